import type { SourceNoun } from '../../lexicon/cues.ts';
import type { Mention, Span } from '../../model.ts';
import {
  hasClass,
  inList,
  isAbbreviationDot,
  isCircumstantial,
  isComma,
  quotedWords,
  sourceNoun,
  verbReadings,
  type Passage,
} from '../passage.ts';

/** What the words of a noun phrase tell about where it ends. */

/** What has been read of a noun phrase so far. */
export interface Walk {
  person: Mention | null;
  /** The name of a person that is no mention. */
  unknown: Span | null;
  /** A mention has just ended: what follows must earn its place. */
  ended: boolean;
  /** Inside a relative clause: «المحكمة التي ستحاكم …». */
  relative: boolean;
  /** A preposition has been taken in: a person after an office is rather that of the complement. */
  governed: boolean;
  /** A word with the article has been read: what follows without one is no adjective of it. */
  definite: boolean;
  readonly open: boolean;
}

export const NAMING: ReadonlySet<string> = new Set(['PERS', 'ORG', 'GPE', 'OCC', 'FAC', 'NORP', 'LOC', 'EVENT']);

/** How far ahead a role's holder is looked for. */
const HOLDER_REACH = 10;

/** «مراسل الجزيرة بمنتدى دافوس عبد الله الشامي»: the person after a role and what belongs to the role; -1 for none. */
export function personAhead(passage: Passage, from: number, at: number, end: number): number {
  const head = sourceNoun(passage, from);
  if (!isPersonal(head) && passage.mentionAt[from]?.type !== 'OCC') return -1;
  for (let i = at; i < Math.min(end, at + HOLDER_REACH); i++) {
    const mention = passage.mentionAt[i];
    const between = mention === null || mention.start === passage.tokens[i].start;
    if (mention?.type === 'PERS' && between) return hasClass(passage, i - 1, 'preposition') ? -1 : i;
    if (isAbbreviationDot(passage, i)) continue;
    if (passage.tokens[i].kind !== 'word' || isBarrier(passage, i) || isCueVerb(passage, i)) return -1;
    if (isPreposition(passage, i) && (isVehicle(passage, i + 1) || !OF_OFFICES.test(passage.tokens[i].word.bare)))
      return -1;
    if (sourceNoun(passage, i)?.proclitics === 'ل' && head?.class !== 'correspondent') return -1;
  }
  return -1;
}

/** Prepositions that stand in the name of an office: «المبعوث إلى …», «السفير لدى …»; not «أعلن الوزير عن …». */
const OF_OFFICES = /^(?:في|من|ل|ب|لدى|إلى|باسم|على|عند)$/;

/** Whether the noun is one for a single person. */
export function isPersonal(noun: SourceNoun | null): boolean {
  return noun?.class === 'office' || noun?.class === 'official' || noun?.class === 'correspondent';
}

/** «في بيان»; not «في موقع والا», which is the outlet itself. */
export function isVehicle(passage: Passage, i: number): boolean {
  return inList(passage, i, 'vehicle') && passage.mentionAt[i]?.type !== 'ORG';
}

/** Nouns that a person's name inside the phrase does not make a person: «تقرير للباحث سامي …», «مسؤولون في إدارة الرئيس …». */
const NAMELESS: ReadonlySet<string> = new Set(['document', 'crowd', 'outlet', 'institution']);

/** Whether the person named at `i` is the one whom the phrase is about, not one whom its complement names. */
export function namesWhom(passage: Passage, from: number, i: number, walk: Walk): boolean {
  const head = sourceNoun(passage, from);
  if (
    walk.relative ||
    (head && (NAMELESS.has(head.class) || head.noun === 'مصدر' || (head.class === 'official' && head.number === 'p')))
  )
    return false;
  if (i > from && (isPreposition(passage, i - 1) || startsWithPreposition(passage, i))) return false;
  const before = i - 1;
  return (
    !walk.governed ||
    before < from ||
    (passage.endsMention[before] !== 'OCC' && !/[بلك]$/.test(sourceNoun(passage, before)?.proclitics ?? ''))
  );
}

/** «لموقع ميلان»: the mention begins after ب, ل or ك. */
export function startsWithPreposition(passage: Passage, i: number): boolean {
  const mention = passage.mentionAt[i];
  return mention !== null && /[بلك]$/.test(passage.text.slice(passage.tokens[i].start, mention.start).replace('ـ', ''));
}

/** Words with which no noun phrase goes on. */
export function isBarrier(passage: Passage, token: number): boolean {
  const { classes } = passage.cues;
  const { word } = passage.tokens[token];
  const found = classes.of(word);
  return (
    found.has('complementiser') ||
    found.has('subordinator') ||
    found.has('adversative') ||
    found.has('auxiliary') ||
    found.has('negation') ||
    found.has('pronoun') ||
    found.has('adverb') ||
    (found.has('temporal') && !continuesTitle(passage, token))
  );
}

/** «مصادر خاصة»: the adjective, not «especially». */
export function isPrivate(passage: Passage, from: number, i: number): boolean {
  return i === from + 1 && passage.tokens[i].word.bare === 'خاصة' && sourceNoun(passage, from)?.noun === 'مصدر';
}

/** «مدير عام»: عام is not the year here. */
function continuesTitle(passage: Passage, token: number): boolean {
  return passage.tokens[token].word.bare === 'عام' && token > 0 && sourceNoun(passage, token - 1) !== null;
}

export function isPreposition(passage: Passage, token: number): boolean {
  return hasClass(passage, token, 'preposition');
}

export function hangs(passage: Passage, token: number): boolean {
  return isComma(passage, token) || isPreposition(passage, token) || passage.tokens[token].word.bare === 'و';
}

/** How many words a body's name in marks has at most. */
const LONGEST_QUOTED_NAME = 10;

/**
 * «اعتبرت مبادرة "معا ضد الجوع" أن», «جمعية "أفق" تنظيم حفل»: marks right after a noun without the article that says what body it is, around its name:
 * the clause goes on behind them.
 */
export function opensBodyName(passage: Passage, open: number): boolean {
  const quotation = passage.opens[open] ?? -1;
  const close = quotation < 0 ? null : passage.quotations[quotation].closeToken;
  const noun = open > 0 ? sourceNoun(passage, open - 1) : null;
  if (close === null || noun?.definite !== false || noun.number === 'p') return false;
  if (noun.class !== 'institution' && noun.class !== 'outlet') return false;
  return quotedWords(passage, quotation) <= LONGEST_QUOTED_NAME && passage.tokens[close + 1]?.kind === 'word';
}

/** «حركة "حماس"»: a name stands in the marks, or a noun before them that takes one. */
export function isQuotedName(passage: Passage, open: number): boolean {
  const noun = sourceNoun(passage, open - 1);
  return (
    passage.mentionAt[open + 1] !== null ||
    passage.mentionAt[open - 1] !== null ||
    noun?.class === 'outlet' ||
    noun?.class === 'institution' ||
    (isPersonal(noun) && noun?.definite === false && quotedWords(passage, passage.opens[open]) === 1)
  );
}

/** «تعليقها»: what they do is the object, not they. */
export function isOwnNoun(passage: Passage, i: number): boolean {
  return verbReadings(passage, i).some(({ inflection }) => inflection.part === 'noun' && inflection.suffixed);
}

/** How many words a rank or honorific has at most: «العميد الركن الطيار أحمد …». */
const LONGEST_RANK = 4;

/** «المستشار الدكتور حسين …»: what stands before the name of the one who holds the office. */
export function namesHolder(passage: Passage, i: number): boolean {
  if (!hasClass(passage, i, 'honorific') && !isAbbreviationDot(passage, i + 1)) return false;
  for (let next = i + 1; next < Math.min(passage.tokens.length, i + LONGEST_RANK); next++) {
    const type = passage.mentionAt[next]?.type;
    if (type) return type === 'PERS';
    if (isAbbreviationDot(passage, next)) continue;
    if (passage.tokens[next].kind !== 'word' || isBarrier(passage, next) || isPreposition(passage, next)) return false;
  }
  return false;
}

/** Whether what stands at `i` goes on with a phrase whose name is complete. */
export function joins(passage: Passage, i: number, walk: Walk): boolean {
  const { word, start } = passage.tokens[i];
  const mention = passage.mentionAt[i];
  if (takesUp(passage, i)) return true;
  if (word.bare.startsWith('و') && coordinates(passage, i)) return true;
  if (mention && mention.start > start) return false;
  // «هيئة المياه *والسدود*»: no content begins so.
  if (walk.open && !walk.person && !mention && /^وال/.test(word.bare)) return true;
  // Two names in a row are one that the tagger has cut, where no object may follow.
  if (walk.person) return mention?.type === 'PERS' && (!walk.open || passage.endsMention[i - 1] !== 'PERS');
  if (mention) return mention.type === 'PERS' || mention.type === 'NORP' || (!walk.open && NAMING.has(mention.type));
  const noun = sourceNoun(passage, i);
  if (walk.open && (noun?.definite || !describesName(passage, i))) return false;
  return word.bare.startsWith('ال') || noun?.class === 'office';
}

/** «الولايات المتحدة العنف»: no adjective or participle of the name before it, but the object. */
export function describesName(passage: Passage, i: number): boolean {
  const { bare } = passage.tokens[i].word;
  if (!bare.startsWith('ال') || isAttribute(passage, i)) return true;
  // «البنك المتعاملين»
  if (bare.endsWith('ين')) return false;
  return !ACT.test(bare) && /ة$|^ال(?:م|تابع|واقع)/.test(bare);
}

export function isAttribute(passage: Passage, i: number): boolean {
  return hasClass(passage, i, 'attribute') || /(?:ي|ية|يين|يون)$/.test(passage.tokens[i].word.bare);
}

/** Verbal nouns with the article: «التذكير», «الانخراط», «الإعلان», «الاهتمام». */
export const ACT = /^ال(?:ا[نه]..ا.|ا.ت.ا.|است..ا.|إ..ا.|ت..ي.)$/;

/** «ذاته», «المذكور»; not «ذات» and «نفس», which stand before what they take up. */
export function takesUp(passage: Passage, i: number): boolean {
  return hasClass(passage, i, 'same') && !/^(?:ذات|نفس)$/.test(passage.tokens[i].word.bare);
}

/** Whether the word after و is one more of those who speak: a name, a noun that heads a source, an adjective with the article. */
export function coordinates(passage: Passage, i: number): boolean {
  const token = passage.tokens[i];
  if (token?.kind !== 'word') return false;
  const mention = passage.mentionAt[i];
  if (mention && NAMING.has(mention.type)) return true;
  if (isCueVerb(passage, i)) return false;
  if (hasClass(passage, i, 'quantifier') || /^و?(?:نظير(?:ه|ته|ها|تها)|بقية|باقي|سائر)$/.test(token.word.bare))
    return true;
  const noun = sourceNoun(passage, i);
  return noun !== null && /^و?$/.test(noun.proclitics);
}

/** A finite verb of reporting that the spelling does not let be a noun. */
export function isCueVerb(passage: Passage, i: number): boolean {
  const finite = verbReadings(passage, i).some(
    ({ inflection, proclitics }) =>
      inflection.part === 'verb' && (proclitics !== '' || inflection.gender === 'f' || inflection.tense !== 'past'),
  );
  return finite || isCircumstantial(passage, i);
}

/** «الذي اعتبر»: a reporting verb that is no other word. */
export function isOnlyVerb(passage: Passage, i: number): boolean {
  const readings = verbReadings(passage, i);
  return (
    readings.length > 0 &&
    readings.every(({ inflection, lemma }) => inflection.part === 'verb' && !lemma.frames.homograph)
  );
}

/** «بيان نقلته الوكالة»: whoever follows is a mediator. */
function passesOn(passage: Passage, i: number): boolean {
  return verbReadings(passage, i).some(({ lemma }) => lemma.stance === 'transmit' && lemma.lemma !== 'نشر');
}

/** «استطلاع أجرته الصحيفة», «بيان نشر أمس»: a verb that describes an indefinite noun begins a relative clause without a pronoun (Wright II, § 172). */
export function describes(passage: Passage, from: number, i: number): boolean {
  const head = sourceNoun(passage, from);
  const { word, kind } = passage.tokens[i];
  if (kind !== 'word' || passage.mentionAt[i] || head?.definite !== false || hasClass(passage, i, 'pronoun'))
    return false;
  const finite = verbReadings(passage, i).some(({ inflection }) => inflection.part === 'verb');
  if ((passage.forms.shapes.of(word) !== 'verb' && !finite) || passesOn(passage, i)) return false;
  return /(?:ته|تها|[^ت]ها|[^ي]ه)$/.test(word.bare) || (head.class === 'document' && word.bare.endsWith('ت'));
}

/** An imperfect in ي: no noun of news begins so but names, which are mentions. */
export function looksImperfect(bare: string): boolean {
  return bare.length >= 4 && /^و?ي/.test(bare) && !bare.endsWith('ة');
}
