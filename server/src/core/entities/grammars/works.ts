import { LIST } from '../../lexicon/gazetteer.ts';
import type { EntityType } from '../../model.ts';
import type { Quotation } from '../../text/quotations.ts';
import { longest, type Scan } from '../scan.ts';
import type { TaggedSpan } from '../tagger/tagger.ts';

/** A longer stretch between quotation marks is somebody's words, not a title. */
const LONGEST_TITLE = 10;
/** How many words may describe the work before its title: «كتابه *الشعري الأول* "صهيل الخيل"». */
const MOST_ADJECTIVES = 3;
/** What the tagger may have taken a title or a word of it for. */
const MISTAKABLE: ReadonlySet<EntityType> = new Set<EntityType>(['PERS', 'ORG', 'EVENT', 'LOC', 'PRODUCT', 'LAW']);

/**
 * The spans with the titles between quotation marks behind a noun for a work, which name it: «فيلم "أفق"», «الرواية اللبنانية "…"». What the
 * tagger took such a title for gives way; places and nationalities inside it stay.
 */
export function withTitles(scan: Scan, spans: readonly TaggedSpan[]): readonly TaggedSpan[] {
  const titles = scan.paragraph.quotations.flatMap((quotation) => titleOf(scan, quotation) ?? []);
  if (titles.length === 0) return spans;
  const gives = (span: TaggedSpan): boolean =>
    titles.some(({ from, to }) => {
      if (span.to <= from || span.from >= to) return false;
      return MISTAKABLE.has(span.type) || (span.from === from && span.to === to);
    });
  return [...spans.filter((span) => !gives(span)), ...titles];
}

function titleOf(scan: Scan, { openToken, closeToken }: Quotation): TaggedSpan | null {
  if (openToken === null || closeToken === null) return null;
  const from = openToken + 1;
  if (from >= closeToken || closeToken - from > LONGEST_TITLE || !isBehindWork(scan, openToken)) return null;
  return { type: 'PRODUCT', from, to: closeToken, probability: 0.95 };
}

/** Whether a noun for a work (heads.tsv, `title`) ends before a token, or before the adjectives that stand there. */
function isBehindWork(scan: Scan, index: number): boolean {
  for (let end = index; end > 0 && end >= index - MOST_ADJECTIVES; end--) {
    if (opensTitle(scan, end - 1, end) || (end > 1 && opensTitle(scan, end - 2, end))) return true;
    if (!isAdjective(scan, end - 1)) return false;
  }
  return false;
}

function opensTitle(scan: Scan, from: number, to: number): boolean {
  const head = longest(scan, from, LIST.head);
  return head?.match.to === to && head.sense.entry.value === 'title' && !head.sense.ambiguous;
}

/** «اليمني», «الجديد», «الأول»: with the article; of those without it nationalities only. */
function isAdjective(scan: Scan, index: number): boolean {
  const { kind, word } = scan.tokens[index];
  return kind === 'word' && (/^ال\p{L}{3}/u.test(word.folded) || longest(scan, index, LIST.nationality) !== null);
}
