import type { ParagraphMarkup } from './scan.ts';

/**
 * A short mark of an article's own text, tags left out: equal for equal texts, and for different ones all but never (52 bits).
 * It is a polynomial hash, so that the marks of paragraphs can be joined: after an edit only what it touched is read again, and it makes no
 * difference where a text was cut into paragraphs.
 */

interface Mark {
  readonly length: number;
  /** By modulus: the value, and the base to the power of the length. */
  readonly values: readonly [number, number];
  readonly powers: readonly [number, number];
}

/** Primes below 2^26, so that products stay exact. */
const MODULI = [67_108_859, 67_108_837] as const;
const BASES = [48_271, 69_621] as const;

const EMPTY: Mark = { length: 0, values: [0, 0], powers: [1, 1] };

const marks = new WeakMap<ParagraphMarkup, Mark>();

/**
 * The mark of an article, as it stands in `.isnad/manifest.json`. A byte order mark and the kind of line breaks make no difference: editors and version
 * control change them.
 * @param text the file, tags included
 * @param paragraphs all of its paragraphs
 */
export function fingerprint(
  text: string,
  paragraphs: readonly { readonly start: number; readonly end: number; readonly markup: ParagraphMarkup }[],
): string {
  let mark = EMPTY;
  let at = 0;
  const addBreak = (end: number): void => {
    if (end > at) mark = joined(mark, markOf(text.slice(at, end).replace(/\r\n?/g, '\n')));
  };
  for (const { start, end, markup } of paragraphs) {
    addBreak(start);
    mark = joined(mark, markup.base.startsWith('\uFEFF') ? markOf(markup.base.slice(1)) : markOfParagraph(markup));
    at = end;
  }
  addBreak(text.length);
  const digits = mark.values.map((value) => value.toString(16).padStart(7, '0')).join('');
  return `${mark.length}-${digits}`;
}

function markOfParagraph(markup: ParagraphMarkup): Mark {
  let own = marks.get(markup);
  if (!own) marks.set(markup, (own = markOf(markup.base)));
  return own;
}

function markOf(text: string): Mark {
  let [a, b] = EMPTY.values;
  let [powerA, powerB] = EMPTY.powers;
  for (let i = 0; i < text.length; i++) {
    // No unit counts as nothing, so that texts of NUL differ by their length alone.
    const unit = text.charCodeAt(i) + 1;
    a = (a * BASES[0] + unit) % MODULI[0];
    b = (b * BASES[1] + unit) % MODULI[1];
    powerA = (powerA * BASES[0]) % MODULI[0];
    powerB = (powerB * BASES[1]) % MODULI[1];
  }
  return { length: text.length, values: [a, b], powers: [powerA, powerB] };
}

function joined(first: Mark, second: Mark): Mark {
  const value = (index: 0 | 1): number =>
    (first.values[index] * second.powers[index] + second.values[index]) % MODULI[index];
  const power = (index: 0 | 1): number => (first.powers[index] * second.powers[index]) % MODULI[index];
  return {
    length: first.length + second.length,
    values: [value(0), value(1)],
    powers: [power(0), power(1)],
  };
}
