import { Analyser, type DocumentAnalysis } from '../core/analysis.ts';
import { usualFindings } from '../core/findings/choice.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Severity } from '../core/model.ts';
import { LineIndex } from '../core/text/lines.ts';
import { findingsFormat, locate } from '../formats/findings/formats.ts';
import { toJson } from '../formats/json.ts';
import { recordedFindings } from '../service/recordedFindings.ts';
import { suppressionOf } from '../service/suppressions.ts';
import type { AnalyzeCommand, CheckCommand, FailOn } from './commandLine.ts';
import { RecordFinder } from './folderRecords.ts';
import { type Say, speaker, wordsOfError } from './messages.ts';

/** What is done to each article of a run. Plain data, so that it can be handed to another thread. */
export type Task = AnalyzeCommand | (CheckCommand & { readonly version: string });

/** An article to work on. */
export interface ArticleFile {
  /** The path as given or found, `-` for standard input, a record's own name. */
  readonly name: string;
  /** As it is on disk, a byte order mark included. */
  readonly text: string;
}

/** What came of an article. Plain data. */
export interface ArticleReport {
  /** False where the work broke off: there is no output then, and the complaints say why. */
  readonly ok: boolean;
  readonly output: string;
  readonly complaints: readonly string[];
  readonly findings: number;
  /** Whether a finding was at least as severe as `--fail-on`. */
  readonly failed: boolean;
  /** The paths of the folder's records (`.isnad`) that cannot be understood. */
  readonly damaged: readonly string[];
}

/** The work on one article; yields now and then which part of it is done, 0 to 1. Never throws. */
export type ArticleWork = (file: ArticleFile) => Generator<number, ArticleReport>;

/** What is kept from article to article, for each thread: UTF-16 units of paragraphs, and spellings. More makes it hardly faster, and memory grows with it. */
const CACHE_SIZE = 20_000;
const VOCABULARY_SIZE = 16_000;

/** Makes a task ready for articles: a report depends on the article alone, whatever was read before it. */
export function prepareTask(task: Task, knowledge: Knowledge): ArticleWork {
  const say = speaker(task.language);
  const analyser = new Analyser(knowledge, CACHE_SIZE, VOCABULARY_SIZE);
  const report = task.name === 'analyze' ? analysisReport(task) : findingsReport(task, knowledge);
  return function* work(file) {
    try {
      const analysis = yield* analysed(analyser, file);
      const complaints = complaintsOf(analysis, file, say);
      return { ...NOTHING, ...report(analysis, file), ok: true, complaints };
    } catch (error) {
      return { ...NOTHING, complaints: [say('broke', { file: file.name, error: wordsOfError(error) })] };
    }
  };
}

const NOTHING: ArticleReport = { ok: false, output: '', complaints: [], findings: 0, failed: false, damaged: [] };

/** Analyses an article; yields which part of it is done. */
export function* analysed(analyser: Analyser, file: ArticleFile): Generator<number, DocumentAnalysis> {
  const steps = analyser.steps(file.text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield step.value / file.text.length;
  }
}

/** What of the analysis crashed, a line each. */
export function complaintsOf(analysis: DocumentAnalysis, file: ArticleFile, say: Say): string[] {
  if (analysis.failures.length === 0) return [];
  const lines = LineIndex.of(file.text);
  return analysis.failures.map(({ stage, paragraph, error }) => {
    const line = paragraph === null ? 1 : lines.positionAt(analysis.paragraphs[paragraph].start).line + 1;
    return say('crashed', { file: file.name, stage, line, error: wordsOfError(error) });
  });
}

type Report = (analysis: DocumentAnalysis, file: ArticleFile) => Partial<ArticleReport>;

/** `isnad analyze`: everything found, as JSON. */
function analysisReport({ language, lines }: AnalyzeCommand): Report {
  return (analysis, { name }) => ({
    output: `${JSON.stringify(toJson(analysis, name, language), null, lines ? undefined : 2)}\n`,
  });
}

/** `isnad check`: the findings that nobody has dismissed. */
function findingsReport(
  { format: name, language, failOn, version }: CheckCommand & { readonly version: string },
  knowledge: Knowledge,
): Report {
  const format = findingsFormat(name, language, version);
  const finder = new RecordFinder();
  return (analysis, file) => {
    const { records, path, suppressions, damaged } = finder.of(file.name);
    const shown = usualFindings(recordedFindings({ analysis, knowledge }, records, path));
    const findings =
      suppressions.entries.length === 0
        ? shown
        : shown.filter((finding) => !suppressions.holds(suppressionOf(finding, analysis)));
    return {
      output: format.article(locate(analysis, file.name, findings, language)),
      findings: findings.length,
      failed: findings.some(({ severity }) => reaches(severity, failOn)),
      damaged,
    };
  };
}

/** From mild to severe. */
const SEVERITIES: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

function reaches(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn);
}
