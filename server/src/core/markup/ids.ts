import type { Spelling } from './vocabulary.ts';

/** Consonants and long vowels only, as an Arabic name is written; enough to know a name by. */
// prettier-ignore
const LATIN: Readonly<Record<string, string>> = {
  ا: 'a', أ: 'a', إ: 'i', آ: 'a', ء: '', ؤ: 'w', ئ: 'y', ب: 'b', ت: 't', ث: 'th', ج: 'j', ح: 'h', خ: 'kh', د: 'd', ذ: 'dh', ر: 'r',
  ز: 'z', س: 's', ش: 'sh', ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: 'a', غ: 'gh', ف: 'f', ق: 'q', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h',
  ة: 'a', و: 'w', ي: 'y', ى: 'a', پ: 'p', چ: 'ch', ڤ: 'v', گ: 'g', ژ: 'zh', ک: 'k', ی: 'y',
};

/** Ids get no longer than this many letters of a name. */
const LONGEST_SLUG = 40;

/**
 * A name as an id (an XML NCName): «هرتسي هاليفي» is `هرتسي_هاليفي`, in TEI spelling `hrtsy_halyfy`.
 * @param otherwise the id of a name without a letter
 */
export function slugOf(name: string, spelling: Spelling, otherwise: string): string {
  const plain = name.normalize('NFKC').replace(/[\u064B-\u065F\u0670\u0640]/g, '');
  const spelt =
    spelling === 'arabic'
      ? plain
      : Array.from(plain, (letter) => LATIN[letter] ?? letter)
          .join('')
          .toLowerCase();
  const words = spelt.match(spelling === 'arabic' ? /[\p{L}\p{N}]+/gu : /[a-z0-9]+/g) ?? [];
  const slug = Array.from(words.join('_')).slice(0, LONGEST_SLUG).join('').replace(/_$/, '');
  if (slug === '') return otherwise;
  return /^\p{N}/u.test(slug) ? `_${slug}` : slug;
}

/** Hands out ids, each once: the second «محمد» gets `محمد_2`. */
export class IdBook {
  private readonly used: Set<string>;
  private readonly counts = new Map<string, number>();

  /** @param taken the ids that are in the file already */
  constructor(taken: Iterable<string>) {
    this.used = new Set(taken);
  }

  /** `base` itself if it is free, else `base_2`, `base_3`, … */
  name(base: string): string {
    if (!this.used.has(base)) {
      this.used.add(base);
      return base;
    }
    return this.number(base, 2);
  }

  /** The next free `base_1`, `base_2`, … */
  number(base: string, from = 1): string {
    let count = Math.max(from, (this.counts.get(base) ?? 0) + 1);
    while (this.used.has(`${base}_${count}`)) count++;
    this.counts.set(base, count);
    const id = `${base}_${count}`;
    this.used.add(id);
    return id;
  }
}
