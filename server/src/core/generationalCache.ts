/** A cache by content in two generations: when the young one is full it becomes the old one, and what nobody asked for since is dropped. */
export class GenerationalCache<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();
  private size = 0;

  constructor(private readonly limit: number) {}

  get(key: string): T | undefined {
    const value = this.young.get(key);
    if (value !== undefined) return value;
    const older = this.old.get(key);
    if (older !== undefined) this.set(key, older, key.length);
    return older;
  }

  set(key: string, value: T, size: number): void {
    if (this.size + size > this.limit) {
      this.old = this.young;
      this.young = new Map();
      this.size = 0;
    }
    this.young.set(key, value);
    this.size += size;
  }
}
