import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { RULES } from '../../src/core/findings/rules/rules.ts';
import { TAG_RULES } from '../../src/core/findings/tags/tagRules.ts';

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Schema>> }[];
  };
}

interface Schema {
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8')) as T;

/** The setting's schema in package.json. */
function schemaOf(setting: string): Schema {
  const { configuration } = read<Manifest>('package.json').contributes;
  const found = configuration.map(({ properties }) => properties[setting]).find((schema) => schema !== undefined);
  assert.ok(found, setting);
  return found;
}

describe('the settings of the rules', () => {
  const texts = ['package.nls.json', 'package.nls.ar.json'].map((name) => read<Record<string, string>>(name));

  it('name every rule, its default and what it says', () => {
    const { properties } = schemaOf('isnad.findings.rules');
    for (const { code, severity, enabled } of [...RULES, ...TAG_RULES]) {
      assert.deepEqual(properties[code]['default'], enabled ? severity : 'off', code);
      assert.equal(properties[code]['description'], `%rules.${code}%`);
      for (const text of texts) assert.ok(text[`rules.${code}`], code);
    }
  });

  it('name every threshold and its range', () => {
    const { properties } = schemaOf('isnad.findings.thresholds');
    const expected = RULES.flatMap(({ code, threshold }) => (threshold ? [{ code, threshold }] : []));
    assert.deepEqual(
      Object.keys(properties),
      expected.map(({ code }) => code),
    );
    for (const { code, threshold } of expected) {
      const { default: usual, minimum, maximum } = properties[code];
      assert.deepEqual([usual, minimum, maximum], [threshold.usual, threshold.lowest, threshold.highest], code);
      for (const [index, language] of (['en', 'ar'] as const).entries()) {
        assert.equal(texts[index][`thresholds.${code}`], threshold.meaning[language]);
      }
    }
  });
});
