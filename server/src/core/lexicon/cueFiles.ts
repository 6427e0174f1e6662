import type { Commitment, Stance } from '../model.ts';
import { foldWord } from '../text/normalise.ts';
import {
  type CueData,
  type CueLemma,
  type CuePhrase,
  type Frames,
  MOST_INFLECTIONS,
  type PhraseKind,
  type SourceClass,
  type SourceRole,
  type StoredNoun,
  type WordClass,
} from './cues.ts';
import { hamzaless } from './hamza.ts';
import { type Gender, inflect, type Inflection, masdarForms } from './morphology.ts';
import type { PackWriter } from './pack.ts';
import { type KnowledgeProblem, readTable } from './table.ts';
import { WordLists } from './wordTable.ts';

type Files = Readonly<Record<string, string>>;

/**
 * Packs the files of reporting verbs, source nouns, grammatical words and cues: every form of every verb.
 * @param files the files' contents by name. What is missing or damaged is added to `problems`.
 */
export function writeCues(files: Files, problems: KnowledgeProblem[], pack: PackWriter): void {
  const { lemmas, inflections, spellings, forms } = loadVerbs(files, problems);
  const nouns = loadSourceNouns(files, problems);
  const functionWords = loadFunctionWords(files, problems);
  const { phrases, lists } = loadPhrases(files, problems);
  const data: CueData = {
    lemmas,
    inflections,
    spellings,
    nouns: [...nouns],
    functionWords: [...functionWords].map(([word, classes]) => [word, [...classes]]),
    phrases,
    lists: [...lists].map(([word, own]) => [word, [...own]]),
  };
  pack.addValue(data);
  WordLists.of(forms).write(pack);
}

function loadVerbs(files: Files, problems: KnowledgeProblem[]) {
  const file = 'reporting-verbs.tsv';
  const columns = [
    'lemma',
    'perfect',
    'imperfect',
    'participle',
    'masdar',
    'passive',
    'stance',
    'commitment',
    'frames',
  ] as const;
  const lemmas: CueLemma[] = [];
  const inflections = new Numbers<Inflection>();
  const spellings = new Numbers<string>();
  const forms = new Map<string, number[]>();
  for (const row of readTable(file, files[file], columns, problems)) {
    const lemma = lemmas.push({
      lemma: row.lemma,
      stance: row.stance as Stance,
      commitment: commitmentOf(row.commitment),
      frames: framesOf(row.frames),
    });
    const passive = row.passive === '' ? [] : row.passive.split('|');
    for (const { spelling, inflection } of inflect({ ...row, passive })) {
      const folded = foldWord(spelling);
      const form = (lemma - 1) * MOST_INFLECTIONS + inflections.of(inflection);
      const numbers = [form, spelling === folded ? -1 : spellings.of(spelling)];
      const others = forms.get(folded);
      if (others) others.push(...numbers);
      else forms.set(folded, numbers);
    }
  }
  return { lemmas, inflections: inflections.all, spellings: spellings.all, forms };
}

/** Numbers values that JSON can say, equal ones alike. */
class Numbers<T> {
  readonly all: T[] = [];
  private readonly numbers = new Map<string, number>();

  of(value: T): number {
    const key = JSON.stringify(value);
    let number = this.numbers.get(key);
    if (number === undefined) this.numbers.set(key, (number = this.all.push(value) - 1));
    return number;
  }
}

function commitmentOf(cell: string): Commitment {
  if (cell === 'denied') return cell;
  return cell === '' ? null : (Number(cell) as Commitment);
}

const THAT_SUFFIX = '+أن';

function framesOf(cell: string): Frames {
  const codes = cell.split(' ').filter((code) => code !== '');
  const arabic = codes.filter((code) => !/^[a-z]+$/.test(code));
  const prepositions = arabic.filter((code) => !code.endsWith(THAT_SUFFIX));
  const withThat = arabic
    .filter((code) => code.endsWith(THAT_SUFFIX))
    .map((code) => code.slice(0, -THAT_SUFFIX.length));
  return {
    that: codes.includes('that'),
    say: codes.includes('say'),
    clause: codes.includes('clause'),
    np: codes.includes('np'),
    name: codes.includes('name'),
    homograph: codes.includes('homograph'),
    act: codes.includes('act'),
    blame: codes.includes('blame'),
    light: codes.includes('light'),
    object: codes.includes('object'),
    to: codes.includes('to'),
    prepositions,
    withThat,
    known: [...prepositions, ...withThat],
  };
}

function loadSourceNouns(files: Files, problems: KnowledgeProblem[]): Map<string, StoredNoun> {
  const file = 'source-nouns.tsv';
  const nouns = new Map<string, StoredNoun>();
  const add = (spelling: string, noun: StoredNoun): void => {
    const key = foldWord(spelling);
    if (!nouns.has(key)) nouns.set(key, noun);
  };
  for (const row of readTable(file, files[file], ['noun', 'plurals', 'gender', 'class', 'role'], problems)) {
    const gender: Gender = row.gender === 'f' ? 'f' : 'm';
    const role = row.role === '' ? null : (row.role as SourceRole);
    const entry = { noun: row.noun, class: row.class as SourceClass, role, gender };
    add(row.noun, { ...entry, number: 's' });
    for (const plural of row.plurals === '' ? [] : row.plurals.split('|')) {
      add(plural, { ...entry, number: 'p' });
      // «محامو الشركة»: the sound plural before its complement.
      if (plural.endsWith('ون')) add(plural.slice(0, -1), { ...entry, number: 'p' });
    }
    const stem = row.noun.replace(/ة$/, 'ت');
    for (const ending of ['ان', 'ين', 'ا']) add(stem + ending, { ...entry, number: 'd' });
  }
  return nouns;
}

function loadFunctionWords(files: Files, problems: KnowledgeProblem[]): Map<string, Set<WordClass>> {
  const file = 'function-words.tsv';
  const words = new Map<string, Set<WordClass>>();
  for (const row of readTable(file, files[file], ['word', 'class'], problems)) {
    for (const spelling of [row.word, hamzaless(row.word)]) {
      const classes = words.get(spelling) ?? new Set<WordClass>();
      words.set(spelling, classes.add(row.class as WordClass));
    }
  }
  return words;
}

function loadPhrases(files: Files, problems: KnowledgeProblem[]) {
  const phrases: [string, CuePhrase][] = [];
  const lists = new Map<string, Set<string>>();
  const enlist = (form: string, list: string): void => {
    const key = foldWord(form);
    lists.set(key, (lists.get(key) ?? new Set<string>()).add(list));
  };
  for (const row of readTable('cues.tsv', files['cues.tsv'], ['kind', 'form', 'stance', 'commitment'], problems)) {
    const own =
      row.kind === 'vehicle' ? 'vehicle' : row.kind === 'echo-noun' || row.kind === 'own-noun' ? 'own-words' : null;
    if (own) {
      for (const { spelling, inflection } of masdarForms(row.form)) if (inflection.suffixed) enlist(spelling, own);
    }
    if (LISTS.has(row.kind)) enlist(row.form, row.kind);
    else {
      const { form, stance } = row;
      const commitment = commitmentOf(row.commitment);
      phrases.push([form, { kind: row.kind as PhraseKind, lemma: form, stance: stance as Stance, commitment }]);
    }
  }
  for (const row of readTable('evidentials.tsv', files['evidentials.tsv'], ['kind', 'form', 'stance'], problems)) {
    if (row.kind === 'phrase') {
      const { form, stance } = row;
      phrases.push([form, { kind: 'evidential', lemma: form, stance: stance as Stance, commitment: -1 }]);
    } else enlist(row.form, `evidential-${row.kind}`);
  }
  return { phrases, lists };
}

/** The kinds of cues.tsv that are lists of single words, not phrases. */
const LISTS: ReadonlySet<string> = new Set([
  'echo',
  'echo-fused',
  'echo-noun',
  'own-noun',
  'by-saying',
  'by-stating',
  'bound',
  'led',
  'area',
  'pretext',
  'purport',
  'question',
  'recognised',
  'burden',
  'clausal',
  'done',
  'calling',
  'rank',
  'picture',
  'vehicle',
  'no-comment',
  'by-act',
  'attention',
]);
