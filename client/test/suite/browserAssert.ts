/** The part of `node:assert/strict` that the suite uses, for the web extension host, which has no Node modules. */
const assert = {
  ok(value: unknown, message = 'is not true'): asserts value {
    if (!value) throw new Error(message);
  },
  equal(actual: unknown, expected: unknown, message = ''): void {
    assertThat(Object.is(actual, expected), `${show(actual)} is not ${show(expected)} ${message}`);
  },
  deepEqual(actual: unknown, expected: unknown, message = ''): void {
    assertThat(show(actual) === show(expected), `${show(actual)} is not ${show(expected)} ${message}`);
  },
  match(actual: string, expected: RegExp): void {
    assertThat(expected.test(actual), `${show(actual)} does not match ${String(expected)}`);
  },
};

function assertThat(isSo: boolean, message: string): void {
  if (!isSo) throw new Error(message);
}

/** As JSON, with the names of objects in order. */
function show(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

export default assert;
