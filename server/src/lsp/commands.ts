/** Answers the commands of lenses for editors that have none of their own for them. */
import type { Connection } from 'vscode-languageserver';
import { buildCommand } from '../features/build-command.ts';
import { commands } from '../protocol.ts';
import { planOf } from './builds.ts';
import { checkWorkspace } from './check-workspace.ts';
import { guard } from './guard.ts';
import type { Session } from './session.ts';

/** The client of this repository registers commands of the other names itself. */
export function commandsFor({ explainsRules }: Session['traits']): string[] {
  return [commands.checkWorkspace, ...(explainsRules ? [] : [commands.buildStage, commands.showReferences])];
}

export function registerCommands(connection: Connection, session: Session): void {
  connection.onExecuteCommand(
    guard(session.log, 'command', null, async ({ command, arguments: given = [] }): Promise<unknown> => {
      const [first, , places] = given;
      if (command === commands.checkWorkspace) return tellFindings(connection, session);
      if (command === commands.buildStage) return tellCommand(connection, session, first);
      // The lens holds its answer already.
      return command === commands.showReferences ? (places ?? null) : null;
    }),
  );
}

/** Shows what to run, and answers with it. */
async function tellCommand(connection: Connection, session: Session, argument: unknown): Promise<string | null> {
  if (typeof argument !== 'object' || argument === null || !('uri' in argument)) return null;
  const { uri } = argument;
  const target = 'target' in argument && typeof argument.target === 'string' ? argument.target : undefined;
  if (typeof uri !== 'string') return null;
  const result = await planOf(session, { uri, ...(target !== undefined && { target }) });
  const { command } = await session.settingsOf(uri);
  const said = 'problem' in result ? result.problem : buildCommand(command, result.plan);
  connection.window.showInformationMessage(said);
  return 'problem' in result ? null : said;
}

async function tellFindings(connection: Connection, session: Session): Promise<unknown> {
  const found = await checkWorkspace(connection, session);
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  const { dockerfiles, findings } = found;
  connection.window.showInformationMessage(
    `Slipway checked ${count(dockerfiles, 'Dockerfile')}: ${count(findings, 'finding')} in files that are not open`,
  );
  return found;
}
