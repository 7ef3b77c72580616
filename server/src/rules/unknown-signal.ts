import { changeTo, type Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { isSignal, signals } from '../language/signals.ts';
import { ownInstructions } from '../model/frontend.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { nearest } from '../text/nearest.ts';

export default defineRule({
  id: 'unknown-signal',
  summary: 'an unknown signal in STOPSIGNAL',
  why: `STOPSIGNAL takes the name of a Linux signal, with or without \`SIG\` and in any case, or its number. BuildKit rejects
anything else.`,
  severity: 'error',
  aliases: [],
  judges: ['STOPSIGNAL'],
  example: {
    bad: dockerfile`
      FROM nginx:1.27
      STOPSIGNAL SIGQIUT
    `,
    good: dockerfile`
      FROM nginx:1.27
      STOPSIGNAL SIGQUIT
    `,
  },
  *check(graph) {
    for (const instruction of ownInstructions(graph)) {
      const [word] = instruction.kind === 'STOPSIGNAL' ? instruction.words : [];
      if (word?.value === undefined || isSignal(word.value)) continue;
      if (word.variables.some(({ binding }) => binding && binding.value === undefined)) continue;
      const written = word.value.toUpperCase();
      const meant = nearest(written.startsWith('SI') ? written : `SIG${written}`, signals);
      const changes = (): Offer[] => (meant ? [changeTo('change-signal', 'unsafe', word.span, meant)] : []);
      const hint = meant ? `. Did you mean \`${meant}\`?` : ': use a name such as `SIGTERM`, or a number';
      yield {
        span: word.span,
        message: `Unknown signal \`${word.value}\`${hint}`,
        changes,
      };
    }
  },
});
