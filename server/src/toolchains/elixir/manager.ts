import type { PackageManager, ProjectFiles } from '../manager.ts';

const PROJECT: ProjectFiles = {
  manifests: ['mix.exs'],
  lockfiles: ['mix.lock'],
  extras: [],
  members: ['apps/*/mix.exs'],
  texts: ['config/*.exs'],
  outputs: ['deps', '_build'],
  writes: ['deps', '_build'],
};

/** Mix. https://hexdocs.pm/mix/Mix.Tasks.Deps.Get.html; Hex's home: https://hexdocs.pm/hex/Mix.Tasks.Hex.Config.html. */
export const MIX: PackageManager = {
  id: 'mix',
  kind: 'language',
  programs: ['mix'],
  installs: [
    { spellings: ['deps.get', 'deps.update'], packages: 'none' },
    {
      // Several tasks, between commas or plus signs: https://hexdocs.pm/mix/Mix.Tasks.Do.html; packages are compiled as `config` says.
      spellings: ['do deps.get', 'do deps.get,'],
      packages: 'none',
      sources: { operandsBut: /^(?:deps\.(?:get|compile)|local\.(?:hex|rebar)|\+),?$/ },
      project: { ...PROJECT, extras: ['config/'] },
    },
    {
      // Archives and escripts, in MIX_HOME: https://hexdocs.pm/mix/Mix.Tasks.Local.Hex.html.
      spellings: ['local.hex', 'local.rebar'],
      packages: 'none',
      uncached: true,
      project: { manifests: [], lockfiles: [], extras: [], outputs: [] },
    },
  ],
  fetches: ['compile', 'deps.compile', 'release', 'test'],
  valueFlags: ['--only', '--target'],
  nameFlags: ['--only', '--target'],
  programmed: true,
  project: PROJECT,
  // Beside it is what `mix hex.organization auth` stores (hexdocs.pm/hex/Mix.Tasks.Hex.Config.html).
  caches: [
    {
      path: '~/.hex/packages',
      variables: [{ name: 'HEX_HOME', below: '/packages' }],
      holds: 'downloads',
      locked: true,
    },
  ],
  cleanUp: {},
};
