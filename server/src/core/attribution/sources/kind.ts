import type { SourceNoun } from '../../lexicon/cues.ts';
import type { Gender } from '../../lexicon/morphology.ts';
import type { SourceKind } from '../../model.ts';
import type { NounPhrase } from './nounPhrase.ts';
import { hasClass, inList, type Passage, sourceNoun } from '../passage.ts';
import { isNominativePlural } from './subjectPhrase.ts';

/**
 * What kind of source a noun phrase names (the annotation guidelines, section 2).
 * @param verb the gender of the verb that it is the subject of; null where that is not known
 */
export function kindOf(passage: Passage, phrase: NounPhrase, verb: Gender | null): SourceKind {
  if (phrase.pronoun || ((phrase.person || phrase.unknown) && phrase.head?.class !== 'document')) return 'named';
  const noun = phrase.head ?? headAfterQuantifier(passage, phrase);
  const type = phrase.first?.type;
  if (type === 'ORG' || type === 'GPE' || type === 'LOC' || type === 'FAC')
    return noun?.class === 'office' ? 'office' : 'institution';
  if (type === 'OCC' && !takesUpPerson(noun) && !isCalling(passage, phrase)) return 'office';
  if (!noun) {
    if (type === 'NORP') return 'generic';
    return kindOfUnknown(passage, phrase, verb);
  }
  switch (noun.class) {
    case 'official':
      if (noun.noun === 'مصدر') return 'anonymous';
      if (phrase.head?.noun === 'عضو' && noun.number === 'p') return 'institution';
      return noun.definite && noun.number === 's' && !isPossessed(passage, phrase) ? 'named' : 'anonymous';
    case 'correspondent':
      if (noun.number === 'p') return 'anonymous';
      return noun.definite && phrase.to - phrase.from === 1 && !isPossessed(passage, phrase) ? 'named' : 'office';
    case 'office':
      if (noun.definite && noun.number === 's' && (takesUp(passage, phrase, noun) || isCalling(passage, phrase)))
        return 'named';
      if (noun.number === 'p') return 'generic';
      return noun.noun === 'متحدث' && !noun.definite && phrase.first?.type !== 'OCC' ? 'anonymous' : 'office';
    case 'outlet':
      return noun.number === 'p' ? 'generic' : 'institution';
    case 'crowd':
      return 'generic';
    default:
      return 'institution';
  }
}

/** How many words a name that nobody knows has at most. */
const LONGEST_NAME = 2;

/** A phrase whose nouns nobody knows, by its form: «المنظمون» are a crowd, «الفعاليات» are an institution, «المتسابق» somebody named before. */
function kindOfUnknown(passage: Passage, { from, to }: NounPhrase, verb: Gender | null): SourceKind {
  const pointed = hasClass(passage, from, 'demonstrative') || hasClass(passage, from, 'same');
  const { bare } = passage.tokens[pointed && from + 1 < to ? from + 1 : from].word;
  if (hasClass(passage, from, 'quantifier') || passage.mentionAt[from]?.type === 'NUM') return 'generic';
  if (isNominativePlural(passage, from)) return 'generic';
  // «وقال هيوز» is a man, «أعلنت فيرتكس» rather a company.
  if (!bare.startsWith('ال')) return to - from <= LONGEST_NAME && verb === 'm' ? 'named' : 'institution';
  if (/(?:ون|ين)$/.test(bare)) return 'generic';
  // «قال العمارة»: after a masculine verb the ending is a man's name's.
  if (verb === 'm' && to - from === 1 && /ة$/.test(bare)) return 'named';
  return /(?:ات|[^س]ة)$/.test(bare) || /^الت..ي/.test(bare) ? 'institution' : 'named';
}

/** «الدبلوماسي المغربي», «الباحثة»: a calling that takes a person up. */
function takesUpPerson(noun: SourceNoun | null): boolean {
  return noun !== null && noun.class === 'official' && noun.definite && noun.number === 's';
}

/** «صديقتها», «مراسلنا»: definite by the pronoun, not as one named before. */
function isPossessed(passage: Passage, { from, to }: NounPhrase): boolean {
  return to - from === 1 && !/^[وف]?(?:ال|لل)/.test(passage.tokens[from].word.bare);
}

/** «الكاتبة», «المدرب السويسري»: what many are, and no office; with the article it takes up somebody named before. */
function isCalling(passage: Passage, { from }: NounPhrase): boolean {
  return inList(passage, from, 'calling') && /^[وف]?(?:ال|لل)/.test(passage.tokens[from].word.bare);
}

/** «المتحدث», «الباحث ذاته»: take up somebody named before. */
function takesUp(passage: Passage, { from, to }: NounPhrase, { noun }: SourceNoun): boolean {
  if (hasClass(passage, from, 'same')) return true;
  return hasClass(passage, to - 1, 'same') || (to - from === 1 && noun === 'متحدث');
}

function headAfterQuantifier(passage: Passage, { from, to }: NounPhrase) {
  // «مبتكرو الجهاز» are not the thing.
  if (isNominativePlural(passage, from) && passage.tokens[from].word.bare.endsWith('و')) return null;
  for (let i = from; i < Math.min(to, from + 4); i++) {
    if (!hasClass(passage, i, 'quantifier') && passage.tokens[i].kind === 'word') {
      const noun = sourceNoun(passage, i);
      if (noun) return noun;
    }
  }
  return null;
}
