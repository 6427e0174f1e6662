import { surnameStart } from './unify.ts';

/** The persons of a document by the words of their names, so that «هاليفي» is found to be «هرتسي هاليفي». */
export class PersonIndex {
  /** By word: the full names in which it stands. */
  private readonly byWord = new Map<string, Set<string>>();
  private readonly byConsonants = new Map<string, string>();
  private readonly resolved = new Map<string, string>();

  /** @param key a name, made comparable (nameKeys.ts) */
  add(key: string): void {
    const words = key.split(' ');
    const skeleton = consonants(key);
    if (!this.byConsonants.has(skeleton)) this.byConsonants.set(skeleton, key);
    if (words.length < 2) return;
    const parts = new Set([...words, words.slice(surnameStart(words)).join(' ')]);
    for (const part of parts) {
      const names = this.byWord.get(part);
      if (names) names.add(key);
      else this.byWord.set(part, new Set([key]));
    }
  }

  /** The fullest name for a key: the key itself where no longer one has all of its words, or several do that are not one person's. */
  fullest(key: string): string {
    const known = this.resolved.get(key);
    if (known !== undefined) return known;
    let best = key;
    // Each step goes to a longer name, so the chain ends.
    for (let next = this.longer(best); next !== null; next = this.longer(best)) best = next;
    const result = best === key ? (this.byConsonants.get(consonants(key)) ?? key) : best;
    this.resolved.set(key, result);
    return result;
  }

  /** How many names are compared at most, so that a text full of namesakes stays cheap. */
  private static readonly MOST = 16;

  private longer(key: string): string | null {
    const words = key.split(' ');
    const candidates = this.byWord.get(key) ?? this.byWord.get(words[words.length - 1]);
    if (!candidates) return null;
    let found: string | null = null;
    let seen = 0;
    for (const name of candidates) {
      if (++seen > PersonIndex.MOST) return null;
      const parts = name.split(' ');
      if (parts.length <= words.length || !words.every((word) => parts.includes(word))) continue;
      if (found !== null && !sharesWords(found, name)) return found;
      if (found === null || name.length > found.length) found = name;
    }
    return found;
  }
}

/** Whether one of two names has all the words of the other. */
function sharesWords(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const words = long.split(' ');
  return short.split(' ').every((word) => words.includes(word));
}

/** Transliterations differ in their long vowels: «نتنياهو», «نتانياهو». Short names keep theirs, as too little would be left. */
function consonants(key: string): string {
  const bare = key.replaceAll(/(?<=\S)[اويى](?=\S)/g, '');
  return bare.length >= 4 ? bare : key;
}
