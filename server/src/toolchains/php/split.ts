/** PHP: Composer installs packages where extensions are compiled, and the image runs where it does not. https://getcomposer.org/doc/03-cli.md#install-i. */

import { joinPath, nameOf } from '../../context/path.ts';
import { imageDirectory } from '../../model/image.ts';
import type { RunInstruction } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import type { Word } from '../../shell/script.ts';
import { words } from '../../text/words.ts';
import { managerOf } from '../invocation.ts';
import { parseComposerJson } from '../manifests/composer.ts';
import { ABOUT_PROJECT, type FileKinds } from '../stage/file-kinds.ts';
import { textAt } from '../stage/project.ts';
import { type Job, type Placed, type Planned, type Toolchain, why } from '../stage/runtime.ts';
import { composerFolders } from './folders.ts';

const files: FileKinds = {
  names: words('phpunit.xml* phpstan* psalm.xml .php-cs*'),
  top: words('test tests vendor node_modules'),
};

export const PHP: Toolchain = {
  label: 'Composer',
  programs: ['composer'],
  builds(command) {
    const found = managerOf(command);
    return found?.manager.id === 'composer' && found.install !== undefined && found.packages.length === 0;
  },
  holds: (_, { image }) => image.name === 'php',
  owns: ({ command }) => managerOf(command)?.manager.id === 'composer',
  result(job, builds) {
    const { image, stage } = job;
    const text = stage.from.image?.text;
    if (image.registry !== undefined || image.digest !== undefined || text === undefined)
      return why('the PHP version of the image is unknown');
    const [first] = builds;
    const isMoved = builds.some(({ command }) =>
      managerOf(command)?.options.some(({ name }) => /^(?:-d|--working-dir)$/.test(name)),
    );
    const folder = first?.directory;
    if (folder === undefined || isMoved || builds.some(({ directory }) => directory !== folder))
      return why('the folder it installs in is unknown');
    return { sameImage: true, leaves: leftOf(job, builds), runtime: () => runtimeFor(job, text, folder) };
  },
};

/** Composer where it lies in the image, and what steps of the build alone install to unpack downloads. */
function leftOf(job: Job, builds: readonly Placed[]): string {
  const again = new Set(setupsOf(job));
  const isInstalled = job.commands.some(({ command, run }) => {
    const found = managerOf(command);
    if (found?.manager.kind !== 'system' || found.install === undefined || again.has(run)) return false;
    return found.packages.some(({ value = '' }) => unpackers.includes(value));
  });
  const isMounted = builds.every(({ run }) => run.mounts.some(({ type, from }) => type === 'bind' && from));
  if (isMounted) return isInstalled ? 'download tools for Composer' : 'files of the build';
  return isInstalled ? 'Composer and its download tools' : 'Composer';
}

/** Packages whose programs fetch and unpack what Composer installs. */
const unpackers = words('git openssh-client unzip zip p7zip p7zip-full');

/** What the project in a folder needs, on the image as it is written. */
function runtimeFor(job: Job, written: string, folder: string): Planned {
  const { image, stage, distribution } = job;
  const isMovedTo = stage.instructions.some(({ kind }) => kind === 'WORKDIR');
  const directory = isMovedTo ? undefined : imageDirectory(image);
  const manifest = textAt(job, joinPath(folder, 'composer.json'));
  const { vendor, hasOthers } = composerFolders(manifest ?? '{}');
  if (/^(?:\/|\.\.)|\$/.test(vendor)) return why(`composer.json has its packages in \`${vendor}\``);
  const scripts = manifest === undefined ? undefined : parseComposerJson(manifest)?.scripts;
  const again = setupsOf(job);
  const bound = again.find((run) => isBound(job, run));
  if (bound)
    return why(`line ${bound.lines.first + 1} sets up more than extensions, from files of the project or for Composer`);
  return {
    artefacts: [{ path: joinPath(folder, vendor), folder: true }],
    bases: [
      {
        image: written,
        shell: true,
        packages: distribution.family === 'alpine' ? 'apk' : 'apt-get',
        certificates: true,
        ...(directory !== undefined && { directory }),
      },
    ],
    buildFiles: [ABOUT_PROJECT, files],
    buildVariables: words(again.length > 0 ? 'COMPOSER_*' : 'COMPOSER_* DEBIAN_FRONTEND'),
    buildPackages: unpackers,
    // Extensions are compiled in each image that has them.
    again,
    // Scripts of Composer's, and installers, may make files anywhere in the project.
    makesMore: hasOthers || scripts === undefined || scripts.size > 0,
    linked: true,
    tidy: false,
    provides: words('php php-fpm apache2-foreground'),
  };
}

/** The RUNs that compile and turn on extensions, and those before them that install headers. */
function setupsOf({ byRun }: Job): RunInstruction[] {
  const setups = [...byRun].filter(
    ([, own]) => own.some(isSetup) && !own.some(({ command }) => managerOf(command)?.manager.id === 'composer'),
  );
  // An install needs the lists that a step of their own brings.
  const lists = setups.length === 0 ? [] : [...byRun].filter(([, own]) => own.every(isUpdate));
  return [...lists, ...setups].map(([run]) => run).sort((a, b) => a.index - b.index);
}

/** What the image brings to be turned on (github.com/docker-library/php, packages.debian.org/bookworm/all/apache2/filelist). */
const ofImage: ReadonlySet<string> = new Set(
  words(
    '000-default default-ssl charset docker-php localized-error-pages other-vhosts-access-log security serve-cgi-bin',
  ),
);

/** Whether a step that is repeated above all copies needs what they bring, or puts Composer in place once more. */
function isBound({ graph, stage, byRun }: Job, run: RunInstruction): boolean {
  const text = graph.source.slice(run.span.start, run.span.end);
  if (/\bcomposer\b/i.test(text)) return true;
  const placed = byRun.get(run) ?? [];
  const turnsOn = placed.filter(({ command }) => /^a2en(?:site|conf)$/.test(command.name?.value ?? ''));
  if (
    turnsOn.some(({ command }) => !command.args.every(({ value }) => ofImage.has(value?.replace(/\.conf$/, '') ?? '')))
  )
    return true;
  const above = stage.instructions.filter(isCopy).filter(({ index }) => index < run.index);
  if (above.length === 0) return false;
  const named = above.flatMap(({ sources, destination }) =>
    [destination, ...sources].map((each) => nameOf(each?.value ?? '')),
  );
  const said = new Set(text.split(/[\s"'`;&|=:/\\]+/));
  if (named.some((name) => /[\w-]{3}/.test(name) && said.has(name))) return true;
  return placed.some(
    ({ command }) => readsFiles.has(command.name?.value ?? '') && command.args.slice(1).some(isRelative),
  );
}

/** Programs whose last arguments are files. */
const readsFiles: ReadonlySet<string> = new Set(words('chgrp chmod chown cp ln mv'));

function isRelative({ value }: Word): boolean {
  return value !== undefined && !/^[-/]/.test(value);
}

function isUpdate({ command }: Placed): boolean {
  return managerOf(command)?.manager.kind === 'system' && managerOf(command)?.verbText === 'update';
}

function isSetup({ command }: Placed): boolean {
  if (/^(?:docker-php-(?:ext|source)-?\w*|pecl|phpize|a2(?:en|dis)(?:mod|site|conf))$/.test(command.name?.value ?? ''))
    return true;
  return (
    managerOf(command)?.manager.kind === 'system' &&
    managerOf(command)?.packages.some(({ value }) => /-dev$/.test(value ?? '')) === true
  );
}
