/** What the rules know of a package manager: one row of the table in `managers.ts`, plain data. */
export interface PackageManager {
  readonly id: string;
  readonly kind: 'language' | 'system';
  /** The programs that start it, without a folder. */
  readonly programs: readonly string[];
  /** Whether a version may follow the program's name (`pip3.12`). */
  readonly versioned?: boolean;
  /** The module by which Python starts it: `python -m pip`. */
  readonly module?: string;
  /** Whether every operand is a verb of its own (`mvn clean package`), so that none is a package. */
  readonly goals?: boolean;
  readonly installs: readonly InstallVerb[];
  /** Verbs that fetch what is missing on their way, so that they profit from the caches as well: builds, tests, runs. */
  readonly fetches?: readonly string[];
  /** Verbs of other programs, which read no packages whatever follows. */
  readonly otherVerbs?: readonly string[];
  /** The verb that writes the lockfile from what an install reads. */
  readonly locks?: string;
  /** The lockfile whose members it links, and whose packages it installs, whether they are there or not. */
  readonly locksMembers?: string;
  /** Whether the packages that it installs for all projects may be used from the folder of its cache. */
  readonly globalInCache?: true;
  /** Verbs that install nothing and take packages from the cache again. */
  readonly takesAgain?: readonly string[];
  /** The setting with which installed packages are links into the cache, by a variable and a flag. */
  readonly linksIntoCache?: { readonly variable: string; readonly flag: string; readonly value: string };
  /** Whether what it installs for all projects is downloaded past its cache. */
  readonly globalPastCache?: true;
  /** Programs that run it whenever a file changes, or may. */
  readonly runners?: readonly string[];
  /** Verbs that put what the project makes among the packages, for other projects to use. */
  readonly publishes?: readonly string[];
  /** Whether a script of the project is run by its name alone: `yarn build`. */
  readonly shorthand?: true;
  /** What fetches all that builds need and does nothing else, as its documentation has it. */
  readonly download?: string;
  /** The ends of the operands of a build that the download is about as well. */
  readonly downloadTakes?: readonly string[];
  /** Flags of a build that decide what it downloads, and that the download takes too. */
  readonly downloadFlags?: RegExp;
  /** Why nothing does that. */
  readonly noDownload?: string;
  /** Whether two dashes before a flag are as good as the one that the rows here have. */
  readonly anyDashes?: true;
  /** Flags whose value is the next word, before the verb or behind it. */
  readonly valueFlags: readonly string[];
  /** Those of them that take all words up to the next flag. */
  readonly listFlags?: readonly string[];
  /** With one of these the project's own files are not concerned: `npm install -g tool`. */
  readonly globalFlags?: readonly string[];
  /** Packages that it takes for all projects without such a flag, too. */
  readonly globalPackages?: RegExp;
  /** What all packages begin with that are no files of the project. */
  readonly remotePackages?: RegExp;
  /** Whether its flags of one letter can stand in one word. */
  readonly groupsLetters?: true;
  /** Flags that name a file which an install of packages reads as well. */
  readonly fileFlags?: readonly string[];
  /** Flags with which it works below another root than that of the image, and settings of its `-o` that do the same. */
  readonly rootFlags?: readonly string[];
  readonly rootSettings?: RegExp;
  /** Flags that name the project's folder. */
  readonly directoryFlags?: readonly string[];
  /** Flags with which an install fails without the lockfile. */
  readonly lockedFlags?: readonly string[];
  /** Flags whose value is the name of a package, group or kind, and never a path. */
  readonly nameFlags?: readonly string[];
  /** Flags that name a manifest. */
  readonly manifestFlags?: readonly string[];
  /** Variables that name a manifest. */
  readonly manifestVariables?: readonly string[];
  /** Settings of the folder that it works in, or of those above, which it reads whatever it installs. */
  readonly folderSettings?: readonly string[];
  /** Flags with which it installs what the project's own manifest lists: `pip install --group dev`. */
  readonly groupFlags?: readonly string[];
  /** Flags with which it links a member of the workspace that is not there. */
  readonly lenientFlags?: readonly string[];
  /** Whether it installs for the members of a workspace that are there, not for all that the lockfile lists. */
  readonly presentMembers?: true;
  /** Packages that come with it. */
  readonly ownPackages?: readonly string[];
  /** Whether it takes a package that is given by its plain name by Git, too. */
  readonly namedByGit?: true;
  /** Flags with which an install downloads nothing: what it needs is in the cache, or in a folder that it is given. */
  readonly offlineFlags?: readonly string[];
  /** Flags with which it downloads nothing, for all it needs is in the project. */
  readonly vendorFlags?: readonly string[];
  /** A folder beside a manifest from which it takes packages instead of downloading them, where it is there. */
  readonly vendorFolder?: { readonly name: string; readonly beside: string; readonly unless: readonly string[] };
  /** What the names of the variables begin with that it takes settings from, in capitals. */
  readonly variables?: readonly string[];
  /** What the names of the variables begin with that only builds read, not downloads. */
  readonly buildVariables?: readonly string[];
  /** What the result of its builds depends on that the names of what it keeps say nothing of: flags, and what the names of variables begin with. */
  readonly builtBy?: { readonly flags: readonly string[]; readonly variables: readonly string[] };
  /** Whether the project's manifests are programs, which may read any variable. */
  readonly programmed?: true;
  /** The folder that an install makes in the project's, and nothing else. */
  readonly makes?: string | undefined;
  /** Flags that name another folder for it. */
  readonly makesFlags?: readonly string[];
  /** What an install reads and writes in the project; none for managers that only take packages by name. */
  readonly project?: ProjectFiles;
  readonly caches: readonly CacheFolder[];
  /** What empties or turns off the caches: pointless, or harmful, beside a cache mount. */
  readonly cleanUp: CleanUp;
  /** What its installs leave in a layer of an image that has no cache mount. */
  readonly leftover?: Leftover;
  /** That it asks before it installs, and what answers for it; without one it does not ask. */
  readonly question?: Question;
  /** What its installs keep in a layer for the next one, where there is no cache mount. */
  readonly keeps?: Keeps | undefined;
  /** Verbs that replace the packages of the distribution by those of another release. */
  readonly distUpgrade?: {
    readonly verbs: readonly string[] /** hadolint's code for the manager. */;
    readonly code?: string;
  };
  /** How a package is pinned to a version. */
  readonly pin?: Pin;
  /** Of which row this is another generation, and what gives it away. */
  readonly variant?: Generation;
}

/** What tells one generation of a manager from the other that has the same program. */
export interface Generation {
  readonly of: string;
  /** Files of the project that only this one has. */
  readonly files: readonly string[];
  readonly flags: readonly string[];
  readonly verbs: readonly string[];
}

/** A verb that puts packages in place. */
export interface InstallVerb {
  /** Its words as written, one spelling each: `install`, `i`, `mod download`; empty for the bare program (`yarn`). */
  readonly spellings: readonly string[];
  /** What a verb looks like that has too many spellings, or is a flag (`pacman -Sy`). */
  readonly pattern?: RegExp;
  /** Whether the words behind it name packages; `optional`: without any, the manifests decide. */
  readonly packages: 'none' | 'optional' | 'required';
  /** Whether it writes what it is given into the project's manifest, when it is given packages. */
  readonly edits?: true;
  /** Whether without packages it does nothing about a project, unless a list is named. */
  readonly listed?: true;
  /** What its operands are, where they are no packages. */
  readonly operands?: 'manifests';
  /** Whether it fails without a lockfile. */
  readonly lockfile?: 'required';
  /** Whether it removes what is installed first. */
  readonly anew?: true;
  /** When it reads the project's sources and not only its manifests. */
  readonly sources?: SourceNeed;
  /** Flags that leave out what needs the sources; the same command without them finishes the work once they are there. */
  readonly split?: {
    readonly flags: readonly string[];
    /** The flags for a workspace with members. */
    readonly workspace?: readonly string[];
    readonly finish: string;
  };
  /** Whether it does nothing but fill the caches, for a later command to work from. */
  readonly fillsCache?: true;
  /** Whether packages without a version are those that the project's manifest names. */
  readonly namesOfProject?: true;
  /** Flags with which it installs no packages, but the project itself, or nothing. */
  readonly without?: readonly string[];
  /** Whether nothing of what it downloads goes into the manager's caches. */
  readonly uncached?: true;
  /** Other files than the manager's own. */
  readonly project?: ProjectFiles;
}

/** Any that holds makes the command need the project's sources. */
export interface SourceNeed {
  readonly always?: true;
  /** Needed unless one of these flags is given. */
  readonly unless?: readonly string[];
  /** Needed with one of these flags. */
  readonly with?: readonly string[];
  /** Needed when an operand is a path (`.`, `./lib`), or a flag's value is. */
  readonly local?: true;
  /** Needed when an operand is none of these. */
  readonly operandsBut?: RegExp;
  /** Needed when no package is named. */
  readonly unnamed?: true;
  /** Needed when a package is named without its version, which the project tells then. */
  readonly unversioned?: true;
}

/** Names in the project's folder; `*` and `**` are wildcards, a trailing slash marks a folder. */
export interface ProjectFiles {
  /** At least one of these describes the project. */
  readonly manifests: readonly string[];
  readonly lockfiles: readonly string[];
  /** Lockfiles of other managers that it takes the versions from where it has none of its own, and what these are read with. */
  readonly migrates?: readonly string[];
  /** What the install reads besides, when it is there. */
  readonly extras: readonly string[];
  /** What it reads only where it is started by the wrapper in the project, whose name ends with `w`. */
  readonly wrapper?: readonly string[];
  /** Folders that it reads when a manifest or script says so. */
  readonly sometimes?: readonly string[];
  /** Other files whose text says what an install reads. */
  readonly texts?: readonly string[];
  /** Whether all manifests of members are read, for it cannot be told which are none. */
  readonly allMembers?: true;
  /** What it reads besides in each folder above the project as well. */
  readonly above?: readonly string[];
  /** Manifests of a workspace that may stand in a folder above its member. */
  readonly roots?: readonly string[];
  /** The manifests of workspace members, sub-projects, modules. */
  readonly members?: readonly string[];
  /** Folders that installs and builds write: they belong in `.dockerignore`. */
  readonly outputs: readonly string[];
  /** Folders in the project that an install writes: one of the build context would hide what was installed. */
  readonly writes?: readonly string[];
  /** What an install writes there too, where Git leaves it out: else it belongs to the project. */
  readonly writesUntracked?: readonly string[];
  /** Variables with which it writes none of them, but a folder outside of the project. */
  readonly movedBy?: readonly string[];
  /** What its manifest says where it writes to another folder, which is the first group. */
  readonly movedIn?: RegExp;
  /** Whether the install runs code that the project itself supplies, and the flags that stop that. */
  readonly runsScripts?: { readonly unless: readonly string[] };
}

/** A folder that is worth keeping from one build to the next. */
export interface CacheFolder {
  /** `~` is the home of the user that runs the command; without a path only the variables tell where it is. */
  readonly path?: string;
  /** Where the manager itself is, below which the path is: `standard` in its own images, else where its installer is told to put it. */
  readonly prefix?: { readonly images: RegExp; readonly standard: string; readonly installer: RegExp };
  /** Images, each by its name and tag, whose version of the manager keeps nothing there. */
  readonly absentIn?: RegExp;
  /** What the folder in root's home is a link to, in images that have one. */
  readonly linkedTo?: string;
  /** The path for root, where that is another. */
  readonly rootPath?: string;
  /** Variables that move it, the strongest first; `below` is what follows their value. */
  readonly variables?: readonly { readonly name: string; readonly below?: string }[];
  /** Flags whose value moves it. */
  readonly flags?: readonly string[];
  /** Variables that move it in ways the table cannot tell. */
  readonly movedBy?: readonly string[];
  /**
   * `downloads`: nothing is missing when the folder is. `packages`: what is installed is used from here, so every later
   * command that needs it needs the mount as well, and an image that runs from it must not have one.
   */
  readonly holds: 'downloads' | 'packages';
  /** Whether commands write to the folder around it as well. */
  readonly beside?: true;
  /** Whether two builds must not use it at the same time: `sharing=locked`. */
  readonly locked: boolean;
  /** Whether its files have no architecture in their names: each platform has a mount of its own. */
  readonly byPlatform?: true;
  /** Whether it keeps what was compiled, without the C library in its name: images with musl have a mount of their own. */
  readonly compiled?: true;
  /** Whether only builds use it, installs not. */
  readonly buildsOnly?: true;
  /** Flags with which a build makes all anew, and reads nothing of it. */
  readonly unreadWith?: readonly string[];
  /** What fills it, without which an install finds it empty: verbs and flags of the same manager. */
  readonly filledBy?: { readonly verbs: readonly string[]; readonly flags: readonly string[] };
  /** With which words of a verb that empties caches it is this one that is emptied; without any, each such verb empties all. */
  readonly clearedBy?: readonly string[];
}

/** What stands in the way of keeping downloads. */
export interface CleanUp {
  /** What takes the toolchain away together with the folder of its cache. */
  readonly uninstall?: string;
  /** Flags that turn the cache off. */
  readonly flags?: readonly string[];
  /** What keeps the rest of such a flag's meaning, where turning the cache off is not all it does. */
  readonly instead?: Readonly<Record<string, string>>;
  /** Verbs that empty it: `cache clean`. */
  readonly verbs?: readonly string[];
  /** The word of such a verb that empties these caches and others. */
  readonly everything?: string;
  /** Variables that turn it off when set. */
  readonly variables?: readonly string[];
  /** Folders whose removal empties it, beside the cache folders themselves. */
  readonly folders?: readonly string[];
  /** Without this flag the manager throws downloads away after each install. */
  readonly keepFlag?: string;
  /** A program that throws downloads away whatever is set in images, and the one to use in its place. */
  readonly discarding?: { readonly program: string; readonly instead: string };
  /** A file in images of the distribution that throws downloads away; a mount is of little use while it is there. */
  readonly discardFile?: string;
}

/** What a package manager of the system leaves behind. */
export interface Leftover {
  /** hadolint's code for the manager. */
  readonly code: string;
  /** In words. */
  readonly what: string;
  /** Folders: removed, or mounted over, they are in no layer. */
  readonly folders: readonly string[];
  /** Verbs that empty them. */
  readonly verbs: readonly string[];
  /** The verb without which it leaves nothing of its own: the lists come from another step, and an install fails where they are gone. */
  readonly filledBy?: string;
  /** Flags with which it leaves nothing. */
  readonly flags: readonly string[];
  /** A flag behind the verb, or a command behind the step, that leaves nothing. */
  readonly cure: FlagCure | { readonly command: string };
}

export interface FlagCure {
  readonly flag: string;
  /** The verb that gets what an install with the flag gets by itself. */
  readonly needless?: string;
  /** Flags of an install that do the same. */
  readonly refreshing?: readonly string[];
  /** Verbs beside the installs that read the lists as well, and take the flag. */
  readonly alike?: readonly string[];
  /** Verbs that do without the lists, and leave none. */
  readonly unread?: readonly string[];
}

/** Downloads that a package manager of a language keeps. */
export interface Keeps {
  /** hadolint's code for the manager. */
  readonly code: string;
  /** A flag behind the verb with which it keeps nothing, and the variable that does the same; or a command behind the step. */
  readonly cure: { readonly flag: string; readonly variable: string } | { readonly command: string };
}

/** What answers a package manager that asks for confirmation. */
export interface Question {
  /** hadolint's code for the manager. */
  readonly code: string;
  /** Flags with which it does not ask. */
  readonly flags: readonly string[];
  /** Letters that say so within a group of short flags (`-qy`). */
  readonly letters: string;
  /** Verbs that ask too, although they install nothing that is named. */
  readonly verbs: readonly string[];
  /** Flags and letters with which an install that names no package has something to do, and the programs after which it has. */
  readonly repairs?: { readonly flags: readonly string[]; readonly letters: string; readonly after: readonly string[] };
  /** What is written where none is. */
  readonly answer: string;
}

/** What a pinned package looks like. */
export interface Pin {
  /** hadolint's code for the manager. */
  readonly code: string;
  /** What stands in a pinned package behind its name. */
  readonly marks: readonly string[];
  /** How it is written, for the message. */
  readonly form: string;
  /** Flags whose packages are pinned elsewhere, or are none. */
  readonly unless?: readonly string[];
  /** Words that stand for packages that the project pins. */
  readonly groups?: readonly string[];
}
