import type { CueReading, Frames } from '../../lexicon/cues.ts';
import type { Cue, Stance } from '../../model.ts';
import { clauseFloor, clauseLimit } from '../clause.ts';
import { bareFrom, type Complement, findComplement, STATEMENT, statementWith } from '../contents/complement.ts';
import { contentOf, type Frame, NO_AGREEMENT } from '../frame.ts';
import { type NounPhrase, readNounPhrase } from '../sources/nounPhrase.ts';
import {
  hasClass,
  inList,
  isNational,
  isColon,
  isComma,
  isPrepositional,
  type Passage,
  prepositionalProclitic,
  verbReadings,
} from '../passage.ts';

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

/** What is told to have been said, and not by whom: «تم الاتفاق على …», «جرى التأكيد على …». */
const SETTLED: ReadonlySet<Stance> = new Set(['assert', 'decide', 'announce']);

/** Those that take their content as an object. */
const TRANSITIVE: ReadonlySet<Stance> = new Set(['reject', 'decide', 'deny', 'call']);

/** «إعلان الاتحاد امتناعه عن …»: what one announces of oneself. */
const OWN_ACT = /(?:ه|ها|هم|هما)$/;

/** How many tokens may stand between the one who speaks and the content: a date, commas. */
const GAP = 5;

/** How many tokens the one has at most to whom it is said: «مطالبته المطاعم والفنادق بـ …», «اتهام الحكومة للحركة بـ …». */
const ADDRESSEE = 8;

/** «بعد إعلان الوزارة، أمس، عن …», «بالقول إن …», «بحجة أن …»; null where the noun names no statement with its source. */
export function nominalFrame(passage: Passage, at: number): Frame | null {
  return sayingFrame(passage, at) ?? statementFrame(passage, at);
}

/** «أغلق السوق بحجة مخالفته القانون», «… بدعوى أن …»: the reason that those give who did it; «رسالة مفادها أن …»: what their words come to. */
export function pretextFrame(passage: Passage, at: number): Frame | null {
  const purport = inList(passage, at, 'purport');
  if (!purport && !inList(passage, at, 'pretext')) return null;
  const limit = clauseLimit(passage, at);
  const from = at + 1;
  if (from + 1 >= limit || isPrepositional(passage, from) || passage.tokens[from].kind === 'punctuation') return null;
  const clause = hasClass(passage, from, 'complementiser');
  const content: Complement = clause ? { ...bareFrom(passage, from), introduction: 'that' } : bareFrom(passage, from);
  const { start, end } = passage.tokens[at];
  return {
    ...(purport ? base(at, 'أفاد', 'neutral', content, limit) : base(at, 'ادعى', 'claim', content, limit)),
    cues: [{ span: { start, end }, lemma: passage.tokens[at].word.bare }],
    sources: [],
    missing: { gender: null, number: null, search: 'clause' },
  };
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
  if (inflection.definite) return purposeFrame(passage, at, reading, limit);
  return sourcedStatement(passage, at, reading, limit) ?? unsourcedStatement(passage, at, reading, limit);
}

/** What a headline without a verb may open with: «تحذير من …», «دعوات إلى …». */
const ANNOUNCED: ReadonlySet<Stance> = new Set(['warn', 'call', 'threat', 'assert']);

/** «وسط توصيات بـ …», «تحذير جديد من …», «رفض سوري لـ …» at the beginning of a line: nobody is said to speak, unless the adjective of a country does. */
function unsourcedStatement(passage: Passage, at: number, reading: CueReading, limit: number): Frame | null {
  const amid = at > 0 && /^و?وسط$/.test(passage.tokens[at - 1].word.bare);
  const country = at === 0 && isNational(passage, at + 1) ? readNounPhrase(passage, at + 1, at + 2, true) : null;
  if (!amid && !country && !(at === 0 && ANNOUNCED.has(reading.lemma.stance))) return null;
  const frames = framesOf(reading);
  const prepositions = country ? [...frames.prepositions, 'ل'] : frames.prepositions;
  const content = findComplement(passage, at, { ...frames, ...statementWith(prepositions) }, Math.min(limit, at + 3));
  if (content?.introduction !== 'preposition' || content.at > at + 2) return null;
  return {
    ...base(at, reading.lemma.lemma, reading.lemma.stance, content, limit),
    cues: [cueOf(passage, at, reading, content)],
    sources: country ? [country] : [],
    missing: country ? null : { gender: null, number: null, search: 'nobody' },
  };
}

/** «بعد إعلان الوزارة، أمس، عن …», «رفض النقابة توقيع …», «قرار الوزير بـ …». */
function sourcedStatement(passage: Passage, at: number, reading: CueReading, limit: number): Frame | null {
  const source = readNounPhrase(passage, at + 1, limit, true);
  if (!source || !(isNamed(source) || (source.head?.definite && source.head.class !== 'document'))) return null;
  const complement = findComplement(passage, source.to - 1, framesOf(reading), Math.min(limit, source.to + GAP));
  const near =
    complement && isNear(passage, source.to, complement.at)
      ? complement
      : afterAddressee(passage, source.to, reading, limit);
  const content = near ?? objectAfter(passage, source, reading, limit);
  if (!content) return null;
  return {
    ...base(at, reading.lemma.lemma, reading.lemma.stance, content, limit),
    cues: [cueOf(passage, at, reading, content)],
    sources: [source],
    missing: null,
  };
}

/** «دعوة الوزير المواطنين إلى …», «مطالبته للمجتمع الدولي بـ …»: the content of a noun whose verb has an object before it. */
function afterAddressee(passage: Passage, from: number, reading: CueReading, limit: number): Complement | null {
  if (!reading.lemma.frames.to || from >= limit) return null;
  const { kind, word } = passage.tokens[from];
  const addressed = kind === 'word' && (/^ال|^لل/.test(word.bare) || passage.mentionAt[from] !== null);
  if (!addressed) return null;
  const content = findComplement(passage, from, framesOf(reading), Math.min(limit, from + ADDRESSEE));
  return content?.introduction === 'preposition' ? content : null;
}

/** «رفض النقابة توقيع الاتفاق»: the object right after the one who refuses. */
function objectAfter(passage: Passage, source: NounPhrase, { lemma }: CueReading, limit: number): Complement | null {
  const from = source.to;
  if (from + 1 >= limit) return null;
  const { kind, word } = passage.tokens[from];
  if (!TRANSITIVE.has(lemma.stance) && !(lemma.stance === 'announce' && OWN_ACT.test(word.bare))) return null;
  if (kind !== 'word' || passage.mentionAt[from] || passage.cues.classes.of(word).size > 0) return null;
  if (isPrepositional(passage, from) || passage.forms.conjunctions.of(word) !== '') return null;
  const shape = passage.forms.shapes.of(word);
  return shape === 'verb' || shape === 'imperfect' || shape === 'definite' ? null : bareFrom(passage, from);
}

/** «خرجوا في باريس للمطالبة بـ …», «مع التأكيد على …», «تم الاتفاق على …»: who the sentence is about says so; not «حملة توقيعات للمطالبة بـ …», where the noun is described. */
function purposeFrame(passage: Passage, at: number, reading: CueReading, limit: number): Frame | null {
  const done = inList(passage, at - 1, 'done');
  const purpose =
    (reading.proclitics.endsWith('ل') && isSetOff(passage, at)) || passage.tokens[at - 1]?.word.bare === 'مع';
  if (!(purpose && PURPOSES.has(reading.lemma.stance)) && !(done && SETTLED.has(reading.lemma.stance))) return null;
  if (clauseFloor(passage, at) === at) return null;
  const content = findComplement(passage, at, framesOf(reading), Math.min(limit, at + 2));
  if (content?.introduction !== 'preposition' || content.at !== at + 1) return null;
  return {
    ...base(at, reading.lemma.lemma, reading.lemma.stance, content, limit),
    cues: [cueOf(passage, at, reading, content)],
    sources: [],
    missing: { gender: null, number: null, search: done ? 'nobody' : 'clause' },
  };
}

/** Whether a comma, a name or a place with its preposition stands before the purpose. */
function isSetOff(passage: Passage, at: number): boolean {
  if (at === 0) return false;
  if (isComma(passage, at - 1) || passage.endsMention[at - 1] !== null) return true;
  return passage.tokens[at - 1].word.bare.startsWith('ال') && at > 1 && isPrepositional(passage, at - 2);
}

/** «في رده على اتهامه بأنه …», «بعد تهديدها بـ …»: the noun's possessor says so. */
function ownStatement(passage: Passage, at: number, reading: CueReading, limit: number): Frame | null {
  const direct = findComplement(passage, at, framesOf(reading), Math.min(limit, at + 2));
  const content = direct?.at === at + 1 ? direct : afterAddressee(passage, at + 1, reading, limit);
  if (!content) return null;
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
    ...contentOf(content, limit),
    joins: 'nested' as const,
    agreement: NO_AGREEMENT,
  };
}
