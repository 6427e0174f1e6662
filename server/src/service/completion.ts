import { idSummary } from '../core/markup/idSummary.ts';
import { isPointer } from '../core/markup/idPlaces.ts';
import { identitiesOf } from '../core/markup/identities.ts';
import { tagContextAt } from '../core/markup/tagContext.ts';
import { elementOfType, TAG_TYPES } from '../core/markup/tagTypes.ts';
import { openTag } from '../core/markup/tagStrings.ts';
import {
  type ElementName,
  SCHEMA,
  spellAttribute,
  spellElement,
  type Spelling,
  spellingOf,
  spellValue,
} from '../core/markup/vocabulary.ts';
import type { Span } from '../core/model.ts';
import { messagesFor } from './messages/messages.ts';
import { typeName } from './operations/choices.ts';
import { say } from './operations/outcome.ts';
import { tagInFile } from './operations/places.ts';
import type { Snapshot } from './snapshot.ts';

/** Something that could stand where a tag is being typed. */
export interface Completion {
  readonly label: string;
  /** What it means, in the user's language: the Arabic name of an id, the type that a tag is for. */
  readonly detail: string;
  readonly kind: 'tag' | 'attribute' | 'value' | 'id';
  /** What it takes the place of, in the file. */
  readonly span: Span;
  readonly text: string;
  /** What is to stand behind the cursor, for clients that can place it. */
  readonly after: string;
}

/** What could stand at a file offset, the likeliest first; nothing outside of tags. */
export function completionsAt(snapshot: Snapshot, offset: number): readonly Completion[] {
  const { text } = snapshot.analysis;
  const context = tagContextAt(text, offset);
  if (!context) return [];
  const { span } = context;
  switch (context.kind) {
    case 'name':
      return context.closing ? closingNames(snapshot, span) : openingNames(snapshot, span, text);
    case 'attribute':
      return attributes(snapshot, context.element, context.spelling, context.present, span);
    case 'value':
      return isPointer(context.attribute)
        ? ids(snapshot, span)
        : values(context.element, context.attribute, context.spelling, span);
  }
}

function openingNames(snapshot: Snapshot, span: Span, text: string): Completion[] {
  const typed = text.slice(span.start, span.end);
  const spelling = typed === '' ? snapshot.settings.spelling : spellingOf(typed);
  return TAG_TYPES.map((type): Completion => {
    const { element, attributes: own } = elementOfType(type);
    const tag = openTag(element, own, spelling).slice(1);
    return {
      label: tag.slice(0, -1),
      detail: typeName(snapshot, type),
      kind: 'tag',
      span,
      text: tag,
      after: `</${spellElement(element, spelling)}>`,
    };
  });
}

/** The elements that are open at the place, the innermost first. */
function closingNames({ analysis, settings }: Snapshot, span: Span): Completion[] {
  const { paragraphs, elements } = analysis;
  const open = [
    ...elements.problems.filter(({ kind, tag }) => kind === 'unclosed' && !tag.closing),
    ...elements.elements
      .filter(({ close }) => tagInFile(paragraphs, close).start >= span.end)
      .map((element) => element.open),
  ]
    .filter((tag) => tagInFile(paragraphs, tag).end <= span.start)
    .sort((a, b) => tagInFile(paragraphs, b).start - tagInFile(paragraphs, a).start);
  const isClosed = analysis.text[span.end] === '>';
  return open.slice(0, MOST_OPEN).map(({ tag }): Completion => {
    const name = spellElement(tag.element, tag.spelling);
    const detail = messagesFor(settings.locale).actions.closeTag;
    return { label: name, detail, kind: 'tag', span, text: isClosed ? name : `${name}>`, after: '' };
  });
}

/** How many open elements are offered to be closed. */
const MOST_OPEN = 5;

function attributes(
  { settings: { locale } }: Snapshot,
  element: ElementName,
  spelling: Spelling,
  present: readonly string[],
  span: Span,
): Completion[] {
  return Object.keys(SCHEMA[element])
    .filter((name) => !present.includes(name))
    .map((name): Completion => {
      const spelt = spellAttribute(name, spelling);
      const other = spellAttribute(name, spelling === 'arabic' ? 'tei' : 'arabic');
      const detail = locale === 'ar' && spelling === 'arabic' ? '' : other;
      return { label: spelt, detail, kind: 'attribute', span, text: `${spelt}="`, after: '"' };
    });
}

function values(element: ElementName, attribute: string, spelling: Spelling, span: Span): Completion[] {
  const schema: Readonly<Record<string, readonly string[] | undefined>> = SCHEMA[element];
  return (schema[attribute] ?? []).map((value): Completion => {
    const text = spellValue(attribute, value, spelling);
    const other = spellValue(attribute, value, spelling === 'arabic' ? 'tei' : 'arabic');
    return { label: text, detail: other, kind: 'value', span, text, after: '' };
  });
}

/** The ids of the article by how often they stand there, those that its other names would get, and those of the register. */
function ids(snapshot: Snapshot, span: Span): Completion[] {
  const { analysis, settings, records } = snapshot;
  const offered = new Map<string, string>();
  const offer = (pointer: string | null, detail: string): void => {
    if (pointer !== null && !offered.has(pointer)) offered.set(pointer, detail);
  };
  const known = [...idSummary(analysis.paragraphs).values()].sort((a, b) => b.places.length - a.places.length);
  for (const { id, name, places } of known) {
    const count = say(snapshot, 'mentions', { count: String(places.length) });
    if (places.some(({ role }) => role !== 'pointer')) offer(`#${id}`, name === null ? count : `${name} · ${count}`);
  }
  const identities = identitiesOf(analysis, settings.spelling);
  for (const { id, name, type } of analysis.links.referents) {
    if (type === 'PERS' || type === 'ORG') offer(identities.referent(id), name);
  }
  for (const { id, name } of records.registry.content.entries.values()) {
    offer(`#${id}`, `${name} · ${say(snapshot, 'registry')}`);
  }
  return [...offered].map(([text, detail]) => ({ label: text, detail, kind: 'id', span, text, after: '' }));
}
