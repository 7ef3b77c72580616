import { referenceLink } from '../../language/entry.ts';
import { type MountOptionEntry, type MountTypeEntry, mountOptionOf, mountType } from '../../language/mounts.ts';
import type { BuildGraph, Mount } from '../../model/model.ts';
import { mountOption } from '../../model/mounts.ts';
import { instructionAt } from '../../model/query.ts';
import { touches } from '../../text/span.ts';
import { code, list } from '../markdown.ts';
import type { HoverProvider } from './provider.ts';

/** A mount of a RUN: what its type does, and each option with its meaning. */
export const hoverMount: HoverProvider = (graph, offset) => {
  const instruction = instructionAt(graph, offset);
  if (instruction?.kind !== 'RUN') return undefined;
  const mount = instruction.mounts.find(({ flag }) => touches(flag.span, offset));
  if (!mount) return undefined;
  const option = mount.options.find(({ span }) => touches(span, offset));
  const type = mountType(mount.type ?? '');
  if (!type) return undefined;
  const name = option?.name.text.toLowerCase();
  const entry = name === undefined || name === 'type' ? undefined : mountOptionOf(type, name);
  if (option && entry) {
    const title = `**${code(option.name.text)}** in a ${code(type.name)} mount`;
    return { span: option.span, markdown: describe(title, entry, type.anchor) };
  }
  const markdown = describe(`**${code(type.name)} mount**`, type, type.anchor, list(summary(graph, mount)));
  return { span: option?.span ?? mount.flag.name.span, markdown };
};

/** A title, what a table says, more, and where the reference says it. */
function describe(
  title: string,
  { summary, since, ...entry }: MountOptionEntry | MountTypeEntry,
  anchor: string,
  more = '',
): string {
  const standard = 'default' in entry && entry.default !== undefined ? `Default: ${code(entry.default)}` : '';
  const version = since === undefined ? '' : `Since Dockerfile ${since}.`;
  const parts = [title, summary, standard, version, more, `[Dockerfile reference](${referenceLink(anchor)})`];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** What this very mount does. */
function summary(graph: BuildGraph, mount: Mount): string[] {
  const value = (...names: string[]) => mountOption(mount, ...names)?.value?.text;
  const target = value('target', 'dst', 'destination');
  const { from } = mount;
  const origin =
    from &&
    (from.kind === 'stage'
      ? `stage ${code(graph.stages[from.stage]?.name?.text ?? from.token.text)}`
      : code(from.token.text));
  switch (mount.type) {
    case 'bind':
      return [
        `mounts ${code(value('source', 'src') ?? '/')} of ${origin ?? 'the build context'} at ${code(target ?? '')}`,
      ];
    case 'cache':
      return [
        `keeps ${code(target ?? '')} between builds, with the id ${code(value('id') ?? target ?? '')}`,
        ...(origin ? [`starts with ${code(value('source', 'src') ?? '/')} of ${origin}`] : []),
      ];
    case 'secret': {
      const id = value('id', 'source', 'src') ?? target?.split('/').at(-1) ?? '';
      const env = value('env');
      const file = target ?? (env ? undefined : `/run/secrets/${id}`);
      return [
        ...(file ? [`secret ${code(id)} as file ${code(file)}`] : []),
        ...(env ? [`secret ${code(id)} as variable ${code(env)}`] : []),
      ];
    }
    case 'ssh':
      return [`the SSH agent or key passed with ${code(`--ssh ${value('id') ?? 'default'}`)}`];
    default:
      return target ? [`at ${code(target)}`] : [];
  }
}
