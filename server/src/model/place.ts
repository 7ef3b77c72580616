/** An instruction with all that it holds, as it stands at another place of a document. */
import { giveScript } from '../shell/late-script.ts';
import { placedJoined } from '../text/joined.ts';
import { mapped } from '../text/list.ts';
import { placedSpan, placedToken } from '../text/span.ts';
import type {
  Binding,
  CopyInstruction,
  Flag,
  FromInstruction,
  Instruction,
  Mount,
  MountOption,
  Pair,
  RunInstruction,
  Source,
  State,
  Text,
  VariableUse,
} from './model.ts';
import type { LogicalLine } from './read.ts';

/** How things come to their place. */
export interface Move {
  /** By how many characters. */
  readonly by: number;
  /** What takes the place of a binding that they read. */
  binding(binding: Binding): Binding;
}

/** What an instruction has of its place. */
export interface Place {
  readonly index: number;
  readonly stage: number | undefined;
  readonly before: State;
  readonly line: LogicalLine;
  readonly kin: object | undefined;
}

/** An instruction of the same text that reads the same; a move of an instruction without variables meets no binding. */
export function placedInstruction(given: Instruction, move: Move, { line, ...place }: Place): Instruction {
  const { by } = move;
  const flags = mapped(given.flags, (flag) => placedFlag(flag, move));
  const base = {
    index: place.index,
    stage: place.stage,
    before: place.before,
    keyword: placedToken(given.keyword, by),
    span: placedSpan(given.span, by),
    lines: line.lines,
    flags,
    rest: placedJoined(given.rest, by),
    joined: line.joined,
    parts: given.parts,
    heredocs: line.heredocs,
  };
  if (place.kin) Object.assign(base, { kin: place.kin });
  if (given.onbuild) Object.assign(base, { onbuild: placedToken(given.onbuild, by) });
  // Assigned: engines are slow at adding to what they spread (Node 20: 0.7 microseconds for each property).
  switch (given.kind) {
    case 'FROM':
      return Object.assign(base, { kind: given.kind }, placedFrom(given, flags, move));
    case 'ARG':
      return Object.assign(base, { kind: given.kind, pairs: mapped(given.pairs, (pair) => placedPair(pair, move)) });
    case 'LABEL':
      return Object.assign(base, { kind: given.kind, pairs: mapped(given.pairs, (pair) => placedPair(pair, move)) });
    case 'ENV':
      return Object.assign(base, {
        kind: given.kind,
        pairs: mapped(given.pairs, (pair) => placedPair(pair, move)),
        legacy: given.legacy,
      });
    case 'COPY':
    case 'ADD':
      return placedCopy(base, given, move);
    case 'RUN':
      return giveScript(
        Object.assign(base, {
          kind: given.kind,
          mounts: mapped(given.mounts, (mount) => placedMount(mount, given.flags, flags, move)),
        }),
        given,
        by,
      );
    case 'CMD':
    case 'ENTRYPOINT':
    case 'HEALTHCHECK':
      return giveScript(Object.assign(base, { kind: given.kind }), given, by);
    case 'UNKNOWN':
      return Object.assign(base, { kind: given.kind });
    default:
      return Object.assign(base, {
        kind: given.kind,
        words: mapped(given.words, (word) => placedText(word, move)),
        json: given.json,
      });
  }
}

type PlacedBase = Omit<RunInstruction, 'kind' | 'mounts' | 'script'>;

/** Its platform stays the value of the flag that the instruction lists. */
function placedFrom(
  given: FromInstruction,
  flags: readonly Flag[],
  move: Move,
): Pick<FromInstruction, 'image' | 'as' | 'name' | 'platform'> {
  const { image, as, name, platform } = given;
  const flag = given.flags.findIndex(({ value }) => value === platform);
  return {
    ...(image && { image: placedText(image, move) }),
    ...(as && { as: placedToken(as, move.by) }),
    ...(name && { name: placedToken(name, move.by) }),
    ...(platform && { platform: flags[flag]?.value ?? placedText(platform, move) }),
  };
}

function placedCopy(
  base: PlacedBase,
  { kind, from, sources, destination, json }: CopyInstruction,
  move: Move,
): Instruction {
  const copy = Object.assign(base, { kind, sources: mapped(sources, (source) => placedText(source, move)), json });
  if (from) Object.assign(copy, { from: placedSource(from, move) });
  return destination ? Object.assign(copy, { destination: placedText(destination, move) }) : copy;
}

function placedSource(source: Source, move: Move): Source {
  return { ...source, token: placedText(source.token, move) };
}

function placedText({ text, span, value, variables }: Text, move: Move): Text {
  return {
    text,
    span: placedSpan(span, move.by),
    value,
    variables: mapped(variables, (use) => placedUse(use, move)),
  };
}

function placedUse({ name, span, modifier, binding }: VariableUse, move: Move): VariableUse {
  return {
    name: placedToken(name, move.by),
    span: placedSpan(span, move.by),
    modifier,
    binding: binding && move.binding(binding),
  };
}

function placedFlag({ name, value, span }: Flag, move: Move): Flag {
  const at = placedSpan(span, move.by);
  if (!value) return { name: placedToken(name, move.by), span: at };
  return { name: placedToken(name, move.by), value: placedText(value, move), span: at };
}

function placedPair({ name, value, span }: Pair | MountOption, move: Move): Pair {
  const at = placedSpan(span, move.by);
  if (!value) return { name: placedToken(name, move.by), span: at };
  return { name: placedToken(name, move.by), value: placedText(value, move), span: at };
}

/** Its flag stays the very object that the instruction lists. */
function placedMount(mount: Mount, given: readonly Flag[], placed: readonly Flag[], move: Move): Mount {
  const base: Mount = {
    flag: placed[given.indexOf(mount.flag)] ?? mount.flag,
    type: mount.type,
    options: mapped(mount.options, (option) => placedPair(option, move)),
  };
  if (mount.from) Object.assign(base, { from: placedSource(mount.from, move) });
  return mount.looseQuotes ? Object.assign(base, { looseQuotes: true }) : base;
}
