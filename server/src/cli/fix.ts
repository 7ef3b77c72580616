import { analyze, type OnFailure } from '../analysis/analyze.ts';
import { fixAll } from '../analysis/fix-all.ts';
import { mostPlanned, offersOf } from '../analysis/offers.ts';
import { oneMarkEach } from '../analysis/one-mark.ts';
import { isAvailable } from '../contract/change.ts';
import { applyEdits, type Edit, extentOf } from '../text/edit.ts';
import { patchOf } from '../text/patch.ts';
import { nothingTaken } from '../text/taken.ts';
import { nodeFiles } from '../workspace/node-files.ts';
import { overlay } from '../workspace/overlay.ts';
import { finish, note, noteFiles, nothingPending, type Pending } from './apply.ts';
import { type Discovered, discover } from './discover.ts';
import { createDisk } from './disk.ts';
import { notExact } from './exact-text.ts';
import { type Status, status, type Terminal, why } from './host.ts';
import { createLoader, type LoadedFile, noInput } from './subject.ts';

export interface FixOptions {
  /** Print what would change instead of writing it. */
  readonly diff: boolean;
  /** Also make the first change that each finding offers, whatever it may alter. */
  readonly unsafe: boolean;
  readonly paths: readonly string[];
}

/** Applies all safe fixes, as the editor's fix-all does; of the standard input, the fixed text is printed. */
export async function fix(host: Terminal, options: FixOptions): Promise<Status> {
  const { diff, unsafe, paths } = options;
  // A change that may make other files is seen by what is fixed after it.
  const files = unsafe ? nodeFiles : createDisk();
  const loader = createLoader(host.readStandardInput, files);
  let hasFailed = false;
  let changed = 0;
  for await (const found of discover(paths)) {
    try {
      if ('problem' in found) throw new Error(found.problem);
      const subject = await loader.load(found.path);
      const onFailure: OnFailure = (rule, error) =>
        host.complain(`slipway: ${found.path}: rule ${rule.id} failed: ${why(error)}`);
      if (subject.file === undefined) {
        changed += Number(printFixed(host, subject, diff, onFailure));
        continue;
      }
      const pending = nothingPending();
      await note(pending, subject.file, safelyFixed(subject, onFailure), subject.source);
      if (unsafe) await fixUnsafely(pending, found, subject.file, onFailure);
      changed += await finish(host, pending, diff);
    } catch (error) {
      hasFailed = true;
      host.complain(`slipway: ${found.path}: ${why(error)}`);
    }
  }
  if (hasFailed) return status.failed;
  return diff && changed > 0 ? status.findings : status.clean;
}

function safelyFixed({ source, context, levels }: LoadedFile, onFailure: OnFailure): string {
  return fixAll(source, context, levels, onFailure);
}

function printFixed(host: Terminal, subject: LoadedFile, diff: boolean, onFailure: OnFailure): boolean {
  const fixed = safelyFixed(subject, onFailure);
  if (!subject.isExact) throw new Error(notExact);
  if (!diff) host.out(subject.mark + fixed);
  else if (fixed !== subject.source) host.out(patchOf('Dockerfile', subject.source, fixed));
  return fixed !== subject.source;
}

const mostRounds = 20;

/** Makes changes as long as findings that `lint` lists offer some; each of one round keeps to lines of its own, for it was planned without the others. */
async function fixUnsafely(pending: Pending, { path }: Discovered, file: string, onFailure: OnFailure): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    const loader = createLoader(noInput, overlay(nodeFiles, pending.after));
    const subject = await loader.load(path);
    const edits: Edit[] = [];
    // None begins or ends where another one does.
    const taken = nothingTaken((one, other) => one.start <= other.end && other.start <= one.end);
    let isOther = false;
    const found = oneMarkEach(analyze(subject.graph, subject.context, subject.levels, onFailure));
    let planned = 0;
    for (const diagnostic of found) {
      if (edits.length > 0 && ++planned > mostPlanned(subject.source.length)) break;
      const change = offersOf(diagnostic, onFailure).find(isAvailable);
      // What is seen of other files is as old as the round.
      if (!change || (isOther && change.files?.().length)) continue;
      const own = change.edits();
      if (!isPossible(subject.source, own)) {
        onFailure(diagnostic.rule, new RangeError(`the edits of "${change.title}" overlap; it is left out`));
        continue;
      }
      if (own.length > 0) {
        if (!taken.take([extentOf(own)])) continue;
        for (const each of own) edits.push(each);
      }
      isOther ||= (change.files?.().length ?? 0) > 0;
      await noteFiles(pending, subject.folder, change.files?.() ?? []);
    }
    if (edits.length === 0 && !isOther) return;
    await note(pending, file, applyEdits(subject.source, edits));
  }
}

/** Whether the edits of a change can be made together. */
function isPossible(source: string, edits: readonly Edit[]): boolean {
  try {
    applyEdits(source, edits);
    return true;
  } catch {
    return false;
  }
}
