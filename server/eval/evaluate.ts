import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Analyser } from '../src/core/analysis.ts';
import { toJson } from '../src/formats/json.ts';
import { testKnowledge } from '../test/support/knowledge.ts';
import { annotationOf } from './analysed.ts';
import { readSet } from './articles.ts';
import { parseGold } from './gold.ts';
import { formatScores, formatScoresOfFile } from './report.ts';
import { ERROR_KINDS, type ErrorKind, listErrors, score, type ScoredArticle } from './score.ts';

const USAGE = `usage: npm run eval -- [FOLDER] [--texts FOLDER] [--json] [--per-file] [--errors ${ERROR_KINDS.join('|')}]
  FOLDER  a set: gold/NAME.xml with text/NAME.txt (or NAME.txt beside gold/); the seed articles by default
  --texts where the articles are that a set of annotations kept apart (NAME.tsv) belongs to
`;

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

/** Analyses each article of the set as `isnad analyze` would and sets it beside the gold annotation. */
function analyseSet(folder: string, texts: string | undefined): ScoredArticle[] {
  const knowledge = testKnowledge();
  for (const { file, message } of knowledge.problems) process.stderr.write(`${file}: ${message}\n`);
  const analyser = new Analyser(knowledge);
  return readSet(folder, texts).map(({ name, text, gold }) => {
    const expected = parseGold(gold);
    if (expected.text !== text) throw new Error(`${name}: the gold annotation's text differs from the article`);
    const analysis = analyser.analyse(text);
    for (const { stage, error } of analysis.failures) process.stderr.write(`${name}: ${stage}: ${String(error)}\n`);
    return { name, gold: expected, found: annotationOf(text, toJson(analysis, name)) };
  });
}

function evaluate(): string {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      errors: { type: 'string' },
      texts: { type: 'string' },
      'per-file': { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return USAGE;
  const kind = values.errors;
  if (kind !== undefined && !isErrorKind(kind))
    throw new Error(`--errors ${kind}: not one of ${ERROR_KINDS.join(', ')}`);
  const articles = analyseSet(positionals[0] ?? SEEDS, values.texts);
  const lines = (texts: readonly string[]) => texts.map((text) => `${text}\n`).join('');
  if (kind !== undefined) return lines(articles.flatMap((article) => listErrors(article, kind)));
  if (values.json) return `${JSON.stringify(score(articles), null, 1)}\n`;
  const perFile = values['per-file']
    ? articles.map((article) => formatScoresOfFile(article.name, score([article])))
    : [];
  return lines([...perFile, ...formatScores(score(articles))]);
}

function isErrorKind(kind: string): kind is ErrorKind {
  return (ERROR_KINDS as readonly string[]).includes(kind);
}

try {
  process.stdout.write(evaluate());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 2;
}
