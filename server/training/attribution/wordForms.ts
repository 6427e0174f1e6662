/**
 * Learns from running text which forms are mostly verbs and which words begin with a و, ف, ب, ل or ك of their own, and prints lexicon/data/word-forms.tsv.
 *
 *     node --import tsx server/training/attribution/wordForms.ts FOLDER_OR_FILE… > server/src/core/lexicon/data/word-forms.tsv
 *
 * Reads plain text; files that end in .gz are unpacked. A form is a verb where it stands after particles that only verbs follow («لم», «قد», «التي») at
 * least twice as often as after prepositions or with the article. Deterministic.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { tokenise } from '../../src/core/text/tokenise.ts';
import { Vocabulary } from '../../src/core/text/words.ts';
import { testKnowledge } from '../../test/support/knowledge.ts';

const BEFORE_VERBS = /^[وف]?(?:قد|لقد|التي|الذي|الذين|لم|لن|سوف|حيث|كانت|كان|كانوا|عندما|بعدما|لا)$/;
const BEFORE_NOUNS = /^[وفبل]?(?:في|من|على|إلى|الى|عن|مع|خلال|بعد|قبل|هذا|هذه|بين|كل|عدد|أي|حول|ضد|منذ|أن|إن|ان)$/;
/** Endings and beginnings of words that are no verbs, whatever stands before them: «كبيرا», «المدينة». */
const NO_VERB = /^ال|ة$|[^و]ا$|^[وفبلك]?[ال]ل/;

/** A verb's particles must be met so often before the form, and so much oftener than a noun's. */
const SEEN = 3;
const RATIO = 2;
/** A word of its own letter is met so often, and without the letter hardly ever. */
const FREQUENT = 12;
const WITHOUT = 0.03;

const counts = { all: new Map<string, number>(), verb: new Map<string, number>(), noun: new Map<string, number>() };
const vocabulary = new Vocabulary();
const paths = process.argv.slice(2);
if (paths.length === 0) throw new Error('usage: wordForms.ts FOLDER_OR_FILE…');
for (const path of paths) for (const file of filesOf(path)) count(read(file));
process.stdout.write(table());

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .map((name) => `${path}/${name}`);
}

function read(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function count(text: string): void {
  for (const line of text.split('\n')) {
    let before = '';
    for (const { kind, word } of tokenise(line, vocabulary)) {
      if (kind !== 'word') {
        before = '';
        continue;
      }
      add(counts.all, word.bare);
      if (BEFORE_VERBS.test(before)) add(counts.verb, word.bare);
      if (BEFORE_NOUNS.test(before)) add(counts.noun, word.bare);
      before = word.bare;
    }
  }
}

function add(map: Map<string, number>, word: string): void {
  map.set(word, (map.get(word) ?? 0) + 1);
}

function of(map: ReadonlyMap<string, number>, word: string): number {
  return map.get(word) ?? 0;
}

function isVerb(word: string): boolean {
  const verb = of(counts.verb, word);
  if (word.length < 3 || NO_VERB.test(word) || verb < SEEN) return false;
  return verb > RATIO * (of(counts.noun, word) + of(counts.all, `ال${word}`) / 2);
}

function beginsItself(word: string): boolean {
  const all = of(counts.all, word);
  return /^(?:[وفبك]|ل(?!ل))../.test(word) && all >= FREQUENT && of(counts.all, word.slice(1)) <= WITHOUT * all;
}

function table(): string {
  const { classes } = testKnowledge().lexicon.cues;
  const grammatical = (word: string): boolean => classes.of(vocabulary.intern(word)).size > 0;
  const words = [...counts.all.keys()].sort();
  const initials = words.filter(beginsItself);
  const own = new Set(initials);
  const verbs = words.filter((word) => isVerb(word) && !grammatical(word) && (!/^[وف]/.test(word) || own.has(word)));
  return [
    '# Forms that are mostly verbs, and words whose first letter و ف ب ل ك is their own. Learned by server/training/attribution/wordForms.ts. Columns: FORMAT.md, «Cues».',
    'form\tkind',
    ...verbs.map((word) => `${word}\tverb`),
    ...initials.map((word) => `${word}\tinitial`),
    '',
  ].join('\n');
}
