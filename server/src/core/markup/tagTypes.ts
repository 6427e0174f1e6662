import { ENTITY_TYPES, type EntityType } from '../model.ts';
import type { Element } from './elements.ts';
import { elementForEntity, entityTypeOf } from './entityElements.ts';
import { type ElementName, SCHEMA, type TagAttributes } from './vocabulary.ts';

/** What a stretch of text can be tagged as: an entity, or a part of an attribution. */
export const TAG_TYPES = [...ENTITY_TYPES, 'source', 'cue', 'speech', 'reported', 'words', 'claim'] as const;
export type TagType = (typeof TAG_TYPES)[number];

const ATTRIBUTION_ELEMENTS: Readonly<
  Record<Exclude<TagType, EntityType>, { readonly element: ElementName; readonly attributes: TagAttributes }>
> = {
  source: { element: 'rs', attributes: { type: 'person' } },
  cue: { element: 'seg', attributes: { type: 'cue' } },
  speech: { element: 'said', attributes: {} },
  reported: { element: 'said', attributes: { direct: 'false' } },
  words: { element: 'q', attributes: {} },
  claim: { element: 'seg', attributes: { type: 'claim', subtype: 'unattributed' } },
};

/** The element and the attributes that make a tag of this type. */
export function elementOfType(type: TagType): { readonly element: ElementName; readonly attributes: TagAttributes } {
  return isEntityType(type) ? elementForEntity(type) : ATTRIBUTION_ELEMENTS[type];
}

/** The type that an element is of; null for one of none we write (a `name` of no known type, a `seg` of another use). */
export function typeOfElement({ name, attributes }: Pick<Element, 'name' | 'attributes'>): TagType | null {
  switch (name) {
    case 'said':
      return attributes['direct'] === 'false' ? 'reported' : 'speech';
    case 'q':
      return 'words';
    case 'rs':
      return 'source';
    case 'seg':
      return attributes['type'] === 'cue' || attributes['type'] === 'claim' ? attributes['type'] : null;
    default:
      return entityTypeOf(name, attributes);
  }
}

/** The attributes that an element keeps when it becomes one of another type: those that say nothing of its type and that the new one may have. */
export function attributesAs(type: TagType, attributes: TagAttributes): TagAttributes {
  const { element, attributes: own } = elementOfType(type);
  const schema = SCHEMA[element];
  const kept = Object.entries(attributes).filter(
    ([name]) => !TYPING.has(name) && (Object.hasOwn(schema, name) || !KNOWN.has(name)),
  );
  return { ...Object.fromEntries(kept), ...own };
}

export function isEntityType(type: string): type is EntityType {
  return (ENTITY_TYPES as readonly string[]).includes(type);
}

export function isTagType(type: string): type is TagType {
  return (TAG_TYPES as readonly string[]).includes(type);
}

/** What tells types of one element apart. */
const TYPING: ReadonlySet<string> = new Set(['type', 'subtype', 'direct', 'role', 'value', 'when', 'from', 'to']);
const KNOWN: ReadonlySet<string> = new Set(Object.values(SCHEMA).flatMap((schema) => Object.keys(schema)));
