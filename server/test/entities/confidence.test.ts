import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { calibrated } from '../../src/core/entities/tagger/confidence.ts';
import { calibrationError, calibrationOf, type Judged } from '../../training/calibration.ts';

const close = (value: number, expected: number): void => assert.ok(Math.abs(value - expected) < 0.05, `${value}`);

/** So many spans that are called likely, of which a share is right. */
const spans = (count: number, probability: number, share: number): Judged[] =>
  Array.from({ length: count }, (_, i) => ({ type: 'ORG', probability, right: i < share * count }));

describe('how sure a span is', () => {
  it('stays as it is with slope 1 and offset 0', () => {
    for (const probability of [0.01, 0.3, 0.99]) close(calibrated(probability, 1, 0), probability);
  });

  it('never leaves 0 to 1 and keeps its order', () => {
    const said = [0, 0.2, 0.5, 1].map((probability) => calibrated(probability, 0.6, -0.4));
    assert.deepEqual(
      [...said].sort((a, b) => a - b),
      said,
    );
    assert.ok(said[0] > 0 && said[3] < 1);
  });

  it('becomes how often such spans were right', () => {
    const found = [...spans(300, 0.99, 0.9), ...spans(300, 0.8, 0.6), ...spans(300, 0.4, 0.3)];
    const [slope, offset] = calibrationOf(found, ['ORG']);
    close(calibrated(0.99, slope, offset), 0.9);
    close(calibrated(0.8, slope, offset), 0.62);
    const better = found.map((span) => ({ ...span, probability: calibrated(span.probability, slope, offset) }));
    assert.ok(calibrationError(better) < calibrationError(found) / 3);
  });

  it('leans on all types where one has few spans', () => {
    const found = [...spans(1000, 0.9, 0.7), { type: 'LAW', probability: 0.9, right: false } as const];
    const [, , slope, offset] = calibrationOf(found, ['ORG', 'LAW']);
    assert.ok(calibrated(0.9, slope, offset) > 0.5);
  });
});
