/** The setting `slipway.rules` with one rule turned off, and all else as it is; a value that is no object is replaced. */
export function withRuleOff(value: unknown, rule: string): Readonly<Record<string, unknown>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return { ...(isObject ? value : {}), [rule]: 'off' };
}
