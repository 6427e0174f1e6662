import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeModel } from '../src/core/entities/tagger/modelFile.ts';
import { layerOf } from '../src/core/entities/tagger/layers.ts';
import type { TaggedSpan } from '../src/core/entities/tagger/tagger.ts';
import { loadKnowledge } from '../src/core/knowledge.ts';
import { Vocabulary } from '../src/core/text/words.ts';
import { knowledgeFiles } from '../test/support/knowledge.ts';
import { trainingArticles } from './articles.ts';
import { calibrate, calibrationError, calibrationOf, type Judged, judged } from './calibration.ts';
import { CHAIN_TYPES, crossTag, FeatureReader, firstLayers, train, trainAuxiliary } from './chains.ts';
import { clusterWords } from './clusters.ts';
import { readConll } from './conll.ts';
import { examplesOf } from './corpus.ts';
import { errorLines, figureLines, recognised } from './figures.ts';

/**
 * Trains the tagger: `node --import tsx server/training/train.ts [DATA] [--errors]`, with DATA the folder that holds `eval/train`,
 * `data/ner`, `data/unlabelled` and `corpus` (RESULTS.md). Writes server/src/core/entities/tagger/tagger.model, the same bytes each time for the
 * same data and lexicon, and prints the figures of a cross-validation over the articles, with `--errors` also what was missed and wrong.
 */
const MODEL = fileURLToPath(new URL('../src/core/entities/tagger/tagger.model', import.meta.url));
const [data = fileURLToPath(new URL('../../../shared', import.meta.url))] = process.argv
  .slice(2)
  .filter((each) => !each.startsWith('--'));

const knowledge = loadKnowledge({ ...knowledgeFiles(), model: null });
const vocabulary = new Vocabulary();
const clusters = clusterWords([join(data, 'corpus/10mb.txt.gz'), join(data, 'data/unlabelled/ant.txt.gz')]);
const reader = new FeatureReader(knowledge.lexicon.gazetteer, clusters);
const auxiliary = trainAuxiliary(readConll(join(data, 'data/ner/anercorp.train.conll'), knowledge, vocabulary), reader);
const examples = examplesOf(trainingArticles(data), knowledge, vocabulary);
const layers = firstLayers(examples, auxiliary, reader);
const crossed: TaggedSpan[][] = examples.map(() => []);
const said: Judged[] = [];
const chains = CHAIN_TYPES.map((types) => {
  const chain = train(examples, layers, types, reader);
  // The next chain must see this one's findings as they will be on new text, so each fold is tagged by a model of the others.
  const found = crossTag(examples, layers, types, reader);
  const spans = judged(examples, found);
  const calibration = calibrationOf(spans, types);
  said.push(...spans);
  found.forEach((each, i) => {
    crossed[i].push(...calibrate(each, types, calibration));
    layers[i].push(layerOf(each, examples[i].scan.tokens.length));
  });
  return { ...chain, calibration };
});
const file = writeModel({ clusters, chains: [auxiliary, ...chains] });
writeFileSync(MODEL, file);

const articles = recognised(examples, crossed, knowledge);
if (process.argv.includes('--errors')) process.stdout.write(`${errorLines(articles).join('\n')}\n`);
const errors = [said, judged(examples, crossed)].map((spans) => calibrationError(spans).toFixed(3));
process.stdout.write(
  `${figureLines(articles).join('\n')}\nsaid and right apart by ${errors.join(', calibrated ')}\n${file.length} bytes\n`,
);
