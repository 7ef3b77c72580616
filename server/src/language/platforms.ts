/** Platforms as `FROM --platform` takes them (github.com/containerd/platforms, database.go and `Parse`). */

const systems: ReadonlySet<string> = new Set([
  ...['aix', 'android', 'darwin', 'dragonfly', 'freebsd', 'hurd', 'illumos', 'ios', 'js', 'linux', 'macos'],
  ...['nacl', 'netbsd', 'openbsd', 'plan9', 'solaris', 'windows', 'zos'],
]);

const architectures: ReadonlySet<string> = new Set([
  ...['386', 'amd64', 'amd64p32', 'arm', 'armbe', 'arm64', 'arm64be', 'loong64', 'mips', 'mipsle', 'mips64'],
  ...['mips64le', 'mips64p32', 'mips64p32le', 'ppc', 'ppc64', 'ppc64le', 'riscv', 'riscv64', 's390', 's390x'],
  ...['sparc', 'sparc64', 'wasm'],
  ...['i386', 'x86_64', 'x86-64', 'aarch64', 'armhf', 'armel'],
]);

/** What images are usually built for, the most usual first. */
export const commonPlatforms: readonly { readonly name: string; readonly summary: string }[] = [
  { name: 'linux/amd64', summary: '64-bit Intel and AMD' },
  { name: 'linux/arm64', summary: '64-bit ARM: Apple silicon, AWS Graviton, Raspberry Pi 3 and newer' },
  { name: 'linux/arm/v7', summary: '32-bit ARM with hardware floating point' },
  { name: 'linux/arm/v6', summary: '32-bit ARM of the first Raspberry Pi' },
  { name: 'linux/386', summary: '32-bit Intel and AMD' },
  { name: 'linux/ppc64le', summary: 'IBM POWER' },
  { name: 'linux/s390x', summary: 'IBM Z' },
  { name: 'linux/riscv64', summary: '64-bit RISC-V' },
  { name: 'linux/loong64', summary: 'LoongArch' },
  { name: 'windows/amd64', summary: 'Windows containers' },
];

const component = /^[A-Za-z0-9_.-]+$/;
const system = /^([A-Za-z0-9_-]+)(?:\([A-Za-z0-9_.-]*\))?$/;

/** Whether BuildKit takes this for a platform: `os/architecture/variant`, or one of the first two alone. */
export function isPlatform(text: string): boolean {
  const [first = '', ...others] = text.split('/');
  const name = system.exec(first)?.[1]?.toLowerCase();
  if (name === undefined || others.length > 2 || !others.every((part) => component.test(part))) return false;
  return others.length > 0 || systems.has(name) || architectures.has(first.toLowerCase());
}

const otherNames: Readonly<Record<string, string>> = {
  ...{ macos: 'darwin', i386: '386', x86_64: 'amd64', 'x86-64': 'amd64', aarch64: 'arm64', armhf: 'arm', armel: 'arm' },
};

/** The names of the system and of the architecture as far as a platform says them. */
export function platformParts(text: string): string[] {
  const [first = '', second] = text
    .toLowerCase()
    .replace(/\([^()]*\)/, '')
    .split('/');
  return [first, ...(second === undefined ? [] : [second])].map((part) => otherNames[part] ?? part);
}

/** How files and packages name the architectures of images. */
const inNames =
  /(?<![a-z0-9])(?:(?<amd64>amd64|x86_64|x64)|(?<arm64>arm64|aarch64)|(?<arm>armhf|armv[67]l?)|(?<ppc64le>ppc64le)|(?<s390x>s390x)|(?<riscv64>riscv64))(?![a-z0-9])/gi;

/** The architectures that a text names, in whatever spelling. */
export function architecturesIn(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(inNames)].flatMap(({ groups = {} }) =>
      Object.keys(groups).filter((name) => groups[name] !== undefined),
    ),
  );
}
