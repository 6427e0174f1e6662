import type { Span } from '../model.ts';
import { isNameCode, skipSpace } from './tagSyntax.ts';
import { attributeOf, elementOf, type ElementName, type Spelling, spellingOf } from './vocabulary.ts';

/** What is being typed inside a tag that need not be finished yet. Spans reach up to the cursor. */
export type TagContext =
  | { readonly kind: 'name'; readonly closing: boolean; readonly span: Span }
  | {
      readonly kind: 'attribute';
      readonly element: ElementName;
      readonly spelling: Spelling;
      /** The TEI names of the attributes before the cursor. */
      readonly present: readonly string[];
      readonly span: Span;
    }
  | {
      readonly kind: 'value';
      readonly element: ElementName;
      readonly spelling: Spelling;
      /** Its TEI name. */
      readonly attribute: string;
      /** The word of the value before the cursor. */
      readonly span: Span;
    };

/** What is being typed at an offset; null outside of tags. Looks back to the last `<` of the line, no further. */
export function tagContextAt(text: string, offset: number): TagContext | null {
  const at = text.lastIndexOf('<', offset - 1);
  if (at < 0 || offset - at > LONGEST || /[\n\r\u2028\u2029]/.test(text.slice(at, offset))) return null;
  const before = text.slice(0, offset);
  const closing = before[at + 1] === '/';
  const nameStart = closing ? skipSpace(before, at + 2) : at + 1;
  const nameEnd = nameEndFrom(before, nameStart);
  if (nameEnd === offset) return { kind: 'name', closing, span: { start: nameStart, end: offset } };
  const name = before.slice(nameStart, nameEnd);
  const element = elementOf(name);
  if (closing || element === null) return null;
  return attributeContext(before, nameEnd, element, spellingOf(name));
}

/** No tag is longer, in UTF-16 units; it bounds the work in a text without tags. */
const LONGEST = 1_000;

function attributeContext(before: string, from: number, element: ElementName, spelling: Spelling): TagContext | null {
  const offset = before.length;
  const present: string[] = [];
  for (let position = from; ;) {
    const start = skipSpace(before, position);
    if (start === position) return null;
    const end = nameEndFrom(before, start);
    if (end === offset) return { kind: 'attribute', element, spelling, present, span: { start, end } };
    const attribute = attributeOf(before.slice(start, end));
    const equals = skipSpace(before, end);
    if (end === start || before[equals] !== '=') return null;
    const quoteAt = skipSpace(before, equals + 1);
    const quote = before[quoteAt];
    if (quote !== '"' && quote !== "'") return null;
    const close = before.indexOf(quote, quoteAt + 1);
    if (close < 0) {
      const word = Math.max(quoteAt, before.lastIndexOf(' ')) + 1;
      return { kind: 'value', element, spelling, attribute, span: { start: word, end: offset } };
    }
    present.push(attribute);
    position = close + 1;
  }
}

function nameEndFrom(text: string, start: number): number {
  let end = start;
  while (end < text.length && isNameCode(text.charCodeAt(end))) end++;
  return end;
}
