/**
 * Cuts from a plan's text the few sections that name other files, so that a plan of 10,000 tasks is not read twice in
 * order to find them. It only ever cuts between lines that begin a section; where a text is not written that plainly,
 * all of it is the outline.
 */

const wanted = new Set(['format', 'project', 'include', 'private', 'budget']);
const sectionLine = /^(?:"([\w-]+)"|'([\w-]+)'|([\w-]+))[ \t]*:(?:[ \t]+(.*))?$/;

/** Null where the text names no other file for certain. */
export function planOutline(text: string): string | null {
  if (!/\b(?:include|private|ledger)\b/.test(text)) return null;
  const lines = text.split(/\r\n|\r|\n/);
  const kept: string[] = [];
  let keeping = true;
  for (const line of lines) {
    const first = line.charCodeAt(0);
    // A space, a tab, a comment, an empty line, or the start of a document.
    const within =
      Number.isNaN(first) || first === 32 || first === 9 || first === 35 || /^(?:---|%)/.test(line);
    if (!within) {
      const match = sectionLine.exec(line.replace(/^\uFEFF/, ''));
      if (!match || isOpen(match[4] ?? '')) return text;
      keeping = wanted.has(match[1] ?? match[2] ?? match[3] ?? '');
    }
    if (keeping) kept.push(line);
  }
  const outline = kept.join('\n');
  // An anchor may stand in a section that was cut off.
  return /(?:^|[\s[,{])[*&<]\w/.test(outline.replaceAll('<<', '&x')) ? text : outline;
}

/** A value that goes on beyond its line, at whatever indentation it likes. */
function isOpen(value: string): boolean {
  const bare = value.replace(/(?:^|\s)#.*$/, '').trim();
  const last = bare.at(-1);
  if (bare.startsWith('{')) return last !== '}';
  if (bare.startsWith('[')) return last !== ']';
  if (bare.startsWith('"')) return bare.length < 2 || last !== '"';
  if (bare.startsWith("'")) return bare.length < 2 || last !== "'";
  return false;
}
