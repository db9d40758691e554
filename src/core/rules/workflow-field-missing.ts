/** What the team's workflow wants to be filled in, and is not. */
import { atKey } from '../model/finding';
import { missingOfMilestone, missingOfTask, type MissingFields } from '../model/missing-fields';
import { isOver } from '../model/states';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { list, say } from './say';

export const workflowFieldMissing: Rule = {
  id: 'workflow/field-missing',
  severity: 'warning',
  docs: {
    summary: 'A task, phase or milestone lacks a field that the workflow of the plan asks for.',
    why: 'Under `workflow.fields` a team says what must be filled in for every task, phase or milestone and for tasks of a template; under `fields` of a state, what a task in it must have. What is done or dropped is left alone, except for what its own state asks for.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        workflow: { fields: { task: [paths, effort] } }
        team: { ana: { name: Ana Ruiz } }
        tasks:
          ATLAS-k3f: { title: Session tokens, assign: ana, effort: 5d }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        workflow: { fields: { task: [paths, effort] } }
        team: { ana: { name: Ana Ruiz } }
        tasks:
          ATLAS-k3f: { title: Session tokens, assign: ana, effort: 5d, paths: [src/auth/**] }
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan }: RuleContext): Iterable<RuleFinding> {
  const { workflow } = plan;
  const asks = workflow.fields.size > 0 || Array.from(workflow.states.values()).some(asksForFields);
  if (!asks) return;
  for (const [id, task] of plan.tasks) {
    const over = isOver(plan, task);
    for (const missing of missingOfTask(plan, task, task.status)) {
      if (over && missing.asked.by !== 'state') continue;
      yield {
        message: say`${task.title} lacks ${list(missing.fields, 4)}, which ${whose(missing)} must have.`,
        place: atKey('task', id),
      };
    }
  }
  for (const [id, milestone] of plan.milestones) {
    const missing = milestone.finished ? null : missingOfMilestone(plan, milestone);
    if (!missing) continue;
    yield {
      message: say`${milestone.title} lacks ${list(missing.fields, 4)}, which ${whose(missing)} must have.`,
      place: atKey('milestones', id),
    };
  }
}

function asksForFields({ fields }: { readonly fields: readonly string[] }): boolean {
  return fields.length > 0;
}

function whose({ asked }: MissingFields): string {
  if (asked.by === 'kind') return `every ${asked.name}`;
  return asked.by === 'template' ? `tasks from ${asked.name}` : `tasks in ${asked.name}`;
}
