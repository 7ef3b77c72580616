import assert from 'node:assert/strict';
import { unknownContext } from '../../server/src/context/context.ts';
import { lower } from '../../server/src/model/lower.ts';
import { rules } from '../../server/src/rules/index.ts';

/** Whether a rule finds anything in lines of a Dockerfile, which may lack its FROM; `⏎` stands between them. */
export function isFound(id: string, written: string): boolean {
  const rule = rules.find((each) => each.id === id) ?? assert.fail(id);
  const lines = written.startsWith('FROM ') ? written : `FROM debian:12 ⏎ ${written}`;
  return [...rule.check(lower(`${lines.replaceAll(' ⏎ ', '\n')}\n`), unknownContext)].length > 0;
}
