import type { Severity } from '../../contract/rule.ts';
import type { ReportedFinding, ReportedFix } from '../report.ts';
import { type Paint, printable } from '../style.ts';
import type { Format } from './format.ts';
import { shownLine } from './source-line.ts';

const colours: Readonly<Record<Severity, Parameters<Paint>[0]>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'dim',
};

/** For people: place and rule, the line with carets, what is wrong, and what would mend it. */
export function text(paint: Paint): Format {
  return {
    fixes: true,
    start() {
      let files = 0;
      const counts = new Map<Severity, number>();
      return {
        file(report) {
          files++;
          for (const { severity } of report.findings) counts.set(severity, (counts.get(severity) ?? 0) + 1);
          const lines = report.source.split('\n');
          return report.findings.map((finding) => shown(paint, report.path, lines, finding)).join('');
        },
        end: () => summary(files, counts),
      };
    },
  };
}

function shown(paint: Paint, path: string, lines: readonly string[], finding: ReportedFinding): string {
  const { severity, rule, message, region, fixes } = finding;
  const { line, column } = region.start;
  const gutter = ' '.repeat(String(line).length);
  const head = `${paint('bold', `${printable(path)}:${line}:${column}`)} ${paint(colours[severity], severity)} ${paint('dim', rule)}`;
  const written = (lines[line - 1] ?? '').replace(/\r$/, '');
  const { text, indent, carets } = shownLine(written, column - 1, region.end.column - 1);
  return [
    head,
    `  ${printable(message)}`,
    `  ${paint('dim', `${line} |`)} ${text}`,
    `  ${paint('dim', `${gutter} |`)} ${indent}${paint(colours[severity], carets)}`,
    ...fixes.flatMap((fix) => [
      `  ${paint('green', 'fix')}: ${shownFix(fix)}`,
      ...(fix.note === undefined ? [] : [`       ${printable(fix.note)}`]),
    ]),
    '',
    '',
  ].join('\n');
}

function shownFix({ title, safety, otherFiles }: ReportedFix): string {
  const notes = [...(safety === 'safe' ? [] : ['--unsafe']), ...otherFiles.map((path) => `also ${path}`)];
  return printable(notes.length > 0 ? `${title} (${notes.join(', ')})` : title);
}

function summary(files: number, counts: ReadonlyMap<Severity, number>): string {
  if (files === 0) return 'No Dockerfiles checked\n';
  if (counts.size === 0) return `${plural(files, 'file')} checked, no problems found\n`;
  const levels: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
  const counted = levels.flatMap((level) => {
    const count = counts.get(level) ?? 0;
    return count === 0 ? [] : [level === 'info' ? `${count} info` : plural(count, level)];
  });
  return `${plural(files, 'file')} checked: ${counted.join(', ')}\n`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
