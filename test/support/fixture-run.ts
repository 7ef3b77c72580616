import { AssertionError } from 'node:assert';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { after, suite, test } from 'node:test';
import { type Case, expectsAnything, type Outcome, readFixture, renderCase, repository } from './fixture.ts';
import { diffLines } from './fixture-diff.ts';

/** Says what a case comes to, to be compared with what its fixture expects. */
export type Subject = (given: Case) => Outcome | Promise<Outcome>;

const { UPDATE } = process.env;

/**
 * One suite per fixture of a folder, one test per case; with `UPDATE=1`, rewrites the fixtures that differ. What is `ok`
 * stays so, and something is refused anew only with `UPDATE=refusals`.
 */
export function runFixtureFolder(folder: string, subject: Subject): void {
  for (const path of listFixtures(folder)) runFixture(path, subject);
}

/** As `runFixtureFolder`, for one file. */
export function runFixture(path: string, subject: Subject): void {
  const cases = readFixture(path);
  suite(relative(repository, resolve(repository, path)), () => {
    const updates = new Map<Case, string>();
    for (const given of cases) {
      test(given.ok ? `ok: ${given.title}` : given.title, async () => {
        const outcome = await subject(given);
        if (mayRewrite(given, outcome)) updates.set(given, renderCase(given, outcome));
        else checkCase(given, outcome);
      });
    }
    after(() => rewrite(path, updates));
  });
}

function mayRewrite({ ok, refused }: Case, outcome: Outcome): boolean {
  if (ok || (UPDATE !== '1' && UPDATE !== 'refusals')) return false;
  return UPDATE === 'refusals' || (outcome.refused ?? []).every((reason) => refused.includes(reason));
}

/** The paths of a folder's fixtures (`*.dockerfile`), relative to the repository and sorted. */
export function listFixtures(folder: string): string[] {
  const absolute = resolve(repository, folder);
  return readdirSync(absolute, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.dockerfile'))
    .map((name) => relative(repository, join(absolute, name)))
    .sort();
}

/** Throws an AssertionError with a line diff unless the case with this outcome reads exactly as in its fixture. */
export function checkCase(given: Case, outcome: Outcome): void {
  const { fixture, line, text } = given.written;
  const where = `${fixture}:${line}: ${given.title}`;
  const actual = renderCase(given, outcome);
  if (actual !== text) {
    const isLayout = actual === renderCase(given, given);
    const reason = isLayout
      ? 'as expected, but written in another layout; UPDATE=1 rewrites it'
      : '- expected, + actual';
    throw new AssertionError({ message: `${where}\n${reason}\n\n${diffLines(text, actual)}` });
  }
  if (!given.ok && !expectsAnything(given)) {
    throw new AssertionError({ message: `${where}\nexpects nothing: begin its title with 'ok:'` });
  }
}

/** Replaces cases of a fixture file by new texts, and leaves all between them as it is. */
export function rewrite(path: string, updates: ReadonlyMap<Case, string>): void {
  const changed = [...updates].filter(([{ written }, text]) => text !== written.text);
  if (changed.length === 0) return;
  const absolute = resolve(repository, path);
  const lines = readFileSync(absolute, 'utf8').split('\n');
  for (const [{ written }, text] of changed.sort(([a], [b]) => b.written.line - a.written.line)) {
    lines.splice(written.line - 1, countLines(written.text), ...text.split('\n').slice(0, -1));
  }
  writeFileSync(absolute, lines.join('\n'));
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
