import assert from 'node:assert/strict';
import { basename, dirname } from 'node:path';
import { analyze } from '../server/src/analysis/analyze.ts';
import { buildTargets, stagePlan } from '../server/src/features/build-plan.ts';
import { incomingCalls, outgoingCalls, stageItemAt } from '../server/src/features/call-hierarchy.ts';
import { lensesOf } from '../server/src/features/code-lens.ts';
import { completionsAt } from '../server/src/features/completion/completion.ts';
import { cursorAt, withoutWord } from '../server/src/features/completion/cursor.ts';
import type { Item } from '../server/src/features/completion/item.ts';
import { documentLinks } from '../server/src/features/document-links.ts';
import { foldsOf } from '../server/src/features/folding.ts';
import { formatEdits } from '../server/src/features/format/format.ts';
import { hoverAt } from '../server/src/features/hover.ts';
import { definitionsAt, highlightsAt, referencesAt } from '../server/src/features/navigation.ts';
import { enterEdits } from '../server/src/features/on-enter.ts';
import { prepareRename, rename } from '../server/src/features/rename.ts';
import { rerunsAt } from '../server/src/features/reruns.ts';
import { selectionSpans } from '../server/src/features/selection-ranges.ts';
import { semanticTokens } from '../server/src/features/semantic-tokens.ts';
import { signatureAt } from '../server/src/features/signature-help.ts';
import { type DocumentSymbol, documentSymbols } from '../server/src/features/symbols.ts';
import { lower } from '../server/src/model/lower.ts';
import type { BuildGraph } from '../server/src/model/model.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import type { Span } from '../server/src/text/span.ts';
import { contextOf } from './support/context.ts';
import { type Case, type Outcome, selectionOf } from './support/fixture.ts';
import { listFixtures, runFixture } from './support/fixture-run.ts';

type Feature = (graph: BuildGraph, given: Case, offset: number) => Outcome | Promise<Outcome>;

/** What each fixture of test/features shows, by its name. */
const features: Readonly<Record<string, Feature>> = {
  definition: (graph, _, offset) => ({
    marks: definitionsAt(graph, offset)?.to.map((span) => ({ word: 'def', span })) ?? [],
  }),
  references: (graph, given, offset) => ({
    marks: referencesAt(graph, offset, given.settings['includeDeclaration'] !== false).map((span) => ({
      word: 'ref',
      span,
    })),
  }),
  highlight: (graph, _, offset) => ({
    marks: highlightsAt(graph, offset).map(({ span, kind }) => ({ word: 'ref', span, text: kind })),
  }),
  rename: (graph, given, offset) => renamed(graph, given, offset),
  'call-hierarchy': (graph, _, offset) => ({ shown: calls(graph, offset) }),
  symbols: (graph) => {
    const lines = documentSymbols(graph).flatMap((symbol) => outline(symbol, ''));
    return lines.length > 0 ? { shown: lines.join('\n') } : {};
  },
  folding: (graph) => ({
    shown: foldsOf(graph)
      .map(({ first, last, kind }) => `${first + 1}-${last + 1}${kind ? ` ${kind}` : ''}`)
      .join('\n'),
  }),
  'selection-ranges': (graph, _, offset) => ({
    shown: selectionSpans(graph, offset)
      .map(({ start, end }) => JSON.stringify(graph.source.slice(start, end)))
      .join('\n'),
  }),
  'code-lens': (graph) => ({ marks: lensesOf(graph).map(({ span, title }) => ({ word: 'lens', span, text: title })) }),
  format: (graph, given) => {
    const { tabSize = 4, insertSpaces = true, ...rest } = given.settings;
    const options = { ...rest, tabSize: Number(tabSize), insertSpaces: insertSpaces === true };
    const edits = formatEdits(graph, options, selectionOf(given));
    const formatted = applyEdits(graph.source, edits);
    if (!selectionOf(given)) assert.deepEqual(formatEdits(lower(formatted), options), [], 'formatted twice');
    return edits.length > 0 ? { after: [{ source: formatted }] } : {};
  },
  completion: (graph, given, offset) => completions(graph, given, offset),
  'semantic-tokens': (graph) => ({
    marks: semanticTokens(graph).map(({ span, type, modifiers }) => ({
      word: 'token',
      span,
      text: [type, ...modifiers].join(' '),
    })),
  }),
  'document-links': async (graph, given) => ({
    marks: documentLinks(graph, await contextOf(given)).map(({ span, target }) => ({
      word: 'link',
      span,
      text: 'url' in target ? target.url : target.path,
    })),
  }),
  'signature-help': (graph, _, offset) => {
    const help = signatureAt(graph, offset);
    const lines = help?.signatures.map(({ label, parameters, active }, i) => {
      const parameter = active === undefined ? undefined : parameters[active];
      return `${i === help.active ? '*' : ' '} ${label}${parameter ? `\n  ${parameter.label}: ${parameter.summary}` : ''}`;
    });
    return lines ? { shown: lines.join('\n') } : {};
  },
  'on-enter': (graph, given, offset) => {
    const { tabSize = 4, insertSpaces = true } = given.settings;
    const edits = enterEdits(graph, offset, { tabSize: Number(tabSize), insertSpaces: insertSpaces === true });
    return edits.length > 0 ? { after: [{ source: applyEdits(graph.source, edits) }] } : {};
  },
  reruns: (graph, _, offset) => ({
    marks: rerunsAt(graph, offset).map((span) => ({ word: 'again', span: firstWord(graph, span) })),
  }),
  'build-plan': (graph, given) => ({ shown: plan(graph, given) }),
  hover: async (graph, given, offset) => {
    const language = given.written.fixture.includes('hover-language');
    const hover = hoverAt(graph, offset, await contextOf(given), { language });
    return { marks: hover ? [{ word: 'hover', span: hover.span, text: hover.markdown }] : [] };
  },
};

/** Fixtures point at the keyword of an instruction. */
function firstWord({ source }: BuildGraph, { start }: Span): Span {
  return { start, end: start + (/^\S*/.exec(source.slice(start))?.[0].length ?? 0) };
}

/** A folder of fixtures shows one feature, too. */
function featureOf(path: string): Feature | undefined {
  const folder = basename(dirname(path));
  return features[folder === 'features' ? basename(path, '.dockerfile').replace(/^hover-.*/, 'hover') : folder];
}

for (const path of listFixtures('test/features')) {
  const feature = featureOf(path);
  assert.ok(feature, path);
  runFixture(path, async (given) => {
    const outcome = await feature(lower(given.source), given, selectionOf(given)?.start ?? 0);
    return outcome.shown === undefined ? outcome : { ...outcome, shown: `${outcome.shown}\n` };
  });
}

/** How many items a mark names, where its settings do not say `most`. */
const listed = 10;

/** The items whose labels begin with what is typed, as an editor would filter them; `pick` applies one. */
async function completions(graph: BuildGraph, given: Case, offset: number): Promise<Outcome> {
  const cursor = cursorAt(graph, offset);
  const context = await contextOf(cursor ? { ...given, source: withoutWord(graph, cursor) } : given);
  const findings = analyze(graph, context, new Map(), (_, error) => {
    throw error;
  }).map(({ rule, finding }) => ({ names: [rule.id, ...rule.aliases], offset: finding.span.start }));
  const fits = ({ label, span }: Item) => {
    const typed = graph.source.slice(span.start, offset).trimStart().toLowerCase();
    return (
      label.toLowerCase().startsWith(typed) ||
      (typed.startsWith('$') && label.toLowerCase().includes(typed.replace(/[${]/g, '')))
    );
  };
  const items = completionsAt({ graph, context, offset, findings }).filter(fits);
  const groups = new Map<string, Item[]>();
  for (const item of items)
    groups.set(JSON.stringify(item.span), [...(groups.get(JSON.stringify(item.span)) ?? []), item]);
  const marks = [...groups.values()].map((group) => {
    const [first] = group;
    const most = Number(given.settings['most'] ?? listed);
    const labels = group.slice(0, most).map(({ label }) => label);
    const more = group.length > most ? ['...'] : [];
    return { word: 'complete', span: first?.span ?? { start: 0, end: 0 }, text: [...labels, ...more].join(' | ') };
  });
  const picked = items.find(({ label }) => label === given.settings['pick']);
  if (!picked) return { marks };
  return {
    marks,
    after: [{ source: applyEdits(graph.source, [{ span: picked.span, newText: picked.insert ?? picked.label }]) }],
  };
}

function renamed(graph: BuildGraph, { settings }: Case, offset: number): Outcome {
  const prepared = prepareRename(graph, offset);
  if (!prepared) return { refused: ['nothing to rename here'] };
  if ('refused' in prepared) return { refused: [prepared.refused] };
  const result = rename(graph, offset, String(settings['newName']));
  return 'refused' in result
    ? { refused: [result.refused] }
    : {
        after: [{ source: applyEdits(graph.source, result.edits) }],
        ...(result.assumed !== undefined && { shown: result.assumed }),
      };
}

function calls(graph: BuildGraph, offset: number): string {
  const item = stageItemAt(graph, offset);
  if (!item) return 'no stage';
  const line = (at: number) => graph.source.slice(0, at).split('\n').length;
  const say = (word: string, found: ReturnType<typeof incomingCalls>) =>
    found.map(
      ({ item: other, spans }) => `${word} ${other.name}: line ${spans.map(({ start }) => line(start)).join(', ')}`,
    );
  return [
    `${item.name} (${item.detail})`,
    ...say('read by', incomingCalls(graph, item.stage)),
    ...say('reads', outgoingCalls(graph, item.stage)),
  ].join('\n');
}

function outline({ kind, name, detail, children }: DocumentSymbol, indent: string): string[] {
  return [
    `${indent}${kind} ${name}${detail === '' ? '' : `: ${detail}`}`,
    ...children.flatMap((child) => outline(child, `${indent}  `)),
  ];
}

function plan(graph: BuildGraph, { settings }: Case): string {
  const target = settings['target'];
  const found = stagePlan(graph, typeof target === 'string' ? target : undefined);
  const targets = buildTargets(graph).map((each) => each.target ?? '(last)');
  return [`targets: ${targets.join(' ')}`, found ? JSON.stringify(found, undefined, 2) : 'no such stage'].join('\n');
}
