import { wordsOf } from '../../core/analysis.ts';
import { removeTags, unwrap } from '../../core/markup/write.ts';
import { attributionAndItsNames, everythingIn, type Selection, tagEdits } from '../../core/markup/tagAll.ts';
import type { Attribution, MentionRef, Span } from '../../core/model.ts';
import { overlaps } from '../../core/text/span.ts';
import { fillIn } from '../../formats/message.ts';
import { speakerName } from '../hoverAttribution.ts';
import { shortened } from '../markdown.ts';
import { messagesFor } from '../messages/messages.ts';
import { attributionsAt, mentionsAt, paragraphsOver, type Snapshot } from '../snapshot.ts';
import type { ActionKind, NewsAction } from './action.ts';

/** How much of a name or a quotation a title shows, in UTF-16 units. */
const TITLE = 40;

/** Tagging what stands at a place, in its paragraph and in the whole article; only what is not tagged yet. */
export function tagActions(snapshot: Snapshot, span: Span): NewsAction[] {
  return [
    ...entityActions(snapshot, span),
    ...quotationActions(snapshot, span),
    ...paragraphActions(snapshot, span),
    ...documentActions(snapshot),
  ];
}

/** Taking away the innermost element at a place, and all tags of the article. */
export function untagActions(snapshot: Snapshot, span: Span): NewsAction[] {
  const { uri, analysis, settings } = snapshot;
  const { paragraphs, elements } = analysis;
  const { actions } = messagesFor(settings.locale);
  const offered: NewsAction[] = [];
  const at = ({ paragraph, tag }: (typeof elements.elements)[number]['open']): Span => ({
    start: paragraphs[paragraph].start + tag.start,
    end: paragraphs[paragraph].start + tag.end,
  });
  // Elements come in the order of their opening tags, so of those around a place the last is the innermost.
  const element = elements.elements.findLast(
    ({ open, close }) => at(open).start <= span.start && span.end <= at(close).end,
  );
  if (element) {
    const edit = () => ({ uri, before: analysis.text, edits: unwrap(paragraphs, element) });
    offered.push(action(`untag ${at(element.open).start}`, actions.removeTag, 'refactor.rewrite', edit));
  }
  const tags = () => paragraphs.flatMap(({ markup }, paragraph) => markup.tags.map((tag) => ({ paragraph, tag })));
  if (paragraphs.some(({ markup }) => markup.tags.length > 0)) {
    const edit = () => ({ uri, before: analysis.text, edits: removeTags(paragraphs, tags()) });
    offered.push(action('untag all', actions.removeAllTags, 'source.isnad.untagAll', edit));
  }
  return offered;
}

function entityActions(snapshot: Snapshot, span: Span): NewsAction[] {
  const { analysis, settings } = snapshot;
  const { actions, entityTypes } = messagesFor(settings.locale);
  const found = mentionsAt(snapshot, span.start).find(({ mention }) => mention.origin === 'text');
  if (!found) return [];
  const { paragraph, mention } = found;
  const text = shortened(wordsOf(analysis, { ...mention, paragraph }), TITLE);
  const id = `${paragraph} ${mention.start} ${mention.end}`;
  const title = fillIn(actions.tagEntity, { text, type: entityTypes[mention.type] });
  const offered = [tagging(snapshot, `tag ${id}`, title, 'refactor.rewrite', () => ofMentions([found]))];
  const referent = analysis.links.referentOf(paragraph, mention);
  const untagged = referent?.mentions.filter((other) => other.mention.origin === 'text') ?? [];
  if (referent && untagged.length > 1) {
    const values = { text: shortened(referent.name, TITLE), count: String(untagged.length) };
    const all = fillIn(actions.tagMentions, values);
    offered.push(tagging(snapshot, `tag all ${id}`, all, 'refactor.rewrite', () => ofMentions(untagged)));
  }
  return offered;
}

function quotationActions(snapshot: Snapshot, span: Span): NewsAction[] {
  const { analysis, settings } = snapshot;
  const { actions, hover } = messagesFor(settings.locale);
  const found = attributionsAt(snapshot, span.start).find(({ attribution }) => !isTagged(snapshot, attribution));
  if (!found) return [];
  const { attribution } = found;
  const speaker = shortened(speakerName(attribution) ?? hover.unknownSource, TITLE);
  const title = fillIn(actions.tagQuotation, { speaker });
  const select = () => attributionAndItsNames(analysis, attribution);
  return [tagging(snapshot, `tag ${attribution.id}`, title, 'refactor.rewrite', select)];
}

function paragraphActions(snapshot: Snapshot, span: Span): NewsAction[] {
  const { from, to } = paragraphsOver(snapshot, span);
  if (!hasUntagged(snapshot, from, to)) return [];
  const { actions } = messagesFor(snapshot.settings.locale);
  const select = () => everythingIn(snapshot.analysis, from, to);
  return [tagging(snapshot, `tag paragraphs ${from} ${to}`, actions.tagParagraph, 'refactor.rewrite', select)];
}

function documentActions(snapshot: Snapshot): NewsAction[] {
  if (!hasUntagged(snapshot, 0, snapshot.analysis.paragraphs.length)) return [];
  const { actions } = messagesFor(snapshot.settings.locale);
  const select = () => everythingIn(snapshot.analysis);
  return [tagging(snapshot, 'tag document', actions.tagDocument, 'source.isnad.tagAll', select)];
}

function tagging(snapshot: Snapshot, id: string, title: string, kind: ActionKind, select: () => Selection): NewsAction {
  const { uri, analysis, settings } = snapshot;
  return action(id, title, kind, () => ({
    uri,
    before: analysis.text,
    edits: tagEdits(analysis, select(), settings.spelling),
  }));
}

function action(id: string, title: string, kind: ActionKind, edit: NewsAction['edit']): NewsAction {
  return { id, title, kind, finding: null, preferred: false, edit };
}

function ofMentions(mentions: readonly MentionRef[]): Selection {
  return { mentions, attributions: [] };
}

/** Whether some of an attribution's content stands in a `said` already. */
function isTagged({ analysis }: Snapshot, { contents }: Attribution): boolean {
  return analysis.elements.elements.some(
    ({ name, spans }) =>
      name === 'said' &&
      spans.some((span) => contents.some((content) => content.paragraph === span.paragraph && overlaps(content, span))),
  );
}

/** Whether the paragraphs hold an entity or a relation that is not tagged. */
function hasUntagged(snapshot: Snapshot, from: number, to: number): boolean {
  const { paragraphs, attributions } = snapshot.analysis;
  for (let index = from; index < to; index++) {
    if (paragraphs[index].mentions.some(({ origin }) => origin === 'text')) return true;
  }
  return attributions.some(
    (attribution) =>
      attribution.contents.some(({ paragraph }) => from <= paragraph && paragraph < to) &&
      !isTagged(snapshot, attribution),
  );
}
