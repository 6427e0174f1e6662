import { idSummary } from '../../core/markup/idSummary.ts';
import { identitiesOf } from '../../core/markup/identities.ts';
import { isEntityType, TAG_TYPES, type TagType, typeOfElement } from '../../core/markup/tagTypes.ts';
import type { Attribution, EntityType, Referent, Span } from '../../core/model.ts';
import { messagesFor } from '../messages/messages.ts';
import { operationMessages } from '../messages/operations.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Choice, ChoicesKind } from './operation.ts';
import { say } from './outcome.ts';
import { contentInFile, elementAt, inFile } from './places.ts';
import { idAt } from './respelling.ts';

/** What there is to choose from at a place, the likeliest first. */
export function choicesAt(snapshot: Snapshot, kind: ChoicesKind, span: Span): readonly Choice[] {
  switch (kind) {
    case 'types':
      return types(snapshot, span);
    case 'speakers':
      return parties(snapshot, span, 'who', (type) => type !== 'DATE');
    case 'mediators':
      return parties(snapshot, span, 'source', (type) => type === 'ORG' || type === 'PERS');
    case 'entities':
      return entities(snapshot, span);
  }
}

/** The name of a type in the user's language. */
export function typeName({ settings: { locale } }: Snapshot, type: TagType): string {
  return isEntityType(type) ? messagesFor(locale).entityTypes[type] : operationMessages[locale].tags[type];
}

function types(snapshot: Snapshot, span: Span): Choice[] {
  const element = elementAt(snapshot, span);
  const current = element && typeOfElement(element);
  return TAG_TYPES.map((type) => ({
    value: type,
    label: typeName(snapshot, type),
    detail: '',
    current: type === current,
  }));
}

/** Whoever may be a source: named before the place, the last one first; then those named after it. */
const SPEAKING: ReadonlySet<EntityType> = new Set<EntityType>(['PERS', 'ORG', 'OCC', 'GPE']);

function parties(
  snapshot: Snapshot,
  span: Span,
  attribute: 'who' | 'source',
  isWanted: (type: EntityType) => boolean,
): Choice[] {
  const { analysis, settings } = snapshot;
  const { paragraphs, links, attributions } = analysis;
  const identities = identitiesOf(analysis, settings.spelling);
  const speech = elementAt(snapshot, span, ({ name }) => name === 'said' || name === 'q');
  const current = new Set(speech?.attributes[attribute]?.split(/\s+/) ?? []);
  const inside = speech && contentInFile(paragraphs, speech);
  /** Nobody is the speaker because the speech itself names them. */
  const isInside = (at: number): boolean => inside !== null && inside.start < at && at <= inside.end;
  const before: (Choice & { readonly at: number })[] = [];
  const after: (Choice & { readonly at: number })[] = [];
  const add = (value: string | null, label: string, detail: string, everywhere: readonly number[]): void => {
    const places = everywhere.filter((at) => !isInside(at));
    if (value === null || places.length === 0) return;
    const last = places.findLast((at) => at <= span.start);
    const choice = { value, label, detail, current: current.has(value), at: last ?? places[0] };
    (last === undefined ? after : before).push(choice);
  };
  for (const referent of links.referents) {
    if (!SPEAKING.has(referent.type) || !isWanted(referent.type)) continue;
    const places = referent.mentions.map(
      ({ paragraph, mention: { start, end } }) => inFile(paragraphs, { paragraph, start, end }).end,
    );
    add(identities.referent(referent.id), referent.name, detailOf(snapshot, referent), places);
  }
  for (const { value, text, at } of nameless(snapshot, attributions, (each) => identities.source(each))) {
    add(value, text, say(snapshot, 'unnamed'), [at]);
  }
  const known = new Set([...before, ...after].map(({ value }) => value));
  for (const { id, name } of snapshot.records.registry.content.entries.values()) {
    if (!known.has(`#${id}`)) add(`#${id}`, name, say(snapshot, 'registry'), [Infinity]);
  }
  const sorted = [...before.sort((a, b) => b.at - a.at), ...after.sort((a, b) => a.at - b.at)];
  const choices = sorted.map(({ at: _, ...choice }): Choice => choice);
  const nobody: Choice = { value: '', label: say(snapshot, 'nobody'), detail: '', current: current.size === 0 };
  return [...choices, nobody];
}

/** The sources without a name that the article has, each once. */
function nameless(
  { analysis }: Snapshot,
  attributions: readonly Attribution[],
  idOf: (attribution: Attribution) => string | null,
): { readonly value: string; readonly text: string; readonly at: number }[] {
  const found = new Map<string, { value: string; text: string; at: number }>();
  for (const attribution of attributions) {
    const { kind, spans, text, referent } = attribution.source;
    if (referent !== null || spans.length === 0 || (kind !== 'anonymous' && kind !== 'generic')) continue;
    const value = idOf(attribution);
    if (value !== null) found.set(value, { value, text, at: inFile(analysis.paragraphs, spans[0]).end });
  }
  return [...found.values()];
}

function entities(snapshot: Snapshot, span: Span): Choice[] {
  const ids = idSummary(snapshot.analysis.paragraphs);
  const own = idAt(snapshot, span)?.id;
  const choices = [...ids.values()]
    .filter(({ id, name }) => name !== null && id !== own)
    .map(({ id, name, places }) => ({
      value: `#${id}`,
      label: name ?? id,
      detail: `#${id} · ${say(snapshot, 'mentions', { count: String(places.length) })}`,
      current: false,
    }));
  const registered = [...snapshot.records.registry.content.entries.values()]
    .filter(({ id }) => !ids.get(id)?.name && id !== own)
    .map(({ id, name }) => ({
      value: `#${id}`,
      label: name,
      detail: `#${id} · ${say(snapshot, 'registry')}`,
      current: false,
    }));
  return [...choices, ...registered];
}

function detailOf(snapshot: Snapshot, { type, role, mentions }: Referent): string {
  const count = say(snapshot, 'mentions', { count: String(mentions.length) });
  return `${role ?? typeName(snapshot, type)} · ${count}`;
}
