/** Words in the names of stages that are built on purpose, by `--target`. */
const purposes: ReadonlySet<string> = new Set([
  ...['bench', 'benchmark', 'check', 'ci', 'coverage', 'debug', 'dev', 'devcontainer', 'develop', 'development'],
  ...['docs', 'e2e', 'fmt', 'format', 'integration', 'lint', 'linter', 'local', 'test', 'tester'],
  ...['testing', 'tests', 'validate', 'vet'],
  // What they hand out or write back is the result.
  ...['artifact', 'artifacts', 'binaries', 'export', 'fix', 'generate', 'prod', 'production', 'publish', 'release'],
  ...['staging', 'update'],
]);

/** Whether a stage's name says that it is for development, tests or checks. */
export function saysItsPurpose(name: string): boolean {
  return name.split(/[-_.]/).some((word) => purposes.has(word.toLowerCase()));
}
