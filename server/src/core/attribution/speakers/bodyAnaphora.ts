import {
  type Anaphor,
  agreesInGender,
  type Antecedent,
  type Before,
  foldedNoun,
  last,
  named,
  spoke,
} from './anaphor.ts';
import { NISBA } from './officeHolders.ts';
import { phraseWords } from '../sources/phraseWords.ts';
import type { Speaker } from './speakers.ts';

/** Whom a noun for an organisation, a document or a source stands for. */

/** «المصدر ذاته»: whoever spoke last, a statement and an organisation too, and of their kind. */
export function ofSource(anaphor: Anaphor): Antecedent | null {
  const source = last(anaphor, ({ mediates }) => !mediates);
  const found = spoke(source, 'resumptive');
  return found && source ? { ...found, kind: source.kind } : found;
}

/** «الوزارة», «الحركة»: the organisation of that kind named last; else the one that spoke last, unless it is of another kind. */
export function ofInstitution(anaphor: Anaphor, before: Before): Antecedent | null {
  const { party, words, speaker } = anaphor;
  const { head } = party;
  if (!head) return ofUnknown(anaphor);
  if (head.class === 'authority' || head.number !== 's') return null;
  const noun = foldedNoun(head.noun);
  const organisation = before.named.find(({ type, name, aliases }) => {
    if (type !== 'ORG' && type !== 'FAC') return false;
    return [name, ...aliases].some((form) => {
      const known = phraseWords(form);
      return known[0] === noun && words.every((word) => known.includes(word));
    });
  });
  if (organisation) return named(organisation, 'same-words');
  // «المؤسسة» takes any of them up.
  const any = head.role === 'any';
  // «الصحيفة الأميركية» says no more than «الصحيفة».
  if (words.slice(1).some((word) => !NISBA.test(word)) && !any) return null;
  const fits = (other: Speaker): boolean =>
    other.kind === 'institution' &&
    other.class !== 'document' &&
    (any || (agreesInGender(other, speaker) && (other.noun === null || foldedNoun(other.noun) === noun)));
  return spoke(last(anaphor, fits), 'resumptive');
}

/** «الأسبوعية الفرنسية», «النجمة الأميركية»: a noun that nobody knows with a nationality, of whoever spoke last and agrees. */
function ofUnknown(anaphor: Anaphor): Antecedent | null {
  const { words, speaker } = anaphor;
  if (words.length !== 2 || !NISBA.test(words[1])) return null;
  const fits = (other: Speaker): boolean =>
    !other.mediates && (other.kind === 'institution' || other.kind === 'named') && agreesInGender(other, speaker);
  return spoke(last(anaphor, fits), 'resumptive');
}

/** «البيان»: the words are those of the one who issued it; a report is rather the outlet's. */
export function ofDocument(anaphor: Anaphor): Antecedent | null {
  const { party, words, others, same } = anaphor;
  const { head } = party;
  if (!head) return null;
  const isIssued = head.role === 'statement' || head.role === 'report';
  if (head.number !== 's' || !isIssued || words.length > 1)
    return spoke(same || head.role === 'any' ? last(anaphor, isDocument) : undefined, 'resumptive');
  const outlet = head.role === 'report' ? others.find(({ mediates }) => mediates) : undefined;
  const author = spoke(outlet ?? last(anaphor, (other) => !other.mediates && !isDocument(other)), 'author');
  return author && { ...author, name: `${head.noun} ${author.name}` };
}

function isDocument(speaker: Speaker): boolean {
  return speaker.class === 'document';
}
