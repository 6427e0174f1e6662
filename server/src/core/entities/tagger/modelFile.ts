import { ENTITY_TYPES, type EntityType } from '../../model.ts';
import { FileReader, FileWriter } from './modelBytes.ts';

/**
 * The tagger's model as a file (`modelBytes.ts` for how its numbers are written):
 *
 *     the clustered words: their keys · their clusters u8 each · their finer clusters, the lower bytes of all, then the upper ones ·
 *     all features of all chains: their keys (`featureKeys.ts`) ·
 *     number of chains u32, then for each chain:
 *     auxiliary u32 (0 or 1) · number of types u32, their indexes in ENTITY_TYPES u8 each · weight scale f32 · outside bias f32 ·
 *     calibration f32 × 2 for each type · transitions f32 × labels² · which features are its own, a bit each ·
 *     for each label: which of those have a weight, a bit each · these weights, i8 each
 *
 * Numbers of one kind stand together, and most weights are zero, so that the file is small and can be packed well.
 */
export interface TaggerModel {
  readonly clusters: Clusters;
  readonly chains: readonly ChainModel[];
}

/** Words that keep the same company, by the key of their folded form. */
export interface Clusters {
  /** Ascending. */
  readonly keys: Int32Array;
  readonly ids: Uint8Array;
  /** Of a finer division. */
  readonly finer: Uint16Array;
}

export interface ChainModel {
  /** Whether the chain only informs the later ones: it was learned from a corpus of another scheme. */
  readonly auxiliary: boolean;
  readonly types: readonly EntityType[];
  /** What one step of an 8-bit weight is worth. */
  readonly scale: number;
  /** Added to the score of `O`: below zero finds more. */
  readonly outsideBias: number;
  /** By type: slope and offset that turn how likely a span is by the chain into how often such a span is right (`calibrated`). */
  readonly calibration: Float32Array;
  readonly transitions: Float32Array;
  /** Of its features (`featureKey`), ascending. */
  readonly keys: Int32Array;
  /** `keys.length × labels`. */
  readonly weights: Int8Array;
}

/** The key under which a clustered word stands: 28 bits of its hash. */
export const keyOf = (hash: number): number => hash & 0xfffffff;

/** How many labels a chain of so many types has. */
export const labelCount = (types: number): number => 1 + 2 * types;

export function writeModel({ clusters, chains }: TaggerModel): Uint8Array {
  const file = new FileWriter();
  file.keys(clusters.keys);
  file.bytes(clusters.ids);
  for (const shift of [0, 8]) file.bytes(Uint8Array.from(clusters.finer, (id) => id >> shift));
  const keys = Int32Array.from(new Set(chains.flatMap((chain) => [...chain.keys]))).sort();
  const places = new Map(Array.from(keys, (key, i) => [key, i]));
  file.keys(keys);
  file.words(chains.length);
  for (const chain of chains) {
    file.words(chain.auxiliary ? 1 : 0, chain.types.length);
    file.bytes(Uint8Array.from(chain.types, (type) => ENTITY_TYPES.indexOf(type)));
    file.floats(Float32Array.of(chain.scale, chain.outsideBias));
    file.floats(chain.calibration);
    file.floats(chain.transitions);
    const own = new Uint8Array(keys.length);
    for (const key of chain.keys) own[places.get(key)!] = 1;
    file.bits(own);
    const labels = labelCount(chain.types.length);
    for (let label = 0; label < labels; label++) {
      const column = Int8Array.from(chain.keys, (_, i) => chain.weights[i * labels + label]);
      file.bits(column);
      file.bytes(new Uint8Array(column.filter((weight) => weight !== 0).buffer));
    }
  }
  return file.finish();
}

/** The numbers at some places. */
function chosen(numbers: Int32Array, places: Int32Array): Int32Array {
  const found = new Int32Array(places.length);
  for (let i = 0; i < found.length; i++) found[i] = numbers[places[i]];
  return found;
}

/** @throws Error that says what is wrong with the file */
export function readModel(bytes: Uint8Array): TaggerModel {
  const file = new FileReader(bytes);
  const clustered = file.keys();
  const ids = file.bytes(clustered.length);
  const clusters = { keys: clustered, ids, finer: file.halves(clustered.length) };
  const keys = file.keys();
  const chains = Array.from({ length: file.word() }, (): ChainModel => {
    const auxiliary = file.word() === 1;
    const types = Array.from(file.bytes(file.word()), (index) => ENTITY_TYPES[index]);
    const labels = labelCount(types.length);
    const [scale, outsideBias] = file.floats(2);
    const calibration = file.floats(2 * types.length);
    const transitions = file.floats(labels * labels);
    const places = file.places(keys.length);
    const weights = new Int8Array(places.length * labels);
    for (let label = 0; label < labels; label++) file.scattered(places.length, weights, label, labels);
    return {
      auxiliary,
      types,
      scale,
      outsideBias,
      calibration,
      transitions,
      keys: chosen(keys, places),
      weights,
    };
  });
  return { clusters, chains };
}
