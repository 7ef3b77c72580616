/** Where boxes and arrows of a map stand, however many there are. */
import { type LaidOutMap, laidOut } from './layout.ts';
import { stacked } from './stacked.ts';
import type { StageMap } from './stage-map.ts';

/** More boxes and arrows take dagre longer than anyone waits, and a chain of some thousand stages its whole stack. */
const mostLaidOut = 1500;

export function placed(map: StageMap): LaidOutMap {
  return map.boxes.length + map.arrows.length > mostLaidOut ? stacked(map) : laidOut(map);
}
