import type { Position, Range } from 'vscode-languageserver';
import type { Span } from '../core/model.ts';
import type { LineIndex } from '../core/text/lines.ts';
import type { SourceText } from '../core/text/sourceText.ts';
import type { Encoding } from './capabilities.ts';

/** A text and where its lines start: what positions are converted with. */
export interface Lines {
  readonly text: SourceText;
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
  /** Whether `range` gives this for the span; not said of every span that ends inside a line break. Builds nothing. */
  isRange(file: Lines, span: Span, range: Range): boolean;
}

export function createConverter(encoding: Encoding): Converter {
  const { offset, position, isAt } = encoding === 'utf-16' ? UTF16 : byCodePoint(SIZES[encoding]);
  return Object.freeze<Converter>({
    offset,
    position,
    span(file, range) {
      const a = offset(file, range.start);
      const b = offset(file, range.end);
      return { start: Math.min(a, b), end: Math.max(a, b) };
    },
    range: (file, { start, end }) => ({ start: position(file, start), end: position(file, end) }),
    isRange: (file, span, { start, end }) => isAt(file, span.start, start) && isAt(file, span.end, end),
  });
}

interface Places extends Pick<Converter, 'offset' | 'position'> {
  /** Whether `position` gives this for the offset; not said of every offset inside a line break. */
  isAt(file: Lines, offset: number, position: Position): boolean;
}

const UTF16: Places = {
  offset: ({ lines }, position) => lines.offsetAt(position),
  position: ({ lines }, offset) => lines.positionAt(offset),
  isAt: ({ lines }, offset, position) => lines.isAt(offset, position),
};

/** @param size how many characters a code point counts for */
function byCodePoint(size: (codePoint: number) => number): Places {
  const { offset, position } = countedPlaces(size);
  return {
    offset,
    position,
    isAt(file, at, { line, character }) {
      const found = position(file, at);
      return found.line === line && found.character === character;
    },
  };
}

function countedPlaces(size: (codePoint: number) => number): Pick<Converter, 'offset' | 'position'> {
  return {
    offset({ text, lines }, { line, character }) {
      const start = lines.offsetAt({ line, character: 0 });
      const here = text.slice(start, lines.offsetAt({ line, character: Infinity }));
      let at = 0;
      for (let left = character; at < here.length;) {
        const codePoint = here.codePointAt(at)!;
        left -= size(codePoint);
        // A position inside a code point is where it starts.
        if (left < 0) break;
        at += unitsOf(codePoint);
      }
      return start + at;
    },
    position({ text, lines }, offset) {
      const { line, character } = lines.positionAt(offset);
      const start = lines.offsetAt({ line, character: 0 });
      // One unit more: the offset may lie between the two of a code point.
      const here = text.slice(start, start + character + 1);
      let characters = 0;
      for (let at = 0; ;) {
        const codePoint = at < character ? here.codePointAt(at)! : 0;
        at += unitsOf(codePoint);
        if (at > character) return { line, character: characters };
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
