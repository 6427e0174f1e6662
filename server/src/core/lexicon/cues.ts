import type { Commitment, Stance } from '../model.ts';
import { atMostConjunction } from '../text/clitics.ts';
import { foldWord } from '../text/normalise.ts';
import { type WordType, WordMemo } from '../text/words.ts';
import type { Gender, GrammaticalNumber, Inflection } from './morphology.ts';
import type { PackReader } from './pack.ts';
import { PhraseTable } from './phrases.ts';
import { WordLists } from './wordTable.ts';

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
  /** Its past with a noun is an act as well, «ووافق على العرض»: it counts only where somebody is said to speak. */
  readonly act: boolean;
  /** The object is whom something is laid on, with the word for it behind: «حمّل الحكومة المسؤولية عن …». */
  readonly blame: boolean;
  /** The content is that of a verbal noun: «جدد تأكيده أن», «أصدر قرارا بـ». */
  readonly light: boolean;
  /** The object is what the content is about and belongs to it: «وصف القرار بأنه خطأ». */
  readonly object: boolean;
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
  | 'according'
  | 'according-clause'
  | 'stated-in'
  | 'switch'
  | 'connective'
  | 'adjunct'
  | 'authorial'
  | 'closer'
  | 'evidential';

/** A cue or framing phrase of several words. */
export interface CuePhrase {
  readonly kind: PhraseKind;
  readonly lemma: string;
  readonly stance: Stance;
  readonly commitment: Commitment;
}

/** What a noun that heads a source tells about the source. */
export type SourceClass =
  'official' | 'office' | 'correspondent' | 'institution' | 'authority' | 'document' | 'outlet' | 'crowd';

/** What a noun that heads a source can stand for besides its class (source-nouns.tsv, `role`). */
export type SourceRole = 'any' | 'statement' | 'report' | 'norm';

export interface SourceNoun {
  readonly noun: string;
  readonly class: SourceClass;
  readonly role: SourceRole | null;
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
  | 'same'
  | 'honorific'
  | 'attribute';

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

/** All that `writeCues` packs beside the forms of the verbs. */
export interface CueData {
  readonly lemmas: readonly CueLemma[];
  readonly inflections: readonly Inflection[];
  /** The spellings of verb forms that folding changes. */
  readonly spellings: readonly string[];
  /** By folded form. */
  readonly nouns: readonly (readonly [string, StoredNoun])[];
  readonly functionWords: readonly (readonly [string, readonly WordClass[]])[];
  readonly phrases: readonly (readonly [string, CuePhrase])[];
  /** By folded form: the lists that it stands in. */
  readonly lists: readonly (readonly [string, readonly string[]])[];
}

export type StoredNoun = Omit<SourceNoun, 'definite' | 'proclitics'>;

/** How many inflections there can be: a form is packed as its lemma's number times this, and its inflection's. */
export const MOST_INFLECTIONS = 256;

/** Reads what `writeCues` packed. */
export function readCues(pack: PackReader): CueLexicon {
  const data = pack.value<CueData>();
  const forms = new VerbForms(data, WordLists.read(pack));
  const nouns = new Map(data.nouns);
  const functionWords = new Map(data.functionWords.map(([word, classes]) => [word, new Set(classes)]));
  const lists = new Map(data.lists.map(([word, own]) => [word, new Set(own)]));
  const phrases = new PhraseTable<CuePhrase>();
  for (const [form, phrase] of data.phrases) phrases.add(form, phrase);
  const verbs = new WordMemo((word) => readVerb(word, forms));
  const listed = new WordMemo((word) => readLists(word, lists));
  return {
    verbs,
    nouns: new WordMemo((word) => readNoun(word, nouns)),
    classes: new WordMemo((word) => readClasses(word, functionWords, nouns)),
    lists: listed,
    phrases,
    openers: new WordMemo(
      (word) => verbs.of(word).length > 0 || opensCue(listed.of(word)) || phrases.canStart(word) || ON.test(word.bare),
    ),
  };
}

/** The lists of words that begin a cue; those of the others only stand beside one. */
const OPENING = ['echo', 'echo-fused', 'pretext', 'purport', 'evidential-noun', 'evidential-verb'];

function opensCue(lists: ReadonlySet<string>): boolean {
  return lists.size > 0 && OPENING.some((list) => lists.has(list));
}

interface StoredForm {
  readonly spelling: string;
  readonly lemma: CueLemma;
  readonly inflection: Inflection;
}

/** The forms of the reporting verbs by their folded spelling. */
class VerbForms {
  constructor(
    private readonly data: CueData,
    /** For each form two numbers: lemma and inflection, and the spelling; -1 where that is the folded one. */
    private readonly forms: WordLists,
  ) {}

  get(folded: string): readonly StoredForm[] | undefined {
    const numbers = this.forms.get(folded);
    if (numbers === undefined) return undefined;
    const { lemmas, inflections, spellings } = this.data;
    return Array.from({ length: numbers.length / 2 }, (_, i): StoredForm => {
      const form = numbers[2 * i];
      const spelling = numbers[2 * i + 1];
      return {
        spelling: spelling < 0 ? folded : spellings[spelling],
        lemma: lemmas[Math.floor(form / MOST_INFLECTIONS)],
        inflection: inflections[form % MOST_INFLECTIONS],
      };
    });
  }
}

/** «يدعى» is a passive, not «يدعي»; but «نفي» may be a careless «نفى». */
function sameWeakEnding(spelling: string, stem: string): boolean {
  return !(stem.endsWith('ى') && spelling.endsWith('ي'));
}

/** Proclitics that each part of a verb's paradigm can follow. */
function allows(inflection: Inflection, proclitics: string): boolean {
  if (atMostConjunction(proclitics)) return true;
  if (inflection.part === 'verb') return inflection.tense === 'present' && /^[وف]?ل$/.test(proclitics);
  return inflection.part === 'noun' && /^[وف]?[بلك]$/.test(proclitics);
}

function readVerb(word: WordType, forms: VerbForms): readonly CueReading[] {
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
  return NO_READINGS;
}

const NO_READINGS: readonly CueReading[] = [];

function readNoun(word: WordType, nouns: ReadonlyMap<string, StoredNoun>): SourceNoun | null {
  for (const { folded, proclitics } of word.readings) {
    const plain = nouns.get(folded);
    if (plain) return sourceNoun(plain, false, proclitics);
    const definite = folded.startsWith('ال') ? nouns.get(folded.slice(2)) : undefined;
    if (definite) return sourceNoun(definite, true, proclitics);
  }
  return readPossessed(word, nouns);
}

/** Written out: objects that are spread and added to get a hidden class each, and all that reads them is slow. */
function sourceNoun(stored: StoredNoun, definite: boolean, proclitics: string): SourceNoun {
  const { noun, class: sourceClass, role, gender, number } = stored;
  return { noun, class: sourceClass, role, gender, number, definite, proclitics };
}

/** The classes of nouns for persons whom a pronoun can claim. */
const PERSONAL: ReadonlySet<SourceClass> = new Set(['official', 'office', 'correspondent']);

/** «مراسلنا», «محاميه», «صديقتها»: a person with a possessive pronoun. Two letters and the pronoun are rather another word. */
const POSSESSED = /^(.{3,}?)(?:نا|هما|ها|هم|هن|ه)$/;

function readPossessed(word: WordType, nouns: ReadonlyMap<string, StoredNoun>): SourceNoun | null {
  for (const { stem, proclitics } of word.readings) {
    const noun = POSSESSED.exec(stem)?.[1];
    if (noun === undefined || stem.startsWith('ال')) continue;
    const found =
      nouns.get(foldWord(noun)) ?? (noun.endsWith('ت') ? nouns.get(foldWord(`${noun.slice(0, -1)}ة`)) : undefined);
    if (found && PERSONAL.has(found.class)) return sourceNoun(found, true, proclitics);
  }
  return null;
}

function readClasses(
  word: WordType,
  words: ReadonlyMap<string, ReadonlySet<WordClass>>,
  nouns: ReadonlyMap<string, StoredNoun>,
): ReadonlySet<WordClass> {
  for (const { stem, proclitics } of word.readings) {
    // «والي المدينة» is no «وإلي»; «وإلى» is no «والي».
    const whole = proclitics !== '' && nouns.has(word.folded) && !/[إى]/.test(word.bare);
    if (whole || !atMostConjunction(proclitics)) continue;
    const classes = words.get(stem);
    if (classes) return classes;
  }
  return NO_CLASSES;
}

const NO_LISTS: ReadonlySet<string> = new Set();

function readLists(word: WordType, lists: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  for (const { folded } of word.readings) {
    const found = lists.get(folded) ?? (folded.startsWith('ال') ? lists.get(folded.slice(2)) : undefined);
    if (found) return found;
  }
  return NO_LISTS;
}
