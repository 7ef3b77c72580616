import type { PackageManager } from '../manager.ts';

/** Mix. https://hexdocs.pm/mix/Mix.Tasks.Deps.Get.html; Hex's home: https://hexdocs.pm/hex/Mix.Tasks.Hex.Config.html. */
export const MIX: PackageManager = {
  id: 'mix',
  kind: 'language',
  programs: ['mix'],
  installs: [
    { spellings: ['deps.get', 'deps.update'], packages: 'none' },
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
  programmed: true,
  project: {
    manifests: ['mix.exs'],
    lockfiles: ['mix.lock'],
    extras: [],
    members: ['apps/*/mix.exs'],
    outputs: ['deps', '_build'],
    writes: ['deps', '_build'],
  },
  caches: [{ path: '~/.hex', variables: [{ name: 'HEX_HOME' }], holds: 'downloads', locked: true }],
  cleanUp: {},
};
