import type { ReadingMention, ReadingParagraph } from '../../protocol.ts';
import { make } from './elements.ts';
import { groupOf } from './types.ts';

/** A paragraph's text with an element around each mention, nested as the mentions are. The text is in text nodes alone. */
export interface ParagraphText {
  readonly element: HTMLParagraphElement;
  /** The text nodes in order: a range is asked for often, and there are hundreds of them in a long paragraph. */
  readonly pieces: readonly Piece[];
  readonly mentions: ReadonlyMap<ReadingMention, HTMLElement>;
}

interface Piece {
  readonly node: Text;
  /** Where it starts in the text. */
  readonly start: number;
}

/** @param describe the accessible name of a mention */
export function makeText(
  { text, mentions }: ReadingParagraph,
  describe: (mention: ReadingMention) => string,
): ParagraphText {
  const element = make('p', {
    class: 'text',
    // A Latin word at the start does not turn an Arabic sentence round; a paragraph without any Arabic reads in its own direction.
    attributes: /\p{Script=Arabic}/u.test(text) ? { dir: 'rtl', lang: 'ar' } : { dir: 'auto' },
  });
  const elements = new Map<ReadingMention, HTMLElement>();
  const pieces: Piece[] = [];
  const open: { node: HTMLElement; end: number }[] = [{ node: element, end: text.length }];
  let done = 0;
  const write = (to: number): void => {
    if (to > done) {
      const node = document.createTextNode(text.slice(done, to));
      open[open.length - 1].node.append(node);
      pieces.push({ node, start: done });
    }
    done = Math.max(done, to);
  };
  const closeUntil = (offset: number): void => {
    while (open.length > 1 && open[open.length - 1].end <= offset) {
      write(open[open.length - 1].end);
      open.pop();
    }
  };
  for (const mention of mentions) {
    closeUntil(mention.start);
    const around = open[open.length - 1];
    // The recogniser gives no crossing mentions; were there one, it would be left without a mark.
    if (mention.end > around.end) continue;
    write(mention.start);
    const node = make('span', {
      class: `mention ${groupOf(mention)} ${mention.tagged ? 'tagged' : 'suggested'}`,
      attributes: { role: 'group', tabindex: '-1', 'aria-label': describe(mention) },
    });
    around.node.append(node);
    elements.set(mention, node);
    open.push({ node, end: mention.end });
    // The line of a name that holds others stands below theirs.
    const levels = open.slice(1).reverse();
    for (const [level, { node: outer }] of levels.entries()) {
      outer.dataset['level'] = String(Math.max(level, Number(outer.dataset['level'] ?? 0)));
    }
  }
  closeUntil(text.length);
  write(text.length);
  return { element, pieces, mentions: elements };
}

/** The place in the document of a stretch of a paragraph's text. Not a live range: the document would have to keep hundreds of them up to date. */
export function rangeIn({ element, pieces }: ParagraphText, start: number, end: number): StaticRange {
  const last = pieces.at(-1);
  if (!last || start >= last.start + last.node.length) {
    const behind = { node: element, offset: element.childNodes.length };
    return staticRange(behind, behind);
  }
  const first = pieces[pieceAt(pieces, start)];
  const from = { node: first.node, offset: Math.max(0, start - first.start) };
  // What ends where a piece does ends in it.
  const closing = pieces[pieceAt(pieces, Math.max(start, end - 1))];
  const offset = Math.min(closing.node.length, Math.max(0, end - closing.start));
  return staticRange(from, { node: closing.node, offset });
}

/** The piece in which a place of the text stands; the last one behind the end. By binary search. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function staticRange(from: { node: Node; offset: number }, to: { node: Node; offset: number }): StaticRange {
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

const probe = document.createRange();

/** The boxes of a range on the screen. */
export function rectanglesOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): DOMRectList {
  probe.setStart(startContainer, startOffset);
  probe.setEnd(endContainer, endOffset);
  const rectangles = probe.getClientRects();
  probe.setStart(document, 0);
  probe.collapse(true);
  return rectangles;
}

/** The offset in a paragraph's text of a place in the document that lies in it. */
export function offsetIn(element: Node, node: Node, offset: number): number {
  probe.setStart(element, 0);
  probe.setEnd(node, offset);
  return probe.toString().length;
}
