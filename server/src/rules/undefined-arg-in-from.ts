import { changeTo, type Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { platformArguments } from '../language/arguments.ts';
import { ownInstructions } from '../model/frontend.ts';
import { ofKinds } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { nearest } from '../text/nearest.ts';

export default defineRule({
  id: 'undefined-arg-in-from',
  summary: 'a variable in FROM that no ARG above it declares',
  why: `FROM can use only arguments that are declared above the first FROM and the platform arguments, but no arguments of a stage and no ENV. Without a
declaration the variable is empty, even with \`--build-arg\`.`,
  severity: 'warning',
  aliases: ['UndefinedArgInFrom'],
  example: {
    bad: dockerfile`
      ARG NODE_VERSION=22
      FROM node:22\${NODE_VERION}
    `,
    good: dockerfile`
      ARG NODE_VERSION=22
      FROM node:22\${NODE_VERSION}
    `,
  },
  needs: ({ kind, joined }) => kind === 'FROM' && joined.text.includes('$'),
  *check(graph) {
    const declared = [...graph.globalBindings.keys(), ...platformArguments.map(({ name }) => name)];
    for (const from of ofKinds(ownInstructions(graph), 'FROM')) {
      for (const { name, binding } of [from.image, from.platform].flatMap((text) => text?.variables ?? [])) {
        if (binding || declared.includes(name.text)) continue;
        const meant = nearest(name.text, declared);
        const changes = (): Offer[] => (meant ? [changeTo('change-variable', 'unsafe', name.span, meant)] : []);
        const hint = meant ? `. Did you mean \`${meant}\`?` : ', so it is empty';
        yield {
          span: name.span,
          message: `No ARG above the first FROM declares \`${name.text}\`${hint}`,
          changes,
        };
      }
    }
  },
});
