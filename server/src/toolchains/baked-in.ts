/** Which builders write the values of variables into their result because the project's configuration has them read at build time. */
import type { BuildContext } from '../context/context.ts';
import { nameOf } from '../context/path.ts';
import type { Command } from '../shell/script.ts';
import { plainText } from '../shell/words.ts';
import { words } from '../text/words.ts';
import { managerOf } from './invocation.ts';

export interface Baking {
  /** The file that has the value read. */
  readonly file: string;
  /** Where it stands then. */
  readonly where: string;
}

interface Builder {
  isRun(command: Command): boolean;
  readonly where: string;
  /** The files that it reads while it builds. */
  readonly files: RegExp;
  /** The parts of such a file whose values it writes, given the file without its comments. */
  parts(text: string): readonly string[];
  /** How a part reads the variable. */
  reads(name: string): RegExp;
}

/** Mix evaluates these for a release, and `runtime.exs` and `releases.exs` when it starts (hexdocs.pm/mix/Mix.Tasks.Release.html, "Application configuration"). */
const mixFiles = /(?:^|\/)config\/(?!(?:runtime|releases|dev|test)(?:\.secret)?\.exs$)[\w.-]{1,80}\.exs$/;

const mix: Builder = {
  isRun: (command) =>
    managerOf(command)?.manager.id === 'mix' &&
    command.args.some((word) => /^(?:distillery\.)?release,?$/.test(plainText(word))),
  where: 'the release',
  files: mixFiles,
  parts: (text) => [text.replace(/(?<=^|\s)#[^\n]*/g, '')],
  reads: (name) => new RegExp(`\\bSystem\\.(?:get_env|fetch_env!?)[( ]\\s{0,20}"${name}"`),
};

/**
 * What bundlers of Node put into their result: nextjs.org/docs/app/api-reference/config/next-config-js/env, nuxt.com/docs/guide/going-further/runtime-config (defaults are evaluated at build time),
 * docusaurus.io/docs/api/docusaurus-config#customFields, webpack.js.org/plugins/define-plugin, vite.dev/config/shared-options#define.
 */
const bundledParts: readonly (readonly [RegExp, RegExp])[] = [
  [/^next\.config\./, /\b(?:env|serverRuntimeConfig|publicRuntimeConfig)["']?\s{0,20}:\s{0,20}\{/g],
  [/^nuxt\.config\./, /\b(?:env|runtimeConfig)["']?\s{0,20}:\s{0,20}\{/g],
  [/^docusaurus\.config\./, /\bcustomFields["']?\s{0,20}:\s{0,20}\{/g],
  [/\.config\./, /\b(?:DefinePlugin|EnvironmentPlugin)\(\s{0,20}[{[]|\bdefine["']?\s{0,20}:\s{0,20}\{/g],
];

const bundlers: readonly Builder[] = bundledParts.map(([files, starts]) => ({
  isRun: runsBuild,
  where: 'the bundle',
  files,
  parts: (text) => blocks(text.replace(/\/\*.{0,2000}?\*\/|(?<![:"'])\/\/[^\n]*/gs, ''), starts),
  // A value that is only asked for is no part of the result.
  reads: (name) =>
    new RegExp(
      `(?<!!\\s{0,9}|Boolean\\()\\bprocess\\.env(?:\\.${name}(?!\\w)|\\[["']${name}["']\\])|^EnvironmentPlugin\\([^]{0,2000}["']?\\b${name}\\b`,
    ),
}));

/** Modules of Nuxt that put variables of these names into `runtimeConfig` themselves: supabase.nuxtjs.org/getting-started/introduction, "Options". */
const nuxtModules: readonly Builder[] = ([[/^SUPABASE_/, /["']@nuxtjs\/supabase["']/]] as const).map(
  ([names, module]) => ({
    isRun: runsBuild,
    where: 'the bundle',
    files: /^nuxt\.config\./,
    parts: (text) => [text],
    reads: (name) => (names.test(name) ? module : /(?!)/),
  }),
);

const builders: readonly Builder[] = [mix, ...bundlers, ...nuxtModules];

const bundlerNames: ReadonlySet<string> = new Set(
  words('next nuxt nuxi docusaurus vite webpack webpack-cli astro vue-cli-service'),
);

/** How many words stand before the program that another one starts: `pnpm --silent exec next`. */
const mostWords = 4;

/** Whether a command runs a bundler, or a script of the project whose name says so. */
function runsBuild(command: Command): boolean {
  const { name, args } = command;
  if (!name) return false;
  const named = [name, ...args.slice(0, mostWords)].map(plainText).map((each) => each.slice(each.lastIndexOf('/') + 1));
  if (named.some((each) => bundlerNames.has(each))) return true;
  const found = managerOf(command);
  const isOfNode = /^(?:npm|yarn|yarn-berry|pnpm|bun)$/.test(found?.manager.id ?? '');
  return isOfNode && !found?.install && args.some((word) => /build|generate|bundle|export/.test(plainText(word)));
}

/** Where a command writes a variable of one of these names, as a file of the build context says; undefined where none is known to. */
export function bakedBy(command: Command, names: ReadonlySet<string>, context: BuildContext): Baking | undefined {
  if (context.kind === 'unknown') return undefined;
  for (const { isRun, where, files, parts, reads } of builders) {
    if (!isRun(command)) continue;
    const forms = [...names].map(reads);
    for (const [path, text] of context.texts) {
      if (!files.test(files === mixFiles ? path : nameOf(path))) continue;
      if (parts(text).some((part) => forms.some((form) => form.test(part)))) return { file: path, where };
    }
  }
  return undefined;
}

/** The bracketed parts of a text that begin as given. */
function blocks(text: string, starts: RegExp): string[] {
  return [...text.matchAll(starts)].map(({ 0: start, index }) => {
    let depth = 1;
    let end = index + start.length;
    for (; end < text.length && depth > 0; end++) {
      if (/[{[(]/.test(text[end] ?? '')) depth++;
      else if (/[}\])]/.test(text[end] ?? '')) depth--;
    }
    return text.slice(index, end);
  });
}
