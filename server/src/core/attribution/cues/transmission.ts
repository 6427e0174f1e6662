import { clauseFloor, clauseLimit } from '../clause.ts';
import { bareFrom, type Complement, findComplement, STATEMENT, statementWith } from '../contents/complement.ts';
import { contentOf, type Frame, NO_AGREEMENT } from '../frame.ts';
import { type NounPhrase, readNounPhrase } from '../sources/nounPhrase.ts';
import { hasClass, isColon, isComma, isStop, type Passage, verbReadings } from '../passage.ts';
import { isPossible } from './plausibility.ts';
import { findSubject } from '../sources/subject.ts';
import { isSubject } from '../sources/subjectPhrase.ts';

/** The verbs whose «عن» names the one who speaks; «نشرت عن» is about something. */
export const CARRIES: ReadonlySet<string> = new Set(['نقل', 'أورد', 'تناقل']);

/** «نسبت الوكالة إلى الوزير قوله إن …» */
const ASCRIBES = 'نسب';

/** How far after the verb «عن» may stand. */
const REACH = 25;

/**
 * «نقلت رويترز عن مصدرين أن …», «نقل الموقع عن الوزير قوله: …»: the subject of the verb mediates, the words are those of the one after «عن».
 * Null where there is no «عن» with a source: «نقل المصابين».
 */
export function transmissionFrame(passage: Passage, at: number): Frame | null {
  const reading = verbReadings(passage, at).find(
    ({ lemma, inflection }) => (CARRIES.has(lemma.lemma) || lemma.lemma === ASCRIBES) && inflection.part === 'verb',
  );
  if (!reading || !isPossible(passage, at, reading, clauseFloor(passage, at))) return null;
  const limit = clauseLimit(passage, at);
  const { tokens } = passage;
  const { lemma } = reading.lemma;
  const ascribes = lemma === ASCRIBES;
  const from = findFrom(passage, at + 1, limit, ascribes ? 'إلى' : 'عن');
  if (from < 0) return null;
  const complement = findWords(passage, from, limit);
  // «نسب الفضل إلى الوزير»: nothing that anybody said.
  if (ascribes && !complement?.saying) return null;
  const source = readNounPhrase(passage, from + 1, complement?.at ?? limit);
  // «قوله» makes a speaker even of a name that nobody knows.
  if (!source || !(complement?.saying || isSubject(passage, source))) return null;
  const content = complement ?? bareWords(passage, source, limit);
  if (!content) return null;
  const subject = findSubject(
    passage,
    at,
    reading.inflection,
    clauseFloor(passage, at),
    from,
    reading.proclitics !== '',
  );
  const verb = { start: tokens[at].start + reading.length, end: tokens[at].end };
  const about = { start: tokens[from].start, end: tokens[from].end };
  const joined = from === at + 1;
  return {
    pattern: content.saying ? 'P5' : 'P4',
    lemma,
    stance: 'transmit',
    commitment: 0,
    cues: [
      ...(joined
        ? [{ span: { start: verb.start, end: about.end }, lemma }]
        : [
            { span: verb, lemma },
            { span: about, lemma },
          ]),
      ...(content.saying ? [{ span: content.saying, lemma }] : []),
    ],
    from: subject.from,
    cueAt: at,
    sources: [source],
    missing: null,
    mediators: subject.phrase ? [subject.phrase] : [],
    ...contentOf(content, limit),
    joins: subject.joins,
    agreement: NO_AGREEMENT,
  };
}

function findFrom(passage: Passage, start: number, limit: number, preposition: 'عن' | 'إلى'): number {
  for (let i = start; i < Math.min(limit, start + REACH); i++) {
    if (passage.tokens[i].word.bare === preposition) return i;
    if (isColon(passage, i) || isStop(passage, i) || hasClass(passage, i, 'complementiser')) return -1;
  }
  return -1;
}

/** The content after the source: «قوله إن …», «تأكيده أن …», «أن …», a quotation. */
function findWords(passage: Passage, from: number, limit: number): Complement | null {
  for (let i = from + 1; i < limit; i++) {
    if (hasClass(passage, i, 'complementiser') || isColon(passage, i) || isStop(passage, i)) break;
    const noun = verbReadings(passage, i).find(({ inflection }) => inflection.part === 'noun' && inflection.suffixed);
    if (!noun || passage.mentionAt[i]) continue;
    const content = findComplement(passage, i, statementWith(noun.lemma.frames.prepositions), limit);
    const token = passage.tokens[i];
    const saying = {
      start: token.start,
      end: content?.preposition && content.at === i + 1 ? content.preposition.end : token.end,
    };
    if (content) return { ...content, at: i, saying };
    if (noun.lemma.frames.np && i + 2 < limit)
      return { ...bareFrom(passage, i + 1), at: i, saying: { start: token.start, end: token.end } };
  }
  return findComplement(passage, from, STATEMENT, limit);
}

/** «نقلت الوكالة عن الوزير، … رفضه المقترح»: what is left of the sentence after a comma. */
function bareWords(passage: Passage, source: NounPhrase, limit: number): Complement | null {
  let from = source.to;
  while (from < limit && isComma(passage, from)) from++;
  if (from >= limit || isStop(passage, from)) return null;
  return {
    introduction: 'bare',
    at: source.to,
    contentFrom: from,
    contentStart: passage.tokens[from].start,
    preposition: null,
    saying: null,
  };
}
