/** Services and libraries that build a Dockerfile with less than BuildKit, by the files that set them up. */
import { cloudBuildPath } from '../builds/cloud-build.ts';
import { fieldOf, fieldsOf, plainText } from '../builds/value.ts';
import { parseYamlDocuments } from '../builds/yaml.ts';
import type { Lack } from '../context/context.ts';
import { cleanPath, folderOf, joinPath, nameOf } from '../context/path.ts';
import { relativePath } from './absolute-path.ts';
import { readInside } from './context-read.ts';
import type { FileSystem } from './file-system.ts';

/** Whether a change at a path can matter to a Dockerfile of its folder or, where that is the top of the workspace, of one below it. */
export function isServiceFile(path: string, dockerfile: string): boolean {
  const name = nameOf(path);
  return (
    services.some(({ names }) => names.test(name)) ||
    (isForTests(dockerfile) && libraries.some(({ names }) => names.includes(name)))
  );
}

interface Service {
  readonly names: RegExp;
  readonly what: Lack['what'];
  /** Whether it goes on without the mounts of a step. */
  readonly isSilent?: true;
  /** Whether the file is the Dockerfile itself. */
  readonly isOwn?: true;
  /** The paths of Dockerfiles that a file names, as seen from its folder; undefined where it sets up no such build. */
  dockerfiles(text: string): readonly string[] | undefined;
}

const services: readonly Service[] = [
  // https://devcenter.heroku.com/articles/build-docker-images-heroku-yml; github.com/ONSdigital/dis-wagtail/pull/12
  {
    // `web.heroku.yml` is put in its place before a push.
    names: /(?:^|[.-])heroku\.yml$/,
    what: 'BuildKit',
    dockerfiles: (text) => {
      if (!/^build:/m.test(text) || !/^[ \t]{1,9}docker:/m.test(text)) return undefined;
      const form =
        /^[ \t]{1,20}(?:dockerfile|[\w-]{1,40}):[ \t]{1,9}["']?([\w./-]*Dockerfile[\w.-]*)["']?[ \t]*\r?$/gim;
      return [...text.matchAll(form)].flatMap(([, path]) => path ?? []);
    },
  },
  // https://caprover.com/docs/captain-definition-file.html; github.com/caprover/caprover/issues/2012
  { names: /^captain-definition[\w.-]{0,60}$/, what: 'BuildKit', dockerfiles: namedByField },
  // https://developer.hashicorp.com/waypoint/integrations/hashicorp/docker/latest/components/builder/docker-builder: `buildkit` is false where it is left out.
  { names: /^waypoint\.hcl$/, what: 'BuildKit', dockerfiles: waypointBuilds },
  // https://docs.cloud.google.com/build/docs/building/build-containers: the step's Docker builds without it unless it is told to.
  {
    names: cloudBuildPath,
    what: 'BuildKit',
    dockerfiles: (text) => {
      const isClassic = /gcr\.io\/cloud-builders\/docker\b/.test(text) && !/DOCKER_BUILDKIT=1|buildx/.test(text);
      if (!isClassic || !/\bbuild\b/.test(text)) return undefined;
      const form = /(?:-f|--file)(?:=|["']?\s*,?\s*(?:-\s*)?["']?)([\w./-]+)/g;
      const named = [...text.matchAll(form)].flatMap(([, path]) => path ?? []);
      return named.length > 0 ? named : ['Dockerfile'];
    },
  },
  {
    names: cloudBuildPath,
    what: 'BuildKit',
    isSilent: true,
    dockerfiles: (text) => {
      if (!/kaniko-project\/executor\b/.test(text)) return undefined;
      const form = /--dockerfile(?:=|["']?\s{0,40},?\s{0,40}(?:-\s{0,9})?["']?)([\w./-]+)/g;
      const named = [...text.matchAll(form)].flatMap(([, path]) => path?.replace(/^\/workspace\//, '') ?? []);
      return named.length > 0 ? named : ['Dockerfile'];
    },
  },
  // https://learn.microsoft.com/azure/developer/azure-developer-cli/azd-schema: `remoteBuild` is a build of Azure's registry, without BuildKit (github.com/Azure/acr/issues/721).
  { names: /^azure\.ya?ml$/, what: 'BuildKit', dockerfiles: remoteBuilds },
  // https://learn.microsoft.com/azure/container-registry/container-registry-tasks-reference-yaml#build
  {
    names: /^ac[br][\w.-]{0,60}\.ya?ml$/,
    what: 'BuildKit',
    dockerfiles: (text) => {
      const steps = [...text.matchAll(/^[ \t]{0,20}(?:- {1,4})?build:[ \t]{1,9}([^\n]{1,1000})$/gm)];
      if (steps.length === 0 || /DOCKER_BUILDKIT=1/.test(text)) return undefined;
      return steps.flatMap(([, words = '']) => {
        const named = /(?:^|\s)(?:-f|--file)[= ]{1,4}["']?([\w./-]+)/.exec(words)?.[1];
        const context = words.trim().split(/\s+/).at(-1)?.replace(/["']/g, '');
        return named ?? joinPath(context ?? '.', 'Dockerfile');
      });
    },
  },
  // https://docs.railway.com/reference/config-as-code; cache mounts need an id of the service: https://docs.railway.com/builds/dockerfiles#cache-mounts
  { names: /^railway[\w.-]{0,60}\.(?:json|toml)$/, what: 'cache mounts', dockerfiles: namedByField },
  // What stands in a Dockerfile for it: a comment, the names of its private network, its variables (https://docs.railway.com/reference/variables).
  {
    names: /^(?:[Dd]ockerfile|[Cc]ontainerfile)(?:[.-][\w.-]{1,60})?$|\.[Dd]ockerfile$/,
    what: 'cache mounts',
    isOwn: true,
    dockerfiles: (text) => (/^#.{0,300}\bRailway\b|\.railway\.internal\b|\bRAILWAY_[A-Z]/m.test(text) ? [] : undefined),
  },
  // https://docs.cloud.google.com/sdk/gcloud/reference/builds/submit: `--tag` builds the Dockerfile of the folder it is run in, in the same way.
  {
    names: /^(?:README\.md|Makefile)$/,
    what: 'BuildKit',
    dockerfiles: (text) => (/\bgcloud builds submit\b[^\n]{0,300}?(?:--tag|-t)\b/.test(text) ? [anyPlain] : undefined),
  },
];

/**
 * Libraries for tests that have Docker's API build an image, which is without BuildKit unless they say so
 * (docs.docker.com/reference/api/engine, `ImageBuild`: `version` is 1 where it is left out), by the manifests that name them.
 */
const libraries: readonly { readonly names: readonly string[]; readonly form: RegExp }[] = [
  {
    names: ['go.mod'],
    form: /^(?:require)?[ \t]{0,9}github\.com\/(ory\/dockertest|fsouza\/go-dockerclient|testcontainers\/testcontainers-go)(?![\w-])(?![^\n]{0,200}\/\/ indirect)/m,
  },
  { names: ['package.json'], form: /"(testcontainers|dockerode)"[ \t]{0,9}:/ },
  {
    names: ['pyproject.toml', 'requirements.txt', 'requirements-dev.txt'],
    form: /^[ \t]{0,9}["']?(testcontainers|docker)(?=[\s=~<>["'])/m,
  },
  {
    names: ['pom.xml', 'build.gradle', 'build.gradle.kts'],
    form: /(?:<groupId>|["'])org\.(testcontainers)(?=<\/groupId>|:)/,
  },
];

/** Whether tests alone may build a Dockerfile of that path. */
function isForTests(path: string): boolean {
  return (
    !/^(?:[Dd]ockerfile|[Cc]ontainerfile)$/.test(nameOf(path)) ||
    /(?:^|\/)(?:e2e|integration|tests?|testing)\//.test(path)
  );
}

/** The Dockerfiles of services that the registry builds; their paths are seen from the services' folders. */
function remoteBuilds(text: string): readonly string[] | undefined {
  const [whole] = parseYamlDocuments(text);
  return fieldsOf(fieldOf(whole, 'services')).flatMap(([, service]) => {
    const docker = fieldOf(service, 'docker');
    if (plainText(fieldOf(docker, 'remoteBuild')) !== 'true') return [];
    const project = plainText(fieldOf(service, 'project')) ?? '.';
    return joinPath(project, plainText(fieldOf(docker, 'path')) ?? 'Dockerfile');
  });
}

/** The Dockerfiles that the applications of a Waypoint project are built from; what is pushed and deployed by `use "docker"` is no build. */
function waypointBuilds(text: string): readonly string[] {
  const applications = text.replace(/^[ \t]{0,40}(?:#|\/\/).*/gm, '').split(/^[ \t]{0,40}app[ \t]{1,9}"/m);
  return applications.slice(1).flatMap((application) => {
    const [, build] = /\bbuild\s{0,20}\{([\s\S]{0,4000})/.exec(application) ?? [];
    const [, rest = ''] = /^[^{}]{0,400}\buse\s{1,9}"docker"\s{0,9}\{([\s\S]{0,4000})/.exec(build ?? '') ?? [];
    const own = rest.split(/\b(?:registry|deploy|release)\s{0,20}\{/)[0] ?? '';
    if (rest === '' || /\bbuildkit\s{0,20}=\s{0,20}true\b/.test(own)) return [];
    const path = /^\s{0,40}path\s{0,20}=\s{0,20}"(?:\$\{path\.project\}\/)?([\w./-]{1,200})"/m.exec(application)?.[1];
    const dockerfile = /\bdockerfile\s{0,20}=\s{0,20}"(?:\$\{path\.app\}\/)?([\w./-]{1,200})"/.exec(own)?.[1];
    return joinPath(path ?? '.', dockerfile ?? 'Dockerfile');
  });
}

/** In place of a path: a file called `Dockerfile`, wherever it is. */
const anyPlain = '**';

function namedByField(text: string): readonly string[] {
  const path = /dockerfilePath["']?\s{0,9}[:=]\s{0,9}["']([^"']{1,200})["']/i.exec(text)?.[1];
  return [path ?? 'Dockerfile'];
}

/** Of a folder; these files are at the top of a project, where there are few. */
const mostEntries = 1000;

/** Where to look for what builds a Dockerfile. */
interface Place {
  /** Absolute, as the workspace folder is. */
  readonly dockerfile: string;
  readonly workspace: string;
  /** Whether a file of the workspace says how it is built. */
  readonly isBuilt: boolean;
}

/** What the name of a Dockerfile says that its builder does not have. */
function lackByName(name: string): Lack | undefined {
  if (/(?:^|[._-])(?:heroku|(?:no|non|without)[._-]?(?:buildkit|buildx))(?:[._-]|$)/i.test(name))
    return { what: 'BuildKit', by: name };
  return /(?:^|[._-])railway(?:[._-]|$)/i.test(name) ? { what: 'cache mounts', by: name } : undefined;
}

/** What such a service or library lacks that builds a Dockerfile, by a file beside it or above it in the workspace. */
export async function loadLack(
  files: FileSystem,
  { dockerfile, workspace, isBuilt }: Place,
): Promise<Lack | undefined> {
  const root = await files.realpath(workspace).catch(() => undefined);
  if (root === undefined) return undefined;
  const at = relativePath(workspace, dockerfile);
  const called = lackByName(nameOf(dockerfile));
  if (called) return called;
  for (const folder of new Set([folderOf(dockerfile), workspace])) {
    const inside = relativePath(workspace, folder);
    const { entries } = await files.readdir(folder, mostEntries).catch(() => ({ entries: [] }));
    const there = new Set(entries.map(({ name }) => name));
    const read = async (name: string) => {
      const path = joinPath(inside, name);
      const found = await readInside(files, root, path);
      return found.kind === 'text' ? { path, text: found.text } : undefined;
    };
    for (const { names, what, isSilent, isOwn, dockerfiles } of services) {
      for (const name of [...there].filter((each) => names.test(each) && (!isOwn || joinPath(inside, each) === at))) {
        const found = await read(name);
        const named = found === undefined ? undefined : dockerfiles(found.text);
        const seen = named?.flatMap((each) => [
          cleanPath(`/${joinPath(inside, each)}`).slice(1),
          cleanPath(`/${each}`).slice(1),
        ]);
        const isNamed =
          (isOwn && named !== undefined) ||
          seen?.includes(at) ||
          (named?.includes(anyPlain) && nameOf(at) === 'Dockerfile');
        if (found !== undefined && isNamed) return { what, by: found.path, ...(isSilent && { isSilent }) };
      }
    }
    if (isBuilt || !isForTests(at)) continue;
    for (const { names, form } of libraries) {
      for (const name of names.filter((each) => there.has(each))) {
        const found = await read(name);
        const library = found === undefined ? undefined : form.exec(found.text)?.[1];
        if (found !== undefined && library !== undefined) return { what: 'BuildKit', by: found.path, library };
      }
    }
  }
  return undefined;
}
