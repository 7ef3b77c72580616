/** Where a rule's documentation page stands; the pages are generated into the repository, those of ShellCheck's codes are in its wiki. */
export function documentationOf(rule: string): string {
  if (/^SC\d{4}$/.test(rule)) return `https://www.shellcheck.net/wiki/${rule}`;
  return `https://github.com/slipway/slipway/blob/main/docs/rules/${rule}.md`;
}
