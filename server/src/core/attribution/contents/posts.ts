import { type Frame, NO_AGREEMENT } from '../frame.ts';
import type { NounPhrase } from '../sources/nounPhrase.ts';
import { DASHES, isPunctuation, type Passage } from '../passage.ts';

/** How many tokens the name in a signature has at most. */
const LONGEST = 12;

/** «… — وزارة الصحة (@ministry)»: a post of a social network that is set into the article, signed after a dash. Null where the handle at `at` signs none. */
export function postFrame(passage: Passage, at: number): Frame | null {
  const { tokens } = passage;
  // A name that is not made of letters alone is a token apart from its «@».
  const close = tokens[at].kind === 'handle' ? at + 1 : at + 2;
  if (tokens[at].word.surface[0] !== '@' || !isPunctuation(passage, at - 1, '(') || !isPunctuation(passage, close, ')'))
    return null;
  const dash = dashBefore(passage, at - 1);
  if (dash < 1 || dash + 1 >= at - 1) return null;
  const from = startOfPost(passage, dash);
  if (from >= dash) return null;
  const { start, end } = tokens[dash];
  const source = signature(passage, dash + 1, close + 1);
  return {
    pattern: 'P17',
    lemma: '—',
    stance: 'neutral',
    commitment: 0,
    cues: [{ span: { start, end }, lemma: '—' }],
    from,
    cueAt: dash,
    sources: [source],
    missing: null,
    mediators: [],
    introduction: 'posted',
    contentFrom: from,
    contentStart: tokens[from].start,
    limit: dash,
    resume: null,
    joins: 'sibling',
    agreement: NO_AGREEMENT,
  };
}

function dashBefore(passage: Passage, bracket: number): number {
  for (let i = bracket - 1; i >= Math.max(0, bracket - LONGEST); i--) if (isPunctuation(passage, i, DASHES)) return i;
  return -1;
}

/** How many sentences a post has at most. */
const SENTENCES = 4;

/** Where the post begins: a full stop ends what the writer said before it; «!», «..» and the links are the post's own. */
function startOfPost(passage: Passage, dash: number): number {
  let last = dash - 1;
  while (last > 0 && (passage.tokens[last].kind === 'link' || passage.tokens[last].kind === 'hashtag')) last--;
  let from = passage.sentenceFrom[last];
  for (let count = 1; count < SENTENCES && from > 0; count++) {
    const { kind, word } = passage.tokens[from - 1];
    if (kind !== 'punctuation' || word.surface === '.') break;
    from = passage.sentenceFrom[from - 1];
  }
  return from;
}

/** The name with its handle. */
function signature(passage: Passage, from: number, to: number): NounPhrase {
  const { tokens, mentionAt } = passage;
  const mention = mentionAt[from];
  return {
    from,
    to,
    start: tokens[from].start,
    end: tokens[to - 1].end,
    head: null,
    person: mention?.type === 'PERS' ? mention : null,
    unknown: null,
    first: mention,
    pronoun: false,
  };
}
