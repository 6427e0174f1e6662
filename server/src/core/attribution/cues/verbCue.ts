import type { CueReading } from '../../lexicon/cues.ts';
import type { Cue, Span } from '../../model.ts';
import type { Complement } from '../contents/complement.ts';
import type { Agreement } from '../frame.ts';
import { inList, type Passage } from '../passage.ts';
import { negationBefore } from './plausibility.ts';

/** The spans of a verb's cue: its particle of negation, the preposition directly at it, and «قائلا» or the like as a second one. */
export function cueOf(passage: Passage, at: number, reading: CueReading, complement: Complement | null): Cue[] {
  const { tokens } = passage;
  const first = negationBefore(passage, at);
  const start =
    first < at ? tokens[first].start + conjunctionLength(passage, first) : tokens[at].start + reading.length;
  const { lemma } = reading.lemma;
  const end = cueEnd(passage, at, reading, complement);
  const saying = complement?.saying;
  if (!saying) return [{ span: { start, end }, lemma }];
  // «مضى يقول», «ختم بالقول» are one cue, «توعد … بالقول» two.
  if (saying.start < (tokens[at + 1]?.end ?? 0)) return [{ span: { start, end: saying.end }, lemma }];
  return [
    { span: { start, end }, lemma },
    { span: saying, lemma },
  ];
}

/** Where the cue ends: with the preposition that stands directly at it, «لافتا النظر إلى» counted as one. */
function cueEnd(passage: Passage, at: number, reading: CueReading, complement: Complement | null): number {
  const preposition = complement?.preposition;
  if (!preposition || !belongsToCue(passage, preposition, reading)) return passage.tokens[at].end;
  const last = inList(passage, at + 1, 'attention') ? at + 1 : at;
  return complement.at === last + 1 ? preposition.end : passage.tokens[at].end;
}

/** «دعا إلى», «طالب بـ»; «في» and, but for demands, «ل» stay outside. */
function belongsToCue(passage: Passage, { start, end }: Span, { lemma }: CueReading): boolean {
  const preposition = passage.text.slice(start, end);
  return preposition !== 'في' && (lemma.stance === 'call' || !preposition.startsWith('ل'));
}

function conjunctionLength(passage: Passage, at: number): number {
  const { word } = passage.tokens[at];
  if (passage.cues.classes.of(word).size === 0 || !/^[وف]../.test(word.bare)) return 0;
  return word.readings.find(({ proclitics }) => proclitics === word.bare[0])?.length ?? 0;
}

/** What the form of a verb or participle says of the one who speaks. */
export function agreementOf({ inflection }: CueReading): Agreement {
  return { gender: inflection.gender, number: inflection.number };
}
