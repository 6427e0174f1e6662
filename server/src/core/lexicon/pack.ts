import { type FileKind, HEADER, joinFile, openFile, padded } from '../fileHeader.ts';

/**
 * The lexicon as the build packs it: typed arrays one behind the other, so that nothing is parsed at the start.
 *
 *     header (fileHeader.ts) · sections: length in bytes u32, the bytes, padded to 4
 *
 * Little-endian. Whoever writes sections reads them in the same order.
 */

const KIND: FileKind = { magic: 0x4c4e5349, version: 1, name: 'packed lexicon' };

export class PackWriter {
  private readonly parts: Uint8Array[] = [];

  add(array: Int32Array | Uint8Array): void {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    const section = new Uint8Array(4 + padded(bytes.length));
    new DataView(section.buffer).setUint32(0, bytes.length, true);
    section.set(bytes, 4);
    this.parts.push(section);
  }

  /** Adds numbers of which each is near the one before it: the file packs better with what lies between them. */
  addRising(numbers: Int32Array): void {
    this.add(numbers.map((number, i) => number - (i === 0 ? 0 : numbers[i - 1])));
  }

  /** Adds UTF-16 units: first their lower bytes, then their upper ones, which are nearly all the same. */
  addUnits(units: Uint16Array): void {
    this.add(Uint8Array.from(units, (unit) => unit & 0xff));
    this.add(Uint8Array.from(units, (unit) => unit >> 8));
  }

  /** Adds what JSON can say. */
  addValue(value: unknown): void {
    this.add(new TextEncoder().encode(JSON.stringify(value)));
  }

  finish(): Uint8Array {
    return joinFile(KIND, this.parts);
  }
}

export class PackReader {
  private readonly view: DataView<ArrayBuffer>;
  private at = HEADER;

  /**
   * @param file is used up: sections are read where they lie
   * @throws Error that says what is wrong with the file
   */
  constructor(file: Uint8Array) {
    this.view = openFile(KIND, file);
  }

  int32(): Int32Array {
    const length = this.next();
    return new Int32Array(this.view.buffer, this.at - padded(length), length / 4);
  }

  /** What `addRising` wrote. */
  rising(): Int32Array {
    const numbers = this.int32();
    let sum = 0;
    for (let i = 0; i < numbers.length; i++) numbers[i] = sum += numbers[i];
    return numbers;
  }

  /** What `addUnits` wrote. */
  units(): Uint16Array {
    const lower = this.bytes();
    const upper = this.bytes();
    const units = new Uint16Array(lower.length);
    for (let i = 0; i < units.length; i++) units[i] = lower[i] | (upper[i] << 8);
    return units;
  }

  bytes(): Uint8Array {
    const length = this.next();
    return new Uint8Array(this.view.buffer, this.at - padded(length), length);
  }

  /** What `addValue` wrote. The type is the writer's word. */
  value<T>(): T {
    return JSON.parse(new TextDecoder().decode(this.bytes())) as T;
  }

  /** Goes behind the next section and returns its length in bytes. */
  private next(): number {
    const length = this.view.getUint32(this.at, true);
    this.at += 4 + padded(length);
    return length;
  }
}
