/** A risk moved to another cell of the matrix, as the edits that put it there in the way in which its text is written. */
import type { Snapshot } from '../analysis/snapshot';
import { err, type Result } from '../base/result';
import type { PlanEdit } from '../model/plan-edit';
import { probabilityWords } from '../model/risk-words';
import { isLiveRisk } from '../model/risk-edits';
import { assessRisk } from '../risk/assess-risk';
import type { MatrixCell } from '../risk/exposure';
import { writtenPlace } from '../syntax/written-place';

/** @returns an error as a sentence */
export function reassess(
  { plan, parsed }: Snapshot,
  id: string,
  to: MatrixCell,
): Result<readonly PlanEdit[], string> {
  const risk = plan.risks.get(id);
  if (!risk || !isLiveRisk(risk)) return err('The risk is not open any more.');
  const { probability, impact } = plan.project.riskMatrix;
  if (to.probability > probability || to.impact > impact) return err('The matrix is smaller now.');
  const at = writtenPlace(parsed, ['risks', id, 'probability'], 'value');
  const text = parsed.files.find(({ path }) => path === at?.file)?.text ?? '';
  const written = at ? text.slice(at.range.start, at.range.end) : '';
  return assessRisk(plan, risk, to, probabilityWords.has(written.replaceAll(/["']/g, '').trim()));
}
