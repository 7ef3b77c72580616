/** Options and forms that newer versions of Node.js no longer have. */
import { firstAnswer } from '../../text/list.ts';
import { words } from '../../text/words.ts';
import { parsePackageJson } from '../manifests/package-json.ts';
import { isCrossed, type LostForm, type Versions } from '../runtime-need.ts';

/** The first version that starts with "bad option" (measured on the last releases of 12 to 24, every second version). */
const refused: ReadonlyMap<string, string> = new Map(
  words(`
    harmony-intl-bigint:14 harmony-nullish:14 harmony-optional-chaining:14 http-server-default-timeout:14
    harmony-dynamic-import:16 harmony-import-meta:16 harmony-intl-segmenter:16 harmony-logical-assignment:16 harmony-namespace-exports:16
    harmony-private-methods:16 harmony-promise-all-settled:16 harmony-promise-any:16 harmony-regexp-match-indices:16 harmony-string-replaceall:16
    harmony-weak-refs:16
    harmony-regexp-sequence:18 harmony-top-level-await:18
    always-opt:20 harmony-array-find-last:20 harmony-class-static-blocks:20 harmony-error-cause:20 harmony-object-has-own:20
    harmony-private-brand-checks:20 harmony-relative-indexing-methods:20
    experimental-network-imports:22 experimental-policy:22 harmony-atomics:22 harmony-change-array-by-copy:22 harmony-rab-gsab:22
    harmony-sharedarraybuffer:22 harmony-symbol-as-weakmap-key:22
    experimental-default-type:24 experimental-permission:24 harmony-import-assertions:24 huge-max-old-generation-size:24
    no-experimental-fetch:24 nouse-idle-notification:24
  `).map((row) => row.split(':') as [string, string]),
);

/** They are accepted, and imports without an extension are no longer found (https://nodejs.org/en/blog/announcements/v19-release-announce). */
const resolving = /^(?:es-module|experimental)-specifier-resolution[= ]["']?node\b/;

/** What a command line or NODE_OPTIONS passes to Node.js that goes away between two versions; `where` it stands, behind the option. */
export function lostOption(text: string, versions: Versions, where = ''): string | undefined {
  for (const { index } of text.matchAll(/(?<![\w-])--(?=[a-z])/g)) {
    const rest = text.slice(index + 2, index + 80);
    const name = /^[\w-]+/.exec(rest)?.[0] ?? '';
    const isHeeded = resolving.test(rest);
    const gone = isHeeded ? '19' : refused.get(name.replaceAll('_', '-'));
    if (gone !== undefined && isCrossed(gone, versions))
      return `passes \`--${name}\`${where}, which Node.js ${gone} and newer do not ${isHeeded ? 'heed' : 'know'}`;
  }
  return undefined;
}

/** The same of the scripts that steps run, of all where they name none. */
export function lostInScripts(manifest: string, versions: Versions, steps: string): string | undefined {
  const scripts = parsePackageJson(manifest)?.scripts ?? new Map<string, string>();
  const named = scriptsNamed(scripts, steps);
  return firstAnswer(named.size > 0 ? named : scripts.keys(), (name) =>
    lostOption(scripts.get(name) ?? '', versions, ` in the script \`${name}\``),
  );
}

/** Those whose names stand in a text, and those that these run in their turn; an install runs its own. */
function scriptsNamed(scripts: ReadonlyMap<string, string>, text: string): Set<string> {
  const found = new Set<string>();
  const look = (within: string) => {
    const named = new Set(within.split(/[^\w:.-]+/));
    for (const [name, script] of scripts) {
      if (found.has(name) || !named.has(name.replace(/^(?:pre|post)(?!install$)/, ''))) continue;
      found.add(name);
      look(script);
    }
  };
  look(text);
  return found;
}

/** https://nodejs.org/en/blog/release/v22.0.0: `with` has taken the place of `assert`. */
export const NODE_LOST: readonly LostForm[] = [
  {
    form: 'an import with `assert`',
    pattern: /\b(?:from|import)\s{0,20}(['"])[^'"\n]{1,200}\1\s{1,20}assert\s{0,20}\{/,
    gone: '22',
  },
  {
    form: 'an import with `assert`',
    pattern: /\bimport\(\s{0,20}[^()\n]{1,200},\s{0,20}\{\s{0,20}assert\s{0,20}:/,
    gone: '22',
  },
];
