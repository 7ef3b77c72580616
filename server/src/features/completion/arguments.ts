/** The arguments of each instruction. */
import { builderArguments, platformArguments } from '../../language/arguments.ts';
import { labels } from '../../language/labels.ts';
import { protocols, usualPorts } from '../../language/ports.ts';
import { shells } from '../../language/shells.ts';
import { commonSignals, signals } from '../../language/signals.ts';
import { bottomImageOf } from '../../model/account.ts';
import type { Source } from '../../model/model.ts';
import { lookup, visibleBindings } from '../../model/scope.ts';
import type { Cursor } from './cursor.ts';
import { flagItems } from './flags.ts';
import { behind, type Item, type ItemKind, literal, type Topic, type Word } from './item.ts';
import { destinationItems, pathItems } from './paths.ts';
import { inCase, type Request } from './request.ts';
import { sourceItems, unique } from './sources.ts';
import { stageFolders, stagePaths } from './stage-paths.ts';
import { ownerItems } from './users.ts';

type Place = Extract<Cursor, { kind: 'argument' }>;

export function argumentItems(request: Request, place: Place): Item[] {
  const { instruction, before, word } = place;
  const flags = before.length === 0 && word.typed === '' ? flagItems(request, instruction, word) : [];
  return [...ownItems(request, place), ...flags];
}

function ownItems(request: Request, place: Place): Item[] {
  const { instruction, before, word } = place;
  const list = listOf(word);
  switch (instruction.keyword.text.toUpperCase()) {
    case 'FROM':
      return fromItems(request, place);
    case 'COPY':
    case 'ADD':
      return copyItems(request, place);
    case 'ARG':
      return word.typed.includes('=') ? [] : argItems(request, place, list);
    case 'ENV':
      return word.typed.includes('=') || before.some((each) => !each.includes('='))
        ? []
        : envItems(request, place, list);
    case 'LABEL':
      return word.typed.includes('=')
        ? []
        : labels.map(({ name, summary }) =>
            list(name, undefined, { insert: `${name}="\${1}"`, snippet: true, topic: text(summary) }),
          );
    case 'USER':
      return before.length === 0 ? ownerItems(request, instruction, word, false) : [];
    case 'WORKDIR':
      return before.length === 0 ? workdirItems(request, place, list) : [];
    case 'VOLUME':
      return volumeItems(request, place, list);
    case 'EXPOSE':
      return portItems(request, place, list);
    case 'STOPSIGNAL':
      return before.length === 0 ? signalItems(list) : [];
    case 'SHELL':
      return place.text.trim() === '' ? shellItems(request, place, list) : [];
    case 'CMD':
    case 'ENTRYPOINT':
      return place.text.trim() === '' ? commandItems(request, place, list) : [];
    case 'HEALTHCHECK':
      return before.length === 0 ? healthItems(request, place, list) : [];
    case 'RUN':
    case 'ONBUILD':
    case 'MAINTAINER':
      return [];
    default:
      return [];
  }
}

type List = (label: string, detail?: string, more?: Partial<Item>) => Item;

function listOf({ span }: Word, kind: ItemKind = 'value'): List {
  return (label, detail, more = {}) => ({ label, kind, span, ...(detail !== undefined && { detail }), ...more });
}

function text(value: string): Topic {
  return { about: 'text', text: value };
}

function fromItems(request: Request, { instruction, before, word }: Place): Item[] {
  const { stages } = request.graph;
  const stage = stages.findIndex(({ from }) => from === instruction);
  if (before.length === 0) return sourceItems(request, word, 'FROM', stage === -1 ? stages.length : stage);
  const list = listOf(word, 'keyword');
  if (before.length === 1)
    return [list(inCase(request, 'AS'), 'names the stage', { insert: `${inCase(request, 'AS')} `, more: true })];
  if (before.length !== 2 || before[1]?.toUpperCase() !== 'AS') return [];
  const taken = new Set(stages.filter(({ from }) => from !== instruction).map(({ name }) => name?.text.toLowerCase()));
  return ['build', 'base', 'deps', 'test', 'runtime']
    .filter((name) => !taken.has(name))
    .map((name) => ({ ...list(name), kind: 'stage' }));
}

function copyItems(request: Request, { instruction, before, word, text: written }: Place): Item[] {
  if (instruction.kind !== 'COPY' && instruction.kind !== 'ADD') return [];
  if (written.startsWith('[')) return jsonItems(request, instruction, written, word);
  if (/^["'<]/.test(word.typed)) return [];
  const { from } = instruction;
  const sources = pathItems(request, word, from, 'word');
  if (before.length === 0)
    return [...sources, ...blankItems(request, word, from), ...wholeItem(request, word, from !== undefined)];
  const destinations =
    word.typed === '' || /^[./]/.test(word.typed) ? destinationItems(request, instruction, before, word) : [];
  const given = new Set(before);
  const others = sources.filter(({ label }) => !given.has(label) && !given.has(label.replace(/\/$/, '')));
  // Several files are usually copied before the place where they go to is named.
  return unique(before.length === 1 && from ? [...destinations] : [...destinations, ...others]);
}

/** Names with blanks, which only the JSON form can say. */
function blankItems({ context }: Request, { span, typed }: Word, from: Source | undefined): Item[] {
  if (from || context.kind === 'unknown' || typed.includes('/')) return [];
  const names = [...context.entries].filter(
    ([path, { excluded }]) => /\s/.test(path) && !path.includes('/') && excluded !== true,
  );
  return names.map(([path]): Item => {
    const insert = `[${literal(JSON.stringify(path))}, "\${1:./}"]`;
    return { label: path, kind: 'file', detail: 'as JSON, because of its blanks', insert, snippet: true, span };
  });
}

/** `.`, all of the build context, with what the ignore file does. */
function wholeItem({ context }: Request, { span, typed }: Word, isFromStage: boolean): Item[] {
  if (isFromStage || typed.length > 1) return [];
  const ignore =
    context.kind === 'known' && context.ignore
      ? `all but what ${context.ignore.path} keeps out`
      : 'all of the build context';
  return [{ label: '.', kind: 'folder', detail: ignore, span }];
}

/** A string of a JSON list. */
function jsonItems(
  request: Request,
  instruction: Extract<Place['instruction'], { kind: 'COPY' | 'ADD' }>,
  written: string,
  word: Word,
): Item[] {
  const quotes = written.match(/"/g)?.length ?? 0;
  if (quotes % 2 === 0) return [];
  const typed = written.slice(written.lastIndexOf('"') + 1);
  const cursor = word.span.start + word.typed.length;
  const rest = /^[^"\s\]]*/.exec(request.graph.source.slice(cursor, word.span.end))?.[0].length ?? 0;
  const inner: Word = { typed, span: { start: cursor - typed.length, end: cursor + rest } };
  const position = Math.floor(quotes / 2);
  const sources = pathItems(request, inner, instruction.from, 'json');
  return position === 0 ? sources : [...sources, ...destinationItems(request, instruction, [], inner)];
}

function argItems(request: Request, { instruction, word }: Place, list: List): Item[] {
  const { graph } = request;
  const scope = instruction.before.scope;
  if (instruction.stage === undefined) {
    const used = graph.stages.flatMap(({ from }) => [
      ...(from.image?.variables ?? []),
      ...(from.platform?.variables ?? []),
    ]);
    const missing = used.filter(({ binding }) => !binding).map(({ name }) => name.text);
    return [...new Set(missing)].map((name) => list(name, 'used by FROM', { kind: 'variable', insert: `${name}=` }));
  }
  const declared = graph.stages[instruction.stage]?.bindings;
  const isFree = (name: string) => !declared?.get(name)?.some((binding) => binding.instruction !== instruction.index);
  const globals = [...graph.globalBindings.keys()].filter(isFree);
  return [
    ...globals.map((name) => list(name, globalDetail(request, name), { kind: 'variable' })),
    ...platformArguments
      .filter(({ name }) => isFree(name))
      .map(({ name, summary }) =>
        list(name, 'set by BuildKit', { kind: 'variable', topic: text(summary), common: true }),
      ),
    ...builderArguments
      .filter(({ name }) => word.typed !== '' && isFree(name))
      .map(({ name, summary }) => list(name, undefined, { kind: 'variable', topic: text(summary) })),
  ].filter(({ label }) => lookup(graph, scope, label)?.kind !== 'arg');
}

function globalDetail({ graph }: Request, name: string): string {
  const value = graph.globalBindings.get(name)?.at(-1)?.value;
  return value === undefined ? 'global ARG, no default' : `global ARG: ${value}`;
}

/** Arguments that the image could keep, for ARGs are gone when it runs. */
function envItems({ graph }: Request, { instruction }: Place, list: List): Item[] {
  const visible = [...visibleBindings(graph, instruction.before.scope).values()];
  return visible
    .filter(({ kind }) => kind === 'arg')
    .map(({ name }) => list(`${name}=$${name}`, 'keeps the ARG in the image', { kind: 'variable' }));
}

function workdirItems(request: Request, { instruction }: Place, list: List): Item[] {
  const { graph } = request;
  const used = graph.instructions.flatMap((each) =>
    each.kind === 'WORKDIR' && each !== instruction ? (each.words[0]?.text ?? []) : [],
  );
  const known = stageFolders(graph, instruction);
  return unique([
    ...[...new Set(used)]
      .filter((path) => !path.includes('$'))
      .map((path) => list(path, 'used in this file', { kind: 'folder', common: true })),
    ...known.map(({ path, why }) => list(path.slice(0, -1), why, { kind: 'folder' })),
    ...['/app', '/src', '/build'].map((path) => list(path, undefined, { kind: 'folder' })),
  ]);
}

function volumeItems(request: Request, { instruction, text: written }: Place, list: List): Item[] {
  if (written.startsWith('[')) return [];
  const { directory } = instruction.before;
  const known = stageFolders(request.graph, instruction);
  return unique([
    ...(directory === undefined || directory === '/'
      ? []
      : [list(directory, 'the working directory', { kind: 'folder' })]),
    ...known.map(({ path, why }) => list(path.slice(0, -1), why, { kind: 'folder' })),
    list('/data', undefined, { kind: 'folder' }),
  ]);
}

/** Variables whose name says PORT, then what programs on this image listen on. */
function portItems(request: Request, { instruction, word }: Place, list: List): Item[] {
  const slash = word.typed.indexOf('/');
  if (slash >= 0) {
    const inner = listOf(behind(word, slash + 1));
    return protocols.map((name) => inner(name, name === 'tcp' ? 'the default' : undefined));
  }
  if (/^\d+$/.test(word.typed))
    return protocols.map((name) => list(`${word.typed}/${name}`, name === 'tcp' ? 'the default' : undefined));
  const bindings = [...visibleBindings(request.graph, instruction.before.scope).values()];
  const variables = bindings.filter(({ name, kind }) => /PORT$/.test(name) && kind !== 'predefined');
  const image = bottomImageOf(request.graph, instruction.stage ?? -1);
  const name = image && (image.registry === undefined ? image.name : `${image.registry}/${image.name}`);
  return [
    ...variables.map((each) => list(`$${each.name}`, each.value, { kind: 'variable' })),
    ...usualPorts(name).map((port) => list(port, name === undefined ? undefined : `usual on ${name}`)),
  ];
}

function signalItems(list: List): Item[] {
  const common = commonSignals.map(({ name, summary }) => list(name, summary));
  return unique([...common, ...signals.map((name) => list(name))]);
}

function shellItems({ graph }: Request, { instruction }: Place, list: List): Item[] {
  const isWindows =
    instruction.before.shell === 'cmd' || instruction.before.shell === 'powershell' || graph.escape === '`';
  const sorted = [...shells].sort((a, b) => Number(b.windows === isWindows) - Number(a.windows === isWindows));
  return sorted.map(({ name, summary }) => list(name, summary));
}

/** Programs that COPY brought into the stage, then the exec form to fill in. */
function commandItems(request: Request, { instruction }: Place, list: List): Item[] {
  const paths = stagePaths(request.graph, instruction.stage ?? -1, instruction.index);
  const programs = paths.filter(
    ({ path, why }) => why.startsWith('copied') && /\/[\w-]+(?:\.sh|\.js|\.py)?$/.test(path),
  );
  return [
    ...programs
      .slice(0, 5)
      .map(({ path, why }) => list(JSON.stringify([...interpreterOf(path), path]).replaceAll(',', ', '), why)),
    list('["program", "argument"]', 'without a shell', {
      kind: 'snippet',
      insert: '["${1:program}", "${2:argument}"]',
      snippet: true,
    }),
  ];
}

function interpreterOf(path: string): string[] {
  if (path.endsWith('.js')) return ['node'];
  return path.endsWith('.py') ? ['python'] : [];
}

function healthItems(request: Request, { instruction }: Place, list: List): Item[] {
  const port = request.graph.stages[instruction.stage ?? -1]?.instructions.find(({ kind }) => kind === 'EXPOSE');
  const number = port && 'words' in port ? port.words[0]?.value?.split('/')[0] : undefined;
  const url = `http://localhost:${number ?? '8080'}/`;
  const topic = { about: 'instruction' as const, name: 'HEALTHCHECK' };
  const written = (name: string) => inCase(request, name);
  return [
    list(written('CMD'), 'a command that checks', {
      kind: 'keyword',
      insert: `${written('CMD')} `,
      topic,
      common: true,
    }),
    list(written('NONE'), 'turns off the check of the base image', { kind: 'keyword', topic, common: true }),
    list(`${written('CMD')} curl --fail ${url} || exit 1`, 'where the image has curl', {
      kind: 'snippet',
      insert: `${written('CMD')} curl --fail \${1:${literal(url)}} || exit 1`,
      snippet: true,
      topic,
    }),
    list(`${written('CMD')} wget -q --spider ${url} || exit 1`, 'on Alpine', {
      kind: 'snippet',
      insert: `${written('CMD')} wget -q --spider \${1:${literal(url)}} || exit 1`,
      snippet: true,
      topic,
    }),
  ];
}
