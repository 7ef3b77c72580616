/** Elixir: `mix release` makes a folder with the program and its Erlang runtime. https://hexdocs.pm/mix/Mix.Tasks.Release.html. */
import { words } from '../../text/words.ts';
import { bareImage } from '../stage/distribution.ts';
import { pathOf } from '../stage/launch.ts';
import { belowOf } from '../stage/project.ts';
import { type Job, type Planned, type Toolchain, unsure, why } from '../stage/runtime.ts';

export const ELIXIR: Toolchain = {
  label: 'Elixir and its build tool',
  images: { 'hexpm/elixir': 'debian' },
  reads: [{ programs: ['mix'], files: ['mix.exs'] }],
  workplace: words('mix iex'),
  builds: ({ name, args }) => name?.value === 'mix' && args.some(({ value }) => value === 'release'),
  owns: ({ command }) => command.name?.value === 'mix',
  result(job, builds) {
    const { image, launch } = job;
    if (!/^(?:hexpm\/)?elixir$/.test(image.name) || image.registry !== undefined)
      return why('the distribution of the image is unknown');
    const started = pathOf(launch.programWord, launch.directory);
    const release = /^(\/.*\/rel\/[\w-]+)\/bin\/[\w-]+$/.exec(started ?? '')?.[1];
    const isBuilt = builds.some(({ directory }) => {
      return release !== undefined && directory !== undefined && belowOf(directory, release) !== undefined;
    });
    if (release === undefined || !isBuilt) return unsure('it does not start the result of `mix release`');
    return { runtime: () => runtimeFor(job, release) };
  },
};

/** What the release in a folder needs. */
function runtimeFor(job: Job, release: string): Planned {
  const { image, distribution } = job;
  const isAlpine = distribution.family === 'alpine';
  // Erlang is linked with libcrypto, whose version is that of the release; images since Elixir 1.15 have OpenSSL 3, as Alpine has since 3.17.
  const minor = Number(/^1\.(\d+)/.exec(image.tag ?? '')?.[1] ?? '0');
  if (isAlpine && distribution.release === undefined && minor < 15)
    return why('the tag names no Alpine release, so the version of OpenSSL is unknown');
  const bare = isAlpine || distribution.release !== undefined ? bareImage(distribution) : undefined;
  if (bare === undefined) return why('the distribution release of the image is unknown');
  return {
    artefacts: [{ path: release, folder: true }],
    bases: [
      {
        image: bare,
        shell: true,
        packages: isAlpine ? 'apk' : 'apt-get',
        certificates: isAlpine,
        // The images set it (github.com/erlef/docker-elixir), and without it Erlang takes text for Latin-1.
        ...(!setsLocale(job) && { variables: ['LANG=C.UTF-8'] }),
      },
    ],
    // A release holds `priv` and what it needs of the configuration.
    buildFiles: [{ names: ['*'], top: ['*'] }],
    buildVariables: words('MIX_HOME MIX_ARCHIVES HEX_* DEBIAN_FRONTEND'),
    buildPackages: words('nodejs npm inotify-tools'),
    // What the Erlang runtime is linked with (https://hexdocs.pm/phoenix/releases.html, "Containers").
    extraPackages: isAlpine
      ? ['libstdc++', 'libgcc', 'ncurses-libs', 'openssl']
      : ['libstdc++6', 'openssl', 'libncurses6', 'locales', 'ca-certificates'],
    linked: true,
    tidy: true,
  };
}

function setsLocale({ stage }: Job): boolean {
  return stage.instructions.some((each) => {
    return each.kind === 'ENV' && each.pairs.some(({ name }) => name.text === 'LANG' || name.text === 'LC_ALL');
  });
}
