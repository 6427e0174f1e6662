import type { CuePhrase, CueReading } from '../../lexicon/cues.ts';
import type { PhraseMatch } from '../../lexicon/phrases.ts';
import type { Cue } from '../../model.ts';
import type { Token } from '../../text/tokens.ts';
import { clauseFloor, clauseLimit, leadingConjunction } from '../clause.ts';
import { findComplement } from '../contents/complement.ts';
import type { Frame } from '../frame.ts';
import { findMediators, skipMediator } from '../sources/mediators.ts';
import { type NounPhrase, readNounPhrase } from '../sources/nounPhrase.ts';
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
} from '../passage.ts';
import { isBreak, opensClause, phraseFrame } from './phraseFrame.ts';
import { CARRIES } from './transmission.ts';

/** «بحسب رويترز», «وفق ما ذكرت الوزارة», «على حد قوله»; null where the phrase names no source («حسب القانون»). */
export function prepositionalFrame(passage: Passage, at: number): Frame | null {
  const match = passage.cues.phrases.match(passage.tokens, at);
  if (match?.value.kind === 'according-clause') return clauseFrame(passage, at, match);
  return echoFrame(passage, at) ?? (match?.value.kind === 'according' ? accordingFrame(passage, at, match) : null);
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
  return phraseFrame(passage, at, {
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
  return noun !== null && noun.role !== 'norm';
}

/** «بحسب ما ذكر الموقع», «حسبما أفادت الوكالة», «وفق ما أكده الوزير»; «كما» and «مثلما» only where the verb has no content of its own. */
function clauseFrame(passage: Passage, at: number, match: PhraseMatch<CuePhrase>): Frame | null {
  const verb = match.end;
  const limit = clauseLimit(passage, at);
  const reading = verbReadings(passage, verb).find(({ inflection }) => inflection.part === 'verb');
  if (!reading || verb >= limit) return null;
  const like = match.value.lemma === 'كما' || match.value.lemma === 'مثلما';
  if (like && hasContent(passage, at, verb, reading, limit)) return null;
  if (match.value.lemma === 'كما' && clauseFloor(passage, at) === at) return null;
  let after = verb + 1;
  while (after < limit && /^(?:به|عنه|عليه|إليه|فيه|ذلك|بذلك)$/.test(passage.tokens[after].word.bare)) after++;
  const end = passage.tokens[after - 1].end;
  const told = afterMediator(passage, after, limit);
  const phrase =
    reading.inflection.number === 's' ? readNounPhrase(passage, afterAdjuncts(passage, told, limit), limit) : null;
  if (like && phrase && phrase.to < limit && !endsPhrase(passage, phrase.to)) return null;
  const start =
    passage.tokens[at].start + (isWhole(passage.tokens[at], match) ? 0 : leadingConjunction(passage, at, 'وف'));
  const carried = phrase && carriedSource(passage, phrase, reading, limit);
  const to = (carried?.source ?? phrase)?.to ?? after;
  const cue = { span: { start, end }, lemma: reading.lemma.lemma };
  return phraseFrame(passage, at, {
    pattern: 'P7',
    phrase: {
      ...match.value,
      stance: reading.lemma.stance,
      commitment: reading.lemma.commitment,
    },
    cues: carried ? [cue, carried.cue] : [cue],
    after: to,
    source: carried?.source ?? phrase,
    mediators: carried
      ? [phrase]
      : [
          ...findMediators(passage, after, told, []),
          ...findMediators(passage, to, Math.min(limit, to + MEDIATOR_REACH), phrase ? [phrase] : []),
        ],
  });
}

/** Whether the verb after «كما» has a content of its own: not «… - كما يؤكد الكاتب - وستكون …», where a mark closes what another has opened. */
function hasContent(passage: Passage, at: number, verb: number, { lemma }: CueReading, limit: number): boolean {
  const complement = findComplement(passage, verb, lemma.frames, limit);
  if (!complement) return false;
  const isLoose = complement.introduction === 'bare' || complement.introduction === 'preposition';
  if (!isLoose || !isBreak(passage, at - 1)) return true;
  const isAside = isPunctuation(passage, at - 1, DASHES);
  for (let i = verb + 1; i < complement.contentFrom - 1; i++)
    if (isBreak(passage, i) && (isAside || /^[وف]/.test(passage.tokens[i + 1].word.bare))) return false;
  return true;
}

/** «بحسب ما أكده لإذاعة الأفق، المدير»: the comma after those to whom it was said, where somebody is named behind it. */
function afterMediator(passage: Passage, start: number, limit: number): number {
  for (let comma = start + 1; comma < Math.min(limit - 1, start + MEDIATOR_REACH); comma++) {
    if (!isComma(passage, comma)) continue;
    return startsSubject(passage, comma + 1) && skipMediator(passage, start, comma) === comma ? comma : start;
  }
  return start;
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
  if (isAccordingToThem(passage, at)) return echo(passage, at, at + 2, null);
  const noun =
    passage.tokens[at].word.bare.endsWith('على') && passage.tokens[at + 1]?.word.bare === 'حد' ? at + 2 : at + 1;
  if (noun === at + 1 && !inList(passage, at, 'echo')) return null;
  if (inList(passage, noun, 'own-words')) return echo(passage, at, noun + 1, null);
  if (!inList(passage, noun, 'echo-noun')) return null;
  const phrase = readNounPhrase(passage, noun + 1, clauseLimit(passage, at));
  return phrase ? echo(passage, at, noun + 1, phrase) : null;
}

/** «والمصنع، وفقا له، …», «الذي كان وفقا لها …»; not «عمل وفقا لها». */
function isAccordingToThem(passage: Passage, at: number): boolean {
  const { tokens } = passage;
  if (!/^و?(?:وفقا|طبقا)$/.test(tokens[at].word.bare)) return false;
  if (!/^ل(?:ه|ها|هم|هما)$/.test(tokens[at + 1]?.word.bare ?? '')) return false;
  if (at === clauseFloor(passage, at) || isComma(passage, at - 1)) return true;
  return (['auxiliary', 'relative', 'complementiser'] as const).some((open) => hasClass(passage, at - 1, open));
}

function echo(passage: Passage, at: number, to: number, source: NounPhrase | null): Frame | null {
  const { tokens } = passage;
  const start =
    tokens[at].start + (tokens[at].word.bare.startsWith('و') && !tokens[at].word.bare.startsWith('وفق') ? 1 : 0);
  const lemma = passage.text.slice(start, tokens[to - 1].end);
  return phraseFrame(passage, at, {
    pattern: 'P7',
    phrase: { kind: 'according', lemma, stance: 'neutral', commitment: 0 },
    cues: [{ span: { start, end: tokens[to - 1].end }, lemma }],
    after: source?.to ?? to,
    source,
    mediators: [],
  });
}
