import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { suite, test } from 'node:test';
import { analyze } from '../server/src/analysis/analyze.ts';
import { levelsOf, namesOf } from '../server/src/analysis/levels.ts';
import { unknownContext } from '../server/src/context/context.ts';
import { lower } from '../server/src/model/lower.ts';
import type { BuildGraph } from '../server/src/model/model.ts';
import { instructionAt } from '../server/src/model/query.ts';
import { corpusFiles } from './support/dockerfiles.ts';
import { createFolder } from './support/folder.ts';
import { hadolint, pythonTool } from './support/python-tool.ts';
import { cannotRun } from './support/skip.ts';

/** What one of the two finds alone in an instruction, and why that is meant so. */
interface Difference {
  readonly only: 'hadolint' | 'Slipway';
  readonly code: string;
  /** Of the instruction; all where it is left out. */
  readonly text?: RegExp;
  readonly why: string;
}

const inErrors = 'the build fails, which is an error under a name of its own';
const asBuildKit = 'BuildKit reads it that way (facts of the engine tests)';
const once = 'one mistake is told once for a stage';
const shipped = 'of stages that the image is not built on nothing stays';

const differences: readonly Difference[] = [
  {
    only: 'hadolint',
    code: 'DL3000',
    text: /\.\./,
    why: 'an absolute WORKDIR stands above, as in WorkdirRelativePath',
  },
  { only: 'hadolint', code: 'DL3003', text: /[;|] *\\?\s*\(?cd\b/, why: '`cd` later in a step goes between folders' },
  {
    only: 'hadolint',
    code: 'DL3006',
    text: /distroless/,
    why: 'the version is in the name, tags are `latest` and `nonroot`',
  },
  { only: 'hadolint', code: 'DL3006', text: /\$|runtime/, why: 'it is a stage, or can be one' },
  { only: 'Slipway', code: 'DL3006', text: /FROM Base/, why: asBuildKit },
  { only: 'hadolint', code: 'DL3008', text: /templateOption/, why: 'a template is no list of packages' },
  { only: 'Slipway', code: 'DL3008', text: /apt install/, why: '`apt` installs like `apt-get`' },
  { only: 'Slipway', code: 'DL3015', text: /apt install/, why: '`apt` installs like `apt-get`' },
  {
    only: 'hadolint',
    code: 'DL3009',
    text: /^RUN apt-get (?:\S+ )?update(?: -\S+)?$/,
    why: '`apt-update-alone` speaks of it',
  },
  { only: 'hadolint', code: 'DL3009', text: /templateOption|mariadb-client/, why: once },
  { only: 'Slipway', code: 'DL3013', text: /bin\/pip /, why: 'pip is pip in any folder' },
  { only: 'Slipway', code: 'DL3018', text: /sudo apk/, why: '`sudo` is seen through' },
  { only: 'hadolint', code: 'DL3019', text: /apk update/, why: shipped },
  { only: 'hadolint', code: 'DL3020', text: /git@/, why: 'ADD clones repositories' },
  { only: 'Slipway', code: 'DL3020', text: /^ONBUILD/, why: 'a trigger copies too' },
  {
    only: 'hadolint',
    code: 'DL3021',
    text: / \.$|\}$|\]$/,
    why: '`.` is a folder, a variable may end with a slash, and what is no JSON may name folders',
  },
  { only: 'hadolint', code: 'DL3022', why: inErrors },
  { only: 'Slipway', code: 'DL3023', why: 'an index and a detour lead to the stage itself as well' },
  { only: 'Slipway', code: 'DL3024', text: /Deps/, why: asBuildKit },
  {
    only: 'hadolint',
    code: 'DL3025',
    text: /^HEALTHCHECK/i,
    why: 'JSONArgsRecommended is about CMD and ENTRYPOINT; `|| exit 1` needs a shell',
  },
  { only: 'hadolint', code: 'DL3025', text: /^\w+ \[/, why: '`invalid-exec-form` speaks of it' },
  { only: 'hadolint', code: 'DL3029', text: /TARGETARCH/, why: 'it is not constant' },
  {
    only: 'hadolint',
    code: 'DL3042',
    text: /requirements-extra/,
    why: 'what another program does as SHELL is not known',
  },
  {
    only: 'hadolint',
    code: 'DL3042',
    text: /poetry/,
    why: 'any value of PIP_NO_CACHE_DIR turns the cache off (pip, cmdoptions.py)',
  },
  { only: 'Slipway', code: 'DL3042', text: /bin\/pip|-m pip wheel/, why: 'pip is pip in any folder' },
  { only: 'hadolint', code: 'DL3045', text: /docs docs/, why: once },
  { only: 'hadolint', code: 'DL3057', text: /^FROM/i, why: 'only the last stage is an image' },
  {
    only: 'hadolint',
    code: 'DL3059',
    text: /^RUN (?:echo|if|python|auditwheel)/,
    why: 'what cannot be read, or is read by another program, has no count of commands',
  },
  { only: 'hadolint', code: 'DL3060', text: /type=cache/, why: 'downloads go to a cache mount' },
  { only: 'Slipway', code: 'DL3060', text: /^RUN yarn$|yarn global/, why: '`yarn` alone installs' },
  { only: 'hadolint', code: 'DL3061', why: 'it is told once' },
  { only: 'Slipway', code: 'DL3061', text: /^ARG/, why: 'a file of ARGs has no FROM either' },
  { only: 'hadolint', code: 'DL3062', text: /@v/, why: 'the package has a version, `-tags` has a value' },
  {
    only: 'hadolint',
    code: 'DL3064',
    why: 'names of users, hosts and files are no secrets, and `ENV A=$B` holds what `ARG B` was told of',
  },
  { only: 'Slipway', code: 'DL3064', why: 'the value shows it, or a program reads it by that name' },
  { only: 'Slipway', code: 'DL3065', text: /:-/, why: asBuildKit },
  { only: 'hadolint', code: 'DL3066', text: /APP_UID/, why: 'what the base image sets is not known' },
  { only: 'Slipway', code: 'DL3066', text: /\$USERNAME/, why: 'the default of an ARG is known' },
  { only: 'hadolint', code: 'DL4001', why: once },
  { only: 'hadolint', code: 'DL4003', text: /two/, why: 'the one without effect is marked, as BuildKit does' },
  { only: 'Slipway', code: 'DL4003', text: /one/, why: 'the one without effect is marked, as BuildKit does' },
  {
    only: 'hadolint',
    code: 'DL4006',
    why: 'only what fetches counts: `yes |` fails with pipefail, `echo |` never does',
  },
];

/** They depend on which stages are images, and on what is a secret: not counted in the share. */
const contextual: ReadonlySet<string> = new Set(['DL3057', 'DL3064']);

/** Off without being asked for. */
const config = 'override:\n  info: [DL3057, DL1001]\n';

interface Found {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

const files = corpusFiles().filter(({ text }) => !/#\s*(?:slipway|hadolint|check)\b/i.test(text));

function hadolintFindings(program: string, folder: string): readonly Found[] {
  const paths = files.map((_, i) => `${i}.dockerfile`);
  const { stdout, stderr } = spawnSync(program, ['-f', 'json', '-c', 'config.yaml', ...paths], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

/** `code instruction` of each finding of the strict profile that has a name of hadolint's. */
function oursOf(graph: BuildGraph): Set<string> {
  const found = analyze(graph, unknownContext, levelsOf('strict', new Map()), (_, error) => assert.fail(String(error)));
  return new Set(
    found.flatMap(({ rule, finding }) => {
      const at = instructionAt(graph, finding.span.start)?.index;
      const codes = namesOf(rule, finding.alias).filter((name) => /^DL\d/.test(name));
      return at === undefined ? [] : codes.map((code) => `${code} ${at}`);
    }),
  );
}

function theirsOf(graph: BuildGraph, found: readonly Found[]): Set<string> {
  return new Set(
    found.flatMap(({ code, line }) => {
      const at = graph.instructions.find(({ lines }) => lines.first < line && line <= lines.last + 1);
      return at && /^DL\d/.test(code) ? [`${code} ${at.index}`] : [];
    }),
  );
}

suite('hadolint', () => {
  test('finds the same in the same instructions of the corpus, but for what is listed', (t) => {
    const program = pythonTool(hadolint);
    if (typeof program !== 'string') return cannotRun(t, program.missing);
    const folder = createFolder(t, {
      'config.yaml': config,
      ...Object.fromEntries(files.map(({ text }, i) => [`${i}.dockerfile`, text])),
    });
    const found = hadolintFindings(program, folder);
    const wrong: string[] = [];
    const met = new Set<Difference>();
    const counts = { alike: 0, apart: 0, unread: 0 };
    for (const [i, { where, text }] of files.entries()) {
      const theirs = found.filter(({ file }) => file === `${i}.dockerfile`);
      // Not everything that BuildKit reads can be read by hadolint: CRLF, a late heredoc, an escape character.
      if (theirs.some(({ code }) => code === 'DL1000')) {
        counts.unread++;
        continue;
      }
      const graph = lower(text);
      const [ours, others] = [oursOf(graph), theirsOf(graph, theirs)];
      for (const key of new Set([...ours, ...others])) {
        const [code = '', index] = key.split(' ');
        if (ours.has(key) && others.has(key)) {
          if (!contextual.has(code)) counts.alike++;
          continue;
        }
        const { span } = graph.instructions[Number(index)] ?? assert.fail();
        const instruction = text.slice(span.start, span.end);
        const only = ours.has(key) ? 'Slipway' : 'hadolint';
        const known = differences.find(
          (each) => each.only === only && each.code === code && (each.text?.test(instruction) ?? true),
        );
        if (!contextual.has(code)) counts.apart++;
        if (known) met.add(known);
        else wrong.push(`${where}: only ${only}: ${code}: ${instruction}`);
      }
    }
    t.diagnostic(
      `${counts.alike} findings alike (${Math.round((100 * counts.alike) / (counts.alike + counts.apart))}%), ${counts.apart} apart for the reasons listed; hadolint cannot read ${counts.unread} of ${files.length} files`,
    );
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      differences.filter((each) => !met.has(each)),
      [],
    );
  });
});
