import type { AntecedentRule, Referent } from '../model.ts';
import { foldWord } from '../text/normalise.ts';
import type { DraftParty } from './find.ts';
import type { OfficeHolders } from './officeHolders.ts';
import { phraseWords } from './phraseWords.ts';
import { agrees, type Speaker, type SpeakerMemory } from './speakers.ts';

/** Whom a source phrase that names nobody stands for, and by which rule that was decided. */
export interface Antecedent {
  readonly name: string;
  readonly referent: string | null;
  readonly rule: AntecedentRule;
}

/**
 * The antecedent of «المتحدث», «الوزارة», «المصدر ذاته», «هو», «وزير الخارجية»; null where the phrase speaks for itself.
 * @param text the phrase
 * @param latest gives the person whom the text named last before the phrase
 */
export function findAntecedent(
  party: DraftParty,
  text: string,
  speaker: Speaker,
  memory: SpeakerMemory,
  holders: OfficeHolders,
  latest: () => Referent | null,
): Antecedent | null {
  const others = (accepts: (other: Speaker) => boolean, rule: AntecedentRule) =>
    antecedent(
      memory.find((other) => other.name !== speaker.name && accepts(other)),
      rule,
    );
  if (party.pronoun) return others((other) => agrees(speaker, other), 'pronoun');
  const type = party.mention?.type;
  if (type === 'PERS' || type === 'ORG' || type === 'GPE') return null;
  const words = phraseWords(text);
  const described = others((other) => describes(words, other), 'same-words');
  if (party.kind === 'office') return holderOf(words, holders) ?? described ?? sameOffice(words, speaker, others);
  if (described) return described;
  const resumptive = party.head?.definite === true || words.some((word) => SAME.has(word)) || /^(?:ال|هذ)/.test(text);
  if (!resumptive) return null;
  if (party.kind === 'institution') {
    return others((other) => other.kind === 'institution' && agreesInGender(other, speaker), 'resumptive');
  }
  if (party.kind === 'generic') return null;
  const last = others((other) => !other.mediates && isPerson(other), 'resumptive');
  if (last || party.kind !== 'named') return last;
  const person = latest();
  return person && { name: person.name, referent: person.id, rule: 'latest-person' };
}

const SAME: ReadonlySet<string> = new Set([
  'ذات',
  'نفس',
  'ذاته',
  'ذاتها',
  'نفسه',
  'نفسها',
  'عينه',
  'عينها',
  'اخير',
  'مذكور',
]);

function antecedent(found: Speaker | null, rule: AntecedentRule): Antecedent | null {
  return found && { name: found.name, referent: found.referent, rule };
}

function isPerson(speaker: Speaker): boolean {
  return speaker.kind === 'named' || speaker.kind === 'office' || speaker.kind === 'anonymous';
}

/** Whether one of the speaker's descriptions has all the words of the phrase: «المديرية العامة» of «المديرية العامة للأمن». */
function describes(words: readonly string[], speaker: Speaker): boolean {
  const own = words.filter((word) => !SAME.has(word));
  if (own.length === 0) return false;
  return [...speaker.descriptions, speaker.name].some((description) => {
    const known = phraseWords(description);
    return own.every((word) => known.includes(word));
  });
}

/** The one who holds the office by the role beside the name somewhere in the article. */
function holderOf(words: readonly string[], holders: OfficeHolders): Antecedent | null {
  const holder = holders.find(words);
  return holder && { name: holder.name, referent: holder.id, rule: 'office' };
}

/** «الوزير», «رئيس الحكومة الإسرائيلية»: the last person called by the same kind of office, else the last person, unless they hold another office. */
function sameOffice(
  words: readonly string[],
  speaker: Speaker,
  others: (accepts: (other: Speaker) => boolean, rule: AntecedentRule) => Antecedent | null,
): Antecedent | null {
  const noun = speaker.noun === null ? null : foldWord(speaker.noun);
  const rest = words.filter((word) => word !== noun && !SAME.has(word));
  const sharesOffice = (other: Speaker): boolean =>
    other.descriptions.some((description) => {
      const known = phraseWords(description);
      return noun !== null && known.includes(noun) && (rest.length === 0 || rest.some((word) => known.includes(word)));
    });
  const same = others((other) => isPerson(other) && sharesOffice(other), 'same-office');
  if (same) return same;
  let first = true;
  return others((other) => {
    if (!first || other.mediates) return false;
    first = false;
    const holdsAnother = other.descriptions.some(
      (description) => noun !== null && phraseWords(description).includes(noun),
    );
    return isPerson(other) && !holdsAnother;
  }, 'last-speaker');
}

function agreesInGender(other: Speaker, speaker: Speaker): boolean {
  return other.gender === null || speaker.gender === null || other.gender === speaker.gender;
}
