import type { BuildContext } from '../context/context.ts';
import { nameOf } from '../context/path.ts';
import { type Offer, offerOf } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { type Copied, copiedSecrets } from '../engines/secret-mount/copied.ts';
import { fixOf } from '../engines/secret-mount/file.ts';
import { writtenFix } from '../engines/secret-mount/written.ts';
import type { BuildGraph, Instruction, RunInstruction } from '../model/model.ts';
import { runs } from '../model/query.ts';
import { secretFileOf } from '../model/secret-files.ts';
import { isSecretVariable } from '../model/secret-names.ts';
import type { Command } from '../shell/script.ts';
import { dockerfile } from '../text/dockerfile.ts';
import type { Span } from '../text/span.ts';

export default defineRule({
  id: 'secret-removed-later',
  summary: 'a secret removed in a later step than the one that brought it',
  why: `Each step is a layer of its own. A file that one step writes and a later one removes is still in the layer of the first: \`docker save\` brings it
back. Only what is written and removed within one step, or mounted, leaves no trace.

Mount the secret on the step that reads it, with \`RUN --mount=type=secret\`; the finding on the COPY or ARG that brings it has the fix where there is one.`,
  severity: 'warning',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM alpine
      COPY id_rsa /root/.ssh/id_rsa
      RUN git clone git@example.com:team/app.git
      RUN rm /root/.ssh/id_rsa
    `,
    good: dockerfile`
      FROM alpine
      RUN --mount=type=ssh git clone git@example.com:team/app.git
    `,
  },
  *check(graph, context) {
    let brought: ReadonlyMap<number | undefined, readonly Brought[]> | undefined;
    for (const run of runs(graph)) {
      if (run.script.form !== 'shell' || run.onbuild) continue;
      for (const command of run.script.commands) {
        if (command.name?.value !== 'rm') continue;
        brought ??= broughtByStage(graph, context);
        const earlier = brought.get(run.stage)?.filter(({ index }) => index < run.index);
        const found = earlier?.find(({ file }) => removes(command, file));
        if (!found) continue;
        yield {
          span: command.name.span,
          message: `the layer of line ${found.line} keeps \`${found.file}\`, although this step removes it`,
          related: [{ span: found.span, message: 'it is brought here' }],
          changes: () => mountOf(graph, context, found),
        };
      }
    }
  },
});

interface Brought {
  readonly index: number;
  readonly line: number;
  readonly file: string;
  readonly span: Span;
  /** Undefined for a file that a command writes. */
  readonly copied?: Copied;
  /** The RUN that writes it. */
  readonly writer?: RunInstruction;
}

function mountOf(graph: BuildGraph, context: BuildContext, { file, copied, writer }: Brought): Offer[] {
  const plan = copied ? fixOf(graph, context, copied) : writer && writtenFix(graph, writer);
  return plan ? [offerOf('mount-file', `Mount ${nameOf(file)} as a secret`, plan)] : [];
}

/** The secret files that COPYs bring and commands write, by the stage they are brought to. */
function broughtByStage(graph: BuildGraph, context: BuildContext): Map<number | undefined, Brought[]> {
  const brought = new Map<number | undefined, Brought[]>();
  const add = (by: Instruction, file: string, span: Span, copied?: Copied): void => {
    const { stage, index, lines } = by;
    const known = brought.get(stage) ?? [];
    brought.set(stage, known);
    known.push({
      index,
      line: lines.first + 1,
      file,
      span,
      ...(copied && { copied }),
      ...(by.kind === 'RUN' && { writer: by }),
    });
  };
  for (const copied of copiedSecrets(graph, context)) {
    if (copied.path !== undefined) add(copied.copy, copied.path, copied.source.span, copied);
  }
  for (const run of runs(graph)) {
    if (run.script.form !== 'shell') continue;
    for (const { redirects, args, name } of run.script.commands) {
      const target = redirects.find(({ operator }) => operator === '>' || operator === '>>')?.target;
      const file = target?.value ?? target?.text;
      if (file === undefined || !target) continue;
      const isWritten = [name, ...args].some((word) =>
        word?.variables.some((variable) => isSecretVariable(variable.name.text)),
      );
      const known = secretFileOf(file);
      if (isWritten || known?.certain) add(run, file, target.span);
    }
  }
  return brought;
}

/** Whether an `rm` names the file: by its path, or by a part of it where one of the two is relative. */
function removes({ args }: Command, file: string): boolean {
  return args.some(({ value, text }) => {
    const path = value ?? text;
    if (path.startsWith('-')) return false;
    return (
      path === file ||
      (!path.includes('/') && file.endsWith(`/${path}`)) ||
      (!file.includes('/') && path.endsWith(`/${file}`))
    );
  });
}
