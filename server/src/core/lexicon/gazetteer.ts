import type { Token } from '../text/tokens.ts';
import { type Reading, WordMemo, type WordType } from '../text/words.ts';
import { type Entry, LIST } from './entries.ts';
import { EntryPack } from './entryPack.ts';
import { namePhrase } from './namePhrase.ts';
import { NameTrie, NOWHERE } from './nameTrie.ts';
import type { Inflection } from './nominals.ts';
import type { PackReader } from './pack.ts';

export { type Entry, LIST, type WordList } from './entries.ts';

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
  /** The lists in which the senses stand (`LIST`). */
  readonly lists: number;
}

/** Names, places, organisations, titles…: what a word or a run of words may name. */
export interface Gazetteer {
  /** Every run that starts at token `index`, shortest first; for one length, the reading with the fewest proclitics first. */
  matchesAt(tokens: readonly Token[], index: number): readonly Match[];
  /** What a single word may mean in one of its readings, by its folded form («القاهره»). The very same array each time. */
  senses(folded: string): readonly Sense[];
  /** What a whole name may mean, given as it is written. */
  lookUp(name: string): readonly Sense[];
}

const INFLECTIONS: readonly Inflection[] = ['base', 'definite', 'plural', 'possessed'];

/** A sense as a number. @param entry the entry's number */
export function packedSense(entry: number, { ambiguous, inflection }: Omit<Sense, 'entry'>): number {
  return entry * 8 + INFLECTIONS.indexOf(inflection) * 2 + Number(ambiguous);
}

/** Reads what `writeNames` packed. */
export function readGazetteer(pack: PackReader): Gazetteer {
  const entries = EntryPack.read(pack);
  const trie = NameTrie.read(pack);
  return new PackedGazetteer(entries, trie);
}

/** A way to begin a match with a word: its reading and the node under which it stands. */
interface Start {
  readonly reading: Reading;
  readonly node: number;
}

const NO_MATCHES: readonly Match[] = [];
const NO_SENSES: readonly Sense[] = [];

/** The longest name in tokens: bounds the work per token on hostile input. */
const LONGEST = 12;

class PackedGazetteer implements Gazetteer {
  /** By node. */
  private readonly kept: (readonly Sense[] | undefined)[];
  private readonly lists: Int32Array;
  private readonly numbers: WordMemo<number>;
  private readonly starts: WordMemo<readonly Start[] | null>;

  constructor(
    private readonly entries: EntryPack,
    private readonly trie: NameTrie,
  ) {
    this.kept = new Array<readonly Sense[] | undefined>(trie.size);
    this.lists = new Int32Array(trie.size);
    this.numbers = new WordMemo((word) => trie.words.find(word.folded));
    this.starts = new WordMemo((word) => this.startsOf(word));
  }

  matchesAt(tokens: readonly Token[], index: number): readonly Match[] {
    const starts = this.starts.of(tokens[index].word);
    if (starts === null) return NO_MATCHES;
    let matches: Match[] | null = null;
    for (const start of starts) matches = this.follow(tokens, index, start, matches);
    if (matches === null) return NO_MATCHES;
    if (starts.length > 1 && matches.length > 1)
      matches.sort((a, b) => a.to - b.to || a.reading.length - b.reading.length);
    return matches;
  }

  senses(folded: string): readonly Sense[] {
    const node = this.trie.words.find(folded);
    return node === NOWHERE ? NO_SENSES : this.sensesOf(node);
  }

  lookUp(name: string): readonly Sense[] {
    const { trie } = this;
    let node: number | null = null;
    for (const word of namePhrase(name).split(' ')) {
      const number = trie.words.find(word);
      node = number < 0 ? NOWHERE : node === null ? number : trie.longer(node, number);
      if (node === NOWHERE) return NO_SENSES;
    }
    return node === null ? NO_SENSES : this.sensesOf(node);
  }

  private startsOf(word: WordType): readonly Start[] | null {
    let found: Start[] | null = null;
    const { trie } = this;
    for (const reading of word.readings) {
      // The node of a single word has the word's number.
      const node = trie.words.find(reading.folded);
      if (node !== NOWHERE && (trie.hasValues(node) || trie.isOpen(node))) (found ??= []).push({ reading, node });
    }
    return found;
  }

  /** Adds the matches that begin with `start`; the list is made for the first match. */
  private follow(
    tokens: readonly Token[],
    from: number,
    { reading, node }: Start,
    matches: Match[] | null,
  ): Match[] | null {
    const { trie } = this;
    for (let to = from + 1, here = node; here !== NOWHERE; to++) {
      const senses = this.sensesOf(here);
      if (senses.length > 0) (matches ??= []).push({ from, to, reading, senses, lists: this.lists[here] });
      if (!trie.isOpen(here) || to >= tokens.length || to - from >= LONGEST) break;
      const word = this.numbers.of(tokens[to].word);
      here = word < 0 ? NOWHERE : trie.longer(here, word);
    }
    return matches;
  }

  private sensesOf(node: number): readonly Sense[] {
    return (this.kept[node] ??= this.readSenses(node));
  }

  private readSenses(node: number): readonly Sense[] {
    if (!this.trie.hasValues(node)) return NO_SENSES;
    const senses = Array.from(this.trie.valuesOf(node), (value): Sense => ({
      entry: this.entries.get(value >> 3),
      ambiguous: (value & 1) === 1,
      inflection: INFLECTIONS[(value >> 1) & 3],
    }));
    this.lists[node] = senses.reduce((lists, { entry }) => lists | LIST[entry.list], 0);
    return senses;
  }
}
