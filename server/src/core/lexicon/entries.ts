import { ENTITY_TYPES, type EntityType } from '../model.ts';
import { type InflectedForm, type Inflection, nisbaForms, nounForms, pluralForms } from './nominals.ts';

/** The list in which a word stands: what kind of thing is said of it. */
const WORD_LISTS = [
  'country',
  'nationality',
  'place',
  'city',
  'world-city',
  'organisation',
  'outlet',
  'portfolio',
  'person',
  'given-name',
  'family-name',
  'name-token',
  'name-particle',
  'title',
  'head',
  'event',
  'law',
  'product',
  'number',
  'unit',
  'calendar',
  'grammar',
  'not-name',
] as const;
export type WordList = (typeof WORD_LISTS)[number];

/** Lists as bits, so that one number stands for several: `LIST.city | LIST.country`. */
export const LIST = Object.fromEntries(WORD_LISTS.map((list, i) => [list, 1 << i])) as Readonly<
  Record<WordList, number>
>;

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

/** A row's cells by column. */
type Columns = Readonly<Partial<Record<string, string>>>;

/** A column of forms, and how each is inflected; null where they are listed as they are used. */
interface FormColumn {
  readonly column: string;
  readonly inflect: ((form: string, row: Columns) => InflectedForm[]) | null;
}

/** How a file is read: what its rows stand for, and in which columns the forms are. */
export interface EntrySource {
  readonly file: string;
  readonly columns: readonly string[];
  readonly parts: readonly { readonly entry: (row: Columns) => Entry; readonly forms: readonly FormColumn[] }[];
}

/** Every form of a row, inflected ones included. */
export function formsOf({ columns, parts }: EntrySource, cells: readonly string[]): Form[] {
  const row: Columns = Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
  return parts.flatMap(({ entry: entryOf, forms }) => {
    const entry = entryOf(row);
    return forms.flatMap(({ column, inflect }) =>
      cell(row[column]).flatMap(({ form, ambiguous }): Form[] =>
        inflect === null
          ? [{ entry, form, ambiguous, inflection: 'base' }]
          : inflect(form, row).map((each) => ({ entry, ambiguous, form: each.form, inflection: each.inflection })),
      ),
    );
  });
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

const listed = (...columns: readonly string[]): FormColumn[] => columns.map((column) => ({ column, inflect: null }));

const inflected = (inflect: (form: string) => InflectedForm[], ...columns: readonly string[]): FormColumn[] =>
  columns.map((column) => ({ column, inflect }));

const named = (file: string, list: WordList, type: EntityType | null, columns: readonly string[]): EntrySource => ({
  file,
  columns: ['name', ...columns],
  parts: [
    {
      entry: (row) => entry(list, type, row, row['kind'] ?? row['role'] ?? row['origin']),
      forms: listed('name', ...columns.filter((column) => column === 'variants')),
    },
  ],
});

const entityType = (name: string | undefined): EntityType | null => ENTITY_TYPES.find((type) => type === name) ?? null;

/** All name and word files. Of two entries with one form the one from the earlier file comes first. */
export const ENTRY_SOURCES: readonly EntrySource[] = [
  {
    file: 'countries.tsv',
    columns: ['name', 'variants', 'nisba', 'plurals', 'capital', 'kind', 'gloss'],
    parts: [
      { entry: (row) => entry('country', 'GPE', row), forms: listed('name', 'variants') },
      {
        entry: (row) => entry('nationality', 'NORP', row, 'people'),
        forms: [...inflected(nisbaForms, 'nisba'), ...inflected(pluralForms, 'plurals')],
      },
      {
        entry: (row) => ({
          ...entry('city', 'GPE', row, 'capital'),
          name: cell(row['capital'])[0]?.form ?? '',
          gloss: '',
        }),
        forms: listed('capital'),
      },
    ],
  },
  {
    file: 'nationalities.tsv',
    columns: ['name', 'plurals', 'kind', 'gloss'],
    parts: [
      {
        entry: (row) => entry('nationality', 'NORP', row),
        forms: [...inflected(nisbaForms, 'name'), ...inflected(pluralForms, 'plurals')],
      },
    ],
  },
  {
    file: 'places.tsv',
    columns: ['name', 'variants', 'type', 'gloss'],
    parts: [{ entry: (row) => entry('place', entityType(row['type']), row), forms: listed('name', 'variants') }],
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
    parts: [
      {
        entry: (row) => entry('title', null, row, row['class']),
        forms: [...inflected(nounForms, 'name', 'feminine'), ...inflected(pluralForms, 'plurals')],
      },
    ],
  },
  {
    file: 'heads.tsv',
    columns: ['name', 'plurals', 'type', 'span', 'gloss'],
    parts: [
      {
        entry: (row) => entry('head', entityType(row['type']), row, row['type'], row['span']),
        forms: [...inflected(nounForms, 'name'), ...inflected(pluralForms, 'plurals')],
      },
    ],
  },
  named('events.tsv', 'event', 'EVENT', ['variants', 'kind', 'gloss']),
  named('laws.tsv', 'law', 'LAW', ['variants', 'kind', 'gloss']),
  named('products.tsv', 'product', 'PRODUCT', ['variants', 'kind', 'gloss']),
  {
    file: 'numbers.tsv',
    columns: ['name', 'forms', 'value', 'class'],
    parts: [{ entry: (row) => entry('number', null, row, row['class']), forms: listed('name', 'forms') }],
  },
  {
    file: 'units.tsv',
    columns: ['name', 'forms', 'kind', 'gloss'],
    parts: [{ entry: (row) => entry('unit', null, row), forms: inflected(wordForms, 'name', 'forms') }],
  },
  {
    file: 'calendar.tsv',
    columns: ['name', 'variants', 'role', 'value', 'gloss'],
    parts: [
      {
        entry: (row) => entry('calendar', null, row, row['role']),
        forms: [
          { column: 'name', inflect: calendarForms },
          { column: 'variants', inflect: calendarForms },
          { column: 'name', inflect: (form, row) => (row['role'] === 'period' ? constructDual(form) : []) },
        ],
      },
    ],
  },
  {
    file: 'grammar.tsv',
    columns: ['name', 'forms', 'role', 'gloss'],
    parts: [{ entry: (row) => entry('grammar', null, row, row['role']), forms: listed('name', 'forms') }],
  },
  named('not-names.tsv', 'not-name', null, ['kind']),
];

/** Calendar words stand with and without the article («عام», «العام»); months and days are listed as they are used. */
function calendarForms(form: string, row: Columns): InflectedForm[] {
  return LISTED_ROLES.has(row['role']) ? [{ form, inflection: 'base' }] : wordForms(form);
}

const LISTED_ROLES: ReadonlySet<string | undefined> = new Set(['month', 'hijri-month', 'weekday', 'sort', 'occasion']);

/** A single word with and without the article; a phrase as it is. */
function wordForms(form: string): InflectedForm[] {
  return form.includes(' ')
    ? [{ form, inflection: 'base' }]
    : pluralForms(form).map(({ form: each }) => ({ form: each, inflection: 'base' }));
}

/** «عامي 2021 و2022», «يومي الثلاثاء والأربعاء» */
function constructDual(form: string): InflectedForm[] {
  return [{ form: `${form.endsWith('ة') ? `${form.slice(0, -1)}ت` : form}ي`, inflection: 'plural' }];
}
