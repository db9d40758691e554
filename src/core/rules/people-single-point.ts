/** Critical work that hangs on one person. */
import { inTurn } from '../base/in-turn';
import { at, atKey } from '../model/finding';
import type { Plan, Task } from '../model/plan';
import type { Assignment } from '../model/values';
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
  const { plan, schedule } = context;
  const people = Array.from(plan.team.values()).filter(
    ({ kind, capacity }) => kind === 'person' && capacity <= 1,
  );
  if (people.length < 2 || people.length < plan.team.size - equipment(plan)) return;
  const persons = new Set(Array.from(plan.team).flatMap(([id, { kind }]) => (kind === 'person' ? [id] : [])));
  const dates = inTurn(schedule.tasks);
  const open = tasksWith(plan, ({ id }) => {
    const scheduled = dates(id);
    // What is done or dropped is not critical.
    return scheduled?.critical === true && scheduled.kind === 'task';
  });
  const critical = open.length;
  if (critical < context.option('from')) return;
  for (const [person, tasks] of aloneOn(open, persons)) {
    if (tasks.length / critical <= context.option('share')) continue;
    const left = tasks.reduce((sum, id) => sum + (schedule.tasks.get(id)?.remainingWork ?? 0), 0);
    yield {
      message: say`${personName(plan, person)} alone has ${tasks.length} of ${critical} critical tasks: ${workingTime(left, plan)} of work that nobody else can take over.`,
      place: atKey('team', person),
      related: tasks.slice(0, 10).map((id) => ({
        message: say`${titleOf(plan, id)} (${id}) is critical.`,
        place: at('task', id, 'assign'),
      })),
    };
  }
}

/** Of each person the ids of the tasks that nobody else is assigned to. */
function aloneOn(tasks: readonly Task[], persons: ReadonlySet<string>): ReadonlyMap<string, string[]> {
  const alone = new Map<string, string[]>();
  for (const { id, assign } of tasks) {
    const only = onlyOne(assign, persons);
    if (!only || only.alternatives.length > 0) continue;
    const of = alone.get(only.person);
    if (of) of.push(id);
    else alone.set(only.person, [id]);
  }
  return alone;
}

/** The one assignment of a person, machines aside; null where there is none, or more than one. */
function onlyOne(assign: readonly Assignment[], persons: ReadonlySet<string>): Assignment | null {
  let only: Assignment | null = null;
  for (const one of assign) {
    if (!persons.has(one.person)) continue;
    if (only) return null;
    only = one;
  }
  return only;
}

function equipment(plan: Plan): number {
  return Array.from(plan.team.values()).filter(({ kind }) => kind === 'equipment').length;
}
