import assert from 'node:assert/strict';
import { type AnalysisJson, toJson } from '../../src/formats/json.ts';
import { analysed } from '../support/analyse.ts';

describe('an analysis as JSON', () => {
  const text = 'قال وزير الصحة سامي منصور إن المستشفى سيفتح أبوابه غدا. وأضاف منصور أن العمل انتهى.';
  let found: AnalysisJson;
  before(() => {
    found = toJson(analysed(text), 'a.txt');
  });

  it('has every field of the contract', () => {
    assert.deepEqual(Object.keys(found), [
      'schema',
      'file',
      'offsetUnit',
      'entities',
      'referents',
      'attributions',
      'diagnostics',
    ]);
    assert.deepEqual(Object.keys(found.entities[0]).sort(), [
      'end',
      'id',
      'referent',
      'score',
      'start',
      'subtype',
      'text',
      'type',
    ]);
    assert.deepEqual(Object.keys(found.referents[0]).sort(), ['aliases', 'id', 'mentions', 'name', 'role', 'type']);
    assert.deepEqual(Object.keys(found.attributions[0]), [
      'id',
      'parent',
      'type',
      'stance',
      'score',
      'source',
      'cues',
      'contents',
      'mediators',
      'chain',
      'explanation',
    ]);
    assert.deepEqual(Object.keys(found.attributions[0].source), ['spans', 'text', 'kind', 'resolved', 'referent']);
  });

  it('gives each mention its words', () => {
    for (const { start, end, text: words } of found.entities) assert.equal(text.slice(start, end), words);
  });

  it('ties mentions and the one they stand for', () => {
    const person = found.referents.find(({ name }) => name === 'سامي منصور');
    assert.ok(person);
    const mentions = found.entities.filter(({ referent }) => referent === person.id);
    assert.deepEqual(
      mentions.map(({ id }) => id),
      person.mentions,
    );
    assert.deepEqual(
      mentions.map(({ text: words }) => words),
      ['سامي منصور', 'منصور'],
    );
  });

  it('tells equal paragraphs apart', () => {
    const twice = toJson(analysed(`${text}\n${text}`), 'a.txt');
    const ids = twice.entities.map(({ id }) => id);
    assert.equal(new Set(ids).size, 2 * found.entities.length);
    assert.deepEqual(
      twice.referents.flatMap(({ mentions }) => mentions).filter((id) => !ids.includes(id)),
      [],
    );
    assert.equal(twice.referents.length, found.referents.length);
  });

  it('counts in the file, tags included, and gives words without tags', () => {
    const tagged = text.replace('سامي منصور', '<شخص>سامي منصور</شخص>');
    const [plain, marked] = [found, toJson(analysed(tagged), 'a.txt')].map(({ entities }) =>
      entities.find(({ type }) => type === 'PERS'),
    );
    assert.ok(plain && marked);
    assert.equal(marked.text, plain.text);
    assert.equal(tagged.slice(marked.start, marked.end), 'سامي منصور');
    assert.equal(marked.start, plain.start + '<شخص>'.length);
  });
});
