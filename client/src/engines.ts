/** The engines that Slipway knows by name, and how to tell a person that one is missing. */
import { l10n } from './l10n.ts';

const engines: Readonly<Record<string, { readonly title: string; readonly install: string }>> = {
  docker: { title: 'Docker', install: 'https://docs.docker.com/get-started/get-docker/' },
  podman: { title: 'Podman', install: 'https://podman.io/docs/installation' },
  nerdctl: { title: 'nerdctl', install: 'https://github.com/containerd/nerdctl/releases' },
};

/** What to say when the program cannot be started, and where its installation is described. */
export function missingEngine(command: string): { message: string; install?: string } {
  const known = engines[command];
  const others = Object.keys(engines).filter((name) => name !== command);
  return {
    message: known
      ? l10n.t(
          '{0} was not found. Install it, or set "slipway.build.command" to {1} or a path.',
          known.title,
          others.join(', '),
        )
      : l10n.t('"{0}" was not found. Change the setting "slipway.build.command".', command),
    ...(known ? { install: known.install } : {}),
  };
}

/** buildx that writes its progress as JSON (`--progress=rawjson`), by what `docker buildx version` prints; Podman's answer to it names no buildx. */
export function writesJson(version: string): boolean {
  const [, major, minor] = /github\.com\/docker\/buildx v?(\d+)\.(\d+)/.exec(version) ?? [];
  return major !== undefined && (Number(major) > 0 || Number(minor) >= 13);
}

/** Holds where a program can be found as the operating system would: by its path, or in the folders of PATH. */
export function isInstalled(
  command: string,
  environment: Readonly<Record<string, string>>,
  platform: string,
  isFile: (path: string) => boolean,
): boolean {
  const windows = platform === 'win32';
  const names = windows && !/\.(exe|com)$/i.test(command) ? [`${command}.exe`, `${command}.com`] : [command];
  if (/[\\/]/.test(command)) return [command, ...names].some(isFile);
  const path =
    Object.entries(environment).find(([name]) => (windows ? name.toUpperCase() : name) === 'PATH')?.[1] ?? '';
  const folders = path.split(windows ? ';' : ':').filter((folder) => folder !== '');
  return folders.some((folder) => names.some((name) => isFile(`${folder}${windows ? '\\' : '/'}${name}`)));
}
