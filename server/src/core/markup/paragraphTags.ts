import { type Element, type Elements, pairTags } from './elements.ts';
import { type IdPlace, idsInTag } from './idPlaces.ts';
import type { ParagraphMarkup } from './scan.ts';

/** The tags of one paragraph read on their own. */
export interface ParagraphTags {
  /** Pairs and problems as if the paragraph were alone: speech that runs on into the next has no partner here. */
  readonly pairs: Elements;
  readonly ids: readonly IdPlace[];
  /** The elements that say who their words name, with the id. */
  readonly names: readonly NameUse[];
}

/** Words that are tagged as naming, or describing, who has an id. */
export interface NameUse {
  /** Without `#`. */
  readonly id: string;
  readonly words: string;
  readonly element: Element;
}

const kept = new WeakMap<ParagraphMarkup, ParagraphTags>();
const NONE: ParagraphTags = { pairs: { elements: [], problems: [] }, ids: [], names: [] };

/** Reads a paragraph's tags, once for each paragraph that an edit has not touched. */
export function paragraphTags(markup: ParagraphMarkup): ParagraphTags {
  if (markup.tags.length === 0) return NONE;
  const known = kept.get(markup);
  if (known) return known;
  const pairs = pairTags([markup]);
  const ids = markup.tags.flatMap((tag) => idsInTag(markup.raw, tag));
  const names = pairs.elements.flatMap((element): NameUse[] => {
    const id = idsOf(element, ids).find(({ role }) => role === 'name')?.id;
    const [span] = element.spans;
    return id !== undefined && span ? [{ id, words: markup.base.slice(span.start, span.end), element }] : [];
  });
  const read = { pairs, ids, names };
  kept.set(markup, read);
  return read;
}

function idsOf({ open }: Element, ids: readonly IdPlace[]): readonly IdPlace[] {
  return ids.filter(({ tag }) => tag === open.tag);
}
