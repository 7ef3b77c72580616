/** Packages and modules that newer versions of Python no longer load. */
import { words } from '../../text/words.ts';
import { isCrossed, type LostForm, type Versions } from '../runtime-need.ts';

/** Packages whose last releases do not install or load from a version on, whichever is chosen (tried on 3.9 to 3.11). */
const abandoned: readonly (readonly [name: string, version: string])[] = words(
  'apns2:3.10 attrdict:3.10 experta:3.10 hyper:3.10 pyinquirer:3.10 aioredis:3.11 asynctest:3.11 pycrypto:3.11 pymorphy2:3.11',
).map((row) => {
  const [name = '', version = ''] = row.split(':');
  return [name, version];
});

/** A package of a list or a lockfile: at the start of a line or in quotes. */
export function abandonedIn(text: string, versions: Versions): string | undefined {
  return abandonedBehind('(?:^[ \\t]*|["\'])', text.replace(/(^|\s)#[^\n]*/g, '$1'), 'lists', versions);
}

/** A package that a step installs. */
export function abandonedInStep(text: string, versions: Versions): string | undefined {
  return abandonedBehind(
    '\\b(?:pip3?|uv|poetry|pipenv|pdm)[ \\t][^\\n;&|]{0,1000}[ \\t"\']',
    text,
    'installs',
    versions,
  );
}

function abandonedBehind(start: string, text: string, verb: string, versions: Versions): string | undefined {
  for (const [name, version] of abandoned) {
    if (!isCrossed(version, versions)) continue;
    const found = new RegExp(`${start}(${name})(?=[\\s"'=<>~![;,]|$)`, 'im').exec(text)?.[1];
    if (found !== undefined) return `${verb} \`${found}\`, which does not work with Python ${version} and newer`;
  }
  return undefined;
}

function lost(gone: string, form: string, pattern: RegExp): LostForm {
  return { gone, form, pattern };
}

/** A module of the standard library, by the line that imports it. */
function module(gone: string, names: string): LostForm[] {
  return words(names).map((name) =>
    lost(gone, `\`import ${name}\``, new RegExp(`^[ \\t]*(?:import|from)[ \\t]+${name}(?![\\w])`, 'm')),
  );
}

/** docs.python.org/3/whatsnew, "Removed" of 3.8 to 3.13. */
export const PYTHON_LOST: readonly LostForm[] = [
  lost('3.8', '`time.clock`', /\btime\.clock\(/),
  lost('3.8', '`platform.linux_distribution`', /\bplatform\.(?:linux_distribution|dist)\(/),
  lost('3.8', '`cgi.escape`', /\bcgi\.escape\(/),
  lost('3.9', '`fractions.gcd`', /\bfractions\.gcd\(|^[ \t]*from fractions import [^\n]{0,80}\bgcd\b/m),
  lost('3.9', '`base64.encodestring`', /\bbase64\.(?:en|de)codestring\(/),
  lost(
    '3.10',
    'abstract classes of `collections`',
    /^[ \t]*from collections import [^\n]{0,200}(?<![\w])(?:Awaitable|Callable|Coroutine|Generator|Hashable|ItemsView|Iterable|Iterator|KeysView|Mapping|MappingView|MutableMapping|MutableSequence|MutableSet|Sequence|Sized|ValuesView)(?![\w])/m,
  ),
  lost(
    '3.10',
    'abstract classes of `collections`',
    /(?<![\w.])collections\.(?:Awaitable|Callable|Coroutine|Hashable|Iterable|Iterator|Mapping|MutableMapping|MutableSequence|MutableSet|Sequence)(?![\w])/,
  ),
  lost(
    '3.10',
    'the parameter `loop` of `asyncio`',
    /(?<![\w.])asyncio\.(?:Condition|Event|Lock|Queue|Semaphore|gather|sleep|wait|wait_for)\([^()\n]{0,200}\bloop[ \t]?=/,
  ),
  lost('3.11', '`inspect.getargspec`', /\binspect\.(?:getargspec|formatargspec)\(/),
  lost('3.11', '`asyncio.coroutine`', /@asyncio\.coroutine\b/),
  ...module('3.11', 'binhex'),
  ...module('3.12', 'asynchat asyncore distutils imp smtpd'),
  lost('3.12', '`ssl.wrap_socket`', /(?<![\w.])ssl\.(?:wrap_socket|match_hostname)\(/),
  lost('3.12', '`configparser.SafeConfigParser`', /\bSafeConfigParser\(/),
  lost('3.13', '`unittest.makeSuite`', /\bunittest\.(?:makeSuite|findTestCases)\(/),
  ...module(
    '3.13',
    'aifc audioop cgi cgitb crypt imghdr lib2to3 mailcap msilib nis nntplib ossaudiodev pipes sndhdr spwd sunau telnetlib xdrlib',
  ),
];
