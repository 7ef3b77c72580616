/** Elixir: `mix release` makes a folder with the program and its Erlang runtime. https://hexdocs.pm/mix/Mix.Tasks.Release.html. */
import { words } from '../../text/words.ts';
import { bareImage } from '../stage/distribution.ts';
import { pathOf } from '../stage/launch.ts';
import { belowOf } from '../stage/project.ts';
import { type Toolchain, unsure, why } from '../stage/runtime.ts';

export const ELIXIR: Toolchain = {
  label: 'Elixir, its build tool and the sources',
  reads: [{ programs: ['mix'], files: ['mix.exs'] }],
  workplace: words('mix iex'),
  builds: ({ command }) => command.name?.value === 'mix' && command.args.some(({ value }) => value === 'release'),
  owns: ({ command }) => command.name?.value === 'mix',
  plan(job) {
    const { image, distribution, launch } = job;
    if (image.name !== 'elixir' || image.registry !== undefined) return why('the distribution of the image is unknown');
    const started = pathOf(launch.programWord, launch.directory);
    const release = /^(\/.*\/rel\/[\w-]+)\/bin\/[\w-]+$/.exec(started ?? '')?.[1];
    if (release === undefined || !job.projects.some(({ folder }) => belowOf(folder, release) !== undefined))
      return unsure('it does not start the result of `mix release`');
    const isAlpine = distribution.family === 'alpine';
    // Erlang is linked with libcrypto, whose version is that of the release.
    const bare = isAlpine || distribution.release !== undefined ? bareImage(distribution) : undefined;
    if (bare === undefined) return why('the distribution release of the image is unknown');
    return {
      artefacts: [{ path: release, folder: true }],
      bases: [{ image: bare, shell: true, packages: isAlpine ? 'apk' : 'apt-get', certificates: isAlpine }],
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
  },
};
