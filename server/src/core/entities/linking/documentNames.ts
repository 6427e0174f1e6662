import { ENTITY_TYPES, type EntityType } from '../../model.ts';
import { hashOf } from '../hash.ts';
import { ownNameStart, surnameStart } from './nameKeys.ts';
import { WordFilter } from './wordFilter.ts';

/** A name that a paragraph gives, for the others. */
export interface Vote {
  readonly key: string;
  readonly type: EntityType;
  readonly score: number;
}

/** What a document calls by one name. */
interface NameVotes {
  readonly key: string;
  /** The sum of the scores for each type that has any, in millionths: whole numbers, so that a vote that is taken away leaves no trace. */
  readonly weights: TypeWeight[];
  /** How many votes are sure. */
  sure: number;
  /** Whether votes changed since `settle`, and what they came to before. */
  isChanged: boolean;
  before: number;
}

interface TypeWeight {
  readonly type: EntityType;
  weight: number;
}

/** A name that may be looked for where it is not tagged. */
export interface SoughtName {
  readonly words: readonly string[];
  readonly type: EntityType;
  /** The name that it is, or of which it is the last part. */
  readonly of: string;
}

/** A name must be this sure somewhere to be looked for elsewhere. */
const SURE = 0.65;

/** How many times its own weight another type must have, to take a mention over. */
const MAJORITY = 2;

const MILLION = 1_000_000;

/** Room for so many first words of names, to begin with. */
const FIRST_WORDS = 64;

const NO_NAMES: readonly SoughtName[] = [];

/** The names of a document: which type each has, and how they begin. Votes come and go with the paragraphs that cast them. */
export class DocumentNames {
  private readonly votes = new Map<string, NameVotes>();
  /** By first word: the names that may be looked for, longest first. */
  private readonly byFirstWord = new Map<string, SoughtName[]>();
  /** The first words, and some that were: most words of a text are told apart from them without a look into the map. */
  private firstWords = new WordFilter(FIRST_WORDS);
  private firstWordRoom = FIRST_WORDS;
  /** The names whose votes changed since `settle`. */
  private changed: NameVotes[] = [];

  /** Counts votes (`sign` 1) or takes them away (-1). */
  count(votes: readonly Vote[], sign: 1 | -1): void {
    for (const { key, type, score } of votes) {
      let name = this.votes.get(key);
      if (!name) {
        name = { key, weights: [], sure: 0, isChanged: false, before: NO_OUTCOME };
        this.votes.set(key, name);
      }
      if (!name.isChanged) {
        name.isChanged = true;
        name.before = outcomeOf(name);
        this.changed.push(name);
      }
      addWeight(name.weights, type, sign * Math.round(score * MILLION));
      if (score >= SURE) name.sure += sign;
    }
  }

  /**
   * Brings the names that are looked for up to date.
   * @param isClassNoun as for `ownNameStart`
   * @param most how many changes are worth telling one by one
   * @returns the names and first words for which something changed; null where there are more than `most`
   */
  settle(isClassNoun: (word: string) => boolean, most: number): ReadonlySet<string> | null {
    const touched = new Set<string>();
    const { changed } = this;
    this.changed = [];
    for (const name of changed) {
      const { key, before } = name;
      name.isChanged = false;
      if (name.weights.length === 0) this.votes.delete(key);
      if (outcomeOf(name) === before) continue;
      const words = key.split(' ');
      const starts = [0, surnameStart(words), ownNameStart(words, isClassNoun)] as const;
      this.seek(name, words, starts);
      if (touched.size > most) continue;
      touched.add(key);
      for (const start of starts) touched.add(words[start]);
    }
    return touched.size > most ? null : touched;
  }

  /** The type that a mention of this name and type has in the document: another one only where that outweighs its own by far. */
  typeOf(key: string, type: EntityType): EntityType {
    const name = this.votes.get(key);
    return name ? prevailing(name.weights, type) : type;
  }

  /** Whether a name to look for may begin with one of these words, given by their hashes; false is certain. */
  mayStartWith(hashes: ArrayLike<number>): boolean {
    return this.firstWords.hasAny(hashes);
  }

  /** The names to look for that begin with a word, longest first. */
  startingWith(word: string): readonly SoughtName[] {
    return this.byFirstWord.get(word) ?? NO_NAMES;
  }

  /** Renews what is looked for because of a name. @param starts where the name, a surname and an organisation's own name begin */
  private seek(
    { key, before, sure, weights }: NameVotes,
    words: readonly string[],
    starts: readonly [name: number, surname: number, ownName: number],
  ): void {
    if (isSureOutcome(before)) for (const start of starts) this.drop(words[start], key);
    if (sure === 0) return;
    const [, surnameAt, ownNameAt] = starts;
    const { type } = dominant(weights);
    this.add({ words, type, of: key });
    // A person is called by the last name afterwards: «هرتسي هاليفي», then «هاليفي».
    if (type === 'PERS' && words.length > 1) this.add({ words: words.slice(surnameAt), type, of: key });
    // A company by its name alone: «شركة تويوتا», then «تويوتا».
    if (type === 'ORG' && ownNameAt > 0) this.add({ words: words.slice(ownNameAt), type, of: key });
  }

  private drop(first: string, key: string): void {
    const names = this.byFirstWord.get(first);
    if (!names?.some(({ of }) => of === key)) return;
    const rest = names.filter(({ of }) => of !== key);
    if (rest.length > 0) this.byFirstWord.set(first, rest);
    else this.byFirstWord.delete(first);
  }

  private add(name: SoughtName): void {
    const [first] = name.words;
    const names = this.byFirstWord.get(first);
    if (names) {
      let at = names.length;
      while (at > 0 && names[at - 1].words.length < name.words.length) at--;
      names.splice(at, 0, name);
      return;
    }
    this.byFirstWord.set(first, [name]);
    if (this.byFirstWord.size > this.firstWordRoom) this.makeRoom();
    else this.firstWords.add(hashOf(first));
  }

  private makeRoom(): void {
    this.firstWordRoom *= 4;
    this.firstWords = new WordFilter(this.firstWordRoom);
    for (const first of this.byFirstWord.keys()) this.firstWords.add(hashOf(first));
  }

  /** Whether a part of a name is looked for: not where the document has something else of the same name. */
  isSought({ words, type, of }: SoughtName): boolean {
    const name = words.join(' ');
    const own = name === of ? undefined : this.votes.get(name);
    return !own || dominant(own.weights).type === type;
  }
}

/** Adds to the weight of a type, or takes away; a type without any left goes. */
function addWeight(weights: TypeWeight[], type: EntityType, by: number): void {
  for (let i = 0; i < weights.length; i++) {
    if (weights[i].type !== type) continue;
    weights[i].weight += by;
    if (weights[i].weight <= 0) weights.splice(i, 1);
    return;
  }
  if (by > 0) weights.push({ type, weight: by });
}

function weightOf(weights: readonly TypeWeight[], type: EntityType): number {
  for (const each of weights) if (each.type === type) return each.weight;
  return 0;
}

function prevailing(weights: readonly TypeWeight[], type: EntityType): EntityType {
  if (weights.length < 2) return type;
  const top = dominant(weights);
  return top.weight < MAJORITY * weightOf(weights, type) ? type : top.type;
}

/** Of a name without votes. */
const NO_OUTCOME = -1;

/** All that a name's votes lead to, as one number: whether one is sure, which types stay what they are, and which is the first. */
function outcomeOf({ weights, sure }: NameVotes): number {
  if (weights.length === 0) return NO_OUTCOME;
  const [{ type: only }] = weights;
  let outcome = sure > 0 ? 1 : 0;
  if (weights.length === 1) return ((outcome + 1) * ALL_TYPES - 1) * ENTITY_TYPES.length + ENTITY_TYPES.indexOf(only);
  for (const type of ENTITY_TYPES) outcome = outcome * 2 + (prevailing(weights, type) === type ? 1 : 0);
  return outcome * ENTITY_TYPES.length + ENTITY_TYPES.indexOf(dominant(weights).type);
}

const ALL_TYPES = 2 ** ENTITY_TYPES.length;

function isSureOutcome(outcome: number): boolean {
  return outcome >= ALL_TYPES * ENTITY_TYPES.length;
}

/** The type with the greatest weight; of equal ones the first of ENTITY_TYPES. There is one at least. */
function dominant(weights: readonly TypeWeight[]): TypeWeight {
  let [top] = weights;
  for (const each of weights) {
    const isFirst = each.weight === top.weight && ENTITY_TYPES.indexOf(each.type) < ENTITY_TYPES.indexOf(top.type);
    if (each.weight > top.weight || isFirst) top = each;
  }
  return top;
}
