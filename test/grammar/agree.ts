import { lower } from '../../server/src/model/lower.ts';
import type { BuildGraph, Heredoc } from '../../server/src/model/model.ts';
import { referencesOf } from '../../server/src/model/references.ts';
import { indexLines } from '../../server/src/text/lines.ts';
import { type Line, scopesAt, tokenize } from './tokenize.ts';

const KEYWORD = 'keyword.other.special-method.dockerfile';
const COMMENT = 'comment.line.number-sign.dockerfile';
const DIRECTIVE = 'meta.directive.dockerfile';
const DELIMITER = 'keyword.control.heredoc-token.dockerfile';

/** Where the grammar and the model part: other first lines, comments, heredocs or stage names; empty when they agree. */
export async function disagreements(source: string): Promise<string[]> {
  const text = source.replace(/^\uFEFF/, '');
  const graph = lower(text);
  const lines = await tokenize(text);
  return [...instructionLines(graph, lines), ...marks(graph, lines)];
}

function instructionLines(graph: BuildGraph, lines: readonly Line[]): string[] {
  const first = new Set(graph.instructions.filter(({ kind }) => kind !== 'UNKNOWN').map((it) => it.lines.first));
  const unknown = new Set(graph.instructions.filter(({ kind }) => kind === 'UNKNOWN').map((it) => it.lines.first));
  return lines.flatMap((line, at) => {
    const scopes = scopesAt(line, line.text.search(/\S/));
    const begins = scopes.includes(KEYWORD) && !scopes.includes('meta.arguments.dockerfile');
    if (unknown.has(at) || begins === first.has(at)) return [];
    return [`line ${at + 1} ${begins ? 'begins' : 'does not begin'} an instruction: ${line.text}`];
  });
}

function marks(graph: BuildGraph, lines: readonly Line[]): string[] {
  const index = indexLines(graph.source);
  const expect = (what: string, offset: number, ...wanted: readonly string[]): string[] => {
    const at = index.lineAt(offset);
    const scopes = scopesAt(lines[at], offset - index.startOf(at));
    if (wanted.some((scope) => scopes.includes(scope))) return [];
    return [`line ${at + 1}: ${what} is ${scopes.join(' ')}`];
  };
  const delimiters = ({ name, body, end }: Heredoc): string[] => [
    ...expect('heredoc word', name.span.start, DELIMITER),
    ...(body.end > body.start ? expect('heredoc body', body.start, ...bodyScopes) : []),
    ...(end ? expect('heredoc end', end.span.start, DELIMITER) : []),
  ];
  return [
    ...graph.comments.flatMap(({ span }) => expect('comment', span.start, COMMENT, DIRECTIVE)),
    ...graph.directives.flatMap(({ name }) =>
      expect('directive', name.span.start, 'keyword.other.directive.dockerfile'),
    ),
    ...graph.instructions.flatMap(({ heredocs }) => heredocs.filter(({ end }) => end).flatMap(delimiters)),
    ...referencesOf(graph).flatMap(({ role, target, token }) =>
      target.kind !== 'stage'
        ? []
        : expect(`stage ${role}`, token.span.start, ...(role === 'declaration' ? stageNames : stageUses)),
    ),
  ];
}

const bodyScopes = ['meta.heredoc.body.dockerfile', 'string.unquoted.heredoc.dockerfile'];
const stageNames = ['entity.name.type.stage.dockerfile'];
const stageUses = [
  ...stageNames,
  'constant.numeric.stage.dockerfile',
  'meta.image.dockerfile',
  'variable.other.dockerfile',
];
