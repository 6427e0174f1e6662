import type { EntityType, NumberKind } from '../model.ts';
import type { ElementName, TagAttributes } from './vocabulary.ts';

/** Which element, with which attributes, stands for a type of entity. */
export interface EntityElement {
  readonly element: ElementName;
  readonly attributes: TagAttributes;
}

/** What is written for each type. TEI has no element of their own for the last seven, so `type` tells them apart. */
const ELEMENT_OF: Readonly<Record<EntityType, EntityElement>> = {
  PERS: { element: 'persName', attributes: {} },
  ORG: { element: 'orgName', attributes: {} },
  GPE: { element: 'placeName', attributes: {} },
  OCC: { element: 'roleName', attributes: {} },
  EVENT: { element: 'eventName', attributes: {} },
  DATE: { element: 'date', attributes: {} },
  NUM: { element: 'num', attributes: {} },
  TIME: { element: 'date', attributes: { type: 'time' } },
  LOC: { element: 'placeName', attributes: { type: 'region' } },
  FAC: { element: 'placeName', attributes: { type: 'facility' } },
  NORP: { element: 'name', attributes: { type: 'norp' } },
  LAW: { element: 'name', attributes: { type: 'law' } },
  PRODUCT: { element: 'name', attributes: { type: 'product' } },
};

/** What is read as a type, by element and its `type`; the empty `type` is that of a tag without one. */
const TYPE_OF: Readonly<Partial<Record<ElementName, Readonly<Record<string, EntityType>>>>> = {
  persName: { '': 'PERS' },
  orgName: { '': 'ORG' },
  placeName: { '': 'GPE', gpe: 'GPE', region: 'LOC', facility: 'FAC' },
  roleName: { '': 'OCC' },
  eventName: { '': 'EVENT' },
  date: { '': 'DATE', time: 'TIME' },
  num: { '': 'NUM' },
  name: { norp: 'NORP', law: 'LAW', product: 'PRODUCT', work: 'PRODUCT' },
};

const NUMBER_KINDS: readonly NumberKind[] = ['cardinal', 'money', 'percent', 'quantity'];

/** The element for an entity type; the kind of a number that is more than a count goes into its `type`. */
export function elementForEntity(type: EntityType, subtype: NumberKind | null = null): EntityElement {
  const { element, attributes } = ELEMENT_OF[type];
  return type === 'NUM' && subtype !== null && subtype !== 'cardinal'
    ? { element, attributes: { type: subtype } }
    : { element, attributes };
}

/** The entity type of an element; null where it is no entity (`said`, `seg`, `rs`, a `name` of no type we know). */
export function entityTypeOf(element: ElementName, attributes: TagAttributes): EntityType | null {
  const types = TYPE_OF[element];
  if (!types) return null;
  const type = attributes['type'] ?? '';
  return Object.hasOwn(types, type) ? types[type] : (types[''] ?? null);
}

/** The kind of number that a `num` says it is; a plain one is a count. Null for other elements. */
export function numberKindOf(element: ElementName, attributes: TagAttributes): NumberKind | null {
  if (element !== 'num') return null;
  return NUMBER_KINDS.find((kind) => kind === attributes['type']) ?? 'cardinal';
}
