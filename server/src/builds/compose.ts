/** The builds in a Compose file (https://docs.docker.com/reference/compose-file/build/). */
import type { Build, Mention, Runs, Unclear } from '../context/build.ts';
import { folderOf, joinPath } from '../context/path.ts';
import type { Span } from '../text/span.ts';
import { given } from './given.ts';
import { inlineIn } from './inline.ts';
import { type BuildFile, keyMentions, mention, partOf, passed, valuesOf, withoutQuotes } from './mention.ts';
import { scriptIn } from './script-text.ts';
import { fieldOf, fieldsOf, itemsOf, plainText, type WrittenValue } from './value.ts';
import { createBuild, mergeWritten, type WrittenBuild } from './written.ts';
import { parseYamlDocuments } from './yaml.ts';

/** What a Compose file is read with. */
export interface Beside {
  /** Of the file that it is laid over. */
  readonly base?: ReadonlyMap<string, WrittenBuild>;
  /** The values of `.env`. */
  readonly variables?: ReadonlyMap<string, string>;
  /** The text of another file, by path. */
  textOf?(path: string): string | undefined;
}

/** The builds of its services, by their names. */
export function parseCompose(path: string, text: string, beside: Beside = {}): Build[] {
  const page = { path, text };
  return servicesOf(text).flatMap(([name, service, key]) => {
    const written = ofService({ page, beside, left: mostExtended }, service);
    const under = beside.base?.get(name);
    const build = fieldOf(service, 'build');
    if (!written || (!build && !fieldOf(service, 'extends'))) return [];
    const origin = { path, span: build?.span ?? key };
    return [
      createBuild({ by: 'compose', name, origin }, folderOf(path), under ? mergeWritten(under, written) : written),
    ];
  });
}

/** What the services of a Compose file say of their builds. */
export function composeBase(path: string, text: string, beside: Beside = {}): Map<string, WrittenBuild> {
  const reading = { page: { path, text }, beside, left: mostExtended };
  return new Map(servicesOf(text).map(([name, service]) => [name, ofService(reading, service) ?? {}] as const));
}

/**
 * Whether a Compose file can do without another one: each of its services has an image, or a build with a context of its own, and none of the other
 * file's services is missing (https://docs.docker.com/reference/compose-file/services/#image).
 */
export function isComplete(text: string, base: ReadonlyMap<string, WrittenBuild>): boolean {
  const services = servicesOf(text);
  const names = new Set(services.map(([name]) => name));
  const isWhole = services.every(([, service]) => {
    const build = fieldOf(service, 'build');
    return build ? plainText(build) !== undefined || fieldOf(build, 'context') : fieldOf(service, 'image');
  });
  return services.length > 0 && isWhole && [...base.keys()].every((name) => names.has(name));
}

/** The other Compose files that one takes in: whole ones, and those of services that it extends; seen from the workspace folder. */
export function composeFilesIn(
  path: string,
  text: string,
): { readonly included: string[]; readonly extended: string[] } {
  if (!/\b(?:include|extends)\b/.test(text)) return { included: [], extended: [] };
  const documents = parseYamlDocuments(text);
  const isLocal = (each: string) => !/^[a-z][a-z+]*:|^git@/i.test(each) && !each.includes('$');
  const seen = (each: string | undefined) =>
    each !== undefined && isLocal(each) ? [joinPath(folderOf(path), each)] : [];
  const included = documents
    .flatMap((document) => itemsOf(fieldOf(document, 'include')))
    .flatMap((item) => {
      const named = item.kind === 'table' ? fieldOf(item, 'path') : item;
      return [...itemsOf(named), ...(named?.kind === 'text' ? [named] : [])].flatMap((each) => seen(plainText(each)));
    });
  const extended = servicesOf(text).flatMap(([, service]) => seen(plainText(fieldOf(service, 'extends', 'file'))));
  return { included, extended };
}

/** The names of the services that are built, or extend one that may be. */
export function builtServices(text: string): string[] {
  return servicesOf(text).flatMap(([name, service]) =>
    fieldOf(service, 'build') || fieldOf(service, 'extends') ? [name] : [],
  );
}

/** A service that is not built where it stands. */
export interface UnbuiltService {
  readonly name: string;
  readonly image: string | undefined;
  readonly runs: Runs;
}

/** The services of a Compose file that it does not build, and that say what they start. */
export function unbuiltServices(text: string, variables?: ReadonlyMap<string, string>): UnbuiltService[] {
  return servicesOf(text).flatMap(([name, service]) => {
    const { runs } = runsOf(service);
    if (!runs || fieldOf(service, 'build') || fieldOf(service, 'extends')) return [];
    const image = plainText(fieldOf(service, 'image'));
    return [{ name, image: interpolate(image, variables) ?? image, runs }];
  });
}

/** How often a service may extend one that extends another. */
const mostExtended = 8;

interface ComposeReading {
  readonly page: BuildFile;
  readonly beside: Beside;
  readonly left: number;
}

function servicesOf(text: string): [name: string, service: WrittenValue, key: Span][] {
  return parseYamlDocuments(text).flatMap((document) => {
    const services = fieldOf(document, 'services');
    const keys = services?.kind === 'table' ? services.keys : undefined;
    return fieldsOf(services).map(([name, service]): [string, WrittenValue, Span] => [
      name,
      service,
      keys?.get(name) ?? service.span,
    ]);
  });
}

/** What a service says of its build, laid over what it extends; undefined where it has none. */
function ofService(reading: ComposeReading, service: WrittenValue): WrittenBuild | undefined {
  const build = fieldOf(service, 'build');
  const own = build && writtenOf(reading, build);
  const under = extended(reading, fieldOf(service, 'extends'));
  const image = plainText(fieldOf(service, 'image'));
  const starts = startedBy(fieldOf(service, 'command'));
  const command = ['entrypoint', 'command'].flatMap((key) => textOf(fieldOf(service, key))).join(' ');
  const container = plainText(fieldOf(service, 'container_name'));
  const named = own && {
    ...own,
    ...(container !== undefined && { container }),
    ...(image !== undefined && { images: [interpolate(image, reading.beside.variables) ?? image] }),
    ...(starts && { starts }),
    ...(command !== '' && { command }),
    ...runsOf(service),
  };
  return under && named ? mergeWritten(under, named) : (named ?? under);
}

function textOf(command: WrittenValue | undefined): string[] {
  return (command?.kind === 'list' ? command.items : [command]).flatMap((item) => plainText(item) ?? []);
}

/** What a service starts, and what tells whether it is healthy (https://docs.docker.com/reference/compose-file/services/#healthcheck). */
function runsOf(service: WrittenValue): { runs?: Runs } {
  const entrypoint = shellText(fieldOf(service, 'entrypoint'));
  const command = shellText(fieldOf(service, 'command'));
  const healthcheck = checkText(fieldOf(service, 'healthcheck', 'test'));
  const volumes = itemsOf(fieldOf(service, 'volumes')).flatMap((item) => volumeIn(item) ?? []);
  const [hidden, shared] = [true, false].map((isHidden) =>
    volumes.flatMap((volume) => (volume.isHidden === isHidden ? volume.target : [])),
  );
  const runs = {
    ...(entrypoint !== undefined && { entrypoint }),
    ...(command !== undefined && { command }),
    ...(healthcheck !== undefined && { healthcheck }),
    ...(hidden && hidden.length > 0 && { hidden }),
    ...(shared && shared.length > 0 && { shared }),
  };
  return Object.keys(runs).length > 0 ? { runs } : {};
}

/** What lies over a folder of the image; a named volume begins with what the image has there (https://docs.docker.com/engine/storage/volumes/#mounting-a-volume-over-existing-data). */
function volumeIn(item: WrittenValue): { readonly target: string; readonly isHidden: boolean } | undefined {
  const [source, written] =
    /^([^:]{1,400}):([^:]{1,400})(?::[\w,]{1,40})?$/.exec(plainText(item) ?? '')?.slice(1) ?? [];
  const target = written ?? plainText(fieldOf(item, 'target'));
  const type = plainText(fieldOf(item, 'type'));
  const isNamed = type === undefined ? source !== undefined && /^\w/.test(source) : type === 'volume';
  return target === undefined ? undefined : { target: target.replace(/(?<=.)\/$/, ''), isHidden: !isNamed };
}

/** A list is one word each. */
function shellText(value: WrittenValue | undefined): string | undefined {
  const text =
    value?.kind === 'list' ? value.items.map((item) => asWord(plainText(item) ?? '$?')).join(' ') : plainText(value);
  return text?.replaceAll('$$', () => '$');
}

function asWord(text: string): string {
  return /^[\w@%+=:,./${}?-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function checkText(value: WrittenValue | undefined): string | undefined {
  if (value?.kind !== 'list') return shellText(value);
  const [kind, ...items] = value.items;
  const way = plainText(kind);
  if (way === 'CMD-SHELL') return shellText(items[0]);
  return way === 'CMD' ? shellText({ ...value, items }) : undefined;
}

/** The words of a command; undefined where a shell would read more in them than words. */
function startedBy(command: WrittenValue | undefined): string[] | undefined {
  if (command?.kind === 'list') return command.items.map((item) => plainText(item) ?? '');
  const text = plainText(command);
  return text === undefined || /[`$(){}|&;<>\\"']/.test(text) ? undefined : text.trim().split(/\s+/);
}

function extended({ page, beside, left }: ComposeReading, value: WrittenValue | undefined): WrittenBuild | undefined {
  const name = plainText(value) ?? plainText(fieldOf(value, 'service'));
  const file = plainText(fieldOf(value, 'file'));
  if (name === undefined || left === 0) return undefined;
  const path = file === undefined ? page.path : joinPath(folderOf(page.path), file);
  const text = file === undefined ? page.text : beside.textOf?.(path);
  const service = text === undefined ? undefined : servicesOf(text).find(([each]) => each === name)?.[1];
  if (text === undefined || !service) return undefined;
  const written = ofService({ page: { path, text }, beside, left: left - 1 }, service);
  return written && { folder: folderOf(path), ...written };
}

/** A Dockerfile that is written in place with escapes is unclear. */
function writtenOf(reading: ComposeReading, build: WrittenValue): WrittenBuild {
  const { page, beside } = reading;
  const place = fieldOf(build, 'dockerfile_inline');
  const inline = place && inlineIn(page, scriptIn(page, place), '$');
  const unclear: Unclear[] = place && !inline ? ['dockerfile'] : [];
  const mentions: Mention[] = [];
  const read = (value: WrittenValue | undefined, what: 'context' | 'dockerfile' | 'target'): string | undefined => {
    if (!value) return undefined;
    const text = interpolate(plainText(value), beside.variables);
    if (text === undefined) unclear.push(what);
    mentions.push(interpolated(page, what, value, text));
    return text ?? '';
  };
  if (build.kind !== 'table') return { context: read(build, 'context'), unclear, mentions };
  const args = named(reading, 'arg', fieldOf(build, 'args'));
  const contexts = named(reading, 'named-context', fieldOf(build, 'additional_contexts'));
  const secrets = itemsOf(fieldOf(build, 'secrets')).flatMap((secret) => {
    const id = plainText(secret) === undefined ? (fieldOf(secret, 'target') ?? fieldOf(secret, 'source')) : secret;
    return id ? [mention(page, 'secret', id.span, plainText(id))] : [];
  });
  return {
    context: read(fieldOf(build, 'context'), 'context'),
    dockerfile: read(fieldOf(build, 'dockerfile'), 'dockerfile'),
    target: read(fieldOf(build, 'target'), 'target'),
    args: valuesOf(args),
    secrets: valuesOf(secrets),
    namedContexts: valuesOf(contexts.filter(({ role }) => role === 'named-context')),
    inline,
    platforms: platformsIn(fieldOf(build, 'platforms')),
    unclear,
    mentions: [...mentions, ...args, ...secrets, ...contexts],
  };
}

/** The default in `${NAME:-default}` where it counts, else the whole text. */
function interpolated(page: BuildFile, role: Mention['role'], value: WrittenValue, text: string | undefined): Mention {
  const inner = withoutQuotes(page.text, value.span);
  const [, open = '', fallback] = /^(\$\{\w+:?-)([^${}]*)\}$/.exec(page.text.slice(inner.start, inner.end)) ?? [];
  return fallback !== undefined && fallback === text
    ? partOf(page, role, value, open.length, fallback)
    : mention(page, role, value.span, text);
}

/** The names in a table, or in a list of `name=value`; an argument without a value has that of the environment. */
function named(
  { page, beside: { variables } }: ComposeReading,
  role: Mention['role'],
  value: WrittenValue | undefined,
): Mention[] {
  const keyed = keyMentions(page, role, value).flatMap((made) => {
    const field = value?.kind === 'table' ? value.fields.get(made.value ?? '') : undefined;
    if (role === 'arg' && field?.kind === 'none') return passed(made);
    if (role !== 'named-context' || !field) return given(made, plainText(field), page.text);
    const leadsTo = interpolate(plainText(field), variables);
    return [{ ...made, leadsTo }, interpolated(page, 'context-source', field, leadsTo)];
  });
  const listed = itemsOf(value).flatMap((item) => {
    const [, name, rest] = /^([^=]+)(?:=(.*))?$/s.exec(plainText(item) ?? '') ?? [];
    if (name === undefined) return [];
    const made = partOf(page, role, item, 0, name);
    if (role === 'arg' && rest === undefined) return [passed(made)];
    if (role !== 'named-context' || rest === undefined) return [given(made, rest, page.text)];
    const leadsTo = interpolate(rest, variables);
    const source = partOf(page, 'context-source', item, name.length + 1, rest);
    return [
      { ...made, leadsTo },
      { ...source, value: leadsTo },
    ];
  });
  return [...keyed, ...listed];
}

function platformsIn(value: WrittenValue | undefined): string[] | undefined {
  return value && itemsOf(value).flatMap((item) => interpolate(plainText(item)) ?? []);
}

/** A text as it is while only these variables are set; undefined when it depends on others (https://docs.docker.com/reference/compose-file/interpolation/). */
function interpolate(text: string | undefined, variables?: ReadonlyMap<string, string>): string | undefined {
  if (text === undefined) return undefined;
  let isKnown = true;
  const value = text.replace(
    /\$(?:\$|\{(\w+)(?::?-([^${}]*))?\}|(\w+)|\{)/g,
    (all: string, braced: string | undefined, fallback: string | undefined, bare: string | undefined) => {
      if (all === '$$') return '$';
      const found = variables?.get(braced ?? bare ?? '') ?? fallback;
      if (found === undefined) isKnown = false;
      return found ?? '';
    },
  );
  return isKnown ? value : undefined;
}

/** The variables of a `.env` file (https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax). */
export function parseEnvironment(text: string): Map<string, string> {
  const found = text.matchAll(
    /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(?:"([^"\\$\n]*)"|'([^'\n]*)'|([^\s"'#$]*))[ \t]*(?:#.*)?\r?$/gm,
  );
  return new Map([...found].map(([, name = '', double, single, bare]) => [name, double ?? single ?? bare ?? '']));
}
