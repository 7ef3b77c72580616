import { defineRule } from '../contract/rule.ts';
import { runs } from '../model/query.ts';
import type { Command, Redirect, Word } from '../shell/script.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { insert } from '../text/edit.ts';
import { covers } from '../text/span.ts';
import { invocationText, managerOf } from '../toolchains/invocation.ts';

export default defineRule({
  id: 'redirected-version',
  summary: 'a version requirement that the shell takes for a redirection',
  why: `Without quotes, \`pip install flask>=2.0\` asks for any version of \`flask\` and writes the output to a file named \`=2.0\`: the build succeeds,
with whatever version is the newest. \`flask<3\` reads a file named \`3\`, which fails unless it is there.

The fix quotes the requirement. From then on it counts, so that another version may be installed.`,
  severity: 'warning',
  aliases: [],
  all: 'Quote version requirements in this file',
  example: {
    bad: dockerfile`
      FROM python:3.13
      RUN pip install flask>=2.0
    `,
    good: dockerfile`
      FROM python:3.13
      RUN pip install "flask>=2.0"
    `,
  },
  needs: ({ kind, joined, heredocs }) => kind === 'RUN' && (/[<>]/.test(joined.text) || heredocs.length > 0),
  *check(graph) {
    for (const { script } of runs(graph)) {
      if (script.form !== 'shell') continue;
      for (const command of script.commands) {
        const found = command.redirects.length > 0 ? managerOf(command) : undefined;
        if (!found?.install) continue;
        for (const { word, redirects } of splitWords(command)) {
          const [first] = redirects;
          const end = redirects.at(-1)?.span.end;
          if (!first || end === undefined) continue;
          const text = graph.source.slice(word.span.start, end);
          const file = `\`${first.target?.text}\``;
          const does = first.operator === '<' ? `reads a file ${file}` : `writes to a file ${file}`;
          // In a script that stands in quotes itself, more of them would end it.
          const isPlain = !/["'\\`\s]/.test(text) && !isWithinWord(script.commands, command);
          yield {
            span: { start: word.span.start, end },
            message: `\`${invocationText(found)}\` gets only \`${word.text}\`, and the shell ${does}: quote the requirement`,
            changes: () =>
              isPlain
                ? [
                    {
                      id: 'quote-requirement',
                      title: `Quote ${text}`,
                      safety: 'unsafe',
                      edits: () => [insert(word.span.start, '"'), insert(end, '"')],
                    },
                  ]
                : [],
          };
        }
      }
    }
  },
});

/** A version, with the comma before the next one. */
const VERSION = /^=?\d+(?:\.(?:\d+|\*))*(?:(?:a|b|rc|\.?post|\.?dev|-r)\d+)?,?$/;

interface SplitWord {
  readonly word: Word;
  /** What follows it without a blank, and begins with a version. */
  readonly redirects: readonly Redirect[];
}

/** The arguments that go on as a redirection to what looks like a version: `flask>=2.0,<3`. */
function splitWords({ args, redirects }: Command): SplitWord[] {
  return args.flatMap((word): SplitWord[] => {
    const found: Redirect[] = [];
    for (let end = word.span.end; ; ) {
      const next = redirects.find(({ span }) => span.start === end);
      if (!next?.target || !/^[<>]$/.test(next.operator) || !VERSION.test(next.target.text)) break;
      found.push(next);
      end = next.span.end;
    }
    return found.length > 0 && !word.text.startsWith('-') ? [{ word, redirects: found }] : [];
  });
}

/** Whether a command stands within an argument of another: `sh -c "pip install flask"`. */
function isWithinWord(commands: readonly Command[], { span }: Command): boolean {
  return commands.some(({ args }) => args.some((word) => covers(word.span, span)));
}
