import { clauseFloor, clauseLimit } from '../clause.ts';
import { type Complement, findComplement, STATEMENT } from '../contents/complement.ts';
import { contentOf, type Frame, NO_AGREEMENT } from '../frame.ts';
import { findMediators } from '../sources/mediators.ts';
import { type NounPhrase, readNounPhrase } from '../sources/nounPhrase.ts';
import { hasClass, isComma, type Passage, sourceNoun } from '../passage.ts';
import { speaks } from './prepositional.ts';

/** How far before «جاء فيه» the document may stand: «بيانا مشتركا عقب المكالمة، جاء فيه أن …». */
const DOCUMENT_REACH = 20;

function isTakenUp(passage: Passage, i: number): boolean {
  return /^في(?:ه|ها)$/.test(passage.tokens[i].word.bare);
}

/** The document that «فيه» takes up: the last one named in the sentence. */
function documentBefore(passage: Passage, at: number): NounPhrase | null {
  for (let i = at - 1; i >= Math.max(clauseFloor(passage, at), at - DOCUMENT_REACH); i--)
    if (sourceNoun(passage, i)?.class === 'document') return readNounPhrase(passage, i, at);
  return null;
}

/** «جاء في حيثيات الحكم أن …»: words stand in whatever it is; not «جاء في الوقت الذي …». */
function endsAtContent(passage: Passage, source: NounPhrase, { at, introduction }: Complement): boolean {
  if (introduction !== 'that' && introduction !== 'colon') return false;
  return (source.to === at || isComma(passage, source.to)) && !hasClass(passage, source.from, 'temporal');
}

/** «جاء في البيان أن …», «ورد في التقرير: …», «أصدرت بيانا جاء فيه أن …». */
export function statedInFrame(passage: Passage, at: number): Frame | null {
  const match = passage.cues.phrases.match(passage.tokens, at);
  if (match?.value.kind !== 'stated-in') return null;
  const limit = clauseLimit(passage, at);
  const takenUp = isTakenUp(passage, match.end - 1);
  const content = findComplement(passage, takenUp ? match.end - 1 : match.end, STATEMENT, limit);
  if (!content) return null;
  const source = takenUp ? documentBefore(passage, at) : readNounPhrase(passage, match.end, content.at);
  if (!source || !(speaks(source) || endsAtContent(passage, source, content))) return null;
  const token = passage.tokens[at];
  const joined = token.word.bare.length > match.value.lemma.indexOf(' ');
  const start = token.start + (joined && token.word.bare.startsWith('و') ? 1 : 0);
  return {
    pattern: 'P23',
    lemma: match.value.lemma,
    stance: match.value.stance,
    commitment: match.value.commitment,
    cues: [{ span: { start, end: match.endOffset }, lemma: match.value.lemma }],
    from: at,
    cueAt: at,
    sources: [source],
    missing: null,
    mediators: findMediators(passage, match.end, content.at, [source]),
    ...contentOf(content, limit),
    joins: 'sibling',
    agreement: NO_AGREEMENT,
  };
}
