import type { Offer } from '../contract/change.ts';
import { defineRule, type Finding } from '../contract/rule.ts';
import { isDigest } from '../language/image-name.ts';
import { isGit, isRemote } from '../language/remote-source.ts';
import { argumentWords } from '../model/arguments.ts';
import { ownInstructions } from '../model/frontend.ts';
import type { CopyInstruction } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';
import { covers } from '../text/span.ts';

export default defineRule({
  id: 'invalid-copy',
  summary: "a source or destination that COPY or ADD doesn't accept",
  why: `COPY takes files of the build context, a stage or an image; URLs and Git repositories need ADD. A heredoc can be a source but not
a destination, and a checksum applies to a single download.`,
  severity: 'error',
  aliases: [],
  judges: ['COPY', 'ADD'],
  example: {
    bad: dockerfile`
      FROM alpine:3.21
      COPY https://example.com/tool.tar.gz /opt/
    `,
    good: dockerfile`
      FROM alpine:3.21
      ADD https://example.com/tool.tar.gz /opt/
    `,
  },
  *check(graph) {
    for (const instruction of ownInstructions(graph)) {
      if (instruction.kind !== 'COPY' && instruction.kind !== 'ADD') continue;
      yield* problemsOf(instruction);
    }
  },
});

function* problemsOf(copy: CopyInstruction): Generator<Finding> {
  const word = copy.json ? undefined : argumentWords(copy).at(-1)?.span;
  const heredoc = copy.heredocs.find(({ opening }) => word && covers(word, opening));
  if (heredoc && (copy.sources.length > 0 || copy.heredocs.length > 1))
    yield {
      span: word ?? heredoc.opening,
      message: `A heredoc can't be the destination of ${copy.kind}: add a path after it`,
    };
  const remote = copy.sources.find(({ value }) => value !== undefined && isRemote(value));
  const changes = (): Offer[] => [
    {
      id: 'use-add',
      title: 'Change to ADD',
      safety: 'unsafe',
      edits: () => [replace(copy.keyword.span, asWritten(copy.keyword.text))],
    },
  ];
  if (copy.kind === 'COPY' && remote)
    yield { span: remote.span, message: "COPY doesn't support URLs and Git repositories: use ADD", changes };
  const checksum = copy.kind === 'ADD' ? copy.flags.find(({ name }) => name.text === 'checksum')?.value : undefined;
  const [source, ...others] = copy.sources;
  if (!checksum?.value) return;
  if (others.length > 0 || !source)
    yield { span: checksum.span, message: '`--checksum` applies to one source, but there are several' };
  else if (source.value !== undefined && !isRemote(source.value))
    yield {
      span: checksum.span,
      message: '`--checksum` applies to URLs and Git repositories, not to files of the build context',
    };
  else if (source.value !== undefined && !isGit(source.value) && !isDigest(checksum.value))
    yield {
      span: checksum.span,
      message: `Invalid checksum \`${checksum.value}\`: use \`sha256:\` and 64 hexadecimal digits`,
    };
}

function asWritten(keyword: string): string {
  return keyword === keyword.toLowerCase() ? 'add' : 'ADD';
}
