/** What may stand behind a variable's name in braces (frontend/dockerfile/shell/lex.go; docs.docker.com/reference/dockerfile, "Environment replacement"). */
import type { Entry } from './entry.ts';

export interface ModifierEntry extends Entry {
  /** A whole variable with it. */
  readonly example: string;
}

export const modifiers: readonly ModifierEntry[] = [
  { name: ':-', example: '${NAME:-word}', summary: '`word` where the variable is unset or empty.' },
  { name: ':+', example: '${NAME:+word}', summary: '`word` where the variable is set and not empty, else nothing.' },
  {
    name: ':?',
    example: '${NAME:?message}',
    summary: 'Fails the build with the message where the variable is unset or empty.',
  },
  { name: '-', example: '${NAME-word}', summary: '`word` where the variable is unset.', since: '1.6' },
  { name: '+', example: '${NAME+word}', summary: '`word` where the variable is set, else nothing.', since: '1.6' },
  {
    name: '?',
    example: '${NAME?message}',
    summary: 'Fails the build with the message where the variable is unset.',
    since: '1.6',
  },
  {
    name: '#',
    example: '${NAME#pattern}',
    summary: 'Without the shortest beginning that matches the pattern.',
    since: '1.7',
  },
  {
    name: '##',
    example: '${NAME##pattern}',
    summary: 'Without the longest beginning that matches the pattern.',
    since: '1.7',
  },
  {
    name: '%',
    example: '${NAME%pattern}',
    summary: 'Without the shortest end that matches the pattern.',
    since: '1.7',
  },
  {
    name: '%%',
    example: '${NAME%%pattern}',
    summary: 'Without the longest end that matches the pattern.',
    since: '1.7',
  },
  {
    name: '/',
    example: '${NAME/pattern/text}',
    summary: 'With the first match of the pattern replaced.',
    since: '1.7',
  },
  {
    name: '//',
    example: '${NAME//pattern/text}',
    summary: 'With every match of the pattern replaced.',
    since: '1.7',
  },
];
