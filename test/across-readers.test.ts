import { buildsIn } from '../server/src/builds/workspace-builds.ts';
import type { Build, Mention } from '../server/src/context/build.ts';
import { runFixtureFolder } from './support/fixture-run.ts';

/** Each build, and each of its names in the line that holds it. */
runFixtureFolder('test/across/readers', ({ files, path }) => {
  const builds = buildsIn(files, new Set([path]));
  return { shown: `${builds.map((build) => said(build, files)).join('\n')}\n` };
});

function said(
  { by, name, dockerfilePath, contextPath, mentions, platforms, unclear }: Build,
  files: ReadonlyMap<string, string>,
) {
  const open = unclear.length > 0 ? `; unclear: ${unclear.join(' ')}` : '';
  const many = platforms.length > 1 ? ` for ${platforms.join(' ')}` : '';
  const head = `${by} ${name}: ${dockerfilePath ?? '?'} in ${contextPath ?? '?'}${many}${open}`;
  return [head, ...mentions.map((mention) => `  ${placed(mention, files.get(mention.path) ?? '')}`)].join('\n');
}

function placed({ role, value, written, span, path, leadsTo }: Mention, text: string): string {
  const first = text.lastIndexOf('\n', span.start - 1) + 1;
  const [end = ''] = text.slice(span.end).split('\n');
  const line = `${text.slice(first, span.start)}«${text.slice(span.start, span.end)}»${end}`.trim();
  const known = written === 'plain' ? '' : ` (${written}: ${value ?? '?'})`;
  return `${role}${known}${leadsTo === undefined ? '' : ` -> ${leadsTo}`}: ${path}: ${line}`;
}
