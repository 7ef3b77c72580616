import { defineRule } from '../contract/rule.ts';
import { runs } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

/** Programs for a running system or a person at a terminal (hadolint's DL3001). */
const pointless: ReadonlySet<string> = new Set([
  'free',
  'kill',
  'mount',
  'ps',
  'service',
  'shutdown',
  'ssh',
  'top',
  'vim',
  'nano',
  'systemctl',
  'reboot',
  'ifconfig',
]);

export default defineRule({
  id: 'pointless-command',
  summary: 'a command without effect in a build',
  why: `A build has no running services, no terminal and no network of its own: a service that \`service x start\` starts ends with its step, and nobody can use \`vim\`.`,
  severity: 'hint',
  strict: true,
  aliases: ['DL3001'],
  judges: ['RUN'],
  example: {
    bad: dockerfile`
      FROM debian:12
      RUN service postgresql start
    `,
    good: dockerfile`
      FROM debian:12
      CMD ["postgres"]
    `,
  },
  *check(graph) {
    for (const { script } of runs(graph)) {
      if (script.form === 'opaque') continue;
      for (const { name } of script.commands)
        if (name && pointless.has(name.value ?? ''))
          yield { span: name.span, message: `\`${name.text}\` has no effect in a build: remove it` };
    }
  },
});
