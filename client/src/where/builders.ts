/** What `docker buildx ls --format json` tells of builders: a line of JSON for each (buildx commands/ls.go). */

export interface ListedBuilder {
  readonly name: string;
  /** `docker`, `docker-container`, `kubernetes`, `remote` or `cloud`. */
  readonly driver: string;
  /** Whether `docker build` uses it when none is named: that of the current Docker context, whatever `docker buildx use` says (measured on Docker 28.5). */
  readonly isCurrent: boolean;
  /** None where the builder has not been started yet. */
  readonly platforms: readonly string[];
  /** Why it cannot be used, in its own words. */
  readonly error?: string;
}

/** The builders, that of the current context first; none where the text is of another kind. */
export function readBuilders(text: string, context: string): ListedBuilder[] {
  const found = text.split('\n').flatMap((line): ListedBuilder[] => {
    const { Name, Driver, Nodes, Err } = recordIn(line);
    if (typeof Name !== 'string' || typeof Driver !== 'string') return [];
    const nodes = Array.isArray(Nodes) ? Nodes.map(recordOf) : [];
    const platforms = nodes.flatMap(({ Platforms }) => (Array.isArray(Platforms) ? Platforms.map(String) : []));
    const error = [Err, ...nodes.map((node) => node['Err'])].find((each) => typeof each === 'string' && each !== '');
    return [
      {
        name: Name,
        driver: Driver,
        isCurrent: Name === context,
        platforms: [...new Set(platforms)],
        ...(typeof error === 'string' && { error }),
      },
    ];
  });
  return found.sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}

/** Whether the engine keeps images in the containerd image store, by `docker info --format '{{json .DriverStatus}}'`; undefined for anything else. */
export function usesContainerd(driverStatus: string): boolean | undefined {
  const rows = parsed(driverStatus.trim());
  if (!Array.isArray(rows)) return undefined;
  return rows.some((row) => Array.isArray(row) && String(row[1]).startsWith('io.containerd.snapshotter'));
}

function recordIn(line: string): Readonly<Record<string, unknown>> {
  return line.startsWith('{') ? recordOf(parsed(line)) : {};
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
