/** Whether a file of that name is a Dockerfile: the names of the language id `dockerfile`, but for templates that make one. */
export function isDockerfileName(name: string): boolean {
  return pattern.test(name) && !other.test(name);
}

/** The file that is built for a path: where there is no `Dockerfile`, `dockerfile` beside it (moby/buildkit, frontend/dockerui/config.go). */
export function builtDockerfile(path: string, has: (path: string) => boolean): string {
  const other = path.replace(/(^|\/)Dockerfile$/, '$1dockerfile');
  return other !== path && !has(path) && has(other) ? other : path;
}

const pattern =
  /^(?:(?:Dockerfile|Containerfile)(?:\..+|[-_](?!.*\.(?:sh|py|go|js|ts|rb|ya?ml|json|txt)$)[\w.-]+)?|(?:.+\.)?(?:[Dd]ockerfile|[Cc]ontainerfile))$/;

/** Endings of files beside a Dockerfile, and of templates that make one. */
export const notDockerfiles: readonly string[] = [
  ...['dockerignore', 'containerignore', 'j2', 'jinja', 'jinja2', 'erb', 'ejs', 'hbs', 'mustache', 'tmpl', 'tpl'],
  ...['gotmpl', 'template', 'm4', 'md', 'markdown', 'rst', 'adoc', 'proto', 'in', 'part', 'inc'],
];

const other = new RegExp(`\\.(?:${notDockerfiles.join('|')})$`);
