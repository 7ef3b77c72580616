import type { Cursor } from './cursor.ts';

/** The characters after which an editor may ask by itself. */
export const triggerCharacters: readonly string[] = [' ', '-', '=', ',', '$', '{', '/', ':'];

/** Instructions of which the first argument has to be there, so that a list in its place is no hindrance. */
const wanted: ReadonlySet<string> = new Set([
  'FROM',
  'COPY',
  'ADD',
  'USER',
  'WORKDIR',
  'STOPSIGNAL',
  'SHELL',
  'EXPOSE',
  'VOLUME',
  'ARG',
  'HEALTHCHECK',
  'LABEL',
  'CMD',
  'ENTRYPOINT',
]);

/** Whether a list helps after this character; where an instruction may end, it would take the Enter key. */
export function opensAfter(cursor: Cursor | undefined, character: string): boolean {
  if (!cursor) return false;
  if (character === '$' || character === '{') return cursor.kind !== 'comment' && cursor.kind !== 'keyword';
  const keyword =
    cursor.kind === 'comment' ? '' : cursor.kind === 'keyword' ? '' : cursor.instruction.keyword.text.toUpperCase();
  switch (character) {
    case ' ': {
      if (cursor.kind === 'keyword') return cursor.onbuild;
      if (cursor.kind !== 'argument' || !wanted.has(keyword)) return false;
      const isCopy = keyword === 'COPY' || keyword === 'ADD';
      return cursor.before.length === 0 || (isCopy && cursor.before.length === 1);
    }
    case '-':
      return cursor.kind === 'flag';
    case '=':
      return cursor.kind === 'flag-value' || cursor.kind === 'comment';
    case ',':
      return cursor.kind === 'comment' || (cursor.kind === 'flag-value' && cursor.flag === 'mount');
    case '/':
    case ':':
      return (
        cursor.kind === 'flag-value' ||
        cursor.kind === 'heredoc' ||
        (cursor.kind === 'argument' && (character === ':' || wanted.has(keyword)))
      );
    default:
      return false;
  }
}
