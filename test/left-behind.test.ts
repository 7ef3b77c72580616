/** A case for each row of what a split leaves behind: test/knowledge/split.txt, through the refactoring itself. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { rowsOf, words } from './support/knowledge.ts';
import { finalStage, splitSamples } from './support/split-samples.ts';

suite('what a split leaves behind', () => {
  for (const [head = '', names] of rowsOf('split')) {
    const [of = '', what = ''] = head.split(' ');
    const sample = splitSamples[of] ?? splitSamples['go'] ?? assert.fail(of);
    const plain = finalStage(sample);
    for (const name of words(names))
      test(`${head}: ${name}`, async () => {
        const before = await plain;
        assert.match(before ?? '', /^FROM[\s\S]*\bkept\.dat\b/);
        if (what === 'files') assert.equal(await finalStage(sample, { file: name }), before);
        if (what === 'variables') assert.equal(await finalStage(sample, { step: `ENV ${name}=1` }), before);
        const install = `RUN apt-get update && apt-get install -y ${name}`;
        if (what === 'packages') assert.equal(withoutCertificates(await finalStage(sample, { step: install })), before);
        if (what === 'development') assert.equal(await finalStage(sample, { start: [name] }), undefined);
        if (what === 'programs')
          for (const change of [{ start: [name] }, { step: `HEALTHCHECK CMD ${name} a` }])
            assert.match((await finalStage(sample, change)) ?? '', /^FROM/);
      });
  }
});

/** A package that is installed may be why a program checks certificates. */
function withoutCertificates(stage: string | undefined): string | undefined {
  return stage?.replace(/^COPY --from=build \/etc\/ssl\/certs\/.*\n/m, '');
}
