/** What a rule offers to do about what it finds, told by its own example. */
import { offersOf } from '../analysis/offers.ts';
import { folderOf } from '../context/path.ts';
import { isAvailable, type Safety } from '../contract/change.ts';
import type { Rule } from '../contract/rule.ts';
import { readPlainProgress } from '../facts/plain-progress.ts';
import { readBuild } from '../facts/read-build.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { overlay } from '../workspace/overlay.ts';
import { createLoader, noInput } from './subject.ts';

/** The safety of the best change that the rule's example is offered; undefined where it has none. */
export async function fixOf(rule: Rule): Promise<Safety | undefined> {
  const { bad, files = {}, built } = rule.example;
  const texts = new Map(
    Object.entries({ ...files, Dockerfile: bad }).map(([path, text]) => [`/example/${path}`, text]),
  );
  const { graph, context } = await createLoader(noInput, filesOf(texts)).load('/example/Dockerfile');
  const facts =
    built === undefined ? undefined : readBuild(graph, { ...record, progress: readPlainProgress(built) }, '');
  const changes = [...rule.check(graph, context, facts)].flatMap((finding) =>
    offersOf({ rule, finding, severity: rule.severity }, () => undefined).filter(isAvailable),
  );
  return changes.some(({ safety }) => safety === 'safe') ? 'safe' : changes[0]?.safety;
}

const record = { builder: '', started: 1, ended: 2, result: 'completed', cache: [] } as const;

/** A disk with these files and the folders above them, and nothing else. */
function filesOf(texts: ReadonlyMap<string, string>): FileSystem {
  const folders = new Set<string>();
  for (const path of texts.keys())
    for (let at = folderOf(path); at !== '/' && at !== '.'; at = folderOf(at)) folders.add(at);
  const below = (path: string) => [...folders].filter((each) => folderOf(each) === path);
  return overlay(
    {
      realpath: async (path) => (folders.has(path) ? path : undefined),
      stat: async (path) => (folders.has(path) ? { kind: 'folder', size: 0, changed: 0 } : undefined),
      readdir: async (path) => ({
        entries: below(path).map((each) => ({ name: each.slice(path.length + 1), kind: 'folder' })),
        complete: true,
      }),
      read: async () => undefined,
    },
    texts,
  );
}
