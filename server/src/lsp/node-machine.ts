/** The machine of a server that runs under node. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nodeFiles, slashed } from '../workspace/node-files.ts';
import { watchFolder } from '../workspace/node-watch.ts';
import { FactsService } from './facts/facts-service.ts';
import { run } from './facts/run.ts';
import type { Machine } from './machine.ts';

export const nodeMachine: Machine = {
  disk: {
    files: nodeFiles,
    pathOf(uri) {
      const path = nativePathOf(uri);
      return path === undefined ? undefined : slashed(path).replace(/(?<=.)\/$/, '');
    },
    uriOf: (path) => pathToFileURL(path).href,
  },
  nativePathOf,
  run,
  environment: process.env,
  watchFolder,
  createFacts: (host, options) => new FactsService(host, options),
};

function nativePathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
