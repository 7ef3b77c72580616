import { defineRule } from '../contract/rule.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'user-by-name',
  summary: 'USER with a name instead of a number',
  why: `Kubernetes cannot tell whether a user with a name is root: with \`runAsNonRoot\` it refuses to start the container. Outside of the container the name has no meaning: files in
volumes are owned by the number. Ignore this rule if the image doesn't run on Kubernetes.`,
  severity: 'hint',
  strict: true,
  aliases: ['DL3066'],
  judges: ['USER'],
  example: {
    bad: dockerfile`
      FROM node:22
      USER node
    `,
    good: dockerfile`
      FROM node:22
      USER 1000
    `,
  },
  *check({ instructions }) {
    for (const instruction of instructions) {
      if (instruction.kind !== 'USER' || instruction.onbuild) continue;
      const [word] = instruction.words;
      const name = word?.value?.split(':')[0];
      if (!word || !name || /^\d+$/.test(name)) continue;
      yield { span: word.span, message: `User \`${name}\` is a name: use its number, which Kubernetes can check` };
    }
  },
});
