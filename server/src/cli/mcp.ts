/** The Model Context Protocol over standard input and output. https://modelcontextprotocol.io/specification/ */

import { readFileSync } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { name, version } from '../../../package.json';
import { callTool } from '../agents/call.ts';
import type { ToolHost } from '../agents/tool.ts';
import { tools } from '../agents/tools.ts';
import type { FileEdit } from '../contract/change.ts';
import { FactsService } from '../lsp/facts/facts-service.ts';
import { lower } from '../model/lower.ts';
import { isInside } from '../workspace/absolute-path.ts';
import { slashed } from '../workspace/node-files.ts';
import { defaultSettings } from '../workspace/settings.ts';
import { note, noteFiles, nothingPending, type Pending, write } from './apply.ts';
import { createLoader, type LoadedFile, noInput } from './subject.ts';

/** Serves the tools for the folder that the process was started in, until the client ends. */
export async function serveMcp(): Promise<void> {
  const server = new Server({ name, version }, { capabilities: { tools: {} } });
  const host = await toolHost(process.cwd());
  const inTurn = createTurns();
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map((tool) => ({
      name: tool.name,
      title: tool.title,
      description: tool.description,
      inputSchema: { type: 'object' as const, ...tool.input },
      outputSchema: { type: 'object' as const, ...tool.output },
      annotations: { title: tool.title, readOnlyHint: !tool.writes, destructiveHint: false, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const answer = await inTurn(params.name, () => callTool(params.name, params.arguments, host));
    if ('problem' in answer) return { isError: true, content: [{ type: 'text' as const, text: answer.problem }] };
    return {
      structuredContent: answer.value,
      content: [{ type: 'text' as const, text: JSON.stringify(answer.value) }],
    };
  });
  await server.connect(new StdioServerTransport());
}

/** What writes waits for what wrote before: a key holds for the text that it was made for. */
function createTurns(): <Value>(tool: string, call: () => Promise<Value>) => Promise<Value> {
  const writing = new Set(tools.filter(({ writes }) => writes).map(({ name }) => name));
  let last: Promise<unknown> = Promise.resolve();
  return (tool, call) => {
    if (!writing.has(tool)) return call();
    const turn = last.then(call);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Reads and writes below one folder only, links followed. */
async function toolHost(folder: string): Promise<ToolHost> {
  const root = await realpath(folder);
  const inside = async (path: string): Promise<string> => {
    const full = await realpath(resolve(root, path)).catch(() => undefined);
    if (full === undefined) throw new Error(`File not found: "${path}".`);
    if (!isInside(slashed(root), slashed(full)))
      throw new Error(`"${path}" is outside of the folder that Slipway was started in.`);
    return full;
  };
  const load = async (path: string) => createLoader(noInput).load(await inside(path));
  const facts = factsOf(load, inside);
  const planned = async (path: string, files: readonly FileEdit[]): Promise<[Pending, string[]]> => {
    const { folder: context } = await load(path);
    const pending = nothingPending();
    const noted = await noteFiles(pending, context, files);
    for (const file of noted) await inside(await standingOf(file));
    return [pending, noted];
  };
  return {
    load,
    facts,
    nameOf: (path) => slashed(relative(root, resolve(root, path))),
    async others(path, files) {
      const [{ before, after }, noted] = await planned(path, files);
      return new Map(
        noted.map((file) => [
          slashed(relative(root, file)),
          { before: before.get(file)?.text, after: after.get(file) ?? '' },
        ]),
      );
    },
    async write(path, { before, after, files }) {
      const [pending] = await planned(path, files);
      await note(pending, await inside(path), after, before);
      await write(pending);
    },
  };
}

/** The path, or the nearest folder above it that is there. */
async function standingOf(path: string): Promise<string> {
  for (let at = path; ; at = dirname(at)) {
    const isThere = await lstat(at).then(
      () => true,
      () => false,
    );
    if (isThere || dirname(at) === at) return at;
  }
}

/** The user has started this process for agents: it may ask the engine for its history, and nothing else. */
function factsOf(
  load: (path: string) => Promise<LoadedFile>,
  inside: (path: string) => Promise<string>,
): ToolHost['facts'] {
  const service = new FactsService(
    {
      log: (message) => console.error(message),
      settingsOf: async () => defaultSettings,
      graphOf: (uri) => lower(readFileSync(fileURLToPath(uri), 'utf8')),
      async contextOf(uri) {
        const { context, folder } = await load(fileURLToPath(uri));
        return folder === undefined ? undefined : { context, folder };
      },
    },
    { trusted: true },
  );
  return async (path) => {
    const uri = pathToFileURL(await inside(path)).href;
    await service.refresh(uri);
    return service.current(uri);
  };
}
