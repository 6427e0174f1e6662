import type { Element } from './elements.ts';
import type { IdPlace } from './idPlaces.ts';
import { paragraphTags } from './paragraphTags.ts';
import type { ParagraphMarkup } from './scan.ts';
import { type TagType, typeOfElement } from './tagTypes.ts';

/** A place of an id and the paragraph it stands in. */
export interface PlacedId extends IdPlace {
  readonly paragraph: number;
}

/** What the tags of an article say of one id. */
export interface KnownId {
  readonly id: string;
  /** The longest words that are tagged with it; null where it is an element's own, or is only pointed at. */
  readonly name: string | null;
  /** The type of the element with that name. */
  readonly type: TagType | null;
  /** Where that name stands, or the element whose id it is. */
  readonly definition: { readonly paragraph: number; readonly element: Element } | null;
  readonly places: readonly PlacedId[];
}

/** All ids of an article, in the order of their first places. Linear; paragraphs that an edit has not touched are not read again. */
export function idSummary(paragraphs: readonly { readonly markup: ParagraphMarkup }[]): ReadonlyMap<string, KnownId> {
  const ids = new Map<string, { -readonly [Field in keyof KnownId]: KnownId[Field] } & { places: PlacedId[] }>();
  paragraphs.forEach(({ markup }, paragraph) => {
    if (markup.tags.length === 0) return;
    const { ids: places, names, pairs } = paragraphTags(markup);
    for (const { id, role, attribute, span, hash, tag } of places) {
      const place: PlacedId = { id, role, attribute, span, hash, tag, paragraph };
      const known = ids.get(id);
      if (known) known.places.push(place);
      else ids.set(id, { id, name: null, type: null, definition: null, places: [place] });
    }
    for (const { id, words, element } of names) {
      const known = ids.get(id)!;
      if (known.name !== null && known.name.length >= words.length) continue;
      known.name = words;
      known.type = typeOfElement(element);
      known.definition = { paragraph, element };
    }
    for (const element of pairs.elements) {
      const known = ids.get(element.attributes['xml:id'] ?? '');
      if (known && known.definition === null) known.definition = { paragraph, element };
    }
  });
  return ids;
}
