import { version } from '../../../package.json';
import { pluginAnswer } from './docker-plugin.ts';
import { explain } from './explain.ts';
import { fix } from './fix.ts';
import type { Format } from './format/format.ts';
import { github } from './format/github.ts';
import { gitlab } from './format/gitlab.ts';
import { json } from './format/json.ts';
import { rdjson } from './format/rdjson.ts';
import { sarif } from './format/sarif.ts';
import { text } from './format/text.ts';
import { graph } from './graph.ts';
import { helpOf } from './help.ts';
import { type Status, status, type Terminal } from './host.ts';
import { lint } from './lint.ts';
import { commandNames, type LintFormat, parseCommand } from './options.ts';
import { refactor } from './refactor.ts';
import { listRules } from './rules.ts';

/** Does what the words of a command line ask for. */
export async function run(
  words: readonly string[],
  host: Terminal,
  start: (program: 'server' | 'mcp') => Promise<void>,
): Promise<Status | undefined> {
  const command = parseCommand(words);
  if ('problem' in command) {
    host.complain(`slipway: ${command.problem}; see \`slipway ${helped(words)}--help\``);
    return status.failed;
  }
  switch (command.name) {
    case 'lint':
      return lint(host, { ...command, format: formatOf(command.format, host) });
    case 'fix':
      return fix(host, command);
    case 'refactor':
      return refactor(host, command);
    case 'graph':
      return graph(host, command);
    case 'rules':
      return listRules(host, command.format);
    case 'explain':
      return explain(host, command.rule);
    case 'server':
    case 'mcp':
      await start(command.name);
      return undefined;
    case 'plugin':
      host.out(pluginAnswer);
      return status.clean;
    case 'version':
      host.out(`${version}\n`);
      return status.clean;
    case 'help':
      host.out(helpOf(command.of));
      return status.clean;
  }
}

/** The command that was meant, whose help tells more. */
function helped([first]: readonly string[]): string {
  return commandNames.some((name) => name === first) ? `${first} ` : '';
}

function formatOf(name: LintFormat, { paint }: Terminal): Format {
  return { text: text(paint), json, sarif, github, gitlab, rdjson }[name];
}
