import type { Naming } from '../../entities/linking/naming.ts';
import type { SourceNoun } from '../../lexicon/cues.ts';
import {
  type Anaphor,
  agreesInGender,
  type Antecedent,
  type Before,
  describes,
  isPerson,
  last,
  named,
  SAME,
  spoke,
} from './anaphor.ts';
import { officeWords } from './officeHolders.ts';
import { phraseWords } from '../sources/phraseWords.ts';
import type { Speaker } from './speakers.ts';

/** Whom a phrase for a person without a name stands for. */

/** «معاليه», «سموه»: a form of address for somebody named before, without the pronoun's ه as `phraseWords` has them. */
const HONOURS: ReadonlySet<string> = new Set([
  'معالي',
  'سمو',
  'فضيلت',
  'سعادت',
  'جلالت',
  'فخامت',
  'سيادت',
  'سماحت',
  'دولت',
]);

/** «معاليه» */
export function isHonour({ party, words }: Anaphor): boolean {
  return words.length === 1 && HONOURS.has(words[0]) && party.mention === null;
}

/** «خبير اقتصادي» in the headline, «المدرب»: what is no office may still stand beside a name; «المتحدث» is whoever spoke. */
export function mayBeHeld({ party: { kind, head }, words }: Anaphor): boolean {
  if (head?.number !== 's') return false;
  return kind === 'anonymous' ? words.length > 1 : head.class === 'office' && head.noun !== 'متحدث';
}

/** «وزير الخارجية»: who holds the office by the article, who was called so before, or the last speaker where nothing is known of their office. */
export function ofOffice(anaphor: Anaphor, text: string, { holders, named: persons }: Before): Antecedent | null {
  const { words, party, others } = anaphor;
  const office = officeWords(text).filter((word) => !SAME.has(word));
  // «معالي وزير الصحة»: the office begins with the second word.
  const honoured = party.head === null || officeWords(party.head.noun)[0] !== office[0];
  const holder = holders.find(honoured ? office.slice(1) : office, persons) ?? holders.find(office, persons);
  const described = (other: Speaker): boolean => describes(anaphor, other);
  const found = named(holder ?? undefined, 'office') ?? spoke(others.find(described), 'same-words');
  if (found || !(anaphor.definite || words.length > 1) || party.head?.number === 'p') return found;
  const called = (other: Speaker): boolean =>
    other.descriptions.some((description) => phraseWords(description)[0] === words[0]);
  const same = words.length === 1 ? others.find((other) => isPerson(other) && called(other)) : undefined;
  if (same) return spoke(same, 'same-office');
  const latest = others.find(({ mediates }) => !mediates);
  if (latest && words.length > 1 && mayHold(anaphor, text, latest)) return spoke(latest, 'last-speaker');
  // «الدبلوماسي المغربي», «المدرب السويسري»: no office of which there is one only.
  const taken = party.head?.class === 'official' || words.length === 1;
  return anaphor.definite && taken ? ofPerson(anaphor, { named: persons }) : null;
}

/**
 * Whether an office that the article gives to nobody may be that of the one who spoke last: «فلان … وأضاف المشرف على القطاع». «متحدث باسم …» is somebody new,
 * «وزير الداخلية» is not the minister of health; «الوزير المغربي» may be.
 */
function mayHold({ words, speaker }: Anaphor, text: string, latest: Speaker): boolean {
  const { kind, number } = latest;
  const one = kind === 'named' && number !== 'd' && number !== 'p' && agreesInGender(latest, speaker);
  if (!one || text.startsWith('ال') || HONOURS.has(words[0])) return one;
  const other = latest.descriptions.some((description) => {
    const known = phraseWords(description);
    return known[0] === words[0] && !known.includes(words[1]);
  });
  return words[1] !== 'باسم' && !other;
}

/** «الباحثون», «مراسلنا»: who was called by the same noun. */
export function ofSameNoun({ others }: Anaphor, head: SourceNoun): Antecedent | null {
  const same = others.find(({ noun, number }) => noun === head.noun && (number === 's') === (head.number === 's'));
  return spoke(same, 'same-words');
}

/** «المسؤول», «الباحثة», «معاليه»: the last person who spoke and agrees; for one who must have a name also the person named last. */
export function ofPerson(anaphor: Anaphor, before: Pick<Before, 'named'>): Antecedent | null {
  const { party, others, speaker } = anaphor;
  const fits = (other: Speaker): boolean =>
    !other.mediates && isPerson(other) && agreesInGender(other, speaker) && other.number !== 'p';
  const found = last(anaphor, fits);
  if ((party.kind !== 'named' && party.kind !== 'office') || (found && found.kind !== 'anonymous'))
    return spoke(found, 'resumptive');
  const isOther = ({ id }: Naming): boolean =>
    others.some((other) => other.referent === id && !agreesInGender(other, speaker));
  const person = before.named.find((naming) => naming.type === 'PERS' && !isOther(naming));
  return named(person, 'latest-person') ?? spokeUnnamed(found);
}

/** «المسؤول» for somebody without a name is nobody named. */
function spokeUnnamed(found: Speaker | undefined): Antecedent | null {
  return found ? { ...spoke(found, 'resumptive'), kind: found.kind } : null;
}
