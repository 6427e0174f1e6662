import type { TagProblem as TagFault } from '../../markup/elements.ts';
import { closeTag } from '../../markup/tagStrings.ts';
import { mergeEdits } from '../../markup/textEdits.ts';
import type { ArticleParagraph } from '../article.ts';
import { removing, tagsOf } from './removing.ts';
import { placed, type TagFix, type TagRule } from './tagRule.ts';
import { nameOf } from './wording.ts';

export const crossingTags: TagRule = {
  code: 'tag-crossing',
  severity: 'error',
  enabled: true,
  message: { ar: 'الوسم «{tag}» يتقاطع مع وسم آخر', en: 'The tag “{tag}” crosses another one' },
  rationale: {
    ar: 'الوسوم تتداخل ولا تتقاطع: ما فُتح داخل وسم يُختم قبله. والقول الذي يقطعه غيره يُجزّأ وتُربط أجزاؤه بـ«سابق» و«تال».',
    en: 'Tags nest, they do not cross: what is opened inside a tag is closed before it. Speech that something cuts across is tagged in parts, tied by “prev” and “next”.',
  },
  examples: {
    fires: ['<قول>قال ⟦<شخص>⟧سامي</قول> نور</شخص>.'],
    silent: ['<قول>قال <شخص>سامي</شخص></قول> نور.'],
  },
  check: ({ paragraphs, elements }) =>
    elements.problems
      .filter(({ kind }) => kind === 'crossing')
      .map((fault) => ({
        paragraph: fault.paragraph,
        tag: fault.tag,
        values: { tag: nameOf(fault.tag) },
        fixes: () => [...closingEarlier(paragraphs[fault.paragraph], fault), removing(paragraphs, tagsOf(fault))],
      })),
};

/** Closes the inner element where the outer one closes. */
function closingEarlier({ markup }: ArticleParagraph, { paragraph, tag, partner }: TagFault): TagFix[] {
  if (partner?.paragraph !== paragraph) return [];
  const between = markup.tags.filter(({ start }) => start > tag.start && start < partner.tag.start);
  // The first closing tag whose opening one stands before this element is the outer one's.
  let depth = 0;
  const outer = between.find(({ closing }) => {
    depth += closing ? -1 : 1;
    return depth < 0;
  });
  if (!outer || outer.base === tag.base) return [];
  const edits = mergeEdits([
    { start: outer.start, end: outer.start, text: closeTag(tag.element, tag.spelling) },
    { start: partner.tag.start, end: partner.tag.end, text: '' },
  ]);
  return [
    {
      title: { ar: 'اختمه قبل الوسم الذي يحيط به', en: 'Close it before the tag around it' },
      edits: placed(edits, paragraph),
      sure: false,
    },
  ];
}
