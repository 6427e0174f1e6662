import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openLexicon } from '../../src/core/lexicon/lexicon.ts';
import { NameTrie, NOWHERE } from '../../src/core/lexicon/nameTrie.ts';
import { PackReader, PackWriter } from '../../src/core/lexicon/pack.ts';
import { packLexicon } from '../../src/core/lexicon/packLexicon.ts';
import { WordLists, WordTable } from '../../src/core/lexicon/wordTable.ts';

interface Packable {
  write(pack: PackWriter): void;
}

/** What comes back of something that was packed. */
function repacked<T extends Packable>(value: T, read: (pack: PackReader) => T): T {
  const pack = new PackWriter();
  value.write(pack);
  return read(new PackReader(pack.finish()));
}

const word = fc.string({ unit: fc.constantFrom('ا', 'ل', 'ب', 'ي', 'a', '\ud83d'), minLength: 1, maxLength: 6 });
const numbers = fc.array(fc.nat(), { minLength: 1, maxLength: 3 });

describe('a packed word table', () => {
  it('finds each of its words under another number, and no other word', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), word, (words, other) => {
        const table = repacked(WordTable.of(words), (pack) => WordTable.read(pack));
        const found = words.map((each) => table.find(each));
        assert.deepEqual(
          [...found].sort((a, b) => a - b),
          words.map((_, i) => i),
        );
        if (!words.includes(other)) assert.equal(table.find(other), -1);
      }),
    );
  });

  it('keeps the numbers under each word', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(word, numbers), { selector: ([key]) => key }), word, (lists, other) => {
        const packed = repacked(WordLists.of(new Map(lists)), (pack) => WordLists.read(pack));
        for (const [key, list] of lists) assert.deepEqual([...(packed.get(key) ?? [])], list);
        if (!lists.some(([key]) => key === other)) assert.equal(packed.get(other), undefined);
      }),
    );
  });
});

describe('a packed trie of names', () => {
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

  /** What is kept under a name; undefined where the trie does not know it. */
  function valuesOf(trie: NameTrie, phrase: string): number[] | undefined {
    const [first, ...rest] = phrase.split(' ').map((each) => trie.words.find(each));
    const node = rest.reduce(
      (here, next) => (here === NOWHERE || next < 0 ? NOWHERE : trie.longer(here, next)),
      first < 0 ? NOWHERE : first,
    );
    return node === NOWHERE || !trie.hasValues(node) ? undefined : [...trie.valuesOf(node)];
  }

  it('has what was put in, and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(name, numbers), { selector: ([key]) => key }), name, (names, other) => {
        const map = new Map(names);
        const trie = repacked(NameTrie.of(map), (pack) => NameTrie.read(pack));
        for (const [key, list] of names) assert.deepEqual(valuesOf(trie, key), list);
        assert.deepEqual(valuesOf(trie, other), map.get(other));
      }),
    );
  });

  it('knows where a longer name goes on', () => {
    const trie = NameTrie.of(new Map([['حركة النخيل', [1]]]));
    assert.equal(trie.isOpen(trie.words.find('حركة')), true);
    assert.equal(trie.isOpen(trie.words.find('النخيل')), false);
  });
});

describe('a packed lexicon', () => {
  it('is refused where the file is damaged', () => {
    const file = packLexicon({}, []);
    assert.throws(() => openLexicon(file.slice(0, -4)), /cut short/);
    assert.throws(() => openLexicon(new Uint8Array(3)), /no packed lexicon/);
    const changed = file.slice();
    changed[file.length - 5] ^= 1;
    assert.throws(() => openLexicon(changed), /checksum/);
  });

  it('is read wherever in its memory the file stands', () => {
    const file = packLexicon({ 'places.tsv': 'name\tvariants\ttype\tgloss\nالدهناء\t\tLOC\tDahna\n' }, []);
    const inside = new Uint8Array(file.length + 1);
    inside.set(file, 1);
    const { gazetteer } = openLexicon(inside.subarray(1));
    assert.deepEqual(
      gazetteer.lookUp('الدهناء').map(({ entry }) => entry.gloss),
      ['Dahna'],
    );
  });
});
