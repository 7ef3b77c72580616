/** The open files that say how Dockerfiles are built: what is known of their names, and what the client is told about them. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  type CodeLens,
  CodeLensRequest,
  CompletionItemKind,
  type CompletionList,
  CompletionRequest,
  type Connection,
  DefinitionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type Hover,
  HoverRequest,
  type Location,
  MarkupKind,
  type Position,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isBuildFile, namesToBuild, servicesToBuild } from '../builds/workspace-builds.ts';
import { completionsInFile } from '../features/build-file-completion.ts';
import { type Dockerfiles, declarationsAt, dockerfilesOf, hoverInFile } from '../features/build-files.ts';
import { sourceFolders } from '../features/context-sources.ts';
import { buildFilePatterns, commands, languageId } from '../protocol.ts';
import type { WorkspaceBuilds } from '../workspace/builds-index.ts';
import { toLocation, toOffset, toRange } from './convert.ts';
import { actionsIn, diagnosticsOf } from './file-diagnostics.ts';
import { graphAt } from './graphs.ts';
import { guard } from './guard.ts';
import { inlineDefinition, inlineDiagnostics, inlineGraphs, inlineHover } from './inline.ts';
import { pullOptions, type Session } from './session.ts';
import { fileIn, type KnownFile, locationsIn, uriIn } from './workspace-files.ts';

/** Whether a document is such a file, and no Dockerfile. */
export function isBuildDocument(uri: string, language: string): boolean {
  return language !== languageId && isBuildFile(decodeURIComponent(uri.replace(/^[^:]*:\/\/[^/]*/, '')));
}

/** Asks the client for these files alone, and only for what is answered about them; their own extensions do the rest. */
export function askForBuildFiles(
  { client }: Connection,
  { schemes, traits: { pullsDiagnostics, registersPulls } }: Session,
): void {
  const documentSelector = schemes.flatMap((scheme) => buildFilePatterns.map((pattern) => ({ scheme, pattern })));
  void client.register(DidOpenTextDocumentNotification.type, { documentSelector });
  void client.register(DidChangeTextDocumentNotification.type, {
    documentSelector,
    syncKind: TextDocumentSyncKind.Incremental,
  });
  void client.register(DidCloseTextDocumentNotification.type, { documentSelector });
  void client.register(DefinitionRequest.type, { documentSelector });
  void client.register(HoverRequest.type, { documentSelector });
  void client.register(CompletionRequest.type, { documentSelector });
  void client.register(CodeLensRequest.type, { documentSelector });
  if (pullsDiagnostics && registersPulls)
    void client.register(DocumentDiagnosticRequest.type, { documentSelector, ...pullOptions });
  void client.register(CodeActionRequest.type, { documentSelector, codeActionKinds: [CodeActionKind.QuickFix] });
}

/** Milliseconds that typing pauses before names are looked at again. */
const pause = 150;

export function registerBuildFiles(session: Session): void {
  const { buildFiles, documents, contexts, log } = session;
  let timer: NodeJS.Timeout | undefined;
  const showAll = guard(log, 'diagnostics', undefined, async () => {
    for (const document of buildFiles.all()) await publish(session, document);
  });
  const schedule = () => {
    clearTimeout(timer);
    if (buildFiles.all().length > 0) timer = setTimeout(() => void showAll(), pause);
  };
  buildFiles.onDidChangeContent(({ document }) => {
    contexts.noteText(document.uri, document.getText());
    schedule();
  });
  buildFiles.onDidClose(({ document }) => {
    contexts.noteText(document.uri, undefined);
    void session.show(document.uri, undefined, []);
  });
  documents.onDidChangeContent(() => {
    session.changes += 1;
    schedule();
  });
  contexts.noticed = () => {
    session.changes += 1;
    schedule();
  };
}

async function openedFile(session: Session, uri: string): Promise<KnownFile | undefined> {
  const document = session.buildFiles.get(uri);
  const found = document && (await session.contexts.workspaceOf(uri));
  if (!document || !found) return undefined;
  const { workspace, path } = found;
  const known = await knownAround(session, workspace, path);
  return session.buildFiles.get(uri)?.version === document.version
    ? { document, path, workspace, ...known }
    : undefined;
}

/** The same of a file that is not open. */
export async function closedFile(
  session: Session,
  workspace: WorkspaceBuilds,
  path: string,
): Promise<KnownFile | undefined> {
  const document = fileIn(session, workspace, path);
  return document && { document, path, workspace, ...(await knownAround(session, workspace, path)) };
}

/** The Dockerfiles that a file names, and what its named contexts are taken from. */
async function knownAround(session: Session, workspace: WorkspaceBuilds, path: string) {
  const folders = sourceFolders(path, workspace.builds);
  const [dockerfiles, ...found] = await Promise.all([
    graphsOf(session, workspace, path),
    ...folders.map((folder) => session.places.files.stat(`${workspace.folder}/${folder}`).catch(() => null)),
  ]);
  const missing = new Set(folders.filter((_, at) => found[at] === undefined));
  return { dockerfiles, sources: { ...namesToBuild(workspace.texts), missing } };
}

async function graphsOf(session: Session, workspace: WorkspaceBuilds, path: string): Promise<Dockerfiles> {
  const entries = await Promise.all(
    dockerfilesOf(path, workspace.builds).map(
      async (each) => [each, await graphAt(session, uriIn(session, workspace, each))] as const,
    ),
  );
  const written = inlineGraphs(workspace.builds.filter(({ origin, inline }) => inline && origin.path === path));
  return new Map([...written, ...entries.flatMap(([each, graph]) => (graph ? [[each, graph] as const] : []))]);
}

async function publish(session: Session, document: TextDocument): Promise<void> {
  const { version, uri } = document;
  const diagnostics = await diagnosticsInFile(session, uri);
  if (diagnostics && session.buildFiles.get(uri)?.version === version) await session.show(uri, version, diagnostics);
}

/** The findings in an open file; undefined for other documents, and for one that is changed meanwhile. */
export async function diagnosticsInFile(session: Session, uri: string): Promise<Diagnostic[] | undefined> {
  const file = await openedFile(session, uri);
  const settings = await session.settingsOf(uri);
  return file && [...diagnosticsOf(file, settings), ...inlineDiagnostics(session, file, settings)];
}

/** What can be done about the findings in such a file; undefined for other documents. */
export async function actionsInFile(session: Session, params: CodeActionParams): Promise<CodeAction[] | undefined> {
  const { uri } = params.textDocument;
  const file = await openedFile(session, uri);
  if (!file) return session.buildFiles.get(uri) && [];
  return actionsIn(file, await session.settingsOf(uri), params, session.traits.explainsRules);
}

export async function definitionInFile(session: Session, uri: string, position: Position): Promise<Location[] | null> {
  const file = await openedFile(session, uri);
  if (!file) return null;
  const { document, path, workspace, dockerfiles } = file;
  const offset = toOffset(document, position);
  const inside = inlineDefinition(file, offset);
  if (inside) return inside;
  const found = declarationsAt(path, offset, workspace.builds, dockerfiles);
  return (
    found?.to.flatMap(({ path: dockerfile, span }) => {
      if (dockerfile === path) return [toLocation(document, span)];
      const graph = dockerfiles.get(dockerfile);
      if (!graph || graph === 'missing') return locationsIn(session, workspace, [{ path: dockerfile, span }]);
      return [{ uri: uriIn(session, workspace, dockerfile), range: rangeIn(graph.source, span) }];
    }) ?? null
  );
}

function rangeIn(text: string, { start, end }: { start: number; end: number }) {
  const at = (offset: number): Position => {
    const before = text.slice(0, offset).split(/\r\n|\r|\n/);
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  return { start: at(start), end: at(end) };
}

export async function hoverFor(session: Session, uri: string, position: Position): Promise<Hover | null> {
  const file = await openedFile(session, uri);
  const offset = file && toOffset(file.document, position);
  const found =
    file &&
    offset !== undefined &&
    (hoverInFile(file.path, offset, file.workspace.builds, file.dockerfiles) ?? inlineHover(file, offset));
  if (!file || !found) return null;
  const { showsMarkdown } = session.traits;
  const value = showsMarkdown ? found.markdown : found.markdown.replace(/[`*\\]/g, '');
  const kind = showsMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value }, range: toRange(file.document, found.span) };
}

const kinds = {
  stage: CompletionItemKind.Module,
  variable: CompletionItemKind.Variable,
  file: CompletionItemKind.File,
  secret: CompletionItemKind.Constant,
  context: CompletionItemKind.Folder,
  service: CompletionItemKind.Reference,
  target: CompletionItemKind.Reference,
} as const;

export async function completionInFile(session: Session, uri: string, position: Position): Promise<CompletionList> {
  const file = await openedFile(session, uri);
  if (!file) return { isIncomplete: false, items: [] };
  const { document, path, workspace, dockerfiles } = file;
  const found = completionsInFile(
    { path, text: document.getText(), offset: toOffset(document, position) },
    workspace.builds,
    dockerfiles,
    workspace.dockerfiles,
  );
  const items = found.map(({ kind, label, span }) => {
    return { label, kind: kinds[kind], textEdit: { range: toRange(document, span), newText: label } };
  });
  return { isIncomplete: false, items };
}

/** "Build" above each service and target, for the client that can run it. */
export async function lensesInFile(session: Session, uri: string): Promise<CodeLens[]> {
  const file = await openedFile(session, uri);
  const settings = await session.settingsOf(uri);
  if (!file || !settings.codeLens || !session.traits.explainsRules || !session.canBuild(uri)) return [];
  const { document, path, workspace } = file;
  return servicesToBuild(path, workspace.builds).map(({ build, tool, files }) => {
    const range = toRange(document, { start: build.origin.span.start, end: build.origin.span.start });
    const argument = { uri, tool, name: build.name, files };
    return { range, command: { title: `Build ${build.name}`, command: commands.buildService, arguments: [argument] } };
  });
}
