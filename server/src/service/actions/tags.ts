import { wordsOf } from '../../core/analysis.ts';
import type { Span } from '../../core/model.ts';
import { fillIn } from '../../formats/message.ts';
import { shortened } from '../markdown.ts';
import { messagesFor } from '../messages/messages.ts';
import type { OperationName } from '../operations/operation.ts';
import { operations } from '../operations/operations.ts';
import { elementAt } from '../operations/places.ts';
import { finished } from '../operations/run.ts';
import { isMentionRejected, isQuotationRejected, suggested, taggedSpeech } from '../operations/suggestions.ts';
import { speakerName } from '../provenance.ts';
import { attributionsAt, mentionsAt, paragraphsOver, type Snapshot } from '../snapshot.ts';
import type { ActionKind, NewsAction } from './action.ts';

/** How much of a name or a quotation a title shows, in UTF-16 units. */
const TITLE = 40;

/** Tagging what stands at a place, in its paragraph and in the whole article; only what is neither tagged yet nor turned down. */
export function tagActions(snapshot: Snapshot, span: Span): NewsAction[] {
  return [
    ...entityActions(snapshot, span),
    ...quotationActions(snapshot, span),
    ...paragraphActions(snapshot, span),
    ...documentActions(snapshot, span),
  ];
}

/** Taking away the innermost element at a place, and all tags of the article; changing how speech there is tagged. */
export function untagActions(snapshot: Snapshot, span: Span): NewsAction[] {
  const { analysis, settings } = snapshot;
  const { actions } = messagesFor(settings.locale);
  const offered: NewsAction[] = [];
  if (elementAt(snapshot, span)) offered.push(action(snapshot, span, 'unwrap', actions.removeTag));
  if (elementAt(snapshot, span, ({ name }) => name === 'said')) {
    offered.push(action(snapshot, span, 'toggle-direct', actions.toggleDirect));
  }
  if (analysis.paragraphs.some(({ markup }) => markup.tags.length > 0)) {
    offered.push(action(snapshot, span, 'untag-all', actions.removeAllTags, 'source.isnad.untagAll'));
  }
  return offered;
}

/** Having a suggestion turned down for good; not offered where there is nowhere to remember it. */
export function rejectActions(snapshot: Snapshot, span: Span): NewsAction[] {
  const { writableUri: uri, text } = snapshot.records.rejections;
  if (uri === null || !(untaggedMention(snapshot, span) ?? untaggedQuotation(snapshot, span))) return [];
  const { actions } = messagesFor(snapshot.settings.locale);
  return [
    {
      ...action(snapshot, span, 'reject', actions.reject),
      edit() {
        const written = finished(operations.reject(snapshot, { operation: 'reject', span, argument: null })).files?.[
          uri
        ];
        const before = text ?? '';
        const edits = written === undefined ? [] : [{ start: 0, end: before.length, text: written }];
        return { uri, before: text, edits };
      },
      tagging: false,
    },
  ];
}

function entityActions(snapshot: Snapshot, span: Span): NewsAction[] {
  const { analysis, settings } = snapshot;
  const { actions, entityTypes } = messagesFor(settings.locale);
  const found = untaggedMention(snapshot, span);
  if (!found) return [];
  const { paragraph, mention } = found;
  const text = shortened(wordsOf(analysis, { ...mention, paragraph }), TITLE);
  const title = fillIn(actions.tagEntity, { text, type: entityTypes[mention.type] });
  const offered = [action(snapshot, span, 'tag-mention', title)];
  const referent = analysis.links.referentOf(paragraph, mention);
  const untagged =
    referent?.mentions.filter((ref) => ref.mention.origin === 'text' && !isMentionRejected(snapshot, ref)) ?? [];
  if (referent && untagged.length > 1) {
    const values = { text: shortened(referent.name, TITLE), count: String(untagged.length) };
    offered.push(action(snapshot, span, 'tag-mentions', fillIn(actions.tagMentions, values)));
  }
  return offered;
}

function quotationActions(snapshot: Snapshot, span: Span): NewsAction[] {
  const { actions, hover } = messagesFor(snapshot.settings.locale);
  const found = untaggedQuotation(snapshot, span);
  if (!found) return [];
  const speaker = shortened(speakerName(found.attribution) ?? hover.unknownSource, TITLE);
  return [action(snapshot, span, 'tag-quotation', fillIn(actions.tagQuotation, { speaker }))];
}

function paragraphActions(snapshot: Snapshot, span: Span): NewsAction[] {
  const { from, to } = paragraphsOver(snapshot, span);
  const { actions } = messagesFor(snapshot.settings.locale);
  return hasSuggestions(snapshot, from, to) ? [action(snapshot, span, 'tag-paragraph', actions.tagParagraph)] : [];
}

function documentActions(snapshot: Snapshot, span: Span): NewsAction[] {
  const { actions } = messagesFor(snapshot.settings.locale);
  return hasSuggestions(snapshot, 0, snapshot.analysis.paragraphs.length)
    ? [action(snapshot, span, 'tag-all', actions.tagDocument, 'source.isnad.tagAll')]
    : [];
}

/** An operation at a place as an action. */
function action(
  snapshot: Snapshot,
  span: Span,
  operation: OperationName,
  title: string,
  kind: ActionKind = 'refactor.rewrite',
): NewsAction {
  const { uri, analysis } = snapshot;
  return {
    id: operation,
    title,
    kind,
    finding: null,
    preferred: false,
    tagging: true,
    edit: () => ({
      uri,
      before: analysis.text,
      edits: finished(operations[operation](snapshot, { operation, span, argument: null })).edits,
    }),
  };
}

function untaggedMention(snapshot: Snapshot, { start }: Span) {
  return mentionsAt(snapshot, start).find(
    (found) => found.mention.origin === 'text' && !isMentionRejected(snapshot, found),
  );
}

function untaggedQuotation(snapshot: Snapshot, { start }: Span) {
  const isTagged = taggedSpeech(snapshot);
  return attributionsAt(snapshot, start).find(
    ({ attribution }) => !isTagged(attribution) && !isQuotationRejected(snapshot, attribution),
  );
}

/** Whether the paragraphs hold an entity or a relation to be suggested. */
function hasSuggestions(snapshot: Snapshot, from: number, to: number): boolean {
  const { mentions, attributions } = suggested(snapshot, from, to);
  return mentions.length > 0 || attributions.some(({ contents }) => contents.length > 0);
}
