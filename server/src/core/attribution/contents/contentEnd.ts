import type { Frame } from '../frame.ts';
import { hasClass, isComma, type Passage, verbReadings } from '../passage.ts';

/** The frame that begins at a token and can end the content of one before it; null for none. */
export type StartingFrames = (token: number) => Frame | null;

/**
 * The token before which the content of a frame ends: where another frame of its level begins, where the writer speaks again, where a bracket closes that was
 * not opened, or at the frame's limit. A learned model of all the places where a clause may end was tried and does no better (RESULTS.md).
 */
export function contentEnd(passage: Passage, frame: Frame, startingAt: StartingFrames): number {
  const from = frame.contentFrom;
  const level = passage.inside[from];
  let depth = 0;
  for (let i = from + 1; i < frame.limit; i++) {
    const { kind, word } = passage.tokens[i];
    if (kind === 'punctuation') {
      if (word.surface === '(') depth++;
      else if (word.surface === ')' && --depth < 0) return i;
      continue;
    }
    const other = startingAt(i);
    if (
      other &&
      passage.inside[other.cueAt] === level &&
      takesOver(passage, i, frame, other) &&
      !goesOnInside(frame, other)
    )
      return i;
    if (i > from + 1 && writerGoesOn(passage, i)) return i;
  }
  return frame.limit;
}

/**
 * Whether a frame that begins at the token can be told beside what is said before it. Without a comma or a conjunction only a participle or a framing phrase
 * can («… مشيرا إلى», «… بحسب الوزارة»); what gives the reason for the clause before, or tells what nobody in particular thinks, is part of them:
 * «قال إن الأسعار سترتفع، حيث أظهرت الدراسات أن …», «… ويعتقد أنها …».
 */
function takesOver(passage: Passage, i: number, frame: Frame, { pattern, introduction, missing }: Frame): boolean {
  if (missing?.search === 'nobody') return false;
  if (frame.introduction === 'that' && REASON.test(passage.tokens[i].word.bare)) return false;
  if (pattern === 'P19' || introduction === 'before') return true;
  return !isWordAlone(passage, i);
}

const REASON = /^(?:حيث|إذ|لأن(?:ه|ها|هم|هما)?)$/;

/** Whether neither a mark nor a conjunction stands between the token and the word before it. */
function isWordAlone(passage: Passage, i: number): boolean {
  return (
    ['word', 'number'].includes(passage.tokens[i - 1].kind) &&
    !/^[وف]/.test(passage.tokens[i].word.bare) &&
    !/^[وف]$/.test(passage.tokens[i - 1].word.bare)
  );
}

/** «وأضافا أن الرئيس رد بالإيجاب وزعم أنه …»: the second verb does not agree with those who speak, so it belongs to their words. */
function goesOnInside(frame: Frame, { missing }: Frame): boolean {
  if (!missing) return false;
  const { gender, number } = frame.agreement;
  if (missing.number !== null && number !== null && frame.missing && missing.number !== number) return true;
  return (
    gender !== null && missing.gender !== null && missing.number === 's' && number === 's' && gender !== missing.gender
  );
}

/** «، في إشارة إلى …», «، من جهته، …»: the writer's own words begin. */
function writerGoesOn(passage: Passage, i: number): boolean {
  if (!isComma(passage, i - 1)) return false;
  if (isCircumstance(passage, i) || contrastsSpeech(passage, i)) return true;
  const kind = passage.cues.phrases.match(passage.tokens, i)?.value.kind;
  return kind === 'closer' || kind === 'switch';
}

/** «قال الوكيل إن …، بينما *نفى* المدير ذلك»: somebody else's words, be it that they are not told. */
function contrastsSpeech(passage: Passage, i: number): boolean {
  const verb = afterContrast(passage, i);
  return (
    verb > i && verbReadings(passage, verb).some(({ inflection }) => inflection.part === 'verb' && !inflection.suffixed)
  );
}

/** The token after «بينما», «فيما», «في حين»; `i` where none of them stands there. */
function afterContrast({ tokens }: Passage, i: number): number {
  if (/^و?(?:بينما|فيما)$/.test(tokens[i].word.bare)) return i + 1;
  return /^و?في$/.test(tokens[i].word.bare) && tokens[i + 1]?.word.bare === 'حين' ? i + 2 : i;
}

/** «، مقدما شكره»: a participle in the accusative is the writer's own again. */
function isCircumstance(passage: Passage, i: number): boolean {
  const { kind, word } = passage.tokens[i];
  if (kind !== 'word' || passage.mentionAt[i] || !word.bare.endsWith('ا')) return false;
  if (hasClass(passage, i, 'adverb') || hasClass(passage, i, 'temporal')) return false;
  return verbReadings(passage, i).some(({ inflection }) => inflection.part === 'participle');
}
