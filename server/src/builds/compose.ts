/** The builds in a Compose file (https://docs.docker.com/reference/compose-file/build/). */
import type { Build, Unclear } from '../context/build.ts';
import { folderOf } from '../context/path.ts';
import { fieldOf, fieldsOf, itemsOf, plainText, type Value } from './value.ts';
import { createBuild, mergeWritten, type Written } from './written.ts';
import { parseYaml } from './yaml.ts';

/** The builds of its services, by their names; `base` holds those of the file that this one is laid over. */
export function parseCompose(path: string, text: string, base: ReadonlyMap<string, Written> = new Map()): Build[] {
  return servicesOf(text).flatMap(([name, build]) => {
    const written = writtenOf(build);
    if (!written) return [];
    const under = base.get(name);
    const origin = { path, span: build.span };
    const whole = under ? mergeWritten(under, written) : written;
    return [createBuild({ by: 'compose', name, origin }, folderOf(path), whole)];
  });
}

/** What the services of a Compose file say of their builds. */
export function composeBase(text: string): Map<string, Written> {
  return new Map(servicesOf(text).flatMap(([name, build]) => [[name, writtenOf(build) ?? {}] as const]));
}

function servicesOf(text: string): [string, Value][] {
  return fieldsOf(fieldOf(parseYaml(text), 'services')).flatMap(([name, service]) => {
    const build = fieldOf(service, 'build');
    return build ? [[name, build] as [string, Value]] : [];
  });
}

/** Undefined for a Dockerfile that is written in place. */
function writtenOf(build: Value): Written | undefined {
  if (fieldOf(build, 'dockerfile_inline')) return undefined;
  const unclear: Unclear[] = [];
  const read = (value: Value | undefined, what: Unclear): string | undefined => {
    if (!value) return undefined;
    const text = interpolate(plainText(value));
    if (text === undefined) unclear.push(what);
    return text ?? '';
  };
  if (build.kind !== 'table') return { context: read(build, 'context'), unclear };
  return {
    context: read(fieldOf(build, 'context'), 'context'),
    dockerfile: read(fieldOf(build, 'dockerfile'), 'dockerfile'),
    target: read(fieldOf(build, 'target'), 'target'),
    args: namesOf(fieldOf(build, 'args')),
    secrets: itemsOf(fieldOf(build, 'secrets')).flatMap((secret) => {
      return plainText(secret) ?? plainText(fieldOf(secret, 'target')) ?? plainText(fieldOf(secret, 'source')) ?? [];
    }),
    namedContexts: namesOf(fieldOf(build, 'additional_contexts')),
    unclear,
  };
}

/** The names in a table, or in a list of `name=value`. */
function namesOf(value: Value | undefined): string[] {
  const listed = itemsOf(value).flatMap((item) => /^[^=]+/.exec(plainText(item) ?? '')?.[0] ?? []);
  return [...fieldsOf(value).map(([name]) => name), ...listed];
}

/** A text as it is while no variable is set; undefined when it depends on one (https://docs.docker.com/reference/compose-file/interpolation/). */
export function interpolate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  let isKnown = true;
  const value = text.replace(
    /\$(?:\$|\{\w+(?::?-([^${}]*))?\}|\w+|\{)/g,
    (all: string, fallback: string | undefined) => {
      if (all === '$$') return '$';
      if (fallback === undefined) isKnown = false;
      return fallback ?? '';
    },
  );
  return isKnown ? value : undefined;
}
