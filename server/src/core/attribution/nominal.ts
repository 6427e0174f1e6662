import type { CueReading, Frames } from '../lexicon/cues.ts';
import type { Cue, Stance } from '../model.ts';
import { clauseFloor, clauseLimit } from './clause.ts';
import { bareFrom, type Complement, findComplement, STATEMENT, statementWith } from './complement.ts';
import type { Frame } from './frame.ts';
import { type NounPhrase, readNounPhrase } from './nounPhrase.ts';
import {
  inList,
  isColon,
  isComma,
  isPrepositional,
  type Passage,
  prepositionalProclitic,
  verbReadings,
} from './passage.ts';

/** What verbal nouns may stand for a statement: «إعلان الوزير عن», «تهديد الحركة بـ», «رفض النقابة توقيع …». */
const STATING: ReadonlySet<Stance> = new Set([
  'announce',
  'call',
  'threat',
  'accuse',
  'warn',
  'assert',
  'deny',
  'claim',
  'concede',
  'neutral',
  'explain',
  'reject',
  'decide',
  'propose',
  'order',
  'topic',
]);

/** What somebody does something for or with: «للمطالبة بـ», «مع التأكيد على». */
const PURPOSES: ReadonlySet<Stance> = new Set(['call', 'assert', 'reject', 'deny']);

/** Those that take their content as an object. */
const TRANSITIVE: ReadonlySet<Stance> = new Set(['reject', 'decide', 'deny', 'call']);

/** How many tokens may stand between the one who speaks and the content: a date, commas. */
const GAP = 5;

/** «بعد إعلان الوزارة، أمس، عن …», «بالقول إن …»; null where the noun names no statement with its source. */
export function nominalFrame(passage: Passage, at: number): Frame | null {
  return sayingFrame(passage, at) ?? statementFrame(passage, at);
}

/** «بالقول: …» after a verb that does not report. */
function sayingFrame(passage: Passage, at: number): Frame | null {
  if (!inList(passage, at, 'by-saying')) return null;
  const proclitic = prepositionalProclitic(passage, at, 'ب');
  if (!proclitic) return null;
  const limit = clauseLimit(passage, at);
  const content = findComplement(passage, at, STATEMENT, Math.min(limit, at + GAP));
  if (!content) return null;
  const cue = { start: proclitic.end, end: passage.tokens[at].end };
  return {
    ...base(at, 'قال', 'neutral', content, limit),
    cues: [{ span: cue, lemma: 'قال' }],
    sources: [],
    missing: { gender: null, number: null, search: 'clause' },
  };
}

function statementFrame(passage: Passage, at: number): Frame | null {
  const reading = verbReadings(passage, at).find(({ inflection }) => inflection.part === 'noun');
  if (
    !reading ||
    passage.mentionAt[at] ||
    inList(passage, at, 'vehicle') ||
    !STATING.has(reading.lemma.stance) ||
    isColon(passage, at + 1)
  )
    return null;
  const limit = clauseLimit(passage, at);
  const { inflection } = reading;
  if (inflection.suffixed) return ownStatement(passage, at, reading, limit);
  return inflection.definite
    ? purposeFrame(passage, at, reading, limit)
    : sourcedStatement(passage, at, reading, limit);
}

/** «بعد إعلان الوزارة، أمس، عن …», «رفض النقابة توقيع …», «قرار الوزير بـ …». */
function sourcedStatement(passage: Passage, at: number, reading: CueReading, limit: number): Frame | null {
  const source = readNounPhrase(passage, at + 1, limit, true);
  if (!source || !(isNamed(source) || (source.head?.definite && source.head.class !== 'document'))) return null;
  const complement = findComplement(passage, source.to - 1, framesOf(reading), Math.min(limit, source.to + GAP));
  const near = complement && isNear(passage, source.to, complement.at) ? complement : null;
  const content = near ?? objectAfter(passage, source, reading, limit);
  if (!content) return null;
  return {
    ...base(at, reading.lemma.lemma, reading.lemma.stance, content, limit),
    cues: [cueOf(passage, at, reading, content)],
    sources: [source],
    missing: null,
  };
}

/** «رفض النقابة توقيع الاتفاق»: the object right after the one who refuses. */
function objectAfter(passage: Passage, source: NounPhrase, { lemma }: CueReading, limit: number): Complement | null {
  const from = source.to;
  if (!TRANSITIVE.has(lemma.stance) || from + 1 >= limit) return null;
  const { kind, word } = passage.tokens[from];
  if (kind !== 'word' || passage.mentionAt[from] || passage.cues.classes.of(word).size > 0) return null;
  if (isPrepositional(passage, from) || passage.forms.conjunctions.of(word) !== '') return null;
  const shape = passage.forms.shapes.of(word);
  return shape === 'verb' || shape === 'imperfect' || shape === 'definite' ? null : bareFrom(passage, from);
}

/** «خرجوا للمطالبة بـ …», «مع التأكيد على …»: who the sentence is about says so. */
function purposeFrame(passage: Passage, at: number, reading: CueReading, limit: number): Frame | null {
  const purpose = reading.proclitics.endsWith('ل') || passage.tokens[at - 1]?.word.bare === 'مع';
  if (!purpose || !PURPOSES.has(reading.lemma.stance) || clauseFloor(passage, at) === at) return null;
  const content = findComplement(passage, at, framesOf(reading), Math.min(limit, at + 2));
  if (content?.introduction !== 'preposition' || content.at !== at + 1) return null;
  return {
    ...base(at, reading.lemma.lemma, reading.lemma.stance, content, limit),
    cues: [cueOf(passage, at, reading, content)],
    sources: [],
    missing: { gender: null, number: null, search: 'clause' },
  };
}

/** «في رده على اتهامه بأنه …», «بعد تهديدها بـ …»: the noun's possessor says so. */
function ownStatement(passage: Passage, at: number, reading: CueReading, limit: number): Frame | null {
  const content = findComplement(passage, at, framesOf(reading), Math.min(limit, at + 2));
  if (!content || content.at !== at + 1) return null;
  const { gender, number } = reading.inflection;
  return {
    ...base(at, reading.lemma.lemma, reading.lemma.stance, content, limit),
    cues: [cueOf(passage, at, reading, content)],
    sources: [],
    missing: { gender, number, search: 'previous' },
  };
}

/** The noun with the preposition that stands directly at it. */
function cueOf(passage: Passage, at: number, { lemma, length }: CueReading, content: Complement): Cue {
  const { start, end } = passage.tokens[at];
  const joined = content.preposition && content.at === at + 1 ? content.preposition.end : end;
  return { span: { start: start + length, end: joined }, lemma: lemma.lemma };
}

/** «قرار الوزير بـ», as «قرر» itself has no preposition. */
function framesOf({ lemma }: CueReading): Frames {
  const { prepositions } = lemma.frames;
  return { ...statementWith(lemma.stance === 'decide' ? [...prepositions, 'ب'] : prepositions), say: false };
}

function isNamed({ person, first }: NounPhrase): boolean {
  const type = first?.type;
  return person !== null || type === 'ORG' || type === 'GPE' || type === 'OCC';
}

function isNear(passage: Passage, from: number, to: number): boolean {
  let i = from;
  while (i < to && (isComma(passage, i) || passage.mentionAt[i]?.type === 'DATE'))
    i = Math.max(i + 1, passage.mentionTo[i]);
  return i === to;
}

function base(at: number, lemma: string, stance: Stance, content: Complement, limit: number) {
  return {
    pattern: 'P24' as const,
    lemma,
    stance,
    commitment: 0 as const,
    from: at,
    cueAt: at,
    mediators: [],
    introduction: content.introduction,
    contentFrom: content.contentFrom,
    contentStart: content.contentStart,
    limit,
    resume: null,
    joins: 'nested' as const,
    agreement: { gender: null, number: null },
  };
}
