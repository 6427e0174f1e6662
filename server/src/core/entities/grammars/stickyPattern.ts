/** Long enough for V8 to take it for a long text. */
const LONG_TEXT = '_'.repeat(2000);

/**
 * A regular expression that is tried at one place of a text after the other.
 *
 * V8 translates a pattern for an interpreter before it translates it for the machine. For a whole grammar the first costs up to ten times as much as
 * the second (half a second in all), and it is skipped where the first text that the pattern meets is long.
 */
export class StickyPattern {
  private readonly pattern: RegExp;
  private compiled = false;

  constructor(source: string) {
    this.pattern = new RegExp(source, 'y');
  }

  /** Where what the pattern matches at `at` ends; `at` where it matches nothing. */
  matchEnd(text: string, at: number): number {
    const { pattern } = this;
    if (!this.compiled) {
      pattern.test(LONG_TEXT);
      this.compiled = true;
    }
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : at;
  }
}
