/** What the editor shows beside an item, looked up when the item is selected. */
import { checkLink, checks } from '../../language/checks.ts';
import { directives } from '../../language/directives.ts';
import { type LanguageEntry, referenceLink } from '../../language/entry.ts';
import { flagsOf } from '../../language/flags.ts';
import { imageEntry } from '../../language/images.ts';
import { instructionOf } from '../../language/instructions.ts';
import { modifiers } from '../../language/modifiers.ts';
import { mountOptionOf, mountType } from '../../language/mounts.ts';
import type { BuildGraph } from '../../model/model.ts';
import { rules } from '../../rules/index.ts';
import { patterns } from '../../toolchains/patterns.ts';
import { stageMarkdown } from '../hover/stage.ts';
import { code } from '../markdown.ts';
import type { Topic } from './item.ts';

export function documentationOf(graph: BuildGraph | undefined, topic: Topic): string | undefined {
  switch (topic.about) {
    case 'instruction': {
      const entry = instructionOf(topic.name);
      return (
        entry &&
        page(entry, referenceLink(entry.anchor), [
          `\`\`\`dockerfile\n${entry.forms.map(({ syntax }) => syntax).join('\n')}\n\`\`\``,
        ])
      );
    }
    case 'flag': {
      const entry = flagsOf(topic.keyword).find(({ name }) => name === topic.name);
      return (
        entry &&
        page(entry, referenceLink(entry.anchor), entry.default === undefined ? [] : [`Default: ${code(entry.default)}`])
      );
    }
    case 'mount':
      return mountPage(topic.type, topic.option);
    case 'directive': {
      const entry = directives.find(({ name }) => name === topic.name);
      return entry && page(entry, referenceLink(entry.anchor));
    }
    case 'modifier': {
      const entry = modifiers.find(({ name }) => name === topic.name);
      return entry && page(entry, referenceLink('environment-replacement'));
    }
    case 'check': {
      const entry = checks.find(({ name }) => name === topic.name);
      return entry && page(entry, checkLink(entry.name));
    }
    case 'rule': {
      const rule = rules.find(({ id }) => id === topic.name);
      return rule && `${rule.summary}\n\n${rule.why}`;
    }
    case 'stage': {
      const stage = graph?.stages[topic.stage];
      return graph && stage && stageMarkdown(graph, stage);
    }
    case 'image':
      return imagePage(topic.name, topic.tag);
    case 'pattern': {
      const body = patterns.find(({ name }) => name === topic.name)?.body;
      return body && `\`\`\`dockerfile\n${plain(body)}\`\`\``;
    }
    case 'text':
      return topic.text;
  }
}

function page({ summary, since }: LanguageEntry, link: string, more: readonly string[] = []): string {
  return [
    summary,
    ...more,
    ...(since === undefined ? [] : [`Since Dockerfile ${since}.`]),
    `[Dockerfile reference](${link})`,
  ].join('\n\n');
}

function mountPage(type: string, option: string | undefined): string | undefined {
  const entry = mountType(type);
  const found = entry && (option === undefined ? entry : mountOptionOf(entry, option));
  return entry && found && page(found, referenceLink(entry.anchor));
}

function imagePage(name: string, tag: string | undefined): string | undefined {
  const image = imageEntry(name);
  if (name === 'scratch') return 'An empty file system without shell, libraries or certificates.';
  if (!image) return `The image ${code(name)}.`;
  const version = image.versions.find((each) => each.tag === tag);
  const end =
    version && (version.end === undefined ? 'No end of updates has been announced.' : `Updates end on ${version.end}.`);
  return [image.summary, ...(image.instead ? [`Use ${code(image.instead)}.`] : []), ...(end ? [end] : [])].join('\n\n');
}

/** A snippet's text with what stands in its places to begin with. */
function plain(body: string): string {
  return body.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
}
