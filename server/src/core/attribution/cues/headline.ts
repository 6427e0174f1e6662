import { type Frame, NO_AGREEMENT } from '../frame.ts';
import { findMediators } from '../sources/mediators.ts';
import { type NounPhrase, readNounPhrase } from '../sources/nounPhrase.ts';
import { DASHES, hasClass, inList, isColon, isPrepositional, isPunctuation, isStop, type Passage } from '../passage.ts';
import { isNominativePlural } from '../sources/subjectPhrase.ts';
import { isCalled } from '../contents/wording.ts';

/** A headline's source has at most so many tokens with what stands between it and the colon. */
const LONGEST = 22;

/** «X: …», «X لـM: …», «عاجل.. X: …»: the colon at `at` is the cue; null where no source stands before it. */
export function headlineFrame(passage: Passage, at: number): Frame | null {
  if (!isColon(passage, at) || at + 1 >= passage.tokens.length || isCalled(passage, at - 1)) return null;
  const before = sourceBefore(passage, at);
  if (!before) return null;
  const carried = sourceAfter(passage, before, at);
  const source = carried ?? before;
  const token = passage.tokens[at];
  return {
    pattern: 'P11',
    lemma: ':',
    stance: 'neutral',
    commitment: 0,
    cues: [{ span: { start: token.start, end: token.end }, lemma: ':' }],
    from: before.from,
    cueAt: at,
    sources: [source],
    missing: null,
    mediators: carried ? [before] : findMediators(passage, source.to, at, [source]),
    introduction: source.head?.class === 'document' || source.head?.class === 'crowd' ? 'bare' : 'colon',
    contentFrom: at + 1,
    contentStart: passage.tokens[at + 1].start,
    limit: headlineEnd(passage, at + 1),
    resume: null,
    joins: 'sibling',
    agreement: NO_AGREEMENT,
  };
}

/** «رويترز عن مسؤول: …», «الأفق نقلا عن الوزير: …»: whose words the outlet before passes on. */
function sourceAfter(passage: Passage, outlet: NounPhrase, colon: number): NounPhrase | null {
  let i = outlet.to;
  if (passage.closes[i] >= 0) i++;
  if (passage.tokens[i].word.bare === 'نقلا') i++;
  if (passage.tokens[i].word.bare !== 'عن') return null;
  const source = readNounPhrase(passage, i + 1, colon);
  return source?.to === colon && speaks(source) ? source : null;
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

/** @param last whether a colon may stand before this one */
function sourceBefore(passage: Passage, colon: number, last = true): NounPhrase | null {
  const from = segmentStart(passage, colon, last);
  if (from < 0) return null;
  const phrase = readNounPhrase(passage, afterBullet(passage, from, colon), colon);
  // «بالأرقام: …», «بالفيديو: …»
  if (!phrase || isPrepositional(passage, phrase.from) || !(speaks(phrase) || isNominativePlural(passage, phrase.from)))
    return null;
  if (phrase.to === colon) return phrase;
  const rest = phrase.to;
  // «فلان- صحيفة- جدة:» is a dateline.
  for (let i = rest; i < colon; i++) if (isPunctuation(passage, i, DASHES)) return null;
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
function segmentStart(passage: Passage, colon: number, last: boolean): number {
  let i = colon - 1;
  const floor = Math.max(0, colon - LONGEST);
  while (i >= floor) {
    const surface = passage.tokens[i].word.surface;
    if (isPunctuation(passage, i, '|…') || surface === '..' || surface === '...') return i + 1;
    // «رابط الخبر بصحيفة الأفق: الوزير: …»: what names the line ends at the first colon.
    if (isColon(passage, i)) return last && sourceBefore(passage, i, false) === null ? i + 1 : -1;
    if (isStop(passage, i)) return i + 1;
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
