import { builtPrograms } from '../support/builtPrograms.ts';

/** The path of the server's bundle. */
export function builtServer(): string {
  return builtPrograms().at('server/node.cjs');
}
