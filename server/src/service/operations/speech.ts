import type { Element } from '../../core/markup/elements.ts';
import { idSummary } from '../../core/markup/idSummary.ts';
import { isId } from '../../core/markup/idPlaces.ts';
import { identitiesOf } from '../../core/markup/identities.ts';
import { Rewriting } from '../../core/markup/rewriting.ts';
import { partsOfSpeech } from '../../core/markup/speechParts.ts';
import { attributionAndItsNames, type Selection, tagEdits } from '../../core/markup/tagAll.ts';
import { mergeEdits } from '../../core/markup/textEdits.ts';
import type { TagAttributes } from '../../core/markup/vocabulary.ts';
import { retag } from '../../core/markup/write.ts';
import type { Attribution, MentionRef, PlacedSpan, Span } from '../../core/model.ts';
import { attributionsAt, type Snapshot } from '../snapshot.ts';
import type { Operation, OperationOutcome } from './operation.ts';
import { changed, nothing } from './outcome.ts';
import { elementAt, inFile } from './places.ts';

/** Says whose words the speech at the place is; the argument is the speaker's `#id`, empty for nobody. Speech that is not tagged yet is tagged. */
export const setSpeaker: Operation = (snapshot, request) => setParty(snapshot, request.span, 'who', request.argument);

/** Says who passed the words on; the argument lists their `#id`s from the speaker outwards, empty for nobody. */
export const setMediator: Operation = (snapshot, request) =>
  setParty(snapshot, request.span, 'source', request.argument);

/** Makes direct speech reported, and reported speech direct. */
export const toggleDirect: Operation = (snapshot, { span }) => {
  const target = speechAt(snapshot, span);
  if (!target) return nothing(snapshot, 'noSpeech');
  const isDirect = target.element
    ? target.element.attributes['direct'] !== 'false'
    : target.attribution.type === 'direct';
  return change(snapshot, target, NO_NAMES, ({ direct: _, ...attributes }) =>
    isDirect ? { ...attributes, direct: 'false' } : attributes,
  );
};

/** The speech that an operation is about: tagged, or found and not tagged. */
type Target =
  | { readonly element: Element; readonly attribution: null }
  | { readonly element: null; readonly attribution: Attribution };

const NO_NAMES: readonly MentionRef[] = [];

function setParty(
  snapshot: Snapshot,
  span: Span,
  attribute: 'who' | 'source',
  argument: string | null,
): OperationOutcome {
  const ids = (argument ?? '').split(/\s+/).filter((id) => id !== '');
  const bad = ids.find((id) => !isId(id.replace(/^#/, '')));
  if (bad !== undefined) return nothing(snapshot, 'badId', { id: bad });
  const target = speechAt(snapshot, span);
  if (!target) return nothing(snapshot, 'noSpeech');
  const value = ids.map((id) => `#${id.replace(/^#/, '')}`).join(' ');
  return change(snapshot, target, namesOf(snapshot, value, span), ({ [attribute]: _, ...attributes }) =>
    value === '' ? attributes : { ...attributes, [attribute]: value },
  );
}

/** Tags what is not tagged yet, then gives all parts of the speech other attributes. */
function change(
  snapshot: Snapshot,
  target: Target,
  names: readonly MentionRef[],
  attributes: (before: TagAttributes) => TagAttributes,
): OperationOutcome {
  const { analysis, settings } = snapshot;
  const rewriting = new Rewriting(analysis.paragraphs);
  const contents = target.element
    ? partsOfSpeech(analysis.elements, target.element).flatMap(({ spans }) => spans)
    : target.attribution.contents;
  const found: Selection = target.element
    ? { mentions: [], attributions: [] }
    : attributionAndItsNames(analysis, target.attribution);
  const selection: Selection = { ...found, mentions: [...found.mentions, ...names] };
  rewriting.apply(tagEdits(analysis, selection, settings.spelling));
  const speech = rewriting.elements.elements.filter(
    (element) => element.name === (target.element?.name ?? 'said') && holdsOnly(element, contents),
  );
  rewriting.apply(
    mergeEdits(
      speech.flatMap((element) => retag(rewriting.paragraphs, element, element.name, attributes(element.attributes))),
    ),
  );
  const held = contents.at(0);
  return changed(rewriting.edits, held ? inFile(rewriting.paragraphs, held) : null);
}

/** Whether everything that an element holds is part of these words. */
function holdsOnly({ spans }: Element, contents: readonly PlacedSpan[]): boolean {
  return spans.every((span) =>
    contents.some(
      ({ paragraph, start, end }) => paragraph === span.paragraph && start <= span.start && span.end <= end,
    ),
  );
}

function speechAt(snapshot: Snapshot, span: Span): Target | null {
  const isSpeech = ({ name }: Element): boolean => name === 'said' || name === 'q';
  const element = elementAt(snapshot, span, isSpeech);
  const innermost = attributionsAt(snapshot, span.start).find(({ attribution }) => attribution.contents.length > 0);
  if (!element) return innermost ? { element: null, attribution: innermost.attribution } : null;
  return { element, attribution: null };
}

/** The mentions that are to be tagged so that the ids of a value name somebody: for each id that no tag defines the last one before the place. */
function namesOf(snapshot: Snapshot, value: string, { start }: Span): MentionRef[] {
  const { analysis, settings } = snapshot;
  const known = idSummary(analysis.paragraphs);
  const identities = identitiesOf(analysis, settings.spelling);
  return value.split(' ').flatMap((pointer): MentionRef[] => {
    if (pointer === '' || known.get(pointer.slice(1))?.name) return [];
    const referent = analysis.links.referents.find(({ id }) => identities.referent(id) === pointer);
    const mentions = referent?.mentions.filter(({ mention }) => mention.origin === 'text') ?? [];
    const before = mentions.findLast(
      ({ paragraph, mention }) => inFile(analysis.paragraphs, { paragraph, ...spanOf(mention) }).end <= start,
    );
    const chosen = before ?? mentions.at(0);
    return chosen ? [chosen] : [];
  });
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
