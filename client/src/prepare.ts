/** From a stage to everything its build needs: the server's plan, the settings, the answers. */
import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname } from 'node:path';
import * as vscode from 'vscode';
import { isSecretName } from '../../server/src/model/secret-names.ts';
import type {
  BuildPlan,
  BuildPlanResult,
  BuildStageArguments,
  BuildTargetsResult,
  EndedBuild,
  RunningBuild,
} from '../../server/src/protocol.ts';
import { ask } from './ask.ts';
import { buildCommandArguments } from './command-line.ts';
import { type EngineRun, outputOf } from './engine.ts';
import { isInstalled, writesJson } from './engines.ts';
import { engineEnvironment, type TerminalEnvironment } from './environment.ts';
import {
  type BuildInputs,
  knownInputs,
  openQuestions,
  ownEntry,
  refusedPlan,
  type SecretSource,
  unreadableSources,
} from './inputs.ts';
import { forgetSecrets, forgetSecretValues, readAnswers } from './memory.ts';
import { sayMissingEngine } from './say.ts';
import { type BuildSettings, readBuildSettings, settingPath } from './settings.ts';
import { fileWord, imageTag } from './tag.ts';
import { askBuilder, type Engine } from './where/ask-engine.ts';
import {
  type BuilderFacts,
  type BuildPlace,
  hasBuilders,
  isAnywhere,
  placeArguments,
  placeOf,
  refusedPlace,
} from './where/place.ts';

/** What the language server answers. */
export interface BuildServer {
  plan(stage: BuildStageArguments): Promise<BuildPlanResult>;
  targets(uri: string): Promise<BuildTargetsResult>;
  /** What is known of the build that ended just now: one line. */
  lastBuild(uri: string, build: EndedBuild): Promise<string | undefined>;
  /** How far a build is. */
  running(uri: string, build: RunningBuild): void;
}

export interface BuildHost {
  readonly server: BuildServer;
  readonly memory: vscode.Memento;
  /** Values that must not be stored, by variable name; they live as long as the window. */
  readonly hidden: Map<string, string>;
  /** Warnings already given. */
  readonly warned: Set<string>;
  /** What `buildx version` printed, by program and where it was looked for. */
  readonly versions: Map<string, Promise<string>>;
}

export interface PreparedBuild {
  readonly run: EngineRun;
  readonly dockerfile: string;
  readonly tag: string | undefined;
  /** Asks what is known of the build once it has ended. */
  readonly told: (build: EndedBuild) => Promise<string | undefined>;
  /** Whether the engine writes its progress as JSON when it is asked to. */
  readonly writesJson: boolean;
  readonly running: (build: RunningBuild) => void;
}

/** Where a person or a task wants a build: over the settings, or in their place where everything was asked. */
export interface ChosenPlace {
  readonly fields: BuildPlace;
  readonly isAll?: true;
  /** What is known already of the builder that builds there. */
  readonly builder?: BuilderFacts;
}

/** A stage with all that its build needs. */
export interface PreparedStage {
  readonly plan: BuildPlan;
  readonly engine: Engine;
  readonly tag: string | undefined;
  /** What the settings add to the command line. */
  readonly configured: readonly string[];
  readonly inputs: BuildInputs;
  readonly place: BuildPlace;
  readonly builder: BuilderFacts;
}

/** A build ready to run, `undefined` when it cannot be (a message then said why) or was dismissed. */
export async function prepareBuild(
  host: BuildHost,
  stage: BuildStageArguments,
  chosen?: ChosenPlace,
): Promise<PreparedBuild | undefined> {
  const prepared = await prepareStage(host, stage, 'run', chosen);
  return prepared && runnable(host, stage.uri, prepared, runOf(prepared));
}

/** The run of the engine that builds a stage. */
export function runOf({ engine, plan, tag, configured, inputs, place, builder }: PreparedStage): EngineRun {
  const { output, ...kept } = place;
  const where = placeArguments(hasBuilders(engine.command) ? place : kept, builder, configured);
  return { ...engine, arguments: buildCommandArguments(plan, tag, configured, inputs, where) };
}

/** A run of the engine that builds, with whom to tell of it. */
export async function runnable(
  host: BuildHost,
  uri: string,
  { plan, tag }: Pick<PreparedStage, 'plan' | 'tag'>,
  run: EngineRun,
): Promise<PreparedBuild> {
  return {
    run,
    dockerfile: plan.dockerfile,
    tag,
    told: (build) => host.server.lastBuild(uri, build),
    writesJson: await canWriteJson(host, run),
    running: (build) => host.server.running(uri, build),
  };
}

/**
 * Asks for everything that the build of a stage needs; `undefined` as for `prepareBuild`. For a line that is copied, hidden values are left to the
 * terminal's own environment.
 */
export async function prepareStage(
  host: BuildHost,
  stage: BuildStageArguments,
  use: 'run' | 'copy',
  chosen: ChosenPlace = { fields: {} },
): Promise<PreparedStage | undefined> {
  const uri = vscode.Uri.parse(stage.uri);
  const plan = await planOf(host, stage);
  if (!plan) return undefined;
  await forgetSecretValues(host.memory);
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.fsPath ?? dirname(plan.dockerfile);
  const settings = readSettings(host, uri, folder);
  const environment = readEnvironment(uri, folder);
  if (use === 'run' && !isInstalled(settings.command, environment, process.platform, isFile)) {
    sayMissingEngine(settings.command);
    return undefined;
  }
  const known = await complete(host, plan, settings.secrets, environment, use);
  if (!known) return undefined;
  const inputs = knownInputs(plan, settings.secrets, readAnswers(host.memory), known, host.hidden);
  if (use === 'run') {
    const unreadable = unreadableSources(inputs, known, existsSync);
    if (unreadable.length > 0) {
      const again = await asksAgain(host, unreadable, settings.secrets);
      return again ? prepareStage(host, stage, use, chosen) : undefined;
    }
  }
  const tag = imageTag(settings.tag, {
    folder: basename(plan.context),
    workspace: basename(folder),
    file: fileWord(basename(plan.dockerfile)),
    target: plan.target ?? 'latest',
  });
  const engine = { command: settings.command, folder: dirname(plan.dockerfile), environment: known };
  const place = { ...(!chosen.isAll && placeOf(settings)), ...chosen.fields };
  const asksEngine = vscode.workspace.isTrusted && !isAnywhere(place) && hasBuilders(settings.command);
  const builder = chosen.builder ?? (asksEngine ? await askBuilder(engine, place) : { known: false });
  const prepared = { plan, engine, tag, configured: settings.arguments, inputs, place, builder };
  return said(refusedPlace(place, builder, { command: settings.command, tag, configured: settings.arguments }))
    ? undefined
    : prepared;
}

/** The server's plan of a saved Dockerfile. */
async function planOf(host: BuildHost, stage: BuildStageArguments): Promise<BuildPlan | undefined> {
  if (!(await isSaved(vscode.Uri.parse(stage.uri)))) return undefined;
  const answer = await host.server.plan(stage);
  if ('problem' in answer) {
    said(answer.problem);
    return undefined;
  }
  return said(refusedPlan(answer.plan)) ? undefined : answer.plan;
}

/** Shows an error if there is one. */
function said(error: string | undefined): boolean {
  if (error !== undefined) void vscode.window.showErrorMessage(error);
  return error !== undefined;
}

/** The person's own `--progress` stays, and the classic builder knows no other. */
async function canWriteJson({ versions }: BuildHost, run: EngineRun): Promise<boolean> {
  const { command, environment } = run;
  if (!/(?:^|[\\/])docker(?:\.exe)?$/i.test(command) || isOff(environment['DOCKER_BUILDKIT'])) return false;
  if (run.arguments.some((each) => /^--progress(?:=|$)/.test(each))) return false;
  const key = [command, environment['PATH'], environment['DOCKER_CONFIG']].join('\n');
  const version = versions.get(key) ?? outputOf({ ...run, arguments: ['buildx', 'version'] });
  versions.set(key, version);
  return writesJson(await version);
}

/** As Go reads a boolean (strconv.ParseBool). */
function isOff(value: string | undefined): boolean {
  return /^(?:0|f|F|false|False|FALSE)$/.test(value ?? '');
}

/** The program that builds a Dockerfile; undefined where it is missing, which a message then said. */
export function engineOf(host: BuildHost, uri: vscode.Uri): Engine | undefined {
  const own = dirname(uri.fsPath);
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.fsPath ?? own;
  const { command } = readSettings(host, uri, folder);
  const environment = readEnvironment(uri, folder);
  if (isInstalled(command, environment, process.platform, isFile)) return { command, folder: own, environment };
  sayMissingEngine(command);
  return undefined;
}

/** Asks what is open; the environment, with the hidden values in it. */
async function complete(
  host: BuildHost,
  plan: BuildPlan,
  configured: Readonly<Record<string, SecretSource>>,
  environment: Readonly<Record<string, string>>,
  use: 'run' | 'copy',
): Promise<Record<string, string> | undefined> {
  const secretNames = plan.buildArguments.filter((name) => isSecretName(name) || host.hidden.has(name));
  const given = use === 'copy' ? secretNames.map((name) => [name, ''] as const) : [...host.hidden];
  const known = { ...environment, ...Object.fromEntries(given) };
  const hidden = await ask(
    openQuestions(plan, configured, readAnswers(host.memory), known, host.hidden),
    plan.dockerfile,
    host.memory,
  );
  for (const [name, value] of hidden ?? []) host.hidden.set(name, value);
  return hidden && { ...known, ...Object.fromEntries(hidden) };
}

/** The engine reads the file from disk, so it is saved first. */
async function isSaved(uri: vscode.Uri): Promise<boolean> {
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  if (uri.scheme !== 'file') {
    void vscode.window.showErrorMessage(vscode.l10n.t('Save the Dockerfile to build it.'));
    return false;
  }
  return !document?.isDirty || document.save();
}

function readSettings(host: BuildHost, uri: vscode.Uri, folder: string): BuildSettings {
  const configuration = vscode.workspace.getConfiguration('slipway.build', uri);
  const { settings, warnings } = readBuildSettings((key) => configuration.get(key));
  for (const warning of warnings) {
    if (host.warned.has(warning)) continue;
    host.warned.add(warning);
    void vscode.window.showWarningMessage(warning);
  }
  const path = (text: string) => settingPath(text, { home: homedir(), folder });
  const secrets = Object.entries(settings.secrets).map(
    ([id, source]) => [id, 'src' in source ? { src: path(source.src) } : source] as const,
  );
  const command = /[\\/]/.test(settings.command) ? path(settings.command) : settings.command;
  return { ...settings, command, secrets: Object.fromEntries(secrets) };
}

/** The environment that the engine runs in, with what the settings of the editor's terminals add. */
export function readEnvironment(uri: vscode.Uri, folder: string): Record<string, string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform === 'darwin' ? 'osx' : 'linux';
  const terminal = vscode.workspace.getConfiguration('terminal.integrated.env', uri).get<TerminalEnvironment>(platform);
  return engineEnvironment(process.env, terminal ?? {}, folder);
}

/** Says which secrets cannot be read; holds when the person wants to choose them anew. */
async function asksAgain(
  host: BuildHost,
  unreadable: readonly { id: string; sentence: string }[],
  configured: Readonly<Record<string, SecretSource>>,
): Promise<boolean> {
  const asked = unreadable.map(({ id }) => id).filter((id) => ownEntry(configured, id) === undefined);
  const chooseAgain = vscode.l10n.t('Choose Again');
  const offer = asked.length > 0 ? chooseAgain : vscode.l10n.t('Open Settings');
  const choice = await vscode.window.showErrorMessage(unreadable.map(({ sentence }) => sentence).join(' '), offer);
  if (choice === offer && offer !== chooseAgain)
    await vscode.commands.executeCommand('workbench.action.openSettings', 'slipway.build.secrets');
  if (choice !== chooseAgain) return false;
  await forgetSecrets(host.memory, asked);
  return true;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
