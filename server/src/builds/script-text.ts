/** The shell scripts in values of YAML files, every character of which leads back to where it stands. */
import { type Joined, join } from '../text/joined.ts';
import type { Span } from '../text/span.ts';
import { type BuildFile, withoutQuotes } from './mention.ts';
import type { WrittenValue } from './value.ts';

/** What a shell is given; undefined for a text with escapes. */
export function scriptIn({ text }: BuildFile, value: WrittenValue): Joined | undefined {
  if (value.kind !== 'text') return undefined;
  const { span } = value;
  const written = text.slice(span.start, span.end);
  if (/^[|>]/.test(written)) return masked(blockScript(text, span, written.startsWith('>')));
  const inner = withoutQuotes(text, span);
  const quote = inner.start === span.start ? '' : text[span.start];
  const isEscaped = quote === '"' ? written.includes('\\') : quote === "'" && written.slice(1, -1).includes("''");
  if (isEscaped) return undefined;
  const joined = join(text, [inner]);
  return masked({ ...joined, text: joined.text.replace(/[\r\n]/g, ' ') });
}

/** Lines of a block scalar without their indentation; a folded one's line breaks are blanks. */
export function blockScript(text: string, { start, end }: Span, isFolded: boolean): Joined {
  const first = text.indexOf('\n', start) + 1;
  if (first === 0 || first >= end) return { text: '', pieces: [] };
  const indent = /^ *(?=\S)/m.exec(text.slice(first, end))?.[0].length ?? 0;
  const spans: Span[] = [];
  for (let at = first; at < end; ) {
    const found = text.indexOf('\n', at);
    const next = found === -1 || found >= end ? end : found + 1;
    const blanks = /^ */.exec(text.slice(at, Math.min(at + indent, next)))?.[0].length ?? 0;
    spans.push({ start: at + blanks, end: next });
    at = next;
  }
  const joined = join(text, spans);
  return isFolded ? { ...joined, text: joined.text.replace(/[\r\n]/g, ' ') } : joined;
}

/** Expressions of workflows are to the shell what a variable is. */
function masked(joined: Joined): Joined {
  return { ...joined, text: joined.text.replace(/\$\{\{.*?\}\}/gs, (all) => `$${'_'.repeat(all.length - 1)}`) };
}
