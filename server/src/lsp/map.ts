/** Answers for the stage map: the picture with what stands behind it, and the steps that run again. */
import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { stageRunsOf } from '../features/map/runs.ts';
import { type Box, type StageMap, stageMapOf } from '../features/map/stage-map.ts';
import { mapStyle } from '../features/map/style.ts';
import { mapSvg, spokenIn } from '../features/map/svg.ts';
import { rerunsAt } from '../features/reruns.ts';
import {
  type MapBox,
  type RerunsParams,
  type RerunsResult,
  rerunsRequest,
  type StageMapParams,
  type StageMapResult,
  stageMapRequest,
} from '../protocol.ts';
import { toOffset, toRange } from './convert.ts';
import { onOpened } from './opened.ts';
import type { Session } from './session.ts';

export function registerMap(connection: Connection, session: Session): void {
  connection.onRequest(
    stageMapRequest,
    onOpened<StageMapParams, StageMapResult>(session, 'stage map', null, async ({ document, graph }) => {
      const { buildFacts } = await session.settingsOf(document.uri);
      const facts = buildFacts ? session.facts.shown(document.uri) : undefined;
      return toResult(document, stageMapOf(graph, facts && stageRunsOf(graph, facts)));
    }),
  );
  connection.onRequest(
    rerunsRequest,
    onOpened<RerunsParams, RerunsResult>(session, 'reruns', [], ({ document, graph }, { position }) => {
      return rerunsAt(graph, toOffset(document, position)).map((span) => toRange(document, span));
    }),
  );
}

function toResult(document: TextDocument, map: StageMap): StageMapResult {
  return {
    svg: mapSvg(map, { alone: false }),
    style: mapStyle,
    boxes: map.boxes.map((box) => toBox(document, map, box)),
    arrows: map.arrows.map(({ span, ...arrow }) => ({ ...arrow, range: toRange(document, span) })),
  };
}

function toBox(document: TextDocument, map: StageMap, box: Box): MapBox {
  const { id, kind, label, details, stage } = box;
  const spoken = spokenIn(map).get(box.id) ?? '';
  if (!stage) return { id, kind, label, details, spoken };
  const { span, target } = stage;
  const shown = {
    range: toRange(document, span),
    canBuild: target !== null,
    ...(typeof target === 'string' && { target }),
  };
  return { id, kind, label, details, spoken, stage: shown };
}
