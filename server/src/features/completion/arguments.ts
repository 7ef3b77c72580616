/** The arguments of each instruction. */
import { copyItems } from './copy-arguments.ts';
import { flagItems } from './flags.ts';
import { volumeItems, workdirItems } from './folder-arguments.ts';
import { fromItems } from './from-arguments.ts';
import type { Item } from './item.ts';
import { type ArgumentPlace, type List, listOf } from './place.ts';
import type { Request } from './request.ts';
import { commandItems, healthItems, portItems, shellItems, signalItems } from './runtime-arguments.ts';
import { ownerItems } from './users.ts';
import { argItems, envItems, labelItems } from './variable-arguments.ts';

type Provider = (request: Request, place: ArgumentPlace, list: List) => Item[];

/** An instruction that is not listed takes scripts, other instructions or plain text. */
const providers: Readonly<Partial<Record<string, Provider>>> = {
  FROM: fromItems,
  COPY: copyItems,
  ADD: copyItems,
  ARG: argItems,
  ENV: envItems,
  LABEL: labelItems,
  USER: userItems,
  WORKDIR: workdirItems,
  VOLUME: volumeItems,
  EXPOSE: portItems,
  STOPSIGNAL: signalItems,
  SHELL: shellItems,
  CMD: commandItems,
  ENTRYPOINT: commandItems,
  HEALTHCHECK: healthItems,
};

export function argumentItems(request: Request, place: ArgumentPlace): Item[] {
  const { instruction, before, word } = place;
  const own = providers[instruction.keyword.text.toUpperCase()]?.(request, place, listOf(word)) ?? [];
  const flags = before.length === 0 && word.typed === '' ? flagItems(request, instruction, word) : [];
  return [...own, ...flags];
}

function userItems(request: Request, { instruction, before, word }: ArgumentPlace): Item[] {
  return before.length === 0 ? ownerItems(request, instruction, word, false) : [];
}
