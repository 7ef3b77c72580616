/** Who reads an argument: the RUNs that name it, and those whose programs take it from their environment. */
import type {
  ArgInstruction,
  BuildGraph,
  EnvInstruction,
  Instruction,
  Pair,
  RunInstruction,
} from '../../model/model.ts';
import { chainOf } from '../../model/query.ts';
import { variableUses } from '../../model/references.ts';
import { plainPrograms } from '../../shell/plain.ts';
import type { Command } from '../../shell/script.ts';
import { managerOf } from '../../toolchains/invocation.ts';

/** Where a secret variable is declared. */
export type Declaration = ArgInstruction | EnvInstruction;

/** The RUNs that need the secret, or why the use cannot be followed; `writer` is the RUN that puts it into a file. */
export type Readers = readonly RunInstruction[] | { readonly why: string; readonly writer?: RunInstruction };

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
const implicitPrograms: readonly (readonly [RegExp, RegExp])[] = [
  [/^AWS_/, /^(?:aws|s3cmd|aws-iam-authenticator)$/],
  [/^(?:GITHUB|GH)_(?:ENTERPRISE_)?TOKEN$/, /^gh$/],
  [/^GITLAB_TOKEN$/, /^glab$/],
  [/^(?:HF_TOKEN|HUGGING_FACE_HUB_TOKEN)$/, /^(?:hf|huggingface-cli)$/],
  [/^SENTRY_AUTH_TOKEN$/, /^sentry-cli$/],
  [/^VAULT_TOKEN$/, /^vault$/],
];

/** Whether a variable of this name is one that package managers take, and programs that run do not. */
export function isForManagers(name: string): boolean {
  return name !== 'GITHUB_TOKEN' && implicit.some(([pattern]) => pattern.test(name));
}

/** Programs that write what they are given to a file of the image. */
export const keepers =
  /^(?:git config|npm (?:config )?set|npm config|yarn config|pnpm config|composer config|pip config|poetry config|bundle config|docker login|helm registry|aws configure|gcloud auth|dotnet nuget|nuget (?:sources|setapikey)|mix hex\.(?:organization|repo)|conan (?:user|remote)|gh auth|az login|npm login|cargo login|gem signin|heroku auth|firebase login|aws ecr)\b/;

export function readersOf(graph: BuildGraph, declarations: readonly Declaration[], name: string): Readers {
  const readers: RunInstruction[] = [];
  const hasEnv = declarations.some(({ kind }) => kind === 'ENV');
  for (const instruction of graph.instructions) {
    const line = instruction.lines.first + 1;
    const isNamed = variableUses(graph, instruction).some(
      (use) => use.name.text === name && (hasEnv || use.binding?.kind !== 'env'),
    );
    const isDeclaration = declarations.some(({ index }) => index === instruction.index);
    if (isDeclaration && !('pairs' in instruction && passesOn(instruction.pairs, name))) continue;
    // With an ENV, what starts later reads the environment of the container.
    if (
      hasEnv &&
      (instruction.kind === 'CMD' || instruction.kind === 'ENTRYPOINT' || instruction.kind === 'HEALTHCHECK')
    )
      continue;
    if (isNamed && instruction.kind !== 'RUN') return { why: `line ${line} puts it into the image` };
    if (instruction.kind !== 'RUN' || !seesAny(graph, declarations, instruction)) continue;
    if (instruction.script.form === 'opaque' || (instruction.script.form === 'shell' && instruction.script.broken)) {
      return { why: `the step in line ${line} cannot be read` };
    }
    const { commands } = instruction.script;
    const kept = commands.find((command) => keeps(command, commands, name));
    if (kept) return { why: `line ${line} writes it to a file of the image`, writer: instruction };
    const takes = commands.some((command) => takesImplicitly(command, name));
    if (isNamed || takes) readers.push(instruction);
    const unknown = commands.find((command) => !takes && mayRead(command, name));
    if (unknown && !isNamed) return { why: `\`${unknown.name?.text ?? ''}\` in line ${line} may read it` };
    if (instruction.onbuild && (isNamed || takes)) return { why: `line ${line} is a trigger of another build` };
  }
  return readers;
}

/** Whether another name takes the value over. */
function passesOn(pairs: readonly Pair[], name: string): boolean {
  return pairs.some((pair) => {
    return pair.name.text !== name && pair.value?.variables.some((variable) => variable.name.text === name);
  });
}

/** Whether one of the declarations is in the environment of an instruction: above it, in its stage or one that it is built on. */
function seesAny(graph: BuildGraph, declarations: readonly Declaration[], { stage, index }: Instruction): boolean {
  const chain = chainOf(graph, stage);
  return declarations.some((declaration) => {
    return declaration.stage !== undefined && chain.has(declaration.stage) && declaration.index < index;
  });
}

function takesImplicitly(command: Command, name: string): boolean {
  const found = managerOf(command);
  const program = command.name?.value ?? '';
  if (implicitPrograms.some(([pattern, programs]) => pattern.test(name) && programs.test(program))) return true;
  return (
    found !== undefined &&
    implicit.some(([pattern, managers]) => pattern.test(name) && managers.includes(found.manager.id))
  );
}

/** A program that is not known may read its environment; a package manager that runs the project's own code may, too. */
function mayRead({ name }: Command, _: string): boolean {
  if (!name) return false;
  return !plainPrograms.has(name.value ?? '') && managerOf({ ...emptyCommand, name }) === undefined;
}

const emptyCommand: Omit<Command, 'name'> = {
  span: { start: 0, end: 0 },
  args: [],
  assignments: [],
  redirects: [],
  depth: 0,
  conditional: false,
};

/** Whether a command leaves the value in a file, which no later command of the step removes. */
function keeps(command: Command, all: readonly Command[], name: string): boolean {
  const words = [command.name, ...command.args];
  const isNamed = words.some((word) => word?.variables.some((variable) => variable.name.text === name));
  if (!isNamed) return false;
  if (keepers.test(words.flatMap((word) => (word ? [word.text] : [])).join(' '))) return true;
  const targets = command.redirects
    .filter(({ operator }) => /^(?:>|>>|>\||&>)$/.test(operator))
    .flatMap(({ target }) => target ?? []);
  const files = [...targets, ...(command.name?.value === 'tee' ? command.args : [])].filter(
    ({ text }) => !/^(?:-|\/dev\/|&)/.test(text),
  );
  return files.some(({ text }) => {
    return !all.some(
      (other) =>
        other.name?.value === 'rm' &&
        other.span.start > command.span.start &&
        other.args.some((arg) => arg.text === text),
    );
  });
}
