/** Runs ShellCheck over the scripts of open documents, each script once, and keeps what it answered. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from '../analysis/analyze.ts';
import { suppressions } from '../analysis/suppress.ts';
import type { BuildContext } from '../context/context.ts';
import { readAnswer, type ShellCheckComment } from '../features/shellcheck/answers.ts';
import { shellFindings } from '../features/shellcheck/findings.ts';
import { type CheckedScript, scriptsIn } from '../features/shellcheck/scripts.ts';
import { textCache } from '../text/cache.ts';
import type { Settings } from '../workspace/settings.ts';
import { graphOf } from './documents.ts';
import type { Log } from './guard.ts';
import type { Machine } from './machine.ts';

/** Characters of scripts whose answers are kept. */
const kept = 4 << 20;
/** Processes at a time, milliseconds that one may take, and scripts of one document. */
const atOnce = 2;
const longest = 10_000;
const mostScripts = 200;

export class ShellCheckService {
  /** Told when there are new findings in a document. */
  changed: (uri: string) => void = () => {};
  readonly #machine: Pick<Machine, 'run' | 'environment'> | undefined;
  readonly #log: Log;
  readonly #isTrusted: () => boolean;
  #answers = textCache<readonly ShellCheckComment[]>(kept);
  /** Programs that did not start, which are not tried again until the settings change. */
  readonly #missing = new Set<string>();
  readonly #running = new Map<string, AbortController>();

  constructor(machine: Pick<Machine, 'run' | 'environment'> | undefined, log: Log, isTrusted: () => boolean) {
    this.#machine = machine;
    this.#log = log;
    this.#isTrusted = isTrusted;
  }

  /** What is known now, without waiting; an empty list is the same value each time. */
  current(document: TextDocument, settings: Settings, context: BuildContext): readonly Diagnostic[] {
    if (!this.#isOn(settings)) return nothing;
    const graph = graphOf(document);
    const asked = { graph, levels: settings.rules, isSuppressed: suppressions(graph, context.policy.hearsHadolint) };
    const found = scriptsIn(graph).flatMap((script) => {
      const comments = this.#answers.get(keyOf(settings, script));
      return comments ? shellFindings(asked, script, comments) : [];
    });
    return found.length === 0 || settings.profile === 'errors' ? nothing : found;
  }

  /** Has ShellCheck read the scripts that it has not seen yet; a newer version of the document ends that. */
  async refresh(document: TextDocument, settings: Settings): Promise<void> {
    const { uri } = document;
    this.#running.get(uri)?.abort();
    if (!this.#isOn(settings)) return;
    const open = scriptsIn(graphOf(document))
      .slice(0, mostScripts)
      .filter((script) => !this.#answers.get(keyOf(settings, script)));
    if (open.length === 0) return;
    const abort = new AbortController();
    this.#running.set(uri, abort);
    const work = async () => {
      for (let script = open.shift(); script && this.#isOn(settings); script = open.shift())
        await this.#check(script, settings, abort.signal);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    if (this.#running.get(uri) === abort) this.#running.delete(uri);
    if (!abort.signal.aborted) this.changed(uri);
  }

  forget(uri: string): void {
    this.#running.get(uri)?.abort();
    this.#running.delete(uri);
  }

  /** Another program may be there now. */
  forgetPrograms(): void {
    this.#missing.clear();
  }

  #isOn({ shellcheck }: Settings): boolean {
    return this.#machine !== undefined && shellcheck !== '' && this.#isTrusted() && !this.#missing.has(shellcheck);
  }

  async #check(script: CheckedScript, settings: Settings, signal: AbortSignal): Promise<void> {
    const { shellcheck: command } = settings;
    const args = ['--norc', '--format=json1', `--shell=${script.dialect.shell}`, '-'];
    const ran = await this.#machine?.run(command, args, {
      environment: this.#machine.environment,
      milliseconds: longest,
      signal,
      input: script.text.text,
    });
    const comments = ran && readAnswer(ran.stdout);
    if (comments) this.#answers.set(keyOf(settings, script), comments);
    else if (!signal.aborted && !this.#missing.has(command)) {
      this.#missing.add(command);
      const why = ran ? ran.stderr.trim().split('\n')[0] || 'its answer cannot be read' : 'it does not start';
      this.#log(`scripts are not checked by ShellCheck (${command}): ${why}`);
    }
  }
}

const nothing: readonly Diagnostic[] = [];

function keyOf({ shellcheck }: Settings, { key }: CheckedScript): string {
  return `${shellcheck} ${key}`;
}
