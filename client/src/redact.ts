/** Keeps what must not be shown out of the trace and of the line that a build begins with. */
import { isSecretName } from '../../server/src/model/secret-names.ts';
import { concealed, isSecretValue } from '../../server/src/model/sensitive.ts';
import { shownCache } from './where/cache-secrets.ts';

/** The members of messages that hold a part of a document: its text, edits, outline, hover, titles, items of a list, steps of a build. */
const quoting = [
  'text',
  'newText',
  'detail',
  'documentation',
  'filterText',
  'insertText',
  'label',
  'name',
  'title',
  'tooltip',
  'value',
  'vertexes',
];
const quotingMember = new RegExp(`("(?:${quoting.join('|')})"\\s*:\\s*)"((?:[^"\\\\]|\\\\.)*)"`, 'g');

/** A message of the trace without what documents say, and without the values of build arguments. */
export function redactedTrace(message: string): string {
  return message
    .replace(quotingMember, (_, key: string, text: string) => `${key}"(${text.length} characters)"`)
    .replace(/"(--build-arg=)?([A-Za-z_]\w*)=(?:[^"\\]|\\.)*"/g, '"$1$2=…"');
}

/** The words of a command, those that give a secret its value cut off behind its name. */
export function shownCommand(words: readonly string[]): string[] {
  return words.map((word, i) => {
    const given =
      words[i - 1] === '--build-arg' ? /^(\w+)=(.*)$/s.exec(word) : /^(--build-arg=(\w+))=(.*)$/s.exec(word);
    if (!given) return concealed(withoutCache(word, words[i - 1]));
    const name = given.length > 3 ? given[2] : given[1];
    const isSecret = isSecretName(name ?? '') || isSecretValue(given.at(-1) ?? '');
    return isSecret ? `${given[1]}=…` : word;
  });
}

/** A word without the secrets of a cache. */
function withoutCache(word: string, before: string | undefined): string {
  if (before === '--cache-to' || before === '--cache-from') return shownCache(word);
  const [, flag, cache] = /^(--cache-(?:to|from)=)(.*)$/s.exec(word) ?? [];
  return flag === undefined || cache === undefined ? word : `${flag}${shownCache(cache)}`;
}
