/** Whether a file of that name is a Dockerfile: the names of the language id `dockerfile`, but for templates that make one. */
export function isDockerfileName(name: string): boolean {
  return pattern.test(name) && !other.test(name);
}

const pattern = /^(?:(?:Dockerfile|Containerfile)(?:\..+)?|.+\.(?:[Dd]ockerfile|[Cc]ontainerfile))$/;
const other = /\.(?:dockerignore|containerignore|j2|jinja2?|erb|ejs|hbs|mustache|tmpl|tpl|gotmpl|template|m4)$/;
