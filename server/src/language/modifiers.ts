/** What may stand behind a variable's name in braces (frontend/dockerfile/shell/lex.go; docs.docker.com/reference/dockerfile, "Environment replacement"). */
import type { LanguageEntry } from './entry.ts';

export interface ModifierEntry extends LanguageEntry {
  /** A whole variable with it. */
  readonly example: string;
}

export const modifiers: readonly ModifierEntry[] = [
  { name: ':-', example: '${NAME:-word}', summary: '`word` if the variable is unset or empty.' },
  { name: ':+', example: '${NAME:+word}', summary: '`word` if the variable is set and not empty, otherwise nothing.' },
  {
    name: ':?',
    example: '${NAME:?message}',
    summary: 'Fails the build with the message if the variable is unset or empty.',
  },
  { name: '-', example: '${NAME-word}', summary: '`word` if the variable is unset.', since: '1.6' },
  { name: '+', example: '${NAME+word}', summary: '`word` if the variable is set, otherwise nothing.', since: '1.6' },
  {
    name: '?',
    example: '${NAME?message}',
    summary: 'Fails the build with the message if the variable is unset.',
    since: '1.6',
  },
  {
    name: '#',
    example: '${NAME#pattern}',
    summary: 'Removes the shortest matching prefix.',
    since: '1.7',
  },
  {
    name: '##',
    example: '${NAME##pattern}',
    summary: 'Removes the longest matching prefix.',
    since: '1.7',
  },
  {
    name: '%',
    example: '${NAME%pattern}',
    summary: 'Removes the shortest matching suffix.',
    since: '1.7',
  },
  {
    name: '%%',
    example: '${NAME%%pattern}',
    summary: 'Removes the longest matching suffix.',
    since: '1.7',
  },
  {
    name: '/',
    example: '${NAME/pattern/text}',
    summary: 'Replaces the first match of the pattern.',
    since: '1.7',
  },
  {
    name: '//',
    example: '${NAME//pattern/text}',
    summary: 'Replaces all matches of the pattern.',
    since: '1.7',
  },
];
