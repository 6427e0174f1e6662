import type { QuotationType, Span } from '../model.ts';
import { leadingConjunction, trimmedEnd } from './clause.ts';
import type { Frame, SettledFrame } from './frame.ts';
import { hasClass, inList, isComma, isStop, type Passage, quotedWords, verbReadings } from './passage.ts';

/** Quoted words that make an indirect content mixed; fewer are a name or a scare quote where a mention or nothing else stands in them. */
const WORDING = 3;

/** Settles how far a frame's content reaches and whether it is direct. `next`: the token at which the frame that ends it begins, or the frame's limit. */
export function settleContent(passage: Passage, frame: Frame, next: number): SettledFrame | null {
  if (frame.introduction === 'before') return settleBefore(passage, frame);
  const quotation = leadingQuotation(passage, frame);
  if (quotation >= 0) {
    const settled = settleQuoted(passage, frame, quotation, next);
    if (settled) return settled;
  }
  const to = clauseEnd(passage, frame, next);
  if (to <= frame.contentFrom) return null;
  const contents = [{ start: frame.contentStart, end: endOfContent(passage, frame.contentFrom, to) }];
  if (contents[0].end <= contents[0].start) return null;
  return { ...frame, contents, type: typeOf(passage, frame, to) };
}

/** The quotation with which the content begins, «أن» and the like before it not counted; -1 for none. */
function leadingQuotation(passage: Passage, { contentFrom, introduction }: Frame): number {
  let i = contentFrom;
  if (introduction === 'that' || introduction === 'preposition') while (hasClass(passage, i, 'complementiser')) i++;
  const quotation = passage.opens[i] ?? -1;
  if (quotation >= 0) return quotation;
  // The opening mark is missing.
  const around = passage.inside[i] ?? -1;
  return around >= 0 && passage.quotations[around].openToken === null ? around : -1;
}

function settleQuoted(passage: Passage, frame: Frame, index: number, next: number): SettledFrame | null {
  const quotation = passage.quotations[index];
  const { tokens } = passage;
  const close = quotation.closeToken;
  if (close === null) {
    return { ...frame, contents: [{ start: frame.contentStart, end: quotation.outer.end }], type: 'direct' };
  }
  if (!endsWithQuotation(passage, close, frame, next)) return null;
  const contents: Span[] = [{ start: frame.contentStart, end: tokens[close].end }];
  return { ...frame, contents, type: 'direct' };
}

/** Whether nothing of the content follows a closing mark: the sentence, a comma or another cue does. */
function endsWithQuotation(passage: Passage, close: number, frame: Frame, next: number): boolean {
  const after = close + 1;
  const limit = passage.sentenceTo[close];
  if (frame.pattern === 'P22') return true;
  if (after >= limit || after >= next || passage.sentenceTo[frame.contentFrom] < limit) return true;
  if (isStop(passage, after)) return true;
  const words = quotedWords(passage, passage.closes[close]);
  if (isComma(passage, after)) return words > WORDING || !hasClass(passage, after + 1, 'complementiser');
  if (words > 12) return true;
  return false;
}

function clauseEnd(passage: Passage, frame: Frame, next: number): number {
  let depth = 0;
  for (let i = frame.contentFrom; i < next; i++) {
    const { kind, word } = passage.tokens[i];
    if (kind === 'punctuation') {
      if (word.surface === '(') depth++;
      else if (word.surface === ')' && --depth < 0) return i;
      continue;
    }
    if (i > frame.contentFrom + 1 && closes(passage, i)) return i;
  }
  return next;
}

/** «، في إشارة إلى …»: the writer's own words begin. */
function closes(passage: Passage, i: number): boolean {
  if (!isComma(passage, i - 1)) return false;
  if (isCircumstance(passage, i)) return true;
  const match = passage.cues.phrases.match(passage.tokens, i);
  return match?.value.kind === 'closer';
}

/** «، مقدما شكره»: a participle in the accusative is the writer's own again. */
function isCircumstance(passage: Passage, i: number): boolean {
  const { kind, word } = passage.tokens[i];
  if (kind !== 'word' || passage.mentionAt[i] || !word.bare.endsWith('ا')) return false;
  if (hasClass(passage, i, 'adverb') || hasClass(passage, i, 'temporal')) return false;
  return (
    /^م.{3,}ا$/.test(word.bare) || verbReadings(passage, i).some(({ inflection }) => inflection.part === 'participle')
  );
}

/** The end of the last word, or of a quotation that runs on over the sentence's end. */
function endOfContent(passage: Passage, from: number, to: number): number {
  const last = passage.inside[to - 1];
  if (last >= 0 && last !== passage.inside[from]) {
    const { outer, closeToken } = passage.quotations[last];
    if (closeToken !== null && closeToken >= to) return outer.end;
  }
  return trimmedEnd(passage, from, to);
}

function typeOf(passage: Passage, frame: Frame, to: number): QuotationType {
  if (frame.introduction === 'colon') return 'direct';
  let quoted = 0;
  let longest = 0;
  for (let i = frame.contentFrom; i < to; i++) {
    const quotation = passage.opens[i];
    if (quotation < 0 || isName(passage, quotation, i)) continue;
    quoted++;
    longest = Math.max(longest, quotedWords(passage, quotation));
  }
  // Many short ones are a list of names.
  return longest > WORDING || (longest === WORDING && quoted < 3) ? 'mixed' : 'indirect';
}

/** A quoted name: «حركة "حماس"». */
function isName(passage: Passage, quotation: number, open: number): boolean {
  const mention = passage.mentionAt[open + 1];
  return mention !== null && mention !== undefined && mention.end >= passage.quotations[quotation].inner.end;
}

/** The content of a cue that follows it: what stands between the sentence's start and the cue. */
function settleBefore(passage: Passage, frame: Frame): SettledFrame | null {
  let from = frame.contentFrom;
  let to = frame.limit;
  while (from < to && (passage.tokens[from].kind === 'punctuation' || passage.tokens[from].word.bare === 'و')) from++;
  while (to > from && (isComma(passage, to - 1) || '-–—'.includes(passage.tokens[to - 1].word.surface[0]))) to--;
  if (to - from < 2) return null;
  const quotation = passage.closes[to - 1];
  const open = quotation >= 0 ? passage.quotations[quotation].openToken : null;
  if (open !== null && open > from && quotedWords(passage, quotation) > 6) from = open;
  const direct = open !== null && open === from;
  const token = passage.tokens[from];
  const skip = direct || inList(passage, from, 'waw') ? 0 : leadingConjunction(passage, from, 'و');
  const contents = [{ start: token.start + skip, end: passage.tokens[to - 1].end }];
  return { ...frame, contents, type: direct ? 'direct' : typeOf(passage, { ...frame, contentFrom: from }, to) };
}
