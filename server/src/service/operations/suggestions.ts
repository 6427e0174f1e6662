import { toFile } from '../../core/analysis.ts';
import type { Selection } from '../../core/markup/tagAll.ts';
import type { Attribution, MentionRef, PlacedSpan, Span } from '../../core/model.ts';
import { overlaps } from '../../core/text/span.ts';
import { rejectionOfMention, rejectionOfQuotation } from '../rejections.ts';
import type { Snapshot } from '../snapshot.ts';

/** Something that was found and is neither tagged nor turned down. */
export type Suggestion =
  | { readonly kind: 'mention'; readonly mention: MentionRef; readonly span: Span }
  | { readonly kind: 'quotation'; readonly attribution: Attribution; readonly span: Span };

/** All suggestions of an article in the order of the file, an outer one before those inside it. */
export function suggestionsOf(snapshot: Snapshot): Suggestion[] {
  const { analysis } = snapshot;
  const { mentions, attributions } = suggested(snapshot);
  const found: Suggestion[] = mentions.map((mention) => ({
    kind: 'mention',
    mention,
    span: toFile(analysis, { ...mention.mention, paragraph: mention.paragraph }),
  }));
  for (const attribution of attributions) {
    const place = placeOf(attribution);
    if (place) found.push({ kind: 'quotation', attribution, span: toFile(analysis, place) });
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** What there is to tag in the paragraphs from `from` to before `to`: what is tagged or was turned down is left out. */
export function suggested(
  snapshot: Snapshot,
  from = 0,
  to = snapshot.analysis.paragraphs.length,
  minimum = 0,
): Selection {
  const { paragraphs, attributions } = snapshot.analysis;
  const isInside = ({ paragraph }: PlacedSpan): boolean => from <= paragraph && paragraph < to;
  const mentions: MentionRef[] = [];
  for (let paragraph = from; paragraph < to; paragraph++) {
    for (const mention of paragraphs[paragraph].mentions) {
      if (mention.origin !== 'text' || mention.score < minimum) continue;
      const suggestion = { paragraph, mention };
      if (!isMentionRejected(snapshot, suggestion)) mentions.push(suggestion);
    }
  }
  const isTagged = taggedSpeech(snapshot);
  return {
    mentions,
    attributions: attributions.filter(
      (attribution) =>
        attribution.score >= minimum &&
        (attribution.contents.some(isInside) || attribution.cues.some(({ span }) => isInside(span))) &&
        !isTagged(attribution) &&
        !isQuotationRejected(snapshot, attribution),
    ),
  };
}

/** What suggestions that were turned down are looked up in. */
type Judged = Pick<Snapshot, 'analysis' | 'records'>;

export function isMentionRejected({ analysis, records }: Judged, { paragraph, mention }: MentionRef): boolean {
  const { content: rejections } = records.rejections;
  return rejections.entries.length > 0 && rejections.holds(rejectionOfMention(analysis, paragraph, mention));
}

/** Whether any quotation has been turned down at all: then each has to be looked up. */
export function rejectsQuotations({ records }: Pick<Snapshot, 'records'>): boolean {
  return records.rejections.content.entries.some(({ kind }) => kind === 'quotation');
}

export function isQuotationRejected(
  { analysis, records }: Judged,
  attribution: Pick<Attribution, 'contents' | 'cues'>,
): boolean {
  const { content: rejections } = records.rejections;
  if (rejections.entries.length === 0) return false;
  const rejection = rejectionOfQuotation(analysis, attribution);
  return rejection !== null && rejections.holds(rejection);
}

/** What is selected, without what was turned down. */
export function withoutRejected(judged: Judged, { mentions, attributions }: Selection): Selection {
  return {
    mentions: mentions.filter((mention) => !isMentionRejected(judged, mention)),
    attributions: attributions.filter((attribution) => !isQuotationRejected(judged, attribution)),
  };
}

/** Whether some of an attribution's content stands in a `said` already; asked of many, so the tags are gathered once. */
export function taggedSpeech({ analysis }: Snapshot): (attribution: Attribution) => boolean {
  const byParagraph = new Map<number, Span[]>();
  for (const { name, spans } of analysis.elements.elements) {
    if (name !== 'said') continue;
    for (const span of spans) {
      const here = byParagraph.get(span.paragraph);
      if (here) here.push(span);
      else byParagraph.set(span.paragraph, [span]);
    }
  }
  return ({ contents }) =>
    contents.some((content) => byParagraph.get(content.paragraph)?.some((span) => overlaps(span, content)));
}

/** Where a quotation is shown as a suggestion: at what is said, or at the cue where that is not in the text. */
function placeOf({ contents, cues }: Attribution): PlacedSpan | null {
  return contents.at(0) ?? cues.at(0)?.span ?? null;
}
