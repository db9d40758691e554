/**
 * Texts that grow: each kind repeats, to any size, one thing that a careless reader pays for again and again. Reading them
 * must cost a multiple of their size, however large they are.
 */

const head = 'project: { name: X }\n';
const tasks = `${head}tasks:\n`;

/** At least `size` characters of a line that may differ by its number. */
function lines(size: number, line: (i: number) => string, separator = '\n'): string {
  const count = Math.max(1, Math.round(size / (line(10).length + separator.length)));
  return Array.from({ length: count }, (_, i) => line(i)).join(separator) + separator;
}

/** A kind by its name, as a function of the characters that are wanted; what it gives is about as long. */
export const hostileTexts: Readonly<Record<string, (size: number) => string>> = {
  'a good plan': (size) => tasks + lines(size, (i) => `  T${i}: { title: Task ${i}, effort: 3d }`),
  'titles with a colon': (size) => tasks + lines(size, (i) => `  T${i}:\n    title: Fix: the login ${i}`),
  'owners with an @': (size) =>
    `${head}risks:\n${lines(size, (i) => `  r${i}:\n    title: x\n    owner: @ana`)}`,
  'list of texts with a `': (size) => `${head}a:\n${lines(size, () => '  - `x')}`,
  'list of texts with a ` on a line': (size) => `${head}a: [${lines(size, () => '`x', ', ')}]\n`,
  'unknown keys': (size) => `${tasks}  A:\n    title: A\n${lines(size, (i) => `    tilte${i}: 1`)}`,
  'unknown keys on a line': (size) => `${tasks}  A: { ${lines(size, (i) => `tit${i}: 1`, ', ')} }\n`,
  'unknown keys below a long id': (size) =>
    `${tasks}  ? ${'x'.repeat(size / 2)}\n  : { ${lines(size / 2, (i) => `k${i}: 1`, ', ')} }\n`,
  'words after commas': (size) => `${tasks}  A: { title: A, ${lines(size, (i) => `x${i}`, ', ')} }\n`,
  'one key again and again': (size) => `${tasks}  A:\n${lines(size, () => '    title: A')}`,
  'one id again and again': (size) => tasks + lines(size, () => '  A: { title: A }'),
  'words nearly right': (size) =>
    tasks + lines(size, (i) => `  T${i}: { title: x, start: not-befor 2026-01-05, priority: hihg }`),
  'states nearly right': (size) => {
    const states = lines(size / 2, (i) => `    ${'state'.repeat(6)}${i}: active`);
    const near = lines(size / 2, (i) => `  T${i}: { title: x, status: ${'state'.repeat(5)}stat${i} }`);
    return `${head}workflow:\n  states:\n${states}tasks:\n${near}`;
  },
  'comments that switch rules off': (size) => head + lines(size, () => '# milewright-ignore a/b'),
  'one comment that switches rules off': (size) =>
    `${head}a: x ${lines(size, () => '# milewright-ignore a/b', ' ')}\n`,
  conflicts: (size) =>
    tasks + lines(size, (i) => `<<<<<<< HEAD\n  A${i}: { title: x }\n=======\n  B: { title: y }\n>>>>>>> x`),
  'conflicts without an end': (size) => tasks + lines(size, () => '<<<<<<< HEAD\n======='),
  'tags on a line': (size) => `${tasks}  A: { labels: [${lines(size, () => '!x a', ', ')}] }\n`,
  'anchors on a line': (size) => `${tasks}  A: { labels: [${lines(size, (i) => `&a${i} b`, ', ')}] }\n`,
  'aliases on a line': (size) => `${tasks}  A: { title: &t A, labels: [${lines(size, () => '*t', ', ')}] }\n`,
  'aliases of nothing': (size) => `${tasks}  A: { labels: [${lines(size, () => '*t', ', ')}] }\n`,
  'merges of one map': (size) =>
    `${tasks}  A: &a { title: A, effort: 3d }\n${lines(size, (i) => `  B${i}: { <<: *a }`)}`,
  'quotes on a line, then a slip': (size) => `${head}x: [${lines(size, () => '"a"', ', ')}]\nb: "x" y\n`,
  'open quotes': (size) => tasks + lines(size, (i) => `  T${i}: "abc`),
  'open brackets': (size) => tasks + lines(size, (i) => `  T${i}: [abc`),
  'open brackets on a line': (size) => `${head}a: [${lines(size, () => '[]', ', ')}\nb: [\n`,
  'open braces, then good lines': (size) => `${head}tasks: {\n${lines(size, (i) => `  A${i}: { title: x }`)}`,
  'brackets that close nothing': (size) => tasks + lines(size, (i) => `  T${i}: [abc]]`),
  'brackets in the deep': (size) =>
    `${head}a: ${'['.repeat(300)}${'x, '.repeat(size / 3)}${']'.repeat(300)}\nb: "x" y\n`,
  'no colons': (size) => tasks + lines(size, (i) => `  T${i}\n    title: x`),
  'no commas': (size) => tasks + lines(size, (i) => `  T${i}: { title: x effort: 3d }`),
  'no spaces': (size) => tasks + lines(size, (i) => `  T${i}:\n    title:x`),
  tabs: (size) => tasks + lines(size, (i) => `\tT${i}:\n\t\ttitle: x`),
  'tabs in a line': (size) => `${tasks}  A: { title:${'\t'.repeat(size)}x\n`,
  'odd columns': (size) => tasks + lines(size, (i) => `  T${i}:\n    title: x\n   effort: 3d`),
  'an odd column at the end': (size) =>
    `${tasks}${lines(size, (i) => `  T${i}:\n    title: x\n    effort: 3d`)}   bad: x\n  y: 3\n`,
  'a great indentation': (size) => `${tasks}${' '.repeat(size)}A:\n  B: x\n`,
  depth: (size) =>
    tasks +
    lines(size, (j) =>
      Array.from({ length: 90 }, (_, i) => `${' '.repeat(2 + 2 * i)}k${j}x${i}:`).join('\n'),
    ),
  'escapes that are none': (size) => tasks + lines(size, (i) => `  A${i}: { title: "C:\\work" }`),
  'escapes that are none, in a line': (size) => `${tasks}  A: "${'\\w'.repeat(size / 2)}"\n`,
  'words behind quotes': (size) => tasks + lines(size, (i) => `  A${i}: "x" y`),
  'dashes behind keys': (size) => tasks + lines(size, (i) => `  A${i}: - x`),
  'blank lines': (size) => `${tasks}  A:\n    title: x${'\n'.repeat(size)}      # x\n`,
  comments: (size) => `${tasks}${lines(size, () => '      # x')}  A: { title: x }\n`,
  'a text folded from spaces': (size) =>
    `${tasks}  A: 'a\n   ${' '.repeat(size / 2)}${'x '.repeat(size / 4)}'\n`,
  'projects that are none': (size) => `${lines(size, () => 'project:')} x: [\n`,
  'all of it on a line': (size) => `${head}a: ${'"\'[{:- '.repeat(size / 7)}\n`,
  'all of it on lines': (size) => head + lines(size, () => 'a: "\'[{:- '),
  'long lines of quotes': (size) => head + lines(size, () => `a: "x" ${"- '".repeat(600)}`),
};
