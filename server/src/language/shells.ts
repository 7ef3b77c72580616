/** The usual arguments of SHELL. */
export const shells: readonly { readonly name: string; readonly summary: string; readonly windows: boolean }[] = [
  {
    name: '["/bin/bash", "-o", "pipefail", "-c"]',
    summary: 'Bash; a pipeline fails if any of its commands fails',
    windows: false,
  },
  {
    name: '["/bin/ash", "-o", "pipefail", "-c"]',
    summary: 'the shell of Alpine; a pipeline fails if any of its commands fails',
    windows: false,
  },
  { name: '["/bin/sh", "-c"]', summary: 'the default on Linux', windows: false },
  { name: '["/bin/bash", "-c"]', summary: 'Bash', windows: false },
  {
    name: `["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]`,
    summary: 'PowerShell that stops on errors',
    windows: true,
  },
  { name: '["cmd", "/S", "/C"]', summary: 'the default on Windows', windows: true },
];
