import * as vscode from 'vscode';

/**
 * VS Code drops a symbol whose name does not have the letters that were typed, in their order. The server finds «الأردن» for «الاردن» and «سلمى» for
 * «وسلمى»: such a name gets the query beside it, so that it stays.
 */
export async function keepFoldedMatches(
  query: string,
  symbols: vscode.ProviderResult<vscode.SymbolInformation[]>,
): Promise<vscode.SymbolInformation[] | null | undefined> {
  const found = await symbols;
  return found?.map((symbol) => {
    if (hasInOrder(symbol.name, query)) return symbol;
    // The object that the language client made is given on, as it knows it again by identity.
    symbol.name = `${symbol.name} (${query.trim()})`;
    return symbol;
  });
}

/** Whether the letters of `query`, spaces left out, stand in `name` in their order. */
export function hasInOrder(name: string, query: string): boolean {
  let at = 0;
  for (const letter of query.toLowerCase().replaceAll(/\s/g, '')) {
    at = name.toLowerCase().indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
