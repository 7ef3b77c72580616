/** Packages that are built in one tree, and which of them need which. */
import type { BuildContext } from '../context/context.ts';

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

/** What is to be known of a tool to build less than all members with it. */
export interface MemberBuilds {
  readonly verbs: readonly string[];
  readonly manifest: string;
  readonly membersAt: (context: BuildContext, root: string) => readonly Member[] | undefined;
  /** Flags with which a build is about some members, or about all of them on purpose. */
  readonly narrowing: readonly string[];
  readonly flagsFor: (member: Member) => string;
  /** The goal that downloads and does not find what another member has not built yet. */
  readonly downloadsBuilt?: string;
}

/** What is to be known of a tool that fails where the manifest of a member is not there, whichever of them it builds. */
export interface ListedMembers {
  /** The file that lists the members, and what each of them has. */
  readonly root: string;
  readonly manifest: string;
  /** Commands that read all of them; without it, each does. */
  readonly verbs?: readonly string[];
  /** Flags with which a command reads none, or those of another folder. */
  readonly unless: readonly string[];
  /** Variables that may say so. */
  readonly variables: readonly string[];
  /** A file that may say so. */
  readonly settings?: string;
  /** Whether the list counts for commands in the folders below it. */
  readonly fromBelow?: true;
  /** Whether members list members. */
  readonly nested?: true;
  /** Whether a member needs source files beside its manifest. */
  readonly readsSources?: true;
  /** The folders that are certainly read, relative to the list; undefined where that is not clear. */
  readonly foldersIn: (text: string) => readonly string[] | undefined;
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
