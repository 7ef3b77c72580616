/** Careful looks into parsed JSON, YAML and TOML: what has another type than expected is not there. */
import { cleanPath } from '../../context/path.ts';

export type Table = Readonly<Record<string, unknown>>;

/** An object's fields; none for anything else. */
export function tableOf(value: unknown): Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Table) : {};
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The strings in a list; a string alone counts as a list of one. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return listOf(value).filter((item) => typeof item === 'string');
}

/** The fields of an object that are strings. */
export function textFields(value: unknown): Map<string, string> {
  return new Map(
    Object.entries(tableOf(value)).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])),
  );
}

/** A path as manifests write it, clean and with forward slashes, without `file:` and the like before it. */
export function pathOf(text: string): string {
  return cleanPath(text.replace(/^(?:file|link|portal):(?:\/\/)?/, '').replaceAll('\\', '/'));
}

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
