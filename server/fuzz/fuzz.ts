// A longer run of what the tests do in short: random sessions of an editor against the server, and hostile texts in two lengths.
//
//   npm run fuzz -- [--sessions N] [--seed N] [--units N]
//
// It ends with 1 at the first session that goes wrong (its seed is printed), or where a text four times as long takes more than MOST times as long.
import { parseArgs } from 'node:util';
import { Analyser } from '../src/core/analysis.ts';
import { testKnowledge } from '../test/support/knowledge.ts';
import { TestClient } from '../test/protocol/client.ts';
import { HOSTILE_TEXTS } from './hostile.ts';
import { randomSession } from './session.ts';

/** Linear is 4; memory that has to be made and cleared costs its own. */
const MOST = 8;
/** Shorter than this no measurement says anything, in milliseconds. */
const LEAST = 50;

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1000' },
    units: { type: 'string', default: '250000' },
  },
});

await sessions(Number(values.seed), Number(values.sessions));
hostileTexts(Number(values.units));

async function sessions(first: number, count: number): Promise<void> {
  const client = TestClient.fork('stdio');
  await client.initialize();
  const total = { edits: 0, answers: 0, refused: 0 };
  for (let seed = first; seed < first + count; seed++) {
    try {
      const report = await randomSession(client, seed);
      for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += report[key];
    } catch (error) {
      client.dispose();
      throw new Error(`the session with seed ${seed} went wrong`, { cause: error });
    }
  }
  const code = await client.stop();
  console.log(
    `${count} sessions: ${total.edits} edits, ${total.answers} answers, ${total.refused} refused; exit ${code}`,
  );
  if (code !== 0 || client.logged.length > 0) throw new Error(`the server complained: ${client.logged.join('\n')}`);
}

function hostileTexts(units: number): void {
  const knowledge = testKnowledge();
  const timeOf = (text: string): number => {
    const analyser = new Analyser(knowledge);
    const before = process.cpuUsage();
    const { failures } = analyser.analyse(text);
    const { user, system } = process.cpuUsage(before);
    if (failures.length > 0) throw new Error(failures[0].stage, { cause: failures[0].error });
    return (user + system) / 1000;
  };
  for (const { name, make } of HOSTILE_TEXTS) {
    timeOf(make(units / 4));
    const [short, long] = [timeOf(make(units)), timeOf(make(4 * units))];
    const ratio = long / Math.max(short, LEAST);
    console.log(`${name}: ${short.toFixed(0)} ms, four times as long ${long.toFixed(0)} ms`);
    if (ratio > MOST) throw new Error(`${name}: four times as long takes ${ratio.toFixed(1)} times the time`);
  }
}
