import { type NounPhrase, readNounPhrase } from './nounPhrase.ts';
import type { SourceNoun } from '../../lexicon/cues.ts';
import {
  hasClass,
  inList,
  isComma,
  isPunctuation,
  type Passage,
  prepositionalProclitic,
  quotedWords,
  sourceNoun,
  verbReadings,
} from '../passage.ts';

/** How far a mediator's name goes at most. */
const LONGEST = 14;
/** A name in marks after «لـ» that has so few words is an outlet's: «لـ"عكاظ"». */
const QUOTED_NAME = 3;
/** How far after «تصريح», «حديث» the outlet may stand. */
const VEHICLE_REACH = 4;

/** The outlets between a verb and its content to which, or in which, the words were said: «قال الوزير لوكالة رويترز», «في حديث لـ"عكاظ"». */
export function findMediators(
  passage: Passage,
  from: number,
  to: number,
  sources: readonly NounPhrase[],
): readonly NounPhrase[] {
  const mediators: NounPhrase[] = [];
  let vehicle = -VEHICLE_REACH - 1;
  for (let i = from; i < to; i++) {
    if (inList(passage, i, 'vehicle')) vehicle = i;
    const source = sources.find(({ from: first, to: next }) => i >= first && i < next);
    if (source) {
      // «بيان للخارجية نقلته وكالة …»
      if (source.head?.class === 'document') vehicle = source.to - 1;
      continue;
    }
    const told = i - vehicle <= VEHICLE_REACH;
    const beside =
      i === from || sources.some(({ to: next }) => next === i || (next === i - 1 && isComma(passage, next)));
    const start = outletAfter(passage, i, told, beside);
    if (start < 0) continue;
    const phrase = readNounPhrase(passage, start, Math.min(to, outletLimit(passage, start)));
    if (!phrase || phrase.person) continue;
    mediators.push(start === i ? withoutProclitic(passage, phrase) : phrase);
    i = Math.max(i, phrase.to - 1);
  }
  return mediators;
}

/**
 * The token at which an outlet's name begins, where the token at `i` says that the words went to it or stood in it; -1 where not.
 * @param told whether «تصريح», «حديث» or the like stands shortly before
 * @param beside whether the verb or its subject stands right before
 */
function outletAfter(passage: Passage, i: number, told: boolean, beside: boolean): number {
  const { bare } = passage.tokens[i].word;
  if (bare === 'ل' || bare === 'لل' || (told && /^(?:مع|على|عبر|إلى)$/.test(bare))) return nextOutlet(passage, i + 1);
  if (told && bare === 'في' && isProgramme(passage, i + 1)) return i + 1;
  if (told && inList(passage, i - 1, 'vehicle') && prepositionalProclitic(passage, i, 'ب'))
    return nameAfter(passage, i);
  if (
    told &&
    verbReadings(passage, i).some(({ lemma, inflection }) => lemma.stance === 'transmit' && inflection.suffixed)
  ) {
    return nextOutlet(passage, i + 1);
  }
  // «بلاغ توصلت به الصحيفة», «حوار خص به الإذاعة»
  if (told && /^(?:به|بها|عليه|عليها)$/.test(bare) && (isVerb(passage, i - 1) || inList(passage, i - 2, 'vehicle')))
    return nextOutlet(passage, i + 1);
  if (!bare.startsWith('ل') || !prepositionalProclitic(passage, i, 'ل') || hasClass(passage, i, 'adverb')) return -1;
  const noun = sourceNoun(passage, i);
  if (noun?.proclitics === 'ل' && (noun.class === 'outlet' || noun.class === 'correspondent')) return i;
  if (told && isProgramme(passage, i)) return i;
  // «لقاء للجنة», «بيان لوزارة»: whose it is.
  if (noun) return -1;
  return told || beside ? nameAfter(passage, i) : -1;
}

/** The token where an organisation's name begins in it, after its preposition; -1 where none does. */
function nameAfter(passage: Passage, i: number): number {
  const mention = passage.mentionAt[i];
  return mention?.type === 'ORG' && mention.start > passage.tokens[i].start ? i : -1;
}

/** «برنامج "صدى المدينة"», «لبرنامج» */
function isProgramme(passage: Passage, i: number): boolean {
  return sourceNoun(passage, i)?.noun === PROGRAMME;
}

const PROGRAMME = 'برنامج';

function isVerb(passage: Passage, i: number): boolean {
  const shape = passage.forms.shapes.of(passage.tokens[i].word);
  return shape === 'verb' || shape === 'feminine past';
}

/** «وسائل الإعلام», «الصحافة» */
function isMedia({ noun }: SourceNoun): boolean {
  return noun === PROGRAMME || noun === 'وسائل' || noun === 'إعلام' || noun === 'صحافة' || noun === 'مواقع';
}

/** «لـ"الأفق"»: a name in marks, whether it is known or not. */
function isQuotedOutlet(passage: Passage, i: number): boolean {
  const quotation = passage.opens[i] ?? -1;
  return quotation >= 0 && quotedWords(passage, quotation) <= QUOTED_NAME;
}

/** Where an outlet's name ends at the latest: what follows a name in marks is only its nationality, «لـ"القناة 13" الإسرائيلية». */
function outletLimit(passage: Passage, start: number): number {
  const close = isQuotedOutlet(passage, start) ? passage.quotations[passage.opens[start]].closeToken : null;
  if (close === null) return start + LONGEST;
  return passage.mentionAt[close + 1]?.type === 'NORP' ? passage.mentionTo[close + 1] : close + 1;
}

/** The outlet at this token, marks or brackets around its name not counted: «لـ"عكاظ"», «لـ(الأفق)». */
function nextOutlet(passage: Passage, i: number): number {
  // «تصريح ل/الأفق»
  if (isPunctuation(passage, i, '/')) return nextOutlet(passage, i + 1);
  if (isQuotedOutlet(passage, i)) return i;
  if (isPunctuation(passage, i, '(') && isPunctuation(passage, i + 2, ')')) return i + 1;
  const name = (passage.opens[i] ?? -1) >= 0 ? i + 1 : i;
  const noun = sourceNoun(passage, name);
  if (noun && noun.class !== 'outlet' && !isMedia(noun)) return -1;
  return passage.mentionAt[name]?.type === 'ORG' || noun?.proclitics === '' ? i : -1;
}

function withoutProclitic(passage: Passage, phrase: NounPhrase): NounPhrase {
  const proclitic =
    prepositionalProclitic(passage, phrase.from, 'ل') ??
    (phrase.first ? null : prepositionalProclitic(passage, phrase.from, 'ب'));
  return proclitic && phrase.start < proclitic.end ? { ...phrase, start: proclitic.end } : phrase;
}

/** «وفي حديث لموقع …، يقول الوزير»: the outlets named before the verb, where its clause begins so. */
export function mediatorsBefore(passage: Passage, floor: number, verb: number): readonly NounPhrase[] {
  if (!hasClass(passage, floor, 'preposition') || !inList(passage, floor + 1, 'vehicle')) return [];
  return findMediators(passage, floor + 1, verb, []);
}

/** The token after «لصحيفة …» between a verb and its subject: «أكد لـ"عين اليوم" المتحدث»; `i` where there is none. */
export function skipMediator(passage: Passage, i: number, end: number): number {
  const start = outletAfter(passage, i, false, true);
  if (start < 0) return i;
  const phrase = readNounPhrase(passage, start, Math.min(end, outletLimit(passage, start)), true);
  return phrase && !phrase.person ? phrase.to : i;
}
