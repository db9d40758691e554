/** Critical work that hangs on one person. */
import { aloneOn } from '../analysis/critical-work';
import { at, atKey } from '../model/finding';
import type { Plan } from '../model/plan';
import { workingTime } from './amounts';
import { yaml } from './example';
import { personName, titleOf } from './names';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';
import { tasksWith } from './tasks-with';

export const peopleSinglePoint: Rule = {
  id: 'people/single-point',
  severity: 'info',
  docs: {
    summary: 'Nearly all of the critical work that is open is assigned to one person alone.',
    why: 'A day on which this person is ill is a day by which the project ends later, and nobody else knows the work. Let somebody join a task, or name a substitute (`assign: [ana or ben]`). Plans with one person, and those with few critical tasks, are left alone.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
          ben: { name: Ben Okafor }
        tasks:
          ATLAS-a1b: { title: Threat model, effort: 2d, assign: ana }
          ATLAS-b2c: { title: Session tokens, effort: 4d, assign: ana, needs: ATLAS-a1b }
          ATLAS-c3d: { title: Rotation of keys, effort: 4d, assign: ana, needs: ATLAS-b2c }
          ATLAS-d4e: { title: Audit log, effort: 3d, assign: ana, needs: ATLAS-c3d }
          ATLAS-e5f: { title: Load test, effort: 2d, assign: ana, needs: ATLAS-d4e }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
          ben: { name: Ben Okafor }
        tasks:
          ATLAS-a1b: { title: Threat model, effort: 2d, assign: ana }
          ATLAS-b2c: { title: Session tokens, effort: 4d, assign: [ana, ben], needs: ATLAS-a1b }
          ATLAS-c3d: { title: Rotation of keys, effort: 4d, assign: ana, needs: ATLAS-b2c }
          ATLAS-d4e: { title: Audit log, effort: 3d, assign: [ana or ben], needs: ATLAS-c3d }
          ATLAS-e5f: { title: Load test, effort: 2d, assign: ben, needs: ATLAS-d4e }
      `,
    },
  },
  options: {
    share: {
      kind: 'share',
      default: '80%',
      description: 'share of the critical tasks that one person may have alone',
    },
    from: {
      kind: 'count',
      default: '5',
      description: 'open critical tasks from which on the share is measured',
    },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  // Dates are looked at only where too much hangs on somebody: else none of them asks this rule again.
  const { plan } = context;
  const people = Array.from(plan.team.values()).filter(
    ({ kind, capacity }) => kind === 'person' && capacity <= 1,
  );
  if (people.length < 2 || people.length < plan.team.size - equipment(plan)) return;
  const { tasks: critical, alone } = context.criticalWork;
  if (critical < context.option('from')) return;
  for (const [person, amount] of alone) {
    if (amount / critical <= context.option('share')) continue;
    const tasks = tasksOf(context, person);
    const left = tasks.reduce((sum, id) => sum + (context.schedule.tasks.get(id)?.remainingWork ?? 0), 0);
    yield {
      message: say`${personName(plan, person)} alone has ${amount} of ${critical} critical tasks: ${workingTime(left, plan)} of work that nobody else can take over.`,
      place: atKey('team', person),
      related: tasks.slice(0, 10).map((id) => ({
        message: say`${titleOf(plan, id)} (${id}) is critical.`,
        place: at('task', id, 'assign'),
      })),
    };
  }
}

/** The critical tasks that are somebody's alone. */
function tasksOf({ plan, schedule }: RuleContext, person: string): readonly string[] {
  const isPerson = (id: string): boolean => plan.team.get(id)?.kind === 'person';
  const critical = tasksWith(plan, ({ id }) => {
    const scheduled = schedule.tasks.get(id);
    return scheduled?.critical === true && scheduled.kind === 'task';
  });
  return critical.filter(({ assign }) => aloneOn(assign, isPerson) === person).map(({ id }) => id);
}

function equipment(plan: Plan): number {
  return Array.from(plan.team.values()).filter(({ kind }) => kind === 'equipment').length;
}
