import { defineRule } from '../contract/rule.ts';
import { isArchiveName, isSurelyPlain } from '../language/added-files.ts';
import { keywordLike } from '../model/layout.ts';
import type { CopyInstruction } from '../model/model.ts';
import { copies } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';

export default defineRule({
  id: 'added-local-file',
  summary: 'ADD for local files that COPY can copy',
  why: `ADD also downloads URLs and unpacks archives. For plain files of the build context it does the same as COPY, but readers have to work that out.

ADD detects archives by their content. If the file name doesn't tell, check that the file isn't an archive.`,
  severity: 'hint',
  aliases: ['DL3020'],
  judges: ['ADD'],
  all: 'Use COPY for all local files',
  example: {
    bad: dockerfile`
      FROM debian:12
      ADD server.conf /etc/
    `,
    good: dockerfile`
      FROM debian:12
      COPY server.conf /etc/
    `,
  },
  *check(graph) {
    for (const add of copies(graph)) {
      if (add.kind !== 'ADD' || !isPlain(add)) continue;
      yield {
        span: add.keyword.span,
        message: 'ADD only copies plain files here: use COPY',
        changes: () => [
          {
            id: 'copy',
            title: 'Use COPY',
            safety: add.sources.every(({ value = '' }) => isSurelyPlain(value)) ? 'safe' : 'unsafe',
            edits: () => [replace(add.keyword.span, keywordLike(add, 'COPY'))],
          },
        ],
      };
    }
  },
});

/** Whether all that it adds is copied as it is: names that are known, no address, and no archive, which is unpacked where it is named. */
function isPlain({ sources, heredocs, flags }: CopyInstruction): boolean {
  if (flags.some(({ name }) => !/^(?:chown|chmod|link|exclude)$/.test(name.text))) return false;
  if (sources.length === 0 && heredocs.length === 0) return false;
  return sources.every(
    ({ value }) =>
      value !== undefined &&
      !/[*?[\]]/.test(value) &&
      !/^[a-z][a-z0-9+.-]*:|^git@/i.test(value) &&
      !isArchiveName(value),
  );
}
