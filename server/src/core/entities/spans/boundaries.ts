import { LIST, type Sense, type WordList } from '../../lexicon/gazetteer.ts';
import type { EntityType, Span } from '../../model.ts';
import type { Reading } from '../../text/words.ts';
import { longest, type Scan } from '../scan.ts';
import type { TaggedSpan } from '../tagger/tagger.ts';

/** Where a run of tokens that was taken for an entity starts and ends in the text: proclitics stay outside, quotation marks are kept in pairs. */
export function boundsOf(scan: Scan, { type, from, to }: Pick<TaggedSpan, 'type' | 'from' | 'to'>): Span | null {
  const range = withPairedMarks(scan, from, CLOSED.has(type) ? clauseStart(scan, from, to) : to);
  let first = range.from;
  // «لـ"حماس"»: a proclitic alone, or a detached و, is no part of the name.
  while (first < range.to && isProcliticAlone(scan, first)) first++;
  if (first >= range.to) return null;
  const token = scan.tokens[first];
  const last = type === 'ORG' ? addressEnd(scan, range.to - 1) : range.to - 1;
  return { start: token.start + readingAt(scan, first, range.to, type).length, end: scan.tokens[last].end };
}

/** The last token of a name that is an address: «NABD.*INFO*». */
function addressEnd({ tokens }: Scan, last: number): number {
  const [name, dot, ending] = [tokens[last], tokens[last + 1], tokens[last + 2]];
  if (dot?.word.surface !== '.' || ending === undefined || name.end !== dot.start || dot.end !== ending.start)
    return last;
  return LATIN.test(name.word.surface) && LATIN.test(ending.word.surface) ? last + 2 : last;
}

const LATIN = /^[A-Za-z]+$/;

function isProcliticAlone(scan: Scan, index: number): boolean {
  const { kind, word } = scan.tokens[index];
  return kind === 'word' && (word.bare.length === 1 || word.readings.some((reading) => reading.folded === ''));
}

const isMark = (scan: Scan, index: number): boolean => scan.tokens[index]?.kind === 'mark';
const isBracket = (scan: Scan, index: number, bracket: string): boolean => scan.tokens[index]?.word.surface === bracket;

/**
 * Takes in a closing mark whose opening one is inside («حركة "حماس"»), ends a name at the mark that closes what was open before it, and
 * leaves out marks that only wrap it, and punctuation at its ends.
 */
function withPairedMarks(scan: Scan, from: number, to: number): { from: number; to: number } {
  let first = from;
  let end = to;
  while (first < end && isPlainPunctuation(scan, first)) first++;
  while (end > first && (isPlainPunctuation(scan, end - 1) || (end - first > 1 && isLoose(scan, end - 1)))) end--;
  if (isMark(scan, first - 1) && scan.paragraph.quotations.some(({ openToken }) => openToken === first - 1)) {
    for (let i = first; i < end; i++) if (isMark(scan, i)) end = i;
  }
  const marks = (): number => {
    let count = 0;
    for (let i = first; i < end; i++) if (isMark(scan, i)) count++;
    return count;
  };
  if (marks() % 2 === 1) {
    if (isMark(scan, end - 1)) end--;
    else if (isMark(scan, first)) first++;
    else if (isMark(scan, end)) end++;
  }
  if (end - first > 2 && marks() === 2 && isMark(scan, first) && isMark(scan, end - 1)) {
    first++;
    end--;
  }
  const open: number[] = [];
  for (let i = first; i < end; i++) {
    if (isBracket(scan, i, '(')) open.push(i);
    else if (isBracket(scan, i, ')')) open.pop();
  }
  if (open.length > 0) end = isBracket(scan, end, ')') ? end + 1 : Math.max(first + 1, open[0]);
  return { from: first, to: end };
}

/** Names of these types have no clause in them. */
const CLOSED: ReadonlySet<EntityType> = new Set<EntityType>(['ORG', 'FAC', 'OCC']);

/**
 * Where a verb or a particle opens a clause in a run of tokens («قال وزير الصحة *إن* القاهرة …»), outside what the lexicon knows as one
 * name («هوليداي *إن*»); `to` where none does.
 */
function clauseStart(scan: Scan, from: number, to: number): number {
  let known = from;
  for (let i = from; i < to; i++) {
    if (i > from && i >= known && isWord(scan, i, 'verb', 'particle')) return i;
    for (const match of scan.matches[i]) known = Math.max(known, match.to);
  }
  return to;
}

/** A conjunction, a preposition, a verb…: nothing that a name ends with. «على» is one, «زين العابدين بن *علي*» and «موزاييك أف *أم*» are none. */
const isLoose = (scan: Scan, index: number): boolean =>
  scan.tokens[index].word.bare !== 'علي' &&
  isWord(scan, index, 'verb', 'particle', 'preposition', 'pronoun', 'adverb') &&
  !(index > 0 && scan.matches[index - 1].some(({ to }) => to === index + 1));

/** Whether a token is such a word of not-names.tsv, without a proclitic. */
function isWord(scan: Scan, index: number, ...kinds: readonly string[]): boolean {
  return scan.matches[index].some(
    ({ to, reading, senses }) =>
      to === index + 1 &&
      reading.length === 0 &&
      senses.some(({ entry }) => entry.list === 'not-name' && kinds.includes(entry.kind)),
  );
}

function isPlainPunctuation(scan: Scan, index: number): boolean {
  const { kind, word } = scan.tokens[index];
  return kind === 'punctuation' && word.surface !== '(' && word.surface !== ')';
}

const NAME_LISTS: readonly WordList[] = [
  'country',
  'nationality',
  'place',
  'city',
  'organisation',
  'outlet',
  'person',
  'given-name',
  'family-name',
  'name-particle',
  'title',
  'head',
  'event',
  'law',
  'product',
];
const WEAK_LISTS: readonly WordList[] = ['world-city', 'name-token', 'portfolio'];

/** Which reading of its first word an entity starts with. */
export function readingAt(scan: Scan, index: number, to: number, type: EntityType): Reading {
  const { readings } = scan.tokens[index].word;
  // «مسلسل "*ولاد* الدرب"»: a title begins with the mark.
  if (readings.length === 1 || (type === 'PRODUCT' && isMark(scan, index - 1))) return readings[0];
  let best: Reading | null = null;
  let bestScore = 0;
  for (const match of scan.matches[index]) {
    if (match.to > to) continue;
    let score = 0;
    for (const sense of match.senses) score = Math.max(score, evidence(sense, type));
    if (score === 0) continue;
    score += 4 * (match.to - match.from - 1) - unlikeliness(match.reading);
    if (score > bestScore) {
      best = match.reading;
      bestScore = score;
    }
  }
  return best ?? (isCompleting(scan, index) ? readings[0] : likeliestSplit(readings));
}

/** «بدر» and «كريم» are names before they are «در» and «ريم»; a و before a name is common. */
function unlikeliness({ proclitics, length }: Reading): number {
  return length === 0 || proclitics === 'و' ? length / 4 : 1 + length / 4;
}

/** Whether a word completes the one before it, so that its و is a letter of the name: «في *ويندهوك*», «جامعة *ويتواترسراند*». */
function isCompleting(scan: Scan, index: number): boolean {
  if (index === 0) return false;
  const head = longest(scan, index - 1, LIST.head);
  return (head?.match.to === index && head.sense.inflection === 'base') || isWord(scan, index - 1, 'preposition');
}

/** How strongly a sense of a word speaks for its standing at the start of an entity of this type. */
function evidence({ entry, ambiguous }: Sense, type: EntityType): number {
  if (NAME_LISTS.includes(entry.list)) return (entry.type === type ? 4 : 2) + (ambiguous ? 0 : 1);
  return WEAK_LISTS.includes(entry.list) ? 1 : 0;
}

/**
 * For a word that no list knows: before the article a proclitic is one («بالمجلس», «للهيئة»); of the others only و is common enough before
 * a name to be taken for one («وستيوارت»), as names that begin with ب ل ك ف abound.
 */
function likeliestSplit(readings: readonly Reading[]): Reading {
  const definite = readings.findLast(
    (reading) => reading.length > 0 && reading.folded.startsWith('ال') && reading.folded.length > 4,
  );
  if (definite) return definite;
  return readings.find((reading) => reading.proclitics === 'و' && reading.folded.length > 3) ?? readings[0];
}
