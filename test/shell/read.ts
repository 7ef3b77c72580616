import { execScript, joinHeredocs, parseHeredocScript, parseScript } from '../../server/src/shell/parse.ts';
import type { Script, Word } from '../../server/src/shell/script.ts';
import { type Joined, join } from '../../server/src/text/joined.ts';
import type { Span } from '../../server/src/text/span.ts';

/** The script of `RUN` followed by `source`: continued lines joined, comment lines among them left out. */
export function readRun(source: string): Script {
  return parseScript(joinLines(source), 'posix');
}

/** The first line of `source` is what follows RUN, the other lines are the bodies of its heredocs. */
export function readHeredoc(source: string): Script {
  const breakAt = source.indexOf('\n');
  const line = source.slice(0, breakAt);
  const heredocs: { body: Span; end: { span: Span }; stripsTabs: boolean }[] = [];
  let start = breakAt + 1;
  for (const [, dash, name = ''] of line.matchAll(/<<(-?)["']?(\w+)["']?/g)) {
    const end = new RegExp(`^\\t*${name}$`, 'm').exec(source.slice(start));
    if (!end) throw new Error(`no end of heredoc ${name}`);
    const stop = start + end.index + end[0].length;
    heredocs.push({
      body: { start, end: start + end.index },
      end: { span: { start: stop - name.length, end: stop } },
      stripsTabs: dash === '-',
    });
    start = stop + 1;
  }
  const [only] = heredocs;
  if (only && /^<<\S+$/.test(line)) return parseHeredocScript(source, only, 'posix');
  return parseScript(joinHeredocs(source, join(source, [{ start: 0, end: breakAt }]), heredocs), 'posix');
}

/** The script of an exec form: a JSON array of strings on one line. */
export function readExec(source: string): Script {
  const words = [...source.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(({ 0: text, index }): Word => {
    const value: unknown = JSON.parse(text);
    const span = { start: index, end: index + text.length };
    return { text, span, value: String(value), variables: [], quoted: true };
  });
  return execScript(words, { start: 0, end: source.length });
}

function joinLines(source: string): Joined {
  const spans: Span[] = [];
  for (const { 0: line, index } of source.matchAll(/.*\n?/g)) {
    if (index > 0 && /^[ \t]*#/.test(line)) continue;
    const kept = line.replace(/\\[ \t]*\r?\n$|\r?\n$/, '');
    spans.push({ start: index, end: index + kept.length });
    if (line !== '' && !/\\[ \t]*\r?\n$/.test(line)) break;
  }
  return join(source, spans);
}
