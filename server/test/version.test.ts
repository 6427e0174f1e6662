import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { VERSION } from '../src/version.ts';

describe('the version', () => {
  it('is that of the package', () => {
    const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    assert.equal((JSON.parse(manifest) as { version: string }).version, VERSION);
  });
});
