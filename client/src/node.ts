import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateIsnad, type IsnadApi } from './extension.ts';

export { deactivate } from './extension.ts';

/** What the server may hold of objects that have just been made, 3 × 8 MB in the place of 3 × 16: it runs beside the editor all day, and is as fast. */
const YOUNG_OBJECTS = '--max-semi-space-size=8';

/** The desktop and remote extension hosts: the server is a Node process, and reads its data files itself. Its compiled code is kept for the next start. */
export function activate(context: vscode.ExtensionContext): IsnadApi {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server/start.cjs').fsPath;
  const args = [`--code-cache=${vscode.Uri.joinPath(context.globalStorageUri, 'code').fsPath}`];
  const server = { module, args, transport: TransportKind.ipc, options: { execArgv: [YOUNG_OBJECTS] } };
  return activateIsnad(context, (options) => new LanguageClient('isnad', 'Isnad', server, options));
}
