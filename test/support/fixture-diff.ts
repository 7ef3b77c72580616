const context = 3;

/** A line diff: `-` only in `expected`, `+` only in `actual`, a few equal lines around them, `...` for the others. */
export function diffLines(expected: string, actual: string): string {
  const a = expected.replace(/\n$/, '').split('\n');
  const b = actual.replace(/\n$/, '').split('\n');
  const common = commonLengths(a, b);
  const rows: { sign: string; line: string }[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const isEqual = i < a.length && j < b.length && a[i] === b[j];
    const sign = isEqual
      ? ' '
      : j >= b.length || (i < a.length && lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))
        ? '-'
        : '+';
    rows.push({ sign, line: show((sign === '+' ? b[j] : a[i]) ?? '') });
    if (sign !== '+') i += 1;
    if (sign !== '-') j += 1;
  }
  const isNear = rows.map((_, at) =>
    rows.slice(Math.max(at - context, 0), at + context + 1).some(({ sign }) => sign !== ' '),
  );
  return rows
    .flatMap(({ sign, line }, at) => (isNear[at] ? [`${sign} ${line}`] : at === 0 || isNear[at - 1] ? ['  ...'] : []))
    .join('\n');
}

/** For each pair of positions, the length of the longest common subsequence of what follows. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? [];
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] =
        a[i] === b[j]
          ? lengthAt(lengths, i + 1, j + 1) + 1
          : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1));
    }
  }
  return lengths;
}

function lengthAt(lengths: readonly number[][], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

function show(line: string): string {
  return line.replaceAll('\r', '\\r').replaceAll('\uFEFF', '\\uFEFF');
}
