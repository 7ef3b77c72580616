/** Secrets that stand in commands as they are: which words of which programs are passwords. */
import { isSecretVariable } from '../../model/secret-names.ts';
import {
  isCalled,
  isHarmlessValue,
  isLiveCredential,
  isSampleLogin,
  isSecretValue,
  tokenIn,
} from '../../model/sensitive.ts';
import type { Command, Word } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';
import type { Span } from '../../text/span.ts';
import { keepingOf } from './keepers.ts';

/** A secret within a word of a command; `value` is the part of the word that is secret. */
export interface LiteralSecret {
  readonly word: Word;
  /** The word, with the variable that takes it. */
  readonly span: Span;
  /** Undefined where it is not known which part that is. */
  readonly value: string | undefined;
  /** What the secret is for, as far as its place tells: `PASSWORD`, `API_KEY`. */
  readonly purpose: string;
}

/** Where a program takes a password on its command line. */
interface PasswordPlace {
  readonly programs: readonly string[];
  /** Flags whose next word it is. */
  readonly flags?: readonly string[];
  /** Flags that it is joined to. */
  readonly joined?: readonly string[];
  /** Verbs whose operand of this number it is, counted from zero behind the verb. */
  readonly verbs?: readonly (readonly [verb: string, operand: number])[];
  /** What stands before it in its word: `user:`, `pass:`. */
  readonly before?: RegExp;
}

/** By the manual pages of each program. */
const places: readonly PasswordPlace[] = [
  {
    programs: ['curl'],
    flags: ['-u', '--user', '-U', '--proxy-user'],
    joined: ['--user=', '-u', '-U'],
    before: /^[^:$]+:(?=[^$]{3})/,
  },
  { programs: ['sshpass'], flags: ['-p'], joined: ['-p'] },
  { programs: ['redis-cli'], flags: ['-a', '--pass'] },
  {
    programs: ['mysql', 'mysqldump', 'mysqladmin', 'mysqlimport', 'mariadb', 'mariadb-dump', 'mariadb-admin'],
    joined: ['-p'],
  },
  { programs: ['mongo', 'mongosh', 'mongodump', 'mongorestore', 'mongoimport'], flags: ['-p'] },
  { programs: ['docker', 'podman', 'nerdctl', 'buildah', 'skopeo', 'crane'], flags: ['-p'], verbs: [] },
  { programs: ['ldapsearch', 'ldapadd', 'ldapmodify', 'ldapwhoami'], flags: ['-w'] },
  { programs: ['smbclient', 'rpcclient'], flags: ['-U'], before: /^[^%$]+%/ },
  {
    programs: ['rabbitmqctl'],
    verbs: [
      ['add_user', 1],
      ['change_password', 1],
    ],
  },
  { programs: ['htpasswd'], verbs: [['', 2]] },
  { programs: ['openssl'], flags: ['-passin', '-passout', '-pass'], before: /^pass:/ },
  { programs: ['keytool'], flags: ['-storepass', '-keypass', '-srcstorepass', '-deststorepass'] },
  { programs: ['zip', 'unzip'], flags: ['-P'] },
  { programs: ['7z', '7za', '7zr'], joined: ['-p'] },
  { programs: ['cadaver', 'lftp'], flags: ['-u'], before: /^[^,$]+,/ },
];

const placesByProgram = new Map<string, PasswordPlace[]>();
for (const place of places) {
  for (const program of place.programs) {
    placesByProgram.set(program, [...(placesByProgram.get(program) ?? []), place]);
  }
}

/** Programs that read a password from their input, and what stands before it there. */
const inputs: readonly { readonly programs: readonly string[]; readonly before?: RegExp }[] = [
  { programs: ['chpasswd'], before: /^[\w.-]+:/ },
  { programs: ['passwd', 'vncpasswd', 'cryptsetup'] },
];

/** The words of a command that hold a literal secret; `others` are the commands of its pipeline. */
export function* literalSecrets(command: Command, others: readonly Command[]): Generator<LiteralSecret> {
  const program = programOf(command);
  for (const { name, value: word, span } of command.assignments) {
    const text = word?.value;
    if (!word || text === undefined) continue;
    if (isSecretValue(text)) yield { word, span, ...(partOf(text) ?? unclear) };
    else if (
      isSecretVariable(name.text) &&
      !isHarmlessValue(text, name.text) &&
      !isSampleLogin(text) &&
      !isDummy(command)
    )
      yield { word, span, value: text, purpose: `${name.text}_VALUE` };
  }
  const ownPlaces = program ? (placesByProgram.get(program.name) ?? []) : [];
  const keeping = keepingOf(command);
  for (const [i, word] of command.args.entries()) {
    const text = word.value ?? '';
    const { span } = word;
    const before = command.args[i - 1]?.value ?? '';
    const isOwn = program !== undefined && i >= program.next;
    const own = isOwn ? (passwordIn(ownPlaces, command, word, before) ?? settingIn(keeping, word)) : undefined;
    const option = optionIn(text, before);
    if (own !== undefined) yield { word, span, value: own, purpose: 'PASSWORD' };
    else if (isSecretValue(text)) yield { word, span, ...(partOf(text) ?? unclear) };
    else if (option && isLiteral(option.value, word)) yield { word, span, ...option };
  }
  yield* inputOf(command, others);
}

const unclear = { value: undefined, purpose: 'SECRET' };

/** The password that a program's own flags and operands say. */
function passwordIn(own: readonly PasswordPlace[], command: Command, word: Word, before: string): string | undefined {
  const text = word.value;
  if (text === undefined || word.variables.length > 0) return undefined;
  for (const { flags, joined, verbs, before: head } of own) {
    if (verbs?.length === 0 && !command.args.some(({ value }) => value === 'login')) continue;
    const start = joined?.find((each) => text.startsWith(each) && text.length > each.length);
    const isNext = flags?.includes(before) === true;
    const isOperand = verbs?.some(([verb, at]) => operandsAfter(command, verb)[at] === word) === true;
    if (!isNext && !isOperand && start === undefined) continue;
    const tail = isNext || isOperand ? text : text.slice(start?.length ?? 0);
    const user = head?.exec(tail)?.[0];
    if (head && user === undefined) continue;
    const value = tail.slice(user?.length ?? 0);
    const isShown = isHarmlessValue(value) || isSampleLogin(value) || isCalled(value, user);
    if (value !== '' && !/^[-$]/.test(value) && !isShown) return value;
  }
  return undefined;
}

/** Keys of settings that hold a credential. */
const secretSetting =
  /(?:_auth|_authToken|_password)$|^npmAuth|^(?:http-basic|pypi-token|github-oauth|gitlab-(?:oauth|token)|bearer)\.|secret_access_key$/i;

/** The value of a setting that a program stores, whose key says what it is. */
function settingIn(keeping: ReturnType<typeof keepingOf>, word: Word): string | undefined {
  const [key, ...values] = keeping?.operands ?? [];
  const joined = values.length === 0 && key === word ? /^([^=]+)=(.+)$/s.exec(word.value ?? '') : undefined;
  if (keeping?.keeper.store && joined?.[1] && joined[2] && secretSetting.test(joined[1]) && !isHarmlessValue(joined[2]))
    return tokenIn(joined[2]) ? undefined : joined[2];
  if (!keeping?.keeper.store || keeping.keeper.addresses || !key || values.at(-1) !== word || word.value === undefined)
    return undefined;
  const isSecret = secretSetting.test(plainText(key));
  return isSecret && !isHarmlessValue(word.value) && tokenIn(word.value) === undefined ? word.value : undefined;
}

function operandsAfter(command: Command, verb: string): Word[] {
  const operands = command.args.slice(programOf(command)?.next ?? 0).filter(({ text }) => !text.startsWith('-'));
  if (verb === '') return command.args.some(({ text }) => /^-\w*b/.test(text)) ? operands : [];
  const at = operands.findIndex(({ value }) => value === verb);
  return at < 0 ? [] : operands.slice(at + 1);
}

/** What a pipeline prints into a program that reads a password. */
function* inputOf(command: Command, others: readonly Command[]): Generator<LiteralSecret> {
  if (!/^(?:echo|printf)$/.test(command.name?.value ?? '')) return;
  const next = others[others.indexOf(command) + 1];
  const reader = next && inputs.find(({ programs }) => programs.includes(programOf(next)?.name ?? ''));
  if (!reader) return;
  for (const word of command.args) {
    const text = word.value;
    if (text === undefined || word.variables.length > 0 || /^-[neE]+$/.test(text)) continue;
    const user = reader.before ? reader.before.exec(text)?.[0] : '';
    const value = user === undefined ? '' : text.slice(user.length).replace(/(?:\\n|\n).*$/s, '');
    const isOwnName = user !== undefined && `${value}:` === user;
    if (value !== '' && !value.includes('%') && !isOwnName && !isHarmlessValue(value) && !isSampleLogin(value))
      yield { word, span: word.span, value, purpose: 'PASSWORD' };
  }
}

/** Frameworks ask for a key that a build of assets does not use (guides.rubyonrails.org/asset_pipeline.html, docs.djangoproject.com on collectstatic). */
function isDummy({ name, args, assignments }: Command): boolean {
  const text = [name, ...args].flatMap((word) => (word ? [plainText(word)] : [])).join(' ');
  const isBuild =
    /\bassets:(?:precompile|clean|clobber)\b|\bbootsnap precompile\b|\bcollectstatic\b|\bcompilemessages\b|\btailwind build\b|\bcompress\b|\bzeitwerk:check\b|\bbuild\b/.test(
      text,
    );
  return isBuild && !assignments.some(({ value }) => value?.value !== undefined && isLiveCredential(value.value));
}

/** The value of `--password=value`, `--api-key value` or a property such as `-Ddb.password=value`, and a name for it. */
function optionIn(text: string, before: string): { readonly value: string; readonly purpose: string } | undefined {
  if (!/^(?:--|-D)/.test(text) && !before.startsWith('--')) return undefined;
  const [, joined, value] =
    /^(?:--|-D)((?:[\w.-]{1,200}[.-])?(?:password|passwd|passphrase|token|secret|api-?key))=(.*)$/s.exec(text) ?? [];
  const next =
    /^--(?!(?:disabled?|no|non|without|skip|allow|ask|prompt|empty|use|require|lock|expire|unlock)-)((?:[\w-]+-)?(?:password|passwd|passphrase|token|api-?key))$/.exec(
      before,
    )?.[1];
  const option = joined ?? next;
  return option === undefined
    ? undefined
    : { value: value ?? text, purpose: option.toUpperCase().replace(/[-.]/g, '_') };
}

/** A value that is neither a variable, a placeholder, a path nor another flag. */
function isLiteral(text: string, { variables }: Word): boolean {
  return (
    variables.length === 0 &&
    text.length >= 6 &&
    !isHarmlessValue(text) &&
    !isSampleLogin(text) &&
    !/^[-/.]|[$<{]/.test(text)
  );
}

/** The secret within a text, and what it is for. */
function partOf(text: string): { readonly value: string; readonly purpose: string } | undefined {
  const address = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/([^\s/:@]*):([^\s/@]+)@/i.exec(text);
  if (address?.[2] === 'x-oauth-basic') return { value: address[1] ?? '', purpose: 'TOKEN' };
  if (address?.[2] !== undefined) return { value: address[2], purpose: tokenIn(address[2])?.purpose ?? 'PASSWORD' };
  return tokenIn(text);
}
