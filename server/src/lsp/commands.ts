/** Answers the commands of lenses for editors that have none of their own for them. */
import type { Connection } from 'vscode-languageserver/node';
import { buildCommand } from '../features/build-command.ts';
import { commands } from '../protocol.ts';
import { planOf } from './builds.ts';
import { guard } from './guard.ts';
import type { Session } from './session.ts';

/** None for the client of this repository, which registers commands of these names itself. */
export function commandsFor({ explainsRules }: Session['traits']): string[] {
  return explainsRules ? [] : [commands.buildStage, commands.showReferences];
}

export function registerCommands(connection: Connection, session: Session): void {
  connection.onExecuteCommand(
    guard(session.log, 'command', null, async ({ command, arguments: given = [] }): Promise<unknown> => {
      const [first, , places] = given;
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
