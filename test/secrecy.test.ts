import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { buildTargets, stagePlan } from '../server/src/features/build-plan.ts';
import { incomingCalls, outgoingCalls } from '../server/src/features/call-hierarchy.ts';
import { lensesOf } from '../server/src/features/code-lens.ts';
import { hoverAt } from '../server/src/features/hover.ts';
import { documentSymbols } from '../server/src/features/symbols.ts';
import { lower } from '../server/src/model/lower.ts';
import { refactors } from '../server/src/refactors/index.ts';
import { rules } from '../server/src/rules/index.ts';
import { dockerfile } from '../server/src/text/dockerfile.ts';
import { contextOfFiles } from './support/context.ts';

const planted = 'hunter2hunter2';

const source = dockerfile`
  ARG NPM_TOKEN=PLANTED
  FROM node:22 AS base
  ARG NPM_TOKEN
  ENV MODE=production SECRET_KEY=PLANTED
  ENV DB_PASSWORD=PLANTED URL=https://me:PLANTED@example.com/a
  ENV API_TOKEN "PLANTED"
  LABEL token=npm_PLANTEDPLANTEDPLANTED
  WORKDIR /app
  RUN curl -u me:PLANTED https://example.com && DB_PASSWORD=PLANTED ./migrate --password=PLANTED
  RUN git clone https://me:PLANTED@example.com/a.git
  COPY . .
  RUN npm ci
  RUN echo "$NPM_TOKEN" > /root/.token
  RUN rm /root/.token
  CMD ["server", "--api-token=PLANTED"]
`.replaceAll('PLANTED', planted);

suite('a secret in a Dockerfile or beside it', () => {
  test('is in no finding, fix title, hover, outline, lens or plan', () => {
    const files = {
      Dockerfile: source,
      '.npmrc': `//registry.npmjs.org/:_authToken=${planted}\n`,
      '.env': `API_TOKEN=${planted}\n`,
      'package.json': '{}',
      'package-lock.json': '{}',
    };
    const context = contextOfFiles(new Map(Object.entries(files)), 'Dockerfile');
    const graph = lower(source);
    const said: unknown[] = [
      documentSymbols(graph),
      lensesOf(graph),
      buildTargets(graph),
      stagePlan(graph, undefined),
      incomingCalls(graph, 0),
      outgoingCalls(graph, 0),
    ];
    let found = 0;
    for (const rule of rules) {
      for (const { message, related, fixes } of rule.check(graph, context)) {
        found++;
        said.push(
          message,
          related,
          fixes?.map(({ title }) => title),
        );
      }
    }
    for (let offset = 0; offset <= source.length; offset++) said.push(hoverAt(graph, offset, context)?.markdown);
    for (const { offer } of refactors) {
      for (const { span } of graph.instructions)
        for (const { title, ...rest } of offer(graph, span, context))
          said.push(title, 'disabled' in rest && rest.disabled);
    }
    assert.ok(found > 8);
    const leaks = said.filter((each) => JSON.stringify(each ?? null).includes(planted));
    assert.deepEqual(leaks, []);
  });
});
