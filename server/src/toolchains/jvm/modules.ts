/** The modules of a Maven build as the build context has them (https://maven.apache.org/guides/mini/guide-multiple-modules.html). */
import type { BuildContext } from '../../context/context.ts';
import { joinPath } from '../../context/path.ts';
import { textOf } from '../../context/query.ts';
import { words } from '../../text/words.ts';
import { parsePom } from '../manifests/pom.ts';
import type { ListedMembers, Member, MemberBuilds } from '../workspace.ts';

const most = 200;

/** Every module below the pom of a folder; undefined where one of their poms is not known. */
function modulesAt(context: BuildContext, root: string): readonly Member[] | undefined {
  const found: Member[] = [];
  const open = [''];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    const text = textOf(context, joinPath(joinPath(root, at || '.'), 'pom.xml'));
    const pom = text === undefined ? undefined : parsePom(text);
    if (!pom || found.length > most) return undefined;
    if (at !== '') {
      const ranges = new Map(pom.dependencies.map((name) => [name, '*']));
      found.push({ name: pom.artifactId ?? at, version: undefined, folder: at, ranges });
    }
    for (const module of pom.modules) open.push(joinPath(at || '.', module));
  }
  return found;
}

/** https://maven.apache.org/guides/mini/guide-multiple-modules.html; what a module needs of another one, `go-offline` finds when that is built (MDEP-516). */
export const MAVEN_BUILDS: MemberBuilds = {
  verbs: ['compile', 'test', 'package', 'verify', 'install'],
  manifest: 'pom.xml',
  membersAt: modulesAt,
  narrowing: words('-pl --projects -rf --resume-from -f --file -N --non-recursive'),
  flagsFor: ({ folder }) => `-pl ${folder} -am`,
  downloadsBuilt: 'dependency:go-offline',
};

/** Maven reads the poms of all modules before anything else, `-pl` or not: `Child module ... does not exist` (measured with 3.8.7). */
export const MAVEN_LISTS: ListedMembers = {
  root: 'pom.xml',
  manifest: 'pom.xml',
  unless: words('-N --non-recursive -v --version -version -h --help'),
  variables: words('MAVEN_ARGS MAVEN_CONFIG'),
  settings: '.mvn/maven.config',
  nested: true,
  // A module may be the pom itself.
  foldersIn: (text) => parsePom(text)?.ownModules.filter((module) => !/\.xml$|\$\{/.test(module)),
};
