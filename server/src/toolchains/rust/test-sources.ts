/** Which Rust sources hold tests. */
import type { BuildContext } from '../../context/context.ts';
import { joinPath } from '../../context/path.ts';

/** What is kept of a source that holds tests. */
const mark = '#[test]';

/** Attributes and macros that make tests, modules of them, and examples in comments (https://doc.rust-lang.org/rustdoc/write-documentation/documentation-tests.html). */
const tests =
  /#!?\[\s{0,9}(?:[\w:]{0,60}test\w{0,30}\b|quickcheck\b|cfg(?:_attr)?\([^\])]{0,100}\btest\b)|\b(?:proptest|quickcheck)!|\/\/[/!]\s{0,9}```/;

/** What is kept of a source about its tests. */
export function testsIn(text: string): string[] {
  return tests.test(text) ? [mark] : [];
}

/** Whether a file below a project's folder may hold tests of it: a source that is sent and that nobody has read may; a folder has a slash at its end. */
export function mayTestRust(context: BuildContext, folder: string, path: string): boolean {
  const parents = path.split('/').slice(0, -1);
  if (parents.some((name) => name === 'vendor' || name === 'target')) return false;
  if (!path.endsWith('.rs')) return path.endsWith('/') && parents.at(-1) === 'tests';
  if (parents.includes('tests') || context.kind === 'unknown') return true;
  const place = joinPath(folder, path);
  if (context.entries.get(place)?.excluded === true) return false;
  return context.imports?.by.get(place)?.includes(mark) ?? true;
}
