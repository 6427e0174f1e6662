import type { TagProblem as TagFault } from '../../markup/elements.ts';
import { closeTag } from '../../markup/tagStrings.ts';
import { edgesOf, firstCrossed, localRanges, placeIn } from '../../markup/write.ts';
import type { Span } from '../../model.ts';
import type { ArticleParagraph } from '../article.ts';
import { removing } from './removing.ts';
import type { TagFix, TagRule } from './tagRule.ts';
import { nameOf } from './wording.ts';

export const unclosedTag: TagRule = {
  code: 'tag-unclosed',
  severity: 'error',
  enabled: true,
  message: { ar: 'الوسم «{tag}» بلا خاتمة', en: 'The tag “{tag}” is never closed' },
  rationale: {
    ar: 'لا يُعرف أين ينتهي ما وُسم، فلا يُحسب الوسم. وسم الاسم والتاريخ والعدد يُختم في فقرته، ولا يمتد على أكثر من فقرة إلا القول والتنصيص والمقطع.',
    en: 'Nobody can tell where the tagged words end, so the tag does not count. Names, dates and numbers are closed in their own paragraph; only speech, quoted words and segments may run on.',
  },
  examples: {
    fires: ['وصل ⟦<شخص>⟧سامي نور إلى تونس.', '⟦<مكان>⟧تونس\nثم عاد'],
    silent: ['وصل <شخص>سامي نور</شخص>.', '<قول>"نعم\nولا"</قول>'],
  },
  check: ({ paragraphs, elements }) =>
    elements.problems
      .filter(({ kind }) => kind === 'unclosed')
      .map((fault) => ({
        paragraph: fault.paragraph,
        tag: fault.tag,
        values: { tag: nameOf(fault.tag) },
        fixes: () => [...closing(paragraphs[fault.paragraph], fault), removing(paragraphs, [fault])],
      })),
};

/** Closes the tag behind the words that it most likely stood for. */
function closing({ markup, text, mentions }: ArticleParagraph, { paragraph, tag }: TagFault): TagFix[] {
  const end = likelyEnd({ text, mentions }, tag.base, tag.element);
  if (end === null) return [];
  const span: Span = { start: tag.base, end };
  const ranges = localRanges(markup).filter(({ open }) => open !== tag);
  if (firstCrossed(ranges, span)) return [];
  const { close } = placeIn(markup, edgesOf(ranges), span, tag.element);
  if (close < tag.end) return [];
  return [
    {
      title: { ar: 'اختمه حيث ينتهي الكلام', en: 'Close it where the words end' },
      edits: [{ paragraph, start: close, end: close, text: closeTag(tag.element, tag.spelling) }],
      sure: false,
    },
  ];
}

/** The end of the mention, the quotation or the sentence that starts at a place, or of the word there; null at the paragraph's end. */
function likelyEnd(
  { text, mentions }: Pick<ArticleParagraph, 'text' | 'mentions'>,
  start: number,
  element: string,
): number | null {
  const { tokens, quotations, sentences } = text;
  const first = tokens.findIndex((token) => token.end > start);
  if (first < 0) return null;
  if (element === 'said' || element === 'q' || element === 'seg') {
    const quotation = quotations.find(({ outer }) => outer.start >= start && outer.start <= tokens[first].end);
    if (quotation) return quotation.outer.end;
    const sentence = sentences.find(({ to }) => to > first);
    return sentence ? tokens[sentence.to - 1].end : tokens[first].end;
  }
  const mention = mentions.find((each) => each.start >= start && each.start <= tokens[first].end && each.end > start);
  return mention?.end ?? tokens[first].end;
}
