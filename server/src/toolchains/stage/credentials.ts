/** Files with the credentials of who builds, which no stage that runs a program is given. */
import { words } from '../../text/words.ts';

/** By the ends of their paths, where each tool documents that it looks for them. */
const files = words(`
  .netrc _netrc .npmrc .pypirc .git-credentials .terraformrc .gem/credentials .cargo/credentials .cargo/credentials.toml cargo/credentials.toml
  .m2/settings.xml .gradle/gradle.properties .composer/auth.json composer/auth.json .docker/config.json .kube/config .aws/credentials .aws/config
  pip/pip.conf .pip/pip.conf NuGet/NuGet.Config
`);

/** Folders of a home that hold little else. */
const folders = /^\/(?:root|home\/[^/]+)\/\.(?:ssh|aws|gnupg|azure|kube|docker)(?:\/|$)|\/\.ssh(?:\/|$)/;

export function holdsCredentials(path: string): boolean {
  return folders.test(path) || files.some((end) => path.endsWith(`/${end}`));
}
