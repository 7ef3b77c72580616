// Rows of `npm run bench` for what answers while someone types: at the end of a file of so many lines, the whole way from its text.
import { unknownContext } from '../server/src/context/context.ts';
import { completionsAt } from '../server/src/features/completion/completion.ts';
import { formatEdits } from '../server/src/features/format/format.ts';
import { semanticTokens } from '../server/src/features/semantic-tokens.ts';
import { signatureAt } from '../server/src/features/signature-help.ts';
import { lower } from '../server/src/model/lower.ts';

/** What is typed at the end of the file, by the column that shows it. */
const typed: Readonly<Record<string, string>> = {
  keyword: 'RU',
  flags: 'COPY --',
  stages: 'COPY --from=',
  paths: 'COPY --from=stage0 /',
  variables: 'RUN echo $',
  users: 'USER ',
};

export function benchEditing(dockerfileOf: (lines: number) => string, time: (action: () => void) => number): void {
  const columns = ['lower', ...Object.keys(typed), 'signature', 'tokens', 'format'];
  console.log(`completion behind the last line; with the reading of the changed text: add \`lower\``);
  console.log(`   lines${columns.map((name) => name.padStart(11)).join('')}`);
  for (const lines of [100, 600, 6000]) {
    const text = dockerfileOf(lines);
    const cells = [time(() => lower(text))];
    for (const more of Object.values(typed)) {
      const graph = lower(text + more);
      const request = { graph, context: unknownContext, offset: graph.source.length, findings: [] };
      cells.push(time(() => completionsAt(request)));
    }
    const graph = lower(`${text}COPY --chown=`);
    cells.push(time(() => signatureAt(graph, graph.source.length)));
    cells.push(time(() => semanticTokens(graph)));
    cells.push(time(() => formatEdits(graph, { tabSize: 4, insertSpaces: true })));
    console.log(String(lines).padStart(8) + cells.map((value) => value.toFixed(2).padStart(11)).join(''));
  }
}
