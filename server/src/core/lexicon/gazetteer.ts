import type { Token } from '../text/tokens.ts';
import { type Reading, WordMemo, type WordType } from '../text/words.ts';
import type { Entry } from './entries.ts';
import { NameIndex } from './nameIndex.ts';
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
  const index = new NameIndex(files, problems);
  const nodes = new Nodes(index);
  const starts = new WordMemo<readonly Start[] | null>((word) => startsOf(nodes, word));
  return {
    matchesAt: (tokens, at) => {
      const found = starts.of(tokens[at].word);
      return found === null ? NO_MATCHES : follow(nodes, tokens, at, found);
    },
    senses: (folded) => nodes.get(folded)?.senses ?? NO_SENSES,
    lookUp: (name) => nodes.get(index.phraseOf(name))?.senses ?? NO_SENSES,
  };
}

/** What stands under each phrase of folded words. The phrases that begin with a word are put in when the word is first looked up. */
class Nodes {
  private readonly byPhrase = new Map<string, Node>();

  constructor(private readonly index: NameIndex) {}

  get(phrase: string): Node | undefined {
    const space = phrase.indexOf(' ');
    const first = space < 0 ? phrase : phrase.slice(0, space);
    // Every word that some phrase begins with has a node once its phrases are in.
    if (!this.byPhrase.has(first)) for (const form of this.index.startingWith(first)) this.add(form.phrase, form);
    return this.byPhrase.get(phrase);
  }

  /** What stands under a phrase that goes on from one that was looked up. */
  longer(phrase: string): Node | undefined {
    return this.byPhrase.get(phrase);
  }

  private add(phrase: string, sense: Sense): void {
    for (let space = phrase.indexOf(' '); space >= 0; space = phrase.indexOf(' ', space + 1)) {
      this.at(phrase.slice(0, space)).open = true;
    }
    const node = this.at(phrase);
    // Generated forms repeat one another («سعودي» of a country and of its people): one sense of an entry is enough.
    if (node.senses.length === 0) node.senses = [sense];
    else if (!node.senses.some(({ entry }) => entry === sense.entry)) node.senses = [...node.senses, sense];
  }

  private at(phrase: string): Node {
    let node = this.byPhrase.get(phrase);
    if (!node) this.byPhrase.set(phrase, (node = { senses: NO_SENSES, open: false }));
    return node;
  }
}

function startsOf(nodes: Nodes, word: WordType): readonly Start[] | null {
  const found: Start[] = [];
  for (const reading of word.readings) {
    const node = reading.folded === '' ? undefined : nodes.get(reading.folded);
    if (node) found.push({ reading, node });
  }
  return found.length > 0 ? found : null;
}

function follow(nodes: Nodes, tokens: readonly Token[], index: number, starts: readonly Start[]): readonly Match[] {
  const matches: Match[] = [];
  for (const { reading, node } of starts) {
    let here: Node | undefined = node;
    let phrase = reading.folded;
    for (let to = index + 1; here; to++) {
      if (here.senses.length > 0) matches.push({ from: index, to, reading, senses: here.senses });
      if (!here.open || to >= tokens.length || to - index >= LONGEST) break;
      phrase += ` ${tokens[to].word.folded}`;
      here = nodes.longer(phrase);
    }
  }
  if (starts.length > 1) matches.sort((a, b) => a.to - b.to || a.reading.length - b.reading.length);
  return matches;
}
