import { Analyser } from '../core/analysis.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { toJson } from '../formats/json.ts';
import type { Work } from './articles.ts';
import type { AnalyzeCommand } from './commandLine.ts';

/** `isnad analyze`: everything found, as JSON. */
export function analyzeWork({ language, lines }: AnalyzeCommand, knowledge: Knowledge): Work {
  const analyser = new Analyser(knowledge);
  return async (file, run) => {
    const found = toJson(await run.analyse(analyser, file), file.name, language);
    await run.print(`${JSON.stringify(found, null, lines ? undefined : 2)}\n`);
    return true;
  };
}
