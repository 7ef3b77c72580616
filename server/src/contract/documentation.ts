/** Where a rule's documentation page stands; the pages are generated into the repository. */
export function documentationOf(rule: string): string {
  return `https://github.com/slipway/slipway/blob/main/docs/rules/${rule}.md`;
}
