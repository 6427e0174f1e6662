import type { PhraseKind } from '../../lexicon/cues.ts';
import type { Frame } from '../frame.ts';
import { type NounPhrase, readNounPhrase } from '../sources/nounPhrase.ts';
import { hasClass, isComma, isPrepositional, type Passage, sourceNoun, verbReadings } from '../passage.ts';
import { isCarried } from '../sources/subject.ts';
import { isAdverbial, isNominativePlural, isSubject } from '../sources/subjectPhrase.ts';

/** How many tokens back the topic of a clause is looked for. */
const REACH = 80;

/** Names that a clause can be about. */
const TOPICS: ReadonlySet<string> = new Set(['PERS', 'ORG', 'GPE', 'OCC']);

/**
 * Who a clause without a subject is about where nobody speaks in the sentence before it: «وزار الوزير المصنع، مؤكدا …». A finite verb goes on with it only
 * after و («وزار الوزير المصنع، وقال …»), else with the one who spoke last, but for «تلقى الملك اتصالا من الرئيس فلان أعرب فيه عن …».
 * @param from the first token of the sentence, or of the content around the cue
 */
export function topicOf(passage: Passage, { cueAt, missing }: Frame, from: number): NounPhrase | null {
  if (isCarried(passage, cueAt)) return senderOf(passage, cueAt, from) ?? carrierOf(passage, cueAt, from);
  const ahead = cueAt <= OPENING ? subjectAhead(passage, cueAt) : null;
  if (ahead) return ahead;
  if (missing?.search === 'previous' && isJoined(passage, cueAt))
    return subjectOfContent(passage, from, cueAt) ?? subjectOfSentence(passage, from, cueAt);
  if (missing?.search !== 'clause') return null;
  for (let i = Math.max(from, cueAt - REACH); i < cueAt; i++) {
    if (!isTopic(passage, i, from) || isGoverned(passage, i, from)) continue;
    const phrase = readNounPhrase(passage, i, cueAt, true);
    if (phrase) return phrase;
  }
  return null;
}

/** How many tokens may stand before the cue with which a headline opens. */
const OPENING = 2;
/** How far the second part of a headline may be. */
const SECOND_PART = 24;

/** «متعهدا بالدفاع عن المدينة.. الحداد يزور الحدود»: who the second part of a headline begins with, where the first does not name them. */
function subjectAhead(passage: Passage, cueAt: number): NounPhrase | null {
  const { tokens } = passage;
  const end = Math.min(tokens.length, cueAt + SECOND_PART);
  for (let i = cueAt + 1; i < end; i++) {
    if (!/^(?:\.\.+|…)$/.test(tokens[i].word.surface)) continue;
    const phrase = readNounPhrase(passage, i + 1, tokens.length, true);
    return phrase && isSubject(passage, phrase) && (isKnown(phrase) || isPeople(passage, phrase.from)) ? phrase : null;
  }
  return null;
}

/** «إن الحكومة درست الخطة وقررت …»: the subject with which the words around the cue begin. */
function subjectOfContent(passage: Passage, from: number, cueAt: number): NounPhrase | null {
  if (!hasClass(passage, from, 'complementiser')) return null;
  const phrase = readNounPhrase(passage, from + 1, cueAt);
  return phrase && isSubject(passage, phrase) ? phrase : null;
}

/** «وزار الوزير المصنع، وقال إن …»: the subject of the verb with which the sentence begins. */
function subjectOfSentence(passage: Passage, from: number, cueAt: number): NounPhrase | null {
  if (from !== passage.sentenceFrom[cueAt]) return null;
  let i = from;
  while (i < cueAt && isBeforeVerb(passage, i)) i = Math.max(i + 1, passage.mentionTo[i], afterLink(passage, i));
  if (i >= cueAt) return null;
  if (!mayBeVerb(passage, i)) return subjectAtHead(passage, i, cueAt);
  const phrase = readNounPhrase(passage, i + 1, cueAt, true);
  return phrase && isSubject(passage, phrase) && (isKnown(phrase) || isPeople(passage, phrase.from)) ? phrase : null;
}

/** «المحتجون تجمعوا في الساحة وطالبوا بـ …»: the noun phrase with which the sentence begins, a verb right after it. */
function subjectAtHead(passage: Passage, i: number, cueAt: number): NounPhrase | null {
  const phrase = readNounPhrase(passage, i, cueAt);
  if (!phrase || phrase.to >= cueAt || !isSubject(passage, phrase)) return null;
  const { kind, word } = passage.tokens[phrase.to];
  const verb = kind === 'word' && VERBS.has(passage.forms.shapes.of(word)) && passage.named[phrase.to] === 0;
  return verb && (isKnown(phrase) || isPeople(passage, phrase.from)) ? phrase : null;
}

function isKnown({ person, head, first }: NounPhrase): boolean {
  return (person ?? head ?? first) !== null;
}

/** «المئات من المحتجين», «محتجون» */
function isPeople(passage: Passage, i: number): boolean {
  return hasClass(passage, i, 'quantifier') || isNominativePlural(passage, i);
}

/** The token after «في المقابل», «من جهة أخرى»; the token itself where no such phrase stands there. */
function afterLink(passage: Passage, i: number): number {
  const match = passage.cues.phrases.match(passage.tokens, i);
  return match !== null && LINKS.has(match.value.kind) ? match.end : i;
}

const LINKS: ReadonlySet<PhraseKind> = new Set(['switch', 'connective']);

/** «وفي مارس الماضي، كان …», «في المقابل، رفض …» */
function isBeforeVerb(passage: Passage, i: number): boolean {
  return (
    afterLink(passage, i) > i ||
    hasClass(passage, i, 'preposition') ||
    hasClass(passage, i, 'auxiliary') ||
    isAdverbial(passage, i) ||
    isComma(passage, i)
  );
}

/** A word that is not seen to be a noun. */
function mayBeVerb(passage: Passage, i: number): boolean {
  const { kind, word } = passage.tokens[i];
  if (kind !== 'word' || passage.named[i] !== 0 || sourceNoun(passage, i)) return false;
  const shape = passage.forms.shapes.of(word);
  return VERBS.has(shape) || shape === 'short' || shape === 'other';
}

/** «وقررت», «حيث قررت», «إذ قررت» */
function isJoined(passage: Passage, verb: number): boolean {
  if (/^(?:حيث|إذ|اذ)$/.test(passage.tokens[verb - 1]?.word.bare ?? '')) return true;
  return verbReadings(passage, verb).some(({ proclitics }) => proclitics !== '');
}

/** The one who gave, held or sent out what the words stand in: «ألقى الوزير كلمة أعرب فيها عن …». */
function carrierOf(passage: Passage, cueAt: number, from: number): NounPhrase | null {
  for (let i = cueAt - 2; i >= Math.max(from, cueAt - REACH / 2); i--) {
    const verb = VERBS.has(passage.forms.shapes.of(passage.tokens[i].word)) && passage.named[i] === 0;
    if (!verb && !(i === from && mayBeVerb(passage, i))) continue;
    const phrase = readNounPhrase(passage, i + 1, cueAt, true);
    if (!phrase || !isSubject(passage, phrase) || phrase.head?.class === 'document') continue;
    if (isKnown(phrase)) return phrase;
  }
  return null;
}

/** The one from whom it came. */
function senderOf(passage: Passage, cueAt: number, from: number): NounPhrase | null {
  for (let i = cueAt - 1; i > Math.max(from, cueAt - REACH / 2); i--) {
    if (passage.mentionAt[i]?.type !== 'PERS') continue;
    const first = withTitles(passage, i, from);
    if (passage.tokens[first - 1]?.word.bare === 'من') return readNounPhrase(passage, i, cueAt);
  }
  return null;
}

/** A person, organisation, country or office; a country that acts stands at the head of its clause, elsewhere it is a place: «في أنحاء قطاع غزة». */
function isTopic(passage: Passage, i: number, from: number): boolean {
  const mention = passage.mentionAt[i];
  if (!mention || !TOPICS.has(mention.type) || mention.start > passage.tokens[i].start + 1) {
    return follows(passage, i, from) && (isRole(passage, i) || isPeople(passage, i));
  }
  return mention.type !== 'GPE' || follows(passage, i, from);
}

/** «نائب الملك», «الوزير»: somebody by their office. */
function isRole(passage: Passage, i: number): boolean {
  const noun = sourceNoun(passage, i);
  return noun !== null && noun.class !== 'document' && noun.proclitics === '';
}

/** Whether the token stands at the head of the sentence, or a verb right before it. */
function follows(passage: Passage, i: number, from: number): boolean {
  if (i === from) return true;
  const { kind, word } = passage.tokens[i - 1];
  return kind === 'word' && VERBS.has(passage.forms.shapes.of(word)) && passage.named[i - 1] === 0;
}

const VERBS: ReadonlySet<string> = new Set(['verb', 'imperfect', 'feminine past', 'plural past']);

/** How many titles may stand before a name: «صاحب السمو الملكي الأمير». */
const TITLES = 4;

/** Whether a preposition or a noun governs the name, its titles skipped: «بقيادة اللواء أمين شوقي», «للشيخ سيف». */
function isGoverned(passage: Passage, i: number, from: number): boolean {
  const first = withTitles(passage, i, from);
  if (isPrepositional(passage, i) || isPrepositional(passage, first)) return true;
  let before = first - 1;
  if (before >= from && passage.tokens[before].kind === 'mark') before--;
  if (before < from || passage.tokens[before].kind !== 'word') return false;
  const { word } = passage.tokens[before];
  if (isPrepositional(passage, before) || LONE_PREPOSITION.test(word.bare)) return true;
  const shape = passage.forms.shapes.of(word);
  return before > from && (shape === 'nominal' || shape === 'definite') && passage.mentionAt[before] === null;
}

/** The first token of the titles before a name. */
function withTitles(passage: Passage, i: number, from: number): number {
  let first = i;
  while (first > from && i - first < TITLES && isTitle(passage, first - 1)) first--;
  return first;
}

/** «لـ», «بـ», written apart from a name in quotation marks. */
const LONE_PREPOSITION = /^[وف]?[بلك]$/;

/** «الشيخ», «الأمير»: a definite word before a name that is itself no name. */
function isTitle(passage: Passage, i: number): boolean {
  const { kind, word } = passage.tokens[i];
  return (
    kind === 'word' &&
    passage.forms.shapes.of(word) === 'definite' &&
    passage.mentionAt[i] === null &&
    passage.endsMention[i] === null
  );
}
