import { words } from '../../text/words.ts';
import type { PackageManager } from '../manager.ts';

/**
 * Go. https://go.dev/ref/mod#go-mod-download; caches: https://pkg.go.dev/cmd/go#hdr-Environment_variables
 * (the official image sets GOPATH=/go).
 */
export const GO: PackageManager = {
  id: 'go',
  kind: 'language',
  programs: ['go'],
  installs: [
    // go.dev/ref/mod#go-mod-download: a pattern or a module without `@version` is one of the build list.
    { spellings: ['mod download'], packages: 'optional', fillsCache: true, namesOfProject: true },
    { spellings: ['mod vendor', 'mod tidy', 'work sync', 'work vendor'], packages: 'none', sources: { always: true } },
    { spellings: ['get'], packages: 'optional', edits: true, sources: { local: true, unnamed: true } },
    // go.dev/ref/mod#go-install: without `@version`, in the context of the module that it runs in.
    { spellings: ['install'], packages: 'optional', sources: { local: true, unnamed: true, unversioned: true } },
  ],
  download: 'mod download',
  fetches: ['build', 'test', 'run', 'vet', 'generate', 'list'],
  runners: words(
    'air CompileDaemon arelo dlv entr fresh gin ginkgo gotestsum gow mage make modd nodemon realize reflex task watchexec wgo',
  ),
  // https://pkg.go.dev/flag#hdr-Command_line_flag_syntax
  anyDashes: true,
  valueFlags: words(`
    -C -modfile -mod -o -p -tags -ldflags -gcflags -asmflags -buildmode -compiler -gccgoflags -installsuffix
    -overlay -pkgdir -toolexec -exec -run -timeout -coverprofile -count -pgo
  `),
  directoryFlags: ['-C'],
  vendorFlags: ['-mod=vendor'],
  // https://go.dev/ref/mod#vendoring
  vendorFolder: { name: 'vendor', beside: 'go.mod', unless: ['-mod=mod', '-mod=readonly'] },
  ownPackages: ['std', 'cmd'],
  // Modules that no proxy has come from their repositories (go.dev/ref/mod#vcs).
  namedByGit: true,
  variables: ['GOFLAGS', 'GOWORK'],
  buildVariables: ['CGO_', 'GOAMD64', 'GOARCH', 'GOARM', 'GOOS'],
  project: {
    manifests: ['go.mod', 'go.work'],
    lockfiles: ['go.sum'],
    extras: ['go.work.sum'],
    above: ['go.work', 'go.work.sum'],
    members: ['**/go.mod', '**/go.sum'],
    texts: ['*.mod'],
    outputs: [],
  },
  caches: [
    {
      path: '~/go/pkg/mod',
      variables: [{ name: 'GOMODCACHE' }, { name: 'GOPATH', below: '/pkg/mod' }],
      holds: 'packages',
      // `sumdb`.
      beside: true,
      locked: false,
      clearedBy: ['-modcache', '--modcache'],
    },
    {
      path: '~/.cache/go-build',
      variables: [{ name: 'GOCACHE' }, { name: 'XDG_CACHE_HOME', below: '/go-build' }],
      holds: 'downloads',
      locked: false,
      buildsOnly: true,
      // https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies
      unreadWith: ['-a'],
      clearedBy: words('-cache --cache -testcache --testcache -fuzzcache --fuzzcache'),
    },
  ],
  cleanUp: { verbs: ['clean'] },
  // https://pkg.go.dev/cmd/go#hdr-Package_lists_and_patterns
  pin: {
    code: 'DL3062',
    marks: ['@'],
    form: '<package>@<version>',
    groups: ['all', 'cmd', 'std', 'tool', 'work'],
  },
};
