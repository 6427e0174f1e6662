import * as vscode from 'vscode';

/** Where the page's files are, and the only place that it may load anything from. */
export function pageFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist/client');
}

/**
 * The page: one style sheet and one script of the extension. The policy allows nothing else: no script or style in markup, nothing from the network,
 * no frames, no forms. The article itself comes in messages and goes into text nodes.
 */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const file = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extensionUri), name)).toString();
  const nonce = makeNonce();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html dir="rtl" lang="${vscode.env.language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<link rel="stylesheet" href="${file('readingView.css')}">
<title>Isnad</title>
</head>
<body>
<script nonce="${nonce}" src="${file('readingView.js')}"></script>
</body>
</html>`;
}

function makeNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
