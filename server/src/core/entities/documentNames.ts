import { ENTITY_TYPES, type EntityType } from '../model.ts';
import { ownNameStart, surnameStart } from './nameKeys.ts';

/** A name that a paragraph gives, for the others. */
export interface Vote {
  readonly key: string;
  readonly type: EntityType;
  readonly score: number;
}

/** What a document calls by one name. */
interface NameVotes {
  /** The sum of the scores for each type, in millionths: whole numbers, so that a vote that is taken away leaves no trace. */
  readonly weights: Map<EntityType, number>;
  /** How many votes are sure. */
  sure: number;
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

const NO_NAMES: readonly SoughtName[] = [];

/** The names of a document: which type each has, and how they begin. Votes come and go with the paragraphs that cast them. */
export class DocumentNames {
  private readonly votes = new Map<string, NameVotes>();
  /** By first word: the names that may be looked for, longest first. */
  private readonly byFirstWord = new Map<string, SoughtName[]>();
  /** The names whose votes changed since `settle`, and what they came to before. */
  private readonly before = new Map<string, number>();

  /** Counts votes (`sign` 1) or takes them away (-1). */
  count(votes: readonly Vote[], sign: 1 | -1): void {
    for (const { key, type, score } of votes) {
      let name = this.votes.get(key);
      if (!this.before.has(key)) this.before.set(key, outcomeOf(name));
      if (!name) this.votes.set(key, (name = { weights: new Map(), sure: 0 }));
      const weight = (name.weights.get(type) ?? 0) + sign * Math.round(score * MILLION);
      if (weight > 0) name.weights.set(type, weight);
      else name.weights.delete(type);
      if (score >= SURE) name.sure += sign;
      if (name.weights.size === 0) this.votes.delete(key);
    }
  }

  /**
   * Brings the names that are looked for up to date.
   * @param isClassNoun as for `ownNameStart`
   * @returns the names and first words for which something changed
   */
  settle(isClassNoun: (word: string) => boolean): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const [key, outcome] of this.before) {
      if (outcomeOf(this.votes.get(key)) === outcome) continue;
      touched.add(key);
      const words = key.split(' ');
      const ownName = ownNameStart(words, isClassNoun);
      this.seek(key, words, ownName);
      for (const start of [0, surnameStart(words), ownName]) touched.add(words[start]);
    }
    this.before.clear();
    return touched;
  }

  /** The type that a mention of this name and type has in the document: another one only where that outweighs its own by far. */
  typeOf(key: string, type: EntityType): EntityType {
    const weights = this.votes.get(key)?.weights;
    return weights ? prevailing(weights, type) : type;
  }

  /** The names to look for that begin with a word, longest first. */
  startingWith(word: string): readonly SoughtName[] {
    return this.byFirstWord.get(word) ?? NO_NAMES;
  }

  /** Renews what is looked for because of a name. */
  private seek(key: string, words: readonly string[], ownNameAt: number): void {
    const surname = words.slice(surnameStart(words));
    const ownName = words.slice(ownNameAt);
    for (const first of [words[0], surname[0], ownName[0]]) this.drop(first, key);
    const name = this.votes.get(key);
    if (!name || name.sure === 0) return;
    const { type } = dominant(name.weights);
    this.add({ words, type, of: key });
    // A person is called by the last name afterwards: «هرتسي هاليفي», then «هاليفي».
    if (type === 'PERS' && words.length > 1) this.add({ words: surname, type, of: key });
    // A company by its name alone: «شركة تويوتا», then «تويوتا».
    if (type === 'ORG' && ownName.length < words.length) this.add({ words: ownName, type, of: key });
  }

  private drop(first: string, key: string): void {
    const names = this.byFirstWord.get(first);
    if (!names?.some(({ of }) => of === key)) return;
    const rest = names.filter(({ of }) => of !== key);
    if (rest.length > 0) this.byFirstWord.set(first, rest);
    else this.byFirstWord.delete(first);
  }

  private add(name: SoughtName): void {
    const names = this.byFirstWord.get(name.words[0]);
    if (!names) this.byFirstWord.set(name.words[0], [name]);
    else {
      let at = names.length;
      while (at > 0 && names[at - 1].words.length < name.words.length) at--;
      names.splice(at, 0, name);
    }
  }

  /** Whether a part of a name is looked for: not where the document has something else of the same name. */
  isSought({ words, type, of }: SoughtName): boolean {
    const name = words.join(' ');
    const own = name === of ? undefined : this.votes.get(name);
    return !own || dominant(own.weights).type === type;
  }
}

function prevailing(weights: ReadonlyMap<EntityType, number>, type: EntityType): EntityType {
  if (weights.size < 2) return type;
  const top = dominant(weights);
  return top.weight < MAJORITY * (weights.get(type) ?? 0) ? type : top.type;
}

/** All that a name's votes lead to, as one number. */
function outcomeOf(name: NameVotes | undefined): number {
  if (!name) return -1;
  let outcome = name.sure > 0 ? 1 : 0;
  for (const type of ENTITY_TYPES) outcome = outcome * 2 + (prevailing(name.weights, type) === type ? 1 : 0);
  return outcome * ENTITY_TYPES.length + ENTITY_TYPES.indexOf(dominant(name.weights).type);
}

/** The type with the greatest weight; of equal ones the first of ENTITY_TYPES. */
function dominant(weights: ReadonlyMap<EntityType, number>): { type: EntityType; weight: number } {
  let top: { type: EntityType; weight: number } = { type: 'PERS', weight: -1 };
  for (const type of ENTITY_TYPES) {
    const weight = weights.get(type) ?? -1;
    if (weight > top.weight) top = { type, weight };
  }
  return top;
}
