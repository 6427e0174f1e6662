import assert from 'node:assert/strict';
import { ENTITY_TYPES } from '../../src/core/model.ts';
import { type KnowledgeProblem, readTable, type Row } from '../../src/core/lexicon/table.ts';
import { knowledgeFiles } from '../support/knowledge.ts';

/** What FORMAT.md says of a file: its columns, which of them hold several forms, which only known values, and what makes a row unique. */
interface FileFormat {
  readonly columns: readonly string[];
  readonly forms: readonly string[];
  readonly values?: Readonly<Record<string, readonly string[]>>;
  readonly key?: readonly string[];
}

const NAMED = { columns: ['name', 'variants', 'kind', 'gloss'], forms: ['name', 'variants'] };
const TYPES: readonly string[] = ENTITY_TYPES;

const FILES: Readonly<Record<string, FileFormat>> = {
  'countries.tsv': {
    columns: ['name', 'variants', 'nisba', 'plurals', 'capital', 'kind', 'gloss'],
    forms: ['name', 'variants', 'nisba', 'plurals', 'capital'],
    values: { kind: ['country', 'territory', 'historic'] },
  },
  'nationalities.tsv': {
    columns: ['name', 'plurals', 'kind', 'gloss'],
    forms: ['name', 'plurals'],
    values: { kind: ['people', 'religion', 'sect', 'politics', 'region', 'side'] },
  },
  'places.tsv': {
    columns: ['name', 'variants', 'type', 'gloss'],
    forms: ['name', 'variants'],
    values: { type: ['GPE', 'LOC', 'FAC'] },
  },
  'cities.tsv': { columns: ['name', 'variants', 'gloss'], forms: ['name', 'variants'] },
  'cities-world.tsv': { columns: ['name'], forms: ['name'] },
  'organisations.tsv': {
    ...NAMED,
    values: {
      kind: [
        ...[
          'party',
          'movement',
          'armed-group',
          'military',
          'agency',
          'government',
          'parliament',
          'court',
          'company',
          'bank',
        ],
        ...['club', 'federation', 'university', 'research', 'ngo', 'international', 'religious', 'union', 'other'],
      ],
    },
  },
  'outlets.tsv': {
    ...NAMED,
    values: { kind: ['agency', 'newspaper', 'magazine', 'channel', 'radio', 'site', 'group'] },
  },
  'portfolios.tsv': { columns: ['name', 'gloss'], forms: ['name'] },
  'people.tsv': { columns: ['name', 'variants', 'role', 'gloss'], forms: ['name', 'variants'] },
  'given-names.tsv': {
    columns: ['name', 'variants', 'gender', 'origin'],
    forms: ['name', 'variants'],
    values: { gender: ['m', 'f', ''], origin: ['arabic', 'foreign'] },
  },
  'family-names.tsv': {
    columns: ['name', 'variants', 'origin'],
    forms: ['name', 'variants'],
    values: { origin: ['arabic', 'foreign'] },
  },
  'name-tokens.tsv': { columns: ['name'], forms: ['name'] },
  'name-particles.tsv': {
    columns: ['name', 'role'],
    forms: ['name'],
    values: { role: ['before', 'between', 'after'] },
  },
  'titles.tsv': {
    columns: ['name', 'feminine', 'plurals', 'class', 'gloss'],
    forms: ['name', 'feminine', 'plurals'],
    values: { class: ['office', 'profession', 'generic', 'honorific', 'rank', 'relation'] },
    key: ['name', 'class'],
  },
  'heads.tsv': {
    columns: ['name', 'plurals', 'type', 'span', 'gloss'],
    forms: ['name', 'plurals'],
    values: { type: TYPES, span: ['in', 'nation', 'out', 'title', 'context'] },
    key: ['name', 'type'],
  },
  'events.tsv': {
    ...NAMED,
    values: { kind: ['war', 'operation', 'conflict', 'summit', 'sport', 'feast', 'festival', 'award', 'history'] },
  },
  'laws.tsv': { ...NAMED, values: { kind: ['law', 'agreement', 'treaty', 'resolution', 'plan'] } },
  'products.tsv': {
    ...NAMED,
    values: { kind: ['weapon', 'aircraft', 'ship', 'vehicle', 'medicine', 'technology', 'work', 'space', 'other'] },
  },
  'numbers.tsv': {
    columns: ['name', 'forms', 'value', 'class'],
    forms: ['name', 'forms'],
    values: { class: ['unit', 'teen', 'ten', 'hundred', 'scale', 'fraction', 'vague', 'dual'] },
    key: ['name', 'class'],
  },
  'units.tsv': {
    columns: ['name', 'forms', 'kind', 'gloss'],
    forms: ['name', 'forms'],
    values: {
      kind: [
        ...[
          'money',
          'percent',
          'length',
          'area',
          'volume',
          'mass',
          'energy',
          'temperature',
          'pressure',
          'speed',
          'data',
        ],
        ...['time', 'angle', 'index', 'other'],
      ],
    },
    key: ['name', 'kind'],
  },
  'calendar.tsv': {
    columns: ['name', 'variants', 'role', 'value', 'gloss'],
    forms: ['name', 'variants'],
    values: {
      role: [
        ...[
          'month',
          'hijri-month',
          'hebrew-month',
          'weekday',
          'day-part',
          'season',
          'prayer',
          'relative-day',
          'period',
        ],
        ...[
          'deictic',
          'edge',
          'before',
          'era',
          'ten-days',
          'throughout',
          'sort',
          'occasion',
          'span',
          'clock',
          'holiday',
        ],
      ],
    },
    key: ['name', 'role'],
  },
  'grammar.tsv': {
    columns: ['name', 'forms', 'role', 'gloss'],
    forms: ['name', 'forms'],
    values: {
      role: [
        ...['of', 'of-it', 'to', 'in', 'this', 'and', 'article', 'decimal', 'ordinal', 'bare-ordinal'],
        ...[
          'whole',
          'approximate',
          'lapse',
          'label',
          'ordinal-head',
          'term',
          'uncounted',
          'unpeopled',
          'belonging',
          'blessing',
          'truce',
          'frequency',
          'class-noun',
        ],
      ],
    },
  },
  'not-names.tsv': { columns: ['name', 'kind'], forms: ['name'] },
};

/** Letters, digits and the marks that stand inside names; no quotation marks, harakat, tatweel or bidi marks. */
const FORM = /^\??[\u0621-\u063a\u0641-\u064a\u0671-\u06d3A-Za-z0-9٪%$€£°²³+./ -]+$/;

describe('lexicon data', () => {
  const { lexicon } = knowledgeFiles();

  for (const [file, format] of Object.entries(FILES)) {
    describe(file, () => {
      const problems: KnowledgeProblem[] = [];
      const rows = readTable(file, lexicon[file], format.columns, problems);
      const report = (wrong: (row: Row<string>) => unknown[]): void => {
        assert.deepEqual(
          rows.flatMap((row) => wrong(row).map((what) => `line ${String(row.line)}: ${String(what)}`)),
          [],
        );
      };

      it('is a table with the columns of FORMAT.md', () => {
        assert.deepEqual(problems, []);
        assert.notEqual(rows.length, 0);
      });

      it('has a name in every row, and no row twice', () => {
        const seen = new Set<string>();
        report((row) => {
          const key = (format.key ?? ['name']).map((column) => row[column]).join('\t');
          if (row['name'] === '') return ['no name'];
          if (seen.has(key)) return [`twice: ${key}`];
          seen.add(key);
          return [];
        });
      });

      it('has clean cells', () => {
        report((row) =>
          format.columns
            .map((column) => row[column])
            .filter((cell) => cell !== cell.trim() || /\s\s|[\u00a0\u200b-\u200f]/.test(cell)),
        );
      });

      it('has clean forms', () => {
        report((row) =>
          format.forms
            .flatMap((column) => (row[column] === '' ? [] : row[column].split('|')))
            .filter((form) => form.trim() !== form || !FORM.test(form)),
        );
      });

      it('has only known values', () => {
        report((row) =>
          Object.entries(format.values ?? {}).flatMap(([column, known]) =>
            known.includes(row[column]) ? [] : [`${column}: ${row[column]}`],
          ),
        );
      });
    });
  }

  it('marks the ambiguity of a form in one way only', () => {
    for (const file of ['given-names.tsv', 'family-names.tsv', 'cities.tsv', 'name-tokens.tsv', 'cities-world.tsv']) {
      const names = readTable(file, lexicon[file], ['name'], []).map((row) => row.name);
      const plain = new Set(names);
      assert.deepEqual(
        names.filter((name) => name.startsWith('?') && plain.has(name.slice(1))),
        [],
        file,
      );
    }
  });
});
