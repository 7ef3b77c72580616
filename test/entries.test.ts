/** What an editor lists where several findings stand: one entry for each change, each found again by its id. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analysisOf } from '../server/src/lsp/analysis.ts';
import { codeActions, resolveAction } from '../server/src/lsp/code-actions.ts';
import { toRange } from '../server/src/lsp/convert.ts';
import { graphOf } from '../server/src/lsp/documents.ts';
import type { Subject } from '../server/src/lsp/subject.ts';
import { covers, type Span } from '../server/src/text/span.ts';
import { readSettings } from '../server/src/workspace/settings.ts';
import { contextOf } from './support/context.ts';
import { type Case, readFixture } from './support/fixture.ts';
import { listFixtures } from './support/fixture-run.ts';

async function subjectOf(given: Case): Promise<Subject> {
  const document = TextDocument.create(`file:///workspace/${given.path}`, 'dockerfile', 1, given.source);
  const onFailure: Subject['onFailure'] = (_, error) => {
    throw error;
  };
  return { document, context: await contextOf(given), settings: readSettings({}).settings, onFailure };
}

function listedAt(subject: Subject, span: Span): CodeAction[] {
  const { document } = subject;
  const range = toRange(document, span);
  return codeActions(subject, { textDocument: { uri: document.uri }, range, context: { diagnostics: [] } }, true);
}

/** What an entry comes to, as text; for what a command or nobody makes, its title. */
function outcomeOf(subject: Subject, action: CodeAction): string {
  if (action.disabled ?? action.command) return action.title;
  const changes = resolveAction(subject, action);
  assert.ok(changes, `${action.title} is not found again`);
  return JSON.stringify([changes.edits, changes.files]);
}

/** What is wrong with a list. */
function faultsOf(subject: Subject, actions: readonly CodeAction[]): string[] {
  const silent = actions.filter(({ title, disabled }) => disabled && !title.includes(disabled.reason));
  const seen = new Map<string, string>();
  const twice = actions.flatMap((action) => {
    const outcome = outcomeOf(subject, action);
    const before = seen.get(outcome);
    seen.set(outcome, action.title);
    return before === undefined ? [] : [`'${before}' and '${action.title}' are one change`];
  });
  return [...silent.map(({ title }) => `${title}: without its reason`), ...twice];
}

suite('entries', () => {
  test('are one for each change, found again by id, with the reason in the title where refused', async (t) => {
    const all: string[] = [];
    let lists = 0;
    for (const path of [...listFixtures('test/rules'), ...listFixtures('test/refactors')])
      for (const given of readFixture(path)) {
        const subject = await subjectOf(given);
        const found = new Set(analysisOf(subject).map(({ finding }) => finding.span.start));
        const several = graphOf(subject.document).instructions.find(
          ({ span }) => [...found].filter((at) => covers(span, { start: at, end: at })).length > 1,
        );
        if (!several) continue;
        lists++;
        const faults = faultsOf(subject, listedAt(subject, several.span));
        all.push(...faults.map((fault) => `${path}: ${given.title}: ${fault}`));
      }
    t.diagnostic(`${lists} lists of several findings`);
    assert.deepEqual(all, []);
    assert.ok(lists > 200);
  });
});
