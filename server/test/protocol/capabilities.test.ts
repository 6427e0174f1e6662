import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ClientCapabilities } from 'vscode-languageserver';
import { clientFeatures } from '../../src/lsp/capabilities.ts';

const features = (capabilities: ClientCapabilities, initializationOptions?: unknown) =>
  clientFeatures({ processId: null, rootUri: null, capabilities, initializationOptions });

describe('the position encoding', () => {
  const check = (offered: string[] | undefined, expected: string): void =>
    assert.equal(features({ general: { positionEncodings: offered } }).encoding, expected);

  it('is UTF-16 wherever the client knows it', () => {
    check(undefined, 'utf-16');
    check([], 'utf-16');
    check(['utf-8', 'utf-16'], 'utf-16');
  });

  it('is another for a client that knows nothing else', () => {
    check(['utf-8'], 'utf-8');
    check(['utf-8', 'utf-32'], 'utf-32');
  });
});

describe('what a client can do', () => {
  it('is nothing that it does not say', () => {
    const { encoding, options, ...abilities } = features({});
    assert.equal(encoding, 'utf-16');
    assert.deepEqual(options, {});
    assert.deepEqual(
      Object.values(abilities),
      Object.values(abilities).map(() => false),
    );
  });

  it('includes resolving an action only where it keeps the action’s data', () => {
    const resolveSupport = { properties: ['edit'] };
    assert.equal(features({ textDocument: { codeAction: { resolveSupport } } }).resolveActions, false);
    assert.equal(
      features({ textDocument: { codeAction: { resolveSupport, dataSupport: true } } }).resolveActions,
      true,
    );
    assert.equal(features({ textDocument: { codeAction: { dataSupport: true } } }).resolveActions, false);
  });
});
