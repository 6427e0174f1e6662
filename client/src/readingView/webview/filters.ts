import type { ArticleSource, ReadingMention, ReadingParagraph } from '../../protocol.ts';
import { groupOf } from './types.ts';
import type { TypeGroup } from './strings.ts';

/** What the reader has chosen to see. */
export interface Filters {
  readonly hiddenTypes: ReadonlySet<TypeGroup>;
  /** A source's name; null is nobody's, undefined everybody. */
  readonly speaker: ArticleSource['name'] | undefined;
  readonly onlyFindings: boolean;
}

export const NO_FILTERS: Filters = { hiddenTypes: new Set(), speaker: undefined, onlyFindings: false };

/** Whether some paragraphs are left out. */
export function isSelective({ speaker, onlyFindings }: Filters): boolean {
  return speaker !== undefined || onlyFindings;
}

export function showsParagraph({ speaker, onlyFindings }: Filters, { relations, findings }: ReadingParagraph): boolean {
  if (onlyFindings && findings.length === 0) return false;
  return speaker === undefined || relations.some((relation) => relation.speaker === speaker);
}

export function showsMention({ hiddenTypes }: Filters, mention: ReadingMention): boolean {
  return !hiddenTypes.has(groupOf(mention));
}
