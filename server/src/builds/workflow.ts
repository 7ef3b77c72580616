/** The builds in a GitHub workflow (https://github.com/docker/build-push-action#customizing). */
import type { Build, Unclear } from '../context/build.ts';
import { folderOf, joinPath } from '../context/path.ts';
import { fieldOf, fieldsOf, itemsOf, plainText, type Value } from './value.ts';
import { createBuild } from './written.ts';
import { parseYaml } from './yaml.ts';

/** The builds of its steps; paths are those of the repository, two folders above the file. */
export function parseWorkflow(path: string, text: string): Build[] {
  const folder = joinPath(folderOf(path), '../..');
  return fieldsOf(fieldOf(parseYaml(text), 'jobs')).flatMap(([job, value]) => {
    return itemsOf(fieldOf(value, 'steps')).flatMap((step) => {
      const uses = fieldOf(step, 'uses');
      if (!uses || !/^docker\/build-push-action@/.test(plainText(uses) ?? '')) return [];
      const name = plainText(fieldOf(step, 'name')) ?? job;
      const origin = { path, span: uses.span };
      return [createStep({ by: 'workflow', name, origin }, folder, fieldOf(step, 'with'))];
    });
  });
}

function createStep(head: Pick<Build, 'by' | 'name' | 'origin'>, folder: string, inputs: Value | undefined): Build {
  const unclear: Unclear[] = [];
  const read = (name: string, what: Unclear): string | undefined => {
    const text = plainText(fieldOf(inputs, name))?.trim();
    if (text === undefined || text === '') return undefined;
    if (text.includes('${{')) unclear.push(what);
    return text;
  };
  return createBuild(head, folder, {
    context: read('context', 'context'),
    file: read('file', 'dockerfile'),
    target: read('target', 'target'),
    args: namesIn(inputs, 'build-args'),
    secrets: [...namesIn(inputs, 'secrets'), ...namesIn(inputs, 'secret-files'), ...namesIn(inputs, 'secret-envs')],
    namedContexts: namesIn(inputs, 'build-contexts'),
    unclear,
  });
}

/** The names of a list with one `name=value` per line. */
function namesIn(inputs: Value | undefined, input: string): string[] {
  const lines = (plainText(fieldOf(inputs, input)) ?? '').split('\n');
  return lines.flatMap((line) => /^\s*"?([A-Za-z_][\w.-]*)=/.exec(line)?.[1] ?? []);
}
