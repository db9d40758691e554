/** Work in a state, or a phase at its end, though a gate on the way there is not passed. */
import { taskSubject } from '../analysis/gates/gate-subject';
import { gatesIntoState } from '../analysis/gates/gates-of';
import { allRequirements } from '../analysis/gates/requirements/index';
import { at } from '../model/finding';
import type { Gate, Task } from '../model/plan';
import { stateKind } from '../model/states';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const qualityGateNotMet: Rule = {
  id: 'quality/gate-not-met',
  severity: 'warning',
  docs: {
    summary: 'A task or phase is in a state whose gate it has not passed.',
    why: 'A gate says what must be true before work goes on. The rule looks at what follows from the plan and its commits (checklists, approvals, risks, states of tasks, the main line, subjects of commits); `milewright gate` also asks reviews, changed files and reports.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        quality: { gates: { merge-ready: { when: { status: review }, require: [checklist] } } }
        tasks:
          ATLAS-k3f:
            title: Session tokens
            effort: 5d
            status: review
            started: 2026-04-27
            checklist: { threat model reviewed: todo }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        quality: { gates: { merge-ready: { when: { status: review }, require: [checklist] } } }
        tasks:
          ATLAS-k3f:
            title: Session tokens
            effort: 5d
            status: review
            started: 2026-04-27
            checklist: { threat model reviewed: done }
      `,
    },
  },
  needsWholeText: true,
  check,
};

const seenInPlan = new Map(
  allRequirements.flatMap((one) => (one.sees === 'plan' ? [[one.name, one] as const] : [])),
);

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan } = context;
  if (plan.gates.size === 0) return;
  for (const [id, task] of plan.tasks) {
    // A phase that nobody has called done has not ended.
    if (stateKind(plan, task.status) === 'dropped') continue;
    for (const gate of gatesIntoState(plan, task, task.status)) {
      const missing = firstMissing(context, gate, task);
      if (missing === null) continue;
      yield {
        message: say`${task.title} is ${task.status} without passing ${gate.id}: ${missing}`,
        place: at('task', id, 'status'),
        related: [{ message: say`Gate ${gate.id} asks for it.`, place: at('quality', 'gates', gate.id) }],
      };
    }
  }
}

function firstMissing(context: RuleContext, { require }: Gate, task: Task): string | null {
  const subject = taskSubject(context.plan, task);
  if (subject.tasks.length === 0) return null;
  for (const { name, argument } of require) {
    const answer = seenInPlan.get(name)?.check(subject, context, argument);
    if (answer?.state === 'not-met') return answer.says;
  }
  return null;
}
