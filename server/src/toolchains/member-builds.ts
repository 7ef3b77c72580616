/** How the tools of a workspace build one of its members. */
import { MAVEN_BUILDS } from './jvm/modules.ts';
import type { PackageManager } from './manager.ts';
import { CARGO_BUILDS } from './rust/members.ts';
import type { MemberBuilds } from './workspace.ts';

const tools: Readonly<Record<string, MemberBuilds>> = { cargo: CARGO_BUILDS, maven: MAVEN_BUILDS };

export function memberBuildsOf({ id }: PackageManager): MemberBuilds | undefined {
  return Object.hasOwn(tools, id) ? tools[id] : undefined;
}

/** Programs that build what a member needs before it, where it is there (https://turborepo.com/docs/crafting-your-repository/configuring-tasks). */
export const taskRunner = /\b(?:turbo|nx|lerna)\b/;
