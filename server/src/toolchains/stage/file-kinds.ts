/** Which files of a project only a build needs, told by their names. */
import { words } from '../../text/words.ts';
import { hasName } from './names.ts';

export interface FileKinds {
  /** Ends of names, in any folder. */
  readonly extensions?: readonly string[];
  /** Names of files, in any folder; `*` stands for any text. */
  readonly names?: readonly string[];
  /** Folders with all that they hold, wherever they are. */
  readonly folders?: readonly string[];
  /** Files and folders right in the project's folder. */
  readonly top?: readonly string[];
  /** Ends of names below a folder of the project, whose other files may be read at run time. */
  readonly within?: Readonly<Record<string, readonly string[]>>;
  /** Folders, right in the project's folder or in one of its folders but `src`, whose files are none of these. */
  readonly data?: readonly string[];
  /** Names that are none of these all the same. */
  readonly except?: readonly string[];
  /** Folders of the project that hold sources, as long as their files are not known. */
  readonly sources?: readonly string[];
}

/** Whether a file is one of these, by its path in the project; a path that ends with a slash is a folder of unknown content. */
export function isOfKind(kinds: readonly FileKinds[], path: string): boolean {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  return kinds.some((kind) => hasKind(kind, parts, name));
}

/** Whether a file lies in a folder of data, by its path in the project. */
export function isData(kinds: readonly FileKinds[], path: string): boolean {
  const parents = path.split('/').slice(0, -1);
  return (
    parents[0] !== 'src' && kinds.some(({ data = [] }) => parents.slice(0, 2).some((parent) => data.includes(parent)))
  );
}

function hasKind(kind: FileKinds, parents: readonly string[], name: string): boolean {
  const { extensions = [], names = [], folders = [], top = [], within = {}, except = [], sources = [] } = kind;
  const [first = name] = parents;
  if (hasName(except, name)) return false;
  if (hasName(top, first) || parents.some((parent) => hasName(folders, parent))) return true;
  if (name === '') return parents.length === 1 && hasName(sources, first);
  if (hasName(names, name) || extensions.some((extension) => name.endsWith(extension))) return true;
  const path = parents.join('/');
  return Object.entries(within).some(([folder, ends]) => {
    return (path === folder || path.startsWith(`${folder}/`)) && ends.some((end) => name.endsWith(end));
  });
}

/** What is about a project and no part of its program, whatever the language: builds of images, Git, editors, checks. */
export const ABOUT_PROJECT: FileKinds = {
  names: words(`
    *Dockerfile Dockerfile.* Dockerfile-* Dockerfile_* Containerfile Containerfile.* Containerfile-* Containerfile_* *.Containerfile containerfile *.containerfile .dockerignore *.dockerignore docker-compose*
    compose.yml compose.yaml compose.*.yml compose.*.yaml .gitignore .gitattributes .gitmodules .git .gitlab-ci.yml .travis.yml
    .editorconfig .pre-commit-config.yaml .env.example .env.*.example .env.sample .env.template .env-example .env-sample .env-template .env_example .env_sample
    env.example env-example env.sample example.env example.env.* sample.env .example.env .sample.env .template.env
    .tool-versions .DS_Store Makefile GNUmakefile Taskfile.yml Taskfile.yaml
    justfile Jenkinsfile* *.jenkinsfile *.Jenkinsfile Tiltfile Vagrantfile cloudbuild*.yaml cloudbuild*.yml skaffold.yaml buildspec.yml azure-pipelines.yml bitbucket-pipelines.yml
    .drone.yml renovate.json fly.toml render.yaml netlify.toml heroku.yml codecov.yml .codecov.yml sonar-project.properties docker-bake.hcl
    lefthook.yml .snyk cspell.json .cspell.json cspell.config.* Makefile.toml *.postman_collection.json *.http *.rest
  `),
  folders: words('.git .github .gitlab .circleci .vscode .idea .devcontainer'),
  top: pages(`
    README CHANGELOG CHANGES HISTORY CONTRIBUTING CODE_OF_CONDUCT SECURITY LICENSE LICENSE-MIT LICENSE-APACHE LICENCE COPYING NOTICE AUTHORS
    MAINTAINERS CODEOWNERS TODO UPGRADING ROADMAP
  `),
  within: {
    docs: words('.md .rst .adoc .txt .png .jpg .svg .drawio .puml .mmd'),
    doc: words('.md .rst .adoc .txt .png .jpg .svg .drawio .puml .mmd'),
    screenshots: words('.png .jpg .jpeg .gif .webp'),
  },
};

/** What tells hosts how a program is built and started, and is read by no program that is compiled (https://devcenter.heroku.com/articles/procfile). */
export const FOR_HOSTS: FileKinds = { names: ['Procfile', 'Procfile.dev'] };

/** Names of pages with the ends that texts have, so that `security.py` is none. */
function pages(names: string): string[] {
  const ends = words('.md *.md .markdown .rst .adoc .txt .org');
  return words(names).flatMap((name) => [name, ...ends.map((end) => name + end)]);
}
