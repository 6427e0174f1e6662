import type { Position, Range } from 'vscode-languageserver';
import type { Span } from '../core/model.ts';
import type { LineIndex } from '../core/text/lines.ts';
import type { Encoding } from './capabilities.ts';

/** A text and where its lines start: what positions are converted with. */
export interface Lines {
  readonly text: string;
  readonly lines: LineIndex;
}

/** Between file offsets (UTF-16 units) and the protocol's positions, whose characters count as client and server agreed. */
export interface Converter {
  /** A position behind a line's end is that end, one behind the last line the text's end. */
  offset(file: Lines, position: Position): number;
  position(file: Lines, offset: number): Position;
  /** The ends of a range that runs backwards are swapped. */
  span(file: Lines, range: Range): Span;
  range(file: Lines, span: Span): Range;
}

export function createConverter(encoding: Encoding): Converter {
  const { offset, position } = encoding === 'utf-16' ? UTF16 : byCodePoint(SIZES[encoding]);
  return Object.freeze<Converter>({
    offset,
    position,
    span(file, range) {
      const a = offset(file, range.start);
      const b = offset(file, range.end);
      return { start: Math.min(a, b), end: Math.max(a, b) };
    },
    range: (file, { start, end }) => ({ start: position(file, start), end: position(file, end) }),
  });
}

type Places = Pick<Converter, 'offset' | 'position'>;

const UTF16: Places = {
  offset: ({ lines }, position) => lines.offsetAt(position),
  position: ({ lines }, offset) => lines.positionAt(offset),
};

/** @param size how many characters a code point counts for */
function byCodePoint(size: (codePoint: number) => number): Places {
  return {
    offset({ text, lines }, { line, character }) {
      const end = lines.offsetAt({ line, character: Infinity });
      let at = lines.offsetAt({ line, character: 0 });
      for (let left = character; at < end;) {
        const codePoint = text.codePointAt(at)!;
        left -= size(codePoint);
        // A position inside a code point is where it starts.
        if (left < 0) break;
        at += unitsOf(codePoint);
      }
      return at;
    },
    position({ text, lines }, offset) {
      const { line, character } = lines.positionAt(offset);
      let at = lines.offsetAt({ line, character: 0 });
      const end = at + character;
      let characters = 0;
      for (;;) {
        const codePoint = at < end ? text.codePointAt(at)! : 0;
        at += unitsOf(codePoint);
        if (at > end) return { line, character: characters };
        characters += size(codePoint);
      }
    },
  };
}

/** UTF-16 units of a code point. */
function unitsOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

const SIZES: Readonly<Record<Exclude<Encoding, 'utf-16'>, (codePoint: number) => number>> = {
  'utf-32': () => 1,
  // A lone surrogate is sent as U+FFFD, which has three bytes as well.
  'utf-8': (codePoint) => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4),
};
