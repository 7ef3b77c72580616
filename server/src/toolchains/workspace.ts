/** Packages that are built in one tree, and which of them need which. */

export interface Member {
  readonly name: string;
  readonly version: string | undefined;
  /** Relative to the workspace. */
  readonly folder: string;
  /** The ranges of what it depends on, by name. */
  readonly ranges: ReadonlyMap<string, string>;
}

export interface Workspace {
  /** The name of its root. */
  readonly name: string | undefined;
  /** A script of its own that the root runs when it is installed. */
  readonly hook: string | undefined;
  /** What the root's own manifest depends on. */
  readonly ranges: ReadonlyMap<string, string>;
  readonly members: readonly Member[];
  /** The generation of Yarn that the project asks for; undefined where it asks for none. */
  readonly yarn?: number | undefined;
}

/** The member that a range is met by; undefined where it may come from the registry. */
function memberFor({ members }: Workspace, name: string, range: string): Member | undefined {
  const member = members.find((each) => each.name === name);
  const isOwn =
    /^(?:workspace|file|link|portal):/.test(range) || range === '*' || range.replace(/^[~^]/, '') === member?.version;
  return isOwn ? member : undefined;
}

/** The members that some manifests need, directly or through each other; each with the first one that asks for it. */
export function needsOf(
  workspace: Workspace,
  from: readonly { readonly name: string; readonly ranges: ReadonlyMap<string, string> }[],
): ReadonlyMap<Member, string> {
  const needed = new Map<Member, string>();
  const open = [...from];
  for (let next = open.shift(); next; next = open.shift()) {
    for (const [name, range] of next.ranges) {
      const member = memberFor(workspace, name, range);
      if (!member || needed.has(member)) continue;
      needed.set(member, next.name);
      open.push(member);
    }
  }
  return needed;
}
