/** What a container runs with: EXPOSE, STOPSIGNAL, SHELL, CMD, ENTRYPOINT, HEALTHCHECK. */
import { protocols, usualPorts } from '../../language/ports.ts';
import { shells } from '../../language/shells.ts';
import { commonSignals, signals } from '../../language/signals.ts';
import { bottomImageOf } from '../../model/account.ts';
import { visibleBindings } from '../../model/scope.ts';
import { behind, type Item, literal } from './item.ts';
import { type ArgumentPlace, type List, listOf } from './place.ts';
import { programsOf } from './programs.ts';
import { inCase, type Request } from './request.ts';
import { uniqueItems } from './sources.ts';

/** Variables whose name says PORT, then what programs on this image listen on. */
export function portItems(request: Request, { instruction, word }: ArgumentPlace, list: List): Item[] {
  const slash = word.typed.indexOf('/');
  if (slash >= 0) {
    const inner = listOf(behind(word, slash + 1));
    return protocols.map((name) => inner(name, name === 'tcp' ? 'the default' : undefined));
  }
  if (/^\d+$/.test(word.typed))
    return protocols.map((name) => list(`${word.typed}/${name}`, name === 'tcp' ? 'the default' : undefined));
  const bindings = [...visibleBindings(request.graph, instruction.before.scope).values()];
  const variables = bindings.filter(({ name, kind }) => /PORT$/.test(name) && kind !== 'predefined');
  const image = bottomImageOf(request.graph, instruction.stage ?? -1);
  const name = image && (image.registry === undefined ? image.name : `${image.registry}/${image.name}`);
  return [
    ...variables.map((each) => list(`$${each.name}`, each.value, { kind: 'variable' })),
    ...usualPorts(name).map((port) => list(port, name === undefined ? undefined : `common for ${name}`)),
  ];
}

export function signalItems(_: Request, { before }: ArgumentPlace, list: List): Item[] {
  if (before.length > 0) return [];
  const common = commonSignals.map(({ name, summary }) => list(name, summary));
  return uniqueItems([...common, ...signals.map((name) => list(name))]);
}

export function shellItems({ graph }: Request, { instruction, text }: ArgumentPlace, list: List): Item[] {
  if (text.trim() !== '') return [];
  const isWindows =
    instruction.before.shell === 'cmd' || instruction.before.shell === 'powershell' || graph.escape === '`';
  const sorted = [...shells].sort((a, b) => Number(b.windows === isWindows) - Number(a.windows === isWindows));
  return sorted.map(({ name, summary }) => list(name, summary));
}

/** Programs that were built or copied in the stage, then the exec form to fill in. */
export function commandItems(request: Request, { instruction, text }: ArgumentPlace, list: List): Item[] {
  if (text.trim() !== '') return [];
  return [
    ...programsOf(request, instruction)
      .slice(0, 5)
      .map(({ path, why }) =>
        list(`[${[...interpreterOf(path), path].map((word) => JSON.stringify(word)).join(', ')}]`, why),
      ),
    list('["program", "argument"]', 'without a shell', {
      kind: 'snippet',
      insert: '["${1:program}", "${2:argument}"]',
      snippet: true,
    }),
  ];
}

function interpreterOf(path: string): string[] {
  if (path.endsWith('.js')) return ['node'];
  return path.endsWith('.py') ? ['python'] : [];
}

export function healthItems(request: Request, { instruction, before }: ArgumentPlace, list: List): Item[] {
  if (before.length > 0) return [];
  const port = request.graph.stages[instruction.stage ?? -1]?.instructions.find(({ kind }) => kind === 'EXPOSE');
  const number = port && 'words' in port ? port.words[0]?.value?.split('/')[0] : undefined;
  const url = `http://localhost:${number ?? '8080'}/`;
  const topic = { about: 'instruction' as const, name: 'HEALTHCHECK' };
  const written = (name: string) => inCase(request, name);
  const check = (command: string, detail: string) => {
    const insert = `${written('CMD')} ${command} \${1:${literal(url)}} || exit 1`;
    return list(`${written('CMD')} ${command} ${url} || exit 1`, detail, {
      kind: 'snippet',
      insert,
      snippet: true,
      topic,
    });
  };
  return [
    list(written('CMD'), 'command that checks the container', {
      kind: 'keyword',
      insert: `${written('CMD')} `,
      topic,
      common: true,
    }),
    list(written('NONE'), 'turns off the check of the base image', { kind: 'keyword', topic, common: true }),
    check('curl --fail', 'for images with curl'),
    check('wget -q --spider', 'for Alpine images'),
  ];
}
