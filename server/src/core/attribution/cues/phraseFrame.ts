import type { CuePhrase } from '../../lexicon/cues.ts';
import type { Cue, Pattern } from '../../model.ts';
import { clauseFloor, clauseLimit, leadingConjunction } from '../clause.ts';
import { type Frame, NO_AGREEMENT } from '../frame.ts';
import type { NounPhrase } from '../sources/nounPhrase.ts';
import { DASHES, hasClass, isComma, isPunctuation, type Passage } from '../passage.ts';

/** What a phrase that hands the words to somebody consists of. */
export interface PhraseParts {
  readonly pattern: Pattern;
  readonly phrase: CuePhrase;
  readonly cues: readonly Cue[];
  /** The token after the cue and source. */
  readonly after: number;
  readonly source: NounPhrase | null;
  readonly mediators: readonly NounPhrase[];
}

/** A cue before its clause takes what follows, one after it what came before. */
export function phraseFrame(passage: Passage, at: number, parts: PhraseParts): Frame | null {
  const floor = clauseFloor(passage, at);
  const limit = clauseLimit(passage, at);
  const preposed = opensClause(passage, at, floor);
  const base = {
    pattern: parts.pattern,
    lemma: parts.phrase.lemma,
    stance: parts.phrase.stance,
    commitment: parts.phrase.commitment,
    cues: parts.cues,
    from: at,
    cueAt: at,
    sources: parts.source ? [parts.source] : [],
    missing: parts.source ? null : { gender: null, number: null, search: 'previous' as const },
    mediators: parts.mediators,
    joins: 'sibling' as const,
    agreement: NO_AGREEMENT,
  };
  if (!preposed) {
    const start = passage.tokens[floor].start;
    const resume = resumption(passage, at, parts.after, limit);
    return {
      ...base,
      introduction: 'before',
      contentFrom: floor,
      contentStart: start,
      limit: at,
      resume,
    };
  }
  const from = contentAfter(passage, parts.after, limit);
  if (from >= limit) return null;
  const skip = /^ف/.test(passage.tokens[from].word.bare) ? leadingConjunction(passage, from, 'ف') : 0;
  return {
    ...base,
    introduction: 'bare',
    contentFrom: from,
    contentStart: passage.tokens[from].start + skip,
    limit,
    resume: null,
  };
}

/** How far after the source of a phrase that opens its sentence «فإن» may begin the content. */
const THEN_REACH = 30;

/** «وبحسب الوزارة، …», «ووفقا للمجلة، ردا على سؤال، فإن …»: after the commas, or where ف with إن or قد takes up the phrase. */
function contentAfter(passage: Passage, after: number, limit: number): number {
  let from = after;
  while (from < limit && isComma(passage, from)) from++;
  for (let i = from; i < Math.min(limit, from + THEN_REACH); i++) {
    if (passage.opens[i] >= 0 || (hasClass(passage, i, 'complementiser') && !isThen(passage, i))) break;
    if (isThen(passage, i)) return i;
  }
  return from;
}

function isThen(passage: Passage, i: number): boolean {
  const { bare } = passage.tokens[i].word;
  return bare === 'فقد' || (hasClass(passage, i, 'complementiser') && bare.startsWith('ف'));
}

/** Where the content goes on after a phrase between commas or dashes; null where it does not. */
export function resumption(passage: Passage, at: number, after: number, limit: number): Frame['resume'] {
  const enclosed = isBreak(passage, at - 1) && isBreak(passage, after);
  const from = after + 1;
  if (!enclosed || from >= limit || passage.tokens[from].kind === 'punctuation') return null;
  // «… - كما يقول الكاتب - ولأن …»: what stands between dashes interrupts, whatever follows.
  if (isPunctuation(passage, at - 1, DASHES) && isPunctuation(passage, after, DASHES)) return { from, limit };
  if (/^[وف]/.test(passage.tokens[from].word.bare)) return null;
  if (
    hasClass(passage, from, 'subordinator') ||
    hasClass(passage, from, 'relative') ||
    hasClass(passage, from, 'adversative')
  )
    return null;
  return passage.cues.phrases.match(passage.tokens, from) ? null : { from, limit };
}

export function isBreak(passage: Passage, i: number): boolean {
  return isComma(passage, i) || isPunctuation(passage, i, DASHES);
}

/** Whether the phrase stands at its sentence's beginning: «وبحسب الموقع، …», «لكن وفق مصادر …». */
export function opensClause(passage: Passage, at: number, floor: number): boolean {
  for (let i = at - 1; i >= floor; i--) {
    const bare = passage.tokens[i].word.bare;
    if (!hasClass(passage, i, 'adversative') && !/^[وف]$/.test(bare) && passage.tokens[i].kind !== 'punctuation')
      return false;
  }
  return true;
}
