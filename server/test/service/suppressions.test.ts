import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Analyser } from '../../src/core/analysis.ts';
import type { Finding } from '../../src/core/model.ts';
import {
  NO_SUPPRESSIONS,
  readSuppressions,
  type Suppression,
  suppressionOf,
  writeSuppressions,
} from '../../src/service/suppressions.ts';
import { testKnowledge } from '../support/knowledge.ts';

/** The key of a finding that starts where `|` stands. */
function keyOf(marked: string, code = 'some-rule'): Suppression {
  const start = marked.indexOf('|');
  const analysis = new Analyser(testKnowledge()).analyse(marked.replace('|', ''));
  const span = { paragraph: 0, start, end: start + 1 };
  const finding: Finding = { code, severity: 'warning', span, values: {}, attributions: [], measure: null };
  return suppressionOf(finding, analysis);
}

const entry = (rule: string, sentence: string): Suppression => ({ rule, sentence, text: 'نص' });

describe('the key of a suppressed finding', () => {
  it('stays the same when only spelling marks, punctuation, tags or the surroundings change', () => {
    const { sentence } = keyOf('|انهارت أسعار القمح في الأسواق.');
    assert.equal(keyOf('|انهارت أسعارُ القمح، في الاسواق!').sentence, sentence);
    assert.equal(keyOf('وصلت السفينة. انهارت |أسعار القمح في الأسواق.').sentence, sentence);
    assert.equal(keyOf('|انهارت أسعار <علم>القمح</علم> في الأسواق.').sentence, sentence);
  });

  it('changes with the words', () => {
    assert.notEqual(keyOf('|ارتفعت أسعار القمح.').sentence, keyOf('|انهارت أسعار القمح.').sentence);
  });

  it('quotes the beginning of the sentence for people', () => {
    assert.equal(keyOf('وصلت السفينة. انهارت |أسعار القمح.').text, 'انهارت أسعار القمح.');
  });

  it('is the same in every version of Isnad', () => {
    assert.equal(keyOf('|انهارت أسعار القمح.').sentence, '65605a4952511d2d');
  });
});

describe('the list of suppressions', () => {
  it('is sorted, an entry a line', () => {
    const first = readSuppressions(writeSuppressions(NO_SUPPRESSIONS, entry('b-rule', '02')))!;
    assert.equal(
      writeSuppressions(first, entry('a-rule', '09')),
      `{
  "schema": "isnad.ignored/1",
  "ignored": [
    {"rule":"a-rule","sentence":"09","text":"نص"},
    {"rule":"b-rule","sentence":"02","text":"نص"}
  ]
}
`,
    );
  });

  it('holds an entry once', () => {
    const once = writeSuppressions(NO_SUPPRESSIONS, entry('a-rule', '01'));
    assert.equal(writeSuppressions(readSuppressions(once)!, entry('a-rule', '01')), once);
  });

  it('silences the rule in the sentence and nothing else', () => {
    const list = readSuppressions(writeSuppressions(NO_SUPPRESSIONS, entry('a-rule', '01')))!;
    assert.equal(list.holds({ rule: 'a-rule', sentence: '01' }), true);
    assert.equal(list.holds({ rule: 'a-rule', sentence: '02' }), false);
    assert.equal(list.holds({ rule: 'b-rule', sentence: '01' }), false);
  });

  it('keeps what people add', () => {
    const text =
      '{"schema":"isnad.ignored/1","note":"راجعه المحرر","ignored":[{"rule":"a","sentence":"1","text":"","why":"معلوم"}]}';
    const written = writeSuppressions(readSuppressions(text)!, entry('b', '2'));
    assert.match(written, /"note": "راجعه المحرر"/);
    assert.match(written, /"why":"معلوم"/);
  });

  it('is not touched when it is damaged', () => {
    for (const text of [
      '',
      '{',
      '[]',
      'null',
      '{"schema":"isnad.ignored/2","ignored":[]}',
      '{"schema":"isnad.ignored/1","ignored":[1]}',
    ]) {
      assert.equal(readSuppressions(text), null, text);
    }
  });
});
