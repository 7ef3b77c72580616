/** A case for each row of test/knowledge/lines.txt: what one line of a Dockerfile, an image or a stage says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { given } from '../server/src/builds/given.ts';
import { parseHcl } from '../server/src/builds/hcl.ts';
import type { Mention } from '../server/src/context/build.ts';
import { unknownContext } from '../server/src/context/context.ts';
import type { Refactor } from '../server/src/contract/refactor.ts';
import { linesToContinue } from '../server/src/engines/continue-line/plan.ts';
import { isOwnPath } from '../server/src/engines/copy-rights/others.ts';
import { lateInstalls } from '../server/src/engines/join-update/lists.ts';
import { completionsAt } from '../server/src/features/completion/completion.ts';
import { cursorAt } from '../server/src/features/completion/cursor.ts';
import { opensAfter, triggerCharacters } from '../server/src/features/completion/triggers.ts';
import { imagePage } from '../server/src/features/document-links.ts';
import { readAnswer } from '../server/src/features/shellcheck/answers.ts';
import { isDockerfileName } from '../server/src/language/file-names.ts';
import { type LabelRule, labelRules } from '../server/src/language/label-values.ts';
import { usualPorts } from '../server/src/language/ports.ts';
import { saysItsPurpose } from '../server/src/language/stage-purposes.ts';
import { durationOf, isBoolean, isFlagBoolean, isMode, isSize, portProblem } from '../server/src/language/values.ts';
import { endOf } from '../server/src/model/ended-image.ts';
import { parseImage } from '../server/src/model/image.ts';
import { lower } from '../server/src/model/lower.ts';
import { isMadeUp, isPublicSample, secretFileOf } from '../server/src/model/secret-files.ts';
import { isPublicVariable, isSecretVariable } from '../server/src/model/secret-names.ts';
import { isSampleLogin } from '../server/src/model/sensitive.ts';
import joinRuns from '../server/src/refactors/join-runs.ts';
import splitRun from '../server/src/refactors/split-run.ts';
import { scriptSource } from '../server/src/shell/nested.ts';
import { plainWords } from '../server/src/shell/plain-words.ts';
import { likelyManagers } from '../server/src/toolchains/image-managers.ts';
import { readsOf } from '../server/src/toolchains/manifest-reads.ts';
import { projectImages } from '../server/src/toolchains/project-images.ts';
import { dialectOf } from '../server/src/toolchains/stage/dialect.ts';
import { bareImage, distributionOf } from '../server/src/toolchains/stage/distribution.ts';
import { isGone } from '../server/src/toolchains/system/release-packages.ts';
import { admitsLine } from '../server/src/toolchains/version-range.ts';
import { needsOf } from '../server/src/toolchains/workspace.ts';
import { suspectsAmong } from '../server/src/workspace/context-suspects.ts';
import { readSettings } from '../server/src/workspace/settings.ts';
import { contextOfFiles } from './support/context.ts';
import { isFound } from './support/found.ts';
import { askEach, commandOf, type Questions } from './support/knowledge.ts';
import { finalStage, splitSamples } from './support/split-samples.ts';

const sample = (name: string) => splitSamples[name] ?? assert.fail(name);

/** What is asked, by the first word of a row; any other is the id of a rule, and what it is asked is whether it finds anything. */
const questions: Questions = {
  distribution: (image) => {
    const { family, release } = distributionOf(parseImage(image));
    return [family, ...(release === undefined ? [] : [release])].join(' ');
  },
  bare: (image) => bareImage(distributionOf(parseImage(image))),
  port: (image) => usualPorts(image).join(' '),
  page: (image) => imagePage(parseImage(image))?.url.replace('https://', ''),
  managers: (written) => {
    const [image = '', count] = written.split(' ');
    const likely = likelyManagers(parseImage(image), unknownContext).map(({ id }) => id);
    return likely.slice(0, Number(count)).join(' ');
  },
  'made-up': (path) => isMadeUp(path),
  'sample-login': (value) => isSampleLogin(value),
  'public-sample': (name) => isPublicSample(name),
  'given-anew': (value) => given({} as Mention, value, 'STAMP=$(date)\nPLAIN=1\n').changes === true,
  'given-secret': (value) => given({} as Mention, value, '').secret,
  'shellcheck-level': (level) => {
    const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
    const comment = { file: '-', ...place, level, code: 2086, message: 'a', fix: null };
    return readAnswer(JSON.stringify({ comments: [comment] }))
      ?.map((each) => each.level)
      .join(' ');
  },
  suspect: (path) => {
    const entries = new Map([path, 'm.ts'].map((name) => [name, { kind: 'file', excluded: false } as const]));
    const found = suspectsAmong(entries, ['.']);
    return found.includes(path) ? (found[0] === path && path > 'm.ts' ? 'first' : 'yes') : '';
  },
  'own-path': (path) => isOwnPath(path),
  'members-range': (range) => {
    const member = { name: 'm', version: '1.2.3', folder: 'm', ranges: new Map() };
    const workspace = { members: [member] } as unknown as Parameters<typeof needsOf>[0];
    return needsOf(workspace, [{ name: 'a', ranges: new Map([['m', range]]) }]).size > 0;
  },
  duration: (text) => String(durationOf(text) ?? ''),
  boolean: (text) => isBoolean(text),
  'flag-boolean': (text) => isFlagBoolean(text),
  size: (text) => isSize(text),
  mode: (text) => isMode(text),
  'port-problem': (text) => portProblem(text),
  'secret-file': (written) => {
    const [path = '', ...text] = written.split(' ');
    return secretFileOf(path)?.holds(text.join(' ').replaceAll(' ⏎ ', '\n'));
  },
  'of-debian': (program) => startedWith('golang:1.24-bookworm', program),
  'of-alpine': (program) => startedWith('golang:1.24-alpine', program),
  purpose: (stage) => saysItsPurpose(stage),
  dockerfile: (name) => isDockerfileName(name),
  'secret-name': (name) => isSecretVariable(name),
  'public-name': (name) => isPublicVariable(name),
  'nested-script': (script) => typeof scriptSource(commandOf(script)) === 'number',
  shell: (image) => {
    const graph = lower(`FROM ${image}\nRUN echo a\n`);
    const run = graph.instructions.find((each) => each.kind === 'RUN') ?? assert.fail();
    return dialectOf(graph, run, 'echo a')?.shell;
  },
  'shell-line': (shell) => {
    const graph = lower(`FROM scratch\nSHELL ["${shell}", "-c"]\nRUN echo a\n`);
    const run = graph.instructions.find((each) => each.kind === 'RUN') ?? assert.fail();
    return dialectOf(graph, run, 'echo a')?.shell;
  },
  shebang: (program) => {
    const graph = lower('FROM scratch\nRUN echo a\n');
    const run = graph.instructions.find((each) => each.kind === 'RUN') ?? assert.fail();
    return dialectOf(graph, run, `#!${program}\necho a`)?.shell;
  },
  'user-made': (script) =>
    offered(`FROM debian:12\nRUN ${script}\nUSER `)
      .filter((label) => /^(?:app|web)$/.test(label))
      .join(' '),
  offers: (written) => offered(written.replaceAll(' ⏎ ', '\n')).join(' '),
  details: (written) =>
    itemsAt(written.replaceAll(' ⏎ ', '\n'))
      .flatMap(({ label, detail }) => (detail ? [`${label} (${detail})`] : []))
      .join(' | '),
  opens: (written) => {
    const source = written.replaceAll(' ⏎ ', '\n');
    const typed = source.at(-1) ?? '';
    return triggerCharacters.includes(typed) && opensAfter(cursorAt(lower(source), source.length), typed);
  },
  successor: (image) => {
    const ended = endOf(parseImage(image));
    return ended && (ended.next ? `${ended.next.name}:${ended.next.tag}` : '?');
  },
  admits: (written) => {
    const [line = '', tilde, ...range] = written.split(' ');
    const admits = admitsLine(range.join(' '), line, tilde === 'last' ? 'last' : 'even');
    return admits === undefined ? '?' : admits;
  },
  gone: (written) => {
    const [family, release = '', ...names] = written.split(' ');
    const known = family === 'debian' || family === 'ubuntu' || family === 'alpine' ? family : 'unknown';
    return names.filter((name) => isGone(name, known, release === '?' ? undefined : release)).join(' ');
  },
  'images-for': async (path) => projectImages(await contextOfFiles(new Map([[path, '']]), 'Dockerfile')).join(' '),
  joins: (script) => isOffered(joinRuns, `FROM debian:12\nRUN ${script}\nRUN make\n`, `RUN ${script}\nRUN make`),
  splits: (script) => isOffered(splitRun, `FROM debian:12\nRUN ${script} && make\n`, '&& make'),
  'plain-words': (text) => plainWords(text)?.join(' '),
  'setting-problem': (settings) => readSettings(JSON.parse(settings)).problems.join(' '),
  label: (written) => {
    const [form = '', ...text] = written.split(' ');
    return (labelRules as Readonly<Record<string, LabelRule>>)[form]?.isMet(text.join(' '));
  },
  // Whether a line that names no instruction may belong to the RUN above it.
  continued: (line) => {
    const graph = lower(`FROM a\nRUN a\n${line}\n`);
    const unknown = graph.instructions.find(({ kind }) => kind === 'UNKNOWN') ?? assert.fail();
    return linesToContinue(graph, unknown).length > 0;
  },
  setting: (name) => readSettings({ rules: { [name]: 'off' } }).problems.length === 0,
  'takes-lists': (script) => {
    const graph = lower(`FROM debian:12\nRUN apt-get update\nRUN ${script}\nRUN apt-get install -y curl\n`);
    return lateInstalls(graph).size > 0;
  },
  'msbuild-import': (path) => {
    const text = `<Project><Import Project="${path}"/></Project>`;
    const tree = { files: new Map(), texts: new Map(), complete: true };
    const reads = readsOf({ path: '/app/a.csproj', text, tree, manager: 'dotnet', flags: new Set(), isMember: false });
    return reads.why === undefined ? (reads.files ?? []).join(' ') : '?';
  },
  'build-path': async (value) => {
    const plain = await finalStage(sample('go'));
    return plain === (await finalStage(sample('go'), { step: `ENV PATH=${value}` }));
  },
  'why-whole': whyWhole,
  'needs-zones': async (module) => {
    const files = { ...sample('go').files, 'go.mod': `module x\nrequire ${module} v1.0.0\n` };
    return (await finalStage({ ...sample('go'), files }))?.includes('zoneinfo');
  },
};

askEach('what a line says', 'lines', questions, isFound);

test('what stands behind the value of an attribute is left out, and the next line read', () => {
  const names = (text: string) => [...parseHcl(text).attributes.keys()].join(' ');
  assert.equal(names('a = "1" ] b = "2"\nc = "3"\n'), 'a c');
  assert.equal(names('a = 1, b = 2\nc = 3'), 'a c');
  assert.equal(names('a = )\nb = 1\n'), 'a b');
  const [block] = parseHcl('target "a" { x = 1 ] y = 2 }\nz = 3\n').blocks;
  assert.deepEqual([...(block?.body.attributes.keys() ?? [])], ['x']);
});

/** Whether the final stage needs no package for the program of a health check. */
async function startedWith(image: string, program: string): Promise<boolean> {
  const stage = (await finalStage({ ...sample('go'), image }, { step: `HEALTHCHECK CMD ${program} -c a` })) ?? '';
  return stage.startsWith('FROM') && !/ (?:install|add) /.test(stage);
}

/** Why a sample is not split when it is changed: `image`, `build`, `start` and `step` are other ones, `text` is that of a file, and a file is left out with `no`. */
async function whyWhole(written: string): Promise<string | undefined> {
  const [name = '', ...changes] = written.split(' | ');
  const plain = sample(name);
  const change: Record<string, string> = {};
  const files: Record<string, string> = { ...plain.files };
  for (const each of changes) {
    const [what = '', first = '', ...rest] = each.split(' ');
    if (what === 'text') files[first] = rest.join(' ');
    else if (what === 'no') delete files[first];
    else change[what] = [first, ...rest].join(' ');
  }
  const { image = plain.image, build = plain.build, start, step } = change;
  const steps = { ...(step !== undefined && { step }), ...(start !== undefined && { start: start.split(' ') }) };
  return (await finalStage({ ...plain, image, build, files }, steps))?.match(/^refused: (.*)/)?.[1];
}

/** Whether a refactoring is offered for a text that is selected, and not refused. */
function isOffered(refactor: Refactor, source: string, at: string): boolean {
  const start = source.indexOf(at);
  return [...refactor.offer(lower(source), { start, end: start + at.length }, unknownContext)].some(
    (offer) => !('refused' in offer),
  );
}

/** The labels of what completion offers at the end of a text. */
function offered(source: string): string[] {
  return itemsAt(source).map(({ label }) => label);
}

function itemsAt(source: string) {
  return completionsAt({ graph: lower(source), context: unknownContext, offset: source.length, findings: [] });
}
