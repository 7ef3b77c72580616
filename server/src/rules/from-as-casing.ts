import { changeTo, type Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { ownInstructions } from '../model/frontend.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'from-as-casing',
  summary: '`AS` and its FROM in different case',
  why: `\`FROM\` and \`AS\` belong to one instruction and are easier to read in the same case. The build is the same either way.`,
  severity: 'hint',
  aliases: ['FromAsCasing'],
  judges: ['FROM'],
  example: {
    bad: dockerfile`
      FROM node:22 as build
      RUN npm ci
    `,
    good: dockerfile`
      FROM node:22 AS build
      RUN npm ci
    `,
  },
  *check(graph) {
    for (const from of ownInstructions(graph)) {
      if (from.kind !== 'FROM' || !from.as) continue;
      const { text, span } = from.as;
      const keyword = from.keyword.text;
      const isLower = keyword === keyword.toLowerCase();
      if (!isLower && keyword !== keyword.toUpperCase()) continue;
      const cased = isLower ? 'as' : 'AS';
      if (text === cased) continue;
      const changes = (): Offer[] => [changeTo('change-case', 'safe', span, cased)];
      yield { span, message: `\`${text}\` doesn't match the case of \`${keyword}\``, changes };
    }
  },
});
