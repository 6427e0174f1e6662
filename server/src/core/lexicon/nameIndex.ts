import { foldText, foldWord } from '../text/normalise.ts';
import { readParagraph } from '../text/paragraphs.ts';
import { Vocabulary } from '../text/words.ts';
import { ENTRY_SOURCES, type EntrySource, type Form, formsOf } from './entries.ts';
import { cellAt, type KnowledgeProblem, openTable, type Table } from './table.ts';

/** A form as texts are searched for it. */
export interface NamePhrase extends Form {
  /** The folded words, joined by spaces. */
  readonly phrase: string;
}

/** How many letters of an inflected form its first word surely keeps. */
const STEM = 3;

/**
 * The rows of all name and word files by the words that their forms begin with. A text uses few of them, so a row is
 * only read, and its forms inflected, when such a word is met: until then nothing but its place is kept.
 */
export class NameIndex {
  private readonly vocabulary = new Vocabulary();
  private readonly sources: { readonly source: EntrySource; readonly table: Table }[] = [];
  /** For each row its source and its number there. */
  private readonly sourceOf: number[] = [];
  private readonly numberOf: number[] = [];
  /** The forms of the rows that were read. */
  private readonly read = new Map<number, readonly NamePhrase[]>();
  /** By the folded first word of a form: the last of its links. */
  private readonly byWord = new Map<string, number>();
  /** The same by the first letters of a form that is inflected, the article left out. */
  private readonly byStem = new Map<string, number>();
  /** Links: a row, and the link before it with the same key, or -1. */
  private readonly linkRow: number[] = [];
  private readonly linkBefore: number[] = [];

  /** @param files the files' contents by name. What is missing or damaged is added to `problems`. */
  constructor(files: Readonly<Record<string, string>>, problems: KnowledgeProblem[]) {
    for (const source of ENTRY_SOURCES) {
      this.addTable(source, openTable(source.file, files[source.file], source.columns, problems));
    }
  }

  /** Every form that begins with a folded word, in the order of the files. */
  startingWith(word: string): NamePhrase[] {
    const rows: number[] = [];
    this.collect(this.byWord.get(word), rows);
    this.collect(this.byStem.get(word.slice(0, STEM)), rows);
    if (word.startsWith('ال')) this.collect(this.byStem.get(word.slice(2, 2 + STEM)), rows);
    if (rows.length > 1) rows.sort((a, b) => a - b);
    const found: NamePhrase[] = [];
    rows.forEach((row, i) => {
      if (row === rows[i - 1]) return;
      for (const form of this.formsOf(row)) if (firstWord(form.phrase) === word) found.push(form);
    });
    return found;
  }

  /** The folded words of a name, cut as the tokeniser cuts a text, joined by spaces. */
  phraseOf(name: string): string {
    if (/^[ء-ي ]+$/.test(name)) return foldWord(name);
    return readParagraph(name, this.vocabulary)
      .tokens.map((token) => token.word.folded)
      .join(' ');
  }

  private collect(last: number | undefined, rows: number[]): void {
    for (let link = last ?? -1; link >= 0; link = this.linkBefore[link]) rows.push(this.linkRow[link]);
  }

  private addTable(source: EntrySource, table: Table): void {
    const sourceNumber = this.sources.push({ source, table }) - 1;
    const columns = source.parts
      .flatMap(({ forms }) => forms)
      .map(({ column, inflect }) => ({ column: source.columns.indexOf(column), inflected: inflect !== null }));
    const folded = foldText(table.content);
    for (let number = 0; number < table.starts.length; number++) {
      const row = this.sourceOf.push(sourceNumber) - 1;
      this.numberOf.push(number);
      let plain = true;
      for (const { column, inflected } of columns) {
        plain = this.addCell(cellAt(table, number, column, folded), inflected, row) && plain;
      }
      if (!plain) for (const { phrase } of this.formsOf(row)) this.link(this.byWord, firstWord(phrase), row);
    }
  }

  /** Files a row under the forms of a folded cell. Returns whether that can be told without reading the row. */
  private addCell(cell: string, inflected: boolean, row: number): boolean {
    let plain = true;
    for (let at = 0; at < cell.length;) {
      const bar = cell.indexOf('|', at);
      const end = bar < 0 ? cell.length : bar;
      const form = cell.slice(cell.startsWith('?', at) ? at + 1 : at, end);
      at = end + 1;
      const word = firstWord(form);
      if (!isArabic(word)) plain = false;
      else if (!inflected) {
        this.link(this.byWord, word, row);
        for (const other of otherSpellings(form)) this.link(this.byWord, foldWord(firstWord(other)), row);
      } else if (word.length > STEM && otherSpellings(form).length === 0) {
        this.link(this.byStem, word.slice(0, STEM), row);
      } else plain = false;
    }
    return plain;
  }

  private link(links: Map<string, number>, key: string, row: number): void {
    const before = links.get(key) ?? -1;
    if (before >= 0 && this.linkRow[before] === row) return;
    links.set(key, this.linkRow.push(row) - 1);
    this.linkBefore.push(before);
  }

  private formsOf(row: number): readonly NamePhrase[] {
    const known = this.read.get(row);
    if (known) return known;
    const { source, table } = this.sources[this.sourceOf[row]];
    const cells = source.columns.map((_, column) => cellAt(table, this.numberOf[row], column, table.content));
    const forms = formsOf(source, cells).flatMap((form) =>
      [form.form, ...otherSpellings(form.form)].map((spelling) => ({ ...form, phrase: this.phraseOf(spelling) })),
    );
    this.read.set(row, forms);
    return forms;
  }
}

function firstWord(phrase: string): string {
  const space = phrase.indexOf(' ');
  return space < 0 ? phrase : phrase.slice(0, space);
}

/** Whether a word is of Arabic letters alone, so that it is one token. */
function isArabic(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const letter = word[i];
    if (letter < 'ء' || letter > 'ي' || letter === 'ـ') return false;
  }
  return word !== '';
}

const NO_SPELLINGS: readonly string[] = [];

/** «عبد الله» is also written «عبدالله», «أبو بكر» stands as «أبي بكر» and «أبا بكر» in other cases. */
function otherSpellings(form: string): readonly string[] {
  if (form.includes('عبد ال')) return [form.replaceAll(/(^| )عبد ال/g, '$1عبدال')];
  if (form.startsWith('أبو ') || form.startsWith('ابو ')) return [`أبي${form.slice(3)}`, `أبا${form.slice(3)}`];
  return NO_SPELLINGS;
}
