import type { CuePhrase, CueReading } from '../lexicon/cues.ts';
import type { PhraseMatch } from '../lexicon/phrases.ts';
import type { Cue, Pattern } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import { clauseFloor, clauseLimit, leadingConjunction } from './clause.ts';
import { findComplement } from './complement.ts';
import { type Frame, NO_AGREEMENT } from './frame.ts';
import { findMediators } from './mediators.ts';
import { type NounPhrase, readNounPhrase } from './nounPhrase.ts';
import {
  DASHES,
  hasClass,
  inList,
  isComma,
  isPrepositional,
  isPunctuation,
  isStop,
  type Passage,
  sourceNoun,
  verbReadings,
} from './passage.ts';
import { CARRIES } from './transmission.ts';

/** «بحسب رويترز», «وفق ما ذكرت الوزارة», «على حد قوله»; null where the phrase names no source («حسب القانون»). */
export function prepositionalFrame(passage: Passage, at: number): Frame | null {
  const match = passage.cues.phrases.match(passage.tokens, at);
  if (match?.value.kind === 'according-clause') return clauseFrame(passage, at, match);
  return echoFrame(passage, at) ?? (match?.value.kind === 'according' ? accordingFrame(passage, at, match) : null);
}

interface Parts {
  readonly pattern: Pattern;
  readonly phrase: CuePhrase;
  readonly cues: readonly Cue[];
  /** The token after the cue and source. */
  readonly after: number;
  readonly source: NounPhrase | null;
  readonly mediators: readonly NounPhrase[];
}

/** A cue before its clause takes what follows, one after it what came before. */
function frame(passage: Passage, at: number, parts: Parts): Frame | null {
  const floor = clauseFloor(passage, at);
  const limit = clauseLimit(passage, at);
  const preposed = opensClause(passage, at, floor);
  const base = {
    pattern: parts.pattern,
    lemma: parts.phrase.lemma,
    stance: parts.phrase.stance,
    commitment: parts.phrase.commitment,
    cues: parts.cues,
    from: at,
    cueAt: at,
    sources: parts.source ? [parts.source] : [],
    missing: parts.source ? null : { gender: null, number: null, search: 'previous' as const },
    mediators: parts.mediators,
    joins: 'sibling' as const,
    agreement: NO_AGREEMENT,
  };
  if (!preposed) {
    const start = passage.tokens[floor].start;
    const resume = resumption(passage, at, parts.after, limit);
    return { ...base, introduction: 'before', contentFrom: floor, contentStart: start, limit: at, resume };
  }
  const from = contentAfter(passage, parts.after, limit);
  if (from >= limit) return null;
  const skip = /^ف/.test(passage.tokens[from].word.bare) ? leadingConjunction(passage, from, 'ف') : 0;
  return {
    ...base,
    introduction: 'bare',
    contentFrom: from,
    contentStart: passage.tokens[from].start + skip,
    limit,
    resume: null,
  };
}

/** How far after the source of a phrase that opens its sentence «فإن» may begin the content. */
const THEN_REACH = 30;

/** «وبحسب الوزارة، …», «ووفقا للمجلة، ردا على سؤال، فإن …»: after the commas, or where ف with إن takes up the phrase. */
function contentAfter(passage: Passage, after: number, limit: number): number {
  let from = after;
  while (from < limit && isComma(passage, from)) from++;
  for (let i = from; i < Math.min(limit, from + THEN_REACH); i++) {
    if (passage.opens[i] >= 0 || (hasClass(passage, i, 'complementiser') && !isThen(passage, i))) break;
    if (isThen(passage, i)) return i;
  }
  return from;
}

function isThen(passage: Passage, i: number): boolean {
  return hasClass(passage, i, 'complementiser') && passage.tokens[i].word.bare.startsWith('ف');
}

/** Where the content goes on after a phrase between commas or dashes; null where it does not. */
export function resumption(passage: Passage, at: number, after: number, limit: number): Frame['resume'] {
  const enclosed = isBreak(passage, at - 1) && isBreak(passage, after);
  const from = after + 1;
  if (
    !enclosed ||
    from >= limit ||
    passage.tokens[from].kind === 'punctuation' ||
    /^[وف]/.test(passage.tokens[from].word.bare)
  )
    return null;
  if (
    hasClass(passage, from, 'subordinator') ||
    hasClass(passage, from, 'relative') ||
    hasClass(passage, from, 'adversative')
  )
    return null;
  return passage.cues.phrases.match(passage.tokens, from) ? null : { from, limit };
}

function isBreak(passage: Passage, i: number): boolean {
  return isComma(passage, i) || isPunctuation(passage, i, DASHES);
}

/** Whether the phrase stands at its sentence's beginning: «وبحسب الموقع، …», «لكن وفق مصادر …». */
function opensClause(passage: Passage, at: number, floor: number): boolean {
  for (let i = at - 1; i >= floor; i--) {
    const bare = passage.tokens[i].word.bare;
    if (!hasClass(passage, i, 'adversative') && !/^[وف]$/.test(bare) && passage.tokens[i].kind !== 'punctuation')
      return false;
  }
  return true;
}

function accordingFrame(passage: Passage, at: number, match: PhraseMatch<CuePhrase>): Frame | null {
  const limit = clauseLimit(passage, at);
  const from = match.end;
  if (from >= limit) return null;
  const phrase = readNounPhrase(passage, from, limit);
  if (!phrase || !speaks(phrase)) return null;
  // «كما جاء في البيان أن …» at the beginning of a sentence announces what follows.
  if (match.value.lemma.startsWith('كما') && opensClause(passage, at, clauseFloor(passage, at))) return null;
  const source = match.proclitic === '' ? phrase : { ...phrase, start: Math.max(phrase.start, match.endOffset) };
  const start =
    passage.tokens[at].start + leadingConjunction(passage, at, 'وف') * Number(!isWhole(passage.tokens[at], match));
  return frame(passage, at, {
    pattern: 'P9',
    phrase: match.value,
    cues: [{ span: { start, end: match.endOffset }, lemma: match.value.lemma }],
    after: phrase.to,
    source,
    mediators: findMediators(passage, phrase.to, Math.min(limit, phrase.to + 8), [phrase]),
  });
}

/** Whether the phrase's first word is its own: «وفق» is not و + فق. */
function isWhole(token: Token, match: PhraseMatch<CuePhrase>): boolean {
  return token.word.bare.startsWith(match.value.lemma.slice(0, 2));
}

/** A noun phrase that can have said something: not «حسب القانون», «وفق الضوابط». */
export function speaks(phrase: NounPhrase): boolean {
  if (phrase.person || phrase.first?.type === 'ORG' || phrase.first?.type === 'OCC' || phrase.first?.type === 'GPE')
    return true;
  const noun = phrase.head;
  return noun !== null && !NORMS.has(noun.noun);
}

/** What one acts by rather than what says something: «وفق اللوائح», «طبقا للمادة 13». */
const NORMS: ReadonlySet<string> = new Set([
  'قانون',
  'دستور',
  'لائحة',
  'لوائح',
  'قوانين',
  'مادة',
  'نظام',
  'نموذج',
  'اتفاق',
  'اتفاقية',
  'معاهدة',
  'مقترح',
]);

/** «بحسب ما ذكر الموقع», «حسبما أفادت الوكالة», «وفق ما أكده الوزير»; «كما» and «مثلما» only where the verb has no content of its own. */
function clauseFrame(passage: Passage, at: number, match: PhraseMatch<CuePhrase>): Frame | null {
  const verb = match.end;
  const limit = clauseLimit(passage, at);
  const reading = verbReadings(passage, verb).find(({ inflection }) => inflection.part === 'verb');
  if (!reading || verb >= limit) return null;
  const like = match.value.lemma === 'كما' || match.value.lemma === 'مثلما';
  if (like && findComplement(passage, verb, reading.lemma.frames, limit)) return null;
  if (match.value.lemma === 'كما' && clauseFloor(passage, at) === at) return null;
  let after = verb + 1;
  while (after < limit && /^(?:به|عنه|عليه|إليه|فيه)$/.test(passage.tokens[after].word.bare)) after++;
  const end = passage.tokens[after - 1].end;
  const phrase =
    reading.inflection.number === 's' ? readNounPhrase(passage, afterAdjuncts(passage, after, limit), limit) : null;
  if (like && phrase && phrase.to < limit && !endsPhrase(passage, phrase.to)) return null;
  const start =
    passage.tokens[at].start + (isWhole(passage.tokens[at], match) ? 0 : leadingConjunction(passage, at, 'وف'));
  const carried = phrase && carriedSource(passage, phrase, reading, limit);
  const to = (carried?.source ?? phrase)?.to ?? after;
  const cue = { span: { start, end }, lemma: reading.lemma.lemma };
  return frame(passage, at, {
    pattern: 'P7',
    phrase: { ...match.value, stance: reading.lemma.stance, commitment: reading.lemma.commitment },
    cues: carried ? [cue, carried.cue] : [cue],
    after: to,
    source: carried?.source ?? phrase,
    mediators: carried
      ? [phrase]
      : findMediators(passage, to, Math.min(limit, to + MEDIATOR_REACH), phrase ? [phrase] : []),
  });
}

/** Whether a «كما» phrase ends before the token: at a mark, or where it says in what, «كما أكدت الحركة في بياناتها». */
function endsPhrase(passage: Passage, i: number): boolean {
  if (isBreak(passage, i) || isStop(passage, i)) return true;
  return hasClass(passage, i, 'preposition') && inList(passage, i + 1, 'vehicle');
}

/** How far after the source of «بحسب ما قال» the outlet may stand to which it was said. */
const MEDIATOR_REACH = 10;

/** «بحسب ما نقلت الصحيفة عن مسؤولين»: those whose words the subject of the verb passes on, and the «عن» that names them. */
function carriedSource(
  passage: Passage,
  { to }: NounPhrase,
  { lemma }: CueReading,
  limit: number,
): { readonly cue: Cue; readonly source: NounPhrase } | null {
  if (!CARRIES.has(lemma.lemma) || to >= limit || passage.tokens[to].word.bare !== 'عن') return null;
  const source = readNounPhrase(passage, to + 1, limit);
  if (!source || !speaks(source)) return null;
  const { start, end } = passage.tokens[to];
  return { source, cue: { span: { start, end }, lemma: lemma.lemma } };
}

/** «حسبما ذكر في كلمة له المدير», «حسبما أفادت به، اليوم، المديرة» */
function afterAdjuncts(passage: Passage, start: number, limit: number): number {
  let from = start;
  while (from < limit && (isComma(passage, from) || isTime(passage, from)))
    from = Math.max(from + 1, passage.mentionTo[from]);
  if (from > start && !startsSubject(passage, from)) return start;
  if (!hasClass(passage, from, 'preposition') || !inList(passage, from + 1, 'vehicle')) return from;
  for (let i = from + 2; i < Math.min(limit, from + 5); i++) {
    if (sourceNoun(passage, i)?.class === 'office' || passage.mentionAt[i]) return i;
  }
  return from;
}

function isTime(passage: Passage, i: number): boolean {
  const type = passage.mentionAt[i]?.type;
  return type === 'DATE' || type === 'TIME' || hasClass(passage, i, 'temporal');
}

/** Whether a name or a noun of somebody who speaks stands at the token, without a preposition. */
function startsSubject(passage: Passage, i: number): boolean {
  const type = passage.mentionAt[i]?.type;
  if (type === 'PERS' || type === 'ORG' || type === 'OCC') return !isPrepositional(passage, i);
  return sourceNoun(passage, i)?.proclitics === '';
}

/** «على حد قوله», «حسب تعبيره», «وفق رأيها», «على حد قول الوزير». */
function echoFrame(passage: Passage, at: number): Frame | null {
  if (inList(passage, at, 'echo-fused')) return echo(passage, at, at + 1, null);
  const noun =
    passage.tokens[at].word.bare.endsWith('على') && passage.tokens[at + 1]?.word.bare === 'حد' ? at + 2 : at + 1;
  if (noun === at + 1 && !inList(passage, at, 'echo')) return null;
  if (inList(passage, noun, 'own-words')) return echo(passage, at, noun + 1, null);
  if (!inList(passage, noun, 'echo-noun')) return null;
  const phrase = readNounPhrase(passage, noun + 1, clauseLimit(passage, at));
  return phrase ? echo(passage, at, noun + 1, phrase) : null;
}

function echo(passage: Passage, at: number, to: number, source: NounPhrase | null): Frame | null {
  const { tokens } = passage;
  const start =
    tokens[at].start + (tokens[at].word.bare.startsWith('و') && !tokens[at].word.bare.startsWith('وفق') ? 1 : 0);
  const lemma = passage.text.slice(start, tokens[to - 1].end);
  return frame(passage, at, {
    pattern: 'P7',
    phrase: { kind: 'according', lemma, stance: 'neutral', commitment: 0 },
    cues: [{ span: { start, end: tokens[to - 1].end }, lemma }],
    after: source?.to ?? to,
    source,
    mediators: [],
  });
}
