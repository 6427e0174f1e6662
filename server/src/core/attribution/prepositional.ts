import type { CuePhrase } from '../lexicon/cues.ts';
import type { PhraseMatch } from '../lexicon/phrases.ts';
import type { Cue, Pattern } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import { clauseFloor, clauseLimit, leadingConjunction } from './clause.ts';
import { findComplement, STATEMENT } from './complement.ts';
import type { Frame } from './frame.ts';
import { findMediators } from './mediators.ts';
import { type NounPhrase, readNounPhrase } from './nounPhrase.ts';
import {
  DASHES,
  hasClass,
  inList,
  isComma,
  isPrepositional,
  isPunctuation,
  type Passage,
  sourceNoun,
  verbReadings,
} from './passage.ts';

/** «بحسب رويترز», «وفق ما ذكرت الوزارة», «على حد قوله»; null where the phrase names no source («حسب القانون»). */
export function prepositionalFrame(passage: Passage, at: number): Frame | null {
  const match = passage.cues.phrases.match(passage.tokens, at);
  if (match?.value.kind === 'according-clause') return clauseFrame(passage, at, match);
  return echoFrame(passage, at) ?? (match?.value.kind === 'according' ? accordingFrame(passage, at, match) : null);
}

interface Parts {
  readonly pattern: Pattern;
  readonly phrase: CuePhrase;
  readonly cue: Cue;
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
    cues: [parts.cue],
    from: at,
    cueAt: at,
    sources: parts.source ? [parts.source] : [],
    missing: parts.source ? null : { gender: null, number: null, search: 'previous' as const },
    mediators: parts.mediators,
    joins: 'sibling' as const,
    agreement: { gender: null, number: null },
  };
  if (!preposed) {
    const start = passage.tokens[floor].start;
    const resume = resumption(passage, at, parts.after, limit);
    return { ...base, introduction: 'before', contentFrom: floor, contentStart: start, limit: at, resume };
  }
  let from = parts.after;
  while (from < limit && isComma(passage, from)) from++;
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
  const source = match.proclitic === '' ? phrase : { ...phrase, start: Math.max(phrase.start, match.endOffset) };
  const start =
    passage.tokens[at].start + leadingConjunction(passage, at, 'وف') * Number(!isWhole(passage.tokens[at], match));
  return frame(passage, at, {
    pattern: 'P9',
    phrase: match.value,
    cue: { span: { start, end: match.endOffset }, lemma: match.value.lemma },
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
function speaks(phrase: NounPhrase): boolean {
  if (phrase.person || phrase.first?.type === 'ORG' || phrase.first?.type === 'OCC' || phrase.first?.type === 'GPE')
    return true;
  const noun = phrase.head;
  return noun !== null && noun.noun !== 'قانون' && noun.noun !== 'دستور';
}

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
  if (like && phrase && phrase.to < limit && !isBreak(passage, phrase.to)) return null;
  const start =
    match.value.lemma === 'كما'
      ? passage.tokens[verb].start
      : passage.tokens[at].start + (isWhole(passage.tokens[at], match) ? 0 : leadingConjunction(passage, at, 'وف'));
  return frame(passage, at, {
    pattern: 'P7',
    phrase: { ...match.value, stance: reading.lemma.stance, commitment: reading.lemma.commitment },
    cue: { span: { start, end }, lemma: reading.lemma.lemma },
    after: phrase?.to ?? after,
    source: phrase,
    mediators: findMediators(
      passage,
      phrase?.to ?? after,
      Math.min(limit, (phrase?.to ?? after) + 10),
      phrase ? [phrase] : [],
    ),
  });
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
    cue: { span: { start, end: tokens[to - 1].end }, lemma },
    after: source?.to ?? to,
    source,
    mediators: [],
  });
}

/** «جاء في البيان أن …», «ورد في التقرير: …». */
export function statedInFrame(passage: Passage, at: number): Frame | null {
  const match = passage.cues.phrases.match(passage.tokens, at);
  if (match?.value.kind !== 'stated-in') return null;
  const limit = clauseLimit(passage, at);
  const content = findComplement(passage, match.end, STATEMENT, limit);
  if (!content) return null;
  const source = readNounPhrase(passage, match.end, content.at);
  if (!source || !speaks(source)) return null;
  const token = passage.tokens[at];
  const start = token.start + (token.word.bare.startsWith('و') && !match.value.lemma.startsWith('و') ? 1 : 0);
  return {
    pattern: 'P23',
    lemma: match.value.lemma,
    stance: match.value.stance,
    commitment: match.value.commitment,
    cues: [{ span: { start, end: match.endOffset }, lemma: match.value.lemma }],
    from: at,
    cueAt: at,
    sources: [source],
    missing: null,
    mediators: findMediators(passage, match.end, content.at, [source]),
    introduction: content.introduction,
    contentFrom: content.contentFrom,
    contentStart: content.contentStart,
    limit,
    resume: null,
    joins: 'sibling',
    agreement: { gender: null, number: null },
  };
}
