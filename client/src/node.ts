import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateIsnad, type IsnadApi } from './extension.ts';

export { deactivate } from './extension.ts';

/** The desktop and remote extension hosts: the server is a Node process, and reads its data files itself. */
export function activate(context: vscode.ExtensionContext): IsnadApi {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server/node.cjs').fsPath;
  const server = { module, transport: TransportKind.ipc };
  return activateIsnad(context, (options) => new LanguageClient('isnad', 'Isnad', server, options));
}
