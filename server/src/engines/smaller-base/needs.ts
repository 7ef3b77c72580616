/** What a stage needs of its base that a smaller one does not have. */

import type { BuildContext } from '../../context/context.ts';
import { cleanPath, joinPath, nameOf } from '../../context/path.ts';
import { hasNamed } from '../../context/query.ts';
import { keepsData } from '../../language/next-tag.ts';
import { bottomImageOf } from '../../model/account.ts';
import type { BuildGraph, CopyInstruction, Instruction, Stage } from '../../model/model.ts';
import { inheritedBy, isCopy } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import { firstAnswer } from '../../text/list.ts';
import { words } from '../../text/words.ts';
import { managersOfImage } from '../../toolchains/image-managers.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { bringsInstallers } from '../../toolchains/need.ts';
import { commandsIn, programsIn, scriptsNamedBy } from '../../toolchains/stage/copied-scripts.ts';
import { distributionOf } from '../../toolchains/stage/distribution.ts';
import { compilingInstallers, mayLackAdduser, missingInAlpine, missingInSlim } from '../../toolchains/stage/lacking.ts';
import { isScripted, launchOf, startOf, startsProgram } from '../../toolchains/stage/launch.ts';

/** Why it is not known what a smaller base has to have: nothing says what runs on it, and by itself the image runs no service. */
export function whyUnused(graph: BuildGraph, stage: Stage): string | undefined {
  const image = bottomImageOf(graph, stage.index);
  const isService = image !== undefined && (services.has(image.name) || startOf(image) !== undefined);
  if (isService || inheritedBy(graph, stage.index).some(startsProgram)) return undefined;
  return 'the image starts nothing itself, so what runs on it is unknown';
}

/** Images that are there to run one program, which their own CMD starts. */
const services: ReadonlySet<string> = new Set(
  words('nginx httpd caddy haproxy traefik tomcat postgres mysql mariadb mongo redis memcached rabbitmq'),
);

/** Why the slim image of the same distribution will not do; undefined where nothing speaks against it. */
export function whyNotSlim(context: BuildContext, stage: Stage, slim: string): string | undefined {
  return (
    whyNotRun(stage, missingInSlim) ??
    (mayLackAdduser(slim) ? whyNotTrixie(stage) : undefined) ??
    whyNotScript(context, stage, missingInSlim)
  );
}

/** Why a slim image of Debian 13 will not do where one of an older release does. */
function whyNotTrixie(stage: Stage): string | undefined {
  if (installedIn(stage).has('adduser')) return undefined;
  for (const { command, line } of commandsOf(stage)) {
    const name = programOf(command)?.name ?? '';
    if (/^add(?:user|group)$/.test(name)) return `\`${name}\` in line ${line} is missing from slim images of Debian 13`;
  }
  return undefined;
}

function commandsOf({ instructions }: Stage): { readonly command: Command; readonly line: number }[] {
  return instructions.flatMap((each) => {
    const script = each.kind === 'RUN' && each.script.form !== 'opaque' ? each.script : undefined;
    return (script?.commands ?? []).map((command) => ({ command, line: each.lines.first + 1 }));
  });
}

export function whyNotAlpine(graph: BuildGraph, context: BuildContext, stage: Stage): string | undefined {
  for (const copy of stage.instructions) {
    if (!isCopy(copy)) continue;
    if (!copy.from && mayBringPackages(graph, context, stage, copy))
      return `line ${copy.lines.first + 1} may copy packages that are built for glibc`;
    if (!copy.from) continue;
    const image = copy.from.kind === 'stage' ? bottomImageOf(graph, copy.from.stage) : undefined;
    const isAlpine = image && distributionOf(image).family === 'alpine';
    if (!isAlpine) return `the files that line ${copy.lines.first + 1} copies may be built for glibc`;
  }
  const shell = stage.instructions.find(
    (each) => each.kind === 'SHELL' && 'words' in each && /bash$/.test(each.words[0]?.value ?? ''),
  );
  if (shell) return 'SHELL names Bash, which Alpine does not have';
  const mounted = settingsMounted(context);
  if (mounted !== undefined) return `the settings that ${mounted} mounts may name an account that Alpine does not have`;
  const launch = launchOf(stage);
  if (launch && isScripted(launch)) return 'the script that it starts may need Bash';
  const image = bottomImageOf(graph, stage.index);
  if (image && keepsData(image.name))
    return 'its data belong to another account number there, and may be sorted otherwise';
  return (
    whyNotRun(stage, missingInAlpine) ??
    firstAnswer(stage.instructions, (each) => whyOfDebian(graph, each)) ??
    whyNotScript(context, stage, missingInAlpine)
  );
}

/** Whether a COPY takes packages from the context, by the name of their folder or since no step installs those of the project that it takes. */
function mayBringPackages(
  graph: BuildGraph,
  context: BuildContext,
  stage: Stage,
  { sources }: CopyInstruction,
): boolean {
  const paths = sources.map(({ value = '.' }) => cleanPath(`/${value}`).slice(1));
  if (paths.some((path) => packageFolder.test(path))) return true;
  const image = bottomImageOf(graph, stage.index);
  if (!image || !paths.includes('') || stage.instructions.some(({ kind }) => kind === 'RUN')) return false;
  const projects = managersOfImage(image).flatMap(({ project }) => project ?? []);
  const local = projects.filter(({ outputs }) => outputs.some((path) => packageFolder.test(path)));
  return local.some(({ manifests }) => {
    return context.kind === 'unknown' || manifests.some((name) => hasNamed(context, name));
  });
}

const packageFolder = /(?:^|\/)(?:\.next|\.output|node_modules|site-packages|standalone|vendor)$/;

/** What puts settings of a server in place of those of its image. */
function settingsMounted({ builds }: BuildContext): string | undefined {
  const uses = builds.flatMap(({ runs, origin, uses = [] }) => [
    ...(runs ? [{ path: origin.path, runs }] : []),
    ...uses,
  ]);
  return uses.find(({ runs }) => runs.hidden?.some((path) => settings.test(path) || /^\/etc\/nginx\/?$/.test(path)))
    ?.path;
}

const settings = /(?:^|\/)(?:nginx|httpd|apache2)\.conf$/;

/** What scripts that COPYs name need of the base; one that was not read may need Bash. */
function whyNotScript(context: BuildContext, stage: Stage, missing: ReadonlySet<string>): string | undefined {
  const installed = installedIn(stage);
  return firstAnswer(stage.instructions, (copy) =>
    firstAnswer(scriptsNamedBy(context, copy), ({ name, text }) => {
      const script = `the script \`${name}\` in line ${copy.lines.first + 1}`;
      if (text === undefined) return missing.has('bash') ? `${script} may need Bash` : undefined;
      const program = programsIn(text).find((each) => missing.has(each) && !installed.has(each));
      if (program !== undefined) return `${script} needs \`${program}\``;
      const why = firstAnswer(commandsIn(text), (command) => whyNotCommand(command, missing, installed));
      return why && `${why} in ${script}`;
    }),
  );
}

/** What an instruction has that is made for Debian: an account, an option of `adduser`, a library, settings with an account. */
function whyOfDebian({ source }: BuildGraph, instruction: Instruction): string | undefined {
  const { kind, lines, span } = instruction;
  const line = lines.first + 1;
  const text = source.slice(span.start, span.end);
  if (/\bwww-data\b/.test(text))
    return `line ${line} names the account \`www-data\`, which that of Alpine may not have`;
  // BusyBox has few of Debian's options (https://busybox.net/downloads/BusyBox.html#adduser).
  const option =
    kind === 'RUN'
      ? /\badd(?:user|group)\b[^;&|\n]{0,200}?\s(--(?:group|disabled-login|force-badname|quiet))(?![\w-])/.exec(text)
      : null;
  if (option) return `\`adduser\` in line ${line} has \`${option[1]}\`, which that of Alpine does not know`;
  if (kind === 'RUN' && /\bdocker-php-ext-install\b[^;&|]{0,500}?\ssockets\b/.test(text))
    return `the extension in line ${line} needs the headers of Linux, which Alpine's image lacks`;
  if (kind === 'RUN' && /\brm\s[^;&|\n]{0,300}(?:nginx|httpd|apache2)\.conf\b/.test(text))
    return `line ${line} removes settings for others that may name an account which Alpine does not have`;
  if (!isCopy(instruction) || instruction.from) return undefined;
  const library = instruction.sources.find(({ text: path }) => /\.so(?:[.*]|$)|(?:^|\/)(?:jre|jdk)\b/i.test(path));
  if (library) return `\`${library.text}\` in line ${line} may be built for glibc`;
  const target = instruction.destination?.text ?? '';
  return settings.test(target) || /^\/etc\/nginx\/?$/.test(target)
    ? `the settings in line ${line} may name an account that Alpine does not have`
    : undefined;
}

export function whyNotDistroless(stage: Stage): string | undefined {
  const run = stage.instructions.find(({ kind }) => kind === 'RUN');
  if (run) return `the RUN in line ${run.lines.first + 1} needs a shell`;
  const launch = launchOf(stage);
  if (!launch) return 'the program that the image starts is unknown';
  if (launch.shell) return 'the image starts its program through a shell';
  const program = launch.programWord?.value;
  if (!program?.startsWith('/'))
    return `\`${program ?? launch.program}\`, which the image starts, is written without its path`;
  return isBroughtAlone(stage, program) ? undefined : `\`${program}\` may be a script, which needs a shell`;
}

/** Whether a COPY brings a program by its own name: in the folder of a release or an installation it is mostly a script that starts the program. */
function isBroughtAlone({ instructions }: Stage, program: string): boolean {
  if (/\.sh$|entrypoint/.test(program)) return false;
  return instructions.some((copy) => {
    const target = isCopy(copy) ? resolvePath(copy.before.directory, copy.destination?.value) : undefined;
    if (!isCopy(copy) || target === undefined) return false;
    return copy.sources.some(({ value = '' }) => target === program || joinPath(target, nameOf(value)) === program);
  });
}

/** Steps that install or build may compile, and programs may be missing. */
function whyNotRun(stage: Stage, missing: ReadonlySet<string>): string | undefined {
  const installed = installedIn(stage);
  for (const instruction of stage.instructions) {
    if (!('script' in instruction) || !instruction.script) continue;
    const line = instruction.lines.first + 1;
    if (instruction.script.form === 'opaque') return `the commands of line ${line} are unknown`;
    for (const command of instruction.script.commands) {
      const why = whyNotCommand(command, missing, installed);
      if (why !== undefined) return `${why} in line ${line}`;
    }
  }
  return undefined;
}

function whyNotCommand(
  command: Command,
  missing: ReadonlySet<string>,
  installed: ReadonlySet<string>,
): string | undefined {
  const name = programOf(command)?.name;
  const found = managerOf(command);
  if (found?.install && found.manager.kind !== 'system' && !bringsInstallers(found))
    return `\`${found.program.text}\` may compile what it installs`;
  if (name !== undefined && compilingInstallers.has(name)) return `\`${name}\` may compile what it installs`;
  return name !== undefined && missing.has(name) && !installed.has(name)
    ? `it does not have \`${name}\`, which is used`
    : undefined;
}

/** The packages that steps install from the distribution. */
function installedIn(stage: Stage): ReadonlySet<string> {
  const found = commandsOf(stage).flatMap(({ command }) => managerOf(command) ?? []);
  return new Set(
    found.flatMap(({ manager, install, packages }) =>
      install && manager.kind === 'system' ? packages.map(({ value }) => value ?? '') : [],
    ),
  );
}
