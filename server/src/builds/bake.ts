/** The builds in Bake files (https://docs.docker.com/build/bake/reference/). */
import type { Build, InlineDockerfile, Mention, Unclear } from '../context/build.ts';
import { folderOf } from '../context/path.ts';
import { given } from './given.ts';
import { type Body, type Expression, parseHcl, parseTemplate } from './hcl.ts';
import { inlineIn } from './inline.ts';
import { type BuildFile, keyMentions, mention, withoutQuotes } from './mention.ts';
import { blockScript } from './script-text.ts';
import { fieldsOf, itemsOf, plainText, type WrittenValue } from './value.ts';
import { createBuild, mergeWritten, type WrittenBuild } from './written.ts';
import { parseYaml } from './yaml.ts';

/** One target as written, in HCL or JSON. */
interface BakeTarget {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, Expression>;
  /** The file of each attribute. */
  readonly pages: ReadonlyMap<string, BuildFile>;
  readonly origin: Build['origin'];
}

/** More combinations of a matrix are not looked at. */
const mostCombinations = 64;

/**
 * The builds of the targets in files that are read together, the later ones laid over the earlier ones; paths are seen
 * from the first one's folder. `base` holds the services of Compose files that are read before them.
 */
export function parseBake(files: readonly BuildFile[], base: ReadonlyMap<string, WrittenBuild> = new Map()): Build[] {
  const bodies = files.map((page) => ({ page, body: bodyOf(page) }));
  const variables = new Map(bodies.flatMap(({ body }) => [...variablesOf(body)]));
  const targets = mergeTargets(bodies.flatMap(({ page, body }) => targetsOf(body, page)));
  const byName = new Map(targets.map((target) => [target.name, target]));
  const folder = folderOf(files[0]?.path ?? '.');
  const inherited = new Set(targets.flatMap(({ attributes }) => textsOf(attributes.get('inherits'), variables)));
  return targets.flatMap((target) => {
    if (isTemplate(target, inherited)) return [];
    return combinationsOf(target, variables).map((scope) => {
      const written = inherit(target.name, { targets: byName, base, scope, done: new Map() });
      return createBuild({ by: 'bake', name: target.name, origin: target.origin }, folder, written);
    });
  });
}

/** The names of a file's targets; undefined where one is computed for each entry of a matrix. */
export function bakeTargets(page: BuildFile): string[] | undefined {
  const targets = targetsOf(bodyOf(page), page);
  return targets.some(({ attributes }) => attributes.has('matrix')) ? undefined : targets.map(({ name }) => name);
}

/** The Dockerfile that a heredoc holds; undefined for other texts. */
function inlineOf({ attributes, pages }: BakeTarget): InlineDockerfile | undefined {
  const span = attributes.get('dockerfile-inline')?.span;
  const page = pages.get('dockerfile-inline');
  if (!span || !page?.text.startsWith('<<', span.start)) return undefined;
  const end = page.text.lastIndexOf('\n', span.end - 1) + 1;
  return inlineIn(page, blockScript(page.text, { start: span.start, end }, false), '${');
}

/** Whether a target is only there for others to inherit. */
function isTemplate({ name, attributes }: BakeTarget, inherited: ReadonlySet<string>): boolean {
  if (name.startsWith('_')) return true;
  return inherited.has(name) && !['context', 'dockerfile', 'target'].some((attribute) => attributes.has(attribute));
}

interface BakeFamily {
  readonly targets: ReadonlyMap<string, BakeTarget>;
  readonly base: ReadonlyMap<string, WrittenBuild>;
  readonly scope: BakeScope;
  /** What is known of a target; while it is being made, nothing. */
  readonly done: Map<string, WrittenBuild>;
}

/** What a target says, laid over what it inherits. */
function inherit(name: string, family: BakeFamily): WrittenBuild {
  const { targets, base, scope, done } = family;
  const under = base.get(name) ?? {};
  const target = targets.get(name);
  const known = done.get(name);
  if (!target || known) return known ?? under;
  done.set(name, under);
  const parents = textsOf(target.attributes.get('inherits'), scope).map((parent) => inherit(parent, family));
  const made = [...parents, writtenOf(target, scope)].reduce(mergeWritten, under);
  done.set(name, made);
  return made;
}

function writtenOf(own: BakeTarget, scope: BakeScope): WrittenBuild {
  const { attributes, pages } = own;
  const inline = inlineOf(own);
  const unclear: Unclear[] = attributes.has('dockerfile-inline') && !inline ? ['dockerfile'] : [];
  const mentions: Mention[] = [];
  const read = (name: string, what: 'context' | 'dockerfile' | 'target'): string | undefined => {
    const expression = attributes.get(name);
    const page = pages.get(name);
    if (!expression || !page) return undefined;
    const text = textOf(expression, scope);
    if (text === undefined) unclear.push(what);
    mentions.push(mention(page, what, expression.span, text));
    return text ?? '';
  };
  for (const [name, role] of tables) {
    const page = pages.get(name);
    if (page) mentions.push(...tableMentions(page, role, attributes.get(name), scope));
  }
  const page = pages.get('secret');
  if (page) mentions.push(...secretMentions(page, attributes.get('secret'), scope));
  return {
    context: read('context', 'context'),
    dockerfile: read('dockerfile', 'dockerfile'),
    target: read('target', 'target'),
    args: keysOf(attributes.get('args'), 'args', unclear),
    namedContexts: keysOf(attributes.get('contexts'), 'contexts', unclear),
    secrets: mentions.flatMap(({ role, value }) => (role === 'secret' && value !== undefined ? [value] : [])),
    platforms: attributes.has('platforms') ? textsOf(attributes.get('platforms'), scope) : undefined,
    inline,
    images: imagesOf(attributes.get('tags'), pages.get('tags'), scope),
    unclear,
    mentions,
  };
}

function imagesOf(tags: Expression | undefined, page: BuildFile | undefined, scope: BakeScope): string[] | undefined {
  if (tags?.kind !== 'list' || !page) return undefined;
  return tags.items.map((item) => textOf(item, scope) ?? page.text.slice(item.span.start, item.span.end));
}

function keysOf(expression: Expression | undefined, what: Unclear, unclear: Unclear[]): string[] {
  if (expression && expression.kind !== 'table') unclear.push(what);
  return expression?.kind === 'table' ? [...expression.fields.keys()] : [];
}

const tables = [
  ['args', 'arg'],
  ['contexts', 'named-context'],
] as const;

function tableMentions(
  page: BuildFile,
  role: Mention['role'],
  expression: Expression | undefined,
  scope: BakeScope,
): Mention[] {
  return keyMentions(page, role, expression).flatMap((made) => {
    const field = expression?.kind === 'table' ? expression.fields.get(made.value ?? '') : undefined;
    const leadsTo = textOf(field, scope);
    if (role === 'named-context' && field)
      return [{ ...made, leadsTo }, mention(page, 'context-source', field.span, leadsTo)];
    return given(made, field && page.text.slice(field.span.start, field.span.end), page.text);
  });
}

/** The ids in `["type=env,id=TOKEN"]` or `[{ type = "env", id = "TOKEN" }]`. */
function secretMentions(page: BuildFile, expression: Expression | undefined, scope: BakeScope): Mention[] {
  if (expression?.kind !== 'list') return [];
  return expression.items.flatMap((item) => {
    if (item.kind === 'table') {
      const id = item.fields.get('id');
      return id ? [mention(page, 'secret', id.span, textOf(id, scope))] : [];
    }
    const text = textOf(item, scope) ?? '';
    const [all = '', id] = /(?:^|,)id=([^,]+)/.exec(text) ?? [];
    if (id === undefined) return [];
    const start = withoutQuotes(page.text, item.span).start + text.indexOf(all) + all.length - id.length;
    const made = mention(page, 'secret', { start, end: start + id.length }, id);
    return [made.written === 'plain' ? made : mention(page, 'secret', item.span, id)];
  });
}

type BakeScope = ReadonlyMap<string, Expression>;

/** The value of an expression while no variable is set from outside; undefined when that cannot be known. */
function textOf(expression: Expression | undefined, scope: BakeScope, depth = 0): string | undefined {
  if (!expression || depth > 10) return undefined;
  if (expression.kind === 'reference') return textOf(scope.get(expression.name), scope, depth + 1);
  if (expression.kind !== 'template') return undefined;
  const parts = expression.parts.map((part) => (typeof part === 'string' ? part : textOf(part, scope, depth + 1)));
  return parts.every((part) => part !== undefined) ? parts.join('').slice(0, longestValue) : undefined;
}

/** Characters; variables that name each other could make any length. */
const longestValue = 1000;

function textsOf(expression: Expression | undefined, scope: BakeScope): string[] {
  const items = expression?.kind === 'list' ? expression.items : expression ? [expression] : [];
  return items.flatMap((item) => textOf(item, scope) ?? []);
}

/** One scope for each combination of a target's matrix; one without a matrix. */
function combinationsOf({ attributes }: BakeTarget, variables: BakeScope): BakeScope[] {
  const matrix = attributes.get('matrix');
  if (matrix?.kind !== 'table') return [variables];
  let scopes: BakeScope[] = [variables];
  for (const [name, values] of matrix.fields) {
    const items = values.kind === 'list' ? values.items : [values];
    scopes = scopes
      .flatMap((scope) => items.map((item) => new Map([...scope, [name, item]])))
      .slice(0, mostCombinations);
  }
  return scopes;
}

function variablesOf({ blocks }: Body): [string, Expression][] {
  return blocks.flatMap(({ type, labels, body }) => {
    const [name] = labels;
    const value = body.attributes.get('default');
    return type === 'variable' && name !== undefined && value ? [[name, value] as [string, Expression]] : [];
  });
}

function targetsOf({ blocks }: Body, page: BuildFile): BakeTarget[] {
  return blocks.flatMap(({ type, labels, body: { attributes }, span }) => {
    const [name] = labels;
    if (type !== 'target' || name === undefined) return [];
    const pages = new Map([...attributes.keys()].map((attribute) => [attribute, page]));
    return [{ name, attributes, pages, origin: { path: page.path, span } }];
  });
}

/** Attributes of a target that is written again replace the earlier ones. */
function mergeTargets(targets: readonly BakeTarget[]): BakeTarget[] {
  const merged = new Map<string, BakeTarget>();
  for (const target of targets) {
    const known = merged.get(target.name);
    const attributes = new Map([...(known?.attributes ?? []), ...target.attributes]);
    const pages = new Map([...(known?.pages ?? []), ...target.pages]);
    merged.set(target.name, { ...target, origin: known?.origin ?? target.origin, attributes, pages });
  }
  return [...merged.values()];
}

function bodyOf({ path, text }: BuildFile): Body {
  return path.endsWith('.json') ? jsonBody(text) : parseHcl(text);
}

/** JSON of the form `{ "target": { "name": { ... } } }`, as if it were HCL. */
function jsonBody(text: string): Body {
  const blocks = fieldsOf(parseYaml(text)).flatMap(([type, named]) => {
    return fieldsOf(named).flatMap(([label, value]) => {
      return (value.kind === 'list' ? itemsOf(value) : [value]).map((body) => {
        const attributes = new Map(fieldsOf(body).map(([name, field]) => [name, expressionOf(field)]));
        return { type, labels: [label], labelSpans: [], body: { attributes, blocks: [] }, span: value.span };
      });
    });
  });
  return { attributes: new Map(), blocks };
}

function expressionOf(value: WrittenValue): Expression {
  const { span } = value;
  if (value.kind === 'list') return { kind: 'list', items: value.items.map(expressionOf), span };
  if (value.kind === 'table') {
    return {
      kind: 'table',
      fields: new Map([...value.fields].map(([name, field]) => [name, expressionOf(field)])),
      keys: value.keys,
      span,
    };
  }
  const text = plainText(value);
  return text === undefined ? { kind: 'unclear', span } : parseTemplate(text, span);
}
