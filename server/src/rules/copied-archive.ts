import { nameOf } from '../context/path.ts';
import { defineRule } from '../contract/rule.ts';
import type { CopyInstruction } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';

const archive = /\.(?:tar|tgz|tar\.(?:gz|bz2|xz)|tbz2?|txz)$/i;

export default defineRule({
  id: 'copied-archive',
  summary: 'an archive that is copied and unpacked later',
  why: `The layer of the COPY contains the archive, even if the step that unpacks it removes it. ADD unpacks an archive of the build context while copying it. A bind mount
(\`RUN --mount=type=bind,source=a.tar.gz,target=/a.tar.gz tar xf /a.tar.gz\`) doesn't add it to the image either.`,
  severity: 'info',
  aliases: ['DL3010'],
  example: {
    bad: dockerfile`
      FROM debian:12
      COPY tool.tar.gz /tmp/
      RUN tar xzf /tmp/tool.tar.gz -C /opt
    `,
    good: dockerfile`
      FROM debian:12
      ADD tool.tar.gz /opt
    `,
  },
  needs: (instruction) => instruction.kind === 'COPY' && namesArchive(instruction),
  *check({ stages }) {
    for (const { instructions } of stages) {
      const copied = new Map<string, CopyInstruction>();
      for (const instruction of instructions) {
        if (instruction.kind === 'COPY' && !instruction.from && !instruction.onbuild) {
          for (const { value } of instruction.sources)
            if (value !== undefined && archive.test(value)) copied.set(nameOf(value), instruction);
        }
        if (instruction.kind !== 'RUN' || instruction.script.form === 'opaque') continue;
        for (const { name, args } of instruction.script.commands) {
          if (!/^(?:tar|unzip|gunzip|bunzip2|unxz)$/.test(name?.value ?? '')) continue;
          const file = args.map(({ value }) => nameOf(value ?? '')).find((each) => copied.has(each));
          const copy = copied.get(file ?? '');
          if (!copy || file === undefined) continue;
          copied.delete(file);
          const line = instruction.lines.first + 1;
          const message = `\`${file}\` stays in this layer although line ${line} unpacks it: use ADD or a bind mount`;
          yield { span: copy.keyword.span, message };
        }
      }
    }
  },
});

function namesArchive({ sources }: CopyInstruction): boolean {
  return sources.some(({ value }) => value !== undefined && archive.test(value));
}
