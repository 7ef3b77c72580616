/** COPYs whose place a comment explains: their author has thought about it. */
import { commentAbove } from '../../model/lines.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import type { Laid } from './laid.ts';

/** A reason, in the languages that comments are written in most. */
const reason =
  /\b(?:need(?:s|ed)?|requires?|required|must|because|otherwise|why|workaround|necesita\w*|necesari[oa]s?|requiere\w*|porque|precisa\w*|necess[aá]ri[oa]s?|besoin|nécessaires?|requis|parce que|benötig\w*|nötig|erforderlich|weil|muss|serve|necessari[oe]?|potrzebn\w*|wymagan\w*|gerek\w*)\b|нуж|необходим|требу|потому|需要|必须|因为|否则|依赖|必要|ため|필요/iu;

/** What is no reason for the place: the build or the program that runs needs it, or all that is needed stands there. */
const ofLater =
  /\b(?:everything|all|whatever)\b[^.\n]{0,20}\bneed|\b(?:to|for|by|at)\s+(?:the\s+|our\s+)?(?:build|compil|run|start|launch|serv|app|test|deploy|execut)/i;

/** That the install itself is the reason. */
const ofInstall =
  /\b(?:post|pre)-?install|\bprepare\b|\bbefore\b[^.\n]{0,30}\binstall|\b(?:need(?:s|ed)?|required?|must)\b[^.\n]{0,40}\b(?:for|by|to)\b[^.\n]{0,20}\binstall|(?:\binstall\w*|\bnpm (?:ci|i)|\byarn|\bpip)\b[^.\n]{0,15}\b(?:needs|requires|reads|uses|runs)\b/i;

/** That an install is to stand below the sources. */
const belowSources =
  /\b(?:must|(?:has|have|needs?) to)\s(?:stay|remain|be)\s(?:here|below|behind|after)\b|\b(?:needs?|requires?|reads?)\b[^.\n]{0,30}\bgit\b|\bafter\b[^.\n]{0,20}\bcop(?:y|ying|ied)|\b(?:needs?|requires?)\b[^.\n]{0,30}\b(?:sources?|code|whole|entire|project files)\b/i;

/** Whether the comment above a COPY says why it stands above an install, or the one above the install why it stands below. */
export function isExplained(graph: BuildGraph, { copy, folders }: Laid, run: RunInstruction): boolean {
  const about = commentAbove(graph, copy);
  if (ofInstall.test(about) || belowSources.test(commentAbove(graph, run))) return true;
  return !folders.includes('.') && reason.test(about) && !ofLater.test(about);
}
