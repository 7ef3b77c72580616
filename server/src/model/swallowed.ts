import type { BuildGraph, Instruction } from './model.ts';

/** The keyword with which a line at this place begins as an instruction would, in capitals. */
export function keywordAt(source: string, at: number): string | undefined {
  return /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|RUN|USER|VOLUME|WORKDIR)(?=[ \t])/.exec(
    source.slice(at, at + 20),
  )?.[0];
}

/** The keyword of an instruction that is part of the one above it, which ends with a continued line. */
export function swallowedBy({ source }: BuildGraph, { joined, heredocs }: Instruction): string | undefined {
  if (heredocs.length > 0) return undefined;
  for (const piece of joined.pieces.slice(1)) {
    const found = keywordAt(source, piece.source);
    if (found !== undefined) return found;
  }
  return undefined;
}
