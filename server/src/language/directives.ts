/** Parser directives (frontend/dockerfile/parser/directives.go; docs.docker.com/reference/dockerfile, "Parser directives"). */
import type { LanguageEntry, ValueForm } from './entry.ts';

export interface DirectiveEntry extends LanguageEntry {
  readonly value: ValueForm;
  readonly anchor: string;
}

export const directives: readonly DirectiveEntry[] = [
  {
    name: 'syntax',
    summary:
      'The frontend image that reads the file. `docker/dockerfile:1` is the latest version 1, independent of the installed engine.',
    value: { kind: 'image' },
    anchor: 'syntax',
  },
  {
    name: 'escape',
    summary:
      'The character that escapes and continues lines. With a backtick, backslashes in Windows paths need no escaping.',
    value: {
      kind: 'choice',
      choices: [
        { name: '\\', summary: 'The default.' },
        { name: '`', summary: 'For Windows paths.' },
      ],
    },
    anchor: 'escape',
  },
  {
    name: 'check',
    summary:
      'Options of the build checks: `skip=<checks|all>`, `error=true`, `experimental=<checks|all>`, separated by semicolons.',
    value: { kind: 'checks' },
    since: '1.8',
    anchor: 'check',
  },
];
