import type { Delivery } from './articles.ts';
import type { Say } from './messages.ts';

/** The name and version of the line that stands for a record which is no article (docs/cli.md). */
export const ERROR_SCHEMA = 'isnad.error/1';

/** In a pipe a line that is no article must neither shift the lines nor stop the work: a line of its own says what is wrong. */
export function errorRecord(file: string, line: number, say: Say): Delivery {
  return async (run) => {
    const error = say('notRecord', { file });
    await run.complain(error);
    await run.print(`${JSON.stringify({ schema: ERROR_SCHEMA, file, line, error })}\n`);
    return true;
  };
}
