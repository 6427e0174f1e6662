/**
 * The keys under which features stand in the model: 28 bits of the feature's hash and, below them, where the word stands whose feature it is. So the weights of
 * one feature at all places around a token stand side by side, and one look-up finds them. With 28 bits, one unknown feature in 3,000 is taken for a known one.
 */
export const GROUP_BITS = 28;
export const PLACE_BITS = 3;

/** What of a feature's hash is the same at all places. */
export const groupOf = (feature: number): number => (feature >>> PLACE_BITS) & ((1 << GROUP_BITS) - 1);

/** @param place the number of a word's place in the window, 0 for features that are no word's */
export const featureKey = (feature: number, place: number): number => (groupOf(feature) << PLACE_BITS) | place;

/** The two parts of a key. */
export const groupOfKey = (key: number): number => key >> PLACE_BITS;
export const placeOfKey = (key: number): number => key & ((1 << PLACE_BITS) - 1);
