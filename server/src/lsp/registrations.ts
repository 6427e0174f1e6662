import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import { RECORDS_FOLDER } from '../service/records.ts';
import type { ClientFeatures } from './capabilities.ts';
import { SECTION } from './settings.ts';

/** Asks the client to tell of changed settings and records, as far as it can be asked. */
export async function registerInterests(connection: Connection, client: ClientFeatures): Promise<void> {
  if (client.configurationChanges) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }
  if (client.watchedFiles) {
    const watchers = [{ globPattern: `**/${RECORDS_FOLDER}/*.json` }];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}
