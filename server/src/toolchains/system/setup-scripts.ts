/** Scripts that a step downloads and runs, which add a repository of packages and update the lists of APT. */
import { POSIX_SHELLS, scriptSource } from '../../shell/nested.ts';
import type { Command, Script } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';
import { covers } from '../../text/span.ts';
import type { Invocation } from '../invocation.ts';

/** By their address: github.com/nodesource/distributions (scripts/deb) and packagecloud.io/docs#install_repo run `apt-get update` at their end. */
const updating = /^(?:https?:\/\/)?deb\.nodesource\.com\/(?:nsolid_)?setup|\/script\.deb\.sh["']?$/;

/** The shell of a step that runs such a script: `curl -fsSL https://deb.nodesource.com/setup_22.x | bash -`; undefined for one that may not run. */
export function listsUpdater(script: Script): Command | undefined {
  if (script.form !== 'shell' || script.broken) return undefined;
  const at = script.commands.findIndex(fetchesSetup);
  const fetching = script.commands[at];
  if (!fetching) return undefined;
  const shell = script.commands.find(
    (each, i) =>
      runsScript(each) && (i > at ? typeof scriptSource(each) !== 'number' : covers(each.span, fetching.span)),
  );
  return shell?.conditional ? undefined : shell;
}

/** Whether a command is one of APT, whose lists all its programs share. */
export function isOfApt({ manager }: Pick<Invocation, 'manager'>): boolean {
  return manager.id === 'apt-get' || manager.id === 'apt';
}

function fetchesSetup(command: Command): boolean {
  const isFetching = /^(?:curl|wget)$/.test(programOf(command)?.name ?? '');
  return isFetching && command.args.some((word) => updating.test(plainText(word)));
}

function runsScript(command: Command): boolean {
  return POSIX_SHELLS.has(programOf(command)?.name ?? '');
}
