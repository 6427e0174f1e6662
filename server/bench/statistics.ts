/** The value below which the share `p` of the values lies (nearest rank). @param values at least one */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
