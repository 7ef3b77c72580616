/** The environment that the engine runs in. */
import { homedir } from 'node:os';
import { isSecretName } from '../../server/src/model/secret-names.ts';

/** What the editor's own terminals add: `terminal.integrated.env.*`, where `null` takes a variable away. */
export type TerminalEnvironment = Readonly<Record<string, string | null>>;

/**
 * The editor's environment without its own variables, then the user's terminal variables, then what a readable build
 * needs: plain progress, and BuildKit unless the user decided otherwise.
 */
export function engineEnvironment(
  own: Readonly<Record<string, string | undefined>>,
  terminal: TerminalEnvironment,
  workspaceFolder: string | undefined,
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(own)) {
    if (value !== undefined && !/^(ELECTRON|VSCODE)_/.test(name)) environment[name] = value;
  }
  for (const [name, value] of Object.entries(terminal)) {
    if (value === null) delete environment[name];
    else environment[name] = expand(value, own, workspaceFolder);
  }
  return { DOCKER_BUILDKIT: '1', ...environment, BUILDKIT_PROGRESS: 'plain' };
}

/** Names of variables that the engine, its plug-ins and its contexts are found by. */
const finding = /^(?:DOCKER_|BUILDX_|BUILDKIT_HOST$|PATH$|Path$|HOME$|USERPROFILE$|XDG_)/;

/** Of an environment, what the engine is found by, without secrets. */
export function findingEnvironment(all: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => finding.test(name) && !isSecretName(name)));
}

/** The variables that `terminal.integrated.env.*` may hold, as far as they matter to a program. */
function expand(
  text: string,
  own: Readonly<Record<string, string | undefined>>,
  workspaceFolder: string | undefined,
): string {
  return text.replace(/\$\{(?:env:([^}]+)|(userHome)|workspaceFolder)\}/g, (match, name?: string, home?: string) => {
    if (name !== undefined) return (Object.hasOwn(own, name) && own[name]) || '';
    return home === undefined ? (workspaceFolder ?? match) : homedir();
  });
}
