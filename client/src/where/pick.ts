/** "Build...": asks where to build, the last choice first. */
import * as vscode from 'vscode';
import { askBuilders, type Engine } from './ask-engine.ts';
import type { ListedBuilder } from './builders.ts';
import type { BuildPlace } from './place.ts';

/** What most builders can build, of one that does not tell because it was not started yet. */
const usual = ['linux/amd64', 'linux/arm64'];

/** The place that a person chooses; undefined when a question is dismissed. */
export async function pickPlace(engine: Engine, before: BuildPlace): Promise<BuildPlace | undefined> {
  const builder = await pickBuilder(await askBuilders(engine), before);
  if (!builder) return undefined;
  const platforms = await pickPlatforms(builder, before);
  const output = platforms && (await pickOutput(before));
  const cache = output && (await pickCache(before));
  if (!platforms || !output || !cache) return undefined;
  return {
    ...(!builder.isCurrent && { builder: builder.name }),
    ...(platforms.length > 0 && { platforms }),
    ...(output !== 'default' && { output }),
    ...cache,
  };
}

async function pickBuilder(builders: readonly ListedBuilder[], before: BuildPlace): Promise<ListedBuilder | undefined> {
  if (builders.length === 0) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The engine lists no builders. Builders need Docker with buildx 0.14 or newer.'),
    );
    return undefined;
  }
  const items = builders.map((builder) => ({
    label: builder.name,
    description: [builder.driver, ...(builder.isCurrent ? [vscode.l10n.t('current')] : [])].join(', '),
    detail: builder.error ?? builder.platforms.join(', '),
    builder,
  }));
  const last = items.findIndex(({ builder }) => builder.name === before.builder);
  const sorted = last > 0 ? [...items.splice(last, 1), ...items] : items;
  const title = vscode.l10n.t('Select a builder');
  return (await vscode.window.showQuickPick(sorted, { title, matchOnDescription: true }))?.builder;
}

/** None for the builder's own platform. */
async function pickPlatforms({ platforms }: ListedBuilder, before: BuildPlace): Promise<string[] | undefined> {
  const known = [...new Set([...(platforms.length > 0 ? platforms : usual), ...(before.platforms ?? [])])];
  const items = known.map((label) => ({ label, picked: before.platforms?.includes(label) === true }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Select platforms'),
    placeHolder: vscode.l10n.t("Select none to build for the builder's own platform"),
    canPickMany: true,
  });
  return picked?.map(({ label }) => label);
}

async function pickOutput(before: BuildPlace): Promise<'load' | 'push' | 'default' | undefined> {
  const items = [
    { label: vscode.l10n.t('As the builder does by default'), output: 'default' },
    { label: vscode.l10n.t('Load into Docker'), description: '--load', output: 'load' },
    { label: vscode.l10n.t('Push to the registry'), description: '--push', output: 'push' },
  ] as const;
  const sorted = [...items].sort((a, b) => Number(b.output === before.output) - Number(a.output === before.output));
  const title = vscode.l10n.t('Select where the image goes');
  return (await vscode.window.showQuickPick(sorted, { title }))?.output;
}

type Cache = Pick<BuildPlace, 'cacheFrom' | 'cacheTo'>;

async function pickCache({ cacheFrom, cacheTo }: BuildPlace): Promise<Cache | undefined> {
  const before = { ...(cacheFrom && { cacheFrom }), ...(cacheTo && { cacheTo }) };
  const none = { label: vscode.l10n.t('No external cache'), ask: async (): Promise<Cache | undefined> => ({}) };
  const same = {
    label: vscode.l10n.t('Same as before'),
    description: [...(cacheFrom ?? []), ...(cacheTo ?? [])].join(' '),
    ask: async (): Promise<Cache | undefined> => before,
  };
  const folder = { label: vscode.l10n.t('A folder...'), description: 'type=local', ask: askFolder };
  const registry = {
    label: vscode.l10n.t('An image in a registry...'),
    description: 'type=registry',
    ask: askRegistry,
  };
  const items = [...(cacheFrom || cacheTo ? [same] : []), none, folder, registry];
  const title = vscode.l10n.t('Select a cache to read and write');
  return (await vscode.window.showQuickPick(items, { title }))?.ask();
}

async function askFolder(): Promise<Cache | undefined> {
  const openLabel = vscode.l10n.t('Use Folder');
  const [folder] =
    (await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, openLabel })) ?? [];
  if (!folder) return undefined;
  const path = folder.fsPath;
  // An option is one line of CSV, in which such a path would be two.
  if (!/[",]/.test(path))
    return { cacheFrom: [`type=local,src=${path}`], cacheTo: [`type=local,dest=${path},mode=max`] };
  void vscode.window.showErrorMessage(vscode.l10n.t('The path of a cache cannot contain a comma or a quote.'));
  return undefined;
}

async function askRegistry(): Promise<Cache | undefined> {
  const reference = await vscode.window.showInputBox({
    title: vscode.l10n.t('Image that holds the cache'),
    placeHolder: 'registry.example.com/app:cache',
    validateInput: (text) =>
      /^[\w.:/@-]+$/.test(text.trim()) ? undefined : vscode.l10n.t('Enter the name of an image.'),
  });
  if (reference === undefined) return undefined;
  const ref = `type=registry,ref=${reference.trim()}`;
  return { cacheFrom: [ref], cacheTo: [`${ref},mode=max`] };
}
