import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { repository } from '../support/fixture.ts';

/** One case of a fixture that is no Dockerfile: `#---- title`, a text, then `#---- shown` and what is made of it. */
export interface Section {
  readonly title: string;
  readonly text: string;
  readonly shown: string;
}

/** One test per section, that `show` makes what is shown; with `UPDATE=1`, rewrites the fixture. */
export function runSections(path: string, show: (section: Section) => string): void {
  const { preface, sections } = read(path);
  const rendered = sections.map((section) => {
    test(`${path}: ${section.title}`, () => {
      const actual = show(section);
      if (process.env['UPDATE'] !== '1') assert.equal(actual, section.shown);
    });
    return { section, show };
  });
  if (process.env['UPDATE'] !== '1') return;
  after(() => {
    const texts = rendered.map(({ section }) => render({ ...section, shown: show(section) }));
    writeFileSync(join(repository, path), preface + texts.join('\n'));
  });
}

/** The sections of a fixture. */
export function readSections(path: string): Section[] {
  return read(path).sections;
}

function read(path: string): { preface: string; sections: Section[] } {
  const [preface = '', ...parts] = readFileSync(join(repository, path), 'utf8').split(/^#---- (?!shown$)/m);
  return { preface, sections: parts.map(parse) };
}

function parse(part: string): Section {
  const end = part.indexOf('\n');
  const [text = '', shown = ''] = part.slice(end + 1).split(/^#---- shown\n/m);
  return { title: part.slice(0, end), text, shown: shown.trimEnd() };
}

function render({ title, text, shown }: Section): string {
  return `#---- ${title}\n${text}#---- shown\n${shown}\n`;
}

/** A value as lines of `name: value`, without the fields that are empty. */
export function lines(value: unknown): string {
  if (value === undefined) return 'undefined';
  return Object.entries(value as object)
    .map(([name, field]) => [name, JSON.stringify(field, replacer)] as const)
    .filter(([, field]) => !['[]', '{}', undefined].includes(field))
    .map(([name, field]) => `${name}: ${field}`)
    .join('\n');
}

function replacer(_: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}
