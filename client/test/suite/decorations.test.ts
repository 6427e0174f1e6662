import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DECORATION_STYLES } from '../../src/decorationStyles.ts';

/** What is drawn behind or around text. All other options of decorations cut an Arabic line into pieces and change the order of its words. */
const OVERLAYS = ['backgroundColor', 'border', 'outline', 'overviewRuler', 'gutter', 'isWholeLine'];

interface Manifest {
  readonly contributes: {
    readonly colors: readonly { readonly id: string }[];
    readonly configurationDefaults: { readonly '[arabic-news]': Readonly<Record<string, unknown>> };
  };
}

describe('decorations', () => {
  const manifest = (): Manifest => vscode.extensions.getExtension('isnad.isnad')!.packageJSON as Manifest;

  it('are overlays only', () => {
    for (const { kinds, style } of DECORATION_STYLES) {
      for (const option of Object.keys(style)) {
        assert.ok(
          OVERLAYS.some((overlay) => option.startsWith(overlay)),
          `${option} of ${kinds.join(', ')}`,
        );
      }
    }
  });

  it('use colours that the manifest defines', () => {
    const ids = manifest().contributes.colors.map(({ id }) => id);
    for (const { style } of DECORATION_STYLES) {
      for (const colour of [style.backgroundColor, style.borderColor])
        assert.ok(!colour || ids.includes(colour), colour);
    }
  });

  it('are not undone by settings of the editor that cut lines', () => {
    const defaults = manifest().contributes.configurationDefaults['[arabic-news]'];
    const effective = vscode.workspace.getConfiguration(undefined, { languageId: 'arabic-news' });
    for (const [name, value] of Object.entries(defaults)) assert.deepEqual(effective.get(name), value, name);
    for (const name of [
      'semanticHighlighting.enabled',
      'bracketPairColorization.enabled',
      'links',
      'inlineSuggest.enabled',
    ]) {
      assert.equal(defaults[`editor.${name}`], false, name);
    }
    assert.equal(defaults['editor.inlayHints.enabled'], 'off');
    assert.equal(defaults['editor.matchBrackets'], 'never');
  });
});
