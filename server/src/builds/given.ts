/** What the value of a build argument tells, as it is written: that it is another one in each build, or that it is a secret. */

import type { Mention } from '../context/build.ts';
import { isSecretVariable } from '../model/secret-names.ts';

/** Commits, times and numbers of builds, by the words of the tool that gives them. */
const changing: readonly RegExp[] = [
  // docs.github.com/actions/reference/contexts-reference
  /\$\{\{[^}]*\bgithub\.(?:sha|run_id|run_number|run_attempt|event\.head_commit\.(?:id|timestamp)|event\.pull_request\.head\.sha)\b/,
  /\bimage\.(?:created|revision)\b/,
  // docs.gitlab.com/ci/variables/predefined_variables, and what other services set
  /\$\{?(?:CI_COMMIT_(?:SHA|SHORT_SHA|TIMESTAMP)|CI_JOB_(?:ID|STARTED_AT)|CI_PIPELINE_(?:ID|IID|CREATED_AT)|GITHUB_(?:SHA|RUN_ID|RUN_NUMBER)|CIRCLE_SHA1|BITBUCKET_COMMIT)\b/,
  /(?:\$\(|`)\s*(?:shell\s+)?git\s+(?:rev-parse\s+(?:--short(?:=\d+)?\s+|--verify\s+)?(?:HEAD\b|@)|(?:describe|log|show|rev-list)\b)/,
  /(?:\$\(|`)\s*(?:shell\s+)?(?:date(?!\s+["']?\+%[YG]["']?\s*[)`])|uuidgen)\b/,
  // docs.docker.com/build/bake/funcs
  /\btimestamp\(\)/,
];

/** A value that is one variable, in a shell, a Makefile or a workflow. */
const reference = /^["']?\$(?:\{\{\s*env\.(\w+)\s*\}\}|\{(\w+)\}|\((\w+)\)|(\w+))["']?$/;
const secret = /^["']?\$\{\{\s*secrets\.(\w+)\s*\}\}["']?$/;

/** One without a default. */
const variable = /(?<!\$)\$(?:\{(\w+)\}|([A-Za-z_]\w*))/g;

/** A mention of an argument with what its value tells; `text` is that of the file, where variables may be set. */
export function given(made: Mention, value: string | undefined, text: string): Mention {
  const written = value?.trim() ?? '';
  if (written === '') return made;
  const [, held] = secret.exec(written) ?? [];
  const filled =
    held ?? [...written.matchAll(variable)].map(([, braced, plain]) => braced ?? plain ?? '').find(isSecretVariable);
  if (filled !== undefined) return { ...made, secret: filled };
  return isChanging(written) || setterOf(written, text).some(isChanging) ? { ...made, changes: true } : made;
}

function isChanging(value: string): boolean {
  return changing.some((form) => form.test(value));
}

/** What lines of the file set a variable to. */
function setterOf(value: string, text: string): string[] {
  const [, ...names] = reference.exec(value) ?? [];
  const name = names.find((each) => each !== undefined);
  if (name === undefined || !text.includes(name)) return [];
  const form = new RegExp(`^[ \\t]*(?:-[ \\t]+)?(?:export[ \\t]+)?${name}[ \\t]*(?:[:?]?=|:)(.*)$`, 'gm');
  return [...text.matchAll(form)].map(([, set = '']) => set);
}
