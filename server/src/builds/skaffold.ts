/** The builds of Skaffold (https://skaffold.dev/docs/references/yaml/). */
import type { Build } from '../context/build.ts';
import { createRead, finish } from './fields.ts';
import { madeByKaniko } from './kaniko.ts';
import { type BuildFile, mention } from './mention.ts';
import { fieldOf, fieldsOf, itemsOf, plainText, type WrittenValue } from './value.ts';
import { parseYamlDocuments } from './yaml.ts';

/** Builders that read no Dockerfile, or not as Docker does. */
const builders: ReadonlySet<string> = new Set(['bazel', 'buildpacks', 'custom', 'jib', 'ko']);

/** The artifacts of each document, of each profile, and as the patches of a profile leave them. */
export function parseSkaffold(page: BuildFile): Build[] {
  return parseYamlDocuments(page.text).flatMap((document) => {
    const own = itemsOf(fieldOf(document, 'build', 'artifacts'));
    const profiles = itemsOf(fieldOf(document, 'profiles'));
    const artifacts = [
      ...own,
      ...profiles.flatMap((profile) => itemsOf(fieldOf(profile, 'build', 'artifacts'))),
      ...profiles.flatMap((profile) => patched(own, itemsOf(fieldOf(profile, 'patches')))),
    ];
    return artifacts.flatMap((artifact) => buildOf(page, artifact));
  });
}

function buildOf(page: BuildFile, artifact: WrittenValue): Build[] {
  const kaniko = fieldOf(artifact, 'kaniko');
  const docker = fieldOf(artifact, 'docker') ?? kaniko;
  const image = fieldOf(artifact, 'image');
  const isOther = fieldsOf(artifact).some(([name]) => builders.has(name));
  if (!image || isOther) return [];
  const read = createRead(page);
  const secrets = itemsOf(fieldOf(docker, 'secrets')).flatMap((secret) => {
    const id = fieldOf(secret, 'id');
    return id ? [mention(page, 'secret', id.span, plainText(id))] : [];
  });
  read.mentions.push(...secrets);
  const written = {
    context: read('context', fieldOf(artifact, 'context')),
    dockerfile: read('dockerfile', fieldOf(docker, 'dockerfile')),
    target: read('target', fieldOf(docker, 'target')),
    secrets: secrets.flatMap(({ value }) => value ?? []),
  };
  const head = { by: 'skaffold', name: plainText(image) ?? 'artifact', page, span: image.span } as const;
  const build = finish(head, read, written, fieldOf(docker, 'buildArgs'));
  if (kaniko) return [{ ...build, ...madeByKaniko }];
  const isTold = cli.test(page.text) || ['cliFlags', 'secrets', 'ssh'].some((name) => fieldOf(docker, name));
  return [isTold ? build : { ...build, classic: true }];
}

/** That Docker's command builds in place of its API (github.com/GoogleContainerTools/skaffold, pkg/skaffold/build/docker/docker.go). */
const cli = /\buse(?:Buildkit|DockerCLI)['"]?:[ \t]{1,9}true/;

/** The artifacts that patches of a profile set something in (https://skaffold.dev/docs/environment/profiles/#override-via-patches). */
function patched(artifacts: readonly WrittenValue[], patches: readonly WrittenValue[]): WrittenValue[] {
  const changed = new Map<number, WrittenValue>();
  for (const patch of patches) {
    const [, index = '', rest] =
      /^\/build\/artifacts\/(\d+)\/(.+)$/.exec(plainText(fieldOf(patch, 'path')) ?? '') ?? [];
    const at = Number(index);
    const artifact = changed.get(at) ?? artifacts[at];
    const value = fieldOf(patch, 'value');
    if (rest === undefined || !artifact || !value) continue;
    const path = rest.split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    changed.set(at, withField(artifact, path, value));
  }
  return [...changed.values()];
}

function withField(whole: WrittenValue, [name, ...path]: readonly string[], value: WrittenValue): WrittenValue {
  if (name === undefined) return value;
  const inner = fieldOf(whole, name) ?? { kind: 'none', span: value.span };
  const fields = new Map([...fieldsOf(whole), [name, withField(inner, path, value)]]);
  return { kind: 'table', fields, keys: whole.kind === 'table' ? whole.keys : new Map(), span: whole.span };
}
