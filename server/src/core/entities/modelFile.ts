import { ENTITY_TYPES, type EntityType } from '../model.ts';

/**
 * The tagger's model as a file, little-endian:
 *
 *     magic "ISNM" · version u32 · length of the rest u32 · CRC-32 of the rest u32 ·
 *     number of clustered words u32 · their hashes i32 each, ascending · their clusters u8 each, padded to 4 ·
 *     number of chains u32, then for each chain:
 *     auxiliary u32 (0 or 1) · number of types u32, their indexes in ENTITY_TYPES u8 each, padded to 4 · weight scale f32 · outside bias f32 ·
 *     transitions f32 × labels² · number of features u32 · keys i32 each, ascending · weights i8 × labels each, padded to 4
 */
export interface TaggerModel {
  readonly clusters: Clusters;
  readonly chains: readonly ChainModel[];
}

/** Words that keep the same company, by the hash of their folded form. */
export interface Clusters {
  readonly keys: Int32Array;
  readonly ids: Uint8Array;
}

export interface ChainModel {
  /** Whether the chain only informs the later ones: it was learned from a corpus of another scheme. */
  readonly auxiliary: boolean;
  readonly types: readonly EntityType[];
  /** What one step of an 8-bit weight is worth. */
  readonly scale: number;
  /** Added to the score of `O`: below zero finds more. */
  readonly outsideBias: number;
  readonly transitions: Float32Array;
  /** Feature hashes. */
  readonly keys: Int32Array;
  /** `keys.length × labels`. */
  readonly weights: Int8Array;
}

const MAGIC = 0x4d4e5349;
const VERSION = 1;
const HEADER = 16;

/** How many labels a chain of so many types has. */
export const labelCount = (types: number): number => 1 + 2 * types;

export function writeModel({ clusters, chains }: TaggerModel): Uint8Array {
  const parts: Uint8Array[] = [
    words(clusters.keys.length),
    bytesOf(clusters.keys),
    padded(clusters.ids),
    words(chains.length),
  ];
  for (const chain of chains) {
    parts.push(
      words(chain.auxiliary ? 1 : 0, chain.types.length),
      padded(Uint8Array.from(chain.types, (type) => ENTITY_TYPES.indexOf(type))),
      bytesOf(Float32Array.of(chain.scale, chain.outsideBias)),
      bytesOf(chain.transitions),
      words(chain.keys.length),
      bytesOf(chain.keys),
      padded(bytesOf(chain.weights)),
    );
  }
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const file = new Uint8Array(HEADER + length);
  let at = HEADER;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  file.set(words(MAGIC, VERSION, length, crc32(file.subarray(HEADER))), 0);
  return file;
}

/** @throws Error that says what is wrong with the file */
export function readModel(file: Uint8Array): TaggerModel {
  // A copy from place 0 on, as typed arrays may only start at multiples of 4, and as a Buffer may be a view into a shared pool.
  const view = new DataView(new Uint8Array(file).buffer);
  if (file.length < HEADER || view.getUint32(0, true) !== MAGIC) throw new Error('this is no tagger model');
  if (view.getUint32(4, true) !== VERSION) throw new Error(`version ${view.getUint32(4, true)}, expected ${VERSION}`);
  if (view.getUint32(8, true) !== file.length - HEADER) throw new Error('the file is cut short or too long');
  if (view.getUint32(12, true) !== crc32(new Uint8Array(view.buffer, HEADER))) throw new Error('the checksum is wrong');
  let at = HEADER;
  const word = (): number => {
    at += 4;
    return view.getUint32(at - 4, true);
  };
  const take = (bytes: number): number => {
    const start = at;
    at += (bytes + 3) & ~3;
    return start;
  };
  const clustered = word();
  const clusters = {
    keys: new Int32Array(view.buffer, take(4 * clustered), clustered),
    ids: new Uint8Array(view.buffer, take(clustered), clustered),
  };
  const chains = Array.from({ length: word() }, () => {
    const auxiliary = word() === 1;
    const count = word();
    const types = Array.from(new Uint8Array(view.buffer, take(count), count), (index) => ENTITY_TYPES[index]);
    const labels = labelCount(count);
    const [scale, outsideBias] = new Float32Array(view.buffer, take(8), 2);
    const transitions = new Float32Array(view.buffer, take(4 * labels * labels), labels * labels);
    const features = word();
    const keys = new Int32Array(view.buffer, take(4 * features), features);
    const weights = new Int8Array(view.buffer, take(features * labels), features * labels);
    return { auxiliary, types, scale, outsideBias, transitions, keys, weights };
  });
  return { clusters, chains };
}

const words = (...values: number[]): Uint8Array => bytesOf(Uint32Array.from(values));

function bytesOf(array: Float32Array | Int32Array | Uint32Array | Int8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function padded(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array((bytes.length + 3) & ~3);
  out.set(bytes);
  return out;
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
