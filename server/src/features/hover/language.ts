/** What the language's own words mean: instructions, flags and their values, directives, names of checks. */
import { checks } from '../../language/checks.ts';
import { directives } from '../../language/directives.ts';
import { flagsOf } from '../../language/flags.ts';
import { instructionOf } from '../../language/instructions.ts';
import type { BuildGraph, Instruction } from '../../model/model.ts';
import { instructionAt } from '../../model/query.ts';
import { rules } from '../../rules/index.ts';
import { type Token, touches } from '../../text/span.ts';
import { documentationOf } from '../completion/documentation.ts';
import type { Topic } from '../completion/item.ts';
import { code } from '../markdown.ts';
import type { Hover, HoverProvider } from './provider.ts';

export const hoverLanguage: HoverProvider = (graph, offset) => {
  const instruction = instructionAt(graph, offset);
  if (instruction) return keywordHover(instruction, offset) ?? flagHover(instruction, offset);
  return directiveHover(graph, offset) ?? ruleHover(graph, offset);
};

function hoverOf({ span, text }: Token, topic: Topic): Hover | undefined {
  const documentation = documentationOf(undefined, topic);
  return documentation === undefined ? undefined : { span, markdown: `**${code(text)}**\n\n${documentation}` };
}

function keywordHover({ keyword, onbuild }: Instruction, offset: number): Hover | undefined {
  const found = [keyword, ...(onbuild ? [onbuild] : [])].find(({ span }) => touches(span, offset));
  const entry = found && instructionOf(found.text);
  return found && entry && hoverOf(found, { about: 'instruction', name: entry.name });
}

function flagHover({ flags, keyword }: Instruction, offset: number): Hover | undefined {
  const flag = flags.find(({ span }) => touches(span, offset));
  const entry = flag && flagsOf(keyword.text).find(({ name }) => name === flag.name.text);
  if (!flag || !entry) return undefined;
  if (flag.value && touches(flag.value.span, offset) && entry.value.kind === 'choice') {
    const choice = entry.value.choices.find(({ name }) => name === flag.value?.text);
    if (choice) return { span: flag.value.span, markdown: `**${code(choice.name)}**\n\n${choice.summary}` };
  }
  const shown = { text: `--${flag.name.text}`, span: { start: flag.name.span.start - 2, end: flag.name.span.end } };
  return hoverOf(shown, { about: 'flag', keyword: keyword.text.toUpperCase(), name: entry.name });
}

function directiveHover({ directives: own }: BuildGraph, offset: number): Hover | undefined {
  const found = own.find(({ name }) => touches(name.span, offset));
  const entry = found && directives.find(({ name }) => name === found.name.text.toLowerCase());
  return found && entry && hoverOf(found.name, { about: 'directive', name: entry.name });
}

/** A name behind `ignore=` or `skip=` in a comment. */
function ruleHover({ comments, source }: BuildGraph, offset: number): Hover | undefined {
  const comment = comments.find(({ span }) => touches(span, offset));
  if (!comment || !/(?:ignore|skip|experimental)\s*=/i.test(comment.text)) return undefined;
  let [start, end] = [offset, offset];
  while (start > comment.span.start && /[\w-]/.test(source[start - 1] ?? '')) start--;
  while (end < comment.span.end && /[\w-]/.test(source[end] ?? '')) end++;
  const token = { text: source.slice(start, end), span: { start, end } };
  const rule = rules.find(({ id, aliases }) =>
    [id, ...aliases].some((name) => name.toLowerCase() === token.text.toLowerCase()),
  );
  if (rule) return hoverOf(token, { about: 'rule', name: rule.id });
  const check = checks.find(({ name }) => name.toLowerCase() === token.text.toLowerCase());
  return check && hoverOf(token, { about: 'check', name: check.name });
}
