/** The gates that a task or phase has still to pass: how many requirements are met, and what is missing. */
import { checkGate } from '../../analysis/gates/check-gate';
import { taskSubject } from '../../analysis/gates/gate-subject';
import { gatesFor } from '../../analysis/gates/gates-of';
import type { Snapshot } from '../../analysis/snapshot';
import { escapeMarkdown } from '../../base/markdown';
import type { Task } from '../../model/plan';
import { isOver } from '../../model/states';
import type { LanguageWords } from '../words';
import type { Fact } from './facts';

const mostGates = 4;

export function gateFacts(snapshot: Snapshot, task: Task, { t }: LanguageWords): readonly Fact[] {
  const { plan } = snapshot;
  if (plan.gates.size === 0 || isOver(plan, task)) return [];
  const subject = taskSubject(plan, task);
  return gatesFor(plan, subject, null)
    .slice(0, mostGates)
    .map((gate): Fact => {
      const { requirements } = checkGate(gate, subject, snapshot);
      const open = requirements.filter(({ state }) => state !== 'met');
      const said = t('{0} of {1} met', requirements.length - open.length, requirements.length);
      const missing = open.map(({ says }) => escapeMarkdown(says)).join(' ');
      return [t('Gate {0}', escapeMarkdown(gate.id)), missing === '' ? said : `${said}. ${missing}`];
    });
}
