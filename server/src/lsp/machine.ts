/** What a server that is a process of its own can do, and one in a browser cannot: read a disk, run programs, know what was built. */
import type { BuildContext } from '../context/context.ts';
import type { BuildFacts } from '../facts/build-facts.ts';
import type { Past } from '../features/commit-costs.ts';
import type { BuildGraph } from '../model/model.ts';
import type { EndedBuild, RunningBuild } from '../protocol.ts';
import type { Settings } from '../workspace/settings.ts';
import type { run } from './facts/run.ts';
import type { Log } from './guard.ts';
import type { Places } from './places.ts';

export interface Machine {
  readonly disk: Places;
  /** The path of a document as programs take it; undefined for one that is not on the disk. */
  nativePathOf(uri: string): string | undefined;
  readonly run: typeof run;
  /** The variables of the process. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Tells of what changes below a folder, save what `isLeft` says; answers how to end that. */
  watchFolder(folder: string, isLeft: (path: string) => boolean, changed: (path: string) => void): () => void;
  createFacts(host: FactsHost, options: unknown): MachineFacts;
}

/** What the service asks of the session. */
export interface FactsHost {
  readonly log: Log;
  settingsOf(uri: string): Promise<Settings>;
  /** The graph of the text as it is now. */
  graphOf(uri: string): BuildGraph | undefined;
  /** The build context as it is on the disk, and its folder. */
  contextOf(uri: string): Promise<{ readonly context: BuildContext; readonly folder: string } | undefined>;
}

/** What is known of the builds that ran on a machine. */
export interface MachineFacts {
  /** Told when `current` is another value for a document. */
  changed: (uri: string) => void;
  /** Told when `shown` is another value, and `current` is not. */
  advanced: (uri: string) => void;
  /** Variables that the editor gives to what it starts, over those of this process. */
  environment: Readonly<Record<string, string>>;
  trusted: boolean;
  current(uri: string): BuildFacts | undefined;
  /** Of a build that runs, how far it is; else `current`. */
  shown(uri: string): BuildFacts | undefined;
  past(uri: string): Past | undefined;
  readPast(uri: string): Promise<Past | undefined>;
  refresh(uri: string): Promise<void>;
  take(uri: string, build: EndedBuild): Promise<void>;
  follow(uri: string, build: RunningBuild): Promise<void>;
  forget(uri: string): void;
  stop(): void;
}

/** Where nothing is built. */
export function noFacts(): MachineFacts {
  return {
    changed: () => {},
    advanced: () => {},
    environment: {},
    trusted: false,
    current: () => undefined,
    shown: () => undefined,
    past: () => undefined,
    readPast: async () => undefined,
    refresh: async () => {},
    take: async () => {},
    follow: async () => {},
    forget: () => {},
    stop: () => {},
  };
}
