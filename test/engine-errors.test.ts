import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { analyze, type Diagnostic } from '../server/src/analysis/analyze.ts';
import { unknownContext } from '../server/src/context/context.ts';
import { directiveOf } from '../server/src/model/frontend.ts';
import { lower } from '../server/src/model/lower.ts';
import { checkWithBuildKit } from './support/buildkit-checker.ts';
import { corpusFiles, type Dockerfile, fixtureCases } from './support/dockerfiles.ts';
import { ownEdits } from './support/fuzz.ts';
import { cannotRun } from './support/skip.ts';

/** Without the directive that has another frontend read the file. */
const files = [...corpusFiles(), ...fixtureCases()].map(({ where, text }) => ({ where, text: withoutSyntax(text) }));

suite('a file has an error where BuildKit refuses it without asking a registry, and nowhere else', () => {
  test('in the corpus and in the fixtures', (t) => compare(t, files));

  test('in each of their instructions alone', (t) => compare(t, singleInstructions()));

  test('in what typing, pasting and merging make of them', (t) => {
    const seeds = files.filter(({ text }) => text.length < 3000);
    const others = corpusFiles().map(({ text }) => text);
    const mutants = seeds.flatMap(({ where, text }) =>
      ownEdits(text, others, 3).map((mutant, i) => ({ where: `mutant ${i} of ${where}`, text: withoutSyntax(mutant) })),
    );
    compare(t, mutants);
  });
});

function compare(t: TestContext, given: readonly Dockerfile[]): void {
  const answers = checkWithBuildKit(given.map(({ text }) => text));
  if ('missing' in answers) {
    cannotRun(t, answers.missing);
    return;
  }
  const wrong: string[] = [];
  const explained = new Map<string, number>();
  let same = 0;
  for (const [i, { where, text }] of given.entries()) {
    const [ours] = errorsOf(text);
    const theirs = answers[i]?.error;
    if ((ours === undefined) === (theirs === undefined)) {
      same++;
      continue;
    }
    const reason = theirs === undefined ? undefined : reasonOf(text, theirs, answers[i]?.line ?? -1);
    if (reason !== undefined) explained.set(reason, (explained.get(reason) ?? 0) + 1);
    else
      wrong.push(
        `${where}: BuildKit: ${theirs ?? 'accepts it'}; Slipway: ${ours?.finding.message ?? 'no error'}\n${text}`,
      );
  }
  const share = ((same / given.length) * 100).toFixed(2);
  t.diagnostic(`${same} of ${given.length} alike (${share} %)`);
  for (const [reason, count] of explained) t.diagnostic(`no error in ${count}: ${reason}`);
  assert.deepEqual(wrong, []);
}

function errorsOf(text: string): Diagnostic[] {
  const found = analyze(lower(text), unknownContext, new Map(), (_, error) => assert.fail(String(error)));
  return found.filter(({ severity }) => severity === 'error');
}

/** Why Slipway is silent where BuildKit is not. */
function reasonOf(text: string, error: string, line: number): string | undefined {
  const { instructions, source, escape } = lower(text);
  if (error.startsWith('device feature is only supported'))
    return '`--device`, which the stable frontend may come to know; without `# syntax=` it is not known which one reads the file';
  if (error.endsWith('unknown instruction: ') && new RegExp(`^\\s*\\${escape}[ \\t]*$`, 'm').test(text))
    return 'a continued line without an instruction, which the model does not keep';
  if (text.indexOf('\uFEFF', 1) !== -1)
    return 'a byte order mark inside of the file, which Go and JavaScript trim differently';
  const refused =
    line < 0 ? instructions : instructions.filter(({ lines }) => lines.first <= line && line <= lines.last);
  const written = refused.map(({ span }) => source.slice(span.start, span.end));
  if (written.some((instruction) => instruction.includes('$')))
    return 'a variable decides, which a build argument or the image may set';
  return undefined;
}

function singleInstructions(): Dockerfile[] {
  const texts = new Set<string>();
  for (const { text } of files) {
    const { instructions, escape } = lower(text);
    const head = escape === '`' ? '# escape=`\n' : '';
    for (const { kind, onbuild, span } of instructions) {
      const from = kind === 'FROM' && !onbuild ? '' : 'FROM busybox\n';
      texts.add(`${head}${from}${text.slice(span.start, span.end)}\n`);
    }
  }
  return [...texts].map((text) => ({ where: 'one instruction', text }));
}

function withoutSyntax(text: string): string {
  const directive = directiveOf(lower(text), 'syntax');
  return directive
    ? withoutSyntax(text.slice(0, directive.name.span.start) + text.slice(directive.value.span.end))
    : text;
}
