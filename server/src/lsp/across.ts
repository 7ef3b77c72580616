/** The builds of a Dockerfile in other files: who they are, and edits there. */
import {
  type AnnotatedTextEdit,
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CodeLens,
  type Location,
  OptionalVersionedTextDocumentIdentifier,
  type Position,
  SymbolKind,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Build } from '../context/build.ts';
import { buildsOf } from '../context/build.ts';
import { elsewhereAt, labelOf, makesStage, usersTitle } from '../features/across.ts';
import type { BuildGraph } from '../model/model.ts';
import { commands, languageId } from '../protocol.ts';
import { type Edit, sortEdits } from '../text/edit.ts';
import { unique } from '../text/list.ts';
import type { WorkspaceBuilds } from '../workspace/builds-index.ts';
import { toLocation, toOffset, toRange, toTextEdit } from './convert.ts';
import { graphAt } from './graphs.ts';
import { type Opened, openedAt } from './opened.ts';
import type { Session } from './session.ts';
import { fileIn, locationsIn, uriIn } from './workspace-files.ts';

export interface Users {
  readonly workspace: WorkspaceBuilds;
  /** The path of the Dockerfile in it. */
  readonly path: string;
  readonly builds: readonly Build[];
}

/** Who builds a Dockerfile; undefined for one in no workspace folder. */
export async function usersOf(session: Session, uri: string): Promise<Users | undefined> {
  const found = await session.contexts.workspaceOf(uri);
  return found && { ...found, builds: buildsOf(found.path, found.workspace.builds) };
}

/**
 * An edit with those of other files, under a heading of their own in a preview. None asks for confirmation: VS Code shows such an edit unticked, and who
 * applies the preview as it stands would rename the Dockerfile alone.
 */
export function withOtherFiles(
  session: Session,
  workspace: WorkspaceBuilds,
  edit: WorkspaceEdit,
  files: ReadonlyMap<string, readonly Edit[]>,
  newName: string,
): WorkspaceEdit {
  if (files.size === 0) return edit;
  const annotationId = 'other-files';
  const others = [...files].flatMap(([path, edits]) => {
    const document = fileIn(session, workspace, path);
    if (!document) return [];
    const changes = sortEdits(edits).map((each): AnnotatedTextEdit | ReturnType<typeof toTextEdit> => {
      const made = toTextEdit(document, each);
      return session.traits.confirmsChanges ? { ...made, annotationId } : made;
    });
    const version = session.buildFiles.get(document.uri)?.version ?? null;
    return [TextDocumentEdit.create(OptionalVersionedTextDocumentIdentifier.create(document.uri, version), changes)];
  });
  return {
    documentChanges: [...(edit.documentChanges ?? []), ...others],
    ...(session.traits.confirmsChanges && {
      changeAnnotations: {
        [annotationId]: { label: `Rename to ${newName} in the files that build it`, needsConfirmation: false },
      },
    }),
  };
}

/** The services, targets, jobs and scripts that build the stage of an item. */
export async function buildersOf(session: Session, item: CallHierarchyItem): Promise<CallHierarchyIncomingCall[]> {
  const opened = openedAt(session, item.uri);
  const users = opened && (await usersOf(session, item.uri));
  if (!opened || !users || typeof item.data !== 'number') return [];
  const stage = item.data;
  return users.builds
    .filter((build) => makesStage(opened.graph, build, stage))
    .flatMap((build) => {
      const document = fileIn(session, users.workspace, build.origin.path);
      if (!document) return [];
      const range = toRange(document, build.origin.span);
      const named = build.mentions.filter(({ role, path }) => role === 'target' && path === build.origin.path);
      const { file, name } = labelOf(build);
      const from = { name: name || file, detail: build.origin.path, kind: SymbolKind.Package, uri: document.uri };
      const ranges = named.map(({ span }) => toRange(document, span));
      return [{ from: { ...from, range, selectionRange: range }, fromRanges: ranges.length > 0 ? ranges : [range] }];
    });
}

/** One lens above each stage that other files build. */
export async function usedByLenses(session: Session, document: TextDocument, graph: BuildGraph): Promise<CodeLens[]> {
  const users = await usersOf(session, document.uri);
  if (!users || users.builds.length === 0) return [];
  return graph.stages.flatMap((stage) => {
    const builds = users.builds.filter((build) => makesStage(graph, build, stage.index));
    const title = usersTitle(builds);
    if (title === undefined) return [];
    const places = unique(
      builds.map(({ origin, mentions }) => mentions.findLast(({ role }) => role === 'target') ?? origin),
    );
    const range = toRange(document, stage.from.keyword.span);
    const given = [document.uri, range.start, locationsIn(session, users.workspace, places)];
    return [{ range, command: { title, command: commands.showReferences, arguments: given } }];
  });
}

/** What a name of a Dockerfile stands for outside of it: the line that names a context, the stage that another build makes of it; or each stage that `FROM base-$ARG` may mean. */
export async function definitionElsewhere(
  session: Session,
  { document, graph }: Opened,
  position: Position,
): Promise<Location[] | null> {
  const users = await usersOf(session, document.uri);
  const all = users?.workspace.builds ?? [];
  const found = elsewhereAt(graph, toOffset(document, position), users?.builds ?? [], all);
  if (!found) return null;
  if (found.source.kind === 'unknown') {
    const spans = found.source.candidates.flatMap((index) => graph.stages[index]?.name?.span ?? []);
    return spans.length > 0 ? spans.map((span) => toLocation(document, span)) : null;
  }
  if (!users) return null;
  const made = await Promise.all(found.makers.map((build) => stageMade(session, users.workspace, build)));
  const places = [...made.flat(), ...locationsIn(session, users.workspace, found.contexts)];
  const distinct = [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
  return distinct.length > 0 ? distinct : null;
}

/** The stage that a build makes; where that is not known, the build itself. */
async function stageMade(session: Session, workspace: WorkspaceBuilds, build: Build): Promise<Location[]> {
  const uri = build.dockerfilePath === undefined ? undefined : uriIn(session, workspace, build.dockerfilePath);
  const graph = uri === undefined ? undefined : await graphAt(session, uri);
  const stage =
    graph && graph !== 'missing' ? graph.stages.find(({ index }) => makesStage(graph, build, index)) : undefined;
  if (uri === undefined || !graph || graph === 'missing' || !stage)
    return locationsIn(session, workspace, [build.origin]);
  const document = TextDocument.create(uri, languageId, 0, graph.source);
  return [toLocation(document, (stage.name ?? stage.from.keyword).span)];
}
