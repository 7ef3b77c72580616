/** Images by the names that builds give them, and by those that Dockerfiles ask for. */

/** Names of images with what is computed in them left open: `app:?`; those whose repository is computed are left out. */
export function imagesIn(written: readonly string[]): string[] {
  return written.flatMap((text) => {
    const { repository, tag } = partsOf(withOpenParts(text));
    return /^[\w./:-]+$/.test(repository) && !/\s/.test(tag) ? [`${repository}:${tag.includes('?') ? '?' : tag}`] : [];
  });
}

/** A name with `?` for each part that is computed. */
function withOpenParts(text: string): string {
  return text
    .trim()
    .replace(/^["']|["']$/g, '')
    .replace(/\$\{\{.{0,200}?\}\}|\$\{[^}]{0,200}\}|\$\([^)]{0,200}\)|\{\{.{0,200}?\}\}|\$\w+/g, '?');
}

/** The last parts of the names of images, be what stands before them known or not. */
export function lastNamesIn(written: readonly string[]): string[] {
  return written.flatMap((text) => {
    const name = partsOf(withOpenParts(text)).repository.split('/').at(-1) ?? '';
    return /^[\w.-]+$/.test(name) ? [name] : [];
  });
}

/** Whether a build that makes `made`, of `imagesIn`, makes the image that a Dockerfile asks for. */
export function isImage(made: string, asked: string): boolean {
  const [one, other] = [partsOf(made), partsOf(asked)];
  return one.repository === other.repository && (one.tag === '?' || one.tag === other.tag);
}

function partsOf(image: string): { readonly repository: string; readonly tag: string } {
  const [name = ''] = image.split('@');
  const [, repository = name, tag = 'latest'] = /^(.*?)(?::([^/:]*))?$/s.exec(name) ?? [];
  return { repository: repository.replace(/^(?:docker\.io\/)?(?:library\/)?/, ''), tag };
}
