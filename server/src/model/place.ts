/** An instruction whose offsets count from zero, as it stands at some place of a document. */
import { placedScript } from '../shell/place.ts';
import { type Joined, placedJoined } from '../text/joined.ts';
import { placedSpan, placedToken } from '../text/span.ts';
import type { Flag, FromInstruction, Heredoc, Instruction, Mount, MountOption, Pair, State, Text } from './model.ts';

/** What an instruction has of its place. */
export interface Place {
  readonly index: number;
  readonly stage: number | undefined;
  readonly before: State;
  readonly lines: Instruction['lines'];
  readonly joined: Joined;
  readonly heredocs: readonly Heredoc[];
  readonly kin: object;
}

/** An instruction of which nothing but offsets depends on its place: it has no variable, reads no stage and is no trigger. */
export type Placeable = Exclude<Instruction, FromInstruction>;

export function placedInstruction(given: Placeable, by: number, place: Place): Instruction {
  const flags = given.flags.length === 0 ? given.flags : given.flags.map((flag) => placedFlag(flag, by));
  const base = {
    index: place.index,
    stage: place.stage,
    before: place.before,
    keyword: placedToken(given.keyword, by),
    span: placedSpan(given.span, by),
    lines: place.lines,
    flags,
    rest: placedJoined(given.rest, by),
    joined: place.joined,
    parts: given.parts,
    heredocs: place.heredocs,
    kin: place.kin,
  };
  // Assigned: engines are slow at adding to what they spread (Node 20: 0.7 microseconds for each property).
  switch (given.kind) {
    case 'ARG':
      return Object.assign(base, { kind: given.kind, pairs: given.pairs.map((pair) => placedPair(pair, by)) });
    case 'LABEL':
      return Object.assign(base, { kind: given.kind, pairs: given.pairs.map((pair) => placedPair(pair, by)) });
    case 'ENV':
      return Object.assign(base, {
        kind: given.kind,
        pairs: given.pairs.map((pair) => placedPair(pair, by)),
        legacy: given.legacy,
      });
    case 'COPY':
    case 'ADD': {
      const { kind, json, destination } = given;
      const sources = given.sources.map((source) => placedText(source, by));
      if (!destination) return Object.assign(base, { kind, sources, json });
      return Object.assign(base, { kind, sources, destination: placedText(destination, by), json });
    }
    case 'RUN': {
      const mounts = given.mounts.map((mount) => placedMount(mount, given.flags, flags, by));
      return Object.assign(base, { kind: given.kind, mounts, script: placedScript(given.script, by) });
    }
    case 'CMD':
    case 'ENTRYPOINT':
    case 'HEALTHCHECK':
      if (!given.script) return Object.assign(base, { kind: given.kind });
      return Object.assign(base, { kind: given.kind, script: placedScript(given.script, by) });
    case 'UNKNOWN':
      return Object.assign(base, { kind: given.kind });
    default:
      return Object.assign(base, {
        kind: given.kind,
        words: given.words.map((word) => placedText(word, by)),
        json: given.json,
      });
  }
}

function placedText({ text, span, value, variables }: Text, by: number): Text {
  return { text, span: placedSpan(span, by), value, variables };
}

function placedFlag({ name, value, span }: Flag, by: number): Flag {
  const at = placedSpan(span, by);
  if (!value) return { name: placedToken(name, by), span: at };
  return { name: placedToken(name, by), value: placedText(value, by), span: at };
}

function placedPair({ name, value, span }: Pair | MountOption, by: number): Pair {
  const at = placedSpan(span, by);
  if (!value) return { name: placedToken(name, by), span: at };
  return { name: placedToken(name, by), value: placedText(value, by), span: at };
}

/** Its flag stays the very object that the instruction lists. */
function placedMount(mount: Mount, given: readonly Flag[], placed: readonly Flag[], by: number): Mount {
  const options = mount.options.map((option) => placedPair(option, by));
  const flag = placed[given.indexOf(mount.flag)] ?? mount.flag;
  const base = { flag, type: mount.type, options };
  return mount.looseQuotes ? { ...base, looseQuotes: true } : base;
}

/** Of whole lines as well, which are read before they are instructions. */
export function placedHeredoc({ name, opening, quoted, stripsTabs, body, end }: Heredoc, by: number): Heredoc {
  const placed: Heredoc = {
    name: placedToken(name, by),
    opening: placedSpan(opening, by),
    quoted,
    stripsTabs,
    body: placedSpan(body, by),
  };
  return end ? Object.assign(placed, { end: placedToken(end, by) }) : placed;
}
