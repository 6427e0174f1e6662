import assert from 'node:assert/strict';
import { randomSession } from '../../fuzz/session.ts';
import { TestClient } from './client.ts';

/** More of them, with other seeds: `npm run fuzz`. */
const SEEDS = 25;

describe('a random session', () => {
  let client: TestClient;
  before(async () => {
    client = TestClient.fork('stdio');
    await client.initialize();
  });
  after(() => client.dispose());

  it('ends with what the texts say, whatever came before and however fast', async () => {
    let edits = 0;
    let answers = 0;
    for (let seed = 1; seed <= SEEDS; seed++) {
      const report = await randomSession(client, seed);
      edits += report.edits;
      answers += report.answers;
    }
    assert.ok(edits > SEEDS && answers > SEEDS, `${edits} edits, ${answers} answers`);
    assert.deepEqual(client.logged, []);
    assert.equal(await client.stop(), 0);
  });
});
