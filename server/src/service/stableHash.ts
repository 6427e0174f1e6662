/** 64 bits in hexadecimal, stable: it stands in people's repositories. FNV-1a over UTF-16 units, twice with different constants. */
export function stableHash(text: string): string {
  return fnv1a(text, 0x811c9dc5, 0x01000193) + fnv1a(text, 0x9e3779b9, 0x85ebca6b);
}

function fnv1a(text: string, basis: number, prime: number): string {
  let value = basis;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), prime);
  return (value >>> 0).toString(16).padStart(8, '0');
}
