/**
 * An instruction as it stands at another place of a document than where it was lowered. Its parts are placed when somebody asks for them: while
 * someone types, nobody does for most.
 */
import { placedScript } from '../shell/place.ts';
import { placedJoined } from '../text/joined.ts';
import { mapped } from '../text/list.ts';
import { placedSpan, placedToken, type Token } from '../text/span.ts';
import type { LogicalLine } from './logical-line.ts';
import type { Surroundings } from './lowering.ts';
import type {
  ArgInstruction,
  Binding,
  CommandInstruction,
  CopyInstruction,
  EnvInstruction,
  Flag,
  FromInstruction,
  Instruction,
  LabelInstruction,
  RunInstruction,
  WordsInstruction,
} from './model.ts';
import { each, type Move, placedMount, placedPair, placedSource, placedText } from './placed-parts.ts';
import { textsOf } from './texts.ts';

/**
 * The same instruction on another line, `by` characters further; `moved` tells what takes the place of a binding that it reads. Without it
 * those stay the same.
 */
export function placedInstruction(
  given: Instruction,
  by: number,
  line: LogicalLine,
  around: Surroundings,
  moved?: (binding: Binding) => Binding,
): Instruction {
  const earlier = given instanceof Placed ? given[late] : undefined;
  const bindings = moved && (earlier ? movedAgain(earlier.bindings, moved) : movedBindings(given, moved));
  const own = { given: earlier?.given ?? given, by: by + (earlier?.by ?? 0), bindings, line, placed: {} };
  return new classes[given.kind](own, around) as object as Instruction;
}

type Bindings = Move['bindings'];

function movedBindings(given: Instruction, moved: (binding: Binding) => Binding): Bindings {
  if (!given.joined.text.includes('$')) return undefined;
  const read = textsOf(given).flatMap(({ variables }) => variables.flatMap(({ binding }) => binding ?? []));
  return new Map(read.map((binding) => [binding, moved(binding)]));
}

function movedAgain(bindings: Bindings, moved: (binding: Binding) => Binding): Bindings {
  return bindings && new Map(Array.from(bindings, ([first, last]) => [first, moved(last)]));
}

const late = Symbol('late');

interface Late<I extends Instruction = Instruction> extends Move {
  /** As it was lowered. */
  readonly given: I;
  readonly line: LogicalLine;
  /** What was asked for. */
  readonly placed: { -readonly [P in keyof I]?: I[P] };
}

class Placed {
  declare readonly kind: Instruction['kind'];
  declare readonly index: number;
  declare readonly stage: number | undefined;
  declare readonly before: Instruction['before'];
  declare readonly onbuild: Token | undefined;
  declare readonly kin: object | undefined;
  declare readonly [late]: Late;

  constructor(own: Late, { index, stage, before }: Surroundings) {
    const { kind, onbuild, kin } = own.given;
    this.kind = kind;
    this.index = index;
    this.stage = stage;
    this.before = before;
    this.onbuild = onbuild && placedToken(onbuild, own.by);
    this.kin = kin;
    this[late] = own;
  }

  get keyword() {
    const { given, by, placed } = this[late];
    placed.keyword ??= placedToken(given.keyword, by);
    return placed.keyword;
  }

  get span() {
    const { given, by, placed } = this[late];
    placed.span ??= placedSpan(given.span, by);
    return placed.span;
  }

  get lines() {
    return this[late].line.lines;
  }

  get flags(): readonly Flag[] {
    const { given, placed } = this[late];
    if (given.flags.length === 0) return given.flags;
    placed.flags ??= placedPairs(given.flags, this[late]);
    return placed.flags;
  }

  get rest() {
    const { given, by, placed } = this[late];
    placed.rest ??= placedJoined(given.rest, by);
    return placed.rest;
  }

  get joined() {
    return this[late].line.joined;
  }

  get parts() {
    return this[late].given.parts;
  }

  get heredocs() {
    return this[late].line.heredocs;
  }
}

class PlacedFrom extends Placed {
  declare readonly [late]: Late<FromInstruction>;

  get image() {
    const { given, placed } = this[late];
    if (given.image) placed.image ??= placedText(given.image, this[late]);
    return placed.image;
  }

  get as() {
    const { given, by, placed } = this[late];
    if (given.as) placed.as ??= placedToken(given.as, by);
    return placed.as;
  }

  get name() {
    const { given, by, placed } = this[late];
    if (given.name) placed.name ??= placedToken(given.name, by);
    return placed.name;
  }

  /** The value of a flag. */
  get platform() {
    const { platform, flags } = this[late].given;
    return platform && this.flags[flags.findIndex(({ value }) => value === platform)]?.value;
  }
}

class PlacedPairs extends Placed {
  declare readonly [late]: Late<ArgInstruction | LabelInstruction | EnvInstruction>;

  get pairs() {
    const { given, placed } = this[late];
    placed.pairs ??= placedPairs(given.pairs, this[late]);
    return placed.pairs;
  }
}

class PlacedEnv extends PlacedPairs {
  declare readonly [late]: Late<EnvInstruction>;

  get legacy() {
    return this[late].given.legacy;
  }
}

class PlacedCopy extends Placed {
  declare readonly [late]: Late<CopyInstruction>;

  get from() {
    const { given, placed } = this[late];
    if (given.from) placed.from ??= placedSource(given.from, this[late]);
    return placed.from;
  }

  get sources() {
    const { given, placed } = this[late];
    placed.sources ??= placedTexts(given.sources, this[late]);
    return placed.sources;
  }

  get destination() {
    const { given, placed } = this[late];
    if (given.destination) placed.destination ??= placedText(given.destination, this[late]);
    return placed.destination;
  }

  get json() {
    return this[late].given.json;
  }
}

class PlacedCommand extends Placed {
  declare readonly [late]: Late<CommandInstruction | RunInstruction>;

  get script() {
    const { given, by, placed } = this[late];
    if (given.script) placed.script ??= placedScript(given.script, by);
    return placed.script;
  }
}

class PlacedRun extends PlacedCommand {
  declare readonly [late]: Late<RunInstruction>;

  get mounts() {
    const { given, placed } = this[late];
    placed.mounts ??= mapped(given.mounts, (mount) => {
      return placedMount(mount, this.flags[given.flags.indexOf(mount.flag)] ?? mount.flag, this[late]);
    });
    return placed.mounts;
  }
}

class PlacedWords extends Placed {
  declare readonly [late]: Late<WordsInstruction>;

  get words() {
    const { given, placed } = this[late];
    placed.words ??= placedTexts(given.words, this[late]);
    return placed.words;
  }

  get json() {
    return this[late].given.json;
  }
}

const placedPairs = each(placedPair);
const placedTexts = each(placedText);

const classes: { readonly [K in Instruction['kind']]: typeof Placed } = {
  FROM: PlacedFrom,
  ARG: PlacedPairs,
  ENV: PlacedEnv,
  LABEL: PlacedPairs,
  COPY: PlacedCopy,
  ADD: PlacedCopy,
  RUN: PlacedRun,
  CMD: PlacedCommand,
  ENTRYPOINT: PlacedCommand,
  HEALTHCHECK: PlacedCommand,
  WORKDIR: PlacedWords,
  USER: PlacedWords,
  EXPOSE: PlacedWords,
  VOLUME: PlacedWords,
  STOPSIGNAL: PlacedWords,
  SHELL: PlacedWords,
  MAINTAINER: PlacedWords,
  UNKNOWN: Placed,
};
