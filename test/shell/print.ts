import type { Command, Script, Step, Word } from '../../server/src/shell/script.ts';
import type { Span } from '../../server/src/text/span.ts';
import { type Install, installsOf } from '../../server/src/toolchains/installs.ts';
import { managerOf } from '../../server/src/toolchains/invocation.ts';

/** All that a script holds, one fact a line. */
export function printScript(source: string, script: Script): string[] {
  if (script.form === 'opaque') return ['opaque'];
  const steps = script.form === 'shell' ? [`steps ${printSteps(source, script.steps)}`] : [];
  const commands = script.commands.flatMap((command, i) => printCommand(source, command, i, installsOf(script)));
  const inWords = script.commands.flatMap(({ name, args }) => [name, ...args].flatMap((word) => word?.variables ?? []));
  const known = new Set(inWords.map(({ span }) => span.start));
  const elsewhere = script.variables.filter(({ span }) => !known.has(span.start));
  return [
    ...steps,
    ...commands,
    ...(elsewhere.length > 0 ? [`also expands ${elsewhere.map(({ span }) => slice(source, span)).join(' ')}`] : []),
    ...(script.sets.length > 0 ? [`sets ${script.sets.map(({ span }) => slice(source, span)).join(' ')}`] : []),
    ...(script.form === 'shell' && script.broken ? ['broken'] : []),
    ...(script.commands.length === 0 ? ['no commands'] : []),
  ];
}

/** What an install is, with flags and their values before the packages. */
export function printInstall({ manager, command, verb, packages }: Install): string {
  const options = (managerOf(command)?.options ?? []).map(({ name, value }) => {
    return value ? `${name}=${printWord(value)}` : name;
  });
  const words = packages.length > 0 ? ['|', ...packages.map(printWord)] : [];
  return [manager, verb.value ?? verb.text, ...options, ...words].join(' ');
}

function printSteps(source: string, steps: readonly Step[]): string {
  return steps
    .map(({ operator, operatorSpan, commands, simple }) => {
      const written = operatorSpan ? slice(source, operatorSpan) : '';
      const how = operator === undefined ? '' : `${operator === written ? operator : `${operator}(${written})`} `;
      return `${how}[${commands.join(',')}]${simple ? '' : '!'}`;
    })
    .join(' ');
}

function printCommand(source: string, command: Command, index: number, installs: readonly Install[]): string[] {
  const { name, args, assignments, redirects, depth, conditional } = command;
  const words = [...(name ? [name] : []), ...args];
  const variables = words.flatMap((word) => word.variables);
  const install = installs.find((one) => one.command === command);
  return [
    `${index}${'>'.repeat(depth)}${conditional ? '?' : ''} ${slice(source, command.span)}`,
    ...(words.length > 0 ? [`    words ${words.map(printWord).join(' ')}`] : []),
    ...assignments.map(({ name: target, value }) => `    assigns ${target.text}=${value ? printWord(value) : '()'}`),
    ...redirects.map(({ operator, target }) => `    ${operator} ${target ? printWord(target) : ''}`),
    ...(variables.length > 0 ? [`    expands ${variables.map(({ span }) => slice(source, span)).join(' ')}`] : []),
    ...(install ? [`    installs ${printInstall(install)}`] : []),
  ];
}

function printWord({ value, text, quoted }: Word): string {
  if (value === undefined) return `<${text.replaceAll('\n', '⏎')}>`;
  return quoted || /\s|^$/.test(value) ? JSON.stringify(value) : value;
}

function slice(source: string, { start, end }: Span): string {
  return source.slice(start, end).replaceAll('\n', '⏎');
}
