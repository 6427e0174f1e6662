import type { DocumentParagraph } from '../../core/analysis.ts';
import type { ParagraphText } from '../../core/text/paragraphs.ts';

const PRIME_LOW = 0x01000193;
const PRIME_HIGH = 0x85ebca6b | 0;

/**
 * Fingerprints: numbers of 52 bits that are equal for equal things, and different for different ones for all that matters on one screen.
 * Two lanes of FNV-1a; not for anything that an attacker could gain from.
 */
export class Fingerprint {
  private low = 0x811c9dc5 | 0;
  private high = 0x9e3779b9 | 0;

  number(value: number): this {
    this.low = Math.imul(this.low ^ value, PRIME_LOW);
    this.high = Math.imul(this.high ^ value, PRIME_HIGH) ^ (this.high >>> 13);
    return this;
  }

  /** A fingerprint made before. */
  part(value: number): this {
    return this.number(value | 0).number(Math.floor(value / 2 ** 32));
  }

  text(value: string): this {
    // All of an article comes through here before a pane shows it: `number` for each unit, without going back to the fields.
    let { low, high } = this;
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i);
      low = Math.imul(low ^ unit, PRIME_LOW);
      high = Math.imul(high ^ unit, PRIME_HIGH) ^ (high >>> 13);
    }
    this.low = low;
    this.high = high;
    return this.number(value.length);
  }

  get value(): number {
    return (this.high >>> 12) * 2 ** 32 + (this.low >>> 0);
  }
}

const texts = new Map<string, number>();

/** How many fingerprints of short texts are kept: names of speakers come again and again. */
const TEXTS_KEPT = 20_000;

/** The fingerprint of a name or another short text, kept. */
export function fingerprintOf(text: string): number {
  const kept = texts.get(text);
  if (kept !== undefined) return kept;
  if (texts.size >= TEXTS_KEPT) texts.clear();
  const made = new Fingerprint().text(text).value;
  texts.set(text, made);
  return made;
}

/** Paragraphs that an edit did not touch keep these objects. */
const textFingerprints = new WeakMap<ParagraphText, number>();

/** Of the raw text, tags included: they tell where a click in the text leads to in the file. */
export function textFingerprint({ markup, text }: DocumentParagraph): number {
  const kept = textFingerprints.get(text);
  if (kept !== undefined) return kept;
  const made = new Fingerprint().text(markup.raw).value;
  textFingerprints.set(text, made);
  return made;
}
