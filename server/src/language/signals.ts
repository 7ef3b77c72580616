/** Signals for STOPSIGNAL (github.com/moby/sys/signal, `SignalMap` on Linux). */

const names = [
  ...['ABRT', 'ALRM', 'BUS', 'CHLD', 'CLD', 'CONT', 'FPE', 'HUP', 'ILL', 'INT', 'IO', 'IOT', 'KILL', 'PIPE', 'POLL'],
  ...['PROF', 'PWR', 'QUIT', 'SEGV', 'STKFLT', 'STOP', 'SYS', 'TERM', 'TRAP', 'TSTP', 'TTIN', 'TTOU', 'URG'],
  ...['USR1', 'USR2', 'VTALRM', 'WINCH', 'XCPU', 'XFSZ'],
];

const fromMinimum = Array.from({ length: 15 }, (_, i) => `RTMIN+${i + 1}`);
const fromMaximum = Array.from({ length: 14 }, (_, i) => `RTMAX-${14 - i}`);

/** Every signal that STOPSIGNAL takes, with its `SIG`. */
export const signals: readonly string[] = [...names, 'RTMIN', ...fromMinimum, ...fromMaximum, 'RTMAX'].map(
  (name) => `SIG${name}`,
);

/** What programs are usually stopped with, the most usual first. */
export const commonSignals: readonly { readonly name: string; readonly summary: string }[] = [
  { name: 'SIGTERM', summary: 'Requests termination. `docker stop` sends it by default.' },
  { name: 'SIGQUIT', summary: 'nginx and PHP-FPM finish their requests before they stop.' },
  { name: 'SIGINT', summary: 'Like Ctrl+C. PostgreSQL ends its sessions and stops.' },
  { name: 'SIGWINCH', summary: 'Apache finishes its requests before it stops.' },
  { name: 'SIGHUP', summary: 'The terminal was closed. Many programs reload their configuration instead.' },
  { name: 'SIGUSR1', summary: 'Defined by the program.' },
  { name: 'SIGUSR2', summary: 'Defined by the program.' },
  { name: 'SIGKILL', summary: 'Ends the program immediately, without cleanup.' },
  { name: 'SIGRTMIN+3', summary: 'systemd shuts down in order.' },
];

const known: ReadonlySet<string> = new Set(signals);

/** Whether STOPSIGNAL takes this: a name with or without `SIG` in any case, or a number other than 0. */
export function isSignal(text: string): boolean {
  if (/^[+-]?\d+$/.test(text)) return Number(text) !== 0;
  const upper = text.toUpperCase();
  return known.has(upper.startsWith('SIG') ? upper : `SIG${upper}`);
}
