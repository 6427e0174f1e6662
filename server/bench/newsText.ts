import { Random } from './random.ts';

/** Roots and patterns from which the vocabulary is built: C1, C2, C3 stand for the root's letters. */
const ROOT_LETTERS = [...'بتثجحخدذرزسشصضطظعغفقكلمنه'];
const PATTERNS = [
  ['1', 'ا', '2', '3'],
  ['م', '1', '2', 'و', '3'],
  ['ت', '1', '2', 'ي', '3'],
  ['1', '2', 'ا', '3', 'ة'],
  ['ا', 'ل', '1', '2', '3'],
  ['ا', 'ل', 'م', '1', '2', '3', 'ة'],
  ['ا', 'ل', '1', '2', 'ي', '3'],
  ['ي', '1', '2', '3'],
  ['ت', '1', '2', '3'],
  ['ا', 'ن', '1', '2', 'ا', '3'],
  ['ا', 'س', 'ت', '1', '2', 'ا', '3'],
  ['1', '2', '3', 'ه', 'ا'],
  ['1', 'و', 'ا', '2', '3'],
  ['م', '1', 'ا', '2', '3', 'ا', 'ت'],
];

/** How many distinct words a text draws on; a megabyte of news has about thirty thousand. */
const VOCABULARY = 60_000;

/** What sentences are made of. */
interface Pools {
  readonly words: readonly string[];
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly places: readonly string[];
  readonly organisations: readonly string[];
  readonly outlets: readonly string[];
  readonly titles: readonly string[];
  readonly portfolios: readonly string[];
  readonly verbs: readonly string[];
  readonly sources: readonly string[];
}

/**
 * Unique news-like text: articles with headline, dateline and paragraphs, in which somebody named, an office or somebody unnamed says something directly or
 * indirectly, with names from the lexicon and words that are built from roots and patterns. The same for the same arguments.
 * @param tables the lexicon's files by name
 * @param bytes the least size in UTF-8
 */
export function newsText(tables: Readonly<Record<string, string>>, bytes: number, seed = 1): string {
  const random = new Random(seed);
  const pools: Pools = {
    words: inventWords(random),
    given: names(tables, 'given-names.tsv'),
    family: names(tables, 'family-names.tsv'),
    places: [...names(tables, 'countries.tsv'), ...names(tables, 'cities.tsv')],
    organisations: names(tables, 'organisations.tsv'),
    outlets: names(tables, 'outlets.tsv'),
    titles: names(tables, 'titles.tsv'),
    portfolios: names(tables, 'portfolios.tsv'),
    verbs: cells(tables['reporting-verbs.tsv'], 'perfect'),
    sources: cells(tables['source-nouns.tsv'], 'noun'),
  };
  const articles: string[] = [];
  let size = 0;
  while (size < bytes) {
    const article = writeArticle(random, pools);
    articles.push(article);
    size += Buffer.byteLength(article);
  }
  return articles.join('');
}

function writeArticle(random: Random, pools: Pools): string {
  const headline = `${random.pick(pools.organisations)}: ${clause(random, pools, 6)}`;
  const dateline = `${random.pick(pools.places)} - ${random.pick(pools.outlets)}`;
  const paragraphs = Array.from({ length: 4 + random.below(8) }, () =>
    Array.from({ length: 1 + random.below(3) }, () => sentence(random, pools)).join(' '),
  );
  return `${[headline, dateline, ...paragraphs].join('\n')}\n\n`;
}

function sentence(random: Random, pools: Pools): string {
  const verb = random.pick(pools.verbs);
  const person = `${random.pick(pools.given)} ${random.pick(pools.family)}`;
  const office = `${random.pick(pools.titles)} ${random.pick(pools.portfolios)}`;
  const said = clause(random, pools, 12 + random.below(14));
  switch (random.below(7)) {
    case 0:
      return `و${verb} ${office} ${person} إن ${said}.`;
    case 1:
      return `${verb} ${person}: "${said}".`;
    case 2:
      return `نقلت ${random.pick(pools.outlets)} عن ${random.pick(pools.sources)} أن ${said}.`;
    case 3:
      return `وأضاف أن ${said}، مشيرا إلى أن ${clause(random, pools, 9)}.`;
    case 4:
      return `وبحسب ${random.pick(pools.organisations)}، ${said}.`;
    default:
      return `${said}، ${clause(random, pools, 8)}.`;
  }
}

/** So many words of running text, now and then a place, an organisation or a number among them. */
function clause(random: Random, pools: Pools, length: number): string {
  const words: string[] = [];
  while (words.length < length) {
    const dice = random.below(30);
    if (dice === 0) words.push(`في ${random.pick(pools.places)}`);
    else if (dice === 1) words.push(random.pick(pools.organisations));
    else if (dice === 2) words.push(`${10 + random.below(990)} ${random.pickRanked(pools.words)}`);
    else if (dice < 10) words.push(random.pick(['في', 'من', 'على', 'إلى', 'عن', 'مع', 'بعد', 'التي', 'بين', 'خلال']));
    else words.push(random.pickRanked(pools.words));
  }
  return words.join(' ');
}

function inventWords(random: Random): string[] {
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const root = [random.pick(ROOT_LETTERS), random.pick(ROOT_LETTERS), random.pick(ROOT_LETTERS)];
    const prefix = random.below(8) === 0 ? random.pick(['و', 'ب', 'ل', 'ف']) : '';
    words.add(
      prefix +
        random
          .pick(PATTERNS)
          .map((part) => root[Number(part) - 1] ?? part)
          .join(''),
    );
  }
  return [...words];
}

/** The first column of a table: its names, without the mark of the ambiguous ones. */
function names(tables: Readonly<Record<string, string>>, file: string): string[] {
  return cells(tables[file], 'name').map((name) => name.replace(/^\?/, ''));
}

/** The filled cells of a table's column. */
function cells(table: string, column: string): string[] {
  const [header, ...rows] = table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  const index = header.indexOf(column);
  return rows.map((row) => row[index] ?? '').filter((cell) => cell !== '');
}
