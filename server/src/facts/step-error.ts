/** The line of a step's own output that says why it failed. */

/** Output without the sequences that color a terminal or move its cursor. */
export function withoutColors(output: string): string {
  return output.replace(/\x1b\[[0-9;]*[A-Za-z]/g, '');
}

/** Words of a line that tells of an error, in the languages of tools: they write English, whatever the locale of a build is. */
const telling =
  /\b(?:error|err!|errno|exception|fatal|panic|fail(?:ed|ure|s)?|can't|can ?not|could ?n[o']t|unable|not found|no such|denied|refused|invalid|illegal|unknown|unexpected|undefined|unresolved|unsupported|missing|killed|does ?n[o']t exist|not (?:permitted|allowed|supported|recognized|installed|exist)|required|conflict|timed out|traceback)\b/i;

/** What tools write behind their error: where a log is, how to get help, which target of a build that was. */
const trailing = [
  /A complete log of this run can be found/i,
  /^npm (?:ERR!|error)\s*$/i,
  /^npm (?:ERR!|error) (?:code|errno|syscall|path|command|signal) /i,
  /^(?:make|gmake)(?:\[\d+\])?: \*\*\* /,
  /^ninja: build stopped/,
  /\bELIFECYCLE\b/,
  /^\s*at \S+.*:\d+/,
  /^(?:For more information|To learn more|See |Try |Run |hint: |note: |\[notice\])/i,
  /^\[ERROR\]\s*(?:$|\[Help|-> \[Help|To see the full|Re-run|For more information|After correcting)/,
  /^error: could not compile/i,
  /^warning: build failed/i,
  /did not complete successfully: exit code/,
];

/** The last line of some output that says what went wrong; undefined where none does. */
export function stepError(output: readonly string[]): string | undefined {
  const lines = output.map((line) => line.trim()).filter((line) => line !== '');
  return lines.findLast((line) => telling.test(line) && !trailing.some((pattern) => pattern.test(line)));
}
