/** What a Go program needs of the system when it runs, by its sources and modules: time zones, and whom it trusts. */
import { nameOf } from '../../context/path.ts';
import { filesBelow, textOf } from '../../context/query.ts';
import { unique } from '../../text/list.ts';
import { words } from '../../text/words.ts';
import { parseGoMod } from '../manifests/go.ts';
import { keptPackages } from '../stage/installed.ts';
import type { Job } from '../stage/runtime.ts';
import { ofFullImages, packageOfProgram } from '../stage/started.ts';
import { installsPackages } from '../stage/system-installs.ts';

interface Sources {
  /** Of the program and its local modules; tests are none. */
  readonly texts: readonly string[];
  readonly modules: readonly string[];
  /** Whether these are all of them. */
  readonly complete: boolean;
}

function sourcesOf({ context }: Job): Sources {
  const { paths, complete } = filesBelow(context, '.');
  const sources = paths.filter((path) => path.endsWith('.go') && !path.endsWith('_test.go'));
  const texts = sources.flatMap((path) => textOf(context, path) ?? []);
  const modules = paths.filter((path) => nameOf(path) === 'go.mod').map((path) => textOf(context, path) ?? '');
  return { texts, modules, complete: complete && sources.length > 0 && texts.length === sources.length };
}

/** Modules that load time zones by the names that they are given. */
const zoneModules = words(
  'github.com/go-sql-driver/mysql github.com/robfig/cron github.com/go-co-op/gocron github.com/hashicorp/cronexpr',
);

/** Whether a program looks for time zones by their names; undefined where not all of its sources are known. */
export function loadsZones(job: Job): boolean | undefined {
  const isSet = job.stage.instructions.some(
    (each) => each.kind === 'ENV' && each.pairs.some(({ name }) => name.text === 'TZ'),
  );
  if (job.context.kind === 'unknown') return isSet || undefined;
  const { texts, modules, complete } = sourcesOf(job);
  if (texts.some((text) => text.includes('"time/tzdata"'))) return false;
  const isUsed = modules.some((text) => zoneModules.some((module) => text.includes(module)));
  if (isSet || isUsed || texts.some((text) => text.includes('time.LoadLocation'))) return true;
  return complete ? false : undefined;
}

/** Packages that check certificates, or start what may (pkg.go.dev/std). */
const trusting = /"(?:net\/http(?:\/\w+)?|net\/smtp|net\/rpc|crypto\/tls|crypto\/x509|os\/exec|plugin|C)"/;
/** Modules whose packages import none of these but in tests. */
const offline: ReadonlySet<string> = new Set(
  words(`
    github.com/spf13/cobra github.com/spf13/pflag github.com/inconshreveable/mousetrap github.com/mattn/go-isatty github.com/mattn/go-colorable
    github.com/fatih/color github.com/google/uuid github.com/pkg/errors github.com/BurntSushi/toml github.com/joho/godotenv gopkg.in/yaml.v2
    gopkg.in/yaml.v3 golang.org/x/sys golang.org/x/sync golang.org/x/term
  `),
);

/** Whether a program may check certificates of others; undefined where not all of its sources are known. */
export function checksCertificates(job: Job): boolean | undefined {
  if (job.context.kind === 'unknown' || installsPackages(job)) return undefined;
  const { texts, modules, complete } = sourcesOf(job);
  if (texts.some((text) => trusting.test(text))) return true;
  const required = modules.flatMap((text) => parseGoMod(text).requires);
  return complete && required.every((module) => offline.has(module)) ? false : undefined;
}

/** The programs that a Go program starts by their names (pkg.go.dev/os/exec). */
export function startedPrograms(job: Job): readonly string[] {
  if (job.context.kind === 'unknown') return [];
  const starts = /\bexec\.(?:Command|LookPath|CommandContext)\((?:[\w.()]{1,40},\s{0,9})?"([\w.+/-]{1,60})"/g;
  return unique(
    sourcesOf(job).texts.flatMap((text) => [...text.matchAll(starts)].map(([, name = '']) => nameOf(name))),
  );
}

/** One of these that smaller images lack, and no step installs. */
export function startsProgram(job: Job): string | undefined {
  const installed = keptPackages(job.commands);
  return startedPrograms(job).find((name) => ofFullImages.has(name) && !brings(installed, name));
}

/** The packages that steps install for these, what fetches sources among them. */
export function packagesOfPrograms(job: Job): readonly string[] {
  const installed = keptPackages(job.commands);
  return unique(startedPrograms(job).flatMap((name) => installed.filter((each) => brings([each], name))));
}

function brings(installed: readonly string[], program: string): boolean {
  return installed.some((each) => each === program || each === packageOfProgram(program));
}

/** What writes to `/tmp`, or reads who runs it from `/etc/passwd` (pkg.go.dev/os#TempDir, pkg.go.dev/net/http#Request.ParseMultipartForm, pkg.go.dev/os/user). */
const folders =
  /\b(?:os\.(?:CreateTemp|MkdirTemp|TempDir)|ioutil\.Temp(?:File|Dir)|user\.(?:Current|Lookup\w*))\(|\.(?:FormFile|ParseMultipartForm|MultipartForm)\(/;

/** Whether a program needs files and folders that every image has but the empty one. */
export function needsFolders(job: Job): boolean {
  return job.context.kind === 'known' && sourcesOf(job).texts.some((text) => folders.test(text));
}
