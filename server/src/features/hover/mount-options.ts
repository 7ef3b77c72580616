/** What the types and options of `RUN --mount` mean (docs.docker.com/reference/dockerfile, "RUN --mount"). */

export const mountTypes: ReadonlyMap<string, string> = new Map([
  [
    'bind',
    'Shows files of the build context, a stage or an image while the command runs. What the command writes there is thrown away.',
  ],
  ['cache', 'Keeps a folder between builds. It is not part of the image, and a build must work when it is empty.'],
  ['tmpfs', 'An empty folder in memory, gone after the command.'],
  ['secret', 'Shows a secret of `--secret` to this command only: it stays neither in the image nor in its history.'],
  ['ssh', 'Lets the command use SSH keys of `--ssh` through an agent socket; the keys stay outside.'],
]);

const target = 'Where it is mounted; relative paths start at WORKDIR. Also written `dst` or `destination`.';
const from = 'The stage, named build context or image to take files from; a stage by its name only, not by an index.';
const source = 'The path to take, `/` without one. Also written `src`.';
const mode = (value: string) => `File mode in octal, \`${value}\` by default.`;
const owner = (kind: 'User' | 'Group') => `${kind} id of the owner, \`0\` by default.`;

const bind: Readonly<Record<string, string>> = {
  target,
  source,
  from,
  rw: 'Lets the command write; what it writes is thrown away. Also written `readwrite`.',
  readwrite: 'Lets the command write; what it writes is thrown away.',
  ro: 'Only lets the command read, the default. Also written `readonly`.',
  readonly: 'Only lets the command read, the default.',
};

const cache: Readonly<Record<string, string>> = {
  id: 'Tells caches apart; the target path without one. Mounts with an equal id share their files.',
  target,
  ro: 'Only lets the command read. Also written `readonly`.',
  readonly: 'Only lets the command read.',
  sharing:
    'What builds at the same time do: `shared` (the default) use it together, `private` get one each, `locked` wait for each other. `apt` needs `locked`.',
  from: `${from} The cache begins with its files.`,
  source: `${source} With \`from\`.`,
  mode: mode('0755'),
  uid: owner('User'),
  gid: owner('Group'),
};

const secret: Readonly<Record<string, string>> = {
  id: 'The name that `--secret id=...` gives; the last part of the target path without one.',
  target:
    'The file to mount it as, `/run/secrets/<id>` by default unless `env` is set. Also written `dst` or `destination`.',
  env: 'Gives it as this environment variable (Dockerfile 1.10 and later).',
  required: 'Fails the build when the secret is not given. Without it the command runs without the secret.',
  mode: mode('0400'),
  uid: owner('User'),
  gid: owner('Group'),
};

const ssh: Readonly<Record<string, string>> = {
  id: 'The name that `--ssh` gives, `default` without one.',
  target: 'Where the agent socket is, `/run/buildkit/ssh_agent.${N}` by default. Also written `dst` or `destination`.',
  required: 'Fails the build when the key is not given.',
  mode: mode('0600'),
  uid: owner('User'),
  gid: owner('Group'),
};

const tmpfs: Readonly<Record<string, string>> = { target, size: 'The most it can hold, such as `512m`.' };

export const mountOptions: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries({ bind, cache, secret, ssh, tmpfs }).map(([type, options]) => [type, withAliases(options)]),
);

function withAliases(options: Readonly<Record<string, string>>): Map<string, string> {
  const meanings = new Map(Object.entries(options));
  const aliases = { target: ['dst', 'destination'], source: ['src'] };
  for (const [name, others] of Object.entries(aliases)) {
    const meaning = meanings.get(name);
    if (meaning) for (const other of others) meanings.set(other, meaning);
  }
  return meanings;
}
