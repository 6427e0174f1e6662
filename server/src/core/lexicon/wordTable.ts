import { hashOf, hashOfUnits } from '../text/hash.ts';
import type { PackReader, PackWriter } from './pack.ts';

/** How many bits of a slot hold a word's number, one up; the others are those of its hash. */
const NUMBER_BITS = 20;
const NUMBER = 2 ** NUMBER_BITS - 1;

/** A fixed set of words and the number of each, which is its place in the order of their UTF-16 units. */
export class WordTable {
  /** An open hash table of numbers, one up, each with a part of its word's hash; made when the first word is looked for. */
  private slots: Int32Array | null = null;

  private constructor(
    /** Where each word starts in `units`, and where the last one ends. */
    private readonly starts: Int32Array,
    private readonly units: Uint16Array,
  ) {}

  /**
   * @param words all different
   * @throws RangeError for more than a million
   */
  static of(words: readonly string[]): WordTable {
    if (words.length >= NUMBER) throw new RangeError(`${words.length} words in one table`);
    const ordered = [...words].sort();
    const starts = new Int32Array(words.length + 1);
    ordered.forEach((word, number) => (starts[number + 1] = starts[number] + word.length));
    const text = ordered.join('');
    return new WordTable(
      starts,
      Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
    );
  }

  static read(pack: PackReader): WordTable {
    return new WordTable(pack.rising(), pack.units());
  }

  write(pack: PackWriter): void {
    pack.addRising(this.starts);
    pack.addUnits(this.units);
  }

  get size(): number {
    return this.starts.length - 1;
  }

  /** The word's number, -1 where it is not in the table. */
  find(word: string): number {
    const slots = (this.slots ??= this.makeSlots());
    const mask = slots.length - 1;
    const hash = hashOf(word);
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = slots[slot];
      // Another word's hash is told apart without a look at the word, which lies far away in memory.
      if ((entry ^ hash) >>> NUMBER_BITS !== 0) continue;
      const number = (entry & NUMBER) - 1;
      if (this.isWord(number, word)) return number;
    }
    return -1;
  }

  private isWord(number: number, word: string): boolean {
    const { starts, units } = this;
    const start = starts[number];
    if (starts[number + 1] - start !== word.length) return false;
    for (let i = 0; i < word.length; i++) if (units[start + i] !== word.charCodeAt(i)) return false;
    return true;
  }

  private makeSlots(): Int32Array {
    const { starts, units } = this;
    let size = 16;
    while (size < 2 * this.size) size *= 2;
    const slots = new Int32Array(size);
    for (let number = 0; number < this.size; number++) {
      const hash = hashOfUnits(units, starts[number], starts[number + 1]);
      let slot = hash & (size - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot] = (hash & ~NUMBER) | (number + 1);
    }
    return slots;
  }
}

/** Numbers that are kept under words, in order. */
export class WordLists {
  private constructor(
    private readonly words: WordTable,
    /** Where the numbers of each word start in `values`, and where the last ones end. */
    private readonly starts: Int32Array,
    private readonly values: Int32Array,
  ) {}

  static of(lists: ReadonlyMap<string, readonly number[]>): WordLists {
    const words = WordTable.of([...lists.keys()]);
    const byNumber: (readonly number[])[] = [];
    for (const [word, list] of lists) byNumber[words.find(word)] = list;
    const starts = new Int32Array(words.size + 1);
    byNumber.forEach((list, number) => (starts[number + 1] = starts[number] + list.length));
    return new WordLists(words, starts, Int32Array.from(byNumber.flat()));
  }

  static read(pack: PackReader): WordLists {
    return new WordLists(WordTable.read(pack), pack.rising(), pack.int32());
  }

  write(pack: PackWriter): void {
    this.words.write(pack);
    pack.addRising(this.starts);
    pack.add(this.values);
  }

  /** The word's numbers; undefined where there are none. */
  get(word: string): Int32Array | undefined {
    const number = this.words.find(word);
    return number < 0 ? undefined : this.values.subarray(this.starts[number], this.starts[number + 1]);
  }
}
