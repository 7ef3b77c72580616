/** Tells by its name whether a build argument has another value in every build, or in every release. */

/** Prefixes that make a variable visible to browsers' code. */
const publicPrefix = /^(?:NEXT_PUBLIC|NUXT_PUBLIC|EXPO_PUBLIC|REACT_APP|VUE_APP|GATSBY|VITE|PUBLIC)_/;

const commit = '(?:COMMIT|COMMIT_(?:SHA1?|SHORT_SHA|SHA_SHORT|HASH|ID|REF|TAG|DATE|TIME|TIMESTAMP)|SHORT_SHA|REVISION)';

/** Names that change with every commit or build. */
const perBuild: readonly RegExp[] = [
  new RegExp(`^(?:(?:APP|APPLICATION|SERVICE|PROJECT|SOURCE|IMAGE|BUILD|RELEASE|CI|GIT|VCS|SCM)_)?${commit}$`),
  /^(?:GIT|VCS|SCM)_(?:SHA1?|HASH|REV|REF|DESCRIBE|DATE)$/,
  /^(?:APP_|CI_)?BUILD_?(?:NUMBER|NUM|NO|ID|SHA|HASH|REF|REV)$/,
  /^(?:[A-Z0-9]{1,30}_){0,3}(?:BUILD_?(?:DATE|TIME|TIMESTAMP)|BUILT_(?:AT|ON))$/,
  /^(?:(?:GIT|VCS|SCM)_)?(?:DIRTY|TREE_?STATE)$/,
  /^CI_(?:COMMIT_\w+|PIPELINE_I?ID|JOB_ID|BUILD_\w+)$/,
  /^GITHUB_(?:SHA|RUN_ID|RUN_NUMBER|RUN_ATTEMPT)$/,
  /^(?:CIRCLE|TRAVIS|DRONE|BITBUCKET|BUILDKITE)_(?:SHA1|COMMIT|COMMIT_SHA|BUILD_NUM|BUILD_NUMBER|BUILD_ID)$/,
  /^(?:VERCEL_GIT_COMMIT_SHA|RENDER_GIT_COMMIT|RAILWAY_GIT_COMMIT_SHA|HEROKU_SLUG_COMMIT|BUILD_SOURCEVERSION)$/,
];

/** Names that change with every release of this very program: `NODE_VERSION` is that of a tool. */
const perRelease = /^(?:(?:(?:APP|APPLICATION|SERVICE|PROJECT|BUILD|SENTRY|DD)_)?(?:VERSION|RELEASE)|DATE|TIMESTAMP)$/;

/** Defaults that stand for a value which the build will give. */
const placeholder =
  /^(?:|v?0(?:\.0)*(?:[-+].*)?|(?:local|dev|devel|development|snapshot|unknown|unset|undefined|none|null|n\/a|head|main|master|latest|edge|not[-_ ]set)(?:[-_+].*)?|1970-.*)$/i;

/** Defaults that pin something: a version, or a commit. */
const pinned = /^v?\d+\.\d|^[0-9a-f]{7,64}$/i;

/** Names of arguments that are there to have what stands below them run again. */
const busting =
  /(?:^|_)(?:CACHE_?(?:BUST(?:ER)?|DATE|INVALIDATE\w*)|(?:BUST|NO|INVALIDATE)_?CACHE|FORCE_?(?:RE)?BUILD|REBUILD)(?:_|$)/;

/** Whether an argument of this name has no other use than to have the steps below it run again. */
export function isBusting(name: string): boolean {
  return busting.test(name.toUpperCase());
}

/** Whether an argument of this name is given anew in every build; `value` is its default. */
export function isVolatile(name: string, value: string | undefined): boolean {
  const upper = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replace(publicPrefix, '');
  if (value !== undefined && !placeholder.test(value) && (perRelease.test(upper) || pinned.test(value))) return false;
  return perRelease.test(upper) || perBuild.some((shape) => shape.test(upper));
}
