/** Which package managers a project asks for nothing by Git, so that they need no key for it. */
import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import { memoized } from '../../text/memoized.ts';

/** What a manager reads of a project, as far as Git is in it. */
interface Lists {
  readonly managers: readonly string[];
  /** The file without which nothing is known of it: of npm and its kin the lockfile, which lists what the packages need themselves. */
  readonly whole: RegExp;
  readonly files: RegExp;
  /** What shows a source by Git, or something else that is read. */
  readonly signs: RegExp;
}

const node: Omit<Lists, 'managers' | 'whole'> = {
  files: /^(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|pnpm-workspace\.yaml)$/,
  // Yarn 1 fetches by SSH what it cannot load from codeload; `owner/name` is a repository of GitHub (docs.npmjs.com/cli/configuring-npm/package-json#dependencies).
  signs:
    /\bgit(?:[+@:]|hub:|lab:|\s)|bitbucket:|gist:|\bssh\b|\.git\b|codeload\.|\btype: git\b|"[^"\n]{1,100}":\s{0,9}"[\w-]{1,60}\/(?![\w.-]{1,100}\.(?:[cm]?[jt]sx?|json|css|html)")[\w.-]{1,100}(?:#[^"\n]{0,60})?"/,
};

const lists: readonly Lists[] = [
  { managers: ['npm'], whole: /^(?:package-lock|npm-shrinkwrap)\.json$/, ...node },
  { managers: ['yarn', 'yarn-berry'], whole: /^yarn\.lock$/, ...node },
  { managers: ['pnpm'], whole: /^pnpm-lock\.yaml$/, ...node },
  {
    managers: ['bundler'],
    whole: /^Gemfile$/,
    files: /^(?:Gemfile(?:\.lock)?|gems\.(?:rb|locked))$/,
    signs:
      /\bgit|^GIT\b|\bgist\b|bitbucket|\bssh\b|\beval|\bload\b|\bgemspec\b|\bplugin\b|\brequire(?:_relative)?\s{1,9}["']|\bENV\b/m,
  },
  {
    managers: ['pip'],
    whole: /^requirements[\w.-]{0,60}\.(?:txt|in|pip)$/,
    files: /\.(?:txt|in|pip)$|^(?:pyproject\.toml|setup\.(?:py|cfg))$/,
    signs: /\bgit\b|\bssh\b|^\s{0,9}-e\b|--editable/m,
  },
];

/** The managers whose lists in the build context are known and name nothing that is fetched by Git. */
export function managersWithoutGit(context: BuildContext): ReadonlySet<string> {
  return context.kind === 'unknown' ? new Set() : withoutGit(context.texts);
}

const withoutGit = memoized((texts: ReadonlyMap<string, string>): ReadonlySet<string> => {
  const all = [...texts].map(([path, text]) => ({ name: nameOf(path), text }));
  const found = lists.filter(({ whole, files, signs }) => {
    const own = all.filter(({ name }) => files.test(name));
    return own.some(({ name }) => whole.test(name)) && !own.some(({ name, text }) => signs.test(listed(name, text)));
  });
  return new Set(found.flatMap(({ managers }) => managers));
});

/** The text of a list without its comments, and without what a package.json and a lockfile say of where a package is made. */
function listed(name: string, text: string): string {
  if (name.endsWith('.json'))
    return text.replace(
      /"(?:repository|bugs|homepage|funding|author|name|description)"\s{0,9}:\s{0,9}(?:"[^"\n]{0,500}"|[{[][^}\]]{0,500}[}\]])/g,
      '',
    );
  return text.replace(/^[ \t]{0,40}#.*/gm, '');
}
