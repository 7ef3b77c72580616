/** What a frontend of some version knows. */

/** Whether a Dockerfile frontend of this version has what another version brought, or one of the labs channel; `undefined` where that cannot be said. */
export function hasSince(version: string | undefined, stable: string | undefined, labs?: string): boolean | undefined {
  if (stable === undefined) return true;
  if (version === undefined) return undefined;
  const isLabs = version.endsWith('-labs');
  if (stable.endsWith('-labs') && !isLabs) return false;
  const since = (isLabs ? labs : undefined) ?? stable;
  const [major = 0, minor = Number.POSITIVE_INFINITY] = numbersOf(version);
  const [sinceMajor = 0, sinceMinor = 0] = numbersOf(since);
  return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor);
}

function numbersOf(version: string): number[] {
  return version
    .replace(/-labs$/, '')
    .split('.')
    .map(Number)
    .filter((number) => !Number.isNaN(number));
}

/**
 * The version that `# syntax=docker/dockerfile:<version>` asks for, `1` and `latest` being the newest; undefined for an image that may be
 * any other frontend.
 */
export function frontendVersion(image: string): string | undefined {
  const match = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?::([\w.-]+))?(?:@sha256:[0-9a-f]+)?$/.exec(image);
  if (!match) return undefined;
  const tag = match[1] ?? (image.includes('@') ? undefined : 'latest');
  if (tag === undefined) return undefined;
  if (tag === 'latest' || tag === 'labs' || tag === 'master' || tag === 'master-labs')
    return tag.includes('labs') ? '1-labs' : '1';
  return /^\d+(?:\.\d+){0,2}(?:-labs)?$/.test(tag) ? tag : undefined;
}
