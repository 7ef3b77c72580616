/** The flags of an instruction that are not given yet, and what they are for in this very place. */
import { type FlagEntry, flagsOf } from '../../language/flags.ts';
import type { Instruction } from '../../model/model.ts';
import { cacheFolders } from './cache-folders.ts';
import type { Item, TypedWord } from './item.ts';
import { isMissing, type Request } from './request.ts';

/** What siblings offer: the flags that the older language server knows. */
const common: ReadonlySet<string> = new Set([
  'from',
  'chown',
  'platform',
  'interval',
  'timeout',
  'start-period',
  'start-interval',
  'retries',
]);

export function flagItems(request: Request, instruction: Instruction, word: TypedWord): Item[] {
  const keyword = instruction.keyword.text.toUpperCase();
  const given = new Set(
    instruction.flags.filter(({ span }) => span.start !== word.span.start).map(({ name }) => name.text),
  );
  const free = flagsOf(keyword).filter(
    ({ name, repeatable, since }) => (repeatable || !given.has(name)) && !isMissing(request, since),
  );
  const sorted = [...free].sort((a, b) => rankOf(request, instruction, a) - rankOf(request, instruction, b));
  return [...cacheItems(request, instruction, word), ...sorted.map((flag) => flagItem(keyword, flag, word))];
}

function flagItem(keyword: string, { name, value, since }: FlagEntry, { span }: TypedWord): Item {
  const isSwitch = value.kind === 'boolean';
  const label = isSwitch ? `--${name}` : `--${name}=`;
  return {
    label,
    kind: 'flag',
    ...(since !== undefined && { detail: `since Dockerfile ${since}` }),
    insert: isSwitch ? `${label} ` : label,
    span,
    topic: { about: 'flag', keyword, name },
    ...(!isSwitch && { more: true }),
    ...(common.has(name) && { common: true }),
  };
}

/** `--from` first where there is a stage to copy from, `--chown` where the files will be read by another user than root. */
function rankOf({ graph }: Request, { stage = 0, before }: Instruction, { name }: FlagEntry): number {
  const order = ['mount', 'platform', 'from', 'interval', 'timeout', 'link', 'chown', 'chmod', 'parents', 'exclude'];
  if (name === 'from') return stage > 0 ? -2 : 20;
  const user = before.user?.value;
  if (name === 'chown' && graph.instructions.length > 0 && user !== undefined && !/^(?:root|0)(?:$|:)/.test(user))
    return -1;
  const position = order.indexOf(name);
  return position === -1 ? order.length : position;
}

/** A mount of the cache of each package manager that this RUN starts. */
function cacheItems(request: Request, instruction: Instruction, { span }: TypedWord): Item[] {
  if (instruction.kind !== 'RUN' || isMissing(request, '1.2')) return [];
  return cacheFolders(request, instruction).map(({ path, locked, manager }): Item => {
    const label = `--mount=type=cache,target=${path}${locked ? ',sharing=locked' : ''}`;
    return {
      label,
      kind: 'snippet',
      detail: `keeps downloads of ${manager}`,
      insert: `${label} `,
      span,
      topic: { about: 'mount', type: 'cache' },
    };
  });
}
