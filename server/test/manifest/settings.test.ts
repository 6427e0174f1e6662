import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { readSettings } from '../../src/lsp/settings.ts';

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, { readonly default: unknown }>> }[];
  };
}

const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as Manifest;

/** The settings with their defaults, as VS Code gives them to the server: an object for each dot in a name. */
function defaults(): object {
  const section: Record<string, unknown> = {};
  for (const [name, setting] of manifest.contributes.configuration.flatMap(({ properties }) =>
    Object.entries(properties),
  )) {
    const path = name.split('.').slice(1);
    const last = path.pop()!;
    let at = section;
    for (const part of path) at = (at[part] ??= {}) as Record<string, unknown>;
    at[last] = setting.default;
  }
  return section;
}

describe('the manifest’s settings', () => {
  it('have the defaults that the server has for clients without them', () => {
    const problems: string[] = [];
    const given = readSettings(defaults(), 'ar', (problem) => problems.push(problem));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      given,
      readSettings({}, 'ar', () => undefined),
    );
  });
});
