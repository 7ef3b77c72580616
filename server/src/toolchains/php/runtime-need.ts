import { words } from '../../text/words.ts';
import { listOf, parseJson, tableOf, textOf } from '../manifests/values.ts';
import type { RuntimeNeed } from '../runtime-need.ts';
import { admitsLine, namesLine } from '../version-range.ts';

/** The first PHP that no longer builds an extension from its own sources (https://www.php.net/migration72 to migration84, "removed extensions"). */
const removed: readonly string[] = words(
  'mcrypt:7.2 wddx:7.4 recode:7.4 interbase:7.4 xmlrpc:8.0 json:8.0 imap:8.4 pspell:8.4 oci8:8.4 pdo_oci:8.4',
);

export const PHP_NEED: RuntimeNeed = {
  images: ['php'],
  words: ['php'],
  files: {
    // https://getcomposer.org/doc/articles/versions.md
    'composer.json': (text, { to }) => {
      const range = phpRange(text);
      return range !== undefined && admitsLine(range, to, 'last') === false ? `asks for PHP ${range}` : undefined;
    },
    'composer.lock': (text, { to }) => {
      const packages = listOf(tableOf(parseJson(text))['packages']).map(tableOf);
      const range = (each: (typeof packages)[number]) => textOf(tableOf(each['require'])['php']) ?? '*';
      const found = packages.find((each) => admitsLine(range(each), to, 'last') === false);
      return found && `lists \`${textOf(found['name'])}\`, which asks for PHP ${range(found)}`;
    },
  },
  title: 'PHP',
  welcomes: {
    'composer.json': (text, to) => namesLine(phpRange(text), to, 'last'),
  },
  lists: /(?:^|\/)composer\.lock$/,
  step: (text, { to }) => {
    // The flags before PHP 7.4 (https://www.php.net/manual/image.installation.php).
    const flag = /--with-(?:freetype|jpeg|png|webp|xpm)-dir\b/.exec(text)?.[0];
    if (flag !== undefined && Number(to) >= 7.4) return `passes \`${flag}\`, which PHP 7.4 and newer don't have`;
    const folder = /no-debug-(?:non-)?zts-\d+/.exec(text)?.[0];
    if (folder !== undefined) return `names \`${folder}\`, which is the old version's folder`;
    // github.com/xdebug/xdebug, config.m4 since 3.2: on Alpine it needs these headers, which PHP's images lack.
    const isBare = text.includes('apk ') && !text.includes('linux-headers') && Number(to) >= 8;
    const added = /\bpecl\s+install\b[^\n;&|]{0,200}\bxdebug\b/.exec(text);
    if (isBare && added) return 'installs Xdebug, whose version for PHP 8 needs the package `linux-headers`';
    const release = /\bpecl\s+install\b[^\n;&|]{0,200}?\s(\w+-\d+\.\d[\w.]*)/.exec(text)?.[1];
    if (release !== undefined) return `installs \`${release}\`, which may not be for PHP ${to}`;
    if (!text.includes('docker-php-ext-install')) return undefined;
    const own = text.split(/[\s;&|]+/);
    const gone = removed
      .map((row) => row.split(':'))
      .find(([name = '', at]) => own.includes(name) && Number(to) >= Number(at));
    return gone && `installs the extension \`${gone[0]}\`, which PHP ${gone[1]} and newer don't bring`;
  },
};

function phpRange(manifest: string): string | undefined {
  return textOf(tableOf(tableOf(parseJson(manifest))['require'])['php']);
}
