import { removing, tagsOf } from './removing.ts';
import type { TagRule } from './tagRule.ts';
import { nameOf } from './wording.ts';

export const emptyTag: TagRule = {
  code: 'tag-empty',
  severity: 'warning',
  enabled: true,
  message: { ar: 'الوسم «{tag}» لا يضم شيئا', en: 'The tag “{tag}” holds nothing' },
  rationale: {
    ar: 'وسم بلا كلام بقية تحرير، وتُسقطه كل صيغة تُصدَّر إليها.',
    en: 'A tag without words is left over from editing, and lost in every format it is exported to.',
  },
  examples: {
    fires: ['وصل ⟦<شخص>⟧</شخص>سامي نور.'],
    silent: ['وصل <شخص>سامي</شخص> نور.'],
  },
  check: ({ paragraphs, elements }) =>
    elements.problems
      .filter(({ kind }) => kind === 'empty')
      .map((fault) => ({
        paragraph: fault.paragraph,
        tag: fault.tag,
        values: { tag: nameOf(fault.tag) },
        fixes: () => [removing(paragraphs, tagsOf(fault), true)],
      })),
};
