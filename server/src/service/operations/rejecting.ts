import { toFile } from '../../core/analysis.ts';
import type { Attribution, MentionRef, Span } from '../../core/model.ts';
import { contains, overlaps } from '../../core/text/span.ts';
import { type Rejection, rejectionOfMention, rejectionOfQuotation, writeRejections } from '../rejections.ts';
import type { Snapshot } from '../snapshot.ts';
import { nextOf } from './navigation.ts';
import type { Operation } from './operation.ts';
import { nothing, say } from './outcome.ts';
import { baseSpans } from './places.ts';
import { suggestionsOf, type Suggestion } from './suggestions.ts';
import { suggestionAt } from './tagging.ts';

/** Turns down the suggestion at the cursor, or all in the selection, for good; the article stays as it is. */
export const reject: Operation = (snapshot, { span }) => {
  const { writableUri, content } = snapshot.records.rejections;
  if (writableUri === null) return nothing(snapshot, 'nowhereToWrite');
  const all = suggestionsOf(snapshot);
  const inside = span.start < span.end ? all.filter((each) => contains(span, each.span)) : [];
  // A selection of the very words of one suggestion means that one, whatever stands inside it.
  const exact = inside.find((each) => each.span.start === span.start && each.span.end === span.end);
  const one = exact ?? (inside.length === 0 ? suggestionAt(all, span) : null);
  const rejected = one ? [one] : inside;
  const entries = rejected.flatMap((each) => rejectionOf(snapshot, each) ?? []);
  if (entries.length === 0) return nothing(snapshot, 'noSuggestion');
  const gone = new Set(rejected);
  const next = nextOf(
    all.filter((each) => !gone.has(each)),
    rejected[rejected.length - 1].span,
    1,
  );
  return {
    edits: [],
    selection: next?.span ?? null,
    message: say(snapshot, 'rejected', { count: String(entries.length) }),
    files: { [writableUri]: writeRejections(content, entries) },
  };
};

/** Lets Isnad suggest again what was turned down at the cursor, or in the selection. */
export const restore: Operation = (snapshot, { span }) => {
  const { writableUri, content } = snapshot.records.rejections;
  if (writableUri === null) return nothing(snapshot, 'nowhereToWrite');
  const entries = foundOver(snapshot, span).filter((entry) => content.holds(entry));
  if (entries.length === 0) return nothing(snapshot, 'noSuggestion');
  return {
    edits: [],
    selection: null,
    message: say(snapshot, 'restored', { count: String(entries.length) }),
    files: { [writableUri]: writeRejections(content, [], entries) },
  };
};

function rejectionOf({ analysis }: Snapshot, suggestion: Suggestion): Rejection | null {
  return suggestion.kind === 'mention'
    ? rejectionOfMention(analysis, suggestion.mention.paragraph, suggestion.mention.mention)
    : rejectionOfQuotation(analysis, suggestion.attribution);
}

/** All that was found over a span of the file, as it would be turned down. */
function foundOver({ analysis }: Snapshot, span: Span): Rejection[] {
  const mentions = baseSpans(analysis, span).flatMap((place): MentionRef[] =>
    analysis.paragraphs[place.paragraph].mentions
      .filter((mention) => overlaps(mention, place) || (mention.start <= place.start && place.end <= mention.end))
      .map((mention) => ({ paragraph: place.paragraph, mention })),
  );
  const isOver = ({ contents }: Attribution): boolean =>
    contents.some((content) => {
      const place = toFile(analysis, content);
      return overlaps(place, span) || contains(place, span);
    });
  return [
    ...mentions.map(({ paragraph, mention }) => rejectionOfMention(analysis, paragraph, mention)),
    ...analysis.attributions.filter(isOver).flatMap((attribution) => rejectionOfQuotation(analysis, attribution) ?? []),
  ];
}
