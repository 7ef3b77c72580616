/** The files of the last commits, by a read of Git that runs nothing that the repository names and fetches nothing. */
import { type Commit, commitMark, readCommits } from '../../facts/replay.ts';
import { run } from './run.ts';

/** Commits that are read. */
const most = 200;
const longest = 10_000;

/** The commits of the first parents, with paths relative to the folder; none where it is not in a repository or Git is missing. */
export async function readHistory(folder: string, signal: AbortSignal): Promise<readonly Commit[]> {
  const settings = ['core.fsmonitor=false', 'log.showSignature=false', 'core.quotePath=false'];
  const ran = await run(
    'git',
    [
      ...settings.flatMap((setting) => ['-c', setting]),
      'log',
      ...['-n', String(most), '--first-parent', '-m', '--no-renames', '--no-ext-diff', '--no-textconv', '--no-mailmap'],
      ...['--relative', '--name-only', '-z', `--format=%x01`],
    ],
    {
      folder,
      environment: {
        ...process.env,
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_TERMINAL_PROMPT: '0',
      },
      milliseconds: longest,
      signal,
    },
  );
  return ran?.code === 0 && ran.stdout.includes(commitMark) ? readCommits(ran.stdout) : [];
}
