import type { Match } from '../../lexicon/gazetteer.ts';
import { mix } from '../hash.ts';
import type { Scan } from '../scan.ts';
import { CODED, type CoverCode, type SenseReader } from './senseCodes.ts';
import type { WordCodes } from './wordFeatures.ts';

/** What the features read beyond a token's window of words, by token. */
export interface Context {
  readonly length: number;
  /** `WordCodes` of the token. */
  readonly lexical: Int32Array;
  readonly form: Int32Array;
  readonly surface: Int32Array;
  /** Which name of the lexicon covers it. 0 for none. */
  readonly cover: Int32Array;
  /** The same for names that are also ordinary words. */
  readonly loose: Int32Array;
  /** Whether the token stands between quotation marks: 0 no, 1 first word, 2 later word. */
  readonly quoted: Uint8Array;
  /** The last head noun or title before the token in its clause («وزارة»), as a number; 0 for none. */
  readonly opener: Int32Array;
  /** How many tokens back it is. */
  readonly distance: Uint8Array;
}

/**
 * Reads the context of a paragraph's tokens.
 * @param words by token
 */
export function contextOf(scan: Scan, words: readonly WordCodes[], senses: SenseReader): Context {
  const { length } = scan.tokens;
  const context: Context = {
    length,
    lexical: new Int32Array(length),
    form: new Int32Array(length),
    surface: new Int32Array(length),
    cover: new Int32Array(length),
    loose: new Int32Array(length),
    quoted: quotedOf(scan),
    opener: new Int32Array(length),
    distance: new Uint8Array(length),
  };
  for (let t = 0; t < length; t++) {
    const { lexical, form, surface } = words[t];
    context.lexical[t] = lexical;
    context.form[t] = form;
    context.surface[t] = surface;
  }
  fillNames(scan, context, senses);
  return context;
}

/** Names stand in short quotations; long ones are speech. */
const LONGEST_QUOTED_NAME = 8;

function quotedOf({ tokens, paragraph }: Scan): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  for (const { openToken: open, closeToken: close } of paragraph.quotations) {
    if (open === null || close === null || close - open > LONGEST_QUOTED_NAME) continue;
    for (let i = open + 1; i < close; i++) quoted[i] = i === open + 1 ? 1 : 2;
  }
  return quoted;
}

/** How far behind a head noun a name can still be its. */
const REACH = 7;

/** Covers the tokens with the longest matches from left to right, and finds the last opener before each. */
function fillNames({ tokens, matches }: Scan, context: Context, senses: SenseReader): void {
  const { length, cover, loose, opener, distance } = context;
  let coverFrom = 0;
  let looseFrom = 0;
  let last = -1;
  let lastOpener = 0;
  for (let i = 0; i < length; i++) {
    if (tokens[i].kind === 'punctuation') last = -1;
    if (last >= 0 && i - last <= REACH) {
      opener[i] = lastOpener;
      distance[i] = i - last;
    }
    let certain: Match | null = null;
    let uncertain: Match | null = null;
    let certainCode = NO_CODE;
    let uncertainCode = NO_CODE;
    let openerEnd = 0;
    for (const match of matches[i]) {
      if ((match.lists & CODED) === 0) continue;
      const codes = senses.of(match.senses);
      if (codes.certain.single !== 0 && (certain === null || match.to > certain.to)) {
        certain = match;
        certainCode = codes.certain;
      }
      if (codes.loose.single !== 0 && (uncertain === null || match.to > uncertain.to)) {
        uncertain = match;
        uncertainCode = codes.loose;
      }
      if (codes.opener !== 0 && match.to > openerEnd) {
        openerEnd = match.to;
        lastOpener = codes.opener;
        last = openerEnd - 1;
      }
    }
    if (certain !== null && i >= coverFrom) coverFrom = put(cover, certain, certainCode);
    if (uncertain !== null && i >= looseFrom) looseFrom = put(loose, uncertain, uncertainCode);
  }
}

const NO_CODE: CoverCode = { single: 0, multiple: 0 };

function put(cover: Int32Array, { from, to }: Match, { single, multiple }: CoverCode): number {
  const code = to - from > 1 ? multiple : single;
  for (let k = from; k < to; k++) cover[k] = mix(code, k === from ? 1 : 2);
  return to;
}
