import { Analyser, type DocumentAnalysis } from '../../src/core/analysis.ts';
import { testKnowledge } from './knowledge.ts';

/**
 * The analysis of an example with the knowledge that ships.
 * @throws the first error where a part of the analysis crashed: in the product that costs a paragraph, in a test it is the result
 */
export function analysed(text: string): DocumentAnalysis {
  const analysis = new Analyser(testKnowledge()).analyse(text);
  const [failure] = analysis.failures;
  if (failure) throw failure.error;
  return analysis;
}
