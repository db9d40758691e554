/**
 * The plan files of `test/projects`, which carry what they expect inside: below a line, a comment such as
 * `#   ^^^^ syntax/bad-value` marks the columns of a problem; `#^^^` marks from the first column, and what no comment
 * can stand below is written `#= 6:1 syntax/conflict-markers`, by the line and column where it begins.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineIndex } from '../../src/core/base/text';
import type { Problem } from '../../src/core/syntax/parsed-plan';

const folder = join('test', 'projects');

export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

export function corpus(): readonly CorpusFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

const marker = /^\s*#( *)(\^+) ([a-z-]+\/[a-z-]+)$/;

/** Each as `line:from-to rule`, lines and columns from 1; over several lines as `line:from rule`. */
export function expectedProblems(text: string): readonly string[] {
  const expected: string[] = [];
  let marked = 0;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const place = /^#= (\d+:\d+ \S+)$/.exec(line);
    if (place) expected.push(place[1]!);
    const match = marker.exec(line);
    if (!match) {
      marked = index;
      continue;
    }
    const from = line.indexOf('^');
    const start = match[1] === '' && from === 1 ? 0 : from;
    expected.push(`${marked + 1}:${start + 1}-${from + match[2]!.length} ${match[3]}`);
  }
  return expected.sort();
}

export function printProblems(text: string, problems: readonly Problem[]): readonly string[] {
  const index = lineIndex(text);
  return problems
    .map(({ rule, location: { range } }) => {
      const start = index.positionAt(range.start);
      const end = index.positionAt(range.end);
      const place = `${start.line + 1}:${start.character + 1}`;
      return end.line === start.line ? `${place}-${end.character} ${rule}` : `${place} ${rule}`;
    })
    .sort();
}
