/** What is said before a task changes its state: of each state whether it may enter, and what speaks against it. */
import { objectionsTo, weightOf, type Objection, type Weight } from '../analysis/objections';
import type { Snapshot } from '../analysis/snapshot';
import { clip, oneLine } from '../base/one-line';
import type { Translate } from '../base/translate';
import type { Plan } from '../model/plan';
import { isSummary } from '../model/states';
import { titleOf } from '../rules/names';
import type { BoardAnswer } from './board-model';
import { stateTitle } from './board-words';

const longestSentence = 120;
const heaviest: readonly Weight[] = ['forbids', 'wants-reason', 'asks'];

/** @returns null where there is no such task */
export function boardMoves(snapshot: Snapshot, id: string, t: Translate): BoardAnswer | null {
  const { plan } = snapshot;
  const task = plan.tasks.get(id);
  if (!task || isSummary(task)) return null;
  return {
    task: id,
    states: [...plan.workflow.states.keys()].map((state) => {
      const objections = objectionsTo(snapshot, task, state);
      const verdict = heaviest.find((weight) => objections.some((each) => weightOf(each) === weight));
      return {
        id: state,
        verdict: verdict ?? ('free' as const),
        says: objections.map((each) => sayObjection(plan, state, each, t)),
      };
    }),
  };
}

export function sayObjection(plan: Plan, state: string, objection: Objection, t: Translate): string {
  return clip(sentence(plan, state, objection, t), longestSentence);
}

function sentence(plan: Plan, state: string, objection: Objection, t: Translate): string {
  switch (objection.kind) {
    case 'order': {
      const next = objection.next.map((each) => stateTitle(each, t)).join(', ');
      const from = stateTitle(objection.from, t);
      return next === ''
        ? t('Nothing follows {0} in the workflow', from)
        : t('After {0} comes {1} in the workflow', from, next);
    }
    case 'limit':
      return t('{0} is full: {1} of {2}', stateTitle(state, t), objection.count, objection.limit);
    case 'fields':
      return t('It lacks {0}', objection.fields.join(', '));
    case 'gate':
      return `${objection.gate}: ${objection.says}`;
    case 'item':
      return t('«{0}» of its checklist is open', oneLine(objection.item));
    case 'need':
      return t(
        '{0}, which it needs, is {1}',
        oneLine(titleOf(plan, objection.id)),
        oneLine(objection.status),
      );
  }
}
