/** Names and shapes that client and server share. */

export const languageId = 'dockerfile';

export const commands = {
  buildStage: 'slipway.buildStage',
  /** Executed by the client, with one `BuildStageArguments`; asks where to build. */
  buildWith: 'slipway.buildWith',
  /** Asks which stages of the open Dockerfile to build in one go. */
  buildStages: 'slipway.buildStages',
  showReferences: 'slipway.showReferences',
  copyBuildCommand: 'slipway.copyBuildCommand',
  /** Executed by the client, with one `BuildServiceArguments`. */
  buildService: 'slipway.buildService',
  /** Executed by the server; it publishes the findings of every Dockerfile of the workspace. */
  checkWorkspace: 'slipway.checkWorkspace',
  /** Executed by the client, with `[uri]`. */
  whyDidItRun: 'slipway.whyDidItRun',
  /** Executed by the client, with `[uri]`. */
  showCommitCosts: 'slipway.showCommitCosts',
  showStageMap: 'slipway.showStageMap',
  /** Executed by the client, with `[rule]`. */
  explainRule: 'slipway.explainRule',
  /** Executed by the client, with `[rule, uri]`. */
  turnOffRule: 'slipway.turnOffRule',
  /** Executed by the client, with `[uri]`: line endings are no part of the edits that an editor takes. */
  useLineFeeds: 'slipway.useLineFeeds',
} as const;

/** The files that say how Dockerfiles are built, in which names of theirs are understood. */
export const buildFilePatterns = [
  '**/{compose,docker-compose}*.{yml,yaml}',
  '**/*[._-]compose.{yml,yaml}',
  '**/docker-bake*.{hcl,json}',
  '**/.github/workflows/*.{yml,yaml}',
  '**/.github/actions/**/action.{yml,yaml}',
  '**/{.gitlab-ci,skaffold*}.{yml,yaml}',
  '**/.devcontainer/**/devcontainer.json',
  '**/.devcontainer.json',
  '**/.vscode/tasks.json',
  '**/*.{sh,bash,mk}',
  '**/{Makefile,makefile,GNUmakefile}',
];

/** The one argument of `slipway.buildService`. */
export interface BuildServiceArguments {
  /** Of the Compose or Bake file. */
  readonly uri: string;
  readonly tool: 'compose' | 'bake';
  readonly name: string;
  /** Paths for `-f`, as seen from the workspace folder; none where the tool finds its files. */
  readonly files: readonly string[];
}

/** The one argument of `slipway.buildStage`. */
export interface BuildStageArguments {
  readonly uri: string;
  /** The stage's name; without one, the last stage is built. */
  readonly target?: string;
}

export const buildPlanRequest = 'slipway/buildPlan';

export type BuildPlanParams = BuildStageArguments;

/** What building a stage takes, read from the stages that its build would run. */
export interface BuildPlan {
  readonly target?: string;
  /** Absolute paths. */
  readonly dockerfile: string;
  readonly context: string;
  /** Build arguments that have no default and are used, in order of declaration. */
  readonly buildArguments: readonly string[];
  readonly secrets: readonly {
    readonly id: string;
    readonly required: boolean;
    readonly env?: string;
    readonly target?: string;
  }[];
  /** Ids of `--mount=type=ssh`; `default` where none is written. */
  readonly ssh: readonly string[];
}

/** The answer to `slipway/buildPlan`: a plan, or one sentence that says why there is none. */
export type BuildPlanResult = { readonly plan: BuildPlan } | { readonly problem: string };

export const buildTargetsRequest = 'slipway/buildTargets';

export interface BuildTargetsParams {
  readonly uri: string;
}

/** What a Dockerfile can build, in its order: each named stage, and without a target the last stage where it has no name. */
export type BuildTargetsResult = readonly { readonly target?: string }[];

/** What is said of a finding beside its text, as the `data` of its diagnostic. */
export interface FindingData {
  /** The rule's id and the codes of BuildKit and hadolint that the finding goes by. */
  readonly codes: readonly string[];
}

export const rulePageRequest = 'slipway/rulePage';

export interface RulePageParams {
  /** An id or alias. */
  readonly rule: string;
}

/** The documentation of a rule as Markdown; null where there is none of that name. */
export type RulePageResult = string | null;

/** As LSP writes it. */
export interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

export const stageMapRequest = 'slipway/stageMap';

export interface StageMapParams {
  readonly textDocument: { readonly uri: string };
}

/** A Dockerfile as boxes and arrows, and the picture of them; null where the document is not open. */
export type StageMapResult = {
  readonly svg: string;
  /** The style sheet of the picture. */
  readonly style: string;
  readonly boxes: readonly MapBox[];
  readonly arrows: readonly MapArrow[];
} | null;

export interface MapBox {
  /** The `data-id` of its element in the picture. */
  readonly id: string;
  readonly kind: 'stage' | 'image' | 'context';
  readonly label: string;
  readonly details: readonly string[];
  /** The box in one sentence. */
  readonly spoken: string;
  readonly stage?: {
    readonly range: PlainRange;
    readonly canBuild: boolean;
    /** Without one, the last stage is built. */
    readonly target?: string;
  };
}

/** `to` reads `from`. */
export interface MapArrow {
  readonly from: string;
  readonly to: string;
  readonly kind: 'base' | 'copy' | 'mount';
  /** What is read. */
  readonly label: string;
  readonly range: PlainRange;
}

export const rerunsRequest = 'slipway/reruns';

export interface RerunsParams {
  readonly textDocument: { readonly uri: string };
  readonly position: PlainPosition;
}

/** The steps that run again when what the COPY, ADD, ARG or ENV at the position takes in changes. */
export type RerunsResult = readonly PlainRange[];

/** Tells the server that something may have been built: the editor got the focus, or a task ended. */
export const lookForBuildsNotification = 'slipway/lookForBuilds';

export interface LookForBuildsParams {
  /** Whether the workspace is trusted; without, no process is started. */
  readonly trusted: boolean;
  /** Variables by which the engine finds its daemon and settings. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Tells the client that more is known of the builds of a Dockerfile. */
export const buildFactsChangedNotification = 'slipway/buildFactsChanged';

export interface BuildFactsChangedParams {
  readonly uri: string;
}

/** Tells the server how far a build is that the client runs. */
export const buildRunningNotification = 'slipway/buildRunning';

export interface RunningBuild {
  /** Milliseconds since 1970. */
  readonly started: number;
  /** BuildKit's records of its vertexes as one line of JSON; without them the build is over. */
  readonly vertexes?: string;
}

export interface BuildRunningParams extends RunningBuild {
  readonly uri: string;
}

export const whyRequest = 'slipway/whyDidItRun';

export interface WhyParams {
  readonly uri: string;
  /** A build that the client has run, for engines that keep no history. */
  readonly build?: EndedBuild;
}

export interface EndedBuild {
  /** The lines of its plain progress that tell of steps, or BuildKit's records of its vertexes as JSON. */
  readonly text: string;
  readonly command: string;
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly ended: number;
  readonly result: 'completed' | 'failed';
}

/** What is known of the last build of a Dockerfile; null where nothing is. */
export type WhyResult = {
  /** One sentence. */
  readonly summary: string;
  /** Steps that ran again though steps above did not; lines are one-based. */
  readonly reasons: readonly { readonly line: number; readonly text: string }[];
  /** When the build ended, in milliseconds since 1970. */
  readonly ended: number;
  /** What the terminal of the build says at its end. */
  readonly endLine: string;
} | null;

export const commitCostsRequest = 'slipway/commitCosts';

export interface CommitCostsParams {
  readonly uri: string;
}

/** Which steps commits run again, those that cost most first; or one sentence that says why that is not known. */
export type CommitCostsResult =
  | {
      /** One sentence. */
      readonly summary: string;
      /** Lines are one-based. */
      readonly steps: readonly { readonly line: number; readonly label: string; readonly description: string }[];
    }
  | { readonly problem: string };

export const callToolRequest = 'slipway/callTool';

/** A tool of server/src/agents; `path` in its input is that of an open document. */
export interface CallToolParams {
  readonly name: string;
  readonly input: unknown;
}

/** A plain JSON object, or the sentence that says why there is none. */
export type CallToolResult = { readonly value: Readonly<Record<string, unknown>> } | { readonly problem: string };

/** Asked of a client whose workspace is on no disk that the server can read. */
export const statRequest = 'slipway/stat';

export interface StatParams {
  readonly uri: string;
}

/** What a URI leads to; null where nothing is. */
export type StatResult = {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  /** Changes with the content. */
  readonly changed: number;
  /** Whether it, or a folder of the workspace that it is in, is a symbolic link. */
  readonly throughLink: boolean;
} | null;

export const readDirectoryRequest = 'slipway/readDirectory';

export interface ReadDirectoryParams {
  readonly uri: string;
  /** At most so many entries. */
  readonly most: number;
}

/** Sorted by name. */
export interface ReadDirectoryResult {
  readonly entries: readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'link' | 'other' }[];
  /** Whether these are all there are. */
  readonly complete: boolean;
}

export const readFileRequest = 'slipway/readFile';

export interface ReadFileParams {
  readonly uri: string;
  /** Bytes; of a larger file nothing is read. */
  readonly most: number;
}

/** The bytes of a file, a character each; null for what is no file or larger. */
export type ReadFileResult = string | null;

/** Globs of the files whose changes the server is told of: ignore files, Compose, Bake, CI, and package managers' manifests. */
export const watchedFiles: readonly string[] = [
  '**/*.dockerignore',
  '**/.hadolint.{yaml,yml}',
  '**/{compose,docker-compose}*.{yml,yaml}',
  '**/*[._-]compose.{yml,yaml}',
  '**/docker-bake*.{hcl,json}',
  '**/.github/workflows/*.{yml,yaml}',
  '**/.github/actions/**/action.{yml,yaml}',
  '**/{Dockerfile,Containerfile}*',
  '**/{dockerfile,containerfile}',
  '**/*.{Dockerfile,dockerfile,Containerfile,containerfile}',
  '**/{.gitlab-ci,skaffold*}.{yml,yaml}',
  '**/{Jenkinsfile*,*.Jenkinsfile,justfile,Justfile,.justfile,*.just}',
  '**/.circleci/*.{yml,yaml}',
  '**/{azure-pipelines*,bitbucket-pipelines,buildspec*,Taskfile,taskfile,Taskfile.dist,.drone,.travis}.{yml,yaml}',
  '**/{devcontainer,.devcontainer,tasks}.json',
  '**/{Makefile,makefile,GNUmakefile,*.mk,*.sh,*.bash}',
  '**/{package.json,package-lock.json,npm-shrinkwrap.json,yarn.lock,pnpm-lock.yaml,pnpm-workspace.yaml,bun.lock,bun.lockb,bunfig.toml}',
  '**/{.npmrc,.yarnrc,.yarnrc.yml,.pnp.cjs,.pnp.loader.mjs,.pnpmfile.mjs,*.pnpmfile.cjs,.puppeteerrc*,puppeteer.config.*,prisma.config.*}',
  '**/{deno.json,deno.jsonc,deno.lock,import_map.json}',
  '**/.config/prisma.ts',
  '**/config/*.exs',
  '**/{next,nuxt,astro,svelte,remix,vue,webpack,vite,docusaurus}.config.*',
  '**/.{vitepress,vuepress}/config.*',
  '**/gatsby-{config,node}.*',
  '**/{hugo.*,config.toml,config.yaml,mkdocs.yml,mkdocs.yaml,tsconfig*.json,CMakeLists.txt}',
  '**/.cargo/{config,config.toml}',
  '**/{.nvmrc,.node-version,.ruby-version,.tool-versions,runtime.txt,mise.toml,.mise.toml,.gitignore,.gitmodules}',
  '**/{*requirements*.txt,*constraints*.txt,pyproject.toml,poetry.lock,poetry.toml,uv.lock,uv.toml,pdm.lock,pdm.toml,Pipfile,Pipfile.lock}',
  '**/{setup.py,setup.cfg,pip.conf,pip.ini,.python-version,environment.yml,environment.yaml,conda-lock.yml,conda-linux-64.lock}',
  '**/{*.mod,go.sum,go.work,go.work.sum,Cargo.toml,Cargo.lock,rust-toolchain,rust-toolchain.toml,build.rs,recipe.json}',
  '**/{composer*.json,*patches*.json,composer.lock,symfony.lock,auth.json,Gemfile*,*.gemfile,mix.exs,mix.lock}',
  '**/{pom.xml,mvnw,gradlew,*.gradle,*.gradle.kts,gradle.lockfile,gradle.properties,build.properties}',
  '**/.mvn/{*.config,extensions.xml}',
  '**/{*.sbt,build.sbt.lock,.sbtopts,.jvmopts,project.clj,profiles.clj,.lein-env}',
  '**/project/*.scala',
  '**/*.{csproj,fsproj,vbproj,dcproj,esproj,sqlproj,wixproj,sln,slnx,props,targets}',
  '**/{NuGet.config,NuGet.Config,nuget.config,packages.config,packages.lock.json,global.json,dotnet-tools.json}',
  '**/{pubspec.yaml,pubspec_overrides.yaml,pubspec.lock,Package.swift,Package.resolved}',
  '**/{.env*,*.env,.pypirc,.netrc,_netrc,.git-credentials,.gitconfig,.gemrc,.terraformrc,auth.conf,settings.xml}',
  '**/{credentials,credentials.toml,*credential*.json,service-account*.json,service_account*.json}',
  '**/{kubeconfig,kubeconfig.yaml,kubeconfig.yml,.docker/config.json,*.pem,*.key,*.ppk,id_rsa,id_ed25519,id_ecdsa,id_dsa}',
];
