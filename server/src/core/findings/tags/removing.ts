import type { PlacedTag, TagProblem as TagFault } from '../../markup/elements.ts';
import { mergeEdits } from '../../markup/textEdits.ts';
import { removeTags } from '../../markup/write.ts';
import type { ArticleParagraph } from '../article.ts';
import type { PlacedEdit, TagFix } from './tagRule.ts';

/** The tag that something is wrong with, and the one that belongs to it. */
export function tagsOf(fault: TagFault): PlacedTag[] {
  return fault.partner ? [fault, fault.partner] : [fault];
}

/** Takes tags away, whatever else could be done. */
export function removing(paragraphs: readonly ArticleParagraph[], tags: readonly PlacedTag[], sure = false): TagFix {
  const numbers = [...new Set(tags.map(({ paragraph }) => paragraph))].sort((a, b) => a - b);
  const edits = numbers.flatMap((paragraph): PlacedEdit[] => {
    const here = tags.filter((tag) => tag.paragraph === paragraph).map(({ tag }) => ({ paragraph: 0, tag }));
    const placedMarkup = [{ start: 0, markup: paragraphs[paragraph].markup }];
    return mergeEdits(removeTags(placedMarkup, here)).map((edit) => ({ ...edit, paragraph }));
  });
  return {
    title:
      tags.length === 1 ? { ar: 'أزل الوسم', en: 'Remove the tag' } : { ar: 'أزل الوسمين', en: 'Remove both tags' },
    edits,
    sure,
  };
}
