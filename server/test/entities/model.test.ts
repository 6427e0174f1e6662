import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readModel, type TaggerModel, writeModel } from '../../src/core/entities/tagger/modelFile.ts';
import { loadTagger } from '../../src/core/entities/tagger/tagger.ts';
import type { KnowledgeProblem } from '../../src/core/lexicon/table.ts';
import { knowledgeFiles, testKnowledge } from '../support/knowledge.ts';

const SMALL: TaggerModel = {
  clusters: { keys: Int32Array.of(9, 12, 70_000), ids: Uint8Array.of(1, 2, 250), finer: Uint16Array.of(3, 999, 0) },
  chains: [
    {
      auxiliary: true,
      types: ['PERS', 'GPE'],
      scale: 0.25,
      outsideBias: -0.5,
      transitions: Float32Array.from({ length: 25 }, (_, i) => i / 4),
      calibration: Float32Array.of(0.5, 0, 0.75, -0.25),
      keys: Int32Array.of(3, 7, 200_000_000),
      weights: Int8Array.from({ length: 15 }, (_, i) => i - 7),
    },
    {
      auxiliary: false,
      types: ['OCC'],
      scale: 0.5,
      outsideBias: 0,
      transitions: new Float32Array(9),
      calibration: Float32Array.of(1, 0),
      keys: Int32Array.of(7, 8),
      weights: Int8Array.of(0, 0, -127, 0, 5, 0),
    },
  ],
};

describe('the model file', () => {
  it('holds what was written', () => {
    assert.deepEqual(readModel(writeModel(SMALL)), SMALL);
  });

  it('is read from any place of a larger buffer, and keeps nothing of it', () => {
    const file = writeModel(SMALL);
    const pool = Buffer.alloc(file.length + 3);
    pool.set(file, 3);
    const model = readModel(pool.subarray(3));
    pool.fill(0);
    assert.deepEqual(model, SMALL);
  });

  it('is refused when a byte is wrong, missing or too many', () => {
    const file = writeModel(SMALL);
    const damaged = file.slice();
    damaged[40] ^= 1;
    assert.throws(() => readModel(damaged), /checksum/);
    assert.throws(() => readModel(file.subarray(0, 50)), /cut short/);
    assert.throws(() => readModel(Uint8Array.of(...file, 0)), /too long/);
    assert.throws(() => readModel(new Uint8Array(3)), /no tagger model/);
  });

  it('is done without when it is missing or damaged', () => {
    const { gazetteer } = testKnowledge().lexicon;
    for (const file of [null, new Uint8Array(100)]) {
      const problems: KnowledgeProblem[] = [];
      assert.equal(loadTagger(file, gazetteer, problems), null);
      assert.deepEqual(
        problems.map((problem) => problem.file),
        ['tagger.model'],
      );
    }
  });

  it('that ships can be read', () => {
    const { model } = knowledgeFiles();
    assert.ok(model);
    assert.ok(readModel(model).chains.length > 1);
    assert.notEqual(testKnowledge().tagger, null);
  });
});
