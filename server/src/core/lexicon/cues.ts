import type { Commitment, Stance } from '../model.ts';
import { foldWord } from '../text/normalise.ts';
import { type WordType, WordMemo } from '../text/words.ts';
import { hamzaless } from './hamza.ts';
import { type Gender, type GrammaticalNumber, inflect, type Inflection, masdarForms } from './morphology.ts';
import { PhraseTable } from './phrases.ts';
import { type KnowledgeProblem, readTable } from './table.ts';

/** What may follow a reporting verb; the codes of the `frames` column (FORMAT.md). */
export interface Frames {
  /** A clause with أن or إن. */
  readonly that: boolean;
  /** A colon or a quotation. */
  readonly say: boolean;
  /** Words without any complementiser: «وأضاف نحن …». */
  readonly clause: boolean;
  /** A noun phrase: «نفى صحة …». */
  readonly np: boolean;
  /** What a thing is called, after an object pronoun: «تعتبرها …», «ما سماه …». */
  readonly name: boolean;
  /** The past is spelled like a common noun or preposition, «بين», «نقل»: it counts only where a clause begins. */
  readonly homograph: boolean;
  /** The content is that of a verbal noun: «جدد تأكيده أن», «أصدر قرارا بـ». */
  readonly light: boolean;
  /** An object or addressee before the complement: «اتهم فلانا بـ». */
  readonly to: boolean;
  /** Prepositions before the content: «إلى», «ب». */
  readonly prepositions: readonly string[];
  /** All of them, those of `withThat` too. */
  readonly known: readonly string[];
  /** Prepositions that introduce the content only where أن follows them. */
  readonly withThat: readonly string[];
}

/** A reporting verb. */
export interface CueLemma {
  readonly lemma: string;
  readonly stance: Stance;
  readonly commitment: Commitment;
  readonly frames: Frames;
}

/** One way to read a word as a form of a reporting verb. */
export interface CueReading {
  readonly lemma: CueLemma;
  readonly inflection: Inflection;
  /** What stands before the form in the word: «و» of «وقال». */
  readonly proclitics: string;
  /** The proclitics' length in the surface, in UTF-16 units. */
  readonly length: number;
}

export type PhraseKind =
  'according' | 'according-clause' | 'stated-in' | 'switch' | 'authorial' | 'closer' | 'evidential';

/** A cue or framing phrase of several words. */
export interface CuePhrase {
  readonly kind: PhraseKind;
  readonly lemma: string;
  readonly stance: Stance;
  readonly commitment: Commitment;
}

/** What a noun that heads a source tells about the source. */
export type SourceClass = 'official' | 'office' | 'institution' | 'document' | 'outlet' | 'crowd';

export interface SourceNoun {
  readonly noun: string;
  readonly class: SourceClass;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  readonly definite: boolean;
  readonly proclitics: string;
}

/** The classes of grammatical words (function-words.tsv). A word may be in several. */
export type WordClass =
  | 'preposition'
  | 'temporal'
  | 'adverb'
  | 'subordinator'
  | 'adversative'
  | 'coordinator'
  | 'relative'
  | 'complementiser'
  | 'auxiliary'
  | 'negation'
  | 'demonstrative'
  | 'pronoun'
  | 'quantifier'
  | 'same';

const NO_CLASSES: ReadonlySet<WordClass> = new Set();

/** Reporting verbs in all their forms, prepositional and nominal cues, evidentials, source nouns, grammatical words. */
export interface CueLexicon {
  /** The word as a form of reporting verbs: the readings with the shortest proclitics that fit. */
  readonly verbs: WordMemo<readonly CueReading[]>;
  readonly nouns: WordMemo<SourceNoun | null>;
  /** The classes of a word, و or ف before it allowed. */
  readonly classes: WordMemo<ReadonlySet<WordClass>>;
  /** Whether the word is one of a list of cues.tsv or evidentials.tsv; proclitics allowed. */
  readonly lists: WordMemo<ReadonlySet<string>>;
  readonly phrases: PhraseTable<CuePhrase>;
  /** Whether a cue can begin with the word at all: most words need no further look. */
  readonly openers: WordMemo<boolean>;
}

/** «على حد قوله» */
const ON = /^[وف]?على$/;

interface StoredForm {
  readonly spelling: string;
  readonly lemma: CueLemma;
  readonly inflection: Inflection;
}

export function loadCues(files: Readonly<Record<string, string>>, problems: KnowledgeProblem[]): CueLexicon {
  const forms = loadVerbs(files, problems);
  const nouns = loadSourceNouns(files, problems);
  const functionWords = loadFunctionWords(files, problems);
  const { phrases, lists } = loadPhrases(files, problems);
  const verbs = new WordMemo((word) => readVerb(word, forms));
  const listed = new WordMemo((word) => readLists(word, lists));
  return {
    verbs,
    nouns: new WordMemo((word) => readNoun(word, nouns)),
    classes: new WordMemo((word) => readClasses(word, functionWords)),
    lists: listed,
    phrases,
    openers: new WordMemo(
      (word) => verbs.of(word).length > 0 || listed.of(word).size > 0 || phrases.canStart(word) || ON.test(word.bare),
    ),
  };
}

function loadVerbs(files: Readonly<Record<string, string>>, problems: KnowledgeProblem[]): Map<string, StoredForm[]> {
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
  const forms = new Map<string, StoredForm[]>();
  for (const row of readTable(file, files[file], columns, problems)) {
    const lemma: CueLemma = {
      lemma: row.lemma,
      stance: row.stance as Stance,
      commitment: commitmentOf(row.commitment),
      frames: framesOf(row.frames),
    };
    const passive = row.passive === '' ? [] : row.passive.split('|');
    for (const { spelling, inflection } of inflect({ ...row, passive })) {
      const key = foldWord(spelling);
      const stored = { spelling, lemma, inflection };
      const others = forms.get(key);
      if (others) others.push(stored);
      else forms.set(key, [stored]);
    }
  }
  return forms;
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
    light: codes.includes('light'),
    to: codes.includes('to'),
    prepositions,
    withThat,
    known: [...prepositions, ...withThat],
  };
}

/** «يدعى» is a passive, not «يدعي»; but «نفي» may be a careless «نفى». */
function sameWeakEnding(spelling: string, stem: string): boolean {
  return !(stem.endsWith('ى') && spelling.endsWith('ي'));
}

/** Proclitics that each part of a verb's paradigm can follow. */
function allows(inflection: Inflection, proclitics: string): boolean {
  if (/^[وف]?$/.test(proclitics)) return true;
  if (inflection.part === 'verb') return inflection.tense === 'present' && /^[وف]?ل$/.test(proclitics);
  return inflection.part === 'noun' && /^[وف]?[بلك]$/.test(proclitics);
}

function readVerb(word: WordType, forms: ReadonlyMap<string, readonly StoredForm[]>): readonly CueReading[] {
  for (const reading of word.readings) {
    const stored = forms.get(reading.folded);
    if (!stored) continue;
    const spelled = stored.filter(({ spelling }) => spelling === reading.stem);
    const readings = (spelled.length > 0 ? spelled : stored)
      .filter(
        ({ spelling, inflection }) => allows(inflection, reading.proclitics) && sameWeakEnding(spelling, reading.stem),
      )
      .map(({ lemma, inflection }) => ({ lemma, inflection, proclitics: reading.proclitics, length: reading.length }));
    if (readings.length > 0) return readings;
  }
  return [];
}

function loadSourceNouns(
  files: Readonly<Record<string, string>>,
  problems: KnowledgeProblem[],
): Map<string, Omit<SourceNoun, 'definite' | 'proclitics'>> {
  const file = 'source-nouns.tsv';
  const nouns = new Map<string, Omit<SourceNoun, 'definite' | 'proclitics'>>();
  const add = (spelling: string, noun: Omit<SourceNoun, 'definite' | 'proclitics'>): void => {
    const key = foldWord(spelling);
    if (!nouns.has(key)) nouns.set(key, noun);
  };
  for (const row of readTable(file, files[file], ['noun', 'plurals', 'gender', 'class'], problems)) {
    const gender: Gender = row.gender === 'f' ? 'f' : 'm';
    const entry = { noun: row.noun, class: row.class as SourceClass, gender };
    add(row.noun, { ...entry, number: 's' });
    for (const plural of row.plurals === '' ? [] : row.plurals.split('|')) add(plural, { ...entry, number: 'p' });
    const stem = row.noun.replace(/ة$/, 'ت');
    for (const ending of ['ان', 'ين', 'ا']) add(stem + ending, { ...entry, number: 'd' });
  }
  return nouns;
}

function readNoun(
  word: WordType,
  nouns: ReadonlyMap<string, Omit<SourceNoun, 'definite' | 'proclitics'>>,
): SourceNoun | null {
  for (const { folded, proclitics } of word.readings) {
    const plain = nouns.get(folded);
    if (plain) return { ...plain, definite: false, proclitics };
    const definite = folded.startsWith('ال') ? nouns.get(folded.slice(2)) : undefined;
    if (definite) return { ...definite, definite: true, proclitics };
  }
  return null;
}

function loadFunctionWords(
  files: Readonly<Record<string, string>>,
  problems: KnowledgeProblem[],
): Map<string, Set<WordClass>> {
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

function readClasses(word: WordType, words: ReadonlyMap<string, ReadonlySet<WordClass>>): ReadonlySet<WordClass> {
  for (const { stem, proclitics } of word.readings) {
    if (!/^[وف]?$/.test(proclitics)) continue;
    const classes = words.get(stem);
    if (classes) return classes;
  }
  return NO_CLASSES;
}

function loadPhrases(files: Readonly<Record<string, string>>, problems: KnowledgeProblem[]) {
  const phrases = new PhraseTable<CuePhrase>();
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
      phrases.add(row.form, {
        kind: row.kind as PhraseKind,
        lemma: row.form,
        stance: row.stance as Stance,
        commitment: commitmentOf(row.commitment),
      });
    }
  }
  for (const row of readTable('evidentials.tsv', files['evidentials.tsv'], ['kind', 'form', 'stance'], problems)) {
    if (row.kind === 'phrase') {
      phrases.add(row.form, { kind: 'evidential', lemma: row.form, stance: row.stance as Stance, commitment: -1 });
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
  'vehicle',
  'no-comment',
  'attention',
]);
const NO_LISTS: ReadonlySet<string> = new Set();

function readLists(word: WordType, lists: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  for (const { folded } of word.readings) {
    const found = lists.get(folded) ?? (folded.startsWith('ال') ? lists.get(folded.slice(2)) : undefined);
    if (found) return found;
  }
  return NO_LISTS;
}
