/** The Model Context Protocol over standard input and output. https://modelcontextprotocol.io/specification/ */

import { readFileSync } from 'node:fs';
import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { name, version } from '../../../package.json';
import { callTool } from '../agents/call.ts';
import type { ToolHost } from '../agents/tool.ts';
import { tools } from '../agents/tools.ts';
import { FactsService } from '../lsp/facts/facts-service.ts';
import { lower } from '../model/lower.ts';
import { applyEdits } from '../text/edit.ts';
import { isInside } from '../workspace/absolute-path.ts';
import { slashed } from '../workspace/node-files.ts';
import { defaultSettings } from '../workspace/settings.ts';
import { createLoader, type LoadedFile } from './subject.ts';

/** Serves the tools for the folder that the process was started in, until the client ends. */
export async function serveMcp(): Promise<void> {
  const server = new Server({ name, version }, { capabilities: { tools: {} } });
  const host = await toolHost(process.cwd());
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
    const answer = await callTool(params.name, params.arguments, host);
    if ('problem' in answer) return { isError: true, content: [{ type: 'text' as const, text: answer.problem }] };
    return {
      structuredContent: answer.value,
      content: [{ type: 'text' as const, text: JSON.stringify(answer.value) }],
    };
  });
  await server.connect(new StdioServerTransport());
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
  const load = async (path: string) => createLoader(async () => '').load(await inside(path));
  const facts = factsOf(load, inside);
  return {
    load,
    facts,
    async others(path, files) {
      const { folder: context } = await load(path);
      const texts = files.map(async ({ path: name, edits, create }) => {
        const full = join(context ?? root, name);
        const before = create ? undefined : await readFile(await inside(full), 'utf8');
        return [slashed(relative(root, full)), { before, after: applyEdits(before ?? '', edits) }] as const;
      });
      return new Map(await Promise.all(texts));
    },
    async write(path, { after: text, others }) {
      await writeFile(await inside(path), text);
      for (const [name, { after }] of others) {
        const full = resolve(root, name);
        if (!isInside(slashed(root), slashed(full)))
          throw new Error(`"${name}" is outside of the folder that Slipway was started in.`);
        await mkdir(dirname(full), { recursive: true });
        await writeFile(full, after);
      }
    },
  };
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
