/** What is known of a build that ran: plain values of lines, times, sizes and hashes; no argument, secret or text of a step is in them. */

export interface BuildFacts {
  /** Goes into every hash, and differs from workspace to workspace. */
  readonly salt: string;
  readonly build: BuildSummary;
  /** In the order of the Dockerfile as it was built; those that only earlier builds ran come last. */
  readonly steps: readonly StepFacts[];
  /** What the build took in; undefined where that is not known. */
  readonly inputs?: InputHashes;
}

export interface BuildSummary {
  readonly builder: string;
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly ended: number;
  readonly result: 'completed' | 'failed' | 'cancelled' | 'running';
  readonly steps: number;
  readonly cached: number;
  /** Milliseconds along the chain that the build's end waited for; undefined where times are not known that well. */
  readonly critical?: number;
  /** Bytes of the image. */
  readonly size?: number;
  /** Hash of the name of the last stage that it built, and bytes of the image of the build of it before. */
  readonly target?: string;
  readonly sizeBefore?: number;
}

export interface StepFacts {
  /** Hash of the stage's name. */
  readonly stage: string;
  /** Hash of the instruction's text. */
  readonly text: string;
  /** Zero-based, in the file as it was built. */
  readonly line: number;
  readonly outcome: 'ran' | 'cached' | 'failed' | 'cancelled' | 'running';
  /** What it took when it last ran. */
  readonly milliseconds?: number;
  /** Bytes that it added. */
  readonly size?: number;
  /** Whether the end of the build waited for it. */
  readonly critical: boolean;
  /** When the build ended that this tells of, and where it ran. */
  readonly when: number;
  readonly builder: string;
  /** Of FROM: the digest behind the image's name, and the platforms where the image was not for that of the build. */
  readonly image?: {
    readonly digest?: string;
    readonly mismatch?: { readonly pulled: string; readonly expected: string };
  };
  /** What the step said when it failed, without its script; never stored. */
  readonly error?: string;
  /** Why it ran again; only for the first step of a chain that ran. Never stored, as it names files. */
  readonly why?: readonly Cause[];
}

export type Cause =
  | { readonly kind: 'files'; readonly file?: string; readonly changed: number; readonly of: number }
  | { readonly kind: 'argument'; readonly name: string }
  | { readonly kind: 'image'; readonly image: string }
  /** One-based. */
  | { readonly kind: 'edited'; readonly line: number }
  /** Lines of the stage above the step are gone, or stand in another order. */
  | { readonly kind: 'above' }
  | { readonly kind: 'no-cache' }
  | { readonly kind: 'builder' }
  | { readonly kind: 'pruned' };

/** What a build took in, as hashes: what the next one is compared with. */
export interface InputHashes {
  /** Build arguments by hash of their name. */
  readonly arguments: Readonly<Record<string, string>>;
  /** Digests by hash of the image's name. */
  readonly images: Readonly<Record<string, string>>;
  /** Texts of ARG, ENV, USER and SHELL. */
  readonly texts: readonly string[];
  /** By stage and text of the step that takes them from the build context. */
  readonly files: Readonly<Record<string, TakenFiles>>;
}

export interface TakenFiles {
  /** Whether it is known of every file that was taken. */
  readonly complete: boolean;
  /** Hash of content and mode by hash of the path. */
  readonly hashes: Readonly<Record<string, string>>;
}
