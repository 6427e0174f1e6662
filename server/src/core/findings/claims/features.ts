import type { ClaimWordKind } from '../../lexicon/claimWords.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type WordType, WordMemo } from '../../text/words.ts';
import type { ArticleParagraph } from '../rule.ts';
import { type Candidate, countWords } from './candidates.ts';
import { endsReported, type Surroundings } from './surroundings.ts';

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
  'scope',
  'elative',
  'amount',
  'cause',
]);

/** Kinds that other rules look for, or that say something beside a figure only. */
const SILENT: ReadonlySet<ClaimWordKind> = new Set(['vague-source', 'title-noun', 'measure', 'scope']);

/** «سيرتفع», «وسوف»; but not «سنة», «سنوات». */
const isFuture = new WordMemo(
  ({ bare }: WordType) => /^[وف]?(سوف|س[يتن]..)/.test(bare) && !/^[وف]?سن(ة|تين|وات|وي)/.test(bare),
);

export function featuresOf(
  candidate: Candidate,
  paragraph: ArticleParagraph,
  around: Surroundings,
  lexicon: Lexicon,
): ReadonlySet<string> {
  const found = new Set<string>();
  addWords(found, candidate, paragraph, lexicon);
  addPlace(found, candidate, paragraph, around);
  return found;
}

function addWords(found: Set<string>, candidate: Candidate, paragraph: ArticleParagraph, lexicon: Lexicon): void {
  const { tokens } = paragraph.text;
  const kinds = new Set<ClaimWordKind>();
  let loaded = 0;
  for (let i = candidate.from; i < candidate.to; i++) {
    const { word, kind } = tokens[i];
    if (kind === 'mark') found.add('has quotation mark');
    if (word.surface === '%' || word.surface === '٪') found.add('has percent');
    if (kind !== 'word') continue;
    if (isFuture.of(word)) found.add('has future');
    for (const own of lexicon.claims.kinds.of(word)) {
      kinds.add(own);
      if (LOADED.has(own)) loaded++;
    }
    if (lexicon.cues.classes.of(word).has('complementiser')) found.add('has complementiser');
    if (reports(word, lexicon)) found.add('has reporting verb');
  }
  if (loaded >= 2) found.add('two loaded words');
  if (loaded >= 4) found.add('four loaded words');
  const figure = hasFigure(paragraph, candidate);
  if (figure) found.add('has figure');
  for (const kind of kinds) {
    if (!SILENT.has(kind)) found.add(`has ${kind}`);
    if (figure && WITH_FIGURES.has(kind)) found.add(`figure and ${kind}`);
  }
}

function addPlace(found: Set<string>, candidate: Candidate, paragraph: ArticleParagraph, around: Surroundings): void {
  const { from, to, sentence } = candidate;
  const words = countWords(paragraph.text.tokens, candidate);
  found.add(words < 8 ? 'under 8 words' : words < 14 ? 'under 14 words' : words < 24 ? 'under 24 words' : 'long');
  if (to - from >= sentence.to - sentence.from - 2) found.add('whole sentence');
  else found.add(from - sentence.from <= 1 ? 'before an attribution' : 'after an attribution');
  const isStart = sentence.from === 0;
  const follows = isStart ? around.followsReport : endsReported(paragraph, sentence.from, around.reported);
  if (follows) found.add('follows reported speech');
  if (isStart && around.isFirst) found.add('first sentence');
}

function reports(word: WordType, { cues }: Lexicon): boolean {
  return cues.verbs.of(word).some(({ inflection }) => inflection.part === 'verb');
}

/** Whether a number is mentioned that is not part of a date. */
function hasFigure({ mentions }: ArticleParagraph, { span }: Candidate): boolean {
  let dateEnd = -1;
  return mentions.some(({ type, start, end }) => {
    if (type === 'DATE') dateEnd = end;
    return type === 'NUM' && end > dateEnd && span.start <= start && end <= span.end;
  });
}
