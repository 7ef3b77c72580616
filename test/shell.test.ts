import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseHeredocScript, parseScript } from '../server/src/shell/parse.ts';
import type { Script } from '../server/src/shell/script.ts';
import { join } from '../server/src/text/joined.ts';
import { installsOf } from '../server/src/toolchains/installs.ts';
import { MANAGERS, managerById } from '../server/src/toolchains/managers.ts';
import { joinedScript, simpleCommands } from './shell/arbitrary.ts';
import { casesOf, rewrite } from './shell/cases.ts';
import { printInstall, printScript } from './shell/print.ts';
import { readExec, readHeredoc, readRun } from './shell/read.ts';
import { spanFaults } from './shell/spans.ts';
import { assertInProportion } from './support/work.ts';

/** How the input of a case turns into its full text, answers included. */
type Annotate = (input: string) => string;

const answer = (lines: readonly string[]): string => lines.map((line) => `#> ${line}`).join('\n');

const wholeScript = (read: (source: string) => Script): Annotate => {
  return (input) => `${input}\n${answer(printScript(input, read(input)))}`;
};

const everyLine: Annotate = (input) => {
  return input
    .split('\n')
    .map((line) => `${line}\n${answer(installsIn(line))}`)
    .join('\n');
};

function installsIn(line: string): string[] {
  const script = line.startsWith('[') ? readExec(line) : readRun(line);
  const installs = installsOf(script).map(printInstall);
  return installs.length > 0 ? installs : ['-'];
}

const kinds: readonly (readonly [kind: string, what: string, annotate: Annotate])[] = [
  ['run', 'A script of RUN', wholeScript(readRun)],
  ['heredoc', 'A script with heredocs', wholeScript(readHeredoc)],
  ['exec', 'An exec form', wholeScript(readExec)],
  ['managers', 'A package manager', everyLine],
];

/** Whether `UPDATE=1` may write an answer: not where nothing was found (`#> -`) and something is now, which is for a person to write. */
function mayRewrite(expected: string, actual: string): boolean {
  const silent = (text: string) => text.split('\n').flatMap((line, i) => (line === '#> -' ? i : []));
  const now = actual.split('\n');
  return silent(expected).every((i) => now[i] === '#> -');
}

for (const [kind, what, annotate] of kinds) {
  for (const { file, cases } of casesOf(kind)) {
    describe(`${what} (${file})`, () => {
      const written = cases.map(({ title, input, expected }) => {
        return { title, text: mayRewrite(expected, annotate(input)) ? annotate(input) : expected };
      });
      if (process.env['UPDATE'] === '1') rewrite(file, written);
      for (const [i, { title, input }] of cases.entries()) {
        it(title, () =>
          assert.equal(annotate(input), process.env['UPDATE'] === '1' ? written[i]?.text : cases[i]?.expected),
        );
      }
    });
  }
}

describe('Reading scripts', () => {
  it('never throws, and every span lies where it says', () => {
    fc.assert(
      fc.property(joinedScript, ({ source, joined }) => {
        assert.deepEqual(spanFaults(source, parseScript(joined, 'posix')), []);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads every beginning of every fixture, and what else was once misread', () => {
    const inputs = ['run', 'managers'].flatMap(casesOf).flatMap(({ cases }) => cases.map(({ input }) => input));
    const beginnings = inputs.flatMap((input) => Array.from(input, (_, i) => input.slice(0, i)));
    for (const source of [...beginnings, '(( ` \\', '\\$G ( ) &npm ci']) {
      const joined = join(source, [{ start: 0, end: source.length }]);
      assert.deepEqual(spanFaults(source, parseScript(joined, 'posix')), [], source);
    }
  });

  it('gives the commands of a plain list back as written', () => {
    const operators = fc.array(fc.constantFrom(' && ', ' || ', '; ', ' & ', '\n', ' # x\n', ' \\\n  && '), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(simpleCommands, operators, (commands, between) => {
        const source = commands.map((command, i) => (i === 0 ? command : `${between[i]}${command}`)).join('');
        const script = parseScript(join(source, [{ start: 0, end: source.length }]), 'posix');
        assert.equal(script.form, 'shell');
        if (script.form !== 'shell') return;
        assert.deepEqual(
          script.steps.map(({ span }) => source.slice(span.start, span.end)),
          commands,
        );
        assert.equal(script.broken, false);
      }),
    );
  });

  it('reads nothing for shells that are not POSIX', () => {
    for (const shell of ['powershell', 'cmd', 'unknown'] as const) {
      assert.equal(parseScript(join('npm ci', [{ start: 0, end: 6 }]), shell).form, 'opaque');
    }
  });

  it('takes carriage returns for no part of a heredoc script', () => {
    const source = 'RUN <<EOF\r\nnpm ci\r\nif x; then\r\n  yarn\r\nfi\r\nEOF\r\n';
    const body = { start: source.indexOf('npm'), end: source.lastIndexOf('EOF') };
    const script = parseHeredocScript(source, { body, stripsTabs: false }, 'posix');
    assert.deepEqual(script.form === 'shell' && [installsOf(script).map(printInstall), script.broken], [
      ['npm ci', 'yarn yarn'],
      false,
    ]);
    assert.deepEqual(script.span, body);
  });

  it('takes time in proportion to the length of the script', () => {
    assertInProportion((count) => {
      const source = 'npm ci --prefix "$A" && apt-get install -y curl $(cat x) || echo "$B"; '.repeat(count);
      const joined = join(source, [{ start: 0, end: source.length }]);
      return () => parseScript(joined, 'posix');
    }, 300);
  });

  it('survives deep nesting and leaves very long scripts alone', () => {
    const deep = ['$(', '"$(', '`', '${A:-', '((', '{ ', 'if ', 'sh -c "', '<(', "sh -c '"].map((open) =>
      open.repeat(5001),
    );
    for (const text of [...deep, 'a '.repeat(200_000)]) {
      const script = parseScript(join(text, [{ start: 0, end: text.length }]), 'posix');
      assert.ok(script.form === 'opaque' || (script.form === 'shell' && script.broken), text.slice(0, 10));
    }
  });
});

describe('The table of package managers', () => {
  it('has an install and something else in the fixtures for every row', () => {
    const cases = casesOf('managers').flatMap((file) => file.cases);
    for (const { id, programs } of MANAGERS) {
      const lines = cases.filter(({ title }) => title === id).flatMap(({ input }) => input.split('\n'));
      const isInstall = (line: string): boolean => installsIn(line).some((install) => install.startsWith(`${id} `));
      assert.ok(lines.some(isInstall), `${id} has no install`);
      assert.ok(
        lines.some((line) => installsIn(line)[0] === '-'),
        `${id} has nothing but installs`,
      );
      const hasProgram = (program: string): boolean => cases.some(({ input }) => input.includes(program));
      assert.deepEqual(
        programs.filter((program) => !hasProgram(program)),
        [],
        `programs of ${id} without a fixture`,
      );
    }
  });

  it('has every id, program and verb once, and knows the manager that a variant is of', () => {
    const ids = MANAGERS.map(({ id }) => id);
    const programs = MANAGERS.flatMap((manager) => manager.programs);
    assert.deepEqual(ids, [...new Set(ids)]);
    assert.deepEqual(programs, [...new Set(programs)]);
    for (const { id, installs, fetches = [], variant } of MANAGERS) {
      const verbs = [...installs.flatMap(({ spellings }) => spellings), ...fetches];
      assert.deepEqual(verbs, [...new Set(verbs)], id);
      if (variant) assert.ok(managerById(variant.of), id);
    }
  });

  it('takes no flag of one meaning for another', () => {
    for (const { id, valueFlags, directoryFlags = [], manifestFlags = [], caches } of MANAGERS) {
      assert.deepEqual(valueFlags, [...new Set(valueFlags)], id);
      const withValue = [...directoryFlags, ...manifestFlags, ...caches.flatMap(({ flags = [] }) => flags)];
      const missing = withValue.filter((flag) => !valueFlags.includes(flag) && !flag.startsWith('-D'));
      assert.deepEqual(missing, [], id);
    }
  });
});
