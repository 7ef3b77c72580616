import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
} from 'vscode-languageserver/node';
import { fullCapabilities } from './support/lsp-capabilities.ts';
import { type Client, type OpenDocument, startClient } from './support/lsp-client.ts';

const installs = `FROM node:22 AS web
WORKDIR /web
COPY package.json package-lock.json ./
RUN npm ci

FROM python:3.13 AS tools
# the tools of the build
COPY requirements.txt ./
RUN pip install -r requirements.txt
`;

const secret = 'FROM busybox\nARG API_TOKEN\nRUN wget --header "Authorization: $API_TOKEN" https://example.com/a\n';

async function fixesAt(client: Client, document: OpenDocument, place: string): Promise<CodeAction[]> {
  const found = await client.request(CodeActionRequest.type, {
    ...document.identifier,
    range: document.range(place),
    context: { diagnostics: [], only: [CodeActionKind.QuickFix] },
  });
  return (found ?? []) as CodeAction[];
}

suite('what a change comes with', () => {
  test('one action changes all findings of a rule, beside the one that changes a single finding', async (t) => {
    const client = await startClient(t);
    const document = await client.open('untitled:Dockerfile', installs);
    const actions = await fixesAt(client, document, 'npm ci');
    assert.deepEqual(
      actions.slice(0, 2).map(({ title }) => title),
      ['Cache /root/.npm between builds', 'Add cache mounts in this file'],
    );
    const { edit } = await client.request(CodeActionResolveRequest.type, actions[1] ?? { title: '' });
    assert.ok(edit);
    const after = client.apply(edit).get(document.uri);
    assert.equal(
      after,
      installs
        .replace('RUN npm', 'RUN --mount=type=cache,target=/root/.npm npm')
        .replace('RUN pip', 'RUN --mount=type=cache,target=/root/.cache/pip pip'),
    );
    await document.change(installs.replace('RUN pip install -r requirements.txt\n', ''));
    const alone = await fixesAt(client, document, 'npm ci');
    assert.ok(!alone.some(({ title }) => title === 'Add cache mounts in this file'));
    await client.stop();
  });

  test('a change that alters how the image is built is to be confirmed, by editors that can ask', async (t) => {
    for (const asks of [true, false]) {
      const { workspaceEdit, ...workspace } = fullCapabilities.workspace ?? {};
      const { changeAnnotationSupport, ...other } = workspaceEdit ?? {};
      assert.ok(changeAnnotationSupport);
      const capabilities = asks
        ? fullCapabilities
        : { ...fullCapabilities, workspace: { ...workspace, workspaceEdit: other } };
      const client = await startClient(t, { capabilities });
      const document = await client.open('untitled:Dockerfile', secret);
      const [action] = await fixesAt(client, document, 'ARG API_TOKEN');
      const { edit } = await client.request(CodeActionResolveRequest.type, action ?? { title: '' });
      assert.ok(edit);
      const annotation = {
        label: 'The build needs the secret API_TOKEN',
        description: 'Pass --secret id=API_TOKEN to the build, also in CI',
      };
      const annotations = { alters: annotation, question: { ...annotation, needsConfirmation: true } };
      assert.deepEqual(edit.changeAnnotations, asks ? annotations : undefined);
      assert.equal(/"annotationId":"alters"/.test(JSON.stringify(edit)), asks);
      assert.match(client.apply(edit).get(document.uri) ?? '', /--mount=type=secret,id=API_TOKEN/);
      await client.stop();
    }
  });

  test('the preview in VS Code says in a comment what is different, which is written only where its box is ticked', async (t) => {
    const client = await startClient(t, { initializationOptions: { explainsRules: true } });
    for (const [text, indent] of [
      [secret, ''],
      [secret.replace('ARG', '  ARG'), '  '],
    ] as const) {
      const document = await client.open(`untitled:${indent.length}.Dockerfile`, text);
      const [action] = await fixesAt(client, document, 'ARG API_TOKEN');
      const { edit } = await client.request(CodeActionResolveRequest.type, action ?? { title: '' });
      assert.ok(edit);
      const comment = '# The build needs the secret API_TOKEN. Pass --secret id=API_TOKEN to the build, also in CI.';
      const [question, ...rest] =
        edit.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])) ?? [];
      assert.deepEqual(question && 'newText' in question && question.newText, `${indent}${comment}\n`);
      assert.ok(rest.every((change) => 'annotationId' in change && change.annotationId === 'alters'));
      const ticked = client.apply(edit).get(document.uri) ?? '';
      assert.match(ticked, new RegExp(`^ *${comment.replaceAll('.', '\\.')}$`, 'm'));
      assert.match(ticked, /--mount=type=secret,id=API_TOKEN/);
    }
    await client.stop();
  });
});
