import { defineRule } from '../contract/rule.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'root-user',
  summary: 'the image is told to run as root',
  why: `Whoever breaks out of a program that runs as root is root in the container, and may be on the host. A USER without rights costs one line.

Only an explicit \`USER root\` at the end of the last stage is found. Ignore this rule for images that need root, such as those that start other users' programs.`,
  severity: 'info',
  aliases: ['DL3002'],
  example: {
    bad: dockerfile`
      FROM debian:12
      USER root
      CMD ["server"]
    `,
    good: dockerfile`
      FROM debian:12
      USER nobody
      CMD ["server"]
    `,
  },
  *check({ stages }) {
    const last = stages.at(-1);
    const user = last?.instructions.findLast(({ kind, onbuild }) => kind === 'USER' && !onbuild);
    if (!user || !('words' in user)) return;
    const [word] = user.words;
    const [name] = word?.value?.split(':') ?? [];
    if (word && (name === 'root' || name === '0'))
      yield { span: word.span, message: 'the image runs as root: name a user without rights at the end of the stage' };
  },
});
