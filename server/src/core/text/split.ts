import type { Span } from '../model.ts';
import { ARABIC_LETTER, CLASSES, isLineBreak, isSpace } from './characters.ts';
import type { SourceText } from './sourceText.ts';
import type { Edit } from './span.ts';

/** Where a paragraph stands in the text: a line, or a part of one where a file has no line breaks (see splitParagraphs). */
export interface ParagraphSlot extends Span {
  /** Where the next paragraph starts: after the line break or separator. */
  readonly next: number;
}

/** From this length on (in UTF-16 units) a line is cut at the next sentence end outside quotation marks, … */
const CUT_AT_SENTENCE = 4_000;
/** … from this one on at any sentence end, … */
const CUT_IN_QUOTATION = 6_000;
/** … from this one on at white space, … */
const CUT_AT_SPACE = 8_000;
/** … and from this one on anywhere, but not inside a tag or a surrogate pair. */
const CUT_ANYWHERE = 10_000;
/** What looks like the start of a tag and has not ended after so many units is none. */
const LONGEST_TAG = 1_000;

/**
 * Cuts `text` into paragraphs from `from` (which must be where a paragraph starts) to the end, or to the first paragraph start at which `until` returns true.
 * Blank lines are paragraphs too, so that slots cover the text without a gap; a text that ends with a line break ends with an empty one.
 *
 * A line is a paragraph, with two exceptions: some sites put « NBSP » between paragraphs instead of a line break, and a line of several thousand
 * units is cut at sentence ends. Where a paragraph starts depends on the text from the previous start to the first unit of the new one,
 * and on nothing else: `patchParagraphs` relies on it.
 */
export function splitParagraphs(text: string, from = 0, until?: (start: number) => boolean): ParagraphSlot[] {
  const slots: ParagraphSlot[] = [];
  for (let start = from; ;) {
    const slot = slotAt(text, start);
    slots.push(slot);
    // What ends at the end of the text without a line break is the last one.
    if (slot.next === text.length && !isLineBreak(text.charCodeAt(slot.next - 1))) return slots;
    if (slot.next === start || until?.(slot.next)) return slots;
    start = slot.next;
  }
}

/**
 * The paragraphs of an edited text, from those before the edit: the same as `splitParagraphs(text)`, but only what the edit touched is read.
 * Paragraphs in front of the edit are the very objects of `old`; those behind it are too, moved by `move` where their place changed.
 * @param old all paragraphs of the text before the edit; of another text, all of `text` is read
 */
export function patchParagraphs<P extends ParagraphSlot>(
  old: readonly P[],
  text: SourceText,
  edit: Edit,
  move: (paragraph: P, shift: number) => P,
): (ParagraphSlot | P)[] {
  const shift = edit.length - (edit.end - edit.start);
  if (old.length === 0 || old[old.length - 1].next + shift !== text.length) return splitParagraphs(text.toString());
  const touched = lastStartingAtOrBefore(old, edit.start);
  // The first unit of a paragraph decides with others where it starts, so the one before the edit is cut again too.
  const first = Math.max(0, touched - 1);
  const { fresh, resume } = freshSlots(old, first, text, edit);
  const patched: (ParagraphSlot | P)[] = old.slice(0, first);
  const before = old[first];
  const isBefore = ({ end, next }: ParagraphSlot): boolean =>
    end === before.end && next === before.next && next <= edit.start;
  fresh.forEach((slot, i) => patched.push(i === 0 && isBefore(slot) ? before : slot));
  for (let i = resume; i < old.length; i++) patched.push(shift === 0 ? old[i] : move(old[i], shift));
  return patched;
}

/** How far behind an edit is read at first, in UTF-16 units: nearly always to the start of the next paragraph but one. */
const LOOK_AHEAD = 2_000;

/**
 * The paragraphs of the edited text from the place of `old[first]` on, up to the first that starts where one of `old` did behind the edit: that of number
 * `resume`, or the end. Reads no more of the text than it needs.
 */
function freshSlots(
  old: readonly ParagraphSlot[],
  first: number,
  text: SourceText,
  edit: Edit,
): { readonly fresh: readonly ParagraphSlot[]; readonly resume: number } {
  const shift = edit.length - (edit.end - edit.start);
  const from = old[first].start;
  for (let ahead = LOOK_AHEAD; ; ahead *= 4) {
    const part = text.slice(from, edit.start + edit.length + ahead);
    const isAll = from + part.length === text.length;
    let resume = old.length;
    const slots = splitParagraphs(part, 0, (at) => {
      const start = from + at - shift;
      // Where what is read ends, more of the text might say otherwise.
      if (start <= edit.end || (at === part.length && !isAll)) return false;
      const index = lastStartingAtOrBefore(old, start);
      if (index <= first || old[index].start !== start) return false;
      resume = index;
      return true;
    });
    if (!isAll && resume === old.length) continue;
    const fresh = slots.map(({ start, end, next }) => ({ start: from + start, end: from + end, next: from + next }));
    return { fresh, resume };
  }
}

/** The index of the last slot that starts at or before `offset`: the one the offset lies in, or in whose line break; 0 where there is none. */
export function lastStartingAtOrBefore(slots: readonly ParagraphSlot[], offset: number): number {
  let low = 0;
  let high = slots.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (slots[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const TAG_OPEN = 0x3c;
const TAG_CLOSE = 0x3e;

function slotAt(text: string, start: number): ParagraphSlot {
  const usual = Math.min(text.length, start + CUT_AT_SENTENCE);
  for (let i = start; i < usual; i++) {
    const unit = text.charCodeAt(i);
    // Everything that can end a short paragraph is below Arabic.
    if (unit > NO_BREAK_SPACE) continue;
    const slot = breakAt(text, start, i, unit);
    if (slot) return slot;
  }
  if (usual === text.length) return { start, end: text.length, next: text.length };
  return longSlotAt(text, start);
}

/** The paragraph that ends at `i` with a line break or a separator; null where none does. */
function breakAt(text: string, start: number, i: number, unit: number): ParagraphSlot | null {
  if (isLineBreak(unit)) return { start, end: i, next: i + (text.startsWith('\r\n', i) ? 2 : 1) };
  if ((unit !== SPACE && unit !== NO_BREAK_SPACE) || i === start || isBlank(text.charCodeAt(i - 1))) return null;
  const next = separatorEnd(text, i);
  return next === null ? null : { start, end: i, next };
}

/** A paragraph that has no break within the usual length: read again from its start, now with an eye on quotation marks and tags. */
function longSlotAt(text: string, start: number): ParagraphSlot {
  const quotes = new QuoteBalance();
  let tagStart = -1;
  for (let i = start; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const slot = breakAt(text, start, i, unit);
    if (slot) return slot;
    const inTag = tagStart >= 0 && i - tagStart < LONGEST_TAG;
    if (unit === TAG_CLOSE) tagStart = -1;
    else if (unit === TAG_OPEN && !inTag) tagStart = i;
    else quotes.read(unit);
    const length = i - start;
    if (length < CUT_AT_SENTENCE || inTag) continue;
    if (isSpace(unit)) {
      if (length >= CUT_AT_SPACE || ((!quotes.open || length >= CUT_IN_QUOTATION) && endsSentence(text, i))) {
        const next = blankEnd(text, i);
        if (next < text.length && !isLineBreak(text.charCodeAt(next))) return { start, end: i, next };
        i = next - 1;
      }
    } else if (length >= CUT_ANYWHERE && !isLowSurrogate(text.charCodeAt(i))) {
      return { start, end: i, next: i };
    }
  }
  return { start, end: text.length, next: text.length };
}

/** Whether quotation marks are open, as far as a count tells. Only to prefer one place for a cut over another. */
class QuoteBalance {
  private depth = 0;
  private straight = false;

  get open(): boolean {
    return this.straight || this.depth > 0;
  }

  read(unit: number): void {
    if (unit === 0x22) this.straight = !this.straight;
    else if (unit === 0xab || unit === 0x201c) this.depth++;
    else if ((unit === 0xbb || unit === 0x201d) && this.depth > 0) this.depth--;
  }
}

const SENTENCE_STOPS = '.!؟?…';
const CLOSERS = '"”»)]';
const BEFORE_SEPARATOR: ReadonlySet<number> = new Set(
  [...SENTENCE_STOPS, ...CLOSERS].map((char) => char.charCodeAt(0)),
);

/** Whether a sentence ends right before `i`, closing marks and brackets included; «د. » does not end one. */
function endsSentence(text: string, i: number): boolean {
  let last = i - 1;
  if (CLOSERS.includes(text[last])) last--;
  return SENTENCE_STOPS.includes(text[last]) && !isInitial(text, last - 1);
}

/** Whether a single letter stands at `i`. */
function isInitial(text: string, i: number): boolean {
  return CLASSES[text.charCodeAt(i)] === ARABIC_LETTER && isSpace(text.charCodeAt(i - 1));
}

/**
 * The end of a paragraph separator that starts at `i`; null where none does. It is a space, an NBSP and a space (or a longer run of such)
 * after a sentence: «… في الرياض. NBSP وأضاف». With a line break behind it, it is only the blank end of a line.
 */
function separatorEnd(text: string, i: number): number | null {
  if (!BEFORE_SEPARATOR.has(text.charCodeAt(i - 1))) return null;
  const next = blankEnd(text, i);
  if (next - i < 3 || next === text.length || isLineBreak(text.charCodeAt(next))) return null;
  return text.slice(i, Math.min(next, i + 3)).includes('\u00a0') ? next : null;
}

/** White space within a line. */
function isBlank(unit: number): boolean {
  return isSpace(unit) && !isLineBreak(unit);
}

function blankEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  return end;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
