import type { Gender, GrammaticalNumber } from '../lexicon/morphology.ts';
import type { SourceNoun } from '../lexicon/cues.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { EntityType, Span } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import type { ParagraphFacts, Relation } from './facts.ts';

/** Names that tell the reader where an unnamed source stands. */
const TELLING: ReadonlySet<EntityType> = new Set(['PERS', 'ORG', 'GPE', 'LOC', 'FAC', 'NORP', 'OCC', 'EVENT']);

/** A source without a name, as a relation introduces it: «مصدر مطلع», «مسؤولان أمنيان». */
export interface UnnamedSource extends Span {
  readonly noun: SourceNoun;
  /** The words after its noun. */
  readonly rest: readonly Token[];
  /** Whether a person, an institution, a place or a people is named in the phrase. */
  readonly tells: boolean;
}

/**
 * The unnamed source that a relation brings in; null where the source has a name, was described before («المصدر ذاته») or is not expressed. Adjectives
 * behind the phrase that the relation leaves out count to it: «مصادر خاصة».
 */
export function introducedSource({ source: { spans } }: Relation, paragraph: ParagraphFacts): UnnamedSource | null {
  if (spans.length === 0) return null;
  const [{ start, end }] = spans;
  const [head, ...described] = paragraph.wordsIn({ start, end });
  const { cues, desk } = paragraph.lexicon;
  const noun = head ? cues.nouns.of(head.word) : null;
  if (!noun || noun.definite || !desk.words.unnamed.has(noun.noun)) return null;
  const rest = [...described, ...praiseAfter(end, paragraph)];
  const span = { start, end: rest.at(-1)?.end ?? end };
  const mentions = paragraph.mentionsIn(span);
  const belongs = described.some(({ word }) => cues.classes.of(word).has('preposition'));
  // «مسؤول الإعلام سامي نور» has a name; «مصدر مقرب من سامي نور» has none.
  if (!belongs && mentions.some((mention) => mention.type === 'PERS' && mention.end === span.end)) return null;
  const tells = mentions.some(({ type }) => TELLING.has(type)) || goesOn(span.end, paragraph);
  return { ...span, noun, rest, tells };
}

/** The adjectives that say nothing of a source and follow its phrase. */
function praiseAfter(end: number, paragraph: ParagraphFacts): readonly Token[] {
  const { tokens, lexicon } = paragraph;
  const from = paragraph.tokenAt(end);
  let to = from;
  while (to < tokens.length && tokens[to].kind === 'word' && isPraise(tokens[to], lexicon)) to++;
  return tokens.slice(from, to);
}

/** Whether a word says of a source nothing that helps to weigh it: «مطلع», «خاص». */
export function isPraise({ word }: Token, { claims }: Lexicon): boolean {
  return claims.kinds.of(word).includes('vague-source');
}

/** «مصدر موثوق به في الاتحاد», «مصادر في "الجيش"», «مصدر لم تسمه بالوزارة»: the phrase goes on and tells more. */
function goesOn(end: number, paragraph: ParagraphFacts): boolean {
  const { tokens, lexicon } = paragraph;
  let at = paragraph.tokenAt(end);
  const reason = lexicon.desk.phrases.match(tokens, at);
  if (reason) at = reason.end;
  else if (tokens[at]?.word.bare === 'به' || tokens[at]?.word.bare === 'بها') at++;
  const next = tokens[at];
  if (next?.kind !== 'word') return next?.kind === 'mark' || next?.kind === 'latin';
  return WITHIN.test(next.word.bare) || (/^ب/.test(next.word.bare) && paragraph.mentionsIn(next).length > 0);
}

const WITHIN = /^(في|من|لدى|داخل|ضمن|على|قريب|قريبة|مقرب|مقربة|مقربين|تابع|تابعة)$/;

/** «طلب عدم ذكر اسمه», in the gender and number of the source; the plural of «مصدر» is feminine, as of all things. */
export function askedNotToBeNamed(noun: {
  readonly noun: string;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
}): string {
  if (noun.number === 'd') return 'طلبا عدم ذكر اسميهما';
  if (noun.number === 'p') return noun.noun === 'مصدر' ? 'طلبت عدم ذكر اسمها' : 'طلبوا عدم ذكر أسمائهم';
  return noun.gender === 'f' ? 'طلبت عدم ذكر اسمها' : 'طلب عدم ذكر اسمه';
}

/** The fix that says why a source has no name; nothing where the span does not begin with a noun for a source. */
export function reasonFix(span: Span, paragraph: ParagraphFacts) {
  const [head] = paragraph.wordsIn(span);
  const noun = head ? paragraph.lexicon.cues.nouns.of(head.word) : null;
  if (!noun) return [];
  const reason = `${askedNotToBeNamed(noun)} لـ[السبب]`;
  return [
    {
      kind: 'insert' as const,
      at: 'end' as const,
      text: `، ${reason}،`,
      title: { ar: `اذكر سبب إخفاء الاسم: «${reason}»`, en: `Say why it is not named: «${reason}»` },
    },
  ];
}

/** Says where a source works. */
export const PLACE_FIX = {
  kind: 'insert',
  at: 'end',
  text: ' في [الجهة]',
  title: { ar: 'اذكر الجهة: «في [الجهة]»', en: 'Say where it works: «في [الجهة]»' },
} as const;
