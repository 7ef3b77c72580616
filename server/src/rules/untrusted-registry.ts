import { defineRule } from '../contract/rule.ts';
import { fetchedFrom } from '../model/image.ts';
import type { ImageName } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { listed } from '../text/list.ts';

export default defineRule({
  id: 'untrusted-registry',
  summary: 'an image from a registry that the project does not trust',
  why: `\`trustedRegistries\` in a \`.hadolint.yaml\` lists the registries that images of the project may come from: in FROM, \`COPY --from\` and \`RUN --mount=from\`. Without that list,
nothing is reported. An image without a registry comes from \`docker.io\`; \`*\` at the start or the end of a name stands for anything.`,
  severity: 'error',
  aliases: ['DL3026'],
  example: {
    bad: dockerfile`
      FROM quay.io/keycloak/keycloak:26.0
      USER 1000
    `,
    good: dockerfile`
      FROM registry.example.com/keycloak:26.0
      USER 1000
    `,
    files: { '.hadolint.yaml': 'trustedRegistries:\n  - registry.example.com\n' },
  },
  *check({ edges }, { policy: { trustedRegistries }, namedContexts }) {
    if (trustedRegistries.length === 0) return;
    for (const { from } of edges) {
      if (from.kind !== 'image' || from.candidates.length > 0 || namedContexts.includes(from.token.text)) continue;
      const registry = registryOf(from.image);
      if (trustedRegistries.some((trusted) => isMatch(trusted, registry))) continue;
      yield {
        span: from.token.span,
        message: `\`${registry}\` is not a trusted registry of this project: use an image from ${listed(
          trustedRegistries.map((name) => `\`${name}\``),
          'or',
        )}`,
      };
    }
  },
});

function registryOf(image: ImageName): string {
  return fetchedFrom(image).registry ?? 'docker.io';
}

/** As hadolint compares them, Docker Hub's other name included. */
function isMatch(trusted: string, registry: string): boolean {
  if (trusted.startsWith('*')) return registry.endsWith(trusted.slice(1));
  if (trusted.endsWith('*')) return registry.startsWith(trusted.slice(0, -1));
  return trusted === registry || (trusted === 'hub.docker.com' && registry === 'docker.io');
}
