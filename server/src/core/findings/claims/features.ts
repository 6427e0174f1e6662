import { bitsOf, kindsAmong } from '../../lexicon/claimWords.ts';
import { SIGN } from '../../lexicon/wordSigns.ts';
import type { WordType } from '../../text/words.ts';
import type { ParagraphFacts } from '../facts.ts';
import { endsReported, type Surroundings } from '../surroundings.ts';
import { type Candidate, countWords } from './candidates.ts';

/**
 * What the claim scorer looks at. A feature is a name that is there or not; names are those of claim-weights.tsv. All are facts of the words, of
 * figures and of where the stretch stands, or (`wordsOf`) the words themselves outside of names; none names anybody, so that what is learned from
 * one year's news holds for another's.
 */

/** Kinds of words of which one alone says little and two together much. */
const LOADED = bitsOf(['accusation', 'evaluation', 'elative', 'cause', 'trend', 'copula', 'casualty', 'prediction']);

/** Kinds that say more beside a figure. */
const WITH_FIGURES = bitsOf(['casualty', 'measure', 'trend', 'approximation', 'elative', 'amount', 'cause']);

/** Kinds that other rules look for, or that say something beside a figure only. */
const SILENT = bitsOf(['vague-source', 'title-noun', 'measure', 'scope', 'sport']);

/** The features that the sign of one word gives. What is an occasion of speech has a speaker who was not found. */
const OF_SIGNS = [
  [SIGN.future, 'has future'],
  [SIGN.imperfect, 'has imperfect'],
  [SIGN.complementiser, 'has complementiser'],
  [SIGN.verb, 'has reporting verb'],
  [SIGN.vehicle, 'has occasion of speech'],
  [SIGN.negation, 'negation'],
  [SIGN.testimony, 'names a document or a crowd'],
] as const;

export function featuresOf(candidate: Candidate, paragraph: ParagraphFacts, around: Surroundings): ReadonlySet<string> {
  const found = new Set<string>();
  addFacts(found, candidate, paragraph);
  addWords(found, candidate, paragraph);
  addPlace(found, candidate, paragraph, around);
  return found;
}

function addWords(found: Set<string>, { from, to }: Candidate, paragraph: ParagraphFacts): void {
  const { tokens, lexicon } = paragraph;
  let signs = 0;
  let kinds = 0;
  let loaded = 0;
  for (let i = from; i < to; i++) {
    const { word, kind } = tokens[i];
    if (kind === 'word') {
      const own = paragraph.signs[i];
      const ownKinds = lexicon.claims.kindBits.of(word);
      if ((own & SIGN.qad) !== 0 && (signs & SIGN.was) !== 0) found.add('past perfect');
      signs |= own;
      kinds |= ownKinds;
      loaded += bitCount(ownKinds & LOADED);
    } else if (kind === 'mark') found.add('has quotation mark');
    else if (word.surface === '%' || word.surface === '٪') found.add('has percent');
  }
  for (const [sign, feature] of OF_SIGNS) if ((signs & sign) !== 0) found.add(feature);
  if (loaded >= 2) found.add('two loaded words');
  for (const kind of kindsAmong(kinds & ~SILENT)) found.add(`has ${kind}`);
  if (found.has('has figure')) for (const kind of kindsAmong(kinds & WITH_FIGURES)) found.add(`figure and ${kind}`);
}

/** The words of a candidate that belong to no name, figure or date, in text order. */
export function wordsOf({ from, to, span }: Candidate, paragraph: ParagraphFacts): readonly WordType[] {
  const mentions = paragraph.mentionsIn(span);
  const words: WordType[] = [];
  let next = 0;
  let named = -1;
  for (let i = from; i < to; i++) {
    const token = paragraph.tokens[i];
    while (next < mentions.length && mentions[next].start < token.end) named = Math.max(named, mentions[next++].end);
    if (token.kind === 'word' && named <= token.start) words.push(token.word);
  }
  return words;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** What else stands in the stretch: figures, dates and names are facts that anybody can check. */
function addFacts(found: Set<string>, { to, span }: Candidate, paragraph: ParagraphFacts): void {
  if (QUESTION.test(paragraph.tokens[to]?.word.surface ?? '')) found.add('question');
  let dateEnd = -1;
  for (const { type, start, end } of paragraph.mentionsIn(span)) {
    if (type === 'PERS') found.add('has person');
    else if (type === 'DATE') {
      dateEnd = end;
      found.add('has date');
      // A number in a date is no figure.
    } else if (type === 'NUM' && end > dateEnd && span.start <= start && end <= span.end) found.add('has figure');
  }
}

const QUESTION = /^[؟?]/;

function addPlace(found: Set<string>, candidate: Candidate, paragraph: ParagraphFacts, around: Surroundings): void {
  const { from, to, sentence } = candidate;
  const { tokens, lexicon } = paragraph;
  // A verb in the past at the head tells of an act, one in the present or a noun rather of how things are.
  found.add(`begins with ${lexicon.forms.shapes.of(tokens[from].word)}`);
  found.add(`in ${around.size}`);
  if (around.beforeReport) found.add('before reported speech');
  const words = countWords(tokens, candidate);
  if (words < 8) found.add('under 8 words');
  else if (words < 24) found.add('under 24 words');
  if (to - from >= sentence.to - sentence.from - 2) found.add('whole sentence');
  else found.add(from - sentence.from <= 1 ? 'before an attribution' : 'after an attribution');
  const isStart = sentence.from === 0;
  const follows = isStart ? around.followsReport : endsReported(paragraph, sentence.from);
  if (follows) found.add('follows reported speech');
  if (isStart && around.isFirst) found.add('first sentence');
}
