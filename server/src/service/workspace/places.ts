import type { LineIndex, Position } from '../../core/text/lines.ts';
import type { Span } from '../../core/model.ts';

/** A stretch of one line of a file: where it starts, and its UTF-16 units. Found again without the file's text. */
export interface Place extends Position {
  readonly length: number;
}

/** Numbers of a place in the list. */
const SIZE = 3;

/** Many places of a file in little memory. */
export class Places {
  private constructor(private readonly numbers: Int32Array) {}

  /** @param spans of the file with these lines; none may run over a line's end */
  static of(spans: readonly Span[], lines: LineIndex): Places {
    const numbers = new Int32Array(SIZE * spans.length);
    spans.forEach(({ start, end }, i) => {
      const { line, character } = lines.positionAt(start);
      numbers.set([line, character, end - start], SIZE * i);
    });
    return new Places(numbers);
  }

  get count(): number {
    return this.numbers.length / SIZE;
  }

  at(index: number): Place {
    const [line, character, length] = this.numbers.subarray(SIZE * index, SIZE * (index + 1));
    return { line, character, length };
  }

  all(): Place[] {
    return Array.from({ length: this.count }, (_, index) => this.at(index));
  }
}
