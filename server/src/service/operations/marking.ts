import { fixesFor } from '../../core/findings/rules/rules.ts';
import type { Element } from '../../core/markup/elements.ts';
import { identitiesOf } from '../../core/markup/identities.ts';
import { Rewriting } from '../../core/markup/rewriting.ts';
import { tagEdits } from '../../core/markup/tagAll.ts';
import { attributesAs, elementOfType, isTagType, type TagType } from '../../core/markup/tagTypes.ts';
import { type TagAttributes, spellElement } from '../../core/markup/vocabulary.ts';
import { retag, wrap } from '../../core/markup/write.ts';
import type { Attribution, Mention, PlacedSpan, Span } from '../../core/model.ts';
import { sentenceAt } from '../sentences.ts';
import { articleOf } from '../recordedFindings.ts';
import { attributionsAt, findingsOver, mentionsAt, type Snapshot } from '../snapshot.ts';
import type { Operation, OperationOutcome } from './operation.ts';
import { changed, nothing } from './outcome.ts';
import { baseSpans, contentInFile, elementAt, inFile } from './places.ts';
import { wordsFor } from './words.ts';

/** Tags the words of the selection as what the argument says (a `TagType`). */
export const wrapSelection: Operation = (snapshot, { span, argument }) => {
  const type = argument ?? '';
  if (!isTagType(type)) return nothing(snapshot, 'unknownType', { type });
  const places = wordsOfSelection(snapshot, span, type);
  if (places.length === 0) return nothing(snapshot, 'noWords');
  if (type === 'speech' || type === 'reported') return tagSpeech(snapshot, places, type);
  return places.length > 1 ? nothing(snapshot, 'oneParagraph') : tagWords(snapshot, places[0], type);
};

/** Marks the selection, or the finding or sentence at the cursor, as a claim; the argument says of which kind. */
export const markClaim: Operation = (snapshot, { span, argument }) => {
  const subtype = argument ?? 'unattributed';
  if (!CLAIMS.includes(subtype)) return nothing(snapshot, 'unknownArgument', { argument: subtype });
  const places = span.start < span.end ? wordsOfSelection(snapshot, span, 'claim') : claimAt(snapshot, span);
  if (places.length > 1) return nothing(snapshot, 'oneParagraph');
  return places.length === 1 ? tagWords(snapshot, places[0], 'claim', { subtype }) : nothing(snapshot, 'noWords');
};

const CLAIMS: readonly string[] = ['unattributed', 'vague', 'hearsay'];

/** Makes the element at the place one of another type (the argument). Who it names, and what else the new type may say, it keeps. */
export const changeType: Operation = (snapshot, { span, argument }) => {
  const type = argument ?? '';
  if (!isTagType(type)) return nothing(snapshot, 'unknownType', { type });
  const element = elementAt(snapshot, span);
  if (!element) return nothing(snapshot, 'noTag');
  const rewriting = new Rewriting(snapshot.analysis.paragraphs);
  const attributes = attributesAs(type, element.attributes);
  rewriting.apply(retag(rewriting.paragraphs, element, elementOfType(type).element, attributes));
  return changed(rewriting.edits, contentOfSame(rewriting, snapshot, element));
};

/** What an element holds after steps that changed tags but none of their places. */
export function contentOfSame(rewriting: Rewriting, { analysis }: Snapshot, { open }: Element): Span | null {
  const index = analysis.paragraphs[open.paragraph].markup.tags.indexOf(open.tag);
  const tag = rewriting.paragraphs[open.paragraph].markup.tags[index];
  const same = rewriting.elements.elements.find((element) => element.open.tag === tag);
  return same ? contentInFile(rewriting.paragraphs, same) : null;
}

/** Tags words of one paragraph; where that would cross another tag, nothing is done. */
function tagWords(
  snapshot: Snapshot,
  place: PlacedSpan,
  type: Exclude<TagType, 'speech' | 'reported'>,
  extra: TagAttributes = {},
): OperationOutcome {
  const { analysis, settings } = snapshot;
  const { element, attributes } = elementOfType(type);
  const isThere = analysis.elements.elements.some(
    ({ name, spans, attributes: its }) =>
      name === element &&
      its['type'] === attributes['type'] &&
      spans.some((span) => span.paragraph === place.paragraph && span.start === place.start && span.end === place.end),
  );
  if (isThere) return nothing(snapshot, 'tagged');
  const wanted = { span: place, element, attributes: { ...attributes, ...refOf(snapshot, place, type), ...extra } };
  const rewriting = new Rewriting(analysis.paragraphs);
  const { edits, crosses } = wrap(analysis.paragraphs[place.paragraph], wanted, settings.spelling);
  if (!edits) return nothing(snapshot, 'crosses', { tag: spellElement(crosses.element, settings.spelling) });
  rewriting.apply(edits);
  return changed(rewriting.edits, inFile(rewriting.paragraphs, place));
}

/** Tags speech, in parts where it runs over paragraphs or would cross another tag. */
function tagSpeech(snapshot: Snapshot, contents: readonly PlacedSpan[], type: 'speech' | 'reported'): OperationOutcome {
  const { analysis, settings } = snapshot;
  const rewriting = new Rewriting(analysis.paragraphs);
  const attributions: readonly Attribution[] = [
    { ...NOBODY_SAYS, type: type === 'speech' ? 'direct' : 'indirect', contents },
  ];
  rewriting.apply(tagEdits(analysis, { mentions: [], attributions }, settings.spelling));
  if (rewriting.edits.length === 0) return nothing(snapshot, 'tagged');
  return changed(rewriting.edits, inFile(rewriting.paragraphs, contents[0]));
}

/** Speech of which nothing is known. */
const NOBODY_SAYS: Omit<Attribution, 'type' | 'contents'> = {
  id: '',
  parent: null,
  stance: 'neutral',
  commitment: null,
  score: 1,
  source: { spans: [], text: '', kind: null, resolved: null, referent: null },
  cues: [],
  mediators: [],
  chain: [],
  explanation: { pattern: 'P22', antecedent: null },
};

/** The words that a selection means, paragraph by paragraph; at a cursor the mention or quotation there, else the word. */
function wordsOfSelection(snapshot: Snapshot, span: Span, type: TagType): PlacedSpan[] {
  const { analysis, knowledge } = snapshot;
  if (span.start === span.end) {
    const found = foundAt(snapshot, span.start, type);
    if (found) return [found];
  }
  return baseSpans(analysis, span).flatMap((place): PlacedSpan[] => {
    const words = wordsFor(analysis.paragraphs[place.paragraph].text, place, type, knowledge);
    return words ? [{ paragraph: place.paragraph, ...words }] : [];
  });
}

/** What the analysis or the quotation marks say stands at a cursor. */
function foundAt(snapshot: Snapshot, offset: number, type: TagType): PlacedSpan | null {
  if (type === 'speech' || type === 'reported' || type === 'words') {
    const [place] = baseSpans(snapshot.analysis, { start: offset, end: offset });
    const { quotations } = snapshot.analysis.paragraphs[place.paragraph].text;
    const quotation = quotations.findLast(({ outer }) => outer.start <= place.start && place.start <= outer.end);
    if (quotation) return { paragraph: place.paragraph, ...quotation.outer };
    return partAt(snapshot, offset, 'content');
  }
  if (type === 'cue' || type === 'source') return partAt(snapshot, offset, type);
  const [mention] = mentionsAt(snapshot, offset);
  return mention ? { paragraph: mention.paragraph, start: mention.mention.start, end: mention.mention.end } : null;
}

function partAt(snapshot: Snapshot, offset: number, part: 'cue' | 'source' | 'content'): PlacedSpan | null {
  const found = attributionsAt(snapshot, offset).find((at) => at.part === part);
  if (!found) return null;
  const [place] = baseSpans(snapshot.analysis, found.span);
  return place ?? null;
}

/** The finding at a cursor that is about a claim or a quotation, else the sentence. */
function claimAt(snapshot: Snapshot, span: Span): PlacedSpan[] {
  const { analysis } = snapshot;
  const active = findingsOver(snapshot, span).find(({ finding }) =>
    fixesFor(finding, articleOf(snapshot)).some(({ kind }) => kind === 'mark-claim'),
  );
  if (active) return [active.finding.span];
  const [place] = baseSpans(analysis, span);
  const sentence = sentenceAt(analysis.paragraphs[place.paragraph].text, place.start);
  return sentence.start < sentence.end ? [{ paragraph: place.paragraph, ...sentence }] : [];
}

/** Who the words name: a person or an organisation always has an id, a described source has one of its own. */
function refOf({ analysis, settings }: Snapshot, place: PlacedSpan, type: TagType): TagAttributes {
  if (type !== 'PERS' && type !== 'ORG' && type !== 'source') return {};
  const identities = identitiesOf(analysis, settings.spelling);
  const { mentions, markup } = analysis.paragraphs[place.paragraph];
  const isHere = ({ start, end }: Mention): boolean => start === place.start && end === place.end;
  const mention = mentions.find((each) => isHere(each) && each.type === type);
  const referent = mention ? analysis.links.referentOf(place.paragraph, mention) : null;
  const known = referent ? identities.referent(referent.id) : null;
  if (known) return { ref: known };
  return { ref: type === 'source' ? identities.nobody() : identities.name(markup.base.slice(place.start, place.end)) };
}
