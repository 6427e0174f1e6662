import type { ClaimWordKind } from '../../lexicon/claimWords.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type WordType, WordMemo } from '../../text/words.ts';
import type { ParagraphFacts } from '../facts.ts';
import { endsReported, type Surroundings } from '../surroundings.ts';
import { type Candidate, countWords } from './candidates.ts';

/**
 * What the claim scorer looks at. A feature is a name that is there or not; names are those of claim-weights.tsv. All are facts of the words, of
 * figures and of where the stretch stands; none names anybody, so that what is learned from one year's news holds for another's.
 */

/** Kinds of words of which one alone says little and two together much. */
const LOADED: ReadonlySet<ClaimWordKind> = new Set([
  'accusation',
  'evaluation',
  'elative',
  'cause',
  'trend',
  'copula',
  'casualty',
  'prediction',
]);

/** Kinds that say more beside a figure. */
const WITH_FIGURES: ReadonlySet<ClaimWordKind> = new Set([
  'casualty',
  'measure',
  'trend',
  'approximation',
  'elative',
  'amount',
  'cause',
]);

/** Kinds that other rules look for, or that say something beside a figure only. */
const SILENT: ReadonlySet<ClaimWordKind> = new Set(['vague-source', 'title-noun', 'measure', 'scope', 'sport']);

/** «سيرتفع», «وسوف»; but not «سنة», «سنوات». */
const isFuture = new WordMemo(
  ({ bare }: WordType) => /^[وف]?(سوف|س[يتن]..)/.test(bare) && !/^[وف]?سن(ة|تين|وات|وي)/.test(bare),
);

export function featuresOf(candidate: Candidate, paragraph: ParagraphFacts, around: Surroundings): ReadonlySet<string> {
  const found = new Set<string>();
  addWords(found, candidate, paragraph);
  addPlace(found, candidate, paragraph, around);
  addFacts(found, candidate, paragraph);
  return found;
}

function addWords(found: Set<string>, candidate: Candidate, paragraph: ParagraphFacts): void {
  const { tokens, lexicon } = paragraph;
  const kinds = new Set<ClaimWordKind>();
  let loaded = 0;
  for (let i = candidate.from; i < candidate.to; i++) {
    const { word, kind } = tokens[i];
    if (kind === 'mark') found.add('has quotation mark');
    if (word.surface === '%' || word.surface === '٪') found.add('has percent');
    if (kind !== 'word') continue;
    if (isFuture.of(word)) found.add('has future');
    if (lexicon.forms.shapes.of(word) === 'imperfect') found.add('has imperfect');
    for (const own of lexicon.claims.kinds.of(word)) {
      kinds.add(own);
      if (LOADED.has(own)) loaded++;
    }
    if (lexicon.cues.classes.of(word).has('complementiser')) found.add('has complementiser');
    if (reports(word, lexicon)) found.add('has reporting verb');
  }
  if (loaded >= 2) found.add('two loaded words');
  const figure = hasFigure(paragraph, candidate);
  if (figure) found.add('has figure');
  for (const kind of kinds) {
    if (!SILENT.has(kind)) found.add(`has ${kind}`);
    if (figure && WITH_FIGURES.has(kind)) found.add(`figure and ${kind}`);
  }
}

/** What else stands in the stretch: dates and names are facts that anybody can check, an occasion of speech has a speaker who was not found. */
function addFacts(found: Set<string>, { from, to, span }: Candidate, paragraph: ParagraphFacts): void {
  const { tokens, lexicon } = paragraph;
  const { classes, lists, nouns } = lexicon.cues;
  if (QUESTION.test(tokens[to]?.word.surface ?? '')) found.add('question');
  let perfect = false;
  for (let i = from; i < to; i++) {
    const { kind, word } = tokens[i];
    if (kind !== 'word') continue;
    if (lists.of(word).has('vehicle')) found.add('has occasion of speech');
    if (WAS.test(word.bare)) perfect = true;
    else if (perfect && word.bare === 'قد') found.add('past perfect');
    if (classes.of(word).has('negation')) found.add('negation');
    const noun = nouns.of(word);
    if (noun?.class === 'document' || noun?.class === 'crowd') found.add('names a document or a crowd');
  }
  for (const { type } of paragraph.mentionsIn(span)) {
    if (type === 'DATE') found.add('has date');
    if (type === 'PERS') found.add('has person');
  }
}

const QUESTION = /^[؟?]/;
const WAS = /^[وف]?كان(ت|وا|ا)?$/;

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

function reports(word: WordType, { cues }: Lexicon): boolean {
  return cues.verbs.of(word).some(({ inflection }) => inflection.part === 'verb');
}

/** Whether a number is mentioned that is not part of a date. */
function hasFigure({ mentions }: ParagraphFacts, { span }: Candidate): boolean {
  let dateEnd = -1;
  return mentions.some(({ type, start, end }) => {
    if (type === 'DATE') dateEnd = end;
    return type === 'NUM' && end > dateEnd && span.start <= start && end <= span.end;
  });
}
