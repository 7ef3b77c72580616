import type { Tool, ToolHost, ToolInput } from './tool.ts';
import { tools } from './tools.ts';

export type ToolAnswer = { readonly value: Record<string, unknown> } | { readonly problem: string };

/** Runs a tool; whatever goes wrong is a sentence for the agent. */
export async function callTool(name: string, value: unknown, host: ToolHost): Promise<ToolAnswer> {
  const tool = tools.find((each) => each.name === name);
  if (!tool) return { problem: `There is no tool "${name}".` };
  try {
    return { value: await tool.run(inputOf(tool, value), host) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Reads what the tool's schema declares: texts and whole numbers from 1. */
function inputOf({ name, input }: Tool, value: unknown): ToolInput {
  const fields: ReadonlyMap<string, unknown> = new Map(
    typeof value === 'object' && value !== null ? Object.entries(value) : [],
  );
  const taken = Object.keys(input.properties);
  for (const field of fields.keys())
    if (!taken.includes(field)) throw new Error(`${name} takes no "${field}", but ${taken.join(', ')}.`);
  const number = (field: string): number => {
    const found = fields.get(field);
    if (typeof found === 'number' && Number.isInteger(found) && found >= 1) return found;
    throw new Error(`${name} needs "${field}", a whole number from 1.`);
  };
  return {
    number,
    optionalNumber: (field) => (fields.get(field) === undefined ? undefined : number(field)),
    text(field) {
      const found = fields.get(field);
      if (typeof found !== 'string' || found === '') throw new Error(`${name} needs "${field}", a text.`);
      return found;
    },
  };
}
