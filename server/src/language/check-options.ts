/** The options of `# check=` (frontend/dockerfile/linter/linter.go, `ParseLintOptions`). */

export interface CheckOption {
  readonly text: string;
  readonly name: string;
  /** Undefined without an equals sign. */
  readonly value: string | undefined;
}

/** Up to the first space, at most three; the last one takes what is left. */
export function checkOptionsIn(written: string): CheckOption[] {
  const value = written.trim().split(' ')[0] ?? '';
  if (value === '') return [];
  const [first = '', second, ...others] = value.split(';');
  const parts = [first, second, others.length > 0 ? others.join(';') : undefined];
  return parts.flatMap((text) => {
    if (text === undefined) return [];
    const [name = '', given] = text.split(/=(.*)/s);
    return [{ text, name: name.trim(), value: given?.trim() }];
  });
}

/** The names that an option lists, the last time it is there; `all` counts alone. */
export function checkNames(options: readonly CheckOption[], wanted: 'skip' | 'experimental'): string[] {
  const values = options.flatMap(({ name, value }) => (name === wanted && value !== undefined ? [value] : []));
  if (values.includes('all')) return ['all'];
  return (values.at(-1) ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'all');
}
