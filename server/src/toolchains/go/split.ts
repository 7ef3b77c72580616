/** Go: `go build`, `go install`. https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies. */

import { joinPath, nameOf } from '../../context/path.ts';
import { filesBelow, textOf } from '../../context/query.ts';
import { lookup } from '../../model/scope.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command } from '../../shell/script.ts';
import { words } from '../../text/words.ts';
import { managerOf } from '../invocation.ts';
import { linksWithoutCompiler } from '../linked.ts';
import { parseGoMod } from '../manifests/go.ts';
import { bareImage, hasZones, newestDebian, runsOnBookworm } from '../stage/distribution.ts';
import { ABOUT_PROJECT, type FileKinds, FOR_HOSTS } from '../stage/file-kinds.ts';
import { libraryOfCompiler } from '../stage/installed.ts';
import { pathOf } from '../stage/launch.ts';
import { textAt } from '../stage/project.ts';
import { type Base, type Job, type Placed, type Planned, type Toolchain, unsure, why } from '../stage/runtime.ts';
import {
  checksCertificates,
  loadsZones,
  needsFolders,
  packagesOfPrograms,
  startedPrograms,
  startsProgram,
} from './needs.ts';

const files: FileKinds = {
  extensions: words('.go .s .c .h .proto .y'),
  names: words(
    'go.mod go.sum go.work go.work.sum .golangci.yml .golangci.yaml .goreleaser.yml .goreleaser.yaml .air.toml',
  ),
  folders: words('vendor testdata'),
  within: { docs: ['.go'] },
};

/** Variables of the go command (`go help environment`); those of the runtime, such as GOMAXPROCS, are not among them. */
const variables = words(`
  GOROOT GOPATH GOBIN GOOS GOARCH GOARM GOARM64 GOAMD64 GO386 GOMIPS GOMIPS64 GOPPC64 GORISCV64 GOWASM GOFLAGS GO111MODULE GOPROXY
  GOPRIVATE GONOPROXY GONOSUMDB GONOSUMCHECK GOSUMDB GOINSECURE GOCACHE GOCACHEPROG GOMODCACHE GOTMPDIR GOENV GOVCS GOWORK
  GOTOOLCHAIN GOEXPERIMENT GOFIPS140 GCCGO GO_VERSION GOLANG_VERSION CGO_* CC CXX
`);

const isBuild = (command: Command) => {
  const found = managerOf(command);
  return (
    found?.manager.id === 'go' &&
    /^(?:build|install)$/.test(found.verbText) &&
    !found.operands.some(({ text }) => text.includes('@'))
  );
};

export const GO: Toolchain = {
  label: 'the Go toolchain',
  reads: [
    { programs: ['go'], files: ['*.go'] },
    { programs: ['make'], files: words('Makefile go.mod *.go') },
  ],
  workplace: words('go gofmt dlv air reflex'),
  builds: isBuild,
  owns({ command }) {
    const found = managerOf(command);
    return found?.manager.id === 'go' && found.verbText !== 'generate' && found.operands[0]?.text !== 'generate';
  },
  result(job, builds) {
    if (!isOfficial(job) && usesC(job, builds) !== false) return unsure('the C library of the image is unknown');
    const made = builds.map((placed) => ({ placed, path: outputOf(job, placed) }));
    const { programWord, program } = job.launch;
    if (program === undefined || programWord?.value === undefined)
      return unsure('the program that it starts is unknown');
    const started = pathOf(programWord, job.launch.directory);
    const hit = made.find(
      ({ path }) =>
        path !== undefined && (started === undefined ? nameOf(path) === program && isOnPath(path) : path === started),
    );
    const others = made.filter((each) => each !== hit && each.path !== undefined);
    if (!hit?.path) {
      return made.some(({ path }) => path === undefined)
        ? why('the output path of the program is unknown')
        : unsure(`the image starts \`${programWord.value}\`, which is not the program that it builds`);
    }
    const needed = startsProgram(job);
    if (needed !== undefined) return why(`the program starts \`${needed}\`, which smaller images don't have`);
    const paths = [hit, ...others].flatMap(({ path }) => path ?? []);
    return { runtime: () => runtimeFor(job, builds, paths) };
  },
};

function isOfficial({ image }: Job): boolean {
  return image.name === 'golang' && image.registry === undefined;
}

/** What programs need, of which the first is the one that starts. */
function runtimeFor(job: Job, builds: readonly Placed[], programs: readonly string[]): Planned {
  const isGoBin = programs[0]?.startsWith('/go/bin/');
  return {
    artefacts: programs.map((path) => ({
      path,
      folder: false,
      ...(isGoBin && { to: `/usr/local/bin/${nameOf(path)}` }),
    })),
    bases: basesOf(job, builds),
    buildFiles: [ABOUT_PROJECT, FOR_HOSTS, files],
    buildPackages: ['golang*'],
    extraPackages: [...packagesOfPrograms(job), ...libraryOfCpp(job, builds)],
    buildVariables: variables,
    linked: usesC(job, builds) !== false,
    tidy: true,
    ...(isOfficial(job) && {
      ...(checksCertificates(job) !== false && { certificates: '/etc/ssl/certs/ca-certificates.crt' }),
      ...zonesOf(job, builds),
    }),
  };
}

/** Where a build writes its program; undefined where that is not known. */
function outputOf(job: Job, { command, directory, run }: Placed): string | undefined {
  const found = managerOf(command);
  if (!found || directory === undefined) return undefined;
  const target = found.operands[0]?.value;
  if (found.operands.length > 1 && !found.operands.every(({ value }) => value?.endsWith('.go'))) return undefined;
  const name = programName(job, directory, found.operands.length === 0 ? '.' : target);
  if (found.verbText === 'install') {
    const folder = lookup(job.graph, run.before.scope, 'GOBIN')?.value ?? '/go/bin';
    return name && `${folder}/${name}`;
  }
  const flag = found.options.find(({ name: each }) => each === '-o');
  if (!flag) return name && resolvePath(directory, name);
  const { value } = flag;
  if (value?.value === undefined) return undefined;
  if (value.value.endsWith('/') || value.value === '.') return name && resolvePath(directory, `${value.value}/${name}`);
  return resolvePath(directory, value.value);
}

/** The name of a program when `-o` does not say: that of the package's folder, or of the module. */
function programName(job: Job, directory: string, target: string | undefined): string | undefined {
  if (target === undefined || target.includes('...')) return undefined;
  if (target.endsWith('.go')) return nameOf(target).slice(0, -3);
  const path = resolvePath(directory, target);
  if (path === undefined) return undefined;
  const text = textAt(job, joinPath(path, 'go.mod'));
  const module = text === undefined ? undefined : parseGoMod(text).module;
  if (path !== directory && module === undefined) return nameOf(path);
  return module
    ?.replace(/\/v\d+$/, '')
    .split('/')
    .at(-1);
}

function isOnPath(path: string): boolean {
  return /^\/(?:go\/bin|usr\/local\/s?bin|usr\/s?bin|s?bin)\//.test(path);
}

/** Whether programs may be linked with the C library; undefined where a variable decides. */
function usesC(job: Job, builds: readonly Placed[]): boolean | undefined {
  const values = builds.map(({ command, run }) => {
    const own =
      command.assignments.find(({ name }) => name.text === 'CGO_ENABLED') ??
      command.args.find(({ text }) => /^CGO_ENABLED=/.test(text));
    if (own)
      return 'value' in own && typeof own.value === 'object' ? own.value?.value : /=(.*)$/.exec(String(own.value))?.[1];
    const exported = run.script.form === 'shell' && run.script.sets.some(({ text }) => text === 'CGO_ENABLED');
    if (exported) return /CGO_ENABLED=0\b/.test(job.graph.source.slice(run.span.start, run.span.end)) ? '0' : undefined;
    return lookup(job.graph, run.before.scope, 'CGO_ENABLED')?.value ?? 'default';
  });
  if (values.every((value) => value === '0')) return false;
  if (values.some((value) => value === undefined)) return undefined;
  const hasCompiler =
    job.distribution.family !== 'alpine' ||
    linksWithoutCompiler(job.image.tag) ||
    job.commands.some(({ command }) =>
      managerOf(command)?.packages.some(({ text }) => /^(?:gcc|build-base|clang|alpine-sdk|musl-dev)$/.test(text)),
    );
  return hasCompiler;
}

/** Images for the program, surest first: those of its distribution have a shell, those without one only what it was linked with. */
function basesOf(job: Job, builds: readonly Placed[]): Base[] {
  const { distribution } = job;
  const user = { name: 'nonroot', isDefault: true };
  const distroless = (image: string): Base => ({ image, shell: false, certificates: true, zones: true, user });
  const alpine = (image: string): Base => ({ image, shell: true, packages: 'apk', certificates: true });
  const isOpen = distribution.release === undefined && distribution.family === 'debian';
  const own = isOpen ? newestDebian : distribution;
  const bare = bareImage(own);
  const debian = (image: string): Base => ({
    image,
    shell: true,
    packages: 'apt-get',
    certificates: false,
    zones: hasZones(own),
  });
  const same = bare === undefined ? [] : [own.family === 'alpine' ? alpine(bare) : debian(bare)];
  // What it starts is that of its distribution.
  if (startedPrograms(job).length > 0) return same;
  if (usesC(job, builds) === false) {
    const others = own.family === 'alpine' ? [] : [alpine('alpine:3')];
    const scratch = needsFolders(job) ? [] : [{ image: 'scratch', shell: false, certificates: false }];
    return [...same, ...others, distroless('gcr.io/distroless/static-debian12'), ...scratch];
  }
  const runsThere = runsOnBookworm(distribution) && !usesCpp(job);
  return [...same, ...(runsThere ? [distroless('gcr.io/distroless/base-debian12')] : [])];
}

/** Whether C++ may be compiled, whose library `base` images and those on Alpine lack. */
function usesCpp({ context, projects }: Job): boolean {
  if (context.kind === 'unknown') return false;
  return projects.some(({ source }) => {
    const { requires } = parseGoMod(textOf(context, joinPath(source, 'go.mod')) ?? '');
    return (
      filesBelow(context, source).paths.some((path) => /\.(?:cc|cpp|cxx)$/.test(path)) ||
      requires.some((module) => ofCpp.some((start) => module.startsWith(start)))
    );
  });
}

/** Modules with sources of C++, or bindings to libraries in it; a first list from memory. */
const ofCpp = words(`
  github.com/marcboeker/go-duckdb github.com/duckdb/ gocv.io/x/gocv rogchap.com/v8go github.com/tommie/v8go github.com/tecbot/gorocksdb
  github.com/linxGnu/grocksdb github.com/otiai10/gosseract github.com/yalue/onnxruntime_go github.com/Kagami/go-face github.com/jmhodges/levigo
  github.com/DataIntelligenceCrew/go-faiss github.com/ggerganov/whisper.cpp github.com/go-skynet/go-llama.cpp github.com/unum-cloud/usearch
`);

function libraryOfCpp(job: Job, builds: readonly Placed[]): string[] {
  return usesC(job, builds) !== false && usesCpp(job) ? libraryOfCompiler(job) : [];
}

const zoneFile = '/usr/local/go/lib/time/zoneinfo.zip';

/** The time zones that come with Go, where the program may need them (https://pkg.go.dev/time#LoadLocation). */
function zonesOf(job: Job, builds: readonly Placed[]): { timeZones?: string; variables?: readonly string[] } {
  if (loadsZones(job) === false || hasFlag(job, builds, /timetzdata/)) return {};
  const isTrimmed = hasFlag(job, builds, /^-trimpath/) || hasFlag(job, builds, /\s-trimpath/);
  return { timeZones: zoneFile, ...(isTrimmed && loadsZones(job) && { variables: [`ZONEINFO=${zoneFile}`] }) };
}

/** Whether a program is linked with the zones, or without the place of Go that they are looked for in. */
function hasFlag(job: Job, builds: readonly Placed[], flag: RegExp): boolean {
  return builds.some(({ command, run }) => {
    const variable = lookup(job.graph, run.before.scope, 'GOFLAGS')?.value ?? '';
    return flag.test(variable) || command.args.some(({ value }) => flag.test(value ?? ''));
  });
}
