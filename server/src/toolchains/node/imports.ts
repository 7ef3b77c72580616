/** What JavaScript and TypeScript sources import from packages. */
import type { SourceReader } from '../../context/needs.ts';
import { unique } from '../../text/list.ts';
import { formsIn } from '../lost-forms.ts';
import { ownStartsIn, startsIn } from '../stage/started.ts';
import { writesIn } from '../stage/writes.ts';
import { NODE_LOST } from './lost.ts';

const sources = /\.[cm]?[jt]sx?$/;
/** Sources that no program loads when it runs: types, tests, stories, what configures tools. */
const asides =
  /(?:\.(?:d|test|spec|stories|story|bench|e2e|e2e-spec)\.[cm]?[jt]sx?$|(?:^|\/)(?:\.[^/]*|__tests__|__mocks__|tests?|spec|e2e|cypress|coverage)\/|(?:^|\/)\.[^/]*$|(?:^|\/)(?:gulpfile|gruntfile)\.[^/]*$)/i;
const configurations = /\.(?:config|conf)\.[cm]?[jt]s$/;
/** `next start`, its translations, `nuxt start` and MikroORM read their configuration. */
const readOnStart = /(?:^|\/)(?:next|next-i18next|nuxt|mikro-orm)\.config\./;

/** Whether a file is one that a program may load. */
function isProgramSource(path: string): boolean {
  return sources.test(path) && !asides.test(path) && (!configurations.test(path) || readOnStart.test(path));
}

/** `import type` and `export type` are gone once it is compiled. */
const imports =
  /\b(?:(?:import|export)\s(?!\s{0,20}type\s[^'"`;]{0,400}?\bfrom\b)[^'"`;()]{0,2000}?\bfrom\s{0,20}|import\s{0,20}(?:\(\s{0,20})?|require(?:\.resolve)?\s{0,20}\(\s{0,20})(['"`])([^'"`\n\\$]{1,200})\1/g;

/** A program that a source starts by its name: nodejs.org/api/child_process.html, `execa`, `Bun.spawn`. */
const starts =
  /\b(?:exec|execSync|execFile|execFileSync|spawn|spawnSync|execa|execaSync|execaCommand|\$)\s{0,5}(?:\(\s{0,20}\[?\s{0,20})?['"`]([\w.+-]{2,40})(?=['"`\s])/g;

/** The same up to the quote behind which a command stands. */
const opening =
  /\b(?:exec|execSync|execFile|execFileSync|spawn|spawnSync|execa|execaSync|execaCommand|\$)\s{0,5}(?:\(\s{0,20}\[?\s{0,20})?['"`]/g;

/** A package that another one loads by its name: github.com/pinojs/pino/blob/main/docs/transports.md, knexjs.org/guide, expressjs.com/en/guide/using-template-engines.html. */
const named =
  /(?:\b(?:target|transport|client|dialect|driver|engine|loader|module|plugin)s?['"]?\s{0,9}:\s{0,20}\[?\s{0,20}|['"]view engine['"]\s{0,9},\s{0,9})['"]([@\w.~/-]{2,100})['"]/g;

/** What writes a file or folder whose path comes first: nodejs.org/api/fs.html, `fs-extra`, Bun, Deno, SQLite's packages. */
const writing =
  /\b(?:(?:writeFile|appendFile|mkdir|mkdtemp|outputFile|outputJson|outputJSON|ensureDir|ensureFile|writeJson|writeJSON|copyFile|rename)(?:Sync)?|createWriteStream|(?:Bun|Deno)\.write\w{0,20}|Deno\.(?:mkdir|create)|new\s{1,9}(?:sqlite3?\.)?(?:Database|DatabaseSync|JSONFile|JSONFileSync)|(?:dest|destination|filename)['"]?\s{0,9}:\s{0,9}(?=['"][\w./-]{1,100}['"]))(?:<\w{1,40}>)?(?:\(\s{0,40}|(?<=:\s{0,9}))/g;

/** The packages that a source imports or has loaded, the files by relative paths, the programs that it starts, and what newer versions lack. */
function importedBy(text: string): string[] {
  const found = new Set<string>();
  for (const [, , name = ''] of text.matchAll(imports)) {
    const own = /^(?:@[\w.~-]+\/)?[\w.~-]+/.exec(name)?.[0];
    if (/^\.{1,2}(?:\/|$)/.test(name)) found.add(name);
    else if (own !== undefined && !name.startsWith('.') && !name.includes(':')) found.add(own);
  }
  for (const [, name = ''] of text.matchAll(named)) if (!/^[./]/.test(name)) found.add(name);
  return unique([
    ...found,
    ...startsIn(text, starts),
    ...ownStartsIn(text, opening),
    ...formsIn(text, NODE_LOST),
    ...writesIn(text, writing),
  ]);
}

export const nodeSources: SourceReader = { isSource: isProgramSource, isWhole: true, read: importedBy };

/** What configures tools, which builds load: no package that it imports is one of the program. */
export const nodeConfigurations: SourceReader = {
  isSource: (path) => configurations.test(path) && !asides.test(path) && !isProgramSource(path),
  isWhole: false,
  read: (text) => formsIn(text, NODE_LOST),
};
