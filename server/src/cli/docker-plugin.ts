/** `docker slipway`: the command line under the name that Docker looks for (https://github.com/docker/cli/blob/master/cli-plugins/metadata/metadata.go). */
import { basename } from 'node:path';
import { version } from '../../../package.json';

/** What Docker asks each program in its folder of plugins. */
export const pluginQuestion = 'docker-cli-plugin-metadata';

export const pluginAnswer = `${JSON.stringify({
  SchemaVersion: '0.1.0',
  Vendor: 'Slipway',
  Version: version,
  ShortDescription: 'Find and fix what makes Dockerfiles slow, large or leaky',
  URL: 'https://github.com/slipway/slipway',
})}\n`;

/** Docker's own flags that take the next word as their value (https://docs.docker.com/reference/cli/docker/). */
const valued = new Set([
  '--config',
  '-c',
  '--context',
  '-H',
  '--host',
  '-l',
  '--log-level',
  '--tlscacert',
  '--tlscert',
  '--tlskey',
]);

/** The words behind the program; Docker gives a plugin its own flags and the plugin's name before them. */
export function wordsOf([, program = '', ...words]: readonly string[]): readonly string[] {
  if (!/^docker-slipway(?:\.\w+)?$/.test(basename(program))) return words;
  let at = 0;
  while (words[at]?.startsWith('-')) at += valued.has(words[at] ?? '') ? 2 : 1;
  return words[at] === 'slipway' ? words.slice(at + 1) : words;
}
