import type { Span } from '../model.ts';
import { attributeOf, elementOf, type ElementName, nearestElement, type TagAttributes, valueOf } from './vocabulary.ts';

/** Where an attribute of a tag stands; offsets are those of the text that was read. */
export interface AttributeSite {
  /** Its TEI name; as written where it is none of ours. */
  readonly name: string;
  readonly nameSpan: Span;
  /** The value as written, without its quotation marks. */
  readonly valueSpan: Span;
}

/** A tag, or a literal look-alike of one, as it stands in a text. */
export interface TagSyntax extends Span {
  /** How many backslashes follow the `<`: none for a tag; a look-alike that is text has one more than the article itself. */
  readonly backslashes: number;
  readonly element: ElementName;
  readonly closing: boolean;
  readonly attributes: TagAttributes;
  readonly nameSpan: Span;
  readonly sites: readonly AttributeSite[];
}

/** What was probably meant as a tag but cannot be read as one, so that it is text. */
export interface Suspect extends Span {
  /** `misspelt`: the name is one letter away from ours; `malformed`: the name is ours, the rest is not well-formed. */
  readonly kind: 'misspelt' | 'malformed';
  /** What was probably meant. */
  readonly element: ElementName;
  readonly closing: boolean;
  readonly nameSpan: Span;
}

export type SyntaxReading =
  { readonly kind: 'tag'; readonly tag: TagSyntax } | { readonly kind: 'suspect'; readonly suspect: Suspect } | null;

/** Longer names than any of ours are not looked at. */
const LONGEST_NAME = 24;

/**
 * Reads the tag that begins with the `<` at `at`. Never looks beyond the next `<` or line end, so that reading every `<` of a text is linear.
 * A tag is `<name attribute="value" …>` or `</name>`, the name one of ours in either spelling; white space may stand before `>` and around `=`.
 */
export function readTagAt(text: string, at: number): SyntaxReading {
  let position = at + 1;
  while (text[position] === '\\') position++;
  const backslashes = position - at - 1;
  const closing = text[position] === '/';
  if (closing) position = skipSpace(text, position + 1);
  const nameStart = position;
  while (position - nameStart <= LONGEST_NAME && isNameCode(text.charCodeAt(position))) position++;
  if (position === nameStart) return null;
  const nameSpan = { start: nameStart, end: position };
  const name = text.slice(nameStart, position);
  const element = elementOf(name);
  if (element === null) return misspelt(text, at, closing, nameSpan, name);
  const sites: AttributeSite[] = [];
  const attributes: Record<string, string> = {};
  for (;;) {
    const next = skipSpace(text, position);
    if (text[next] === '>') {
      const tag = { start: at, end: next + 1, backslashes, element, closing, attributes, nameSpan, sites };
      return { kind: 'tag', tag };
    }
    const site = closing || next === position ? null : readAttribute(text, next);
    if (site === null) {
      return { kind: 'suspect', suspect: { kind: 'malformed', start: at, end: position, element, closing, nameSpan } };
    }
    sites.push(site);
    if (!Object.hasOwn(attributes, site.name)) {
      const value = unescapeValue(text.slice(site.valueSpan.start, site.valueSpan.end));
      attributes[site.name] = valueOf(site.name, value);
    }
    position = site.valueSpan.end + 1;
  }
}

/** A value as it is written between `"`: `&lt;`, `&quot;` and `&amp;` for what it cannot hold as it is. */
export function escapeValue(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

function unescapeValue(value: string): string {
  if (!value.includes('&')) return value;
  return value
    .replace(/&lt;/g, '<')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

/** `name = "value"`, or null. The value holds no `<` and no line break. */
function readAttribute(text: string, start: number): AttributeSite | null {
  let position = start;
  while (isNameCode(text.charCodeAt(position))) position++;
  if (position === start) return null;
  const nameSpan = { start, end: position };
  position = skipSpace(text, position);
  if (text[position] !== '=') return null;
  position = skipSpace(text, position + 1);
  const quote = text[position];
  if (quote !== '"' && quote !== "'") return null;
  const valueStart = ++position;
  while (position < text.length && text[position] !== quote) {
    if (text[position] === '<' || isLineBreak(text.charCodeAt(position))) return null;
    position++;
  }
  if (position === text.length) return null;
  return {
    name: attributeOf(text.slice(nameSpan.start, nameSpan.end)),
    nameSpan,
    valueSpan: { start: valueStart, end: position },
  };
}

/** `<شخس>` or `</persNam>`: near enough to one of ours, and ended like a tag. */
function misspelt(text: string, at: number, closing: boolean, nameSpan: Span, name: string): SyntaxReading {
  const end = skipSpace(text, nameSpan.end);
  const ended = text[end] === '>';
  if (!ended && end === nameSpan.end) return null;
  const element = nearestElement(name);
  if (element === null || !(ended || readAttribute(text, end))) return null;
  return {
    kind: 'suspect',
    suspect: { kind: 'misspelt', start: at, end: ended ? end + 1 : nameSpan.end, element, closing, nameSpan },
  };
}

/** Letters and marks of Latin and Arabic, digits, and the `:` `-` `_` `.` of XML names. */
export function isNameCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x620 && code <= 0x65f) ||
    (code >= 0x30 && code <= 0x3a) ||
    code === 0x2d ||
    code === 0x2e ||
    code === 0x5f
  );
}

/** The blanks that may stand inside a tag: a tag never runs over a line end. */
export function skipSpace(text: string, start: number): number {
  let position = start;
  while (text[position] === ' ' || text[position] === '\t' || text[position] === '\u00A0') position++;
  return position;
}

function isLineBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}
