/** What Rust sources write, and whether they hold tests. */
import type { SourceReader } from '../../context/needs.ts';
import { pagesIn } from '../stage/read-files.ts';
import { writesIn } from '../stage/writes.ts';
import { testsIn } from './test-sources.ts';

/** What writes a file or folder: https://doc.rust-lang.org/std/fs. */
const writing =
  /\b(?:File::create(?:_new)?|fs::(?:write|create_dir|create_dir_all|rename|copy)|Connection::open)\(\s{0,40}|\bOpenOptions::new\(\)/g;

export const rustSources: SourceReader = {
  isSource: (path) => path.endsWith('.rs') && !isBeside(path),
  isWhole: false,
  read: (text) => [...testsIn(text), ...writesIn(text, writing), ...pagesIn(text)],
};

/** Those that are no part of the program. */
export const rustTestSources: SourceReader = {
  isSource: (path) => path.endsWith('.rs') && isBeside(path),
  isWhole: false,
  read: testsIn,
};

function isBeside(path: string): boolean {
  return /(?:^|\/)(?:build\.rs$|(?:tests|benches|examples)\/)/.test(path);
}
