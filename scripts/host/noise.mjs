// What VS Code's server says in every window and what means nothing to these tests: its connections, the parts that
// need a compiler to install, and the offline gallery. MILEWRIGHT_TEST_NOISE=1 in the environment lets it through.

const noise = [
  /^Could not locate the bindings file/,
  /^Cannot find module '.\/build\/Release\/(watchdog|keymapping)'/,
  /^(Resolving|Resolved) connection token/,
  /^Creating a socket/,
  /^\[remote-connection\]/,
  /^\[Service Worker\]/,
  /^Ignoring fetching additional builtin extensions/,
  /^Updating additional builtin extensions cache/,
  /^ChatSessionStore/,
  /^Failed to fetch/,
  /^Settings Sync/,
  /^DialogService: refused to show dialog in tests. Contents: Do you trust/,
];

/** @param {readonly unknown[]} args what was logged */
export function isNoise(args) {
  if (process.env['MILEWRIGHT_TEST_NOISE']) return false;
  const text = String(args[0]).replace(/^(Error: )+/, '');
  return noise.some((pattern) => pattern.test(text));
}
