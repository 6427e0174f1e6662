/**
 * How numbers stand in the model's file, little-endian, behind
 *
 *     magic "ISNM" · version u32 · length of the rest u32 · CRC-32 of the rest u32
 *
 * Keys ascend: their number u32, then how far each is from the one before, the lowest bytes of all, then the next higher bytes, then the highest.
 * Bits: eight to a byte, the lowest first. Floats and words of 32 bits stand as they are.
 */
const MAGIC = 0x4d4e5349;
const VERSION = 2;
const HEADER = 16;

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
    const length = this.parts.reduce((sum, part) => sum + part.length, 0);
    const file = new Uint8Array(HEADER + length);
    let at = HEADER;
    for (const part of this.parts) {
      file.set(part, at);
      at += part.length;
    }
    const head = new DataView(file.buffer);
    [MAGIC, VERSION, length, crc32(file.subarray(HEADER))].forEach((word, i) => head.setUint32(4 * i, word, true));
    return file;
  }
}

/** Reads what a `FileWriter` wrote, in the same order. Keeps nothing of the file. */
export class FileReader {
  private readonly view: DataView;
  private at = HEADER;

  /** @throws Error that says what is wrong with the file */
  constructor(private readonly file: Uint8Array) {
    this.view = new DataView(file.buffer, file.byteOffset, file.length);
    const { view } = this;
    if (file.length < HEADER || view.getUint32(0, true) !== MAGIC) throw new Error('this is no tagger model');
    const version = view.getUint32(4, true);
    if (version !== VERSION) throw new Error(`version ${version}, expected ${VERSION}`);
    if (view.getUint32(8, true) !== file.length - HEADER) throw new Error('the file is cut short or too long');
    if (view.getUint32(12, true) !== crc32(file.subarray(HEADER))) throw new Error('the checksum is wrong');
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
    // A copy: `slice` of a Buffer would be a view into it.
    return new Uint8Array(this.file.subarray(start, this.at));
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

  keys(): Int32Array {
    const count = this.word();
    const keys = new Int32Array(count);
    for (let plane = 0; plane < PLANES; plane++) {
      const start = this.at + plane * count;
      for (let i = 0; i < count; i++) keys[i] |= this.file[start + i] << (8 * plane);
    }
    for (let i = 1; i < count; i++) keys[i] += keys[i - 1];
    this.at += PLANES * count;
    return keys;
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let c = byte;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = CRC_TABLE[(c ^ byte) & 0xff] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
