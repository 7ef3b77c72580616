import { readYaml } from '../../builds/yaml.ts';
import { pathOf, tableOf, textFields, textsOf } from './values.ts';

/** What a pnpm-workspace.yaml says (https://pnpm.io/pnpm-workspace_yaml). */
export interface PnpmWorkspace {
  /** Patterns of the folders of members. */
  readonly workspaces: readonly string[];
  /** Patches that an install applies. */
  readonly patches: readonly string[];
}

/** Undefined when the text is not YAML. */
export function parsePnpmWorkspace(text: string): PnpmWorkspace | undefined {
  const root = readYaml(text);
  if (root === undefined) return undefined;
  const fields = tableOf(root);
  return {
    workspaces: textsOf(fields['packages']),
    patches: [...textFields(fields['patchedDependencies']).values()].map(pathOf),
  };
}
