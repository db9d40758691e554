/** The plan with some fields changed, analysed like any other; its text stays as it is. */
import { analyseInstead } from '../analyse';
import type { Snapshot } from '../snapshot';
import { planWith, type HandFields } from './hand-plan';

export function analyseFields(snapshot: Snapshot, fields: HandFields): Snapshot {
  return analyseInstead(snapshot, planWith(snapshot.plan, fields));
}
