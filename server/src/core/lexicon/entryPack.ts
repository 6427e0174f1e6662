import { ENTITY_TYPES } from '../model.ts';
import type { Entry, WordList } from './entries.ts';
import type { PackReader, PackWriter } from './pack.ts';

/** The texts of an entry, in the order in which they are packed. */
const TEXTS = ['name', 'kind', 'value', 'gloss', 'role'] as const;

/** The entries of the name and word files by number, each made when it is asked for: a text needs few of them. */
export class EntryPack {
  private readonly made: (Entry | undefined)[];
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  private constructor(
    private readonly lists: readonly WordList[],
    /** Of each entry: the number of its list. */
    private readonly listOf: Uint8Array,
    /** Of each entry: the number of its type, one up; 0 for none. */
    private readonly typeOf: Uint8Array,
    /** Where the texts of each entry start, and where the last ones end. */
    private readonly starts: Int32Array,
    private readonly texts: Uint8Array,
  ) {
    this.made = new Array<Entry | undefined>(listOf.length);
  }

  static write(entries: readonly Entry[], pack: PackWriter): void {
    const lists = [...new Set(entries.map(({ list }) => list))];
    const encoder = new TextEncoder();
    const texts = entries.map((entry) => encoder.encode(TEXTS.map((text) => entry[text]).join('\t')));
    const starts = new Int32Array(entries.length + 1);
    texts.forEach((text, number) => (starts[number + 1] = starts[number] + text.length));
    const all = new Uint8Array(starts[entries.length]);
    texts.forEach((text, number) => all.set(text, starts[number]));
    pack.addValue(lists);
    pack.add(Uint8Array.from(entries, ({ list }) => lists.indexOf(list)));
    pack.add(Uint8Array.from(entries, ({ type }) => (type === null ? 0 : 1 + ENTITY_TYPES.indexOf(type))));
    pack.addRising(starts);
    pack.add(all);
  }

  static read(pack: PackReader): EntryPack {
    return new EntryPack(pack.value<readonly WordList[]>(), pack.bytes(), pack.bytes(), pack.rising(), pack.bytes());
  }

  /** The very same object each time. */
  get(number: number): Entry {
    return (this.made[number] ??= this.make(number));
  }

  private make(number: number): Entry {
    const { lists, listOf, typeOf, starts, texts } = this;
    const text = this.decoder.decode(texts.subarray(starts[number], starts[number + 1]));
    const [name, kind, value, gloss, role] = text.split('\t');
    const type = typeOf[number] === 0 ? null : ENTITY_TYPES[typeOf[number] - 1];
    return { list: lists[listOf[number]], type, name, kind, value, gloss, role };
  }
}
