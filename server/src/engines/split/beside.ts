/** What a final stage needs for the programs that files of the workspace start in its image. */
import { nameOf } from '../../context/path.ts';
import { parseImage } from '../../model/image.ts';
import { isShell } from '../../shell/nested.ts';
import type { Command } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import { besideOf } from '../../toolchains/stage/beside.ts';
import { missingInSlim } from '../../toolchains/stage/lacking.ts';
import { hasName } from '../../toolchains/stage/names.ts';
import { textAt } from '../../toolchains/stage/project.ts';
import type { Job, Refusal, Runtime } from '../../toolchains/stage/runtime.ts';
import { isFull } from '../../toolchains/stage/slim.ts';
import { packageOfProgram } from '../../toolchains/stage/started.ts';
import { ofEvery, ofOwn } from './system-programs.ts';

export interface BesideNeeds {
  readonly names: readonly string[];
  /** Whether programs are started that only a distribution has, and whether only this one. */
  readonly tools: boolean;
  readonly own: boolean;
}

type Need = 'nothing' | 'tools' | 'own' | { readonly name: string } | Refusal;

export function besideNeeds(job: Job, runtime: Runtime, kept: readonly string[]): BesideNeeds | Refusal {
  const needs: Need[] = [];
  for (const { path, commands } of besideOf(job)) {
    if (!commands) return { why: `what \`${path}\` starts in this image is unknown` };
    // A check in the words of a shell needs one.
    if (commands.length > 1 || commands.some(({ depth }) => depth > 0)) needs.push('tools');
    for (const command of commands) needs.push(...needsOf(job, runtime, kept, path, command));
  }
  const refused = needs.find((each): each is Refusal => typeof each === 'object' && 'why' in each);
  if (refused) return refused;
  const names = needs.flatMap((each) => (typeof each === 'object' && 'name' in each ? each.name : []));
  const own = needs.includes('own') || names.length > 0;
  return { names, tools: own || needs.includes('tools'), own };
}

/** Why a web server that has nothing of the build beside it does not do. */
export function besideServed(job: Job): Refusal | undefined {
  for (const { path, commands = [] } of besideOf(job)) {
    const other = commands.map((each) => programOf(each)?.word.value ?? '').find((each) => !ofEvery.has(nameOf(each)));
    if (other !== undefined)
      return { why: `\`${path}\` starts \`${other}\` in this image, and a web server is all that would be left` };
  }
  return undefined;
}

/** Of a command, and of those behind words that run others. */
function needsOf(job: Job, runtime: Runtime, kept: readonly string[], path: string, command: Command): Need[] {
  const found = programOf(command);
  const unknown = { why: `a program that \`${path}\` starts in this image is unknown` };
  if (!found || command.name?.value === undefined || found.word.value === undefined) return [unknown];
  const script = scriptOf(job, command);
  if (script !== undefined) return [scriptNeed(job, kept, path, script)];
  return [programNeed(job, runtime, kept, path, found.word.value)];
}

function programNeed(job: Job, runtime: Runtime, kept: readonly string[], path: string, word: string): Need {
  const program = nameOf(word);
  if (program === job.launch.program && !isShell(program)) return 'nothing';
  if (ofEvery.has(program)) return 'tools';
  if (kept.includes(program) || ofOwn(job.distribution).has(program)) return 'own';
  if (hasName(runtime.provides ?? [], program) || isMade(job, runtime, word)) return 'nothing';
  const name = packageOfProgram(program);
  const isLost = isFull(job.image) && job.distribution.family === 'debian' && missingInSlim.has(program);
  if (isLost && name !== undefined) return { name };
  if (!isLost && isOfSameImage(job, runtime)) return 'nothing';
  return { why: `\`${path}\` starts \`${word}\` in this image, and no smaller base image is known to contain it` };
}

/** Whether the result runs on an image of the same kind, which has all that one needs to be that. */
function isOfSameImage({ image }: Job, { bases }: Runtime): boolean {
  return bases.some((base) => parseImage(base.image).name === image.name);
}

/** Whether a program is one that is built, or a file of the project that is named and comes along. */
function isMade({ launch }: Job, { artefacts }: Runtime, word: string): boolean {
  if (artefacts.some(({ path }) => path.endsWith(`/${nameOf(word)}`))) return true;
  return launch.directory !== undefined && word.includes('/') && !/^\/(?:usr\/)?(?:local\/)?s?bin\/|^\/go\//.test(word);
}

/** The script of the project that a command runs. */
function scriptOf({ launch }: Job, { name, args }: Command): string | undefined {
  const word = name?.value ?? '';
  const [first] = args;
  const given = isShell(word) && first?.value !== undefined && !/^[-+]/.test(first.value) ? first.value : word;
  if (!/\.(?:sh|bash)$|entrypoint|^\.?\/?wait-for$/.test(given) || given === launch.program) return undefined;
  return given;
}

/** Scripts that people take from elsewhere, and what they need of the system (github.com/vishnubob/wait-for-it, github.com/eficode/wait-for). */
const usualScripts: Readonly<Record<string, string>> = {
  'wait-for-it.sh': 'bash',
  'wait-for': 'nc',
  'wait-for.sh': 'nc',
};

function scriptNeed(job: Job, kept: readonly string[], path: string, script: string): Need {
  const { distribution, launch } = job;
  const name = nameOf(script);
  const program = Object.hasOwn(usualScripts, name) ? usualScripts[name] : undefined;
  if (program !== undefined && (kept.includes(program) || ofOwn(distribution).has(program))) return 'own';
  const place = script.startsWith('/') ? script : `${launch.directory ?? ''}/${script.replace(/^\.\//, '')}`;
  const text = textAt(job, place);
  if (text === undefined)
    return { why: `\`${path}\` starts \`${script}\` in this image, and the commands of that script are unknown` };
  const lost = text.match(/[\w+.-]+/g)?.find((word) => missingInSlim.has(word) && !kept.includes(word));
  if (lost === undefined) return 'own';
  return { why: `\`${path}\` starts \`${script}\` in this image, which may need \`${lost}\`` };
}
