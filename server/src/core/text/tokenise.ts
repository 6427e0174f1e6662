import {
  ARABIC_LETTER,
  ARABIC_MARK,
  CLASSES,
  DIGIT,
  EMOJI,
  FOREIGN_LETTER,
  IGNORABLE,
  PUNCTUATION,
  QUOTE,
  SPACE,
  SURROGATE,
  TATWEEL,
} from './characters.ts';
import { markEnd } from './marks.ts';
import type { Token, TokenKind } from './tokens.ts';
import type { Vocabulary } from './words.ts';

/**
 * Cuts a text into tokens, in one pass. Tokens are in order and do not overlap; between them stand only white space, control
 * characters and invisible characters (bidi marks and the like, which belong to a token only inside it).
 */
export function tokenise(text: string, vocabulary: Vocabulary): readonly Token[] {
  const tokens: Token[] = [];
  const reader = new Reader(text);
  let spaced = true;
  let start = 0;
  while (start < text.length) {
    const charClass = CLASSES[text.charCodeAt(start)];
    if (charClass === SPACE || charClass === IGNORABLE) {
      if (charClass === SPACE) spaced = true;
      start++;
      continue;
    }
    const kind = reader.read(start, charClass, spaced);
    const { end } = reader;
    tokens.push({ start, end, kind, word: vocabulary.internPart(text, start, end), spaced });
    spaced = false;
    start = end;
  }
  return tokens;
}

/** Reads one token after the other: `read` tells a token's kind and leaves its end in `end`. */
class Reader {
  end = 0;

  constructor(private readonly text: string) {}

  read(start: number, charClass: number, spaced: boolean): TokenKind {
    switch (charClass) {
      case ARABIC_LETTER:
      case ARABIC_MARK:
      case TATWEEL:
        return this.arabicWord(start);
      case FOREIGN_LETTER:
        return this.foreignWord(start);
      case DIGIT:
        this.end = numberEnd(this.text, start);
        return 'number';
      case QUOTE:
        this.end = markEnd(this.text, start) ?? start + 1;
        return 'mark';
      case EMOJI:
      case SURROGATE:
        return this.pictographs(start);
      default:
        return this.other(start, charClass, spaced);
    }
  }

  /** Arabic letters with what stands on and between them. Tatweel without a letter is a dash: «لندن ـ رويترز». */
  private arabicWord(start: number): TokenKind {
    const { text } = this;
    let letters = false;
    let end = start;
    for (let i = start; i < text.length; i++) {
      const charClass = CLASSES[text.charCodeAt(i)];
      if (charClass === ARABIC_LETTER) letters = true;
      else if (charClass !== ARABIC_MARK && charClass !== TATWEEL && charClass !== IGNORABLE) break;
      if (charClass !== IGNORABLE) end = i + 1;
    }
    this.end = end;
    if (letters) return 'word';
    return CLASSES[text.charCodeAt(start)] === TATWEEL ? 'punctuation' : 'symbol';
  }

  /** A word of another script with its digits, hyphens and apostrophes («F-16», «d’Ivoire»), an abbreviation («U.S»), or a link. */
  private foreignWord(start: number): TokenKind {
    const { text } = this;
    let end = start;
    let label = start;
    let dots = 0;
    for (;;) {
      end = alphanumericEnd(text, end);
      if (!isForeignAlphanumeric(text.charCodeAt(end + 1))) break;
      const joint = text.charCodeAt(end);
      if (joint === DOT) {
        if (!dotJoins(text, label, end)) break;
        dots++;
        label = end + 1;
      } else if (!JOINTS.has(joint)) {
        break;
      }
      end++;
    }
    const isAddress = text.charCodeAt(end) === AT && isForeignAlphanumeric(text.charCodeAt(end + 1));
    const isHost = dots > 0 && end - label > 1;
    const goesOn = text.startsWith('://', end) || isAddress || (isHost && text.charCodeAt(end) === SLASH);
    this.end = goesOn ? linkEnd(text, end) : end;
    return goesOn || isHost ? 'link' : 'latin';
  }

  /** A run of pictographs with their joiners and variation selectors; any other character beyond the plane by itself. */
  private pictographs(start: number): TokenKind {
    const { text } = this;
    let end = start;
    for (let i = start; i < text.length;) {
      const length = pictographLength(text, i);
      if (length > 0) end = i + length;
      else if (CLASSES[text.charCodeAt(i)] !== IGNORABLE) break;
      i += length || 1;
    }
    if (end > start) {
      this.end = end;
      return 'emoji';
    }
    this.end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
    return 'symbol';
  }

  /** Punctuation, symbols, and what begins with one: hashtags, handles, marks written as entities or as two characters. */
  private other(start: number, charClass: number, spaced: boolean): TokenKind {
    const { text } = this;
    const unit = text.charCodeAt(start);
    if (unit === HASH || (unit === AT && spaced)) {
      this.end = tagEnd(text, start + 1);
      if (this.end > start + 1) return unit === HASH ? 'hashtag' : 'handle';
    }
    const mark = markEnd(text, start);
    this.end = mark ?? start + 1;
    if (mark !== null) return 'mark';
    if (charClass !== PUNCTUATION) return 'symbol';
    while (text.charCodeAt(this.end) === unit) this.end++;
    return 'punctuation';
  }
}

const DOT = 0x2e;
const SLASH = 0x2f;
const HASH = 0x23;
const AT = 0x40;
const UNDERSCORE = 0x5f;
const EMOJI_VARIATION = 0xfe0f;
/** What may stand between the parts of one foreign word. */
const JOINTS: ReadonlySet<number> = new Set([..."-&'’_"].map((char) => char.charCodeAt(0)));

/** Whether a dot at `dot` goes on with the word: «example.org», «U.S»; but «end.The» are two sentences. */
function dotJoins(text: string, label: number, dot: number): boolean {
  const next = text.charCodeAt(dot + 1);
  return dot - label === 1 || (next >= 0x61 && next <= 0x7a) || CLASSES[next] === DIGIT;
}

function isForeignAlphanumeric(unit: number): boolean {
  const charClass = CLASSES[unit];
  return charClass === FOREIGN_LETTER || charClass === DIGIT;
}

function alphanumericEnd(text: string, start: number): number {
  let end = start;
  for (let i = start; i < text.length; i++) {
    const charClass = CLASSES[text.charCodeAt(i)];
    if (charClass === FOREIGN_LETTER || charClass === DIGIT) end = i + 1;
    else if (charClass !== IGNORABLE) break;
  }
  return end;
}

/** A link goes on over printable ASCII without quotes, angle brackets and a closing bracket; a stop at its end is the sentence's. */
function linkEnd(text: string, start: number): number {
  let end = start;
  for (let i = start; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= 0x20 || unit >= 0x7f || '"\'<>()[]{}|'.includes(text[i])) break;
    if (!'.,;:!?'.includes(text[i])) end = i + 1;
  }
  return Math.max(end, start + 1);
}

/** Digits with single separators between them, bidi controls inside as they come: 1,000.5 · ١٢٫٥ · «8.[RLM]14». */
function numberEnd(text: string, start: number): number {
  let end = start;
  let separators = 0;
  for (let i = start; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const charClass = CLASSES[unit];
    if (charClass === DIGIT) {
      end = i + 1;
      separators = 0;
    } else if (isNumberSeparator(unit)) {
      if (++separators > 1) break;
    } else if (charClass !== IGNORABLE) {
      break;
    }
  }
  return end;
}

/** . , ٫ ٬ ، */
function isNumberSeparator(unit: number): boolean {
  return unit === DOT || unit === 0x2c || unit === 0x66b || unit === 0x66c || unit === 0x60c;
}

/** The units of a pictograph with its variation selector; 0 where none stands at `i`. */
function pictographLength(text: string, i: number): number {
  const length = CLASSES[text.charCodeAt(i)] === EMOJI ? 1 : isPictograph(text.codePointAt(i) ?? 0) ? 2 : 0;
  return length > 0 && text.charCodeAt(i + length) === EMOJI_VARIATION ? length + 1 : length;
}

function isPictograph(codePoint: number): boolean {
  return codePoint >= 0x1f000 && codePoint <= 0x1faff;
}

/** The end of the letters, digits and underscores of a hashtag or handle. */
function tagEnd(text: string, start: number): number {
  let end = start;
  for (let i = start; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const charClass = CLASSES[unit];
    const inside =
      (charClass >= ARABIC_LETTER && charClass <= TATWEEL) || charClass === FOREIGN_LETTER || charClass === DIGIT;
    if (inside || unit === UNDERSCORE) end = i + 1;
    else if (charClass !== IGNORABLE) break;
  }
  return end;
}
