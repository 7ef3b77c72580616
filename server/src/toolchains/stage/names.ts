/** Lists of names in which `*` stands for any text. */

const compiled = new WeakMap<readonly string[], RegExp>();

/** Whether a list has a name, as it is or by one with a `*`. */
export function hasName(names: readonly string[], name: string): boolean {
  const found = compiled.get(names) ?? new RegExp(`^(?:${names.map(sourceOf).join('|') || '(?!)'})$`, 'i');
  compiled.set(names, found);
  return found.test(name);
}

function sourceOf(name: string): string {
  return name
    .split('*')
    .map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
    .join('[^/]*');
}
