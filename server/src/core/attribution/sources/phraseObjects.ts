import { hasClass, isPrepositional, type Passage, sourceNoun } from '../passage.ts';
import { ACT, describesName, isAttribute, isOwnNoun, isPersonal, namesHolder } from './phraseRules.ts';

/** Where the object of the verb begins right after its subject. */

const OBJECTS: ReadonlySet<string> = new Set(['ORG', 'GPE', 'LOC', 'OCC', 'EVENT']);

/** «طالب المتظاهرون الحكومة بـ», «يتهم المعارضون الرئيس بأنه»: two definite nouns in a row are subject and object. */
export function startsDefiniteObject(passage: Passage, from: number, i: number): boolean {
  const mention = passage.mentionAt[i];
  if (mention?.start !== passage.tokens[i].start || !OBJECTS.has(mention.type)) return false;
  if (!passage.tokens[i - 1].word.bare.startsWith('ال') || hasClass(passage, from, 'honorific')) return false;
  return passage.endsMention[i - 1] !== 'OCC' || mention.type === 'GPE' || mention.type === 'LOC';
}

/** «أكد وزير الصحة الحاجة إلى»: the office is complete; only an adjective goes on with it. */
function endsOffice(passage: Passage, from: number, last: number): boolean {
  const head = sourceNoun(passage, last);
  return (
    passage.endsMention[last] === 'OCC' ||
    (last === from && isPersonal(head) && head?.definite === true && head.number === 's')
  );
}

/** «الوزير الصيني الحرب …»: after a noun and the adjective of its nation. */
function followsAttribute(passage: Passage, from: number, i: number): boolean {
  const { bare } = passage.tokens[i - 1].word;
  return i > from + 1 && bare.startsWith('ال') && /(?:ي|ية)$/.test(bare);
}

/** «أعلنت مصادر عسكرية انضمام اللواء»: an indefinite phrase is complete, and a noun with a complement of its own follows. */
export function startsObject(passage: Passage, from: number, i: number): boolean {
  const { word } = passage.tokens[i];
  if (isOwnNoun(passage, i) || (word.bare.length > 3 && word.bare.endsWith('ا'))) return true;
  if (i === from + 1 && isNoAttribute(passage, from, i)) return true;
  if (word.bare.startsWith('ال')) {
    if (namesHolder(passage, i)) return false;
    if (endsOffice(passage, from, i - 1) && !isAttribute(passage, i)) return true;
    if (followsAttribute(passage, from, i) && !describesName(passage, i) && sourceNoun(passage, i) === null)
      return true;
    const noun = sourceNoun(passage, i);
    const described = isAttribute(passage, i) && !hasClass(passage, i, 'honorific') && i === from + 1;
    return (
      passage.tokens[from].word.bare.startsWith('ال') && noun?.definite === true && noun.number === 's' && !described
    );
  }
  const next = passage.tokens[i + 1];
  return (
    i > from + 1 &&
    sourceNoun(passage, i) === null &&
    (next?.word.bare.startsWith('ال') || passage.mentionAt[i + 1] !== null)
  );
}

/** «حذر المركز المواطنين من», «توقع المصدر الانتهاء من»: no plural noun and no verbal noun goes on with a singular that has the article. */
export function startsOther(passage: Passage, from: number, i: number): boolean {
  const { bare } = passage.tokens[i].word;
  const head = sourceNoun(passage, from);
  if (i === from + 1 && head?.definite && head.gender === 'm' && isNoAttribute(passage, from, i)) return true;
  if (!/^ال.+ين$/.test(bare) || !/^و?(?:ال|لل)/.test(passage.tokens[i - 1].word.bare)) return false;
  const noun = sourceNoun(passage, i);
  return noun?.definite === true && noun.number === 'p' && head?.number === 's';
}

/** «معلقون سلوك …», «الشكوى الشركات …», «الوزير الانخراط …»: what the form of the noun at `from` does not let go on with it. */
function isNoAttribute(passage: Passage, from: number, i: number): boolean {
  const first = passage.tokens[from].word.bare;
  const { bare } = passage.tokens[i].word;
  if (/[^ا]ون$/.test(first) && !/^[وف]?ال/.test(first)) return !/(?:ون|ين)$/.test(bare) && !isPrepositional(passage, i);
  const noun = sourceNoun(passage, from);
  if (!noun?.definite || noun.number !== 's' || !bare.startsWith('ال') || passage.mentionAt[i]) return false;
  return noun.gender === 'f'
    ? !bare.endsWith('ة') && !isAttribute(passage, i) && !namesHolder(passage, i)
    : ACT.test(bare);
}
