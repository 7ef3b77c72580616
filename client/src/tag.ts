/** The image's name, from a template such as `${folder}:${target}`. */

export interface TagNames {
  /** The name of the folder that is the build context. */
  readonly folder: string;
  /** The name of the workspace folder. */
  readonly workspace: string;
  /** What tells a Dockerfile from its siblings: `dev` of `Dockerfile.dev`, `api` of `api.Dockerfile`, nothing of `Dockerfile`. */
  readonly file: string;
  /** The stage's name; `latest` where the last stage has none. */
  readonly target: string;
}

export const defaultTag = '${folder}:${target}';

/**
 * The image reference that a template gives, `undefined` for an empty template or one that gives no legal reference.
 * The grammar is that of the distribution project: a path of lower-case components, then a tag of 128 characters at most.
 */
export function imageTag(template: string, names: TagNames): string | undefined {
  const colon = template.lastIndexOf(':');
  const hasTag = colon > template.lastIndexOf('/');
  const path = fill(hasTag ? template.slice(0, colon) : template, names, pathComponent);
  const tag = hasTag ? fill(template.slice(colon + 1), names, tagWord).slice(0, 128) : undefined;
  const reference = tag === undefined ? path : `${path}:${tag}`;
  return isReference(reference) ? reference : undefined;
}

/** Holds for a reference as `--tag` takes it. */
export function isReference(text: string): boolean {
  const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
  const domain = '(?:[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)*|\\[[0-9a-fA-F:]+\\])(?::[0-9]+)?';
  return new RegExp(`^(?:${domain}/)?${component}(?:/${component})*(?::[\\w][\\w.-]{0,127})?$`).test(text);
}

/** What sets a Dockerfile's name apart from `Dockerfile`. */
export function fileWord(name: string): string {
  return name.replace(/^(dockerfile|containerfile)\.?/i, '').replace(/\.(dockerfile|containerfile)$/i, '');
}

function fill(template: string, names: TagNames, clean: (value: string) => string): string {
  const filled = template.replace(/\$\{(folder|workspace|file|target)\}/g, (_, name: keyof TagNames) =>
    clean(names[name]),
  );
  return filled.replace(/[-_.]+(?=[:/]|$)|(?<=^|[:/])[-_.]+/g, '');
}

function pathComponent(value: string): string {
  const clean = value.toLowerCase().replace(/[^a-z0-9]+/g, (run) => (/^(\.|_|__|-+)$/.test(run) ? run : '-'));
  return clean.replace(/^[-_.]+|[-_.]+$/g, '');
}

function tagWord(value: string): string {
  return value.replace(/[^\w.-]+/g, '-').replace(/^[.-]+/, '');
}
