import type { Span } from '../model.ts';
import { scanParagraph, type Tag } from './scan.ts';
import { escapeValue } from './tagSyntax.ts';
import { mergeEdits, type TextEdit } from './textEdits.ts';

/** What an id in a tag is for. */
export type IdRole =
  /** `xml:id`: the element has this id. */
  | 'element'
  /** `ref`: the words name, or describe, who has this id. */
  | 'name'
  /** Any other attribute: points at one of these. */
  | 'pointer';

/** A place where an id stands in a text. */
export interface IdPlace {
  /** Without `#`. */
  readonly id: string;
  readonly role: IdRole;
  /** The TEI name of the attribute. */
  readonly attribute: string;
  /** Where the id stands, without its `#`. */
  readonly span: Span;
  /** Whether a `#` stands before it; `xml:id` has none. */
  readonly hash: boolean;
  readonly tag: Tag;
}

/** The attributes whose values are ids, one or several with spaces between. */
const POINTERS: ReadonlySet<string> = new Set(['ref', 'who', 'toWhom', 'source', 'corresp', 'prev', 'next']);

/** Whether an attribute holds pointers to ids. */
export function isPointer(attribute: string): boolean {
  return POINTERS.has(attribute);
}

/** A value that points outside the file (`http://…`, `person:halevi`) is no id of ours. */
const OUTSIDE = /^[a-z][a-z0-9+.-]*:|\//i;

/** The ids in one tag, in text order; offsets as in `tag`. `raw` is the text that the tag stands in. */
export function idsInTag(raw: string, tag: Tag): IdPlace[] {
  const places: IdPlace[] = [];
  for (const { name: attribute, valueSpan } of tag.sites) {
    const value = raw.slice(valueSpan.start, valueSpan.end);
    if (attribute === 'xml:id') {
      if (value !== '') places.push({ id: value, role: 'element', attribute, span: valueSpan, hash: false, tag });
    } else if (isPointer(attribute)) {
      for (const { 0: word, index } of value.matchAll(/\S+/g)) {
        const hash = word.startsWith('#');
        if (!hash && OUTSIDE.test(word)) continue;
        const start = valueSpan.start + index + (hash ? 1 : 0);
        const end = valueSpan.start + index + word.length;
        if (start === end) continue;
        const role = attribute === 'ref' ? 'name' : 'pointer';
        places.push({ id: raw.slice(start, end), role, attribute, span: { start, end }, hash, tag });
      }
    }
  }
  return places;
}

/** Whether a text may be an id: an XML name without a colon, in Arabic or Latin letters. */
export function isId(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u.test(text);
}

/**
 * The edits that give an id another name everywhere in a text. Where a list names both already (`source="#a #b"`), the one that
 * is renamed is taken out of it.
 * @param to a valid id (isId)
 */
export function renameIdEdits(text: string, from: string, to: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const tag of scanParagraph(text).tags) {
    const ids = idsInTag(text, tag);
    for (const place of ids) {
      if (place.id !== from) continue;
      const others = ids.filter(({ attribute }) => attribute === place.attribute && attribute !== 'xml:id');
      const first = others.find(({ id }) => id === from || id === to);
      if (others.some(({ id }) => id === to) || (first && first !== place)) edits.push(listWithout(text, place));
      else edits.push({ ...place.span, text: escapeValue(to) });
    }
  }
  return mergeEdits(edits);
}

/** Takes one id out of a list, with its `#` and the space beside it. */
function listWithout(text: string, { span, hash }: IdPlace): TextEdit {
  let start = span.start - (hash ? 1 : 0);
  let { end } = span;
  if (text[start - 1] === ' ') start--;
  else if (text[end] === ' ') end++;
  return { start, end, text: '' };
}
