import type { Span } from '../model.ts';
import { type Element, pairTags } from './elements.ts';
import { escapeEdits } from './escapes.ts';
import { type ParagraphMarkup, scanParagraph, type Tag } from './scan.ts';
import { closeTag, openTag } from './tagStrings.ts';
import { mergeEdits, type TextEdit } from './textEdits.ts';
import {
  type ElementName,
  spellAttribute,
  spellElement,
  type Spelling,
  spellValue,
  type TagAttributes,
  valueOf,
} from './vocabulary.ts';

/** A paragraph and where it starts in the file. All edits are in file offsets. */
export interface PlacedMarkup {
  readonly start: number;
  readonly markup: ParagraphMarkup;
}

/** An element to be put around a span of a paragraph's base text. */
export interface NewElement {
  readonly span: Span;
  readonly element: ElementName;
  readonly attributes: TagAttributes;
}

/** The edits of an operation, or the tag that stands in its way. */
export type WrapResult =
  | { readonly edits: readonly TextEdit[]; readonly crosses?: undefined }
  | { readonly edits?: undefined; readonly crosses: Tag };

/** Of two elements around the very same words the one that is earlier here stands outside. */
const OUTERMOST_FIRST: readonly ElementName[] = ['said', 'seg', 'q', 'rs', 'roleName', 'eventName', 'orgName'];

/** Puts one element around a span; says which tag it would cross if that cannot be. */
export function wrap(paragraph: PlacedMarkup, wanted: NewElement, spelling: Spelling): WrapResult {
  const crosses = firstCrossed(localRanges(paragraph.markup), wanted.span);
  return crosses ? { crosses } : { edits: insertElements(paragraph, [wanted], spelling) };
}

/**
 * Puts several elements into a paragraph, nested among themselves and with the tags that are there.
 * @param wanted must cross neither each other nor a tag of the paragraph (nesting.ts sees to it)
 */
export function insertElements(
  { start, markup }: PlacedMarkup,
  wanted: readonly NewElement[],
  spelling: Spelling,
): readonly TextEdit[] {
  const edges = edgesOf(localRanges(markup));
  const opens: { at: number; text: string }[] = [];
  const closes: { at: number; text: string }[] = [];
  for (const { span, element, attributes } of [...wanted].sort(byNesting)) {
    const place = placeIn(markup, edges, span, element);
    // Only among broken tags is there no place.
    if (place.open > place.close) continue;
    opens.push({ at: place.open, text: openTag(element, attributes, spelling) });
    closes.push({ at: place.close, text: closeTag(element, spelling) });
  }
  const positions = [...markup.tags.map((tag) => tag.base), ...wanted.flatMap(({ span }) => [span.start, span.end])];
  // At one place: what ends there closes first, innermost first; then what begins there opens, outermost first.
  const insertions = [...closes.reverse(), ...opens].map(({ at, text }) => ({ start: at, end: at, text }));
  return shifted([...insertions, ...escapeEdits(markup, positions)], start);
}

/** Takes an element's two tags away. */
export function unwrap(paragraphs: readonly PlacedMarkup[], element: Element): readonly TextEdit[] {
  return removeTags(paragraphs, [element.open, element.close]);
}

/** Takes tags away: those of an element, or one that has no partner. */
export function removeTags(
  paragraphs: readonly PlacedMarkup[],
  tags: readonly { readonly paragraph: number; readonly tag: Tag }[],
): readonly TextEdit[] {
  const touched = new Set(tags.map(({ paragraph }) => paragraph));
  return [...touched]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const { start, markup } = paragraphs[index];
      const gone = new Set(tags.filter(({ paragraph }) => paragraph === index).map(({ tag }) => tag));
      const left = markup.tags.filter((tag) => !gone.has(tag)).map((tag) => tag.base);
      const deletions = [...gone].map((tag) => ({ start: tag.start, end: tag.end, text: '' }));
      return shifted([...escapeEdits(markup, left), ...deletions], start);
    });
}

/** Makes an element another one, or gives it other attributes; each of its tags keeps its spelling. */
export function retag(
  paragraphs: readonly PlacedMarkup[],
  { open, close }: Element,
  name: ElementName,
  attributes: TagAttributes,
): readonly TextEdit[] {
  const replacement = (at: Element['open'], text: string): TextEdit => ({
    start: paragraphs[at.paragraph].start + at.tag.start,
    end: paragraphs[at.paragraph].start + at.tag.end,
    text,
  });
  return [
    replacement(open, openTag(name, attributes, open.tag.spelling)),
    replacement(close, closeTag(name, close.tag.spelling)),
  ];
}

/** Respells every tag of a whole file: names, attributes and enumerated values; quotation marks, spaces and free values stay as they are. */
export function convertSpelling(text: string, spelling: Spelling): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const respell = ({ start, end }: Span, spelt: string): void => {
    if (text.slice(start, end) !== spelt) edits.push({ start, end, text: spelt });
  };
  for (const tag of scanParagraph(text).tags) {
    respell(tag.nameSpan, spellElement(tag.element, spelling));
    for (const { name, nameSpan, valueSpan } of tag.sites) {
      respell(nameSpan, spellAttribute(name, spelling));
      const value = valueOf(name, text.slice(valueSpan.start, valueSpan.end));
      respell(valueSpan, spellValue(name, value, spelling));
    }
  }
  return edits;
}

/** A pair of tags of one paragraph, in base offsets. A tag without its partner holds everything on its side. */
export interface LocalRange extends Span {
  readonly element: ElementName;
  readonly open: Tag | null;
  readonly close: Tag | null;
}

/** What the tags of a paragraph hold. Linear. */
export function localRanges(markup: ParagraphMarkup): readonly LocalRange[] {
  if (markup.tags.length === 0) return [];
  const { elements, problems } = pairTags([markup]);
  const alone = (tag: Tag): LocalRange =>
    tag.closing
      ? { element: tag.element, start: -1, end: tag.base, open: null, close: tag }
      : { element: tag.element, start: tag.base, end: markup.base.length + 1, open: tag, close: null };
  return [
    ...elements.map(({ name, open, close }) => ({
      element: name,
      start: open.tag.base,
      end: close.tag.base,
      open: open.tag,
      close: close.tag,
    })),
    // A pair that holds nothing stands in nobody's way.
    ...problems
      .filter((problem) => problem.kind !== 'empty')
      .flatMap(({ tag, partner }) => [alone(tag), ...(partner ? [alone(partner.tag)] : [])]),
  ];
}

/** The tag of the first range that a span would cross; null where it nests with all of them. */
export function firstCrossed(ranges: readonly LocalRange[], span: Span): Tag | null {
  for (const { start, end, open, close } of ranges) {
    if (start < span.start && span.start < end && end < span.end) return close;
    if (span.start < start && start < span.end && span.end < end) return open;
  }
  return null;
}

/** The ranges by where they start and by where they end. */
interface Edges {
  readonly starts: ReadonlyMap<number, readonly LocalRange[]>;
  readonly ends: ReadonlyMap<number, readonly LocalRange[]>;
}

export function edgesOf(ranges: readonly LocalRange[]): Edges {
  return { starts: groupBy(ranges, ({ start }) => start), ends: groupBy(ranges, ({ end }) => end) };
}

/** Where the two tags of a new element go, as raw offsets: as near to its words as the elements around and inside it allow. */
export function placeIn(
  markup: ParagraphMarkup,
  { starts, ends }: Edges,
  span: Span,
  element: ElementName,
): { readonly open: number; readonly close: number } {
  const isAround = (range: LocalRange): boolean =>
    range.start <= span.start &&
    range.end >= span.end &&
    (range.end - range.start > span.end - span.start || rank(range.element) <= rank(element));
  let open = markup.toRaw(span.start, 'end');
  for (const range of ends.get(span.start) ?? []) if (range.close) open = Math.max(open, range.close.end);
  for (const range of starts.get(span.start) ?? []) {
    if (range.open && isAround(range)) open = Math.max(open, range.open.end);
  }
  let close = markup.toRaw(span.end, 'start');
  for (const range of starts.get(span.end) ?? []) if (range.open) close = Math.min(close, range.open.start);
  for (const range of ends.get(span.end) ?? []) {
    if (range.close && isAround(range)) close = Math.min(close, range.close.start);
  }
  return { open, close };
}

function groupBy<T>(items: readonly T[], key: (item: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function rank(element: ElementName): number {
  const index = OUTERMOST_FIRST.indexOf(element);
  return index < 0 ? OUTERMOST_FIRST.length : index;
}

/** Text order, outer before inner. */
function byNesting(a: NewElement, b: NewElement): number {
  return a.span.start - b.span.start || b.span.end - a.span.end || rank(a.element) - rank(b.element);
}

function shifted(edits: readonly TextEdit[], by: number): readonly TextEdit[] {
  return mergeEdits(edits).map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
}
