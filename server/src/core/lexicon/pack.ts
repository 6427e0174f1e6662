/**
 * The lexicon as the build packs it: typed arrays one behind the other, so that nothing is parsed at the start.
 *
 *     magic "ISNL" · version u32 · length of the rest u32 · checksum of the rest u32 ·
 *     sections: length in bytes u32, the bytes, padded to 4
 *
 * Little-endian. Whoever writes sections reads them in the same order.
 */

const MAGIC = 0x4c4e5349;
const VERSION = 1;
const HEADER = 16;

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
    const length = this.parts.reduce((sum, part) => sum + part.length, 0);
    const file = new Uint8Array(HEADER + length);
    let at = HEADER;
    for (const part of this.parts) {
      file.set(part, at);
      at += part.length;
    }
    const header = new DataView(file.buffer);
    header.setUint32(0, MAGIC, true);
    header.setUint32(4, VERSION, true);
    header.setUint32(8, length, true);
    header.setUint32(12, checksum(new Int32Array(file.buffer, HEADER)), true);
    return file;
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
    const buffer = alignedBuffer(file);
    const view = new DataView(buffer);
    if (file.length < HEADER || view.getUint32(0, true) !== MAGIC) throw new Error('this is no packed lexicon');
    if (view.getUint32(4, true) !== VERSION) throw new Error(`version ${view.getUint32(4, true)}, expected ${VERSION}`);
    if (view.getUint32(8, true) !== file.length - HEADER) throw new Error('the file is cut short or too long');
    if (view.getUint32(12, true) !== checksum(new Int32Array(buffer, HEADER))) throw new Error('the checksum is wrong');
    this.view = view;
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

const padded = (length: number): number => (length + 3) & ~3;

/** The bytes in a buffer that begins with them, as typed arrays may only start at multiples of 4: the file's own where it already does. */
export function alignedBuffer(file: Uint8Array): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = file;
  return buffer instanceof ArrayBuffer && byteOffset === 0 && byteLength === buffer.byteLength
    ? buffer
    : new Uint8Array(file).buffer;
}

/** Tells a damaged file: each word of 4 bytes changes all that follows. */
function checksum(words: Int32Array): number {
  let sum = words.length;
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ words[i], 0x01000193) ^ (sum >>> 15);
  return sum >>> 0;
}
