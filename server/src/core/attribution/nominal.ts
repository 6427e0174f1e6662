import type { CueReading, Frames } from '../lexicon/cues.ts';
import type { Stance } from '../model.ts';
import { clauseLimit } from './clause.ts';
import { type Complement, findComplement, STATEMENT, statementWith } from './complement.ts';
import type { Frame } from './frame.ts';
import { type NounPhrase, readNounPhrase } from './nounPhrase.ts';
import { inList, isColon, isComma, type Passage, prepositionalProclitic, verbReadings } from './passage.ts';

/** What verbal nouns may stand for a statement: «إعلان الوزير عن», «تهديد الحركة بـ». */
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
]);

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
  const reading = verbReadings(passage, at).find(
    ({ inflection }) => inflection.part === 'noun' && !inflection.suffixed && !inflection.definite,
  );
  if (
    !reading ||
    passage.mentionAt[at] ||
    inList(passage, at, 'vehicle') ||
    !STATING.has(reading.lemma.stance) ||
    isColon(passage, at + 1)
  )
    return null;
  const limit = clauseLimit(passage, at);
  const source = passage.mentionAt[at + 1] ? readNounPhrase(passage, at + 1, limit, true) : null;
  if (!source || !isNamed(source)) return null;
  const content = findComplement(passage, source.to - 1, framesOf(reading), Math.min(limit, source.to + GAP));
  if (!content || !isNear(passage, source.to, content.at)) return null;
  const { start, end } = passage.tokens[at];
  const { lemma, stance } = reading.lemma;
  return {
    ...base(at, lemma, stance, content, limit),
    cues: [{ span: { start: start + reading.length, end }, lemma }],
    sources: [source],
    missing: null,
  };
}

function framesOf({ lemma }: CueReading): Frames {
  return { ...statementWith(lemma.frames.prepositions), say: false };
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
    score: 0.7,
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
