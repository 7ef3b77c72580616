/** What the installs of a group, and the COPY above them, are called in messages and titles. */
import type { CopyInstruction } from '../../model/model.ts';
import { unique } from '../../text/list.ts';
import { invocationText } from '../../toolchains/invocation.ts';
import { isManifestOfAny } from '../../toolchains/need.ts';
import type { Group, PlacedInstall } from './sites.ts';

/** Program and verb; the first package too, where another install has the same and reads what it installs from files. */
export function installNames(named: readonly PlacedInstall[], all: readonly PlacedInstall[]): string[] {
  return unique(named.map((install) => `\`${textOf(install, all)}\``));
}

function textOf({ invocation, need }: PlacedInstall, all: readonly PlacedInstall[]): string {
  const text = invocationText(invocation);
  const [first] = need.kind === 'packages' ? invocation.packages : [];
  const isShared = all.some((other) => other.need.kind !== need.kind && invocationText(other.invocation) === text);
  return first && isShared ? `${text} ${first.text}` : text;
}

/** The COPY as people write it, `COPY . .`; of a long one the first source that is no manifest, or its beginning. */
export function copyName({ keyword, sources, destination }: CopyInstruction): string {
  const paths = [...sources.map(({ text }) => text), destination?.text ?? ''];
  const at = Math.max(
    sources.findIndex(({ text }) => !isManifestOfAny(text)),
    0,
  );
  const part = `${at > 0 ? '... ' : ''}${paths[at]?.slice(0, 30) ?? ''} ...`;
  return `${keyword.text.toUpperCase()} ${paths.join(' ').length > 30 ? part : paths.join(' ')}`.trim();
}

/** What moving the COPYs of a group is called before it is planned. */
export function titleFor({ installs }: Pick<Group, 'installs'>): string {
  const [name] = installNames(installs.slice(0, 1), installs);
  return name === undefined ? 'Copy the sources later' : `Copy the sources after ${name}`;
}
