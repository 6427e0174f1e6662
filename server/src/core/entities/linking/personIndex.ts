import { surnameStart } from './nameKeys.ts';

/** A person's name, taken apart. */
export interface PersonName {
  /** The name, made comparable (nameKeys.ts). */
  readonly key: string;
  readonly words: readonly string[];
  /** What the name may be called by for short: its words, and its last part with the particle before it. */
  readonly parts: readonly string[];
  readonly consonants: string;
}

export function personName(key: string): PersonName {
  const words = key.split(' ');
  const parts = words.length < 2 ? [] : [...new Set([...words, words.slice(surnameStart(words)).join(' ')])];
  return { key, words, parts, consonants: consonants(key) };
}

/** The persons of a document by the words of their names, so that «هاليفي» is found to be «هرتسي هاليفي». */
export class PersonIndex {
  private readonly added = new Set<string>();
  /** By word: the full names in which it stands. */
  private readonly byPart = new Map<string, PersonName[]>();
  private readonly byConsonants = new Map<string, string>();
  private readonly resolved = new Map<string, string>();

  add(name: PersonName): void {
    if (this.added.has(name.key)) return;
    this.added.add(name.key);
    if (!this.byConsonants.has(name.consonants)) this.byConsonants.set(name.consonants, name.key);
    for (const part of name.parts) {
      const names = this.byPart.get(part);
      if (names) names.push(name);
      else this.byPart.set(part, [name]);
    }
  }

  /** The fullest name for one: its own key where no longer one has all of its words, or several do that are not one person's. */
  fullest(name: PersonName): string {
    const known = this.resolved.get(name.key);
    if (known !== undefined) return known;
    let best = name;
    // Each step goes to a longer name, so the chain ends.
    for (let next = this.longer(best); next !== null; next = this.longer(best)) best = next;
    const result = best === name ? (this.byConsonants.get(name.consonants) ?? name.key) : best.key;
    this.resolved.set(name.key, result);
    return result;
  }

  /** How many names are compared at most, so that a text full of namesakes stays cheap. */
  private static readonly MOST = 16;

  private longer({ key, words }: PersonName): PersonName | null {
    const candidates = this.byPart.get(key) ?? this.byPart.get(words[words.length - 1]);
    if (!candidates) return null;
    let found: PersonName | null = null;
    let seen = 0;
    for (const name of candidates) {
      if (++seen > PersonIndex.MOST) return null;
      if (name.words.length <= words.length || !hasWords(name, words)) continue;
      if (found !== null && !shareWords(found, name)) return found;
      if (found === null || name.key.length > found.key.length) found = name;
    }
    return found;
  }
}

const hasWords = ({ words }: PersonName, wanted: readonly string[]): boolean =>
  wanted.every((word) => words.includes(word));

/** Whether one of two names has all the words of the other. */
function shareWords(a: PersonName, b: PersonName): boolean {
  const [short, long] = a.key.length < b.key.length ? [a, b] : [b, a];
  return hasWords(long, short.words);
}

/** Transliterations differ in their long vowels: «نتنياهو», «نتانياهو». Short names keep theirs, as too little would be left. */
function consonants(key: string): string {
  const bare = key.replaceAll(/(?<=\S)[اويى](?=\S)/g, '');
  return bare.length >= 4 ? bare : key;
}
