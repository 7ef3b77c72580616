/** What Go's linker writes into a program (https://pkg.go.dev/cmd/link). */
import type { Word } from '../../shell/script.ts';

/** Whether a word gives a variable of the program its value: `-X importpath.name=value`, or `-X=importpath.name=value`. */
export function setsVariable({ text }: Pick<Word, 'text'>): boolean {
  return /(?:^|[\s"'=])-X[\s=]+\\?["']?[^\s"'=-][^\s"'=]*=/.test(text);
}
