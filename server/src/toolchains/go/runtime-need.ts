import type { RuntimeNeed } from '../runtime-need.ts';

/** The `go` line of go.mod is a least version: newer toolchains build the module (https://go.dev/ref/mod#go-mod-file-go). */
export const GO_NEED: RuntimeNeed = {
  images: ['golang'],
  words: ['go', 'golang'],
  files: {},
  step: (text, { from }) => {
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
