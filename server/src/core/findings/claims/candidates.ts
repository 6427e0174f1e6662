import { SIGN } from '../../lexicon/wordSigns.ts';
import type { Span } from '../../model.ts';
import type { Token, TokenRange } from '../../text/tokens.ts';
import { WordMemo } from '../../text/words.ts';
import type { ParagraphFacts } from '../facts.ts';
import { firstOverlap } from '../spans.ts';

/** A stretch of a sentence that nobody is credited with. */
export interface Candidate extends TokenRange {
  /** The sentence that it is, or is a part of. */
  readonly sentence: TokenRange;
  /** What would be marked: from the first word, its و or ف left out, to the last. */
  readonly span: Span;
}

/** Fewer words make no claim. */
const SHORTEST = 4;

/** The stretches of a paragraph's sentences that stand outside every attribution, in text order. Linear. */
export function candidatesIn(paragraph: ParagraphFacts): readonly Candidate[] {
  const { tokens, text, attributed } = paragraph;
  if (!paragraph.isProse || tellsOfMatch(paragraph)) return [];
  const found: Candidate[] = [];
  for (const sentence of text.sentences) {
    for (const run of freeRuns(tokens, sentence, attributed)) {
      const { from, to } = trimmed(tokens, run);
      if (countWords(tokens, { from, to }) < SHORTEST || namesSource(paragraph, { from, to })) continue;
      const first = tokens[from];
      const isName = paragraph.mentionsIn(first).some(({ start }) => start === first.start);
      const start = first.start + (isName ? 0 : coordinatorLength.of(first.word));
      found.push({ from, to, sentence, span: { start, end: tokens[to - 1].end } });
    }
  }
  return found;
}

/** A match is told as the reporter watched it; in a long paragraph some words of sport are none. */
function tellsOfMatch({ signs }: ParagraphFacts): boolean {
  let words = 0;
  for (const sign of signs) if ((sign & SIGN.sport) !== 0) words++;
  return words >= SPORT_WORDS && words * TOKENS_TO_A_SPORT_WORD >= signs.length;
}

const SPORT_WORDS = 3;
const TOKENS_TO_A_SPORT_WORD = 40;

export function countWords(tokens: readonly Token[], { from, to }: TokenRange): number {
  let words = 0;
  for (let i = from; i < to; i++) if (isWord(tokens[i])) words++;
  return words;
}

/** «…، حسب المصدر نفسه»: somebody is credited, even where it was not found out with what. */
function namesSource({ tokens, signs, lexicon: { cues } }: ParagraphFacts, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++)
    if ((signs[i] & SIGN.phrase) !== 0 && cues.phrases.match(tokens, i)?.value.kind === 'according') return true;
  return false;
}

function freeRuns(tokens: readonly Token[], { from, to }: TokenRange, attributed: readonly Span[]): TokenRange[] {
  const runs: TokenRange[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && (attributed.length === 0 || !firstOverlap(attributed, tokens[i]))) continue;
    if (i > start) runs.push({ from: start, to: i });
    start = i + 1;
  }
  return runs;
}

/** Without the punctuation at its edges; a mark or a bracket stays with its partner. */
function trimmed(tokens: readonly Token[], { from, to }: TokenRange): TokenRange {
  let first = from;
  let last = to - 1;
  while (first < to && !isWord(tokens[first])) first++;
  while (last > first && !isWord(tokens[last])) last--;
  if (last + 1 < to && isClosing(tokens, first, last + 1)) last++;
  return { from: first, to: last + 1 };
}

/** Whether the token at `at` closes what was opened after `from`: «(memristor)», «"بنك الرحمة"». */
function isClosing(tokens: readonly Token[], from: number, at: number): boolean {
  const { kind, word } = tokens[at];
  if (kind !== 'mark' && word.surface !== ')') return false;
  let open = 0;
  for (let i = from; i < at; i++) {
    if (kind === 'mark' ? tokens[i].kind === 'mark' : tokens[i].word.surface === '(') open++;
    else if (kind !== 'mark' && tokens[i].word.surface === ')') open--;
  }
  return kind === 'mark' ? open % 2 === 1 : open > 0;
}

function isWord({ kind }: Token): boolean {
  return kind === 'word' || kind === 'number' || kind === 'latin';
}

/**
 * What can't go on with a و as one word: the article, a verb's prefix (ي ت ن أ), the verb forms انفعل, افتعل, استفعل, a verb's ending ت, and the
 * commonest short words.
 */
const AFTER_WAW = /^(ال...|[يتن]...|[أإ]..|ا(ن|ت|ست|[^ل]ت)..)|^..+[^ا]ت$|^(قد|لم|لن|لا|في|من|هو|هي|هذا|هذه|ذلك|كان)$/;
const AFTER_FA = /^(ال...|إن|قد$)/;

/** The length of the و or ف that joins a sentence to the one before: «وتراجعت», «فإن»; 0 in «وزير», «واشنطن», «فيروس». */
const coordinatorLength = new WordMemo(({ readings }) => {
  const joined = readings.find(({ proclitics }) => proclitics === 'و' || proclitics === 'ف');
  if (!joined) return 0;
  return (joined.proclitics === 'و' ? AFTER_WAW : AFTER_FA).test(joined.stem) ? joined.length : 0;
});
