import assert from 'node:assert/strict';
import { newsText } from '../../bench/newsText.ts';
import { type Figure, isReached, resultsPage, SPEED } from '../../bench/results.ts';
import { median, percentile } from '../../bench/statistics.ts';
import { knowledgeFiles } from '../support/knowledge.ts';

describe('generated news', () => {
  const { lexicon } = knowledgeFiles();

  it('is the same on every run, and another for another seed', () => {
    assert.equal(newsText(lexicon, 20_000), newsText(lexicon, 20_000));
    assert.notEqual(newsText(lexicon, 20_000), newsText(lexicon, 20_000, 2));
  });

  it('is as long as asked for, and no two of its paragraphs are the same', () => {
    const text = newsText(lexicon, 200_000);
    assert.ok(Buffer.byteLength(text) >= 200_000);
    const long = text.split('\n').filter((line) => line.length > 80);
    assert.equal(new Set(long).size, long.length);
  });
});

describe('statistics', () => {
  const values = [5, 1, 4, 2, 3];

  it('median', () => assert.equal(median(values), 3));
  it('percentiles by nearest rank', () => {
    assert.equal(percentile(values, 0.99), 5);
    assert.equal(percentile(values, 0.2), 1);
    assert.equal(percentile(values, 0), 1);
  });
});

describe('benchmark results', () => {
  const figure = (value: number | null, aim: Figure['aim']): Figure => ({
    name: 'Speed',
    value,
    unit: 'MB/s',
    aim,
    note: '',
  });

  it('reach their aims or not', () => {
    assert.equal(isReached(figure(5, { least: 5 })), true);
    assert.equal(isReached(figure(4.9, { least: 5 })), false);
    assert.equal(isReached(figure(5, { most: 5 })), true);
    assert.equal(isReached(figure(5.1, { most: 5 })), false);
    assert.equal(isReached(figure(null, { most: 5 })), false);
    assert.equal(isReached(figure(1, null)), true);
  });

  it('stand in a table', () => {
    const machine = { processor: 'A processor', cores: 2, memory: '8 GiB', system: 'linux x64', node: 'v20.0.0' };
    const peer = { name: 'a peer', version: '1.0', does: 'reads', megabytesPerSecond: 2 };
    const page = resultsPage({
      machine,
      text: 'a text',
      figures: [{ ...figure(12.34, { least: 5 }), name: SPEED }],
      peers: { results: [peer, { ...peer, name: 'another', megabytesPerSecond: null }], problem: null },
    });
    assert.match(page, /A processor, 2 cores, 8 GiB, linux x64, Node v20\.0\.0/);
    assert.match(page, /^\| First analysis \| 12\.3 MB\/s \| ≥ 5 MB\/s \| yes \|/m);
    assert.match(page, /^\| a peer 1\.0 \| reads \| 2\.00 MB\/s \| 6\.2 × \|$/m);
    assert.match(page, /^\| another 1\.0 \| reads \| failed \|/m);
  });

  it('say why nothing stands beside them', () => {
    const machine = { processor: 'A processor', cores: 2, memory: '8 GiB', system: 'linux x64', node: 'v20.0.0' };
    const peers = { results: [], problem: 'they could not be installed' };
    assert.match(
      resultsPage({ machine, text: '', figures: [], peers }),
      /^Not measured: they could not be installed\.$/m,
    );
  });
});
