import type { Frames } from '../../lexicon/cues.ts';
import type { Span } from '../../model.ts';
import type { Token } from '../../text/tokens.ts';
import type { Complement } from './complement.ts';
import { hasClass, inList, isComma, type Passage, prepositionalProclitic, quotedWords } from '../passage.ts';

/** No mention is longer. */
const LONGEST_MENTION = 16;

/** A preposition that may introduce a content. */
interface FoundPreposition {
  /** Whether أن follows it. */
  readonly withThat: boolean;
  /** Whether it introduces a content only before أن. */
  readonly needsThat: boolean;
  readonly complement: Complement;
}

/** One of the verb's prepositions at the token, written by itself or together with the word; null for none. */
export function prepositionAt(passage: Passage, i: number, frames: Frames): FoundPreposition | null {
  const { tokens } = passage;
  const token = tokens[i];
  for (const preposition of frames.known) {
    const needsThat = frames.withThat.includes(preposition);
    if (preposition === 'عن' && token.word.bare === 'عما')
      return { withThat: true, needsThat, complement: indirectQuestion(token, i) };
    if (preposition.length > 1) {
      if (!isWord(token.word.bare, preposition) || i + 1 >= tokens.length) continue;
      const withThat = hasClass(passage, passage.opens[i + 1] >= 0 ? i + 2 : i + 1, 'complementiser');
      return { withThat, needsThat, complement: introduced(i, i + 1, tokens[i + 1].start, token) };
    }
    const found = procliticPreposition(passage, i, preposition);
    if (found) return { withThat: false, needsThat, complement: found };
  }
  return null;
}

/** «استفسر عما إذا كان …»: the preposition is one word with the question. */
function indirectQuestion({ start }: Token, i: number): Complement {
  return introduced(i, i, start, null);
}

/** A content that begins after a preposition at the token `at`, or within that token. */
function introduced(at: number, contentFrom: number, contentStart: number, preposition: Span | null): Complement {
  const span = preposition && { start: preposition.start, end: preposition.end };
  return { introduction: 'preposition', at, contentFrom, contentStart, preposition: span, saying: null };
}

function isWord(bare: string, preposition: string): boolean {
  return bare === preposition || bare.replace(/^ا/, 'إ') === preposition || (preposition === 'إلى' && bare === 'الي');
}

/** «بشكل عام», «بقوة»: adverbs of two words or one. */
const MANNER = /^ب(?:شكل|صورة|طريقة|صفة|أسلوب|سرعة|قوة|شدة|إلحاح|وضوح|صراحة|حزم|الفعل)$/;
const OF_TWO = /^ب(?:شكل|صورة|طريقة|صفة|أسلوب)$/;
/** «من بينها», «بعضهم»: no ب in them is a preposition. */
const OWN_LETTER = /^(?:بين|بعض|بدل|بعيد)/;

/** How many tokens an adverb with ب takes: «بشكل رسمي» two, «بقوة» one; 0 where none stands at the token. */
export function mannerLength(passage: Passage, i: number): number {
  const bare = passage.tokens[i]?.word.bare ?? '';
  if (!MANNER.test(bare)) return 0;
  return OF_TWO.test(bare) ? 2 : 1;
}

/** Words that begin with ب or ل as their own letter are many; the article after it, or a mention, or a verbal noun shows a preposition. */
function procliticPreposition(passage: Passage, i: number, letter: string): Complement | null {
  const { tokens } = passage;
  const token = tokens[i];
  const bare = token.word.bare;
  if (!bare.startsWith(letter)) return null;
  const mention = passage.mentionAt[i];
  if (mention && mention.start === token.start) return null;
  if (bare === letter || bare === `${letter}ـ`) {
    if (i + 1 >= tokens.length) return null;
    return introduced(i, i + 1, tokens[i + 1].start, token);
  }
  if (
    (bare.length < 4 && bare !== `${letter}ما` && !inList(passage, i, 'by-act')) ||
    hasClass(passage, i, 'preposition') ||
    MANNER.test(bare) ||
    OWN_LETTER.test(bare)
  )
    return null;
  if (passage.forms.initials.of(token.word)) return null;
  const proclitic = prepositionalProclitic(passage, i, letter);
  if (!proclitic) return null;
  return introduced(i, i, proclitic.end, proclitic);
}

/** A preposition within a name or an office is no complement's: «المتحدث باسم …». */
export function isInsideMention(passage: Passage, from: number, at: number): boolean {
  for (let i = at - 1; i > Math.max(from, at - LONGEST_MENTION); i--)
    if (passage.mentionTo[i] > at && passage.mentionAt[i]?.type !== 'EVENT') return true;
  return false;
}

/** «على هامش اللقاء», «على "فيسبوك"»: where it was said. A platform stands in marks as one word, with more of the clause after it. */
export function isPlace(passage: Passage, { contentFrom, preposition }: Complement): boolean {
  if (/^هامش$/.test(passage.tokens[contentFrom]?.word.bare ?? '')) return true;
  const quotation = passage.opens[contentFrom] ?? -1;
  if (quotation < 0 || quotedWords(passage, quotation) > 1) return false;
  // «وصفه بـ"الكارثة"، …»
  if (preposition && passage.text[preposition.start] === 'ب') return false;
  const { closeToken } = passage.quotations[quotation];
  return closeToken !== null && isComma(passage, closeToken + 1);
}

/**
 * Whether a ب after the verb's subject or object rather belongs to that: «اتهم طبيبا بالطائف بـ …», «اتهم الحكومة بقيادة فلان بـ …»,
 * «طالبت المنظمة المعنية بحقوق المرأة بـ …».
 */
export function belongsToNoun(passage: Passage, verb: number, i: number): boolean {
  const { start, word } = passage.tokens[i];
  if (i <= verb + 1 || !word.bare.startsWith('ب')) return false;
  if (inList(passage, i, 'led')) return true;
  const own = passage.mentionAt[i];
  const place = own && own.start > start ? own : inList(passage, i, 'area') ? passage.mentionAt[i + 1] : null;
  if (place && ['GPE', 'LOC', 'FAC'].includes(place.type)) return true;
  const noun = passage.tokens[i - 2].word.bare;
  return (
    i - 2 > verb &&
    inList(passage, i - 1, 'bound') &&
    passage.endsMention[i - 1] === null &&
    (noun.startsWith('ال') || passage.endsMention[i - 2] !== null)
  );
}

/** «يطمح "إلى سنوات من التعاون"»: the preposition stands behind the mark. */
export function opensWithPreposition(passage: Passage, open: number, frames: Frames): boolean {
  const { bare } = passage.tokens[open + 1]?.word ?? {};
  return (
    bare !== undefined && frames.prepositions.some((preposition) => preposition.length > 1 && isWord(bare, preposition))
  );
}
