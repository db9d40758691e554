/**
 * What is looked at before and after YAML reads a text: refusals (too large, not text), conflict markers, YAML's own
 * errors in our words. One mistake is one problem: YAML tends to complain many times about the lines after it.
 */
import { lineStart } from './node-ends';
import type { YamlIssue } from './yaml-tree';
import type { NewProblem } from './reading';
import type { TextRange } from '../base/text';

/** Characters of one file; a plan of 30,000 tasks has as many. */
export const mostCharacters = 8_000_000;
const mostIssues = 10;

/** Why a text is not looked at at all, or null. */
export function refusal(text: string): NewProblem | null {
  if (text.length > mostCharacters) {
    const size = (text.length / 1_000_000).toFixed(1);
    return {
      rule: 'syntax/too-large',
      message: `The file has ${size} million characters; at most ${mostCharacters / 1_000_000} million are read`,
      range: { start: 0, end: 0 },
      address: null,
    };
  }
  const nul = text.indexOf('\u0000');
  if (nul < 0) return null;
  return {
    rule: 'syntax/unreadable',
    message: 'The file is not text in UTF-8: it holds NUL characters',
    range: { start: nul, end: nul + 1 },
    address: null,
  };
}

/**
 * Whether a text that has no tree to speak of was meant as a plan: a line `project:` with a `name` in it. Linear.
 */
export function looksLikePlan(text: string): boolean {
  const plain = text.slice(0, mostCharacters).replaceAll('\u0000', '');
  for (let at = projectLine(plain, 0); at >= 0; at = projectLine(plain, at + 8)) {
    const end = lineEnd(plain, at);
    if (/^project:[ \t]*\{[^\n]*\bname[ \t]*:/.test(plain.slice(at, Math.min(end, at + 1000)))) return true;
    for (let line = end + 1; line < plain.length; line = lineEnd(plain, line) + 1) {
      const content = plain.slice(line, Math.min(lineEnd(plain, line), line + 200));
      if (/^[ \t]+name[ \t]*:[ \t]*\S/.test(content)) return true;
      if (/^[^\s#<>=|]/.test(content)) break;
    }
  }
  return false;
}

function projectLine(text: string, from: number): number {
  for (let at = text.indexOf('project:', from); at >= 0; at = text.indexOf('project:', at + 8)) {
    if (at === 0 || text[at - 1] === '\n' || (at === 1 && text[0] === '\ufeff')) return at;
  }
  return -1;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Problems for what YAML reports: one for a line, all that quotes would mend, and the first of the others. */
export function yamlProblems(issues: readonly YamlIssue[], text: string): readonly NewProblem[] {
  const problems: NewProblem[] = [];
  const lines = new Set<number>();
  let others = 0;
  for (const issue of issues) {
    const line = lineStart(text, issue.range.start);
    if (lines.has(line)) continue;
    lines.add(line);
    const meant = meantAsText(issue, text);
    if (meant) problems.push(quotable(meant.message, meant.range));
    else if (++others <= mostIssues) {
      const message = messages[issue.code] ?? `${issue.message} (YAML)`;
      problems.push({ rule: 'syntax/broken-yaml', message, range: issue.range, address: null });
    }
  }
  return problems;
}

function quotable(message: string, range: TextRange): NewProblem {
  return {
    rule: 'syntax/broken-yaml',
    message,
    range,
    address: null,
    fixes: (index) => [
      { title: 'Quote the text', preferred: true, edits: [{ kind: 'quote', problem: index }] },
    ],
  };
}

/** `title: Fix: the login` and `owner: @ana`: texts that YAML reads only in quotes. */
function meantAsText(
  issue: YamlIssue,
  text: string,
): { readonly message: string; readonly range: TextRange } | null {
  const { start } = issue.range;
  const rest = text
    .slice(start, Math.min(lineEnd(text, start), start + 500))
    .replace(/\s+#.*$/, '')
    .trimEnd();
  const range = { start, end: start + rest.length };
  if (issue.code === 'BLOCK_AS_IMPLICIT_KEY' && /^[^\s"'[{|>&*!#-][^"'[{\n]*: /.test(rest)) {
    return { message: 'A text with a colon and a space in it must stand in quotes', range };
  }
  if (issue.code === 'BAD_SCALAR_START' && /^[@`%][^,\]}\n]*$/.test(rest)) {
    return { message: `A text that begins with ${rest[0]} must stand in quotes`, range };
  }
  return null;
}

/** What YAML's error codes mean to a person; null prototypes are not needed, the codes are a closed set. */
const messages: Partial<Record<YamlIssue['code'], string>> = {
  BAD_INDENT: 'The indentation does not match the lines around it',
  TAB_AS_INDENT: 'A tab stands in the indentation; YAML takes spaces only',
  BLOCK_AS_IMPLICIT_KEY: 'A map or list cannot begin here; it starts on a line of its own, indented',
  MISSING_CHAR: 'A character is missing here: a colon after a key, a closing quote or bracket, or a space',
  MULTILINE_IMPLICIT_KEY: 'A key must stand on one line, with its colon',
  BAD_ALIAS: 'An anchor or alias has no name, or one that YAML cannot read',
  BAD_DQ_ESCAPE: 'A backslash in double quotes begins an escape that YAML does not know',
  BLOCK_IN_FLOW: 'A block cannot stand inside of brackets or braces',
  MULTIPLE_ANCHORS: 'A value has two anchors',
  MULTIPLE_TAGS: 'A value has two tags',
  KEY_OVER_1024_CHARS: 'A key is longer than 1,024 characters',
  RESOURCE_EXHAUSTION: 'The text is nested too deep',
};
