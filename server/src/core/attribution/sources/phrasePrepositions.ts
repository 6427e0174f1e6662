import type { SourceClass, SourceNoun } from '../../lexicon/cues.ts';
import {
  DASHES,
  hasClass,
  isColon,
  isComma,
  isPunctuation,
  isStop,
  type Passage,
  prepositionalProclitic,
  sourceNoun,
  verbReadings,
} from '../passage.ts';
import { isAttribute, isPersonal, isPreposition, isVehicle, startsWithPreposition, type Walk } from './phraseRules.ts';

/** Which prepositions go on with a noun phrase, and how far a relative clause in it reaches. */

/** «مسؤول في الوزارة», «المتحدث باسم …» take a preposition; «بايدن في خطاب» does not. */
export function takesPreposition(passage: Passage, from: number, i: number, walk: Walk): boolean {
  const { bare } = passage.tokens[i].word;
  const head = sourceNoun(passage, from);
  if (isPartOf(passage, from, i, walk)) return true;
  const told = leadsToOutlet(passage, i) || leadsToOrganisation(passage, from, i);
  if ((told && !namedAfter(head)) || isOwnAdjunct(passage, i) || CIRCUMSTANCE.test(bare)) return false;
  if (i > from && IN_CHARGE.test(passage.tokens[i - 1].word.bare) && /^(?:على|عن|ب.*)$/.test(bare)) return true;
  if (isAddressee(passage, i, head, walk) || (bare === 'عن' && isBody(head) && isNoVerbalNoun(passage, from, i)))
    return false;
  const belongs = /^(?:ال)?تابعة?$/.test(passage.tokens[i - 1].word.bare);
  if (endsInParticiple(passage, from, i) && !walk.person && (!walk.open || belongs) && governs(passage, i)) {
    const held = HELD_IN.test(passage.tokens[i - 1].word.bare);
    return (held || !isVehicle(passage, i + 1)) && passage.mentionAt[i + 1]?.type !== 'DATE';
  }
  if (walk.person || walk.ended) {
    const next = passage.mentionAt[i + 1]?.type;
    if (!walk.person && (isAtPlace(passage, i) || isInBody(passage, i))) return true;
    return (
      (bare === 'من' && next === 'ORG') || (!walk.person && /^(?:في|لدى|ب)$/.test(bare) && next === 'GPE' && !walk.open)
    );
  }
  const personal = isPersonal(head) || head?.class === 'crowd';
  const counted = hasClass(passage, from, 'quantifier') || passage.mentionAt[from]?.type === 'NUM';
  const bound = head !== null && head.class !== 'outlet' && !walk.open && !/^(?:إلى|على|حول|بشأن)$/.test(bare);
  // «بيان للجيش»: whose it is.
  if (head?.class === 'document' && /^ل/.test(bare) && (sourceNoun(passage, i) || passage.mentionAt[i])) return true;
  // «فرق المعارضة بمجلس النواب», «السلطات في الولاية»
  if (
    walk.open &&
    isBody(head) &&
    !walk.ended &&
    /^(?:في|ب.*)$/.test(bare) &&
    isSeat(passage, bare === 'في' ? i + 1 : i)
  )
    return true;
  // «كتب الرئيس على حسابه», «تساءل النائب عن دواعي القرار»: the verb's, but for «النائب عن حزب …»
  if (personal && (head?.definite || head?.class === 'office') && isVerbs(passage, i, head)) return false;
  // «خرج متظاهرون إلى الشوارع»
  if (bare === 'إلى' && head?.number === 'p') return false;
  const isRole = personal || passage.mentionAt[from]?.type === 'OCC' || counted || bound;
  if (!isRole || (walk.open && !personal && !counted)) return false;
  // «طلب الرئيس من المواطنين …»: of whom it is asked.
  if (walk.open && bare === 'من' && head?.definite === true) return false;
  const next = /^(?:و?[بلك])$/.test(passage.tokens[i].word.bare) || isPreposition(passage, i) ? i + 1 : i;
  if (next >= passage.tokens.length) return false;
  if (passage.mentionAt[next]?.type === 'DATE' || passage.mentionAt[next]?.type === 'TIME') return false;
  if (sourceNoun(passage, next)?.class === 'outlet' && !/^(?:في$|ب)/.test(bare) && !namedAfter(head)) return false;
  // «المشاركون في الندوة»
  const among = head?.class === 'crowd' && head.definite && !walk.open && i === from + 1;
  return (
    (among || !isVehicle(passage, next)) &&
    !hasClass(passage, next, 'temporal') &&
    !hasClass(passage, next, 'demonstrative')
  );
}

/**
 * «الأمانة العامة لمنظمة …», «اللجنة الدولية لدعم …», «شرطة المدينة بولاية …», «وزارة الصحة في قطاع …»: a body is part of another, is for something or sits at
 * a place. An outlet after ل is rather told.
 */
export function isPartOf(passage: Passage, from: number, i: number, { person, unknown, ended }: Walk): boolean {
  if (person || unknown || i === from || !(ended || isAttribute(passage, i - 1))) return false;
  if (!isBody(sourceNoun(passage, from)) && passage.mentionAt[from]?.type !== 'ORG') return false;
  const { bare } = passage.tokens[i].word;
  if (prepositionalProclitic(passage, i, 'ل')) return !ofVerbalNoun(passage, from) && isWhole(passage, i);
  return /^(?:في$|ب)/.test(bare) && (isSeat(passage, bare === 'في' ? i + 1 : i) || REGIONS.test(bare));
}

/** Whether «على» or «عن» after a person belongs to the verb. */
function isVerbs(passage: Passage, i: number, head: SourceNoun | null): boolean {
  const { bare } = passage.tokens[i].word;
  if (bare !== 'عن') return bare === 'على';
  return head?.noun !== 'مسؤول' && !isSeat(passage, i + 1) && passage.opens[i + 1] < 0;
}

/** «رفض القيادة الفلسطينية للخطة»: what follows ل is the object. */
function ofVerbalNoun(passage: Passage, from: number): boolean {
  return from > 0 && verbReadings(passage, from - 1).some(({ inflection }) => inflection.part === 'noun');
}

/** What a body after ل is part of or for. */
function isWhole(passage: Passage, i: number): boolean {
  const noun = sourceNoun(passage, passage.tokens[i].word.bare === 'ل' ? i + 2 : i);
  if (noun) return PARTS.has(noun.class);
  const mention = passage.mentionAt[i];
  if (mention) return mention.type === 'GPE';
  return passage.tokens[i + 1]?.word.bare.startsWith('ال') || (passage.mentionAt[i + 1] ?? null) !== null;
}

const PARTS: ReadonlySet<SourceClass> = new Set(['institution', 'authority', 'document']);

/** «مراسل قناة …», «تقرير لصحيفة …»: the outlet is whose they are, not to whom they spoke. */
function namedAfter(head: SourceNoun | null): boolean {
  return head?.class === 'correspondent' || head?.class === 'document';
}

/** «القائمون على الدراسة», «اللجنة المشرفة على الملف» */
const IN_CHARGE = /^ال(?:قائم|مشرف|مسؤول|مسئول|مكلف)(?:ة|ون|ين|ات)?$/;

/** «المعطيات المتضمنة في التقرير» */
const HELD_IN = /^ال(?:متضمن|مضمن|وارد|منشور)(?:ة|ات)?$/;

/** «قالت الوزارة للسفير», «قال سامي الحداد للصحفيين»: those to whom it was said. */
function isAddressee(passage: Passage, i: number, head: SourceNoun | null, { person }: Walk): boolean {
  const noun = sourceNoun(passage, i);
  if (noun?.proclitics !== 'ل' || !noun.definite) return false;
  if (noun.class === 'correspondent' || /^صح(?:في|افي)$/.test(noun.noun)) return noun.number === 'p';
  return isPersonal(noun) && (person !== null || isBody(head));
}

/** «كشفت اللجنة الوطنية عن»: the preposition is the verb's; not «جماعة للدفاع عن», «المعلنة عن». */
function isNoVerbalNoun(passage: Passage, from: number, i: number): boolean {
  return !endsInParticiple(passage, from, i) && !/^(?:لل|ل)/.test(passage.tokens[i - 1].word.bare);
}

function isBody(head: SourceNoun | null): boolean {
  return head?.class === 'institution' || head?.class === 'authority';
}

/** Prepositions of when and by what way it was said, which no noun governs. */
const CIRCUMSTANCE = /^(?:عبر|خلال|أثناء|عقب|بعد|قبل|منذ|إثر|فور|و(?!ل|ب).+)$/;

/** «بالعراق», «بولاية الجزيرة»: ب joined to a place, or to the noun that says what kind of place it is. */
function isAtPlace(passage: Passage, i: number): boolean {
  const mention = passage.mentionAt[i];
  const { start, word } = passage.tokens[i];
  if (mention) return mention.type === 'GPE' && passage.text.slice(start, mention.start).replace('ـ', '') === 'ب';
  return REGIONS.test(word.bare) && passage.mentionAt[i + 1]?.type === 'GPE';
}

/** «مديرية الأمن في وزارة الداخلية»: one body in another, which is no outlet. */
function isInBody(passage: Passage, i: number): boolean {
  const parts = passage.endsMention[i - 1] === 'ORG' && passage.mentionAt[i + 1]?.type === 'ORG';
  return parts && passage.tokens[i].word.bare === 'في' && sourceNoun(passage, i + 1)?.class === 'institution';
}

const REGIONS = /^ب(?:ولاية|محافظة|مدينة|منطقة|إقليم|بلدة|جهة|عمالة|إمارة|دولة|العاصمة)$/;

/** Where a body sits: a place or another body. */
function isSeat(passage: Passage, i: number): boolean {
  const type = passage.mentionAt[i]?.type;
  return type === 'GPE' || type === 'ORG' || sourceNoun(passage, i)?.class === 'institution';
}

/** «لـ"عكاظ"», «لصحيفة …»: those to whom the words were said. */
function leadsToOutlet(passage: Passage, i: number): boolean {
  if (passage.tokens[i].word.bare === 'ل') return passage.opens[i + 1] >= 0 || passage.mentionAt[i + 1]?.type === 'ORG';
  const noun = sourceNoun(passage, i);
  return noun?.class === 'outlet' && noun.proclitics === 'ل';
}

/** «لحركة حماس»: rather told than belonging to the office, but for a participle that governs ل. */
function leadsToOrganisation(passage: Passage, from: number, i: number): boolean {
  const told = /^و?ل/.test(passage.tokens[i].word.bare) && startsWithPreposition(passage, i);
  return told && passage.mentionAt[i]?.type === 'ORG' && !endsInParticiple(passage, from, i);
}

/** «اللجنة في دراستها»: the pronoun is the phrase itself, so the preposition belongs to the clause. */
function isOwnAdjunct(passage: Passage, i: number): boolean {
  const next = passage.tokens[i + 1];
  return (
    passage.tokens[i].word.bare === 'في' &&
    next?.kind === 'word' &&
    passage.mentionAt[i + 1] === null &&
    /^(?!ال).{2,}(?:ها|هم|هما|ه)$/.test(next.word.bare)
  );
}

/** «المنتمي إلى» governs إلى, «المطلعة» does not. */
function governs(passage: Passage, i: number): boolean {
  return passage.tokens[i].word.bare !== 'إلى' || /^(?:ال)?من/.test(passage.tokens[i - 1].word.bare);
}

/** «المتخصص في», «المقربة من»: a participle takes its own preposition. */
export function endsInParticiple(passage: Passage, from: number, i: number): boolean {
  const before = i - 1;
  if (before <= from || passage.mentionAt[before] || sourceNoun(passage, before)) return false;
  return /^(?:ال)?(?:م.{3,}(?<!ات)|تابعة?|صادرة?)$/.test(passage.tokens[before].word.bare);
}

/** Inside a relative clause everything belongs to it up to a comma, colon, dash or stop. */
export function relativeStep(passage: Passage, i: number, end: number): number {
  if (isComma(passage, i) || isColon(passage, i) || isStop(passage, i) || isPunctuation(passage, i, DASHES)) return i;
  if (hasClass(passage, i, 'complementiser') || hasClass(passage, i, 'subordinator')) return i;
  if (leadsToOutlet(passage, i) || (isPreposition(passage, i) && isVehicle(passage, i + 1))) return i;
  return Math.min(i + 1, end);
}
