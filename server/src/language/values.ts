/** What BuildKit takes for the values of flags, options and ports. */

/** `true` and `false` of an instruction's flags, in any case (frontend/dockerfile/instructions/bflag.go). */
export function isFlagBoolean(text: string): boolean {
  return /^(?:true|false)$/i.test(text);
}

/** What Go's `strconv.ParseBool` takes for true. */
export function isTrue(text: string): boolean {
  return /^(?:1|t|T|TRUE|true|True)$/.test(text);
}

/** What Go's `strconv.ParseBool` takes; for the options of mounts, and of `# check`. */
export function isBoolean(text: string): boolean {
  return isTrue(text) || /^(?:0|f|F|FALSE|false|False)$/.test(text);
}

/** Without `µs`: BuildKit reads flags byte by byte, and refuses it (instructions/bflag.go, parser/line_parsers.go `extractBuilderFlags`). */
const units: Readonly<Record<string, number>> = { ns: 1e-6, us: 1e-3, ms: 1, s: 1e3, m: 6e4, h: 3.6e6 };
const longestDuration = 9223372036854;

/** Milliseconds of a duration such as `1m30s` (Go's `time.ParseDuration`); undefined for what is none. */
export function durationOf(text: string): number | undefined {
  const [, sign, body = ''] = /^([-+]?)(.*)$/s.exec(text) ?? [];
  if (body === '0') return 0;
  if (!/^(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|ms|s|m|h))+$/.test(body)) return undefined;
  let total = 0;
  for (const [, number, unit = ''] of body.matchAll(/(?<![\d.])(\d+(?:\.\d*)?|\.\d+)(ns|us|ms|s|m|h)/g))
    total += Number(number) * (units[unit] ?? 0);
  return total > longestDuration ? undefined : sign === '-' ? -total : total;
}

/** The name of a device, with `required` behind a comma (instructions/commands_rundevice.go, `ParseDevice`). */
export function isDevice(text: string): boolean {
  let isNamed = false;
  const takes = (field: string): boolean => {
    const [key = '', value] = field.split(/=(.*)/s);
    if (key.toLowerCase() === 'required') return value === undefined || isBoolean(value);
    if (isNamed) return false;
    isNamed = true;
    return true;
  };
  return text !== '' && text.split(',').every(takes);
}

/** A number of bytes with an optional unit, such as `64m` (github.com/docker/go-units, `RAMInBytes`). */
export function isSize(text: string): boolean {
  return /^\d+(?:\.\d+)?\.? ?(?:[bB]|[kKmMgGtTpP][iI]?[bB]?)?$/.test(text);
}

/** A whole number of 32 bits in that base (Go's `strconv.ParseUint`). */
export function isUnsigned(text: string, base: 8 | 10): boolean {
  return (base === 8 ? /^[0-7]+$/ : /^\d+$/).test(text) && Number.parseInt(text, base) < 2 ** 32;
}

/** Permissions of COPY and ADD: up to `7777` in octal, or in the words of `chmod` (github.com/tonistiigi/dchapes-mode). */
export function isMode(text: string): boolean {
  if (isUnsigned(text, 8)) return Number.parseInt(text, 8) <= 0o7777;
  return text.split(',').every((clause) => /^[ugoa]*(?:[-+=](?:[rwxXst]*|[ugo]))+$/.test(clause));
}

export type PortProblem = 'missing' | 'protocol' | 'port' | 'range' | 'address';

/** What BuildKit refuses in one port of EXPOSE (dockerfile2llb/convert_expose.go). */
export function portProblem(text: string): PortProblem | undefined {
  const parts = text.split(':');
  const last = parts.at(-1) ?? '';
  const host = parts.length > 1 ? (parts.at(-2) ?? '') : '';
  const address = parts.slice(0, -2).join(':');
  const [port = '', protocol = ''] = last.split(/\/(.*)/s);
  if (port === '') return 'missing';
  if (!/^(?:tcp|udp|sctp|)$/i.test(protocol)) return 'protocol';
  if (address !== '' && !isAddress(address)) return 'address';
  const container = portRange(port);
  if (!container) return 'port';
  if (host === '') return undefined;
  const published = portRange(host);
  if (!published) return 'port';
  const size = container[1] - container[0];
  return size !== 0 && size !== published[1] - published[0] ? 'range' : undefined;
}

function portRange(text: string): readonly [number, number] | undefined {
  const [first = '', last = first] = text.split(/-(.*)/s);
  const from = portNumber(first);
  const to = portNumber(last);
  return from === undefined || to === undefined || to < from ? undefined : [from, to];
}

function portNumber(text: string): number | undefined {
  const number = /^\+?\d+$/.test(text) ? Number(text) : undefined;
  return number !== undefined && number <= 65535 ? number : undefined;
}

/** An IPv4 or, with or without brackets, an IPv6 address. */
function isAddress(text: string): boolean {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text))
    return text.split('.').every((part) => Number(part) <= 255 && !/^0\d/.test(part));
  const inner = /^\[(.*)\]$/s.exec(text)?.[1] ?? text;
  return /^[0-9a-fA-F:.]+$/.test(inner) && inner.split(':').length >= 3 && inner.split(':').length <= 9;
}
