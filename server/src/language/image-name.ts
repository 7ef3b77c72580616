/** Names of images as BuildKit takes them (github.com/distribution/reference, `ParseNormalizedNamed`). */

const domain =
  /^(?:(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*|\[[a-fA-F0-9:]+\])(?::\d+)?$/;
const component = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const tag = /^\w[\w.-]{0,127}$/;
const digests: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };
/** Of the path, without its domain (`RepositoryNameTotalLengthMax`). */
const longestName = 255;

export type ImageNameProblem = 'upper-case' | 'tag' | 'digest' | 'too-long' | 'name';

/** What keeps a name from being an image's; undefined where nothing does. */
export function imageNameProblem(name: string): ImageNameProblem | undefined {
  if (/^[a-f0-9]{64}$/.test(name)) return 'name';
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  const hasDomain = slash !== -1 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  const rest = hasDomain ? name.slice(slash + 1) : name;
  const at = rest.indexOf('@');
  const named = at === -1 ? rest : rest.slice(0, at);
  const colon = named.indexOf(':');
  const path = colon === -1 ? named : named.slice(0, colon);
  if (path !== path.toLowerCase()) return 'upper-case';
  if (hasDomain && !domain.test(first)) return 'name';
  if (!path.split('/').every((part) => component.test(part))) return 'name';
  const isOfficial = !hasDomain && slash === -1;
  if ((isOfficial ? 'library/'.length : 0) + path.length > longestName) return 'too-long';
  if (colon !== -1 && !tag.test(named.slice(colon + 1))) return 'tag';
  return at !== -1 && !isDigest(rest.slice(at + 1)) ? 'digest' : undefined;
}

/** `sha256:` and 64 hexadecimal digits, or the same of the longer algorithms. */
export function isDigest(text: string): boolean {
  const [algorithm = '', hex = ''] = text.split(/:(.*)/s);
  const length = Object.hasOwn(digests, algorithm) ? digests[algorithm] : undefined;
  return hex.length === length && /^[a-f0-9]+$/.test(hex);
}

/** What is wrong with a name, in words. */
export const imageNameMessages: Readonly<Record<ImageNameProblem, (name: string) => string>> = {
  'upper-case': (name) => `Invalid image name \`${name}\`: use lower case`,
  tag: (name) => `Invalid tag in \`${name}\`: use at most 128 letters, digits, \`_\`, \`.\` and \`-\``,
  digest: (name) => `Invalid digest in \`${name}\`: use \`sha256:\` and 64 hexadecimal digits`,
  'too-long': () => 'Image name is too long',
  name: (name) => `Invalid image name \`${name}\`: use a name like \`registry.example.com/team/app:1.2\``,
};

/** Only the path has to be in lower case, the tag need not. */
export function lowerCasedName(name: string): string {
  return name.replace(/^[^@]*?(?=(?::[\w.-]*)?(?:@|$))/, (path) => path.toLowerCase());
}
