/** Comments of both sides to one text: never in dispute, and none is lost that only one side knows. */
import { mergeLines, splitLines } from './merge-lines';
import { dedented, shiftLines } from './parts';
import type { Versions } from './versions';

/** Whole lines, and the column of what they stand above or below. */
export interface CommentLines {
  readonly text: string;
  readonly column: number;
}

/** @returns whole lines at the column of ours */
export function mergeComments({
  base,
  ours,
  theirs,
}: Versions<CommentLines> & { readonly ours: CommentLines }): string {
  const bare = (side: CommentLines | null): string => (side ? dedented(side.text, side.column) : '');
  const [b, o, t] = [bare(base), bare(ours), bare(theirs)];
  if (o === t || t === b) return ours.text;
  const merged =
    o === b
      ? t
      : mergeLines(splitLines(b), splitLines(o), splitLines(t))
          .flatMap((piece) =>
            'lines' in piece
              ? piece.lines
              : [...piece.ours, ...piece.theirs.filter((line) => !piece.ours.includes(line))],
          )
          .join('');
  return shiftLines(merged, ours.column);
}

/** What stands behind a value: the rest of its line, and deeper comments below. */
export function mergeEnds({
  base,
  ours,
  theirs,
}: Versions<CommentLines> & { readonly ours: CommentLines }): string {
  const cut = (side: CommentLines | null): readonly [string, CommentLines | null] => {
    const end = (side?.text.indexOf('\n') ?? -1) + 1;
    return side ? [side.text.slice(0, end), { ...side, text: side.text.slice(end) }] : ['', null];
  };
  const [[lineB, restB], [lineO, restO], [lineT, restT]] = [cut(base), cut(ours), cut(theirs)];
  const rest = restO ? mergeComments({ base: restB, ours: restO, theirs: restT }) : '';
  const comment = (line: string): string => line.trim();
  if (comment(lineO) === comment(lineT) || comment(lineT) === comment(lineB)) return lineO + rest;
  if (comment(lineO) === comment(lineB)) return lineT + rest;
  const ending = /\s*$/.exec(lineO)![0];
  return [lineO.trimEnd(), comment(lineT)].filter((one) => one !== '').join(' ') + ending + rest;
}
