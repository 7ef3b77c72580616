/** Instructions, and ways to write them, in the letter case of the file. */
import { type InstructionEntry, instructions } from '../../language/instructions.ts';
import type { Stage } from '../../model/model.ts';
import { stageAt } from '../../model/query.ts';
import type { Item, TypedWord } from './item.ts';
import { inCase, isMissing, type Request } from './request.ts';

/** In the order in which they are usually needed. */
const usual = ['RUN', 'COPY', 'WORKDIR', 'ENV', 'ARG', 'FROM', 'USER', 'EXPOSE', 'CMD', 'ENTRYPOINT', 'LABEL', 'ADD'];
/** Those of which the last one alone counts. */
const once: ReadonlySet<string> = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'STOPSIGNAL']);

/** What may follow a keyword: what it is for, and what is inserted behind it. */
const forms: readonly { keyword: string; insert: string; detail: string; since?: string }[] = [
  { keyword: 'FROM', insert: '${1:image} AS ${2:name}', detail: 'named stage' },
  {
    keyword: 'RUN',
    insert: '--mount=type=cache,target=${1:/root/.cache} ${2:command}',
    detail: 'with a cache',
    since: '1.2',
  },
  {
    keyword: 'RUN',
    insert: '--mount=type=secret,id=${1:token},env=${2:TOKEN} ${3:command}',
    detail: 'with a secret',
    since: '1.10',
  },
  { keyword: 'RUN', insert: '<<EOF\n${1:command}\nEOF', detail: 'multi-line script', since: '1.4' },
  { keyword: 'COPY', insert: '--from=${1:stage} ${2:source} ${3:destination}', detail: 'from a stage' },
  { keyword: 'COPY', insert: '<<EOF ${1:/path}\n${2:text}\nEOF', detail: 'inline file', since: '1.4' },
  { keyword: 'ENV', insert: '${1:NAME}=${2:value}', detail: 'a variable' },
  { keyword: 'ARG', insert: '${1:NAME}=${2:default}', detail: 'with a default' },
  { keyword: 'CMD', insert: '["${1:program}", "${2:argument}"]', detail: 'without a shell' },
  { keyword: 'ENTRYPOINT', insert: '["${1:program}"]', detail: 'without a shell' },
  { keyword: 'HEALTHCHECK', insert: '--interval=${1:30s} --timeout=${2:3s} CMD ${3:command}', detail: 'a command' },
  { keyword: 'LABEL', insert: 'org.opencontainers.image.${1:source}="${2:value}"', detail: 'metadata' },
];

/** The instructions that may begin here. */
export function keywordItems(request: Request, word: TypedWord, onbuild: boolean): Item[] {
  const stage = stageAt(request.graph, request.offset);
  const isOpen = stage !== undefined;
  const legal = instructions.filter(({ name, refusedInOnbuild }) => {
    return onbuild ? refusedInOnbuild === undefined : isOpen || name === 'FROM' || name === 'ARG';
  });
  const sorted = [...legal].sort((a, b) => rankOf(a, stage) - rankOf(b, stage));
  return sorted.flatMap((entry) => [plainItem(request, word, entry), ...formItems(request, word, entry)]);
}

function rankOf({ name, deprecated }: InstructionEntry, stage: Stage | undefined): number {
  if (deprecated !== undefined) return 100;
  if (!stage) return name === 'FROM' ? 0 : 1;
  const { instructions: own } = stage;
  // The first lines of a stage are rarely another FROM, and its first one is often WORKDIR.
  if (own.length === 0 && name === 'FROM') return 50;
  if (own.length === 0 && name === 'WORKDIR') return -1;
  const position = usual.indexOf(name);
  const isGiven = once.has(name) && own.some(({ kind }) => kind === name);
  return (position === -1 ? usual.length : position) + (isGiven ? 20 : 0);
}

function plainItem(request: Request, { span }: TypedWord, { name, deprecated }: InstructionEntry): Item {
  const keyword = inCase(request, name);
  return {
    label: keyword,
    kind: 'keyword',
    insert: `${keyword} `,
    span,
    topic: { about: 'instruction', name },
    more: true,
    common: true,
    ...(deprecated !== undefined && { deprecated: true }),
  };
}

function formItems(request: Request, { span }: TypedWord, { name }: InstructionEntry): Item[] {
  const known = forms.filter(({ keyword, since }) => keyword === name && !isMissing(request, since));
  return known.map(({ insert, detail }): Item => {
    const written = inCase(request, name);
    const text = name === 'FROM' ? insert.replace(' AS ', ` ${inCase(request, 'AS')} `) : insert;
    const shown = text.replace(/\$\{\d:([^}]*)\}/g, '$1').split('\n')[0] ?? '';
    const lines = text.replaceAll('\n', request.graph.eol);
    return {
      label: `${written} ${shown}`,
      kind: 'snippet',
      detail,
      insert: `${written} ${lines}`,
      snippet: true,
      span,
      topic: { about: 'instruction', name },
      common: true,
    };
  });
}
