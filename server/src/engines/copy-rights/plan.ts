/** Gives files their owner or mode where COPY brings them, so that no layer holds them a second time. */
import type { BuildContext } from '../../context/context.ts';
import type { Obstacle, Plan } from '../../contract/change.ts';
import { isSurelyPlain } from '../../language/added-files.ts';
import { isGit, isRemote } from '../../language/remote-source.ts';
import { hasSince } from '../../language/versions.ts';
import { bottomOf } from '../../model/account.ts';
import { frontendOf } from '../../model/frontend.ts';
import { officialImageNames } from '../../model/image.ts';
import { linesWithComments } from '../../model/layout.ts';
import { commentAbove, goneLinesOf, isForTool, linesOf, ownLinesOf } from '../../model/lines.ts';
import { lower } from '../../model/lower.ts';
import type { BuildGraph, CopyInstruction, Text } from '../../model/model.ts';
import { removeStep, removeWord, stepOf } from '../../model/steps.ts';
import { applyEdits, type Edit, insert, remove } from '../../text/edit.ts';
import { isEqualSpan } from '../../text/span.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import { alreadyGiven } from './already.ts';
import { bringerOf, type Given, givenIn } from './given.ts';
import { hasParent, isOwnPath, madeFolders, otherAt } from './others.ts';
import { ownerOf, unknownName } from './owner.ts';

export function planRights(graph: BuildGraph, context: BuildContext, given: Given): Plan | Obstacle {
  const plan = planAlone(graph, context, given);
  if ('why' in plan) return plan;
  const other = given.kind === 'chown' ? 'chmod' : 'chown';
  if (!graph.source.includes(other)) return plan;
  // What the other command stores anyway, unless it can go to COPY as well.
  const after = lower(applyEdits(graph.source, plan.edits));
  const again = [...givenIn(after, context, other)].find(
    ({ run, stage, path }) =>
      stage.index === given.stage.index && run.index >= given.run.index - 1 && belowOf(path, given.path) !== undefined,
  );
  const isKept = again !== undefined && 'why' in planAlone(after, context, again);
  return isKept ? { why: `\`${other}\` stores ${given.path} again anyway` } : plan;
}

function planAlone(graph: BuildGraph, context: BuildContext, given: Given): Plan | Obstacle {
  const { run, copies, kind } = given;
  const { before } = run;
  if (context.builder === 'buildah') return { why: 'Podman and Buildah may give folders another owner' };
  if (frontendOf(graph).kind !== 'official') return { why: 'the `# syntax` image may read COPY in another way' };
  if (before.user && !/^(?:root|0)(?::|$)/.test(before.user.value ?? ''))
    return { why: 'the step does not run as root' };
  if (run.flags.length > 0) return { why: 'the step has flags' };
  if (run.heredocs.length > 0) return { why: 'the step is in a heredoc' };
  const already = alreadyGiven(given);
  const isThere = already?.same === true;
  const flag = isThere
    ? { value: already.value, isExact: true }
    : kind === 'chown'
      ? ownerFlag(graph, given)
      : modeFlag(graph, given);
  if ('why' in flag) return flag;
  const obstacle =
    copies.map((copy) => whyNot(copy, kind, flag.value)).find((why) => why !== undefined) ?? whyUnclear(graph, given);
  if (obstacle !== undefined) return { why: obstacle };
  const rest = restOf(graph, given, flag.value);
  if ('why' in rest) return rest;
  const added = copies.filter((copy) => !flagOf(copy, kind));
  const edits = [...added.map(({ keyword }) => insert(keyword.span.end, ` --${kind}=${flag.value}`)), ...rest.edits];
  const where = added.length > 1 ? ` in ${added.length} instructions` : '';
  if (isThere)
    return { title: `Remove what ${copies[0]?.kind ?? 'COPY'} --${kind} gives already`, safety: 'safe', edits };
  return {
    title: `Use ${copies[0]?.kind ?? 'COPY'} --${kind}=${flag.value}${where}`,
    safety: flag.isExact ? 'safe' : 'unsafe',
    edits,
  };
}

interface NewFlag {
  readonly value: string;
  /** Whether the image stays the same, whatever the files are. */
  readonly isExact: boolean;
}

function ownerFlag(graph: BuildGraph, given: Given): NewFlag | Obstacle {
  if (given.value.value === undefined) return { why: 'the owner depends on a variable' };
  const owner = ownerOf(given);
  if (owner === undefined) return { why: `${bringerOf(given)} doesn't accept the owner \`${given.value.text}\`` };
  const name = unknownName(graph, given, owner);
  if (name !== undefined) return { why: `\`${name}\` may not exist where ${bringerOf(given)} stands: create it above` };
  return { value: owner, isExact: true };
}

/** Octal modes since 1.2, others since 1.14 (docs.docker.com/build/buildkit/dockerfile-release-notes). */
function modeFlag(graph: BuildGraph, given: Given): NewFlag | Obstacle {
  const mode = given.value.value;
  const frontend = frontendOf(graph);
  const version = frontend.kind === 'official' ? frontend.version : undefined;
  if (hasSince(version, '1.2') === false)
    return { why: `the pinned \`# syntax\` version doesn't support \`${bringerOf(given)} --chmod\`` };
  if (mode !== undefined && /^0?[0-7]{3}$/.test(mode)) return { value: mode, isExact: true };
  if (mode === undefined || !/^(?:a|ugo)?\+r?x$/.test(mode))
    return { why: 'the new mode depends on the mode of each file' };
  return hasSince(version, '1.14') === true ? { value: mode, isExact: true } : { value: '755', isExact: false };
}

function whyNot(copy: CopyInstruction, kind: Given['kind'], value: string): string | undefined {
  const known = flagOf(copy, kind);
  const isAsItIs = (source: Text) => isDownload(source) || isSurelyPlain(source.value ?? '');
  if (copy.kind === 'ADD' && !copy.sources.every(isAsItIs))
    return 'ADD may unpack archives, whose files keep their owner and mode';
  if (copy.onbuild) return 'the COPY is a trigger';
  if (copy.flags.some(({ name }) => name.text === 'link')) return 'the COPY uses `--link`';
  return known && known.value?.value !== value ? `the COPY has another \`--${kind}\`` : undefined;
}

/** What ADD stores as it is: a file by HTTP, not a repository (docs.docker.com/reference/dockerfile, ADD). */
function isDownload({ text }: Text): boolean {
  return isRemote(text) && !isGit(text);
}

function flagOf({ flags }: CopyInstruction, kind: Given['kind']) {
  return flags.find(({ name }) => name.text === kind);
}

/** Why more than what COPYs brought may stand at the path. */
export function whyUnclear(graph: BuildGraph, given: Given): string | undefined {
  if (!given.recursive) {
    return otherAt(graph, given);
  }
  const base = bottomOf(graph, given.stage.index);
  const isKnown = base?.kind === 'scratch' || (base?.kind === 'image' && officialImageNames.has(base.image.name));
  if (!isKnown || given.stage.base.kind === 'stage' || !isOwnPath(given.path))
    return `the base image may have other files in ${given.path}`;
  const other = otherAt(graph, given);
  if (other !== undefined) return other;
  const below = madeFolders(given.stage, given.run).find(
    (folder) => folder !== given.path && belowOf(given.path, folder) !== undefined,
  );
  return below === undefined ? undefined : `WORKDIR creates ${below}, whose owner COPY doesn't change`;
}

/** What becomes of the command: nothing is left of it but for a folder that COPY did not make. */
function restOf(graph: BuildGraph, given: Given, value: string): { readonly edits: readonly Edit[] } | Obstacle {
  const { script, run, at, recursive, kind, path } = given;
  const lost = { why: 'the step also contains a comment or `||`' };
  const isList = script.form === 'exec';
  const keepsFolder = kind === 'chown' ? !isMadeByCopy(graph, given) : !/^0?755$/.test(value);
  if (recursive && keepsFolder && given.shared) return { why: 'the command also changes other files' };
  if (isList && ((recursive && keepsFolder) || given.shared)) return { why: 'the step is a JSON list' };
  if (recursive && keepsFolder) {
    const edit = /^(?:-R|--recursive)$/.test(recursive.text) ? removeWord(graph, recursive.span) : undefined;
    return edit ? { edits: [edit] } : { why: '`-R` stands among other flags' };
  }
  if (kind === 'chown' && !hasParent(given, path) && alreadyGiven(given)?.same !== true)
    return { why: `COPY would also change the owner of the folder above ${path}` };
  if (given.shared) {
    const edit = removeWord(graph, given.shared.span);
    return edit ? { edits: [edit] } : lost;
  }
  if (isList) return { edits: goneWithRemark(graph, given) };
  const step = stepOf(script, at);
  const command = script.commands[at];
  if (!script.steps[step]?.simple || !command || !isEqualSpan(script.steps[step].span, command.span)) return lost;
  if (script.commands.every((each) => each === command || each.name?.value === 'set')) {
    const isCommented = graph.comments.some(({ inside }) => inside === run.index);
    return isCommented ? lost : { edits: goneWithRemark(graph, given) };
  }
  const edit = removeStep(graph, script, step);
  return edit ? { edits: [edit] } : lost;
}

/** Words of a comment about rights alone. */
const ofRights =
  /\b(?:executable|permissions?|chmod|chown|chgrp|owner(?:s|ship)?|owned|rights|mode|(?:can|to) (?:be )?(?:run|executed?))\b/i;

/** Takes a step out; a comment about the rights that it gives goes to the COPY that gives them now. */
function goneWithRemark(graph: BuildGraph, { run, copies: [copy] }: Given): readonly Edit[] {
  const { start } = linesOf(graph, run);
  const remark = graph.source.slice(start, ownLinesOf(graph, run).start);
  const next = graph.instructions[run.index + 1];
  const isOfUser = next?.kind === 'USER' && /\busers?\b/i.test(remark);
  // Where what follows has a remark of its own, this one is about nothing else, in whichever language.
  const isOwn = remark !== '' && next !== undefined && commentAbove(graph, next) !== '';
  if (!copy || !(ofRights.test(remark) || isOwn) || isForTool(remark) || isOfUser)
    return [remove(goneLinesOf(graph, run))];
  const place = ownLinesOf(graph, copy).start;
  return [insert(place, remark), remove(linesWithComments(graph, run))];
}

/** Whether the folder itself comes from the first COPY, which then owns it. */
function isMadeByCopy(graph: BuildGraph, { stage, run, path, copies }: Given): boolean {
  if (madeFolders(stage, run).some((folder) => belowOf(path, folder) !== undefined)) return false;
  const text = graph.source.slice(stage.span.start, copies[0]?.span.start);
  return !text.includes('mkdir') && !text.includes(path);
}
