/** Keeps what must not be shown out of the trace and of the line that a build begins with. */
import { isSecretName } from './inputs.ts';

/** A message of the trace without the texts of documents and edits, and without the values of build arguments. */
export function redactedTrace(message: string): string {
  return message
    .replace(
      /("(?:text|newText)"\s*:\s*)"((?:[^"\\]|\\.)*)"/g,
      (_, key: string, text: string) => `${key}"(${text.length} characters)"`,
    )
    .replace(/"([A-Za-z_]\w*)=(?:[^"\\]|\\.)*"/g, '"$1=…"');
}

/** The words of a command, those that give a secret its value cut off behind its name. */
export function shownCommand(words: readonly string[]): string[] {
  return words.map((word, i) => {
    const given = words[i - 1] === '--build-arg' ? /^(\w+)=/.exec(word) : /^(--build-arg=(\w+))=/.exec(word);
    const name = given?.[2] ?? given?.[1];
    return given && name !== undefined && isSecretName(name) ? `${given[1]}=…` : word;
  });
}
