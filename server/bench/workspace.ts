import { ProtocolClient } from './protocolClient.ts';
import { Random } from './random.ts';

/** A folder of articles as an editor meets it: times in milliseconds, memory in bytes. */
export interface WorkspaceRun {
  readonly articles: number;
  readonly bytes: number;
  /** From the first question about all articles to its answer, all files read and analysed within it. */
  readonly index: number;
  /** From a change of one word in an open article to its diagnostics, while the others are read. */
  readonly edits: readonly number[];
  /** The same before that, with nothing else to do. */
  readonly idleEdits: readonly number[];
  /** From a question for a name to its answer, everything being read. */
  readonly questions: readonly number[];
  /** Resident before and after the articles are read, and at most; null where the system does not tell. */
  readonly memory: { readonly before: number; readonly after: number; readonly most: number } | null;
}

const FOLDER = 'file:///bench/articles';
const IDLE_EDITS = 50;
/** A fast typist's pause. */
const PAUSE = 50;

/** Names that are looked for: a frequent one, one in another spelling, one letter, one that is nowhere. */
const QUERIES = ['القاهرة', 'الاردن', 'م', 'زقزقزق'];

/** @param server the built server's path @param articles the texts of the folder's files; the first is the open one */
export async function measureWorkspace(server: string, articles: readonly string[]): Promise<WorkspaceRun> {
  const files = new Map(articles.map((text, i) => [`${FOLDER}/${String(i).padStart(4, '0')}.txt`, text]));
  const client = await ProtocolClient.start(server, { uri: FOLDER, files });
  const lines = articles[0].split('\n');
  const random = new Random(11);
  const edit = async (): Promise<number> => {
    const line = random.below(lines.length);
    const position = { line, character: lines[line].length };
    const start = performance.now();
    await client.change({ start: position, end: position }, ' جديد');
    await client.diagnostics();
    lines[line] += ' جديد';
    return performance.now() - start;
  };
  await client.open(articles[0]);
  await client.diagnostics();
  const idleEdits: number[] = [];
  for (let i = 0; i < IDLE_EDITS; i++) idleEdits.push(await edit());

  const before = client.memory();
  const start = performance.now();
  let index: number | null = null;
  const indexed = client.find('').then(() => {
    index = performance.now() - start;
  });
  const edits: number[] = [];
  while (index === null) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    edits.push(await edit());
  }
  await indexed;
  const after = client.memory();
  const most = client.memory('VmHWM');

  const questions: number[] = [];
  for (let i = 0; i < 10; i++) {
    for (const query of QUERIES) {
      const asked = performance.now();
      await client.find(query);
      questions.push(performance.now() - asked);
    }
  }
  await client.stop();
  const bytes = articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const memory = before !== null && after !== null && most !== null ? { before, after, most } : null;
  return { articles: articles.length, bytes, index, edits, idleEdits, questions, memory };
}
