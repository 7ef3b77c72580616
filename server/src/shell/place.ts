/** A script at another place of the document: the same, but for its offsets. */
import { mapped } from '../text/list.ts';
import { placedSpan, placedToken } from '../text/span.ts';
import type { Command, Script, ShellVariable, Step, Word } from './script.ts';

/** A script whose offsets count from zero, as it stands where the document's offset is `by`. */
export function placedScript(script: Script, by: number): Script {
  const span = placedSpan(script.span, by);
  if (script.form === 'opaque') return { form: 'opaque', span };
  const place = placer(script.variables, by);
  const sets = mapped(script.sets, ({ from, ...name }) => {
    return from ? { ...placedToken(name, by), from: placedSpan(from, by) } : placedToken(name, by);
  });
  const functions = mapped(script.functions, (name) => placedToken(name, by));
  if (script.form === 'shell') {
    const commands = script.commands.map(place.command);
    const steps = script.steps.map((step) => placedStep(step, by));
    return { form: 'shell', commands, steps, variables: place.variables, sets, functions, span, broken: script.broken };
  }
  const argv = script.argv.map(place.word);
  const [own, ...nested] = script.commands;
  const [name, ...args] = argv;
  const commands = own ? [{ ...place.command(own), name, args }, ...nested.map(place.command)] : [];
  return { form: 'exec', argv, span, commands, variables: place.variables, sets, functions };
}

/** Places words and commands; a variable in a word stays the very object that the script lists. */
function placer(listed: readonly ShellVariable[], by: number) {
  const known = new Map<ShellVariable, ShellVariable>();
  const variable = (given: ShellVariable): ShellVariable => {
    const found = known.get(given);
    if (found) return found;
    const name = placedToken(given.name, by);
    const placed = { name, span: placedSpan(given.span, by), modifier: given.modifier };
    known.set(given, placed);
    return placed;
  };
  const word = ({ text, span, value, variables, quoted }: Word): Word => ({
    text,
    span: placedSpan(span, by),
    value,
    variables: mapped(variables, variable),
    quoted,
  });
  const command = ({
    span,
    name,
    args,
    assignments,
    redirects,
    depth,
    conditional,
    unheard,
    shell,
  }: Command): Command => {
    const placed: Command = {
      span: placedSpan(span, by),
      name: name && word(name),
      args: mapped(args, word),
      assignments: mapped(assignments, ({ name, value, span }) => ({
        name: placedToken(name, by),
        value: value && word(value),
        span: placedSpan(span, by),
      })),
      redirects: mapped(redirects, ({ operator, target, span }) => ({
        operator,
        target: target && word(target),
        span: placedSpan(span, by),
      })),
      depth,
      conditional,
    };
    if (unheard) Object.assign(placed, { unheard });
    return shell ? Object.assign(placed, { shell: placedSpan(shell, by) }) : placed;
  };
  return { variables: mapped(listed, variable), word, command };
}

function placedStep(step: Step, by: number): Step {
  const { span, operatorSpan } = step;
  return { ...step, span: placedSpan(span, by), operatorSpan: operatorSpan && placedSpan(operatorSpan, by) };
}
