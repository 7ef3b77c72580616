import { referenceAt } from '../../model/query.ts';
import { code, list } from '../markdown.ts';
import type { HoverProvider } from './provider.ts';

/** A heredoc's name: what it holds and who expands the variables in it. */
export const hoverHeredoc: HoverProvider = (graph, offset) => {
  const reference = referenceAt(graph, offset);
  if (reference?.target.kind !== 'heredoc') return undefined;
  const instruction = graph.instructions[reference.target.instruction];
  const heredoc = instruction?.heredocs[reference.target.heredoc];
  if (!instruction || !heredoc) return undefined;
  const count = graph.source.slice(heredoc.body.start, heredoc.body.end).split('\n').length - 1;
  const reader = instruction.kind === 'RUN' ? 'the shell' : 'BuildKit';
  const lines = [
    heredoc.end ? `${count} ${count === 1 ? 'line' : 'lines'}` : 'unterminated: the closing line is missing',
    heredoc.quoted ? 'variables are not expanded, because the name is quoted' : `${reader} expands variables`,
    ...(heredoc.stripsTabs ? ['leading tabs are removed'] : []),
  ];
  return { span: reference.token.span, markdown: `**Heredoc ${code(reference.token.text)}**\n\n${list(lines)}` };
};
