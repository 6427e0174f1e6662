import { removing } from './removing.ts';
import type { TagRule } from './tagRule.ts';
import { nameOf } from './wording.ts';

export const strayTag: TagRule = {
  code: 'tag-stray',
  severity: 'error',
  enabled: true,
  message: { ar: 'يختم «{tag}» وسما لم يُفتح', en: 'This closes “{tag}”, which was never opened' },
  rationale: {
    ar: 'لا يُعرف أين يبدأ ما وُسم، فلا يُحسب الوسم. ووسم الاسم يُفتح ويُختم في فقرة واحدة.',
    en: 'Nobody can tell where the tagged words begin, so the tag does not count. A name is opened and closed in one paragraph.',
  },
  examples: {
    fires: ['وصل سامي نور⟦</شخص>⟧ إلى تونس.'],
    silent: ['وصل <شخص>سامي نور</شخص> إلى تونس.'],
  },
  check: ({ paragraphs, elements }) =>
    elements.problems
      .filter(({ kind }) => kind === 'stray')
      .map((fault) => ({
        paragraph: fault.paragraph,
        tag: fault.tag,
        values: { tag: nameOf(fault.tag) },
        fixes: () => [removing(paragraphs, [fault])],
      })),
};
