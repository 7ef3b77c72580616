/** The ways to write an instruction, as signature help shows them. */

/** One way to write an instruction, flags left out. */
export interface Form {
  /** As in the reference: `COPY <src> ... <dest>`. */
  readonly syntax: string;
  /** The parts of `syntax` in angle brackets, in order. */
  readonly parameters: readonly Parameter[];
}

export interface Parameter {
  /** As it stands in the syntax. */
  readonly label: string;
  readonly summary: string;
}

export const command: Parameter = { label: '<command>', summary: 'A command that the shell runs.' };
export const program: Parameter = { label: '"<program>"', summary: 'The program to start, without a shell.' };
export const argument: Parameter = { label: '"<argument>"', summary: 'An argument of the program.' };
export const src: Parameter = {
  label: '<src>',
  summary: 'A file, a folder, or a pattern such as `*.json`. For a folder, its content is copied.',
};
const dest: Parameter = {
  label: '<dest>',
  summary:
    'The destination. A relative path starts at the working directory; with several sources it must end with `/`.',
};
export const key: Parameter = { label: '<key>', summary: 'The name.' };
export const value: Parameter = { label: '<value>', summary: 'The value; in quotes if it contains spaces.' };

/** The shell form and the exec form of an instruction that takes a command. */
export const commandForms = (keyword: string): readonly Form[] => [
  { syntax: `${keyword} <command>`, parameters: [command] },
  { syntax: `${keyword} ["<program>", "<argument>", ...]`, parameters: [program, argument] },
];

/** The plain form and the JSON form of COPY and ADD. */
export const copyForms = (keyword: string, from: Parameter): readonly Form[] => [
  { syntax: `${keyword} <src> ... <dest>`, parameters: [from, dest] },
  {
    syntax: `${keyword} ["<src>", ... "<dest>"]`,
    parameters: [
      { ...from, label: '"<src>"' },
      { ...dest, label: '"<dest>"' },
    ],
  },
];
