/** Findings in files that build Dockerfiles, as the protocol has them, and what can be done about each. */
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { levelOf } from '../analysis/levels.ts';
import { documentationOf } from '../contract/documentation.ts';
import type { Mistake } from '../contract/file-rule.ts';
import { ignoreHere, silencedIn } from '../features/build-file-ignore.ts';
import { mistakesIn } from '../features/build-files.ts';
import { commands } from '../protocol.ts';
import { fileRules } from '../rules/in-build-files.ts';
import { insert, replace } from '../text/edit.ts';
import type { Settings } from '../workspace/settings.ts';
import { toRange, toSeverity, toSpan } from './convert.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';
import type { KnownFile } from './workspace-files.ts';

interface FileFindings {
  readonly diagnostic: Diagnostic;
  readonly mistake: Mistake;
}

/** The names that lead nowhere, at the levels that the settings say. */
export function diagnosticsOf(file: KnownFile, settings: Settings): Diagnostic[] {
  return foundIn(file, settings).map(({ diagnostic }) => diagnostic);
}

function foundIn({ document, path, workspace, dockerfiles, sources }: KnownFile, { rules }: Settings): FileFindings[] {
  const isSilenced = silencedIn(document.getText());
  return mistakesIn(path, workspace.builds, dockerfiles, sources).flatMap((mistake) => {
    const { code, message, span } = mistake;
    const rule = fileRules.find(({ id }) => id === code);
    const level = rule ? levelOf(rule, undefined, rules) : 'off';
    if (level === 'off' || isSilenced(span.start, code)) return [];
    const codeDescription = { href: documentationOf(code) };
    const range = toRange(document, span);
    return [
      {
        diagnostic: { range, message, severity: toSeverity(level), source: 'slipway', code, codeDescription },
        mistake,
      },
    ];
  });
}

/** The corrections first, then what is about the rules. `explainsRules`: whether the client turns rules off and shows their pages. */
export function actionsIn(
  file: KnownFile,
  settings: Settings,
  { range }: CodeActionParams,
  explainsRules: boolean,
): CodeAction[] {
  const { document } = file;
  const wanted = toSpan(document, range);
  const found = foundIn(file, settings).filter(
    ({ mistake: { span } }) => wanted.start <= span.end && span.start <= wanted.end,
  );
  return [
    ...found.flatMap((each) => corrections(file, each)),
    ...found.flatMap((each) => aboutRule(file, each, explainsRules)),
  ];
}

const kind = CodeActionKind.QuickFix;

function corrections({ document }: KnownFile, { diagnostic, mistake: { nearest, span } }: FileFindings): CodeAction[] {
  if (nearest === undefined) return [];
  const edit = toWorkspaceEdit(document, [replace(span, nearest)]);
  return [{ title: `Change to '${nearest}'`, kind, diagnostics: [diagnostic], isPreferred: true, edit }];
}

function aboutRule(
  { document, path }: KnownFile,
  { diagnostic, mistake }: FileFindings,
  explainsRules: boolean,
): CodeAction[] {
  const { code, span } = mistake;
  const common = { kind, diagnostics: [diagnostic] };
  const silenced = ignoreHere(path, document.getText(), span.start, code);
  const whole = silenced && insert(0, `${/#|\/\//.exec(silenced.newText)?.[0]} slipway global ignore=${code}\n`);
  const ignoring = [
    [`Ignore ${code} here`, silenced],
    [`Ignore ${code} in this file`, whole],
  ] as const;
  const command = (title: string, name: string, ...given: unknown[]): CodeAction => {
    return { title, ...common, command: { title, command: name, arguments: given } };
  };
  return [
    ...ignoring.flatMap(([title, edit]) =>
      edit ? [{ title, ...common, edit: toWorkspaceEdit(document, [edit]) }] : [],
    ),
    ...(explainsRules
      ? [
          command(`Turn off ${code}`, commands.turnOffRule, code, document.uri),
          command(`Explain ${code}`, commands.explainRule, code),
        ]
      : []),
  ];
}
