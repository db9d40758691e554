/**
 * Findings as the editor, the command line and CI show them: each at its lines in its file, in the order of the files.
 * The same list for all three (invariant I7).
 */
import type { Snapshot } from '../analysis/snapshot';
import { locatePlace } from '../analysis/locate-place';
import { lineIndex, type LineIndex, type TextPosition } from '../base/text';
import type { Finding, Place } from '../model/finding';

export interface Diagnostic {
  readonly finding: Finding;
  readonly file: string;
  readonly start: TextPosition;
  readonly end: TextPosition;
  readonly related: readonly RelatedPlace[];
}

export interface RelatedPlace {
  readonly message: string;
  readonly file: string;
  readonly start: TextPosition;
  readonly end: TextPosition;
}

export function presentDiagnostics(snapshot: Snapshot, findings: readonly Finding[]): readonly Diagnostic[] {
  const { files } = snapshot.parsed;
  const texts = new Map<string, string>();
  for (const ledger of snapshot.inputs.ledgers) texts.set(ledger.path, ledger.text ?? '');
  for (const file of files) texts.set(file.path, file.text);
  const indexes = new Map<string, LineIndex>();
  const indexOf = (file: string): LineIndex => {
    const known = indexes.get(file) ?? lineIndex(texts.get(file) ?? '');
    indexes.set(file, known);
    return known;
  };
  const locate = (place: Place): Omit<RelatedPlace, 'message'> => {
    const { file, range } = locatePlace(snapshot, place);
    const index = indexOf(file);
    return { file, start: index.positionAt(range.start), end: index.positionAt(range.end) };
  };
  const order = new Map([...texts.keys()].map((path, i) => [path, i]));
  for (const [i, file] of files.entries()) order.set(file.path, i - files.length);
  return findings
    .map((finding) => ({
      finding,
      ...locate(finding.place),
      related: finding.related.map(({ message, place }) => ({ message, ...locate(place) })),
    }))
    .sort(
      (a, b) =>
        (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) ||
        a.start.line - b.start.line ||
        a.start.character - b.start.character ||
        (a.finding.rule < b.finding.rule ? -1 : a.finding.rule > b.finding.rule ? 1 : 0),
    );
}
