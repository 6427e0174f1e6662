import type { Frame } from './frame.ts';
import { findMediators } from './mediators.ts';
import { type NounPhrase, readNounPhrase } from './nounPhrase.ts';
import { DASHES, hasClass, inList, isColon, isPunctuation, isStop, type Passage } from './passage.ts';

/** A headline's source has at most so many tokens with what stands between it and the colon. */
const LONGEST = 22;

/** «X: …», «X لـM: …», «عاجل.. X: …»: the colon at `at` is the cue; null where no source stands before it. */
export function headlineFrame(passage: Passage, at: number): Frame | null {
  if (!isColon(passage, at) || at + 1 >= passage.tokens.length) return null;
  const source = sourceBefore(passage, at);
  if (!source) return null;
  const token = passage.tokens[at];
  return {
    pattern: 'P11',
    lemma: ':',
    stance: 'neutral',
    commitment: 0,
    cues: [{ span: { start: token.start, end: token.end }, lemma: ':' }],
    from: source.from,
    cueAt: at,
    sources: [source],
    missing: null,
    mediators: findMediators(passage, source.to, at, [source]),
    introduction: source.head?.class === 'document' || source.head?.class === 'crowd' ? 'bare' : 'colon',
    contentFrom: at + 1,
    contentStart: passage.tokens[at + 1].start,
    limit: headlineEnd(passage, at + 1),
    resume: null,
    joins: 'sibling',
    agreement: { gender: null, number: null },
  };
}

/** The headline's end: «..» does not end it, «|» does. */
function headlineEnd(passage: Passage, from: number): number {
  let i = from;
  while (i < passage.tokens.length && !isPunctuation(passage, i, '|') && !isFullStop(passage, i)) i++;
  return i;
}

function isFullStop(passage: Passage, i: number): boolean {
  return isStop(passage, i) && passage.tokens[i].word.surface === '.';
}

function sourceBefore(passage: Passage, colon: number): NounPhrase | null {
  const from = segmentStart(passage, colon);
  if (from < 0) return null;
  const phrase = readNounPhrase(passage, afterBullet(passage, from, colon), colon);
  if (!phrase || !speaks(phrase)) return null;
  if (phrase.to === colon) return phrase;
  const rest = phrase.to;
  // «فلان- صحيفة- جدة:» is a dateline.
  if (isPunctuation(passage, rest, DASHES)) return null;
  const adjunct =
    hasClass(passage, rest, 'preposition') ||
    inList(passage, rest, 'vehicle') ||
    startsWithLam(passage, rest) ||
    passage.closes[rest] >= 0;
  return adjunct || phrase.person ? phrase : null;
}

/** «• بايدن: …» */
function afterBullet(passage: Passage, from: number, colon: number): number {
  let i = from;
  while (i < colon && ['symbol', 'punctuation', 'emoji'].includes(passage.tokens[i].kind)) i++;
  return i;
}

function startsWithLam(passage: Passage, i: number): boolean {
  return /^(?:ل|ب)/.test(passage.tokens[i].word.bare) || passage.tokens[i].word.bare.endsWith('ا');
}

/** Where the part of the line that ends in the colon begins: at the line's start, or after «..», «|» or a dash. */
function segmentStart(passage: Passage, colon: number): number {
  let i = colon - 1;
  const floor = Math.max(0, colon - LONGEST);
  while (i >= floor) {
    const surface = passage.tokens[i].word.surface;
    if (isPunctuation(passage, i, '|…') || surface === '..' || surface === '...') return i + 1;
    if (isStop(passage, i) || isColon(passage, i)) return surface === ':' ? -1 : i + 1;
    if (hasClass(passage, i, 'complementiser') || hasClass(passage, i, 'relative')) return -1;
    i--;
  }
  return i < 0 ? 0 : -1;
}

function speaks(phrase: NounPhrase): boolean {
  if (phrase.person || phrase.head) return true;
  const type = phrase.first?.type;
  return type === 'ORG' || type === 'OCC';
}
