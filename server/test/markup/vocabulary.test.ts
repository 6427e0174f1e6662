import assert from 'node:assert/strict';
import { elementForEntity, entityTypeOf, numberKindOf } from '../../src/core/markup/entityElements.ts';
import {
  ATTRIBUTE_NAMES,
  attributeOf,
  ELEMENT_NAMES,
  elementOf,
  nearestElement,
  SCHEMA,
  spellAttribute,
  spellElement,
  spellValue,
  valueOf,
} from '../../src/core/markup/vocabulary.ts';
import { ENTITY_TYPES } from '../../src/core/model.ts';

const ARABIC_ONLY = /^[\u0621-\u064A_]+$/;

describe('the vocabulary of the tags', () => {
  it('spells every element in Arabic and reads it back', () => {
    const spelt = ELEMENT_NAMES.map((name) => spellElement(name, 'arabic'));
    assert.equal(new Set(spelt).size, ELEMENT_NAMES.length);
    assert.deepEqual(spelt.map(elementOf), ELEMENT_NAMES);
    assert.deepEqual(ELEMENT_NAMES.map(elementOf), ELEMENT_NAMES);
    for (const name of spelt) assert.match(name, ARABIC_ONLY);
  });

  it('spells every attribute in Arabic and reads it back', () => {
    const spelt = ATTRIBUTE_NAMES.map((name) => spellAttribute(name, 'arabic'));
    assert.equal(new Set(spelt).size, ATTRIBUTE_NAMES.length);
    assert.deepEqual(spelt.map(attributeOf), ATTRIBUTE_NAMES);
    for (const name of spelt) assert.match(name, ARABIC_ONLY);
  });

  it('spells every enumerated value in Arabic and reads it back', () => {
    const values = Object.values(SCHEMA).flatMap((schema) =>
      Object.entries(schema).flatMap(([attribute, known]) => known.map((value) => ({ attribute, value }))),
    );
    for (const { attribute, value } of values) {
      const spelt = spellValue(attribute, value, 'arabic');
      assert.match(spelt, ARABIC_ONLY, value);
      assert.equal(valueOf(attribute, spelt), value);
      assert.equal(spellValue(attribute, value, 'tei'), value);
    }
    const spelt = new Set(values.map(({ attribute, value }) => spellValue(attribute, value, 'arabic')));
    assert.equal(spelt.size, new Set(values.map(({ value }) => value)).size);
  });

  it('leaves values that are not enumerated alone', () => {
    assert.equal(spellValue('who', 'cue', 'arabic'), 'cue');
    assert.equal(valueOf('ref', 'إسناد'), 'إسناد');
    assert.equal(spellValue('type', 'constructor', 'arabic'), 'constructor');
  });

  it('forgives hamza, harakat and the case of letters, but not capitals', () => {
    assert.equal(elementOf('اشارة'), 'rs');
    assert.equal(elementOf('قَوْل'), 'said');
    assert.equal(elementOf('Persname'), 'persName');
    assert.equal(elementOf('DATE'), null);
    assert.equal(elementOf('Q'), null);
    assert.equal(elementOf('b'), null);
  });

  it('guesses what a misspelt name was meant to be', () => {
    assert.equal(nearestElement('persNam'), 'persName');
    assert.equal(nearestElement('منظمه'), null, 'that one is read as it is');
    assert.equal(nearestElement('منضمة'), 'orgName');
    assert.equal(nearestElement('div'), null);
  });

  it('has an element for every entity type, and reads the type back from it', () => {
    for (const type of ENTITY_TYPES) {
      const { element, attributes } = elementForEntity(type);
      assert.equal(entityTypeOf(element, attributes), type);
    }
  });

  it('keeps the kind of a number', () => {
    for (const kind of ['cardinal', 'money', 'percent', 'quantity'] as const) {
      const { element, attributes } = elementForEntity('NUM', kind);
      assert.equal(entityTypeOf(element, attributes), 'NUM');
      assert.equal(numberKindOf(element, attributes), kind);
    }
    assert.equal(numberKindOf('said', {}), null);
  });

  it('knows no entity in speech, cues and described sources', () => {
    for (const element of ['said', 'q', 'seg', 'rs'] as const) assert.equal(entityTypeOf(element, {}), null);
    assert.equal(entityTypeOf('name', {}), null);
    assert.equal(entityTypeOf('name', { type: 'toString' }), null);
  });
});
