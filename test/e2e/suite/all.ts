import { across } from './across.ts';
import { actions } from './actions.ts';
import { building } from './building.ts';
import { map } from './map.ts';
import { siblings } from './siblings.ts';
import { stages } from './stages.ts';
import { tools } from './tools.ts';
import { untrusted } from './untrusted.ts';

/** The suites by the names that the driver asks for. */
export const suites: Readonly<Record<string, () => void>> = {
  across,
  actions,
  stages,
  map,
  tools,
  building,
  siblings,
  untrusted,
};
