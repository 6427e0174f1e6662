import type { CueReading } from '../../lexicon/cues.ts';
import type { Cue, Pattern } from '../../model.ts';
import { withAttributive } from './attributive.ts';
import { clauseFloor, clauseLimit } from '../clause.ts';
import { type Complement, findComplement } from '../contents/complement.ts';
import { isImpersonal } from './evidential.ts';
import { contentOf, type Frame, meaningOf } from '../frame.ts';
import { findMediators, mediatorsBefore } from '../sources/mediators.ts';
import { nounComplement } from './nounComplement.ts';
import { type NounPhrase, readNounPhrase } from '../sources/nounPhrase.ts';
import { bareComplement, namingComplement, objectBefore } from './objects.ts';
import { participleFrame } from './participle.ts';
import { type Passage, verbReadings } from '../passage.ts';
import { isPlausible, isPossible, negationBefore } from './plausibility.ts';
import { findSubject, type Subject } from '../sources/subject.ts';
import { agreementOf, cueOf } from './verbCue.ts';

/** A reporting verb or participle and its arguments; null where the word is no cue here. */
export function verbalFrame(passage: Passage, at: number): Frame | null {
  const limit = clauseLimit(passage, at);
  const clauseStart = clauseFloor(passage, at);
  for (const reading of verbReadings(passage, at)) {
    if (reading.inflection.part === 'noun') continue;
    const frame =
      reading.inflection.part === 'participle'
        ? participleFrame(passage, at, reading, limit)
        : finiteFrame(passage, at, reading, clauseStart, limit);
    if (frame) return frame;
  }
  return null;
}

function finiteFrame(passage: Passage, at: number, reading: CueReading, floor: number, limit: number): Frame | null {
  const { lemma, inflection } = reading;
  if (!isPossible(passage, at, reading, floor)) return null;
  const complement =
    namingComplement(passage, at, reading, limit) ??
    (lemma.frames.light ? nounComplement(passage, at, limit) : null) ??
    ownComplement(passage, at, reading, limit);
  // Without a complement only what stands bare behind the subject can be the content.
  if (!complement && !lemma.frames.np && !lemma.frames.clause) return null;
  const joined = reading.proclitics !== '';
  const open = lemma.frames.to || complement === null;
  const found = findSubject(passage, at, inflection, floor, complement?.at ?? limit, joined, open);
  const subject = withAttributive(passage, at, inflection, floor, found);
  const content =
    objectBefore(passage, at, reading, subject, complement) ??
    complement ??
    bareComplement(passage, at, reading, subject, limit);
  if (!content) return null;
  if (!isPlausible(passage, at, reading, subject, content)) return null;
  const carried = carriedSource(passage, at + 1, content.at);
  const own = subject.phrase ? [subject.phrase] : [];
  const impersonal = subject.missing?.search === 'previous' && isImpersonal(passage, at, reading);
  const sources = carried ? [carried.source] : own;
  return {
    pattern: carried ? 'P6' : patternOf(reading, subject, content),
    ...meaningOf(lemma),
    cues: [...cueOf(passage, at, reading, content), ...(carried ? [carried.cue] : [])],
    from: Math.min(subject.from, negationBefore(passage, at)),
    cueAt: at,
    sources,
    missing: carried ? null : impersonal ? { gender: null, number: null, search: 'nobody' } : subject.missing,
    mediators: [
      ...mediatorsBefore(passage, floor, at),
      ...(carried ? own : []),
      ...findMediators(passage, at + 1, content.at, [...sources, ...own]),
    ],
    ...contentOf(content, limit),
    joins: subject.joins,
    agreement: agreementOf(reading),
  };
}

/** The verb's complement; a «قائلا» that does not agree with the verb belongs to one before: «أشار إلى أن المدينة تشهد ركودا، قائلا إن …». */
function ownComplement(
  passage: Passage,
  at: number,
  { lemma, inflection }: CueReading,
  limit: number,
): Complement | null {
  const found = findComplement(passage, at, lemma.frames, limit);
  if (!found?.saying) return found;
  const participle = verbReadings(passage, found.at).find(
    (other) => other.inflection.part === 'participle',
  )?.inflection;
  const disagrees = participle?.number === 's' && inflection.gender !== null && participle.gender !== inflection.gender;
  return disagrees ? findComplement(passage, at, lemma.frames, found.at) : found;
}

/** «ذكر الموقع نقلا عن مسؤول أن …»: the one whose words they are, and the cue that says so. */
function carriedSource(
  passage: Passage,
  from: number,
  to: number,
): { readonly cue: Cue; readonly source: NounPhrase } | null {
  for (let i = from; i < to; i++) {
    const match = passage.cues.phrases.match(passage.tokens, i);
    if (match?.value.lemma !== 'نقلا عن') continue;
    const source = readNounPhrase(passage, match.end, to);
    return (
      source && {
        source,
        cue: { span: { start: passage.tokens[i].start, end: match.endOffset }, lemma: match.value.lemma },
      }
    );
  }
  return null;
}

function patternOf({ lemma, inflection }: CueReading, subject: Subject, content: Complement): Pattern {
  if (lemma.frames.name && inflection.suffixed && content.introduction !== 'that') return 'P22';
  if (content.introduction === 'colon') return 'P20';
  if (subject.order === 'before' || subject.order === 'relative') return 'P2';
  return subject.order === 'dropped' ? 'P3' : 'P1';
}
