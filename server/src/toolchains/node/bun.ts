/** The packages of a project of Bun without those for development. */
import { joinPath } from '../../context/path.ts';
import { words } from '../../text/words.ts';
import { parseJson, tableOf } from '../manifests/values.ts';
import { hasName } from '../stage/names.ts';
import { textAt } from '../stage/project.ts';
import type { Job } from '../stage/runtime.ts';
import { builders } from './addons.ts';
import type { NodeProject } from './project.ts';
import { runsAtInstall } from './scripts.ts';

/** Packages whose scripts Bun trusts by itself, and that are of no use without them (github.com/oven-sh/bun, src/install/default-trusted-dependencies.txt; a first list from memory). */
const fetching = words(`
  @prisma/* prisma ffmpeg-static ffprobe-static @ffmpeg-installer/* puppeteer playwright electron @sentry/cli node-sass canvas better-sqlite3 sqlite3
  bcrypt argon2 re2 libpq kerberos couchbase grpc isolated-vm usb node-pty youtube-dl-exec
`);

/** The flags that leave them out, and the project's own scripts, which may be written for packages that are missing then (tried with Bun 1.3); undefined where the scripts of packages would be lost with these. */
export function omittingOfBun(job: Job, project: NodeProject, ignoresScripts: boolean): string | undefined {
  if (!ignoresScripts && !runsAtInstall(project.manifest)) return '--production';
  return ignoresScripts || !needsScripts(job, project) ? '--production --ignore-scripts' : undefined;
}

/** Whether packages may be of no use without their scripts. */
function needsScripts(job: Job, { folder }: NodeProject): boolean {
  const manifest = textAt(job, joinPath(folder, 'package.json'));
  const locked = textAt(job, joinPath(folder, 'bun.lock'));
  if (manifest === undefined || locked === undefined || locked === '') return true;
  if ('trustedDependencies' in tableOf(parseJson(manifest))) return true;
  return [...locked.matchAll(/"((?:@[\w.-]{1,99}\/)?[\w.-]{1,99})"\s{0,9}:/g)].some(([, name = '']) => {
    return builders.includes(name) || hasName(fetching, name);
  });
}
