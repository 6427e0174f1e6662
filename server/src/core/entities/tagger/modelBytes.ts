import { type FileKind, HEADER, joinFile, openFile } from '../../fileHeader.ts';

/**
 * How numbers stand in the model's file, little-endian, behind its header (fileHeader.ts).
 *
 * Keys ascend: their number u32, then how far each is from the one before, the lowest bytes of all, then the next higher bytes, then the highest.
 * Bits: eight to a byte, the lowest first. Floats and words of 32 bits stand as they are.
 */
const KIND: FileKind = { magic: 0x4d4e5349, version: 4, name: 'tagger model' };

/** How many bytes the distance between two keys may take. */
const PLANES = 4;

/** Puts a file together. */
export class FileWriter {
  private readonly parts: Uint8Array[] = [];

  words(...values: readonly number[]): void {
    this.parts.push(new Uint8Array(Uint32Array.from(values).buffer));
  }

  floats(values: Float32Array): void {
    this.parts.push(new Uint8Array(values.slice().buffer));
  }

  bytes(values: Uint8Array): void {
    this.parts.push(values);
  }

  /** A bit for each value: whether it is other than zero. */
  bits(values: Uint8Array | Int8Array): void {
    const bytes = new Uint8Array((values.length + 7) >> 3);
    values.forEach((value, i) => {
      if (value !== 0) bytes[i >> 3] |= 1 << (i & 7);
    });
    this.parts.push(bytes);
  }

  keys(keys: Int32Array): void {
    this.words(keys.length);
    for (let plane = 0; plane < PLANES; plane++) {
      this.bytes(Uint8Array.from(keys, (key, i) => (key - (i > 0 ? keys[i - 1] : 0)) >>> (8 * plane)));
    }
  }

  finish(): Uint8Array {
    return joinFile(KIND, this.parts);
  }
}

/** Reads what a `FileWriter` wrote, in the same order. Keeps nothing of the file. */
export class FileReader {
  private readonly view: DataView<ArrayBuffer>;
  private readonly file: Uint8Array;
  private at = HEADER;

  /** @throws Error that says what is wrong with the file */
  constructor(file: Uint8Array) {
    this.view = openFile(KIND, file);
    this.file = new Uint8Array(this.view.buffer);
  }

  word(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }

  floats(count: number): Float32Array {
    const start = this.at;
    this.at += 4 * count;
    return Float32Array.from({ length: count }, (_, i) => this.view.getFloat32(start + 4 * i, true));
  }

  bytes(count: number): Uint8Array {
    const start = this.at;
    this.at += count;
    return this.file.slice(start, this.at);
  }

  /** Numbers of 16 bits: the lower bytes of all, then the upper ones. */
  halves(count: number): Uint16Array {
    const { file, at } = this;
    const numbers = new Uint16Array(count);
    for (let i = 0, k = at; i < count; i++, k++) numbers[i] = file[k] | (file[k + count] << 8);
    this.at += 2 * count;
    return numbers;
  }

  /** Where bits are set, of so many. */
  places(count: number): Int32Array {
    const start = this.at;
    this.at += (count + 7) >> 3;
    const places = new Int32Array(count);
    let found = 0;
    for (let at = start, first = 0; at < this.at; at++, first += 8) {
      for (let bits = this.file[at]; bits !== 0; bits &= bits - 1)
        places[found++] = first + 31 - Math.clz32(bits & -bits);
    }
    return places.slice(0, found);
  }

  /**
   * Reads bits, of so many, and behind them a byte for each that is set.
   * @param out gets the bytes: that of place `i` at `from + i * step`
   */
  scattered(count: number, out: Int8Array, from: number, step: number): void {
    const { file } = this;
    const end = this.at + ((count + 7) >> 3);
    let next = end;
    for (let at = this.at, first = from; at < end; at++, first += 8 * step) {
      for (let bits = file[at]; bits !== 0; bits &= bits - 1)
        out[first + (31 - Math.clz32(bits & -bits)) * step] = file[next++];
    }
    this.at = next;
  }

  keys(): Int32Array {
    const count = this.word();
    const { file, at } = this;
    const keys = new Int32Array(count);
    let key = 0;
    for (let i = 0, k = at; i < count; i++, k++) {
      key += file[k] | (file[k + count] << 8) | (file[k + 2 * count] << 16) | (file[k + 3 * count] << 24);
      keys[i] = key;
    }
    this.at += PLANES * count;
    return keys;
  }
}
