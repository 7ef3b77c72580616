import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { lower } from '../server/src/model/lower.ts';
import type { BuildGraph, Instruction } from '../server/src/model/model.ts';
import { stagesOf } from '../server/src/model/query.ts';
import { rules } from '../server/src/rules/index.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { managerOf } from '../server/src/toolchains/invocation.ts';
import { changesOf } from './support/changes.ts';
import { contextOfFiles } from './support/context.ts';
import { repository } from './support/fixture.ts';

/** From the single-stage form of an article to its multi-stage form. */
interface Pair {
  readonly single: string;
  readonly multi: string;
  /** What the article's project has, as far as the article tells. */
  readonly files: Readonly<Record<string, string>>;
  /** What the article's single form lacks for being run. */
  readonly append?: string;
  /** Rules whose first fix is applied, in order, and the image that is chosen. */
  readonly rules: readonly string[];
  readonly base: string;
  /** What remains different, stage by stage: the article's with a minus, ours with a plus. */
  readonly differs: readonly string[];
}

const node = (start: string, build: string) =>
  JSON.stringify({ scripts: { build, start }, dependencies: { express: '4' }, devDependencies: { typescript: '5' } });

const pairs: Readonly<Record<string, Pair>> = {
  'article 000: linear to multi-stage': {
    single: '000-node-single',
    multi: '000-node-multi',
    files: {
      'package.json': node('node index.js', 'tsc'),
      'package-lock.json': '',
      'tsconfig.json': '{ "compilerOptions": { "outDir": "dist" } }',
      'index.js': '',
      'src/main.ts': '',
    },
    rules: ['build-tools-in-final-image'],
    base: 'node:20-slim',
    differs: ['+ final takes index.js from build', '+ final takes package.json from build'],
  },
  'article 002: the 15-minute build, after restructuring and switching to multi-stage': {
    single: '002-fifteen-minute-single',
    multi: '002-basic-multi',
    append: 'EXPOSE 3000\nCMD ["node", "dist/server.js"]\n',
    files: {
      'package.json': node('node dist/server.js', 'tsc'),
      'package-lock.json': '',
      'tsconfig.json': '{ "compilerOptions": { "outDir": "dist" } }',
      'src/server.ts': '',
    },
    rules: ['copy-before-install', 'build-tools-in-final-image'],
    base: 'node:18-slim',
    differs: [
      '- final copies manifests',
      '- final installs for production',
      '+ deps copies manifests',
      '+ deps installs for production',
      '+ final takes node_modules from deps',
      '+ final takes package.json from build',
    ],
  },
};

suite('the single-stage Dockerfiles of the seeds become the multi-stage ones', () => {
  for (const [title, pair] of Object.entries(pairs)) {
    test(title, async () => {
      let source = read(pair.single) + (pair.append ?? '');
      for (const id of pair.rules) source = await fixed(source, pair, id);
      const ours = shapeOf(lower(source));
      const theirs = shapeOf(lower(read(pair.multi)));
      const differs = [
        ...theirs.filter((line) => !ours.includes(line)).map((line) => `- ${line}`),
        ...ours.filter((line) => !theirs.includes(line)).map((line) => `+ ${line}`),
      ];
      assert.deepEqual(differs.sort(), [...pair.differs].sort(), source);
    });
  }
});

function read(name: string): string {
  return readFileSync(join(repository, `test/corpus/seeds/${name}.dockerfile`), 'utf8');
}

async function fixed(source: string, { files, base }: Pair, id: string): Promise<string> {
  const context = await contextOfFiles(new Map([...Object.entries(files), ['Dockerfile', source]]), 'Dockerfile');
  const found = rules.filter((rule) => rule.id === id).flatMap((rule) => [...rule.check(lower(source), context)]);
  const fixes = found.flatMap(changesOf);
  const fix = fixes.find(({ title }) => title.includes(`(${base})`)) ?? fixes[0];
  assert.ok(fix, `${id} offers nothing`);
  return applyEdits(source, fix.edits());
}

/** What each stage does, a line each; what stages are called, and what only arranges, is left out. */
function shapeOf(graph: BuildGraph): string[] {
  const steps = graph.stages.map(({ instructions }) => instructions.flatMap((each) => stepsOf(each)));
  const role = (index: number) => {
    const own = steps[index] ?? [];
    if (own.some((step) => step.startsWith('starts'))) return 'final';
    if (own.includes('builds')) return 'build';
    return own.includes('installs for production') ? 'deps' : 'base';
  };
  return graph.stages.flatMap(({ index, instructions }) => {
    const takes = instructions.flatMap((each) => {
      if (each.kind !== 'COPY' || !each.from) return [];
      const [from = 0] = stagesOf(each.from);
      return each.sources.map(({ value = '' }) => `takes ${value.split('/').at(-1)} from ${role(from)}`);
    });
    return [...(steps[index] ?? []), ...takes].map((step) => `${role(index)} ${step}`);
  });
}

function stepsOf(instruction: Instruction): string[] {
  if (instruction.kind === 'COPY' && !instruction.from) {
    return [instruction.sources.some(({ value }) => value === '.') ? 'copies sources' : 'copies manifests'];
  }
  if (instruction.kind === 'CMD' || instruction.kind === 'ENTRYPOINT')
    return [`starts ${instruction.rest.text.replaceAll(' ', '')}`];
  if (instruction.kind !== 'RUN' || instruction.script.form === 'opaque') return [];
  return instruction.script.commands.flatMap((command) => {
    const found = managerOf(command);
    if (found?.install)
      return [
        found.flags.some(({ text }) => /^--(?:production|omit=dev)$/.test(text))
          ? 'installs for production'
          : 'installs',
      ];
    return found && /^run build/.test([found.verbText, ...found.operands.map(({ text }) => text)].join(' ').trim())
      ? ['builds']
      : [];
  });
}
