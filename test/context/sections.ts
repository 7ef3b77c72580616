import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../support/fixture.ts';

/** One case of a fixture that is no Dockerfile. */
export interface Section {
  readonly title: string;
  /** Texts by the name of their block; the one without a name stands right below the title. */
  readonly blocks: ReadonlyMap<string, string>;
}

/** The cases of a fixture: `#---- title`, a text, then `#---- name` and a text for each further block whose name is in `names`. */
export function readSections(path: string, names: readonly string[] = ['paths']): Section[] {
  const sections: { title: string; blocks: Map<string, string> }[] = [];
  for (const part of readFileSync(join(repository, path), 'utf8')
    .split(/^#---- /m)
    .slice(1)) {
    const end = part.indexOf('\n');
    const header = part.slice(0, end);
    const text = `${part.slice(end + 1).trimEnd()}\n`;
    const last = sections.at(-1);
    if (last && names.includes(header)) last.blocks.set(header, text);
    else sections.push({ title: header, blocks: new Map([['', text]]) });
  }
  return sections;
}
