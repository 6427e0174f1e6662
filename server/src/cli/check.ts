import { findingsFormat } from '../formats/findings/formats.ts';
import { type Delivery, forEachArticle } from './articles.ts';
import type { CheckCommand } from './commandLine.ts';
import { errorRecord } from './errorRecord.ts';
import { EXIT } from './exit.ts';
import { complaintsOnce } from './folderRecords.ts';
import type { Io } from './io.ts';
import { speaker } from './messages.ts';
import { deliver, withPool } from './reading.ts';
import type { ArticleFile } from './task.ts';
import type { Tell } from './tell.ts';

/** `isnad check`: the findings that nobody has dismissed. */
export async function check(command: CheckCommand, io: Io): Promise<number> {
  const say = speaker(command.language);
  const format = findingsFormat(command.format, command.language, io.version);
  const lines = command.format === 'json';
  return withPool({ ...command, version: io.version }, io, async (pool) => {
    let findings = 0;
    let reached = false;
    let separator = '';
    const told = new Set<string>();
    const work = async (file: ArticleFile, tell: Tell): Promise<Delivery> => {
      const report = await pool.work(file, tell);
      return async (run) => {
        for (const line of complaintsOnce(report?.damaged ?? [], told, say)) await run.complain(line);
        if (report?.output) {
          await run.print(separator);
          separator = format.separator;
        }
        findings += report?.findings ?? 0;
        reached ||= report?.failed === true;
        return deliver(report, file, run, say);
      };
    };
    await io.output.write(format.head);
    const { done, failed } = await forEachArticle(command.inputs, io, say, {
      atOnce: pool.atOnce,
      records: lines,
      work,
      ...(lines && { badRecord: (name, line) => errorRecord(name, line, say) }),
    });
    await io.output.write(format.tail);
    if (command.format === 'text') await io.errors.write(`${say('checked', { files: done, findings })}\n`);
    if (failed > 0) return EXIT.trouble;
    return reached ? EXIT.findings : EXIT.ok;
  });
}
