import type { RuntimeNeed, Versions } from '../runtime-need.ts';

/** The `go` line of go.mod is a least version: newer toolchains build the module (https://go.dev/ref/mod#go-mod-file-go). */
export const GO_NEED: RuntimeNeed = {
  images: ['golang'],
  words: ['go', 'golang'],
  files: {
    'go.mod': (text, versions, steps) => {
      return (
        outgrownModule(text, versions) ??
        sqliteOnAlpine(text, steps) ??
        (minorOf(versions.to) >= 25 ? tiedModule(text) : undefined)
      );
    },
  },
  step: (text, { from, to }) => {
    const tool = /\bgo\s+(?:install|run)\s+(?:-\S+\s+)*(\S+@v\d\S*)/.exec(text)?.[1];
    if (tool !== undefined && minorOf(to) >= 25)
      return `names \`${tool}\`, which may not compile with Go 1.25 and newer`;
    const minor = Number(from?.split('.')[1] ?? Number.NaN);
    // https://go.dev/doc/go1.18#go-command
    const isGet = minor < 18 && /\bgo\s+get\s+(?:-\w+\s+)*[\w-]+\.[a-z]+\//.test(text);
    if (isGet) return 'installs by `go get`, which Go 1.18 and newer no longer do';
    // https://go.dev/doc/go1.16#go-command
    return minor < 16 &&
      /\b(?:dep|glide|govendor|godep)\s+(?:ensure|install|sync|restore)\b|GO111MODULE[=\s]+off/.test(text)
      ? 'builds without modules, which Go 1.16 and newer do not do by themselves'
      : undefined;
  },
};

function minorOf(version: string): number {
  return Number(version.split('.')[1] ?? 0);
}

/** Modules that use what is inside of Go: github.com/bytedance/sonic/issues/895, github.com/golang/go/issues/74462, pkg.go.dev/go4.org/unsafe/assume-no-moving-gc. */
const tied: readonly string[] = ['github.com/bytedance/sonic', 'go4.org/unsafe/assume-no-moving-gc'];

/**
 * Modules that newer Go does not run or compile, by the first version that does without what they used, and the Go that took it away:
 * github.com/modern-go/reflect2/releases/tag/v1.0.2, github.com/quic-go/quic-go (`internal/qtls`, up to 0.36).
 */
const outgrown: readonly {
  readonly module: string;
  readonly fixed: readonly [number, number, number];
  readonly go: string;
}[] = [
  { module: 'github.com/modern-go/reflect2', fixed: [1, 0, 2], go: '1.18' },
  { module: 'github.com/quic-go/quic-go', fixed: [0, 37, 0], go: '1.21' },
  { module: 'github.com/lucas-clemente/quic-go', fixed: [0, 37, 0], go: '1.21' },
];

function outgrownModule(text: string, { from, to }: Versions): string | undefined {
  const found = outgrown.find(({ module, fixed, go }) => {
    const isNew = minorOf(from ?? '1.0') >= minorOf(go) || minorOf(to) < minorOf(go);
    return !isNew && listsBefore(text, module, fixed);
  });
  return found && `lists an old \`${found.module}\`, which does not run with Go ${found.go} and newer`;
}

/** Versions that need `pread64`, which Alpine has no more since 3.18 (https://github.com/mattn/go-sqlite3/issues/1164). */
function sqliteOnAlpine(text: string, steps: string): string | undefined {
  const name = 'github.com/mattn/go-sqlite3';
  return /\bapk\s/.test(steps) && listsBefore(text, name, [1, 14, 19])
    ? `lists an old \`${name}\`, which does not compile on newer releases of Alpine`
    : undefined;
}

function listsBefore(text: string, module: string, version: readonly number[]): boolean {
  const at = text.indexOf(`${module} v`);
  const [, major, minor, patch] =
    at === -1 ? [] : (/^v(\d+)\.(\d+)\.(\d+)/.exec(text.slice(at + module.length + 1)) ?? []);
  return major !== undefined && isBefore([Number(major), Number(minor), Number(patch)], version);
}

function isBefore(version: readonly number[], other: readonly number[]): boolean {
  const at = version.findIndex((part, i) => part !== other[i]);
  return at !== -1 && (version[at] ?? 0) < (other[at] ?? 0);
}

function tiedModule(text: string): string | undefined {
  const found = tied.find((name) => text.includes(`${name} v`));
  if (found !== undefined) return `lists \`${found}\`, whose older versions do not work with newer ones of Go`;
  const tools = /\bgolang\.org\/x\/tools v0\.(\d+)\./.exec(text)?.[1];
  return tools !== undefined && Number(tools) < 26
    ? `lists \`golang.org/x/tools\` 0.${tools}, which may not compile with Go 1.25 and newer`
    : undefined;
}
