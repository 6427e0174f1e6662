import { leadingConjunction } from '../clause.ts';
import type { Frame, SettledFrame } from '../frame.ts';
import { DASHES, hasClass, isComma, isPunctuation, type Passage, quotedWords } from '../passage.ts';
import { wordingType } from './wording.ts';

/** After more quoted words than these nothing but the quotation is what a verb of saying after it introduces. */
const LONG = 6;

/** Settles the content of a cue that follows it: what stands between the sentence's start and the cue. Null where nothing is left of it. */
export function settleBefore(passage: Passage, frame: Frame): SettledFrame | null {
  let to = frame.limit;
  let from = startOfClause(passage, frame.contentFrom, to);
  if (frame.pattern !== 'P17') from = afterReason(passage, from, to);
  to = beforeMarks(passage, from, to);
  // «…، وذلك بحسب الوزارة»: it only ties the phrase to what is told.
  if (to > from && passage.tokens[to - 1].word.bare === 'وذلك') to = beforeMarks(passage, from, to - 1);
  if (to - from < 2) return null;
  const quotation = passage.closes[to - 1];
  const open = quotation >= 0 ? passage.quotations[quotation].openToken : null;
  if (frame.pattern === 'P17' && open !== null && open > from && quotedWords(passage, quotation) > LONG) from = open;
  const direct = open !== null && open === from;
  const token = passage.tokens[from];
  const skip = direct || passage.forms.conjunctions.of(token.word) === '' ? 0 : leadingConjunction(passage, from, 'و');
  const contents = [{ start: token.start + skip, end: passage.tokens[to - 1].end }];
  const type = direct ? 'direct' : wordingType(passage, from, to);
  return { ...frame, contents, contentTo: to, type };
}

/** Where what is told ends before the commas and dashes in front of `to`. */
function beforeMarks(passage: Passage, from: number, to: number): number {
  while (to > from && (isComma(passage, to - 1) || isPunctuation(passage, to - 1, DASHES))) to--;
  return to;
}

/** The first token that is told: «باريس - وصل …», «في المقابل، وصل …», «كما وصل …», «لكن الوزير وصل …». */
function startOfClause(passage: Passage, start: number, to: number): number {
  let from = afterDateline(passage, start);
  for (let last = -1; from < to && from > last;) {
    last = from;
    const { kind, word } = passage.tokens[from];
    if (kind === 'punctuation' || /^(?:و|كما|[وف]?لكن)$/.test(word.bare)) from++;
    else from = afterConnective(passage, from);
  }
  return from;
}

/** «يتواصل القصف، حيث أصابت قذيفة مدرسة، بحسب السكان»: what is told is the reason or detail that stands right before the cue. */
function afterReason(passage: Passage, from: number, to: number): number {
  for (let i = to - 1; i > from; i--)
    if (isComma(passage, i - 1) && DETAIL.test(passage.tokens[i].word.bare)) return i + 1;
  return from;
}

const DETAIL = /^(?:حيث|إذ)$/;

/** «الجزائر - …»: the place at the beginning of a paragraph, with a dash after it. */
function afterDateline(passage: Passage, from: number): number {
  const type = passage.mentionAt[from]?.type;
  const dash = passage.mentionTo[from];
  return from === 0 && type === 'GPE' && isPunctuation(passage, dash, DASHES) ? dash + 1 : from;
}

/** «كذلك، …», «هذا، …», «بالإضافة إلى ذلك، …»: what ties a sentence to the one before is the writer's. */
function afterConnective(passage: Passage, from: number): number {
  const match = passage.cues.phrases.match(passage.tokens, from);
  const kind = match?.value.kind;
  if (match && (kind === 'connective' || kind === 'switch') && isComma(passage, match.end)) return match.end + 1;
  const alone = hasClass(passage, from, 'adverb') || hasClass(passage, from, 'demonstrative');
  return alone && isComma(passage, from + 1) ? from + 2 : from;
}
