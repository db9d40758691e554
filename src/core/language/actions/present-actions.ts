/**
 * The actions at a place as the editor lists them, each with what it would do to dates and cost; one whose edits do not
 * fit the text is none. Consequences are computed while there is time.
 */
import type { Sliced } from '../../base/sliced';
import type { Snapshot } from '../../analysis/snapshot';
import { whatIf } from '../../analysis/what-if';
import type { TextRange } from '../../base/text';
import { taskOfAddress } from '../../model/address';
import { consequenceOf, titleWithConsequence } from '../preview-fix';
import { actualDates } from './actual-dates';
import { applyTemplate } from './apply-template';
import { assignPeople } from './assign-people';
import { changeRisk } from './change-risk';
import { convertEstimate } from './convert-estimate';
import { extractPhase } from './extract-phase';
import type { ActionAsk, ActionWords, PlanAction } from './plan-action';
import { sortByStart } from './sort-by-start';

const actions: readonly ((ask: ActionAsk) => readonly PlanAction[])[] = [
  actualDates,
  changeRisk,
  assignPeople,
  applyTemplate,
  convertEstimate,
  sortByStart,
  extractPhase,
];

/** @param shouldStop asked before each analysis: true when there is no time for another one */
export function* presentActions(
  snapshot: Snapshot,
  file: string,
  range: TextRange,
  { words, shouldStop }: { readonly words: ActionWords; readonly shouldStop: () => boolean },
): Sliced<readonly PlanAction[]> {
  const { parsed, plan } = snapshot;
  if (parsed.broken || !parsed.isPlan) return [];
  const address = parsed.addressAt(file, range.start);
  const id = address && taskOfAddress(address);
  const task = id === null ? null : (plan.tasks.get(id) ?? null);
  const ask: ActionAsk = { snapshot, file, range, task, words };
  const offered: PlanAction[] = [];
  for (const action of actions.flatMap((offer) => offer(ask))) {
    yield;
    if (shouldStop()) {
      offered.push(action);
      continue;
    }
    const found = whatIf(snapshot, action.edits);
    if (!found.ok || found.value.problems.length > 0) continue;
    const consequence = consequenceOf(found.value.effect);
    offered.push({ ...action, title: titleWithConsequence(action.title, consequence, snapshot, words) });
  }
  return offered;
}
