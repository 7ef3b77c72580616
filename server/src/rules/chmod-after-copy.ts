import { defineRule } from '../contract/rule.ts';
import { rightsFindings } from '../engines/copy-rights/findings.ts';
import { changesRights } from '../engines/copy-rights/given.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'chmod-after-copy',
  summary: '`chmod` of files that were just copied',
  why: `A layer holds whole files: changing the mode of a file in a later step stores it a second time. \`COPY --chmod\` sets the mode while copying, and saves a step.

\`--chmod\` takes \`+x\` since Dockerfile 1.14. If \`# syntax=\` doesn't guarantee that version, the fix writes \`755\`, which sets the whole mode: check that
the file has no other permissions.

If \`COPY --chmod\` gives the same mode already, the step is of no use, and the fix removes it.

Folders that also hold packages that a step installed, such as \`vendor\`, are not reported: COPY can't give them a mode. Nor is what a \`chown\` that COPY can't replace stores again, or what another step writes anew.

A single file of a \`COPY . .\` is not reported: the flag would change all files, and a second COPY would also store the file twice. Set its mode in the
repository, with \`git update-index --chmod=+x\`.`,
  severity: 'hint',
  aliases: [],
  example: {
    bad: dockerfile`
      # syntax=docker/dockerfile:1
      FROM node:22
      COPY entrypoint.sh /usr/local/bin/
      RUN chmod +x /usr/local/bin/entrypoint.sh
    `,
    good: dockerfile`
      # syntax=docker/dockerfile:1
      FROM node:22
      COPY --chmod=+x entrypoint.sh /usr/local/bin/
    `,
  },
  needs: (instruction) => instruction.kind === 'RUN' && changesRights(instruction),
  check: (graph, context) => rightsFindings(graph, context, 'chmod'),
});
