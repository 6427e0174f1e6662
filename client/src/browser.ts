import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateIsnad, type IsnadApi } from './extension.ts';

export { deactivate } from './extension.ts';

/** The web extension host: the server is a Web Worker without a file system, so it is given its data files. */
export async function activate(context: vscode.ExtensionContext): Promise<IsnadApi> {
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(context.extensionUri, 'dist', name);
  const [lexicon, model] = await Promise.all([read(file('data/lexicon.bin')), read(file('data/tagger.model'))]);
  const startServer = (): Promise<MessageTransports> => startWorker(file('server/browser.js'));
  return activateIsnad(context, (options) => new LanguageClient('isnad', 'Isnad', startServer, options), {
    lexicon,
    model,
  });
}

/** The transports, not the worker itself: the web extension host's `Worker` is not the one by which the language client tells them apart. */
async function startWorker(script: vscode.Uri): Promise<MessageTransports> {
  const worker = new Worker(script.toString(true));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** Null when it is missing: the server reports that and works with what it has. */
async function read(uri: vscode.Uri): Promise<Uint8Array | null> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return null;
  }
}
