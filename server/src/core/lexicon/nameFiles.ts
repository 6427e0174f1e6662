import { ENTRY_SOURCES, type Entry, formsOf } from './entries.ts';
import { EntryPack } from './entryPack.ts';
import { packedSense, type Sense } from './gazetteer.ts';
import { namePhrase } from './namePhrase.ts';
import { NameTrie } from './nameTrie.ts';
import type { PackWriter } from './pack.ts';
import { cellAt, type KnowledgeProblem, openTable } from './table.ts';

/**
 * Packs the name and word files: every form of every row, inflected ones included.
 * @param files the files' contents by name. What is missing or damaged is added to `problems`.
 */
export function writeNames(
  files: Readonly<Record<string, string>>,
  problems: KnowledgeProblem[],
  pack: PackWriter,
): void {
  const names = new Names();
  for (const source of ENTRY_SOURCES) {
    const table = openTable(source.file, files[source.file], source.columns, problems);
    for (let row = 0; row < table.starts.length; row++) {
      const cells = source.columns.map((_, column) => cellAt(table, row, column, table.content));
      for (const form of formsOf(source, cells)) {
        for (const spelling of [form.form, ...otherSpellings(form.form)]) names.add(namePhrase(spelling), form);
      }
    }
  }
  names.write(pack);
}

/** What stands under each phrase of folded words, in the order of the files. */
class Names {
  private readonly senses = new Map<string, Sense[]>();

  add(phrase: string, { entry, ambiguous, inflection }: Sense): void {
    const sense = { entry, ambiguous, inflection };
    const known = this.senses.get(phrase);
    if (!known) this.senses.set(phrase, [sense]);
    // Generated forms repeat one another («سعودي» of a country and of its people): one sense of an entry is enough.
    else if (!known.some((other) => other.entry === entry)) known.push(sense);
  }

  /** Entries are numbered in the order in which the trie's nodes come to them, so that their numbers pack well. */
  write(pack: PackWriter): void {
    const numbers = new Map<Entry, number>();
    const ordered = [...this.senses]
      .map(([phrase, senses]) => ({ phrase, senses, length: phrase.split(' ').length }))
      .sort((a, b) => a.length - b.length || (a.phrase < b.phrase ? -1 : 1));
    for (const { senses } of ordered) {
      for (const { entry } of senses) if (!numbers.has(entry)) numbers.set(entry, numbers.size);
    }
    const packed = ordered.map(
      ({ phrase, senses }) => [phrase, senses.map((sense) => packedSense(numbers.get(sense.entry)!, sense))] as const,
    );
    EntryPack.write([...numbers.keys()], pack);
    NameTrie.of(new Map(packed)).write(pack);
  }
}

const NO_SPELLINGS: readonly string[] = [];

/** «عبد الله» is also written «عبدالله», «أبو بكر» stands as «أبي بكر» and «أبا بكر» in other cases. */
function otherSpellings(form: string): readonly string[] {
  if (form.includes('عبد ال')) return [form.replaceAll(/(^| )عبد ال/g, '$1عبدال')];
  if (form.startsWith('أبو ') || form.startsWith('ابو ')) return [`أبي${form.slice(3)}`, `أبا${form.slice(3)}`];
  return NO_SPELLINGS;
}
