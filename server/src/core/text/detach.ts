/**
 * The same characters in memory of their own. V8 makes a substring of 13 units or more a view into its parent, which would keep a whole article
 * (at every edit another one) in memory for one word or paragraph that is cached.
 */
export function detach(part: string): string {
  return ` ${part}`.slice(1);
}
