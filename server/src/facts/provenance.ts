/** What the provenance of a build tells beside its progress: SLSA v0.2 of today's engines, v1 of newer ones. It holds arguments in clear text, so it is read and never kept. */
import { membersOf, parsed } from './progress.ts';

export interface Provenance {
  /** The Dockerfile as it was built. */
  readonly dockerfile?: string;
  /** Values by name. */
  readonly arguments: ReadonlyMap<string, string>;
  /** Digests by image, `node:22`. */
  readonly images: ReadonlyMap<string, string>;
  readonly noCache: boolean;
}

export function readProvenance(text: string): Provenance {
  const whole = membersOf(parsed(text));
  const statement = 'predicate' in whole ? membersOf(whole['predicate']) : whole;
  const definition = membersOf(statement['buildDefinition']);
  const parameters =
    'buildDefinition' in statement
      ? membersOf(membersOf(definition['externalParameters'])['request'])
      : membersOf(membersOf(statement['invocation'])['parameters']);
  const metadata = membersOf(membersOf(statement['runDetails'])['metadata'] ?? statement['metadata']);
  const own = membersOf(metadata['https://mobyproject.org/buildkit@v1#metadata'] ?? metadata['buildkit_metadata']);
  const args = Object.entries(membersOf(parameters['args']));
  const [info] = listOf(membersOf(own['source'])['infos']);
  const data = membersOf(info)['data'];
  return {
    ...(typeof data === 'string' && { dockerfile: Buffer.from(data, 'base64').toString('utf8') }),
    arguments: new Map(
      args.flatMap(([key, value]) =>
        key.startsWith('build-arg:') ? [[key.slice('build-arg:'.length), String(value)]] : [],
      ),
    ),
    images: imagesIn(listOf(definition['resolvedDependencies'] ?? statement['materials'])),
    noCache: args.some(([key]) => key === 'no-cache'),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Package URLs: `pkg:docker/node@22?platform=linux%2Famd64`. */
function imagesIn(materials: readonly unknown[]): Map<string, string> {
  return new Map(
    materials.flatMap((material) => {
      const { uri, digest } = membersOf(material);
      const found = typeof uri === 'string' ? /^pkg:docker\/([^@?]+)(?:@([^?]+))?/.exec(uri) : null;
      const sha = membersOf(digest)['sha256'];
      if (!found?.[1] || typeof sha !== 'string') return [];
      const tag = decodeURIComponent(found[2] ?? 'latest');
      return [[`${decodeURIComponent(found[1])}${tag.startsWith('sha256:') ? '@' : ':'}${tag}`, sha]];
    }),
  );
}
