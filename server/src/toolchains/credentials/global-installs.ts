/** Installs that read no file of the project. */
import type { BuildGraph } from '../../model/model.ts';
import { plainText } from '../../shell/words.ts';
import { memoized } from '../../text/memoized.ts';
import type { Invocation } from '../invocation.ts';

/** A file of npm's settings that is none of a project, or a step that writes one (docs.npmjs.com/cli/configuring-npm/npmrc). */
const ofUser =
  /(?:\/root|~|\$HOME|\$\{HOME\}|\/home\/[\w.-]{1,60}|\/etc|\/usr\/local\/etc|(?:HOME|DIR)\}?)["']?\/\.?npmrc\b|(?:WORKDIR|COPY[^\n]{1,200})[ \t](?:\/root|\/home\/\w{1,60})\/?\s|\bnpm (?:config |c )?set\b|userconfig|globalconfig/i;

const hasOfUser = memoized(({ source }: BuildGraph): boolean => ofUser.test(source));

/** Whether npm installs packages of no scope for all projects: it reads no .npmrc of a project then, and no other is there. */
export function isPastProject(graph: BuildGraph, { manager, flags, packages }: Invocation): boolean {
  const isGlobal = flags.some(({ text }) => /^(?:-g|--global|--location=global)$/.test(text));
  if (manager.id !== 'npm' || !isGlobal || packages.length === 0 || hasOfUser(graph)) return false;
  return packages.every((each) => /^[\w.-]+(?:@[\w.^~-]+)?$/.test(plainText(each)));
}
