/** On which lines the items of a plan begin, for what leads to them from outside the editor: pages, reports. */
import { locatePlace } from '../analysis/locate-place';
import type { Snapshot } from '../analysis/snapshot';
import { lineIndex, type LineIndex } from '../base/text';
import type { Address } from '../model/address';
import { atKey } from '../model/finding';

export interface ItemLine {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Of the root file's first line where an item is not written. */
export function itemLines(snapshot: Pick<Snapshot, 'parsed' | 'inputs'>): (address: Address) => ItemLine {
  const indices = new Map<string, LineIndex>();
  const indexOf = (file: string): LineIndex => {
    const known = indices.get(file);
    if (known) return known;
    const made = lineIndex(snapshot.inputs.files.find(({ path }) => path === file)?.text ?? '');
    indices.set(file, made);
    return made;
  };
  return (address) => {
    const { file, range } = locatePlace(snapshot, atKey(...address));
    return { file, line: indexOf(file).positionAt(range.start).line + 1 };
  };
}
