/** What may stand behind the equals sign of a flag. */
import { flagsOf } from '../../language/flags.ts';
import { commonPlatforms } from '../../language/platforms.ts';
import type { Instruction } from '../../model/model.ts';
import type { Item, TypedWord } from './item.ts';
import { mountItems } from './mounts.ts';
import { pathItems } from './paths.ts';
import type { Request } from './request.ts';
import { sourceItems } from './sources.ts';
import { ownerItems } from './users.ts';

/** Values that nothing else tells, as starting points. */
const samples: Readonly<Record<string, readonly string[]>> = {
  mode: ['755', '644', '600', '+x', 'u=rwX,go=rX'],
  boolean: ['true', 'false'],
  checksum: ['sha256:'],
  device: ['nvidia.com/gpu=all'],
};

/** Usual lengths of time by flag. */
const durations: Readonly<Record<string, readonly string[]>> = {
  interval: ['30s', '10s', '1m', '5m'],
  timeout: ['3s', '10s', '30s'],
  'start-period': ['10s', '30s', '1m'],
  'start-interval': ['5s', '1s'],
  retries: ['3', '5'],
};

export function valueItems(request: Request, instruction: Instruction, flag: string, word: TypedWord): Item[] {
  const keyword = instruction.keyword.text.toUpperCase();
  const entry = flagsOf(keyword).find(({ name }) => name === flag);
  if (!entry) return [];
  const topic = { about: 'flag' as const, keyword, name: flag };
  const items = (values: readonly (readonly [string, string?])[]) =>
    values.map(
      ([label, detail]): Item => ({
        label,
        kind: 'value',
        ...(detail !== undefined && { detail }),
        span: word.span,
        topic,
      }),
    );
  switch (entry.value.kind) {
    case 'choice':
      return items(entry.value.choices.map(({ name, summary }) => [name, summary.replaceAll('`', '')]));
    case 'stage':
      return sourceItems(request, word, 'COPY', instruction.stage ?? 0);
    case 'platform':
      return items([
        ['$BUILDPLATFORM', 'the platform of the builder'],
        ['$TARGETPLATFORM', 'the target platform, which is the default'],
        ...commonPlatforms.map(({ name, summary }): [string, string] => [name, summary]),
      ]);
    case 'owner':
      return ownerItems(request, instruction, word, true);
    case 'pattern':
      return 'from' in instruction && instruction.from ? [] : pathItems(request, word, undefined, 'option');
    case 'mount':
      return instruction.kind === 'RUN' ? mountItems(request, instruction, word) : [];
    case 'duration':
    case 'number':
      return items(
        (durations[flag] ?? [])
          .map((value) => [value, value === entry.default ? 'the default' : undefined])
          .map(([a, b]) => (b === undefined ? [a ?? ''] : [a ?? '', b])),
      );
    default:
      return items((samples[entry.value.kind] ?? []).map((value) => [value]));
  }
}
