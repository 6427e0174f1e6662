import { Rewriting } from '../../core/markup/rewriting.ts';
import { attributionAndItsNames, type Selection, tagEdits, tagSteps } from '../../core/markup/tagAll.ts';
import type { MentionRef, Span } from '../../core/model.ts';
import { contains, touches } from '../../core/text/span.ts';
import { attributionsAt, mentionsAt, paragraphsOver, type Snapshot } from '../snapshot.ts';
import { wrapSelection } from './marking.ts';
import { nextOf } from './navigation.ts';
import type { Operation, OperationOutcome } from './operation.ts';
import { changed, nothing, say } from './outcome.ts';
import { inFile } from './places.ts';
import { isMentionRejected, suggested, type Suggestion, suggestionsOf, taggedSpeech } from './suggestions.ts';

/** Tags the innermost mention at the place that is not tagged yet. */
export const tagMention: Operation = (snapshot, { span }) => {
  const found = untaggedMentionAt(snapshot, span.start);
  return found ? tagMentionsOnly(snapshot, [found], found) : nothing(snapshot, 'noSuggestion');
};

/** Tags every mention of who or what the mention at the place stands for, tagged itself or not. */
export const tagMentions: Operation = (snapshot, { span }) => {
  const { links } = snapshot.analysis;
  const here = mentionsAt(snapshot, span.start).find(
    ({ paragraph, mention }) => links.referentOf(paragraph, mention) !== null,
  );
  const referent = here && links.referentOf(here.paragraph, here.mention);
  const untagged = referent?.mentions.filter(
    (ref) => ref.mention.origin === 'text' && !isMentionRejected(snapshot, ref),
  );
  if (!here || !untagged || untagged.length === 0) return nothing(snapshot, 'noSuggestion');
  return tagMentionsOnly(snapshot, untagged, here, say(snapshot, 'tagCount', { count: String(untagged.length) }));
};

/** Tags all that was found in the paragraphs of the selection. */
export const tagParagraph: Operation = (snapshot, { span }) => {
  const { from, to } = paragraphsOver(snapshot, span);
  const edits = tagEdits(snapshot.analysis, suggested(snapshot, from, to), snapshot.settings.spelling);
  return edits.length > 0 ? changed(edits, null) : nothing(snapshot, 'nothingLeft');
};

/** Tags all that was found in the article with at least the score that the argument says (0 to 1). */
export function tagAll(
  snapshot: Snapshot,
  { argument }: { readonly argument: string | null },
): OperationOutcome | Generator<number, OperationOutcome> {
  const minimum = argument === null ? 0 : Number(argument);
  if (!(minimum >= 0 && minimum <= 1)) return nothing(snapshot, 'unknownArgument', { argument: String(argument) });
  return tagAbove(snapshot, minimum);
}

function* tagAbove(snapshot: Snapshot, minimum: number): Generator<number, OperationOutcome> {
  const { analysis, settings } = snapshot;
  const selection = suggested(snapshot, 0, analysis.paragraphs.length, minimum);
  const edits = yield* tagSteps(analysis, selection, settings.spelling);
  if (edits.length === 0) return nothing(snapshot, 'nothingLeft');
  const count = selection.mentions.length + selection.attributions.length;
  return changed(edits, null, say(snapshot, 'tagCount', { count: String(count) }));
}

/** Tags the quotation at the place with its cue, its speaker and who passed it on, all in one go; where none was found, the words themselves. */
export const tagQuotation: Operation = (snapshot, request) => {
  const { analysis, settings } = snapshot;
  const { span } = request;
  const isTagged = taggedSpeech(snapshot);
  const found = attributionsAt(snapshot, span.start).find(({ attribution }) => !isTagged(attribution));
  if (!found) {
    const outcome = wrapSelection(snapshot, { ...request, argument: 'speech' }) as OperationOutcome;
    return outcome.edits.length > 0 ? { ...outcome, message: say(snapshot, 'speakerMissing') } : outcome;
  }
  const { attribution } = found;
  const selection = attributionAndItsNames(analysis, attribution);
  const rewriting = new Rewriting(analysis.paragraphs);
  rewriting.apply(tagEdits(analysis, selection, settings.spelling));
  if (rewriting.edits.length === 0) return nothing(snapshot, 'tagged');
  const place = attribution.contents.at(0) ?? attribution.cues[0].span;
  const unknown = attribution.source.resolved === null && attribution.source.spans.length === 0;
  return changed(
    rewriting.edits,
    inFile(rewriting.paragraphs, place),
    unknown ? say(snapshot, 'speakerMissing') : null,
  );
};

/** Tags the suggestion at the place, and goes to the next one. */
export const accept: Operation = (snapshot, { span }) => {
  const all = suggestionsOf(snapshot);
  const suggestion = suggestionAt(all, span);
  if (!suggestion) return nothing(snapshot, 'noSuggestion');
  const { analysis, settings } = snapshot;
  const rewriting = new Rewriting(analysis.paragraphs);
  rewriting.apply(tagEdits(analysis, selectionOf(snapshot, suggestion), settings.spelling));
  const next = nextOf(all, suggestion.span, 1, suggestion);
  if (!next) return changed(rewriting.edits, null, say(snapshot, 'nothingLeft'));
  const place =
    next.kind === 'mention'
      ? { paragraph: next.mention.paragraph, start: next.mention.mention.start, end: next.mention.mention.end }
      : (next.attribution.contents.at(0) ?? next.attribution.cues[0].span);
  return changed(rewriting.edits, inFile(rewriting.paragraphs, place));
};

/** The suggestion that a selection means: the very one, else the smallest around it. */
export function suggestionAt(all: readonly Suggestion[], span: Span): Suggestion | null {
  const around = all.filter(
    (each) => contains(each.span, span) || (span.start === span.end && touches(each.span, span.start)),
  );
  const size = ({ span: { start, end } }: Suggestion): number => end - start;
  return around.reduce<Suggestion | null>((best, each) => (best && size(best) <= size(each) ? best : each), null);
}

function selectionOf({ analysis }: Snapshot, suggestion: Suggestion): Selection {
  return suggestion.kind === 'mention'
    ? { mentions: [suggestion.mention], attributions: [] }
    : attributionAndItsNames(analysis, suggestion.attribution);
}

function untaggedMentionAt(snapshot: Snapshot, offset: number): MentionRef | undefined {
  return mentionsAt(snapshot, offset).find(
    (found) => found.mention.origin === 'text' && !isMentionRejected(snapshot, found),
  );
}

function tagMentionsOnly(
  { analysis, settings }: Snapshot,
  mentions: readonly MentionRef[],
  { paragraph, mention }: MentionRef,
  message: string | null = null,
): OperationOutcome {
  const rewriting = new Rewriting(analysis.paragraphs);
  rewriting.apply(tagEdits(analysis, { mentions, attributions: [] }, settings.spelling));
  const { start, end } = mention;
  return changed(rewriting.edits, inFile(rewriting.paragraphs, { paragraph, start, end }), message);
}
