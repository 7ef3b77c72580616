/** The facts of the last builds of each Dockerfile: asked of the engine when something may have been built, and never while typing. */
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { BuildFacts } from '../../facts/build-facts.ts';
import { hashOf } from '../../facts/hash.ts';
import { readPlainProgress } from '../../facts/plain-progress.ts';
import { readProgress } from '../../facts/progress.ts';
import { type BuildRecord, readBuild } from '../../facts/read-build.ts';
import type { Commit } from '../../facts/replay.ts';
import { selectionsOf } from '../../facts/selection.ts';
import { withEarlier } from '../../facts/shown-facts.ts';
import { takeInputs } from '../../facts/take-inputs.ts';
import { withReasons } from '../../facts/why.ts';
import type { Past } from '../../features/commit-costs.ts';
import { lower } from '../../model/lower.ts';
import type { EndedBuild, RunningBuild } from '../../protocol.ts';
import type { FactsHost, MachineFacts } from '../machine.ts';
import { askHistory, type PastBuild } from './buildx-history.ts';
import { type BuildRef, buildRefs, configFolder, type NoteTimes } from './buildx-refs.ts';
import { type FactsStore, factsStore } from './facts-store.ts';
import { readHistory } from './git-log.ts';
import { hashFiles, type KnownHashes } from './hash-files.ts';

interface Known {
  facts?: BuildFacts;
  /** Of the newest build that runs. */
  live?: { readonly started: number; readonly facts?: BuildFacts };
  commits?: readonly Commit[];
  /** The newest build that has been asked for. */
  ref?: string;
  busy?: Promise<void>;
  again?: boolean;
}

function newSalt(): string {
  return randomBytes(9).toString('base64url');
}

/** Builds that are looked at for one that is over. */
const mostAsked = 4;

export class FactsService implements MachineFacts {
  /** Told when `current` is another value for a document. */
  changed: (uri: string) => void = () => {};
  /** Told when `shown` is another value, and `current` is not. */
  advanced: (uri: string) => void = () => {};
  /** Variables that the editor gives to what it starts, over those of this process. */
  environment: Readonly<Record<string, string>> = {};
  trusted: boolean;
  readonly #host: FactsHost;
  readonly #store: FactsStore;
  readonly #known = new Map<string, Known>();
  readonly #times: NoteTimes = new Map();
  readonly #hashes: KnownHashes = new Map();
  /** Builds that their engine does not know any more. */
  readonly #gone = new Set<string>();
  readonly #stop = new AbortController();

  constructor(host: FactsHost, options: unknown) {
    const { trusted, storage } = Object(options) as Readonly<Record<string, unknown>>;
    this.#host = host;
    this.trusted = trusted === true;
    this.#store = factsStore(typeof storage === 'string' && storage !== '' ? storage : undefined);
  }

  /** What is known now, without waiting. */
  current(uri: string): BuildFacts | undefined {
    return this.#known.get(uri)?.facts;
  }

  /** What is shown now: of a build that runs, how far it is. */
  shown(uri: string): BuildFacts | undefined {
    return this.#known.get(uri)?.live?.facts ?? this.current(uri);
  }

  /** Takes in how far a build is that the client runs. */
  async follow(uri: string, { started, vertexes }: RunningBuild): Promise<void> {
    const known = this.#known.get(uri);
    const { buildFacts, command } = await this.#host.settingsOf(uri);
    const graph = this.#host.graphOf(uri);
    if (!known || (known.live && known.live.started > started)) return;
    if (vertexes === undefined) delete known.live;
    else if (graph && buildFacts) {
      const progress = readProgress(vertexes);
      const record = { builder: command, progress, started, ended: Date.now(), result: 'running', cache: [] } as const;
      const now = readBuild(graph, record, known.facts?.salt ?? newSalt());
      known.live = { started, ...(now.steps.length > 0 && { facts: withEarlier(now, known.facts) }) };
    }
    this.advanced(uri);
  }

  /** What is known now of the past, without waiting. */
  past(uri: string): Past | undefined {
    const known = this.#known.get(uri);
    return known?.commits && { commits: known.commits, facts: known.facts };
  }

  /** The commits as they are now, with what is known of the last build. */
  async readPast(uri: string): Promise<Past | undefined> {
    await this.refresh(uri);
    const known = this.#known.get(uri);
    if (!this.trusted || !known) return undefined;
    await this.#readCommits(uri, known);
    return this.past(uri);
  }

  async #readCommits(uri: string, known: Known): Promise<void> {
    const found = await this.#host.contextOf(uri);
    if (found) known.commits = await readHistory(found.folder, this.#stop.signal);
  }

  /** Looks for a newer build of the Dockerfile; one look at a time, and another one after it if one was asked for meanwhile. */
  refresh(uri: string): Promise<void> {
    const known = this.#known.get(uri) ?? {};
    this.#known.set(uri, known);
    if (known.busy) {
      known.again = true;
      return known.busy;
    }
    const look = async (): Promise<void> => {
      do {
        known.again = false;
        await this.#look(uri, known).catch((error: unknown) => {
          this.#host.log(`build facts failed: ${error instanceof Error ? error.stack : String(error)}`);
        });
      } while (known.again);
      delete known.busy;
    };
    known.busy = look();
    return known.busy;
  }

  /** Takes in a build that the client has run, where the engine itself tells nothing of it. */
  async take(uri: string, { text, command, started, ended, result }: EndedBuild): Promise<void> {
    const before = this.#known.get(uri)?.ref;
    await this.refresh(uri);
    const known = this.#known.get(uri);
    // The engine has told of it itself; its clock may be another one.
    if (known?.ref !== before) return;
    const { buildFacts } = await this.#host.settingsOf(uri);
    const graph = this.#host.graphOf(uri);
    const progress = text.startsWith('{') ? readProgress(text) : readPlainProgress(text);
    if (!known || !buildFacts || !graph || progress.vertexes.length === 0) return;
    if (known.facts && known.facts.build.ended >= (known.ref === undefined ? ended : started)) return;
    const record: BuildRecord = { builder: command, progress, started, ended, result, cache: [] };
    const facts = withEarlier(readBuild(graph, record, known.facts?.salt ?? newSalt()), known.facts);
    this.#take(uri, known, facts);
    await this.#store.save(fileURLToPath(uri), facts);
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  /** Ends what has been started. */
  stop(): void {
    this.#stop.abort();
  }

  async #look(uri: string, known: Known): Promise<void> {
    if (!this.trusted || !uri.startsWith('file:')) return;
    const { buildFacts, command } = await this.#host.settingsOf(uri);
    if (!buildFacts) return;
    const path = fileURLToPath(uri);
    if (!known.facts) this.#take(uri, known, await this.#store.load(path));
    // The history is buildx's: other engines have none.
    if (!/(?:^|[\\/])docker(?:\.exe)?$/i.test(command)) return;
    const found = await this.#newest(path, known, command);
    if (!found) return;
    const facts = await this.#read(uri, found.ref, found.build, known.facts);
    this.#take(uri, known, facts);
    if (!facts) return;
    await this.#store.save(path, facts);
    await this.#readCommits(uri, known);
  }

  async #newest(path: string, known: Known, command: string): Promise<{ ref: BuildRef; build: PastBuild } | undefined> {
    const environment = { ...process.env, ...this.environment };
    const engine = { command, environment };
    let asked = 0;
    for await (const ref of buildRefs(configFolder(environment), path, this.#times)) {
      if (ref.ref === known.ref || asked >= mostAsked) return undefined;
      if (this.#gone.has(ref.ref)) continue;
      asked++;
      const build = await askHistory(engine, ref, { known: known.facts?.build.ended, signal: this.#stop.signal });
      if (build === 'running') continue;
      if (!build) {
        this.#gone.add(ref.ref);
        continue;
      }
      known.ref = ref.ref;
      return build === 'known' ? undefined : { ref, build };
    }
    return undefined;
  }

  async #read(
    uri: string,
    ref: BuildRef,
    build: PastBuild,
    before: BuildFacts | undefined,
  ): Promise<BuildFacts | undefined> {
    const { dockerfile } = build.provenance;
    const graph = dockerfile === undefined ? this.#host.graphOf(uri) : lower(dockerfile);
    if (!graph) return undefined;
    const salt = before?.salt ?? newSalt();
    const record: BuildRecord = { ...build, builder: ref.builder };
    const plain = readBuild(graph, record, salt);
    const known = await this.#host.contextOf(uri);
    const isSame = known !== undefined && known.folder === ref.context;
    const selections = isSame ? selectionsOf(graph, known.context) : [];
    const paths = new Set(selections.flatMap((selection) => selection.paths));
    const options = { salt, since: build.started, known: this.#hashes, signal: this.#stop.signal };
    const hashes = isSame ? await hashFiles(known.folder, paths, options) : new Map<string, string>();
    const { noCache } = build.provenance;
    const taken = isSame ? takeInputs(graph, build.provenance, selections, hashes, salt) : undefined;
    // A build that failed does not tell its base images.
    const inputs = taken && { ...taken, images: { ...before?.inputs?.images, ...taken.images } };
    const now = { ...plain, ...(inputs && { inputs }) };
    if (!before) return now;
    const names = new Map([...paths].map((path) => [hashOf(salt, path), path]));
    return withEarlier(withReasons({ graph, now, before, noCache, names }), before);
  }

  #take(uri: string, known: Known, facts: BuildFacts | undefined): void {
    if (!facts || this.#known.get(uri) !== known) return;
    known.facts = facts;
    this.changed(uri);
  }
}
