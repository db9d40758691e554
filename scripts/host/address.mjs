// The address of a VS Code window on a server: which folder it shows and which extension under development it loads.
import { pathToFileURL } from 'node:url';

/**
 * @param {string} authority host and port of the server
 * @param {object} window
 * @param {string} [window.folder] absolute path of a folder or a .code-workspace file; without it the window is empty
 * @param {string} [window.extension] absolute path of the extension under development
 * @param {string} [window.tests] absolute path of a module with `run()`: it runs in the extension host
 * @param {string} [window.file] absolute path of a file to open
 * @param {string} [window.token] of a server that lets in only those who know it
 */
export function windowAddress(authority, window) {
  const remote = (/** @type {string} */ path) =>
    `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  const payload = [
    ...(window.extension ? [['extensionDevelopmentPath', remote(window.extension)]] : []),
    ...(window.tests ? [['extensionTestsPath', remote(window.tests)]] : []),
    ...(window.file ? [['openFile', remote(window.file)]] : []),
  ];
  const query = new URLSearchParams();
  if (window.token) query.set('tkn', window.token);
  if (window.folder?.endsWith('.code-workspace')) query.set('workspace', window.folder);
  else if (window.folder) query.set('folder', window.folder);
  else query.set('ew', 'true');
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query.toString()}`;
}
