import { Analyser } from '../core/analysis.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Severity } from '../core/model.ts';
import { githubFormat } from '../formats/findings/github.ts';
import { jsonFormat } from '../formats/findings/json.ts';
import { type FindingsFormat, locate } from '../formats/findings/located.ts';
import { sarifFormat } from '../formats/findings/sarif.ts';
import { textFormat } from '../formats/findings/text.ts';
import { suppressionOf } from '../service/suppressions.ts';
import type { Work } from './articles.ts';
import type { CheckCommand, FailOn } from './commandLine.ts';
import { IgnoredFindings } from './ignored.ts';
import type { Say } from './messages.ts';

/** From mild to severe. */
const SEVERITIES: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** What `isnad check` has found so far. */
export interface CheckResult {
  findings: number;
  /** Whether one was at least as severe as `--fail-on`. */
  failed: boolean;
}

/** The way in which `isnad check` writes its findings. */
export function findingsFormat({ format, language }: CheckCommand, version: string): FindingsFormat {
  switch (format) {
    case 'text':
      return textFormat(language);
    case 'json':
      return jsonFormat();
    case 'github':
      return githubFormat();
    case 'sarif':
      return sarifFormat(language, version);
  }
}

/** `isnad check`: the findings that nobody has dismissed, counted in `result`. */
export function checkWork(
  { language, failOn }: CheckCommand,
  knowledge: Knowledge,
  format: FindingsFormat,
  result: CheckResult,
  say: Say,
): Work {
  const analyser = new Analyser(knowledge);
  const ignored = new IgnoredFindings();
  return async (file, run) => {
    const analysis = await run.analyse(analyser, file);
    const { suppressions, damaged } = ignored.of(file.name);
    if (damaged) await run.complain(say('ignoredDamaged', { file: damaged }));
    const findings =
      suppressions.entries.length === 0
        ? analysis.findings
        : analysis.findings.filter((finding) => !suppressions.holds(suppressionOf(finding, analysis)));
    result.findings += findings.length;
    result.failed ||= findings.some(({ severity }) => reaches(severity, failOn));
    await run.print(format.article(locate(analysis, file.name, findings, language)));
    return true;
  };
}

function reaches(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn);
}
