/** Finds the place of a 32-bit key in a list: an open hash table whose entries are a key and, one up, its place, side by side in memory. */
export class KeyIndex {
  private slots: Int32Array;
  private mask: number;
  private count = 0;

  /** @param capacity how many keys are expected */
  constructor(capacity: number) {
    let size = 1024;
    while (size < 2 * capacity) size *= 2;
    this.slots = new Int32Array(2 * size);
    this.mask = 2 * size - 2;
  }

  /** How many different keys were added. */
  get size(): number {
    return this.count;
  }

  /** The place of the key: the next free one if it is new. */
  add(key: number): number {
    if (this.count * 4 >= this.slots.length) this.grow();
    const slot = this.slotOf(key);
    if (this.slots[slot + 1] === 0) {
      this.slots[slot] = key;
      this.slots[slot + 1] = ++this.count;
    }
    return this.slots[slot + 1] - 1;
  }

  /** The place of the key, -1 where it was not added. */
  find(key: number): number {
    return this.slots[this.slotOf(key) + 1] - 1;
  }

  /** The key's slot, or the free one where it would go. At most half of the slots are taken, so the search ends. */
  private slotOf(key: number): number {
    const { slots, mask } = this;
    // Keys of features differ in their lower bits by place alone.
    let slot = (Math.imul(key, 0x9e3779b1) >>> 6) & mask;
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & mask;
    return slot;
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Int32Array(2 * slots.length);
    this.mask = this.slots.length - 2;
    for (let i = 0; i < slots.length; i += 2) {
      if (slots[i + 1] === 0) continue;
      const slot = this.slotOf(slots[i]);
      this.slots[slot] = slots[i];
      this.slots[slot + 1] = slots[i + 1];
    }
  }
}
