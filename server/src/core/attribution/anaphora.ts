import type { Referent } from '../model.ts';
import { bareWord, foldWord } from '../text/normalise.ts';
import type { DraftParty } from './find.ts';
import { agrees, type Speaker, type SpeakerMemory } from './speakers.ts';

/** Whom a source phrase that names nobody stands for, and by which rule that was decided. */
export interface Antecedent {
  readonly name: string;
  readonly referent: string | null;
  readonly rule: string;
}

/**
 * The antecedent of «المتحدث», «الوزارة», «المصدر ذاته», «هو», «وزير الخارجية»; null where the phrase speaks for itself.
 * @param text the phrase
 * @param latest the person whom the text named last before the phrase
 */
export function findAntecedent(
  party: DraftParty,
  text: string,
  speaker: Speaker,
  memory: SpeakerMemory,
  referents: readonly Referent[],
  latest: Referent | null,
): Antecedent | null {
  const others = (accepts: (other: Speaker) => boolean, rule: string) =>
    antecedent(
      memory.find((other) => other.name !== speaker.name && accepts(other)),
      rule,
    );
  if (party.pronoun) return others((other) => agrees(speaker, other), 'pronoun');
  const type = party.mention?.type;
  if (type === 'PERS' || type === 'ORG' || type === 'GPE') return null;
  const words = wordsOf(text);
  const described = others((other) => describes(words, other), 'same-words');
  if (party.kind === 'office') return holderOf(words, referents) ?? described ?? sameOffice(words, speaker, others);
  if (described) return described;
  const resumptive = party.head?.definite === true || words.some((word) => SAME.has(word)) || /^(?:ال|هذ)/.test(text);
  if (!resumptive) return null;
  if (party.kind === 'institution') {
    return others((other) => other.kind === 'institution' && agreesInGender(other, speaker), 'resumptive');
  }
  if (party.kind === 'generic') return null;
  const last = others((other) => !other.mediates && isPerson(other), 'resumptive');
  return (
    last ??
    (latest && party.kind === 'named' ? { name: latest.name, referent: latest.id, rule: 'latest-person' } : null)
  );
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

function antecedent(found: Speaker | null, rule: string): Antecedent | null {
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
    const known = wordsOf(description);
    return own.every((word) => known.includes(word));
  });
}

/** The one who holds the office by the role beside the name somewhere in the article: all of the phrase's words, else most of them. */
function holderOf(words: readonly string[], referents: readonly Referent[]): Antecedent | null {
  let best: Referent | null = null;
  let most = 0;
  for (const referent of referents) {
    if (referent.type !== 'PERS' || referent.role === null) continue;
    const role = wordsOf(referent.role);
    const shared = words.filter((word) => role.includes(word)).length;
    if (shared <= most || role[0] !== words[0] || shared * 2 < words.length || (shared === 1 && words.length > 1))
      continue;
    best = referent;
    most = shared;
  }
  return best && { name: best.name, referent: best.id, rule: 'office' };
}

/** «الوزير», «رئيس الحكومة الإسرائيلية»: the last person called by the same kind of office, else the last person, unless they hold another office. */
function sameOffice(
  words: readonly string[],
  speaker: Speaker,
  others: (accepts: (other: Speaker) => boolean, rule: string) => Antecedent | null,
): Antecedent | null {
  const noun = speaker.noun === null ? null : foldWord(speaker.noun);
  const rest = words.filter((word) => word !== noun && !SAME.has(word));
  const sharesOffice = (other: Speaker): boolean =>
    other.descriptions.some((description) => {
      const known = wordsOf(description);
      return noun !== null && known.includes(noun) && (rest.length === 0 || rest.some((word) => known.includes(word)));
    });
  const same = others((other) => isPerson(other) && sharesOffice(other), 'same-office');
  if (same) return same;
  let first = true;
  return others((other) => {
    if (!first || other.mediates) return false;
    first = false;
    const holdsAnother = other.descriptions.some((description) => noun !== null && wordsOf(description).includes(noun));
    return isPerson(other) && !holdsAnother;
  }, 'last-speaker');
}

/** The words of a phrase, folded, without the article and the feminine ending: «الإسرائيلية» and «إسرائيلي» are the same. */
function wordsOf(name: string): string[] {
  return name
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '')
    .map((word) =>
      foldWord(bareWord(word))
        .replace(/^(?:و?ال|لل)(?=..)/, '')
        .replace(/ه$/, ''),
    );
}

function agreesInGender(other: Speaker, speaker: Speaker): boolean {
  return other.gender === null || speaker.gender === null || other.gender === speaker.gender;
}
