import { ENTITY_TYPES, type EntityType } from '../model.ts';
import { type InflectedForm, type Inflection, nisbaForms, nounForms, pluralForms } from './nominals.ts';
import { type KnowledgeProblem, type Row, readTable } from './table.ts';

/** The list in which a word stands: what kind of thing is said of it. */
export type WordList =
  | 'country'
  | 'nationality'
  | 'place'
  | 'city'
  | 'world-city'
  | 'organisation'
  | 'outlet'
  | 'portfolio'
  | 'person'
  | 'given-name'
  | 'family-name'
  | 'name-token'
  | 'name-particle'
  | 'title'
  | 'head'
  | 'event'
  | 'law'
  | 'product'
  | 'number'
  | 'unit'
  | 'calendar'
  | 'not-name';

/** A row of a lexicon file. */
export interface Entry {
  readonly list: WordList;
  /** The fullest form. */
  readonly name: string;
  /** The type of an entity that is named by this alone; of a head noun, the type that head and name have together; null for words that name nothing. */
  readonly type: EntityType | null;
  /** The row's finer class: its `kind`, `class` or `role` column. */
  readonly kind: string;
  /** A head noun's `span` column, a calendar word's or number's `value`. */
  readonly value: string;
  /** English, for the hover. */
  readonly gloss: string;
  /** What a public figure is best known as. */
  readonly role: string;
}

/** One form of an entry. */
export interface Form {
  readonly entry: Entry;
  readonly form: string;
  /** Also an ordinary word: only taken where its context speaks for it. */
  readonly ambiguous: boolean;
  readonly inflection: Inflection;
}

type Columns = Readonly<Partial<Record<string, string>>>;
type Sink = (form: Form) => void;

/** How a file is read. */
interface Source {
  readonly file: string;
  readonly columns: readonly string[];
  readonly read: (row: Columns, add: Sink) => void;
}

/** Reads all name and word files and hands every form, inflected ones included, to `add`. */
export function readEntries(files: Readonly<Record<string, string>>, problems: KnowledgeProblem[], add: Sink): void {
  for (const source of SOURCES) {
    for (const row of readTable(source.file, files[source.file], source.columns, problems)) {
      source.read(row as Row<string> & Columns, add);
    }
  }
}

const entry = (
  list: WordList,
  type: EntityType | null,
  row: Columns,
  kind = row['kind'],
  value = row['value'],
): Entry => ({
  list,
  type,
  name: row['name'] ?? '',
  kind: kind ?? '',
  value: value ?? '',
  gloss: row['gloss'] ?? '',
  role: list === 'person' ? (row['role'] ?? '') : '',
});

/** The forms of a cell, without their `?`. */
function cell(text: string | undefined): { form: string; ambiguous: boolean }[] {
  if (!text) return [];
  return text
    .split('|')
    .map((form) => (form.startsWith('?') ? { form: form.slice(1), ambiguous: true } : { form, ambiguous: false }));
}

/** Adds the forms of some cells, each inflected by `inflect`. */
function addCells(
  of: Entry,
  cells: readonly (string | undefined)[],
  add: Sink,
  inflect: (form: string) => InflectedForm[] = (form) => [{ form, inflection: 'base' }],
): void {
  for (const text of cells) {
    for (const { form, ambiguous } of cell(text)) {
      for (const each of inflect(form)) add({ entry: of, ambiguous, form: each.form, inflection: each.inflection });
    }
  }
}

const named = (file: string, list: WordList, type: EntityType | null, columns: readonly string[]): Source => ({
  file,
  columns: ['name', ...columns],
  read: (row, add) =>
    addCells(entry(list, type, row, row['kind'] ?? row['role'] ?? row['origin']), [row['name'], row['variants']], add),
});

const entityType = (name: string | undefined): EntityType | null => ENTITY_TYPES.find((type) => type === name) ?? null;

const SOURCES: readonly Source[] = [
  {
    file: 'countries.tsv',
    columns: ['name', 'variants', 'nisba', 'plurals', 'capital', 'kind', 'gloss'],
    read(row, add) {
      addCells(entry('country', 'GPE', row), [row['name'], row['variants']], add);
      const people = entry('nationality', 'NORP', row, 'people');
      addCells(people, [row['nisba']], add, nisbaForms);
      addCells(people, [row['plurals']], add, pluralForms);
      const [capital] = cell(row['capital']);
      if (capital)
        addCells({ ...entry('city', 'GPE', row, 'capital'), name: capital.form, gloss: '' }, [row['capital']], add);
    },
  },
  {
    file: 'nationalities.tsv',
    columns: ['name', 'plurals', 'kind', 'gloss'],
    read(row, add) {
      const people = entry('nationality', 'NORP', row);
      addCells(people, [row['name']], add, nisbaForms);
      addCells(people, [row['plurals']], add, pluralForms);
    },
  },
  {
    file: 'places.tsv',
    columns: ['name', 'variants', 'type', 'gloss'],
    read: (row, add) => addCells(entry('place', entityType(row['type']), row), [row['name'], row['variants']], add),
  },
  named('cities.tsv', 'city', 'GPE', ['variants', 'gloss']),
  named('cities-world.tsv', 'world-city', 'GPE', []),
  named('organisations.tsv', 'organisation', 'ORG', ['variants', 'kind', 'gloss']),
  named('outlets.tsv', 'outlet', 'ORG', ['variants', 'kind', 'gloss']),
  named('portfolios.tsv', 'portfolio', null, ['gloss']),
  named('people.tsv', 'person', 'PERS', ['variants', 'role', 'gloss']),
  named('given-names.tsv', 'given-name', null, ['variants', 'gender', 'origin']),
  named('family-names.tsv', 'family-name', null, ['variants', 'origin']),
  named('name-tokens.tsv', 'name-token', null, []),
  named('name-particles.tsv', 'name-particle', null, ['role']),
  {
    file: 'titles.tsv',
    columns: ['name', 'feminine', 'plurals', 'class', 'gloss'],
    read(row, add) {
      const title = entry('title', null, row, row['class']);
      addCells(title, [row['name'], row['feminine']], add, nounForms);
      addCells(title, [row['plurals']], add, pluralForms);
    },
  },
  {
    file: 'heads.tsv',
    columns: ['name', 'plurals', 'type', 'span', 'gloss'],
    read(row, add) {
      const head = entry('head', entityType(row['type']), row, row['type'], row['span']);
      addCells(head, [row['name']], add, nounForms);
      addCells(head, [row['plurals']], add, pluralForms);
    },
  },
  named('events.tsv', 'event', 'EVENT', ['variants', 'kind', 'gloss']),
  named('laws.tsv', 'law', 'LAW', ['variants', 'kind', 'gloss']),
  named('products.tsv', 'product', 'PRODUCT', ['variants', 'kind', 'gloss']),
  {
    file: 'numbers.tsv',
    columns: ['name', 'forms', 'value', 'class'],
    read: (row, add) => addCells(entry('number', null, row, row['class']), [row['name'], row['forms']], add),
  },
  {
    file: 'units.tsv',
    columns: ['name', 'forms', 'kind', 'gloss'],
    read: (row, add) => addCells(entry('unit', null, row), [row['name'], row['forms']], add),
  },
  {
    file: 'calendar.tsv',
    columns: ['name', 'variants', 'role', 'value', 'gloss'],
    read(row, add) {
      const word = entry('calendar', null, row, row['role']);
      addCells(word, [row['name'], row['variants']], add, calendarForms);
      if (word.kind === 'period') addCells(word, [row['name']], add, constructDual);
    },
  },
  named('not-names.tsv', 'not-name', null, ['note']),
];

/** Calendar words stand with and without the article («عام», «العام»); months and days are listed as they are used. */
function calendarForms(form: string): InflectedForm[] {
  return form.includes(' ')
    ? [{ form, inflection: 'base' }]
    : pluralForms(form).map(({ form: each }) => ({ form: each, inflection: 'base' }));
}

/** «عامي 2021 و2022», «يومي الثلاثاء والأربعاء» */
function constructDual(form: string): InflectedForm[] {
  return [{ form: `${form.endsWith('ة') ? `${form.slice(0, -1)}ت` : form}ي`, inflection: 'plural' }];
}
