/**
 * From where a finding belongs to where it stands in a text. Beside `core/syntax` the only step of the core that
 * speaks of positions: it asks the parse, or counts the lines of a ledger.
 */
import { lineIndex } from '../base/text';
import type { Place } from '../model/finding';
import type { Location } from '../syntax/parsed-plan';
import type { Snapshot } from './snapshot';

/** The root file's first character where nothing better is known, so that no finding is lost. */
export function locatePlace(snapshot: Pick<Snapshot, 'parsed' | 'inputs'>, place: Place): Location {
  const nowhere: Location = { file: snapshot.parsed.files[0]?.path ?? '', range: { start: 0, end: 0 } };
  switch (place.kind) {
    case 'address':
      return snapshot.parsed.locate(place.address, place.part) ?? nowhere;
    case 'problem':
      return snapshot.parsed.problems[place.index]?.location ?? nowhere;
    case 'ignored-rule': {
      const comment = snapshot.parsed.suppressions[place.index];
      const range = comment?.rules.get(place.rule);
      return comment && range ? { file: comment.file, range } : nowhere;
    }
    case 'row': {
      const text = snapshot.inputs.ledgers.find((ledger) => ledger.path === place.file)?.text ?? '';
      const lines = lineIndex(text);
      const start = lines.offsetAt({ line: place.line - 1, character: 0 });
      const end = lines.offsetAt({ line: place.line, character: 0 });
      return { file: place.file, range: { start, end: start + text.slice(start, end).trimEnd().length } };
    }
  }
}
