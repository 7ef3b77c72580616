/** Programs that take credentials from variables without naming them. */
import { plainPrograms } from '../../shell/plain.ts';
import type { Command } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import { managerOf, verbsOf } from '../invocation.ts';

/** Managers that take credentials from variables of these names (their documentation on authentication and configuration). */
const implicit: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:NPM_|NODE_AUTH_TOKEN$|YARN_)/, ['npm', 'yarn', 'yarn-berry', 'pnpm', 'bun']],
  [/^(?:COMPOSER_AUTH$|GITHUB_TOKEN$)/, ['composer']],
  [/^(?:PIP_|TWINE_)/, ['pip', 'pipenv', 'uv']],
  [/^UV_/, ['uv']],
  [/^POETRY_/, ['poetry']],
  [/^PDM_/, ['pdm']],
  [/^BUNDLE_/, ['bundler']],
  [/^CARGO_/, ['cargo']],
  [/^(?:NUGET_|VSS_NUGET_)/, ['dotnet', 'nuget']],
  [/^(?:MAVEN_|ORG_GRADLE_PROJECT_|GRADLE_)/, ['maven', 'gradle']],
  [/^HEX_/, ['mix']],
];

/** Programs other than managers that do so (their documentation on environment variables). */
const implicitPrograms: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^AWS_/, ['aws', 's3cmd', 'aws-iam-authenticator']],
  [/^(?:GITHUB|GH)_(?:ENTERPRISE_)?TOKEN$/, ['gh']],
  [/^GITLAB_TOKEN$/, ['glab']],
  [/^(?:HF_TOKEN|HUGGING_FACE_HUB_TOKEN)$/, ['hf', 'huggingface-cli']],
  [/^SENTRY_/, ['sentry-cli']],
  [/^VAULT_/, ['vault']],
  [/^PGPASSWORD$/, ['psql', 'pg_dump', 'pg_restore', 'createdb', 'dropdb', 'pg_isready']],
  [/^MYSQL_PWD$/, ['mysql', 'mysqldump', 'mysqladmin', 'mariadb']],
  [/^REDISCLI_AUTH$/, ['redis-cli']],
  [/^SSHPASS$/, ['sshpass']],
  [/^TWINE_/, ['twine']],
  // pm2.io/docs/plus/quick-start; it hands npm what it installs, for all projects.
  [/^PM2_/, ['pm2']],
  // github.com/nodejs/corepack, "Environment Variables".
  [/^COREPACK_NPM_/, ['corepack']],
];

/** Whether a variable of this name is one that package managers take, and programs that run do not. */
export function isForManagers(name: string): boolean {
  return name !== 'GITHUB_TOKEN' && implicit.some(([pattern]) => pattern.test(name));
}

/** Whether a command takes the value of a variable of this name from its environment. */
export function takesImplicitly(command: Command, name: string): boolean {
  const manager = managerOf(command)?.manager.id;
  if (manager !== undefined && implicit.some(([pattern, managers]) => pattern.test(name) && managers.includes(manager)))
    return true;
  const program = programIn(command);
  return (
    program !== undefined && implicitPrograms.some(([pattern, all]) => pattern.test(name) && all.includes(program))
  );
}

/** Whether a command is of a program whose variables are known, so that it takes no other. */
export function hasOwnVariables(command: Command): boolean {
  const program = programIn(command);
  return program !== undefined && implicitPrograms.some(([, all]) => all.includes(program));
}

/** Whether a command sets up a package manager: it reads no file with credentials, and no variable but its own. */
export function setsUpManager(command: Command): boolean {
  return programIn(command) === 'corepack';
}

/** The program that runs in the end; of Corepack, which runs others, its own commands. */
function programIn(command: Command): string | undefined {
  const found = programOf(command)?.name;
  if (found !== undefined) return found;
  return command.name?.value === 'corepack' ? 'corepack' : undefined;
}

/** Verbs that run no code of the project and read no file of it in which a variable may stand. */
const plainVerbs =
  /^(?:cache|config|c|get|help|init|list|ls|prefix|root|version|store|clean|env|show|tree|fmt|set|fetch|new|local\.\w+|chef prepare)(?: |$)/;

/** Managers whose own commands hand no variable on: what they build cannot see the environment. */
const sealed: Readonly<Record<string, RegExp>> = { go: /^(?:run|test|generate|tool)(?: |$)/ };

/** Whether a command of a package manager runs code of the project, or reads files of it that may name any variable. */
export function mayTake(command: Command): boolean {
  const found = managerOf(command);
  if (!found) return isRunByManager(command);
  if (found.manager.kind !== 'language') return false;
  const text = [found.verbText, ...found.operands.map(({ value }) => value)].join(' ').trim();
  const open = Object.hasOwn(sealed, found.manager.id) ? sealed[found.manager.id] : undefined;
  if (open) return open.test(text);
  if (found.manager.goals) return !verbsOf(found).every((verb) => plainVerbs.test(verb));
  const isNamed = found.install !== undefined && found.packages.length > 0;
  return !isNamed && !plainVerbs.test(text);
}

/** Whether a manager runs a program of the project's packages, as `bundle exec rails` and `poetry run python` do. */
function isRunByManager(command: Command): boolean {
  const program = programOf(command);
  if (!program || plainPrograms.has(program.name) || hasOwnVariables(command)) return false;
  const before = [command.name, ...command.args].slice(0, program.next);
  return before.some((name) => name !== undefined && managerOf({ ...alone, name }) !== undefined);
}

const alone: Omit<Command, 'name'> = {
  span: { start: 0, end: 0 },
  args: [],
  assignments: [],
  redirects: [],
  depth: 0,
  conditional: false,
};
