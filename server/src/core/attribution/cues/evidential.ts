import type { CueReading } from '../../lexicon/cues.ts';
import { clauseFloor, clauseLimit, leadingConjunction } from '../clause.ts';
import { type Frame, NO_AGREEMENT } from '../frame.ts';
import {
  hasClass,
  inList,
  isComma,
  isPrepositional,
  type Passage,
  prepositionalProclitic,
  verbReadings,
} from '../passage.ts';

/** How far after «تقارير», «أنباء» their content may begin. */
const REACH = 6;
const ABOUT: ReadonlySet<string> = new Set(['عن', 'حول', 'بشأن']);

/** A sign that a claim is somebody's without saying whose: «من المتوقع أن», «وسط أنباء عن»; null where there is none. */
export function evidentialFrame(passage: Passage, at: number): Frame | null {
  const match = passage.cues.phrases.match(passage.tokens, at);
  if (match?.value.kind === 'evidential') {
    // «النمو المتوقع لحجم التجارة»: a quality of what is spoken of.
    if (match.value.lemma.startsWith('ال') && !hasClass(passage, match.end, 'complementiser')) return null;
    const token = passage.tokens[at];
    const whole = match.value.lemma.startsWith(token.word.bare.slice(0, 2));
    const start = token.start + (whole ? 0 : leadingConjunction(passage, at, 'وف'));
    return unsourced(passage, at, match.end, { start, end: match.endOffset }, match.value);
  }
  if (passage.named[at] > 0) return null;
  return inList(passage, at, 'evidential-noun') ? nounFrame(passage, at) : verbFrame(passage, at);
}

/** «وينتظر أن …», «يشاع أن …»: of a verb that reports nothing in its other forms. */
function verbFrame(passage: Passage, at: number): Frame | null {
  if (!inList(passage, at, 'evidential-verb') || verbReadings(passage, at).length > 0) return null;
  if (!hasClass(passage, at + 1, 'complementiser')) return null;
  const { start, end, word } = passage.tokens[at];
  const cue = { start: start + leadingConjunction(passage, at, 'وف'), end };
  return unsourced(passage, at, at + 1, cue, { lemma: word.bare, stance: 'claim', commitment: -1 });
}

/** «وسط أنباء عن وفاة …», «اتهامات بـ …»; with the article only where the content follows at once: «الأنباء عن …». */
function nounFrame(passage: Passage, at: number): Frame | null {
  const { word, start, end } = passage.tokens[at];
  // «وكالة أنباء العاصمة»: part of a name.
  if (at > 0 && /وكال(?:ة|ات)$/.test(passage.tokens[at - 1].word.bare)) return null;
  const definite = /^[وفبك]?ال|^[وف]?لل/.test(word.bare);
  const limit = Math.min(at + (definite ? 2 : REACH), clauseLimit(passage, at));
  for (let i = at + 1; i < limit; i++) {
    if (isComma(passage, i)) return null;
    const about = ABOUT.has(passage.tokens[i].word.bare);
    const by = i === at + 1 && isBy(passage, i) ? prepositionalProclitic(passage, i, 'ب') : null;
    const clause = hasClass(passage, i, 'complementiser');
    if (!about && !clause && !(by && isPrepositional(passage, i))) continue;
    const whole = word.readings.find(({ proclitics }) => proclitics === (/^[وبل]/.test(word.bare) ? word.bare[0] : ''));
    const joined = about && i === at + 1 ? passage.tokens[i].end : end;
    const cue = { start: start + (whole?.length ?? 0), end: by && !clause ? by.end : joined };
    const frame = unsourced(passage, at, about ? i + 1 : i, cue, { lemma: word.bare, stance: 'claim', commitment: -1 });
    return frame && by && !clause ? { ...frame, contentStart: by.end } : frame;
  }
  return null;
}

/** «بأن», «بالفساد», «بالاستيلاء»; not «بعد», «وبالطبع». */
function isBy(passage: Passage, i: number): boolean {
  const { bare } = passage.tokens[i].word;
  return !/^[وف]/.test(bare) && (/^بـ?$/.test(bare) || !hasClass(passage, i, 'preposition'));
}

function unsourced(
  passage: Passage,
  at: number,
  from: number,
  cue: { readonly start: number; readonly end: number },
  { lemma, stance, commitment }: Pick<Frame, 'lemma' | 'stance' | 'commitment'>,
): Frame | null {
  const limit = clauseLimit(passage, at);
  if (from >= limit) return null;
  return {
    pattern: 'P23',
    lemma,
    stance,
    commitment,
    cues: [{ span: cue, lemma }],
    from: at,
    cueAt: at,
    sources: [],
    missing: { gender: null, number: null, search: 'nobody' },
    mediators: [],
    introduction: hasClass(passage, from, 'complementiser') ? 'that' : 'bare',
    contentFrom: from,
    contentStart: passage.tokens[from].start,
    limit,
    resume: null,
    joins: clauseFloor(passage, at) === at || /^[وف]/.test(passage.tokens[at].word.bare) ? 'sibling' : 'nested',
    agreement: NO_AGREEMENT,
  };
}

/** «يُعتقد أن», «ويتوقع أن», «تردد أن»: a passive without a subject that many a verb is spelled like. */
export function isImpersonal(passage: Passage, at: number, reading: CueReading): boolean {
  const { inflection } = reading;
  if (inflection.passive) return true;
  return (
    inList(passage, at, 'evidential-verb') &&
    inflection.gender === 'm' &&
    inflection.number === 's' &&
    !inflection.suffixed
  );
}
