import type { CueReading } from '../../lexicon/cues.ts';
import { bareFrom, type Complement, findComplement } from '../contents/complement.ts';
import { contentOf, type Frame, meaningOf } from '../frame.ts';
import { findMediators } from '../sources/mediators.ts';
import { nounComplement } from './nounComplement.ts';
import { describedObject } from './objects.ts';
import {
  hasClass,
  isCircumstantial,
  isColon,
  isComma,
  isPrepositional,
  isStop,
  type Passage,
  verbReadings,
} from '../passage.ts';
import { agreementOf, cueOf } from './verbCue.ts';

/** «مشيرا إلى أن …»: who speaks is the subject of the clause before. */
export function participleFrame(passage: Passage, at: number, reading: CueReading, limit: number): Frame | null {
  const { lemma, inflection } = reading;
  if (inflection.definite || passage.mentionAt[at] || !(isCircumstantial(passage, at) || isSetOff(passage, at)))
    return null;
  // «في مذكرة إلى …»
  if (hasClass(passage, at - 1, 'preposition')) return null;
  if (!/(?:ا|ة|ين)$/.test(passage.tokens[at].word.bare) || isAdjective(passage, at)) return null;
  const complement = findComplement(passage, at, lemma.frames, limit);
  const described = lemma.frames.object && complement ? describedObject(passage, at, null, complement) : null;
  const far = complement?.introduction === 'preposition' && complement.at > at + 1 && !lemma.frames.to;
  const object = !complement || far ? participleObject(passage, at, reading, limit) : null;
  // «مجددين دعوتهم إلى …»; «مجددا» alone is «again».
  const noun = lemma.frames.light ? nounComplement(passage, at, limit) : null;
  if (lemma.frames.light && noun?.at !== at + 1 && !hasClass(passage, complement?.contentFrom ?? at, 'complementiser'))
    return null;
  const content = noun ?? described ?? object ?? complement;
  if (!content) return null;
  if (content.introduction === 'bare' && noun === null && isDescription(passage, at, reading)) return null;
  const weak = content.introduction === 'bare' || content.introduction === 'preposition';
  const close = content.at === at + 1 && isCircumstantial(passage, at) && content.introduction === 'preposition';
  const clause = hasClass(passage, content.contentFrom, 'complementiser');
  const doubtful = content.introduction === 'preposition' || isDoubtful(passage, at, reading);
  if (weak && !close && !clause && doubtful && !isSetOff(passage, at)) return null;
  return {
    pattern: 'P19',
    ...meaningOf(lemma),
    cues: cueOf(passage, at, reading, content),
    from: at,
    cueAt: at,
    sources: [],
    missing: { gender: inflection.gender, number: inflection.number, search: 'clause' },
    mediators: findMediators(passage, at + 1, content.at, []),
    ...contentOf(content, limit),
    joins: 'sibling',
    agreement: agreementOf(reading),
  };
}

/** «إجراءات مشددة», «محطة تابعة لـ»: an adjective of the indefinite noun right before it, unless a clause follows: «غارات كثيفة مضيفة أنها …». */
function isAdjective(passage: Passage, at: number): boolean {
  if (at === 0 || !passage.tokens[at].word.bare.endsWith('ة') || passage.mentionAt[at - 1]) return false;
  if (hasClass(passage, at + 1, 'complementiser')) return false;
  const { kind, word } = passage.tokens[at - 1];
  return (
    kind === 'word' && /(?:ة|ات)$/.test(word.bare) && !/^[وف]?ال/.test(word.bare) && !isPrepositional(passage, at - 1)
  );
}

/** «اشتباك محتجين مؤيدين للاستقلال», «يرسلون التهاني متمنين لهم الشفاء»: with an object alone, and nothing before it; not «مؤكدا حرصه على …». */
function isDescription(passage: Passage, at: number, { lemma, proclitics }: CueReading): boolean {
  const asserts = lemma.stance === 'assert' && lemma.commitment === 1;
  return !asserts && proclitics === '' && !isSetOff(passage, at);
}

/** «موافقة», «مذكرة»: also a noun. */
function isDoubtful(passage: Passage, at: number, { lemma }: CueReading): boolean {
  return lemma.frames.homograph || verbReadings(passage, at).some(({ inflection }) => inflection.part === 'noun');
}

/** Whether a comma, a stop or a closing mark stands before the participle, or it begins the paragraph. */
function isSetOff(passage: Passage, at: number): boolean {
  return at === 0 || isComma(passage, at - 1) || isStop(passage, at - 1) || passage.closes[at - 1] >= 0;
}

function participleObject(passage: Passage, at: number, reading: CueReading, limit: number): Complement | null {
  const { frames } = reading.lemma;
  const from = hasClass(passage, at + 1, 'adverb') ? at + 2 : at + 1;
  if (!frames.np || from >= limit || limit - from < 2) return null;
  if (
    isComma(passage, from) ||
    isColon(passage, from) ||
    isStop(passage, from) ||
    hasClass(passage, from, 'preposition')
  )
    return null;
  return bareFrom(passage, from);
}
