/** What PHP sources start of the project itself. */
import type { SourceReader } from '../../context/needs.ts';
import { ownStartsIn } from '../stage/started.ts';

/** https://www.php.net/manual/en/book.exec.php, and Symfony's `Process`. */
const opening =
  /(?<![\w>:$])(?:exec|shell_exec|system|passthru|proc_open|popen|new Process|Process::fromShellCommandline)\(\s{0,40}\[?\s{0,40}["']/g;

export const phpSources: SourceReader = {
  isSource: (path) => path.endsWith('.php') && !/(?:^|\/)(?:tests?|vendor)\//i.test(path),
  isWhole: false,
  read: (text) => ownStartsIn(text, opening),
};
