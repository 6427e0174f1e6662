// The server's own requests and notifications. Types only: the client is not bundled with any of the server's code.
// eslint-disable-next-line no-restricted-imports -- types only
export type * from '../../server/src/lsp/protocol.ts';
