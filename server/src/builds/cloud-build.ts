/** The steps of Google Cloud Build that run Docker (https://docs.cloud.google.com/build/docs/build-config-file-schema). */
import type { Build } from '../context/build.ts';
import { nameOf } from '../context/path.ts';
import { type Joined, join } from '../text/joined.ts';
import { buildsInScript } from './command.ts';
import { type BuildFile, withoutQuotes } from './mention.ts';
import { scriptIn } from './script-text.ts';
import { fieldOf, itemsOf, plainText, type WrittenValue } from './value.ts';
import { parseYamlDocuments } from './yaml.ts';

/** The paths of files that hold such steps. */
export const cloudBuildPath = /(?:^|\/)cloudbuild[\w.-]{0,60}\.(?:ya?ml|json)$/;

/** A step sees the repository, in the folder of `dir`. */
export function parseCloudBuild(page: BuildFile, has: (path: string) => boolean, baked: readonly Build[]): Build[] {
  return stepsOf(page).flatMap(({ script, folder }) => {
    const origin = { by: 'script', name: nameOf(page.path), page, folders: [folder], has, baked } as const;
    return buildsInScript(origin, script);
  });
}

/** What the steps run, each in a line. */
export function cloudBuildScript(page: BuildFile): string {
  return stepsOf(page)
    .map(({ script }) => script.text)
    .join('\n');
}

interface Step {
  readonly script: Joined;
  readonly folder: string;
}

function stepsOf(page: BuildFile): Step[] {
  return parseYamlDocuments(page.text).flatMap((document) =>
    itemsOf(fieldOf(document, 'steps')).flatMap((step) => {
      const script = scriptOf(page, step);
      return script ? { script, folder: plainText(fieldOf(step, 'dir')) ?? '.' } : [];
    }),
  );
}

function scriptOf(page: BuildFile, step: WrittenValue): Joined | undefined {
  const image = plainText(fieldOf(step, 'name')) ?? '';
  const args = itemsOf(fieldOf(step, 'args'));
  const entrypoint = plainText(fieldOf(step, 'entrypoint'));
  const script = fieldOf(step, 'script');
  if (script) return scriptIn(page, script);
  const [flag, inner] = args;
  if (entrypoint !== undefined && /(?:^|\/)(?:ba)?sh$/.test(entrypoint))
    return inner && /^-\w*c$/.test(plainText(flag) ?? '') ? scriptIn(page, inner) : undefined;
  const program = entrypoint ?? /(?:^|\/)(docker|docker-compose)(?:[:@]|$)/.exec(image)?.[1];
  return program === undefined ? undefined : commandOf(page, program, args);
}

/** The words of a command as a shell would be given them. */
function commandOf({ text }: BuildFile, program: string, args: readonly WrittenValue[]): Joined | undefined {
  let command: Joined = { text: program, pieces: [] };
  for (const arg of args) {
    if (plainText(arg) === undefined) return undefined;
    const { text: word, pieces } = join(text, [withoutQuotes(text, arg.span)]);
    const quote = /[\s;|&<>()]/.test(word) ? "'" : '';
    const at = command.text.length + 1 + quote.length;
    command = {
      text: `${command.text} ${quote}${word}${quote}`,
      pieces: [...command.pieces, ...pieces.map((piece) => ({ ...piece, at: piece.at + at }))],
    };
  }
  return command;
}
