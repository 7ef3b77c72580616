import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import {
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  HoverRequest,
} from 'vscode-languageserver/node';
import { suppressions } from '../server/src/analysis/suppress.ts';
import { readAnswer } from '../server/src/features/shellcheck/answers.ts';
import { shellFindings } from '../server/src/features/shellcheck/findings.ts';
import { scriptsIn } from '../server/src/features/shellcheck/scripts.ts';
import { lower } from '../server/src/model/lower.ts';
import { readSettings, settingsUnder } from '../server/src/workspace/settings.ts';
import { marksOf, outcomeOf } from './support/changes.ts';
import { contextOf } from './support/context.ts';
import { corpusFiles } from './support/dockerfiles.ts';
import { runFixture } from './support/fixture-run.ts';
import { createFolder } from './support/folder.ts';
import { startClient } from './support/lsp-client.ts';
import { pythonTool, shellcheck } from './support/python-tool.ts';
import { cannotRun } from './support/skip.ts';
import { untilTrue } from './support/work.ts';

const program = pythonTool(shellcheck);

if (typeof program === 'string') {
  runFixture('test/shellcheck/findings.dockerfile', async (given) => {
    const { policy } = await contextOf(given);
    const section = Object.entries(given.settings).map(([key, value]) => [key.replace('slipway.', ''), value]);
    const { rules } = settingsUnder(readSettings(Object.fromEntries(section)).settings, policy);
    const found = findingsIn(program, given.source, rules);
    const offers = found.flatMap(({ finding }) => [...(finding.changes?.() ?? [])]);
    const { changes, refused } = outcomeOf(given, offers);
    return { marks: marksOf(found, true), refused, fixed: changes };
  });
}

function findingsIn(path: string, source: string, levels = readSettings({}).settings.rules) {
  const graph = lower(source);
  return scriptsIn(graph).flatMap((script) => {
    const args = ['--norc', '--format=json1', `--shell=${script.dialect.shell}`, '-'];
    const { stdout } = spawnSync(path, args, { input: script.text.text, encoding: 'utf8' });
    const comments = readAnswer(stdout) ?? assert.fail(stdout);
    return shellFindings({ graph, levels, isSuppressed: suppressions(graph) }, script, comments);
  });
}

suite('ShellCheck', () => {
  test('marks words of the script that it speaks of, on all files of the corpus', (t) => {
    if (typeof program !== 'string') return cannotRun(t, program.missing);
    let count = 0;
    for (const { where, text } of corpusFiles('own')) {
      for (const { finding, rule } of findingsIn(program, text)) {
        count++;
        const { start, end } = finding.span;
        assert.ok(start < end && end <= text.length && !text.slice(start, end).includes('\n'), `${where}: ${rule.id}`);
      }
    }
    t.diagnostic(`${count} findings`);
    assert.ok(count > 0);
  });

  test('answers in a form that is read with care', () => {
    assert.equal(readAnswer('shellcheck: no such option'), undefined);
    assert.equal(readAnswer('[]'), undefined);
    assert.deepEqual(readAnswer('{"comments":[{"code":1},{"code":"x"},null,3]}'), []);
  });

  const open = async (t: TestContext, path: string, trusted: boolean) => {
    const folder = createFolder(t, { Dockerfile: 'FROM debian:12\nRUN rm -rf $HOME/x \\\n  && echo `date`\n' });
    const settings = { slipway: { shellcheck: { path } } };
    return startClient(t, { folder, settings, initializationOptions: { trusted } });
  };

  test('is asked by the server, which offers its edits', async (t) => {
    if (typeof program !== 'string') return cannotRun(t, program.missing);
    const client = await open(t, program, true);
    const document = await client.open('Dockerfile');
    const last = () => client.published.findLast(({ uri }) => uri === document.uri)?.diagnostics ?? [];
    await untilTrue(() => last().some(({ code }) => code === 'SC2086'));
    const found = last().find(({ code }) => code === 'SC2086');
    assert.equal(found?.source, 'slipway');
    assert.equal(found?.codeDescription?.href, 'https://www.shellcheck.net/wiki/SC2086');
    const context = { diagnostics: [], only: [CodeActionKind.QuickFix] };
    const range = document.range('$HOME');
    const actions = await client.request(CodeActionRequest.type, { ...document.identifier, range, context });
    const action = (actions ?? []).find((each): each is CodeAction => /SC2086\)/.test(each.title));
    const { edit } = await client.request(CodeActionResolveRequest.type, action ?? assert.fail('no action'));
    const text = client.apply(edit ?? assert.fail('no edit')).get(document.uri);
    assert.equal(text, 'FROM debian:12\nRUN rm -rf "$HOME"/x \\\n  && echo `date`\n');
    await client.stop();
  });

  test('that is not there is told of once, in one line of the log, and nowhere else', async (t) => {
    const client = await open(t, '/no/such/shellcheck', true);
    const document = await client.open('Dockerfile');
    const told = () => client.messages.filter(({ text }) => /shellcheck/i.test(text));
    await untilTrue(() => told().length > 0);
    await document.change(`${document.text}RUN rm -rf $HOME/y\n`);
    await document.diagnostics();
    await client.open('Other.dockerfile', document.text);
    const hover = { ...document.identifier, position: { line: 1, character: 1 } };
    for (let i = 0; i < 5; i++) await client.request(HoverRequest.type, hover);
    assert.deepEqual(
      told().map(({ to, type, text }) => `${to} ${type} ${text}`),
      ['log 3 scripts are not checked by ShellCheck (/no/such/shellcheck): it does not start'],
    );
    assert.ok(client.published.every(({ diagnostics }) => diagnostics.every(({ code }) => !/^SC/.test(String(code)))));
    await client.stop();
  });

  test('is not started in a workspace that is not trusted', async (t) => {
    const folder = createFolder(t);
    const path = join(folder, 'shellcheck');
    writeFileSync(path, `#!/bin/sh\ntouch ${folder}/started; echo '{"comments":[]}'\n`, { mode: 0o755 });
    for (const trusted of [false, true]) {
      const client = await open(t, path, trusted);
      await client.open('Dockerfile');
      if (trusted) await untilTrue(() => existsSync(join(folder, 'started')));
      await client.stop();
      assert.equal(existsSync(join(folder, 'started')), trusted);
    }
  });
});
