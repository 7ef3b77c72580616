import { changeTo } from '../contract/change.ts';
import { defineRule, type Finding } from '../contract/rule.ts';
import { continueLines, linesToContinue } from '../engines/continue-line/plan.ts';
import { unusualIn } from '../engines/plain-space/plan.ts';
import { type ForeignWord, foreignWord } from '../language/foreign-word.ts';
import { instructionNames } from '../language/instructions.ts';
import { ownInstructions } from '../model/frontend.ts';
import { ofKinds } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { insert } from '../text/edit.ts';
import { nearest } from '../text/nearest.ts';
import type { Token } from '../text/span.ts';

export default defineRule({
  id: 'unknown-instruction',
  summary: "a line that doesn't start with an instruction",
  why: `Every line that doesn't continue the previous one starts with an instruction. BuildKit rejects any other word: a
misspelled instruction, the second line of a command with a missing backslash, or text that was pasted by mistake.`,
  severity: 'error',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM node:22
      COPPY . .
    `,
    good: dockerfile`
      FROM node:22
      COPY . .
    `,
  },
  needs: ({ kind }) => kind === 'UNKNOWN',
  *check(graph) {
    // BuildKit reads a heredoc that does not end up to the end of the file.
    const { start: end } = graph.problems.find(({ kind }) => kind === 'unterminated-heredoc')?.span ?? {
      start: Infinity,
    };
    for (const instruction of ofKinds(ownInstructions(graph), 'UNKNOWN')) {
      const { keyword, onbuild } = instruction;
      if ((onbuild && keyword.text.startsWith('--')) || keyword.span.start > end) continue;
      const span = keyword.span;
      const meant = nearest(keyword.text, instructionNames);
      const foreign = meant ? undefined : foreignWord(keyword.text);
      const lost = meant || foreign ? [] : linesToContinue(graph, instruction);
      const unknown = `Unknown instruction \`${shown(keyword.text)}\``;
      if (foreign) yield { span, ...told(graph.source, keyword, foreign) };
      else if (meant) {
        const spelled = keyword.text === keyword.text.toLowerCase() ? meant.toLowerCase() : meant;
        const message = `${unknown}. Did you mean \`${spelled}\`?`;
        yield { span, message, changes: () => [changeTo('change-instruction', 'unsafe', span, spelled)] };
      } else if (lost.length > 0) {
        const message = `${unknown}: the line above doesn't end with ${graph.escape === '`' ? 'a backtick' : '`\\`'}`;
        yield { span, message, changes: () => [continueLines(graph, lost)] };
      } else yield { span, message: unknown };
    }
  },
});

/** What to do about a word that is no misspelled instruction. */
function told(source: string, { span }: Token, foreign: ForeignWord): Pick<Finding, 'message' | 'changes'> {
  const { kind, word } = foreign;
  if (kind === 'conflict-marker')
    return { message: `\`${word}\` is a merge conflict marker: keep one version and remove the markers` };
  const end = span.start + word.length;
  if (kind === 'comment') {
    const written = { start: span.start, end };
    const changes = () => (word === '//' ? [changeTo('change-comment', 'unsafe', written, '#')] : []);
    return { message: `Comments start with \`#\`, not with \`${word}\``, changes };
  }
  const unknown = `Unknown instruction \`${shown(foreign.text)}\``;
  const unusual = unusualIn(source, [span]);
  if (unusual?.first.start === end) {
    const message = `${unknown}: replace the ${unusual.name} after \`${word}\` with a space`;
    return { message, changes: () => [unusual.change()] };
  }
  return {
    message: `${unknown}: add a space after \`${word}\``,
    changes: () => [
      { id: 'add-space', title: `Add a space after ${word}`, safety: 'unsafe', edits: () => [insert(end, ' ')] },
    ],
  };
}

const longest = 40;

function shown(keyword: string): string {
  return keyword.length > longest ? `${keyword.slice(0, longest)}...` : keyword;
}
