/** The `.hadolint.yaml` that holds for a Dockerfile (github.com/hadolint/hadolint, "Configure"). */
import { readYaml } from '../builds/yaml.ts';
import { folderOf, nameOf } from '../context/path.ts';
import { noPolicy, type Policy, type PolicyLevel } from '../context/policy.ts';
import { type LabelForm, labelForms } from '../language/label-values.ts';
import { isInside, relativePath } from './absolute-path.ts';
import { readInside } from './context-read.ts';
import type { FileSystem } from './file-system.ts';

const fileNames = ['.hadolint.yaml', '.hadolint.yml'] as const;

/** Whether a change at a path can matter to a Dockerfile below its folder. */
export function isHadolintFile(path: string): boolean {
  return fileNames.some((name) => name === nameOf(path));
}

/** What the nearest file says, beside the Dockerfile or above it in the workspace; the others are not read. */
export async function loadPolicy(files: FileSystem, dockerfile: string, workspace: string): Promise<Policy> {
  const root = await files.realpath(workspace).catch(() => undefined);
  if (root === undefined) return noPolicy;
  for (let folder = folderOf(dockerfile); isInside(workspace, folder); folder = folderOf(folder)) {
    const inside = relativePath(workspace, folder);
    for (const name of fileNames) {
      const path = inside === '.' ? name : `${inside}/${name}`;
      const found = await readInside(files, root, path);
      if (found.kind === 'text') return policyOf(found.text, path);
      if (found.kind === 'unreadable') return { ...noPolicy, problems: [`${path} cannot be read`] };
    }
    if (folder === folderOf(folder)) break;
  }
  return noPolicy;
}

/** The same value as the last time for the same file: what is made of it is found again by that. */
function policyOf(text: string, path: string): Policy {
  if (last?.text !== text || last.path !== path) last = { text, path, policy: readPolicy(text, path) };
  return last.policy;
}

let last: { readonly text: string; readonly path: string; readonly policy: Policy } | undefined;

/** What is wrong is named once, with the path, and its default holds. */
export function readPolicy(text: string, path: string): Policy {
  const fields = readYaml(text);
  if (text.split('\n').every((line) => /^(?:#|---$|$)/.test(line.trim()))) return noPolicy;
  if (!isRecord(fields)) return { ...noPolicy, problems: [`${path} is not a YAML file of settings`] };
  const problems: string[] = [];
  const complain = (problem: string) => problems.push(`${path}: ${problem}`);
  return {
    levels: levelsIn(fields, complain),
    trustedRegistries: textsIn(fields, 'trustedRegistries', complain),
    labels: labelsIn(fields['label-schema'], complain),
    strictLabels: flagIn(fields, 'strict-labels', complain),
    hearsHadolint: !flagIn(fields, 'disable-ignore-pragma', complain),
    failOn: flagIn(fields, 'no-fail', complain) ? 'never' : thresholdIn(fields['failure-threshold'], complain),
    problems,
  };
}

type Complain = (problem: string) => void;

const severities: Readonly<Record<string, PolicyLevel>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  style: 'hint',
};

function levelsIn(fields: Readonly<Record<string, unknown>>, complain: Complain): Map<string, PolicyLevel> {
  const levels = new Map<string, PolicyLevel>();
  const { override } = fields;
  if (isRecord(override)) {
    for (const [name, level] of Object.entries(severities))
      for (const code of textsIn(override, name, complain, 'override.')) levels.set(code.toLowerCase(), level);
  } else if (override !== undefined && override !== null)
    complain('`override` must hold lists named error, warning, info or style');
  for (const code of textsIn(fields, 'ignored', complain)) levels.set(code.toLowerCase(), 'off');
  return levels;
}

function labelsIn(value: unknown, complain: Complain): Map<string, LabelForm> {
  const labels = new Map<string, LabelForm>();
  if (value === undefined || value === null) return labels;
  if (!isRecord(value)) complain('`label-schema` must hold labels and their types');
  else
    for (const [label, written] of Object.entries(value)) {
      const form = labelForms.find((each) => each === written);
      if (form) labels.set(label, form);
      else complain(`\`label-schema.${label}\` must be one of ${labelForms.join(', ')}`);
    }
  return labels;
}

/** `none` and `ignore` fail for anything, as measured on hadolint 2.15. */
function thresholdIn(value: unknown, complain: Complain): Policy['failOn'] {
  if (value === undefined || value === null) return undefined;
  const level = typeof value === 'string' ? { ...severities, ignore: 'hint', none: 'hint' }[value] : undefined;
  if (!level) complain('`failure-threshold` must be one of error, warning, info, style, ignore, none');
  return level as Policy['failOn'];
}

function textsIn(
  fields: Readonly<Record<string, unknown>>,
  name: string,
  complain: Complain,
  within = '',
): readonly string[] {
  const value = fields[name];
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  complain(`\`${within}${name}\` must be a list of names`);
  return [];
}

function flagIn(fields: Readonly<Record<string, unknown>>, name: string, complain: Complain): boolean {
  const value = fields[name];
  if (value !== undefined && value !== 'true' && value !== 'false') complain(`\`${name}\` must be true or false`);
  return value === 'true';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
