/** Comments that silence findings in files that build Dockerfiles. */
import { ownComment } from '../analysis/suppress.ts';
import { nameOf } from '../context/path.ts';
import { type Edit, insert } from '../text/edit.ts';
import { lineNumber } from '../text/lines.ts';

/** Whether a finding of a rule at an offset is silenced: by a comment in its line, in the line above, or for the file. */
export function silencedIn(text: string): (offset: number, rule: string) => boolean {
  const comments = [...text.matchAll(/(?:#|\/\/)[ \t]*(slipway[^\n]*)/g)].flatMap(({ index, 1: said = '' }) => {
    const found = ownComment(`# ${said}`);
    if (!found) return [];
    const [, names = ''] = `# ${said}`.slice(0, found.length).split('=');
    return [
      { line: lineNumber(text, index), names: names.split(',').map((name) => name.trim()), isGlobal: found.isGlobal },
    ];
  });
  if (comments.length === 0) return () => false;
  return (offset, rule) => {
    const line = lineNumber(text, offset);
    return comments.some(
      (comment) =>
        comment.names.includes(rule) && (comment.isGlobal || comment.line === line || comment.line === line - 1),
    );
  };
}

/** By names of files: what begins a comment, and the form of lines that are no part of a longer text. */
const languages = [
  { file: /\.ya?ml$/, sign: '#', line: /^\s*(?:-\s+)?["']?[\w.-]+["']?\s*:(?:\s|$)/ },
  { file: /\.hcl$/, sign: '#', line: /^\s*["']?[\w.-]+["']?\s*=/ },
  { file: /^(?:\.?devcontainer|tasks)\.json$/, sign: '//', line: /^\s*(?:\{\s*)?"[\w.-]+"\s*:/ },
] as const;

/** A comment above the line of an offset; undefined where the file's language has none, or a comment may be part of a text. */
export function ignoreHere(path: string, text: string, offset: number, rule: string): Edit | undefined {
  const language = languages.find(({ file }) => file.test(nameOf(path)));
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start).split('\n');
  if (!language?.line.test(line)) return undefined;
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  return insert(start, `${indent}${language.sign} slipway ignore=${rule}${line.endsWith('\r') ? '\r\n' : '\n'}`);
}
