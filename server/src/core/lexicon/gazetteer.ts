import { readParagraph } from '../text/paragraphs.ts';
import type { Token } from '../text/tokens.ts';
import { foldWord } from '../text/normalise.ts';
import { type Reading, Vocabulary, WordMemo, type WordType } from '../text/words.ts';
import { type Entry, readEntries } from './entries.ts';
import type { Inflection } from './nominals.ts';
import type { KnowledgeProblem } from './table.ts';

export type { Entry, WordList } from './entries.ts';

/** What a word or a run of words may mean. */
export interface Sense {
  readonly entry: Entry;
  /** Also an ordinary word: only to be taken where its context speaks for it. */
  readonly ambiguous: boolean;
  readonly inflection: Inflection;
}

/** A run of words of the text that stands in the lexicon. */
export interface Match {
  /** Index of the first token. */
  readonly from: number;
  /** Index after the last token. */
  readonly to: number;
  /** How the first token is split: proclitics are no part of the name. */
  readonly reading: Reading;
  readonly senses: readonly Sense[];
}

/** Names, places, organisations, titles…: what a word or a run of words may name. */
export interface Gazetteer {
  /** Every run that starts at token `index`, shortest first; for one length, the reading with the fewest proclitics first. */
  matchesAt(tokens: readonly Token[], index: number): readonly Match[];
  /** What a single word may mean in one of its readings, by its folded form («القاهره»). */
  senses(folded: string): readonly Sense[];
  /** What a whole name may mean, given as it is written. */
  lookUp(name: string): readonly Sense[];
}

/** What stands under a run of folded words, joined by spaces. */
interface Node {
  senses: readonly Sense[];
  /** Whether a longer run begins with this one. */
  open: boolean;
}

/** A way to begin a match with a word: its reading and what stands under it. */
interface Start {
  readonly reading: Reading;
  readonly node: Node;
}

const NO_MATCHES: readonly Match[] = [];
const NO_SENSES: readonly Sense[] = [];

/** The longest name in tokens: bounds the work per token on hostile input. */
const LONGEST = 12;

/** Reads the name and word files. What is missing or damaged is added to `problems`. */
export function loadGazetteer(files: Readonly<Record<string, string>>, problems: KnowledgeProblem[]): Gazetteer {
  const nodes = new Map<string, Node>();
  const vocabulary = new Vocabulary();
  let last: Sense | null = null;
  readEntries(files, problems, ({ form, entry, ambiguous, inflection }) => {
    if (last?.entry !== entry || last.ambiguous !== ambiguous || last.inflection !== inflection) {
      last = { entry, ambiguous, inflection };
    }
    for (const spelling of spellings(form)) addForm(nodes, phraseOf(spelling, vocabulary), last);
  });
  const starts = new WordMemo<readonly Start[] | null>((word) => startsOf(nodes, word));
  return {
    matchesAt: (tokens, index) => {
      const found = starts.of(tokens[index].word);
      return found === null ? NO_MATCHES : follow(nodes, tokens, index, found);
    },
    senses: (folded) => nodes.get(folded)?.senses ?? NO_SENSES,
    lookUp: (name) => nodes.get(phraseOf(name, vocabulary))?.senses ?? NO_SENSES,
  };
}

/** «عبد الله» is also written «عبدالله», «أبو بكر» stands as «أبي بكر» and «أبا بكر» in other cases. */
function spellings(form: string): string[] {
  if (form.includes('عبد ال')) return [form, form.replaceAll(/(^| )عبد ال/g, '$1عبدال')];
  if (form.startsWith('أبو ')) return [form, `أبي${form.slice(3)}`, `أبا${form.slice(3)}`];
  return [form];
}

/** The folded words of a form, cut as the tokeniser cuts a text, joined by spaces. */
function phraseOf(form: string, vocabulary: Vocabulary): string {
  if (/^[ء-ي ]+$/.test(form)) return foldWord(form);
  return readParagraph(form, vocabulary)
    .tokens.map((token) => token.word.folded)
    .join(' ');
}

function addForm(nodes: Map<string, Node>, phrase: string, sense: Sense): void {
  for (let space = phrase.indexOf(' '); space >= 0; space = phrase.indexOf(' ', space + 1)) {
    nodeAt(nodes, phrase.slice(0, space)).open = true;
  }
  const node = nodeAt(nodes, phrase);
  // Generated forms repeat one another («سعودي» of a country and of its people): one sense of an entry is enough.
  if (node.senses.length === 0) node.senses = [sense];
  else if (!node.senses.some(({ entry }) => entry === sense.entry)) node.senses = [...node.senses, sense];
}

function nodeAt(nodes: Map<string, Node>, phrase: string): Node {
  let node = nodes.get(phrase);
  if (!node) nodes.set(phrase, (node = { senses: NO_SENSES, open: false }));
  return node;
}

function startsOf(nodes: ReadonlyMap<string, Node>, word: WordType): readonly Start[] | null {
  const found: Start[] = [];
  for (const reading of word.readings) {
    const node = reading.folded === '' ? undefined : nodes.get(reading.folded);
    if (node) found.push({ reading, node });
  }
  return found.length > 0 ? found : null;
}

function follow(
  nodes: ReadonlyMap<string, Node>,
  tokens: readonly Token[],
  index: number,
  starts: readonly Start[],
): readonly Match[] {
  const matches: Match[] = [];
  for (const { reading, node } of starts) {
    let here: Node | undefined = node;
    let phrase = reading.folded;
    for (let to = index + 1; here; to++) {
      if (here.senses.length > 0) matches.push({ from: index, to, reading, senses: here.senses });
      if (!here.open || to >= tokens.length || to - index >= LONGEST) break;
      phrase += ` ${tokens[to].word.folded}`;
      here = nodes.get(phrase);
    }
  }
  if (starts.length > 1) matches.sort((a, b) => a.to - b.to || a.reading.length - b.reading.length);
  return matches;
}
