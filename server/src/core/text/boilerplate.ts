import { bareWord, foldWord } from './normalise.ts';
import type { Token } from './tokens.ts';

/** What a line is. */
export type LineKind =
  | 'headline'
  | 'body'
  /** «غزة - الوكالات» */
  | 'dateline'
  /** «المصدر: وكالات» */
  | 'credit'
  /** «كلمات دلالية: …» */
  | 'keywords'
  /** «إقرأ أيضاً:», «مقالات مشابهة»: the lines below are other articles' headlines. */
  | 'related-heading'
  /** «مقال مقترح: …», a bulleted headline of another article. */
  | 'related'
  /** «زر الذهاب إلى الأعلى», links, share buttons. */
  | 'furniture';

/** Where a phrase has to stand: before a colon («المصدر: …»), as all of the line's words, or at its start. */
type Place = 'label' | 'line' | 'start';

/** Phrases of news sites' page furniture, in their usual spelling (compared folded). */
const PHRASES: readonly (readonly [kind: LineKind, place: Place, phrases: readonly string[]])[] = [
  [
    'credit',
    'label',
    ['المصدر', 'المصادر', 'مصدر الخبر', 'المصدر الأصلي', 'كتب', 'كتبت', 'تحرير', 'إعداد', 'ترجمة', 'تصوير'],
  ],
  ['credit', 'start', ['رابط الخبر', 'رابط المصدر']],
  [
    'keywords',
    'label',
    ['كلمات دلالية', 'الكلمات الدلالية', 'كلمات مفتاحية', 'الكلمات المفتاحية', 'سمات', 'الوسوم', 'وسوم'],
  ],
  ['keywords', 'line', ['كلمات دلالية', 'الكلمات الدلالية', 'الكلمات المفتاحية', 'سمات', 'الوسوم']],
  [
    'related-heading',
    'line',
    ['اقرأ أيضا', 'اقرأ المزيد', 'اقرأ أكثر', 'شاهد أيضا', 'طالع أيضا', 'تابع أيضا', 'قد يهمك', 'قد يهمك أيضا'],
  ],
  [
    'related-heading',
    'line',
    ['مقالات مشابهة', 'مقالات ذات صلة', 'مقالات متعلقة', 'أخبار مشابهة', 'أخبار ذات صلة', 'أخبار متعلقة'],
  ],
  [
    'related-heading',
    'line',
    ['مواضيع مشابهة', 'مواضيع ذات صلة', 'مواضيع متعلقة', 'موضوعات ذات صلة', 'موضوعات متعلقة', 'ذات صلة'],
  ],
  ['related-heading', 'line', ['اخترنا لكم', 'اخترنا لك', 'الأكثر قراءة', 'المزيد من الأخبار']],
  ['related', 'label', ['اقرأ أيضا', 'اقرأ المزيد', 'شاهد أيضا', 'طالع أيضا', 'تابع أيضا', 'قد يهمك', 'قد يهمك أيضا']],
  ['related', 'label', ['مقال مقترح', 'مقال له علاقة', 'مقال ذو صلة', 'خبر ذو صلة', 'موضوع ذو صلة']],
  [
    'furniture',
    'start',
    ['زر الذهاب إلى الأعلى', 'تابعونا على', 'تابعنا على', 'اضغط هنا', 'جميع الحقوق محفوظة', 'نسخ الرابط'],
  ],
  [
    'furniture',
    'line',
    ['انتهى', 'تابعونا', 'شارك', 'مشاركة', 'طباعة', 'إعلان', 'نسخة للطباعة', 'العودة إلى الأعلى', 'الرجوع إلى الأعلى'],
  ],
];

interface Phrase {
  readonly kind: LineKind;
  readonly place: Place;
  readonly words: readonly string[];
}

const PHRASES_BY_FIRST_WORD: ReadonlyMap<string, readonly Phrase[]> = indexPhrases();

function indexPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const [kind, place, phrases] of PHRASES) {
    for (const phrase of phrases) {
      const words = phrase.split(' ').map((word) => foldWord(bareWord(word)));
      const known = index.get(words[0]);
      if (known) known.push({ kind, place, words });
      else index.set(words[0], [{ kind, place, words }]);
    }
  }
  return index;
}

/** The words that a label's line, a dateline and a headline have at most. */
const LONGEST_LABELLED = 60;
const LONGEST_DATELINE = 7;
const LONGEST_HEADLINE = 16;
const LONGEST_RELATED = 25;

/** What a line is by its own words alone: `body` where they do not tell, `headline` never. */
export function lineKind(tokens: readonly Token[]): LineKind {
  if (tokens.length === 0) return 'body';
  const first = tokens.findIndex(({ kind }) => kind === 'word');
  if (first < 0) return hasContent(tokens) ? 'body' : 'furniture';
  if (first > 3 || tokens.length > LONGEST_LABELLED) return 'body';
  const phrase = PHRASES_BY_FIRST_WORD.get(tokens[first].word.folded)?.find((candidate) =>
    matches(candidate, tokens, first),
  );
  if (phrase) return phrase.kind;
  return isDateline(tokens) ? 'dateline' : 'body';
}

/** A line without Arabic words still says something when it has several others: a post in English, a score. */
function hasContent(tokens: readonly Token[]): boolean {
  return tokens.filter(({ kind }) => kind === 'latin' || kind === 'number').length > 2;
}

function matches({ words, place }: Phrase, tokens: readonly Token[], first: number): boolean {
  if (words.some((word, k) => tokens[first + k]?.word.folded !== word)) return false;
  const after = first + words.length;
  switch (place) {
    case 'start':
      return true;
    case 'label':
      return tokens[after]?.word.surface === ':' && after + 1 < tokens.length;
    case 'line':
      return tokens.slice(after).every(({ kind }) => kind === 'punctuation');
  }
}

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '―', '−', 'ـ']);

/** A place and an agency, or the two the other way round: a few words, one dash among them, and no end of a sentence. */
function isDateline(tokens: readonly Token[]): boolean {
  const last = tokens[tokens.length - 1].word.surface === ':' ? tokens.length - 1 : tokens.length;
  if (last > LONGEST_DATELINE) return false;
  let dashes = 0;
  for (let i = 0; i < last; i++) {
    const { kind, word } = tokens[i];
    if (DASHES.has(word.surface) && i > 0 && i < last - 1) dashes++;
    else if (kind !== 'word' && kind !== 'latin') return false;
  }
  return dashes === 1;
}

/** What the lines around a line may have to know of it: worked out once for each paragraph. */
export interface LineShape {
  readonly isBlank: boolean;
  /** Whether it can be a headline, … */
  readonly isHeadline: boolean;
  /** … and whether as the article's, or another article's, it can: those are longer. */
  readonly isLongHeadline: boolean;
  /** Whether it ends where a sentence does: what follows is then not the rest of it, cut off by a stray line break. */
  readonly isComplete: boolean;
  /** «بن غفير: لا تفاوض» reads as a headline wherever it stands. */
  readonly hasColon: boolean;
}

const BLANK: LineShape = {
  isBlank: true,
  isHeadline: false,
  isLongHeadline: false,
  isComplete: false,
  hasColon: false,
};

export function lineShape(tokens: readonly Token[]): LineShape {
  if (tokens.length === 0) return BLANK;
  const last = lastOf(tokens);
  return {
    isBlank: false,
    isHeadline: isHeadline(tokens, last, LONGEST_HEADLINE),
    isLongHeadline: isHeadline(tokens, last, LONGEST_RELATED),
    isComplete: SENTENCE_ENDS.includes(last[0]),
    hasColon: tokens.some(({ word }) => word.surface === ':'),
  };
}

/** A line as the document pass over kinds sees it. */
interface Line {
  readonly shape: LineShape;
  readonly kind: LineKind;
}

/**
 * The document pass over lines: refines each line's own kind by what stands around it. The first line with text is the headline unless it
 * is a sentence; a short line without a stop between two others is one too (a sub-headline). Headlines under «مقالات ذات صلة» are `related`, up to
 * the first line that is a sentence. Linear, with next to nothing done for each line.
 */
export function settleLineKinds(lines: readonly Line[]): readonly LineKind[] {
  const kinds = lines.map(({ kind }) => kind);
  let headed = false;
  let related = false;
  let before = -1;
  let last = lines.length - 1;
  while (last >= 0 && lines[last].shape.isBlank) last--;
  for (let index = 0; index <= last; index++) {
    const { shape, kind } = lines[index];
    if (shape.isBlank) continue;
    if (kind !== 'body') {
      headed ||= kind === 'credit' || kind === 'related-heading';
      related = kind === 'related-heading' || (related && kind !== 'credit');
    } else {
      if (related) {
        related = shape.isLongHeadline;
        if (related) kinds[index] = 'related';
      } else if (!headed) {
        if (shape.isLongHeadline) kinds[index] = 'headline';
      } else if (
        before >= 0 &&
        index < last &&
        shape.isHeadline &&
        (kinds[before] !== 'body' || lines[before].shape.isComplete || shape.hasColon)
      ) {
        kinds[index] = 'headline';
      }
      headed = true;
    }
    before = index;
  }
  return kinds;
}

function isHeadline(tokens: readonly Token[], last: string, longest: number): boolean {
  return (
    tokens.length <= longest + 4 &&
    tokens.filter(({ kind }) => kind === 'word').length <= longest &&
    !OPEN_ENDS.has(last)
  );
}

/** Ends that a headline does not have: a full stop, or a sign that the sentence goes on. */
const OPEN_ENDS: ReadonlySet<string> = new Set(['.', '،', ',', '؛', ':', '-', '–']);

const SENTENCE_ENDS = '.!؟?…';

/** The last token's spelling, closing quotation marks and brackets left out. */
function lastOf(tokens: readonly Token[]): string {
  let last = tokens.length - 1;
  while (last > 0 && (tokens[last].kind === 'mark' || tokens[last].word.surface === ')')) last--;
  return tokens[last].word.surface;
}
