import type { ReadingMention, ReadingParagraph } from '../../protocol.ts';
import { make } from './elements.ts';
import { groupOf } from './types.ts';

/** A paragraph's text with an element around each mention, nested as the mentions are. The text is in text nodes alone. */
export interface ParagraphText {
  readonly element: HTMLParagraphElement;
  readonly mentions: ReadonlyMap<ReadingMention, HTMLElement>;
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
  const open: { node: HTMLElement; end: number }[] = [{ node: element, end: text.length }];
  let done = 0;
  const write = (to: number): void => {
    if (to > done) open[open.length - 1].node.append(text.slice(done, to));
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
  return { element, mentions: elements };
}

/** The place in the document of a stretch of a paragraph's text. Not a live range: the document would have to keep hundreds of them up to date. */
export function rangeIn(element: Node, start: number, end: number): StaticRange {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  let from: { node: Node; offset: number } | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (!from && start < before + length) from = { node, offset: Math.max(0, start - before) };
    if (from && end <= before + length) return staticRange(from, { node, offset: Math.max(0, end - before) });
    before += length;
  }
  const last = { node: element, offset: element.childNodes.length };
  return staticRange(from ?? last, last);
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
