/** Dockerfiles that are written in other files: what is found in them, and where their names lead. */
import type { Diagnostic, Location } from 'vscode-languageserver';
import { analyze } from '../analysis/analyze.ts';
import { oneMarkEach } from '../analysis/one-mark.ts';
import { type Build, dockerfileOf, type InlineDockerfile } from '../context/build.ts';
import { unknownContext } from '../context/context.ts';
import { graphOfBuild } from '../features/build-files.ts';
import { hoverAt } from '../features/hover.ts';
import { definitionsAt } from '../features/navigation.ts';
import { lower } from '../model/lower.ts';
import type { BuildGraph } from '../model/model.ts';
import { toJoined, toSourceSpan } from '../text/joined.ts';
import { memoized } from '../text/memoized.ts';
import type { Span } from '../text/span.ts';
import type { Settings } from '../workspace/settings.ts';
import { toLocation, toRange } from './convert.ts';
import { toLspDiagnostic } from './diagnostics.ts';
import type { Session } from './session.ts';
import type { KnownFile } from './workspace-files.ts';

/** The graphs of the Dockerfiles in place among these builds, by what they are known by. */
export function inlineGraphs(builds: readonly Build[]): [string, BuildGraph][] {
  return builds.flatMap((build): [string, BuildGraph][] =>
    build.inline ? [[dockerfileOf(build) ?? '', graphIn(build.inline)]] : [],
  );
}

/** Builds are the same values as long as the files that hold them are. */
const graphIn = memoized(({ text }: InlineDockerfile) => lower(text.text));

interface Inline extends InlineDockerfile {
  readonly graph: BuildGraph;
}

/** Those that a file holds, each once. */
function inlinesIn({ path, workspace, dockerfiles }: KnownFile): Inline[] {
  const found = workspace.builds.filter(({ inline }) => inline?.path === path);
  return [...new Map(found.map((build) => [dockerfileOf(build) ?? '', build]))].flatMap(([, build]) => {
    const graph = graphOfBuild(dockerfiles, build);
    return build.inline && graph ? [{ ...build.inline, graph }] : [];
  });
}

/** The findings; none where the file around puts values of variables into the text. */
export function inlineDiagnostics(session: Session, file: KnownFile, { rules }: Settings): Diagnostic[] {
  return inlinesIn(file).flatMap((inline) =>
    inline.isOpen
      ? []
      : oneMarkEach(analyze(inline.graph, unknownContext, rules, session.onFailure)).map((diagnostic) => {
          const { relatedInformation: _, ...made } = toLspDiagnostic(file.document, diagnostic);
          return { ...made, range: toRange(file.document, placed(inline, diagnostic.finding.span)) };
        }),
  );
}

export function inlineDefinition(file: KnownFile, offset: number): Location[] | undefined {
  const at = inlineAt(file, offset);
  const found = at && definitionsAt(at.inline.graph, at.offset);
  return found && at && found.to.map((span) => toLocation(file.document, placed(at.inline, span)));
}

export function inlineHover(file: KnownFile, offset: number): { span: Span; markdown: string } | undefined {
  const at = inlineAt(file, offset);
  const found = at && hoverAt(at.inline.graph, at.offset, unknownContext);
  return found && at && { span: placed(at.inline, found.span), markdown: found.markdown };
}

function inlineAt(file: KnownFile, offset: number): { inline: Inline; offset: number } | undefined {
  for (const inline of inlinesIn(file)) {
    const at = toJoined(inline.text, offset);
    if (at !== undefined) return { inline, offset: at };
  }
  return undefined;
}

function placed({ text }: Inline, { start, end }: Span): Span {
  return toSourceSpan(text, start, end);
}
