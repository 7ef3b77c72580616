import { offerOf } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { mountLiteral } from '../engines/secret-mount/command.ts';
import { mountHeredoc } from '../engines/secret-mount/mount-written.ts';
import { isLiveCredential } from '../model/sensitive.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { covers, type Span } from '../text/span.ts';
import { privateKeyIn, secretsInScript } from '../toolchains/credentials/written.ts';

export default defineRule({
  id: 'secret-in-command',
  summary: 'a password or token written into a command',
  why: `The text of a \`RUN\` is part of the image history, and the text of \`CMD\` and \`ENTRYPOINT\` is part of the image configuration: everyone who can pull the image
or read the repository can see the secret. Revoke a value that is in use.

The fix replaces the value with a variable that a secret mount sets: the value is no longer in the file, and the build gets a new one with \`--secret\`. Some programs store the value, such as
\`git clone\`, which stores the address: the fix calls them in a way that doesn't, if there is one. There is no fix for commands that run when the container starts, because they get their secrets at that time.
Ignore this rule for values that only look like secrets.`,
  severity: 'warning',
  aliases: [],
  judges: 'all',
  example: {
    bad: dockerfile`
      FROM alpine
      RUN curl -u deploy:Tr0ub4dor https://repo.example.com/app.tar -o /app.tar
    `,
    good: dockerfile`
      FROM alpine
      RUN --mount=type=secret,id=PASSWORD,env=PASSWORD,required=true \
          curl -u "deploy:$PASSWORD" https://repo.example.com/app.tar -o /app.tar
    `,
  },
  *check(graph, context) {
    for (const instruction of graph.instructions) {
      const seen: Span[] = [];
      if ('script' in instruction && instruction.script && instruction.script.form !== 'opaque') {
        const where = instruction.kind === 'RUN' ? 'the image history' : 'the image configuration';
        for (const { command, found } of secretsInScript(instruction.script)) {
          const { span } = found;
          if (seen.some((other) => covers(other, span))) continue;
          seen.push(span);
          const isLive = isLiveCredential(found.word.value ?? found.word.text);
          const it = isLive ? 'the new one' : 'it';
          const cure = instruction.kind === 'RUN' ? `mount ${it} as a secret` : `pass ${it} when the container starts`;
          yield {
            span,
            message: `This command contains a secret, which is stored in ${where}: ${isLive ? 'revoke it, and ' : ''}${cure}`,
            changes: () => [
              offerOf('mount-value', 'Use a secret mount', mountLiteral(graph, context, instruction, command, found)),
            ],
          };
        }
      }
      for (const { body } of instruction.heredocs) {
        const key = privateKeyIn(graph, body);
        if (!key || seen.some((other) => covers(other, key))) continue;
        yield {
          span: key,
          message: 'This file contains a private key, which is stored in the image: revoke it',
          changes: () => [
            offerOf('mount-file', 'Mount the key as a secret', mountHeredoc(graph, context, instruction)),
          ],
        };
      }
    }
  },
});
