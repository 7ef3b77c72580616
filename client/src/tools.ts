/** Slipway's tools for the agents of VS Code's chat, which its manifest declares. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CallToolResult, callToolRequest } from '../../server/src/protocol.ts';

/** What of `vscode.lm` is used here; it came with VS Code 1.95, after the oldest version that Slipway runs in. */
interface ToolApi {
  readonly lm?: {
    registerTool?(name: string, tool: Tool): vscode.Disposable;
  };
  readonly LanguageModelToolResult: new (parts: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart: new (text: string) => unknown;
}

interface Tool {
  invoke(options: { readonly input: unknown }, token: vscode.CancellationToken): Promise<unknown>;
  prepareInvocation?(options: { readonly input: unknown }): unknown;
}

interface Declared {
  readonly name: string;
  readonly displayName: string;
}

/** `writes`: the tools that change files, which are asked about before they run. */
const writes: ReadonlySet<string> = new Set(['slipway_apply']);

export function registerTools(
  { packageJSON }: vscode.Extension<unknown>,
  client: BaseLanguageClient,
): vscode.Disposable {
  const api = vscode as unknown as ToolApi;
  const declared: readonly Declared[] = packageJSON.contributes?.languageModelTools ?? [];
  const registered = declared.flatMap(({ name, displayName }) => {
    try {
      return api.lm?.registerTool?.(name, toolOf(api, client, name, displayName)) ?? [];
    } catch {
      // Before 1.95 it was a proposal, which only extensions under development may call.
      return [];
    }
  });
  return vscode.Disposable.from(...registered);
}

function toolOf(api: ToolApi, client: BaseLanguageClient, name: string, displayName: string): Tool {
  return {
    async invoke({ input }, token) {
      const answer = await call(client, name, input, token);
      const text = 'problem' in answer ? answer.problem : JSON.stringify(answer.value);
      return new api.LanguageModelToolResult([new api.LanguageModelTextPart(text)]);
    },
    prepareInvocation: ({ input }) => ({
      invocationMessage: displayName,
      ...(writes.has(name) && {
        confirmationMessages: { title: displayName, message: vscode.l10n.t('Apply {0}?', String(keyOf(input))) },
      }),
    }),
  };
}

function keyOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'key' in input ? input.key : '';
}

async function call(
  client: BaseLanguageClient,
  name: string,
  input: unknown,
  token: vscode.CancellationToken,
): Promise<CallToolResult> {
  const path = typeof input === 'object' && input !== null && 'path' in input ? input.path : undefined;
  if (typeof path !== 'string') return client.sendRequest<CallToolResult>(callToolRequest, { name, input }, token);
  const uri = uriOf(path);
  if (!uri) return { problem: `"${path}" is outside of the workspace.` };
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    const given = { name, input: { ...(input as object), path: document.uri.toString() } };
    return await client.sendRequest<CallToolResult>(callToolRequest, given, token);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Only files of the workspace: an agent may have been told of others by what it reads. */
function uriOf(path: string): vscode.Uri | undefined {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const isAbsolute = /^(?:[\\/]|[a-z]:[\\/])/i.test(path);
  const uri = isAbsolute ? absolute(path, folder) : folder && vscode.Uri.joinPath(folder, path);
  return uri && vscode.workspace.getWorkspaceFolder(uri) ? uri : undefined;
}

/** In the first folder's file system: in a browser it is no disk. */
function absolute(path: string, folder: vscode.Uri | undefined): vscode.Uri {
  return folder && folder.scheme !== 'file' ? folder.with({ path }) : vscode.Uri.file(path);
}
