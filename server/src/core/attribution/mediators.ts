import { type NounPhrase, readNounPhrase } from './nounPhrase.ts';
import { hasClass, inList, type Passage, prepositionalProclitic, sourceNoun, verbReadings } from './passage.ts';

/** How far a mediator's name goes at most. */
const LONGEST = 14;
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
    if (sources.some((source) => i >= source.from && i < source.to)) continue;
    if (inList(passage, i, 'vehicle')) vehicle = i;
    const told = i - vehicle <= VEHICLE_REACH;
    const beside = i === from || sources.some((source) => source.to === i);
    const start = outletAfter(passage, i, told, beside);
    if (start < 0) continue;
    const phrase = readNounPhrase(passage, start, Math.min(to, start + LONGEST));
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
  if (bare === 'ل' || (told && /^(?:مع|على|عبر|إلى)$/.test(bare))) return nextOutlet(passage, i + 1);
  if (
    told &&
    verbReadings(passage, i).some(({ lemma, inflection }) => lemma.stance === 'transmit' && inflection.suffixed)
  ) {
    return nextOutlet(passage, i + 1);
  }
  if (!bare.startsWith('ل') || !prepositionalProclitic(passage, i, 'ل') || hasClass(passage, i, 'adverb')) return -1;
  const noun = sourceNoun(passage, i);
  if (noun?.class === 'outlet' && noun.proclitics === 'ل') return i;
  const mention = passage.mentionAt[i];
  return (told || beside) && mention?.type === 'ORG' && mention.start > passage.tokens[i].start ? i : -1;
}

/** The outlet at this token, marks around its name not counted: «لـ"عكاظ"». */
function nextOutlet(passage: Passage, i: number): number {
  const name = (passage.opens[i] ?? -1) >= 0 ? i + 1 : i;
  const noun = sourceNoun(passage, name);
  const outlet = passage.mentionAt[name]?.type === 'ORG' || (noun?.class === 'outlet' && noun.proclitics === '');
  return outlet ? i : -1;
}

function withoutProclitic(passage: Passage, phrase: NounPhrase): NounPhrase {
  const proclitic = prepositionalProclitic(passage, phrase.from, 'ل');
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
  const phrase = readNounPhrase(passage, start, Math.min(end, start + LONGEST), true);
  return phrase && !phrase.person ? phrase.to : i;
}
