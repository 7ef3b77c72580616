/** What Maven and Gradle read besides their manifests when they fetch what these list. */
import { folderOf, joinPath } from '../../context/path.ts';
import { parsePom } from '../manifests/pom.ts';
import { elementsAt, elementsBelow, parseXml, textAt, type XmlElement } from '../manifests/xml.ts';
import { type Manifest, type ManifestReader, named, quotedTexts, type Reads, together } from '../reads.ts';

export const jvmReaders: readonly (readonly [RegExp, ManifestReader])[] = [
  [/^pom\.xml$|\.pom$/, readPom],
  [/^(?:maven|jvm)\.config$/, readArguments],
  [/\.gradle(?:\.kts)?$/, readGradle],
];

function readPom(manifest: Manifest): Reads {
  const pom = parsePom(manifest.text);
  const project = parseXml(manifest.text);
  if (!pom || !project) return { why: '`pom.xml` is not readable' };
  if (elementsBelow(project, 'activation').some((each) => elementsAt(each, 'file').length > 0))
    return { why: 'a profile of `pom.xml` depends on files of the project' };
  return together([
    { files: pom.modules.map((module) => (module.endsWith('.xml') ? module : `${module}/pom.xml`)) },
    { maybe: [...(pom.parent ? [pom.parent, joinPath(pom.parent, 'pom.xml')] : [])] },
    ...elementsBelow(project, 'repository').concat(elementsBelow(project, 'pluginRepository')).map(repositoryReads),
    ...elementsBelow(project, 'systemPath').map(({ text }) => systemReads(text)),
  ]);
}

/** `${project.basedir}` and its older names, which stand for the manifest's folder. */
const ownFolder = /^\$\{(?:project\.|pom\.)?basedir\}\/?/;

function repositoryReads(repository: XmlElement): Reads {
  const url = textAt(repository, 'url') ?? '';
  const path = /^file:(?:\/\/)?(.*)$/.exec(url)?.[1];
  if (path === undefined) return {};
  const local = path.replace(ownFolder, './');
  return local.includes('$') ? { why: 'it gets packages from a folder with an unknown path' } : { folders: [local] };
}

function systemReads(text: string): Reads {
  const local = text.trim().replace(ownFolder, './');
  return local.includes('$') ? {} : { files: [local] };
}

/** Options as they are written on the command line; their paths are relative to the project. */
function readArguments({ tree, path, text }: Manifest): Reads {
  const words = text.split(/\s+/).flatMap((word) => [word, word.replace(/^[^=]*=/, '')]);
  const root = joinPath(folderOf(folderOf(path)), 'pom.xml');
  const isNamed = /(?:^|\s)(?:-s|--settings|-gs|--global-settings)[\s=]/.test(text);
  const found = named({ tree, path: root }, words);
  return isNamed && (found.maybe ?? []).length === 0
    ? { why: 'the settings file is not among the copied files' }
    : found;
}

/** Scripts may read any file; those that name one are followed, those that compute one are not understood. */
function readGradle(manifest: Manifest): Reads {
  const { text } = manifest;
  const computed = /\bapply\s{0,9}\(?\s{0,9}from\s{0,9}[:=]\s{0,9}(?!\s|["'][^"'$\n]{1,200}["'])/.test(text);
  if (computed || /\bincludeBuild\b|\bfileTree\b|\blistFiles\b|\beachDir/.test(text))
    return { why: 'its Gradle scripts read other files of the project' };
  return named(manifest, quotedTexts(text));
}
