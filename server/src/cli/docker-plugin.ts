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

/** The words behind the program; Docker gives a plugin its own name as the first one. */
export function wordsOf([, program = '', ...words]: readonly string[]): readonly string[] {
  const isPlugin = /^docker-slipway(?:\.\w+)?$/.test(basename(program));
  return isPlugin && words[0] === 'slipway' ? words.slice(1) : words;
}
