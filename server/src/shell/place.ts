/** A script at another place of the document: the same, but for its offsets. */
import { placedSpan, placedToken, type Span } from '../text/span.ts';
import type { Command, Script, ShellVariable, Step, Word } from './script.ts';

/** A script whose offsets count from zero, as it stands where the document's offset is `by`. */
export function placedScript(script: Script, by: number): Script {
  const span = placedSpan(script.span, by);
  if (script.form === 'opaque') return { form: 'opaque', span };
  const place = placer(script.variables, by);
  const sets = script.sets.map((name) => placedToken(name, by));
  if (script.form === 'shell') {
    const commands = script.commands.map(place.command);
    const steps = script.steps.map((step) => placedStep(step, by));
    return { form: 'shell', commands, steps, variables: place.variables, sets, span, broken: script.broken };
  }
  const argv = script.argv.map(place.word);
  const [own, ...nested] = script.commands;
  const [name, ...args] = argv;
  const commands = own ? [{ ...place.command(own), name, args }, ...nested.map(place.command)] : [];
  return { form: 'exec', argv, span, commands, variables: place.variables, sets };
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
    variables: variables.length === 0 ? variables : variables.map(variable),
    quoted,
  });
  const command = ({ span, name, args, assignments, redirects, depth, conditional }: Command): Command => ({
    span: placedSpan(span, by),
    name: name && word(name),
    args: args.map(word),
    assignments: assignments.map(({ name, value, span }) => ({
      name: placedToken(name, by),
      value: value && word(value),
      span: placedSpan(span, by),
    })),
    redirects: redirects.map(({ operator, target, span }) => ({
      operator,
      target: target && word(target),
      span: placedSpan(span, by),
    })),
    depth,
    conditional,
  });
  return { variables: listed.map(variable), word, command };
}

function placedStep({ span, operator, operatorSpan, simple, commands }: Step, by: number): Step {
  const at: Span | undefined = operatorSpan && placedSpan(operatorSpan, by);
  return { span: placedSpan(span, by), operator, operatorSpan: at, simple, commands };
}
