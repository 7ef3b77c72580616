import { type Obstacle, offerOf, type Plan } from '../contract/change.ts';
import { defineRule, type Finding } from '../contract/rule.ts';
import { cleanUpEdits } from '../engines/cache/clean-up.ts';
import { accountMount, mountEdits } from '../engines/cache/edits.ts';
import { type CachePath, isMounted, placesOf } from '../engines/cache/folders.ts';
import { fillsFolder, laterReader, laterUses, takerOf } from '../engines/cache/reach.ts';
import type { BuildGraph, RunInstruction } from '../model/model.ts';
import { runs } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import type { Edit } from '../text/edit.ts';
import { type Invocation, invocationText, managerOf } from '../toolchains/invocation.ts';

export default defineRule({
  id: 'missing-cache-mount',
  summary: 'an install whose downloads are not kept between builds',
  why: `When a layer is built again, its package manager downloads everything again, also what has not changed. A cache mount keeps
the downloads on the builder, outside of the image: the next install takes them from there, and the image gets smaller because
nothing has to be cleaned up.

The fix adds \`--mount=type=cache\`, and takes out what would empty the cache or turn it off: \`rm -rf /var/lib/apt/lists/*\`,
\`--no-cache-dir\`. Folders that two builds must not use at once get \`sharing=locked\`. Debian's and Ubuntu's images delete
downloads after each install (\`/etc/apt/apt.conf.d/docker-clean\`), so that file is removed.

What to check after the fix: that no later step or program in the image reads the folder of the cache. There is no fix where
Slipway sees that one does, or does not know where the folder is. Ignore this rule for builds that always start on an empty
builder: they have no cache to use.`,
  severity: 'info',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY package.json package-lock.json ./
      RUN npm ci
    `,
    good: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY package.json package-lock.json ./
      RUN --mount=type=cache,target=/root/.npm npm ci
    `,
  },
  *check(graph) {
    const done = new Set<string>();
    for (const run of runs(graph)) {
      if (run.onbuild || run.before.shell !== 'posix' || run.script.form === 'opaque') continue;
      if (run.flags.some(({ name, value }) => name.text === 'network' && value?.value === 'none')) continue;
      for (const invocation of downloads(run)) {
        const { manager } = invocation;
        const key = `${run.stage} ${manager.id}`;
        if (!invocation.install && done.has(key)) continue;
        done.add(key);
        const places = placesOf(graph, run, invocation);
        const isKept = places.some((place) => 'path' in place && isMounted(run.mounts, place.path));
        if (places.length === 0 || isKept || hasOtherCache(graph, run, invocation)) continue;
        yield findingOf(graph, run, invocation, places);
      }
    }
  },
});

/** One command of each manager that downloads packages; the first install, else the first that fetches on its way. */
function downloads(run: RunInstruction): Invocation[] {
  if (run.script.form === 'opaque') return [];
  const found = new Map<unknown, Invocation>();
  for (const command of run.script.commands) {
    const invocation = managerOf(command);
    if (!invocation || isOffline(invocation)) continue;
    const { manager, install, packages, verbText, operands } = invocation;
    const isInstall = install !== undefined && (install.packages !== 'required' || packages.length > 0);
    const isFetch =
      manager.kind === 'language' &&
      manager.caches.some(({ holds }) => holds === 'packages') &&
      [verbText, ...operands.map(({ text }) => text)].some((word) => manager.fetches?.includes(word) === true);
    const known = found.get(manager.caches);
    if ((isInstall && !known?.install) || (isFetch && !known)) found.set(manager.caches, invocation);
  }
  return [...found.values()];
}

/** Whether a cache mount stands there that no other manager explains: its author may know a folder that the table does not. */
function hasOtherCache(graph: BuildGraph, run: RunInstruction, invocation: Invocation): boolean {
  const others = downloads(run).filter(({ manager }) => manager !== invocation.manager);
  const known = others
    .flatMap((other) => placesOf(graph, run, other))
    .flatMap((place) => ('path' in place ? [place.path] : []));
  return run.mounts.some((mount) => {
    return (mount.type === 'cache' || mount.type === undefined) && !known.some((path) => isMounted([mount], path));
  });
}

function isOffline({ options }: Invocation): boolean {
  const offline = new Set(['--offline', '--no-index', '--frozen', '-o', '--no-restore', '-mod']);
  return options.some(
    ({ name, flag }) => offline.has(name) && (name !== '-mod' || flag.text.includes('vendor')) && flag.text !== '-o',
  );
}

function findingOf(
  graph: BuildGraph,
  run: RunInstruction,
  invocation: Invocation,
  places: readonly CachePath[],
): Finding {
  const { verb, program, manager } = invocation;
  const remedy = manager.kind === 'system' ? '' : '; a cache mount keeps it between builds';
  return {
    span: (verb ?? program).span,
    message: `\`${invocationText(invocation)}\` downloads everything again whenever this step runs${remedy}`,
    changes: () => [offerOf('cache', 'Cache downloads between builds', fixOf(graph, run, invocation, places))],
  };
}

function fixOf(
  graph: BuildGraph,
  run: RunInstruction,
  invocation: Invocation,
  places: readonly CachePath[],
): Plan | Obstacle {
  const edits: Edit[] = [];
  const folders = new Set<string>();
  const add = (at: RunInstruction, call: Invocation, found: readonly CachePath[]): string | undefined => {
    const paths: { path: string; locked: boolean }[] = [];
    for (const place of found) {
      if ('unknown' in place) return place.unknown;
      if (!fillsFolder(at, place.folder, call.manager)) continue;
      const reader = laterReader(graph, at, place.folder, call.manager);
      if (reader) continue;
      const taker = at.stage === undefined ? undefined : takerOf(graph, at.stage, place.path);
      if (taker) return `line ${taker.lines.first + 1} takes files from \`${place.path}\``;
      if (!isMounted(at.mounts, place.path)) paths.push({ path: place.path, locked: place.folder.locked });
    }
    if (paths.length === 0) return edits.length > 0 ? undefined : 'its package lists come from another step';
    const owner = accountMount(graph, at);
    if (owner === undefined) return 'the user who runs it has no known number';
    const cleaned = cleanUpEdits(
      graph,
      at,
      call.manager,
      paths.map(({ path }) => path),
    );
    if ('why' in cleaned) return cleaned.why;
    for (const { path } of paths) folders.add(path);
    edits.push(...mountEdits(graph, at, paths, owner), ...cleaned);
    return undefined;
  };

  const first = add(run, invocation, places);
  if (first) return { why: first };
  // A tool that is installed by its name needs nothing of its downloads once it is there.
  if (invocation.packages.length === 0 && places.some(({ folder }) => folder.holds === 'packages')) {
    const later = laterUses(graph, run, invocation);
    if ('why' in later) return later;
    for (const use of later) {
      const why = add(use.run, use.invocation, placesOf(graph, use.run, use.invocation));
      if (why) return { why };
    }
  }
  return { title: `Cache ${[...folders].join(' and ')} between builds`, safety: 'unsafe', edits };
}
