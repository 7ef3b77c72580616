/** A mount of RUN: its type, the options that are not given yet, and their values. */
import type { ValueForm } from '../../language/entry.ts';
import { type MountOptionEntry, mountOptionOf, mountType, mountTypes } from '../../language/mounts.ts';
import type { Mount, RunInstruction } from '../../model/model.ts';
import { mountOption } from '../../model/mounts.ts';
import { usualSecrets } from '../../model/secret-files.ts';
import { cacheFolders, likelyCacheFolders } from './cache-folders.ts';
import { behind, type Item, type TypedWord, upTo } from './item.ts';
import { pathItems } from './paths.ts';
import { isMissing, type Request } from './request.ts';
import { sourceItems } from './sources.ts';
import { stageFolders } from './stage-paths.ts';

export function mountItems(request: Request, run: RunInstruction, whole: TypedWord): Item[] {
  const comma = whole.typed.lastIndexOf(',');
  const field = upTo(behind(whole, comma + 1), request.graph.source, /,/);
  const mount = run.mounts.find(({ flag }) => flag.span.start <= request.offset && request.offset <= flag.span.end);
  const equals = field.typed.indexOf('=');
  if (equals === -1) return optionItems(request, run, mount, field);
  return valueItems(request, run, mount, field.typed.slice(0, equals).toLowerCase(), behind(field, equals + 1));
}

function optionItems(request: Request, run: RunInstruction, mount: Mount | undefined, { span }: TypedWord): Item[] {
  const given = (mount?.options ?? [])
    .filter((option) => option.span.start !== span.start)
    .map(({ name }) => name.text.toLowerCase());
  const hasType = given.includes('type');
  const type = mountType(mount?.type ?? 'bind');
  const types = hasType ? [] : mountTypes.map(({ name }) => typeItem(request, run, name, span));
  const options = (type?.options ?? [])
    .filter(
      ({ name, aliases = [], since }) =>
        ![name, ...aliases].some((each) => given.includes(each)) && !isMissing(request, since),
    )
    .filter(({ name }) => !isOpposed(name, given))
    .map((option) => optionItem(type?.name ?? 'bind', option, span));
  return [...types, ...options];
}

/** `ro` and `rw` exclude each other. */
function isOpposed(name: string, given: readonly string[]): boolean {
  if (name === 'readonly') return given.includes('rw') || given.includes('readwrite');
  return name === 'readwrite' && (given.includes('ro') || given.includes('readonly'));
}

function typeItem(request: Request, run: RunInstruction, name: string, span: Item['span']): Item {
  const [cache] = name === 'cache' ? cacheFolders(request, run) : [];
  const detail = cache ? `for ${cache.manager}` : undefined;
  return {
    label: `type=${name}`,
    kind: 'value',
    insert: `type=${name},`,
    ...(detail !== undefined && { detail }),
    span,
    topic: { about: 'mount', type: name },
    more: true,
  };
}

function optionItem(type: string, { name, bare, value, since }: MountOptionEntry, span: Item['span']): Item {
  const isSwitch = bare === true && value.kind === 'boolean';
  return {
    label: isSwitch ? name : `${name}=`,
    kind: 'flag',
    ...(since !== undefined && { detail: `since Dockerfile ${since}` }),
    span,
    topic: { about: 'mount', type, option: name },
    ...(!isSwitch && { more: true }),
  };
}

function valueItems(
  request: Request,
  run: RunInstruction,
  mount: Mount | undefined,
  name: string,
  word: TypedWord,
): Item[] {
  const { span } = word;
  if (name === 'type')
    return mountTypes.map(
      (entry): Item => ({ label: entry.name, kind: 'value', span, topic: { about: 'mount', type: entry.name } }),
    );
  const type = mountType(mount?.type ?? 'bind');
  const option = type && mountOptionOf(type, name);
  if (!type || !option) return [];
  const topic = { about: 'mount' as const, type: type.name, option: option.name };
  const items = (values: readonly (readonly [string, (string | undefined)?])[]) =>
    values.map(
      ([label, detail]): Item => ({ label, kind: 'value', ...(detail !== undefined && { detail }), span, topic }),
    );
  switch (option.value.kind) {
    case 'choice':
      return items(choices(request, run, option.value));
    case 'boolean':
      return items([['true'], ['false']]);
    case 'stage':
      return sourceItems(request, word, 'mount', run.stage ?? 0);
    case 'source':
      return pathItems(request, word, mount?.from, 'option');
    case 'path':
      return items(targets(request, run, mount, type.name));
    case 'identifier':
      return type.name === 'secret' || type.name === 'ssh' ? items(identifiers(request, type.name)) : [];
    case 'variable':
      return items(variables(mount));
    case 'octal':
      return items([[type.name === 'cache' ? '0755' : '0400'], ['0444'], ['0777']]);
    case 'size':
      return items([['64m'], ['512m'], ['1g']]);
    case 'number':
      return items([['0'], ['1000']]);
    default:
      return [];
  }
}

/** `locked` first for caches that two builds must not use at once. */
function choices(
  request: Request,
  run: RunInstruction,
  value: Extract<ValueForm, { kind: 'choice' }>,
): [string, string][] {
  const isLocked = cacheFolders(request, run, []).some(({ locked }) => locked);
  const all = value.choices.map(({ name, summary }): [string, string] => [name, summary]);
  return isLocked ? all.sort(([a], [b]) => Number(b === 'locked') - Number(a === 'locked')) : all;
}

/** Where caches of this very RUN lie, where a bound file may stand, where a secret is looked for. */
function targets(request: Request, run: RunInstruction, mount: Mount | undefined, type: string): [string, string?][] {
  const { directory } = run.before;
  if (type === 'cache') {
    const others = run.mounts.filter((each) => each !== mount);
    const own = cacheFolders(request, run, others);
    const found = own.length > 0 ? own : likelyCacheFolders(request, run, others);
    return found.map(({ path, manager }) => [path, `of ${manager}`]);
  }
  if (type === 'secret') {
    const id = mount && mountOption(mount, 'id', 'source', 'src')?.value?.value;
    if (id === undefined) return [];
    const usual = usualSecrets.get(id);
    return [[`/run/secrets/${id}`], ...(usual === undefined ? [] : [[usual] as [string]])];
  }
  if (type === 'bind') {
    const source = mount && mountOption(mount, 'source', 'src')?.value?.value?.replace(/\/$/, '');
    const name = source?.split('/').at(-1);
    const folder = directory?.replace(/\/$/, '');
    return [
      ...(source !== undefined && name && mount?.from === undefined
        ? [[source] as [string], ...(folder === undefined ? [] : [[`${folder}/${source}`] as [string]])]
        : []),
      ...(source?.startsWith('/') ? [[source] as [string]] : []),
      ...(source === undefined && folder !== undefined
        ? [[folder === '' ? '/' : folder, 'the working directory'] as [string, string]]
        : []),
    ];
  }
  return [['/tmp'], ...stageFolders(request.graph, run).map(({ path, why }): [string, string] => [path, why])];
}

/** Ids that other mounts of the file use. */
function identifiers({ graph, offset }: Request, type: string): [string, string | undefined][] {
  const used = graph.instructions
    .flatMap((each) => (each.kind === 'RUN' ? each.mounts : []))
    .filter((mount) => mount.type === type && !(mount.flag.span.start <= offset && offset <= mount.flag.span.end))
    .flatMap((mount) => mountOption(mount, 'id')?.value?.value ?? []);
  const usual = type === 'ssh' ? ['default'] : [...usualSecrets.keys()];
  return [...new Set([...used, ...usual])].map((id) => [id, used.includes(id) ? 'used in this file' : undefined]);
}

/** The id in the way that variables are written. */
function variables(mount: Mount | undefined): [string][] {
  const id = mount && mountOption(mount, 'id')?.value?.value;
  const name = id?.toUpperCase().replace(/\W/g, '_');
  return name !== undefined && /^[A-Z_]/.test(name) ? [[name]] : [];
}
