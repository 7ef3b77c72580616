/** Packages and steps that fetch browsers into the home of who installs, and libraries of the system for these. */
import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import type { BuildGraph, Stage } from '../../model/model.ts';
import { words } from '../../text/words.ts';
import { type PackageJson, parsePackageJson } from '../manifests/package-json.ts';
import type { Job } from '../stage/runtime.ts';
import { ownHooks } from './other-folders.ts';
import { wordsOf } from './project.ts';

/** By the variables that keep them from it (pptr.dev/api/puppeteer.configuration, docs.cypress.io/app/references/advanced-installation, playwright.dev/docs/browsers). */
const fetching: readonly { readonly packages: readonly string[]; readonly unless: RegExp }[] = [
  { packages: ['puppeteer'], unless: /\bPUPPETEER_SKIP_(?:CHROMIUM_)?DOWNLOAD\b/ },
  { packages: ['cypress'], unless: /\bCYPRESS_INSTALL_BINARY=["']?0\b/ },
  {
    packages: words(
      'playwright-chromium playwright-firefox playwright-webkit @playwright/browser-chromium @playwright/browser-firefox @playwright/browser-webkit',
    ),
    unless: /\bPLAYWRIGHT_SKIP_BROWSER_DOWNLOAD\b/,
  },
];

/** `npx playwright install --with-deps`, `npx puppeteer browsers install chrome`, `cypress install`. */
const installing =
  /(?:^|\s)(@puppeteer\/browsers|[\w-]*playwright(?:-core)?|patchright|puppeteer|cypress)(?:@\S{1,40})? (?:browsers )?install(?:-deps)?\b/;

/** The package of a list whose own install fetches a browser in a stage. */
function fetchedBy(graph: BuildGraph, { instructions }: Stage, names: readonly string[]): string | undefined {
  const texts = instructions.map(({ span }) => graph.source.slice(span.start, span.end));
  const found = fetching.find(({ packages, unless }) => {
    return packages.some((name) => names.includes(name)) && !texts.some((text) => unless.test(text));
  });
  return found?.packages.find((name) => names.includes(name));
}

/** Why a program would be without the browser that the stage has for it. */
export function browserLeft(job: Job): string | undefined {
  const manifests = manifestsIn(job.context);
  const runs = manifests.flatMap(({ dependencies }) => dependencies);
  const develops = manifests.flatMap(({ devDependencies }) => devDependencies);
  const own = fetchedBy(job.graph, job.stage, runs);
  if (own !== undefined) return `\`${own}\` fetches a browser into the home of who installs, which stays behind`;
  for (const { command, run } of job.commands) {
    const name = installing.exec(wordsOf(command).join(' '))?.[1];
    if (name === undefined || (develops.includes(name) && !runs.includes(name))) continue;
    return `line ${run.lines.first + 1} installs browsers with \`${name}\`, which stay behind with their libraries`;
  }
  const hook = manifests.flatMap(({ scripts }) => ownHooks.flatMap((each) => scripts.get(each) ?? []));
  const hooked = hook
    .map((text) => installing.exec(text)?.[1])
    .find((name) => name !== undefined && runs.includes(name));
  return hooked === undefined
    ? undefined
    : `a script of package.json installs browsers with \`${hooked}\`, which stay behind`;
}

/** Why an install of all packages writes a browser to another folder than theirs. */
export function browserElsewhere(graph: BuildGraph, stage: Stage, context: BuildContext): string | undefined {
  const names = manifestsIn(context).flatMap(({ dependencies, devDependencies }) => [
    ...dependencies,
    ...devDependencies,
  ]);
  const name = fetchedBy(graph, stage, names);
  return name === undefined ? undefined : `\`${name}\` fetches a browser into the home of who installs`;
}

function manifestsIn(context: BuildContext): PackageJson[] {
  const texts = context.kind === 'known' ? [...context.texts] : [];
  return texts.flatMap(([path, text]) => (nameOf(path) === 'package.json' ? (parsePackageJson(text) ?? []) : []));
}
