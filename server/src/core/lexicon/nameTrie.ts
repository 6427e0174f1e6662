import type { PackReader, PackWriter } from './pack.ts';
import { WordTable } from './wordTable.ts';

/** No node. */
export const NOWHERE = -1;

/**
 * Names as runs of folded words, packed. A node stands for a run: the nodes of single words have the words' own numbers, those of longer runs follow,
 * the ones that go on from the same node side by side in the order of their last words' numbers. Every word of a name has a node of its own, even
 * where no name begins with it.
 */
export class NameTrie {
  private constructor(
    readonly words: WordTable,
    /** Where the nodes that go on from each node start, and where the last ones end. */
    private readonly children: Int32Array,
    /** The last word of each node that stands for several words. */
    private readonly lastWords: Int32Array,
    /** Where what is kept under each node starts in `values`, and where the last ends. */
    private readonly starts: Int32Array,
    private readonly values: Int32Array,
  ) {}

  /** @param names each a run of words joined by spaces, with what is kept under it */
  static of(names: ReadonlyMap<string, readonly number[]>): NameTrie {
    const root = draftNode();
    for (const [name, values] of names) {
      let node = root;
      for (const word of name.split(' ')) node = childOf(node, word);
      node.values = values;
    }
    return flatten(root, (...parts) => new NameTrie(...parts));
  }

  static read(pack: PackReader): NameTrie {
    return new NameTrie(WordTable.read(pack), pack.rising(), pack.rising(), pack.rising(), pack.rising());
  }

  write(pack: PackWriter): void {
    this.words.write(pack);
    pack.addRising(this.children);
    pack.addRising(this.lastWords);
    pack.addRising(this.starts);
    pack.addRising(this.values);
  }

  get size(): number {
    return this.starts.length - 1;
  }

  /** Whether a longer run begins with this one. */
  isOpen(node: number): boolean {
    return this.children[node] < this.children[node + 1];
  }

  /** The node of a run with one more word; NOWHERE where no name goes on so. */
  longer(node: number, word: number): number {
    const { children, lastWords } = this;
    const words = this.words.size;
    let low = children[node];
    let high = children[node + 1] - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const last = lastWords[middle - words];
      if (last === word) return middle;
      if (last < word) low = middle + 1;
      else high = middle - 1;
    }
    return NOWHERE;
  }

  hasValues(node: number): boolean {
    return this.starts[node] < this.starts[node + 1];
  }

  valuesOf(node: number): Int32Array {
    return this.values.subarray(this.starts[node], this.starts[node + 1]);
  }
}

interface DraftNode {
  readonly children: Map<string, DraftNode>;
  values: readonly number[];
}

function draftNode(): DraftNode {
  return { children: new Map(), values: [] };
}

function childOf(node: DraftNode, word: string): DraftNode {
  let child = node.children.get(word);
  if (!child) node.children.set(word, (child = draftNode()));
  return child;
}

function flatten(
  root: DraftNode,
  make: (
    words: WordTable,
    children: Int32Array,
    lastWords: Int32Array,
    starts: Int32Array,
    values: Int32Array,
  ) => NameTrie,
): NameTrie {
  const spellings = new Set<string>();
  const collect = (node: DraftNode): void => {
    for (const [word, child] of node.children) {
      spellings.add(word);
      collect(child);
    }
  };
  collect(root);
  const words = WordTable.of([...spellings]);
  const nodes: DraftNode[] = Array.from({ length: words.size }, draftNode);
  for (const [word, child] of root.children) nodes[words.find(word)] = child;
  const children: number[] = [];
  const lastWords: number[] = [];
  const starts: number[] = [];
  const values: number[] = [];
  // Nodes are added at the end while they are read from the start: shorter runs come before longer ones.
  for (const node of nodes) {
    children.push(nodes.length);
    starts.push(values.length);
    values.push(...node.values);
    const next = [...node.children].map(([word, child]) => ({ word: words.find(word), child }));
    for (const { word, child } of next.sort((a, b) => a.word - b.word)) {
      lastWords.push(word);
      nodes.push(child);
    }
  }
  return make(
    words,
    Int32Array.from([...children, nodes.length]),
    Int32Array.from(lastWords),
    Int32Array.from([...starts, values.length]),
    Int32Array.from(values),
  );
}
