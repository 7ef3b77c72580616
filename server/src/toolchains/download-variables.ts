/** Which variables a package manager may read when it downloads. */

/** Settings of managers and of what they download with, by how such names begin. */
const own =
  /^(?:BUNDLE|CARGO|COMPOSER|CURL|DOTNET|GIT|GO|GRADLE|HTTPS?_|JAVA|MAVEN|MIX|MSBUILD|MVN|NODE|NPM|NUGET|PIP|POETRY|RUST|SBT|SSH|UV|YARN)/i;

/** Words of names that say where packages are, or who may have them. */
const telling =
  /AUTH|CERT|CONFIG|CREDENTIAL|FLAGS|HOME|HOST|INDEX|KEY|MIRROR|OPTS|OPTIONS|PASS|PATH|PROXY|REGISTR|REPO|SECRET|SSL|TLS|TOKEN|URL|USER/i;

/** Whether a variable may decide what is downloaded; `VERSION` and its like do not. */
export function mayDecideDownload(name: string): boolean {
  return own.test(name) || telling.test(name);
}
