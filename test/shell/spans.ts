import type { Command, Script, ShellVariable, Word } from '../../server/src/shell/script.ts';
import { covers, type Span, type Token } from '../../server/src/text/span.ts';

/** What is wrong with the spans of a script, in words; nothing when all of them are exact. */
export function spanFaults(source: string, script: Script): string[] {
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string, span: Span): void => {
    if (!holds) faults.push(`${fault}: ${JSON.stringify(source.slice(span.start, span.end))} at ${span.start}`);
  };
  const inside = (span: Span, outer: Span, what: string): void => {
    expect(span.start <= span.end && covers(outer, span), `${what} outside`, span);
  };
  const exact = ({ text, span }: Token, what: string): void => {
    const written = source.slice(span.start, span.end);
    if (!/[\\\r]/.test(written)) expect(written === text, `${what} elsewhere`, span);
  };
  const checkVariable = ({ name, span }: ShellVariable, outer: Span): void => {
    inside(span, outer, 'variable');
    inside(name.span, span, 'name of variable');
    exact(name, 'name of variable');
  };
  const checkWord = (word: Word, outer: Span): void => {
    inside(word.span, outer, 'word');
    exact(word, 'word');
    for (const variable of word.variables) checkVariable(variable, word.span);
  };
  const checkCommand = (command: Command, outer: Span): void => {
    const { span, name, args, assignments, redirects } = command;
    inside(span, outer, 'command');
    const starts = [...(name ? [name] : []), ...assignments, ...redirects].map((part) => part.span.start);
    expect(starts.includes(span.start), 'command does not begin with its first part', span);
    for (const word of [...(name ? [name] : []), ...args]) checkWord(word, span);
    for (const assignment of assignments) {
      inside(assignment.span, span, 'assignment');
      exact(assignment.name, 'assigned name');
      if (assignment.value) checkWord(assignment.value, assignment.span);
    }
    for (const { span: own, target } of redirects) {
      inside(own, span, 'redirect');
      if (target) checkWord(target, own);
    }
  };
  inside(script.span, { start: 0, end: source.length }, 'script');
  if (script.form !== 'shell') return faults;
  for (const command of script.commands) checkCommand(command, script.span);
  for (const variable of script.variables) checkVariable(variable, script.span);
  script.commands.forEach((command, i) => {
    const previous = script.commands[i - 1];
    expect(!previous || previous.span.start <= command.span.start, 'command out of order', command.span);
    const owners = script.steps.filter(({ commands }) => commands.includes(i));
    expect(owners.length === 1, `command of ${owners.length} steps`, command.span);
  });
  script.steps.forEach((step, i) => {
    inside(step.span, script.span, 'step');
    const previous = script.steps[i - 1];
    expect(!previous || previous.span.end <= step.span.start, 'step out of order', step.span);
    if (!previous || !step.operatorSpan) return;
    const { start, end } = step.operatorSpan;
    expect(/^(&[\s\S]*&|\|[\s\S]*\||[;&\n])$/.test(source.slice(start, end)), 'operator elsewhere', step.operatorSpan);
    expect(previous.span.end <= start && end <= step.span.start, 'operator not between steps', step.operatorSpan);
  });
  return faults;
}
