import { boundsOf, readingAt } from '../../core/entities/spans/boundaries.ts';
import { type Scan, scanWords } from '../../core/entities/scan.ts';
import type { Knowledge } from '../../core/knowledge.ts';
import { isEntityType, type TagType } from '../../core/markup/tagTypes.ts';
import type { EntityType, Span } from '../../core/model.ts';
import type { ParagraphText } from '../../core/text/paragraphs.ts';
import { contains } from '../../core/text/span.ts';
import type { Token } from '../../core/text/tokens.ts';

/**
 * The words that a selection means, as the guidelines cut them for a type: whole words, for names without the proclitics before them and punctuation
 * around them, for speech with its quotation marks. A selection that starts behind letters that can be proclitics is taken at its word.
 * @param selected base offsets; an empty span is a cursor and means the word it touches
 * @returns null where there is no word
 */
export function wordsFor(
  text: ParagraphText,
  selected: Span,
  type: TagType,
  { lexicon }: Pick<Knowledge, 'lexicon'>,
): Span | null {
  const range = tokensOf(text.tokens, selected);
  if (!range) return null;
  if (isEntityType(type)) {
    const scan = scanWords(text, lexicon.gazetteer);
    const bounds = boundsOf(scan, { type, ...range });
    return bounds && withChosenStart(text.tokens[range.from], selected, bounds);
  }
  const { start } = text.tokens[range.from];
  const span = { start, end: text.tokens[range.to - 1].end };
  switch (type) {
    case 'speech':
    case 'reported':
    case 'words':
      return withMarks(text, span);
    case 'claim':
      return span;
    case 'source':
    case 'cue': {
      const words = trimmed(text, range);
      const token = text.tokens[range.from];
      if (token.start !== words.start) return words;
      return withChosenStart(token, selected, { start: start + procliticsOf(token, type, lexicon), end: words.end });
    }
  }
}

/** Where a token starts as the start of a name: behind its proclitics. */
export function nameStart(scan: Scan, token: number, type: EntityType): number {
  return scan.tokens[token].start + readingAt(scan, token, token + 1, type).length;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function tokensOf(tokens: readonly Token[], { start, end }: Span): Range | null {
  const touched = (token: Token): boolean =>
    start === end ? token.start <= start && start <= token.end : token.start < end && start < token.end;
  const from = tokens.findIndex(touched);
  if (from < 0) return null;
  if (start === end) {
    // Between a word and a mark beside it the word is meant.
    const word = tokens[from + 1] && touched(tokens[from + 1]) && tokens[from].kind !== 'word' ? from + 1 : from;
    return { from: word, to: word + 1 };
  }
  return { from, to: tokens.findLastIndex(touched) + 1 };
}

/** The selection's own start where it lies behind letters that can be proclitics. */
function withChosenStart(token: Token, { start }: Span, words: Span): Span {
  const chosen = token.word.readings.some(({ length }) => length > 0 && token.start + length === start);
  return chosen && start < words.end ? { start, end: words.end } : words;
}

/** A run of tokens without punctuation at its ends. */
function trimmed({ tokens }: ParagraphText, { from, to }: Range): Span {
  let first = from;
  let last = to - 1;
  while (first < last && tokens[first].kind === 'punctuation') first++;
  while (last > first && tokens[last].kind === 'punctuation') last--;
  return { start: tokens[first].start, end: tokens[last].end };
}

/** The quotation marks around a span belong to it. */
function withMarks({ quotations }: ParagraphText, span: Span): Span {
  const quotation = quotations.find(({ inner, outer }) => contains(span, inner) && contains(outer, span));
  return quotation ? quotation.outer : span;
}

/** How many units at the start of a token are proclitics: «وأكد» has one, «وصف» none; «ومصدر» has one, «وزير» none. */
function procliticsOf({ word }: Token, type: 'source' | 'cue', { cues }: Knowledge['lexicon']): number {
  if (type === 'cue') return cues.verbs.of(word).at(0)?.length ?? 0;
  const proclitics = cues.nouns.of(word)?.proclitics ?? '';
  return word.readings.find((reading) => reading.proclitics === proclitics)?.length ?? 0;
}
