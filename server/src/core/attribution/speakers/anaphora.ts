import { type Anaphor, type Antecedent, type Before, describes, named, readAnaphor, spoke } from './anaphor.ts';
import { ofDocument, ofInstitution, ofSource } from './bodyAnaphora.ts';
import type { DraftParty } from '../find.ts';
import { officeWords } from './officeHolders.ts';
import { lastPair } from './pairs.ts';
import { isHonour, mayBeHeld, ofOffice, ofPerson, ofSameNoun } from './personAnaphora.ts';
import { agrees, type Speaker } from './speakers.ts';

/** The antecedent of «المتحدث», «الوزارة», «المصدر ذاته», «هو», «وزير الخارجية»; null where the phrase speaks for itself. */
export function findAntecedent(party: DraftParty, text: string, speaker: Speaker, before: Before): Antecedent | null {
  const anaphor = readAnaphor(party, text, speaker, before);
  if (party.unknown || (!party.pronoun && isName(anaphor))) return null;
  const { words } = anaphor;
  if (party.pronoun) return ofPronoun(anaphor, before);
  if (words.length === 0) return anaphor.same ? ofLatter(text, before) : null;
  if (isHonour(anaphor)) return ofPerson(anaphor, before);
  if (isOurs(anaphor)) return ofSource(anaphor);
  const both = words.length === 1 ? ofBoth(anaphor, before) : null;
  if (both) return both;
  if (party.kind === 'office' && party.head?.class !== 'correspondent') return ofOffice(anaphor, text, before);
  const holder = mayBeHeld(anaphor) ? before.holders.find(officeWords(text), before.named) : null;
  if (holder) return named(holder, 'office');
  const described = anaphor.others.find((other) => describes(anaphor, other));
  // «القطري» is a surname where somebody of that name spoke.
  // «المسؤول» for somebody without a name is nobody named.
  const ownKind = party.head !== null && described?.kind !== 'anonymous';
  if (described) return { ...spoke(described, 'same-words'), kind: ownKind ? null : described.kind };
  // «مراسلنا» is the outlet's, «صديقتها» anybody's.
  if (party.head?.class === 'correspondent' && party.head.definite) return ofSameNoun(anaphor, party.head);
  if (!anaphor.definite) return null;
  switch (party.kind) {
    case 'institution':
      return party.head?.class === 'document' ? ofDocument(anaphor) : ofInstitution(anaphor, before);
    case 'generic':
      return party.head && words.length === 1 ? ofSameNoun(anaphor, party.head) : null;
    default:
      if (words[0] === SOURCE) return ofSource(anaphor);
      if (!party.head) return LIKE_A_PERSON.test(text) ? ofPerson(anaphor, before) : null;
      return party.head.number === 's' ? ofPerson(anaphor, before) : ofSameNoun(anaphor, party.head);
  }
}

/** Whether a name says who is meant; «الوكالة» alone is none, whatever the tagger says. */
function isName({ party: { mention, head }, words, same }: Anaphor): boolean {
  const type = mention?.type;
  return type === 'PERS' || type === 'GPE' || (type === 'ORG' && !(head && words.length === 1 && !same));
}

/** «محدثنا», «مصدرنا»: whoever has spoken to the paper so far. */
function isOurs({ party: { head }, words }: Anaphor): boolean {
  return words.length === 1 && head?.class === 'official' && head.number === 's' && words[0].endsWith('نا');
}

/** «البلدان», «المسؤولان»: those who were called so, or the two of their kind who were named last. */
function ofBoth(anaphor: Anaphor, { named: all }: Before): Antecedent | null {
  const { definite, words, party } = anaphor;
  // «المصدران» have no names.
  const pair = definite && party.head && words[0] !== `${SOURCE}ان` ? lastPair(words[0], party.head, all) : null;
  if (!pair) return null;
  const called = anaphor.others.find((other) => describes(anaphor, other));
  if (called) return spoke(called, 'same-words');
  const name = pair.map((naming) => naming.name).join(' و');
  const kind = pair.every(({ type }) => type === 'PERS') ? ('named' as const) : ('institution' as const);
  return { name, referent: null, kind, rule: 'latest-named', spokeIn: null };
}

/** Of the nouns that nobody knows those that by their pattern are rather a person's: «المتسابق», «الشابة», «السباحة السورية»; not «الحفل», «الحوار». */
const LIKE_A_PERSON = /^ال(?:م|.ا|\p{L}+ي[ةه]?(?:\s|$))/u;

/** «المصدر», «ذات المصدر» */
const SOURCE = 'مصدر';

/** «هو»: the person named last, where nobody who spoke agrees. */
function ofPronoun({ others, speaker }: Anaphor, before: Before): Antecedent | null {
  return (
    spoke(
      others.find((other) => agrees(speaker, other)),
      'pronoun',
    ) ?? named(speaker.number === 's' ? before.named.find(({ type }) => type === 'PERS') : undefined, 'latest-person')
  );
}

/** «الأخير», «هذه الأخيرة»: whoever was named last; the feminine form is rather an organisation or a country. */
function ofLatter(text: string, { named: all }: Before): Antecedent | null {
  const feminine = /ة$/.test(text);
  return named((feminine ? all.find(({ type }) => type !== 'PERS') : undefined) ?? all[0], 'latest-named');
}
