import type { Span } from '../model.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import type { Token } from '../text/tokens.ts';
import type { Element } from './elements.ts';
import { escapeEdits } from './escapes.ts';
import { Rewriting } from './rewriting.ts';
import type { Tag } from './scan.ts';
import { closeTag, openTag } from './tagStrings.ts';
import { mergeEdits, type TextEdit } from './textEdits.ts';
import { edgesOf, firstCrossed, localRanges, type PlacedMarkup, placeIn, removeTags, wrap } from './write.ts';

/** One of the two ends of an element. */
export type Edge = 'start' | 'end';

/** How far an edge moves at a time. */
export type Step = 'word' | 'letter';

/** The edits that move an edge; the tag that stands in the way; or neither, where nothing would be left between the tags. */
export type MoveResult =
  | { readonly edits: readonly TextEdit[]; readonly crosses?: undefined }
  | { readonly edits?: undefined; readonly crosses: Tag | null };

/**
 * Moves one of an element's tags to another place of its paragraph.
 * @param to a base offset of the paragraph in which the tag stands
 */
export function moveEdge(
  paragraphs: readonly PlacedMarkup[],
  element: Element,
  edge: Edge,
  to: number,
  spelling = element.open.tag.spelling,
): MoveResult {
  const { name, attributes, open, close } = element;
  const moved = edge === 'start' ? open : close;
  const rewriting = new Rewriting(paragraphs);
  if (open.paragraph === close.paragraph) {
    const span = edge === 'start' ? { start: to, end: close.tag.base } : { start: open.tag.base, end: to };
    if (span.start >= span.end) return { crosses: null };
    rewriting.apply(removeTags(paragraphs, [open, close]));
    const { edits, crosses } = wrap(
      rewriting.paragraphs[open.paragraph],
      { span, element: name, attributes },
      spelling,
    );
    if (!edits) return { crosses };
    rewriting.apply(edits);
    return { edits: rewriting.edits };
  }
  rewriting.apply(removeTags(paragraphs, [moved]));
  const paragraph = rewriting.paragraphs[moved.paragraph];
  const { markup } = paragraph;
  const span = edge === 'start' ? { start: to, end: markup.base.length + 1 } : { start: -1, end: to };
  const ranges = localRanges(markup);
  const crosses = firstCrossed(ranges, span);
  if (crosses) return { crosses };
  const place = placeIn(markup, edgesOf(ranges), span, name);
  const [at, text] =
    edge === 'start' ? [place.open, openTag(name, attributes, spelling)] : [place.close, closeTag(name, spelling)];
  const positions = [...markup.tags.map(({ base }) => base), to];
  rewriting.apply(
    mergeEdits([{ start: at, end: at, text }, ...escapeEdits(markup, positions)]).map((edit) => ({
      ...edit,
      start: edit.start + paragraph.start,
      end: edit.end + paragraph.start,
    })),
  );
  return { edits: rewriting.edits };
}

/**
 * Where an edge of a span comes to stand when it takes in or leaves out a word or a letter; null where there is none.
 * Punctuation is passed over with a word. A letter takes its marks along («مُ»), and the spaces beyond which it stands.
 * @param startOf where a token starts without its proclitics, by its number
 */
export function stepOf(
  { text, tokens }: Pick<ParagraphText, 'text' | 'tokens'>,
  span: Span,
  edge: Edge,
  direction: 'extend' | 'shrink',
  step: Step,
  startOf: (token: number) => number,
): number | null {
  const forwards = (edge === 'end') === (direction === 'extend');
  const from = span[edge];
  if (step === 'letter') return letterStep(text, from, forwards, direction === 'shrink');
  const isWord = ({ kind }: Token): boolean => kind !== 'punctuation';
  if (edge === 'end') {
    const token = forwards
      ? tokens.find((each) => each.end > from && isWord(each))
      : tokens.findLast((each) => each.end < from && isWord(each));
    return token && token.end > span.start ? token.end : null;
  }
  // What stands before the edge in its own token are proclitics, which belong to nobody.
  const index = forwards
    ? tokens.findIndex((each) => each.start > from && isWord(each))
    : tokens.findLastIndex((each) => each.end <= from && isWord(each));
  return index >= 0 && startOf(index) < span.end ? startOf(index) : null;
}

const SPACE = /\s/;
const MARK = /\p{M}/u;

function letterStep(text: string, from: number, forwards: boolean, inwards: boolean): number | null {
  let at = from;
  const goOn = (): string => {
    const start = at;
    if (forwards) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    else at -= at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1;
    return text.slice(Math.min(start, at), Math.max(start, at));
  };
  const isEnd = (): boolean => (forwards ? at >= text.length : at <= 0);
  for (;;) {
    if (isEnd()) return null;
    const letter = goOn();
    if (!SPACE.test(letter) && (forwards || !MARK.test(letter))) break;
  }
  if (forwards) while (!isEnd() && MARK.test(text[at])) at++;
  // No tag begins or ends with a space.
  while (inwards && !isEnd() && SPACE.test(text[forwards ? at : at - 1])) at += forwards ? 1 : -1;
  return at;
}
