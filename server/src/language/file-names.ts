/** Whether a file of that name is a Dockerfile: the names of the language id `dockerfile`. */
export function isDockerfileName(name: string): boolean {
  return pattern.test(name) && !name.endsWith('.dockerignore') && !name.endsWith('.containerignore');
}

const pattern = /^(?:(?:Dockerfile|Containerfile)(?:\..+)?|.+\.(?:[Dd]ockerfile|[Cc]ontainerfile))$/;
