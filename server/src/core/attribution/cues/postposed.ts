import { clauseFloor, clauseLimit } from '../clause.ts';
import { type Frame, meaningOf } from '../frame.ts';
import { readNounPhrase } from '../sources/nounPhrase.ts';
import { DASHES, hasClass, isComma, isPunctuation, type Passage, quotedWords, verbReadings } from '../passage.ts';
import { isPossible, negationBefore } from './plausibility.ts';
import { resumption } from './phraseFrame.ts';
import { isSubject } from '../sources/subjectPhrase.ts';

/** A quotation of fewer words before «قال الوزير» is not what he said. */
const SPEECH = 3;

/** «…، بينما نفى الوزير ذلك»: what somebody else said is not what he said. */
const CONTRAST = /^و?(?:بينما|فيما|حين)$/;

/** «"…"، يقول سامي *وهو* يبتسم» */
const tellsHow = ({ tokens }: Passage, i: number): boolean => /^و(?:هو|هي|هم)$/.test(tokens[i].word.bare);

/** «"…"، قال الوزير», «… -- يتابع المدير -- …», «…، أوضح ذلك الناطق»: a verb of saying after its content. */
export function postposedFrame(passage: Passage, at: number): Frame | null {
  const floor = clauseFloor(passage, at);
  const limit = clauseLimit(passage, at);
  const reading = verbReadings(passage, at).find(
    ({ inflection, lemma }) => inflection.part === 'verb' && lemma.frames.say,
  );
  if (!reading || at - floor < 3 || reading.proclitics !== '' || reading.inflection.suffixed) return null;
  // «…، بين الوزير والسفير»
  if (hasClass(passage, at, 'preposition')) return null;
  if (!isPossible(passage, at, reading, floor) || negationBefore(passage, at) < at) return null;
  if (CONTRAST.test(passage.tokens[at - 1].word.bare)) return null;
  const comma =
    isComma(passage, at - 1) || isPunctuation(passage, at - 1, DASHES) || hasClass(passage, at - 1, 'subordinator');
  const quotation = passage.closes[comma ? at - 2 : at - 1] ?? -1;
  const quoted = quotation >= 0 && quotedWords(passage, quotation) >= SPEECH;
  if (!comma && !quoted) return null;
  const from = passage.tokens[at + 1]?.word.bare === 'ذلك' ? at + 2 : at + 1;
  const source = readNounPhrase(passage, from, limit);
  if (!source || !isSubject(passage, source) || !(source.person || source.first || source.head)) return null;
  const after = source.to;
  if (
    after < limit &&
    !isComma(passage, after) &&
    !isPunctuation(passage, after, `${DASHES}.`) &&
    !tellsHow(passage, after)
  )
    return null;
  const { lemma } = reading;
  const { start, end } = passage.tokens[at];
  return {
    pattern: 'P17',
    ...meaningOf(lemma),
    cues: [{ span: { start, end }, lemma: lemma.lemma }],
    from: at,
    cueAt: at,
    sources: [source],
    missing: null,
    mediators: [],
    introduction: 'before',
    contentFrom: floor,
    contentStart: passage.tokens[floor].start,
    limit: comma ? at - 1 : at,
    resume: resumption(passage, at, after, limit),
    joins: 'sibling',
    agreement: {
      gender: reading.inflection.gender,
      number: reading.inflection.number,
    },
  };
}
