/** Too many links between phases and tasks (GAO best practice 2, sequencing). */
import { isSummary } from '../model/states';
import { yaml } from './example';
import { linkBreach, manyBreak, shareOptions } from './many-break';
import type { QualityLink } from '../schedule/quality/quality-facts';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { tasksWith } from './tasks-with';

export const schedulePhaseLinks: Rule = {
  id: 'schedule/phase-links',
  severity: 'info',
  docs: {
    summary: 'Too many tasks wait for whole phases, or phases for something.',
    why: 'A link of a phase holds for every task in it: none of them may begin, or all of them must be done. That is seldom what the work asks for, makes the plan longer than it has to be, and hides which task it is that matters: (links of open tasks and phases to or from a phase) / (links), at most 25 %. Milestones may wait for phases; those links are not counted.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          build:
            title: Build
            tasks:
              ATLAS-k3f: { title: Session tokens, effort: 3d }
              ATLAS-m2q: { title: Login form, effort: 4d }
          ATLAS-r9t: { title: Load test, effort: 2d, needs: build }
        checks: { schedule/phase-links: { from: 3 } }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          build:
            title: Build
            tasks:
              ATLAS-k3f: { title: Session tokens, effort: 3d }
              ATLAS-m2q: { title: Login form, effort: 4d }
          ATLAS-r9t: { title: Load test, effort: 2d, needs: [ATLAS-k3f, ATLAS-m2q] }
        checks: { schedule/phase-links: { from: 3 } }
      `,
    },
  },
  options: shareOptions('25%', 'links', 'open tasks'),
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan } = context;
  const phases = new Set(tasksWith(plan, isSummary).map(({ id }) => id));
  const ofPhases = tasksWith(plan, ({ id, needs }) => {
    for (const { predecessor } of needs) if (phases.has(predecessor)) return true;
    return needs.length > 0 && phases.has(id);
  });
  if (ofPhases.length === 0) return;
  const { quality } = context;
  const tasks = new Map(ofPhases.map((task) => [task.id, task]));
  const isOfPhase = ({ task: id, need }: QualityLink): boolean => {
    const task = tasks.get(id);
    return task !== undefined && (phases.has(id) || phases.has(task.needs[need]!.predecessor));
  };
  yield* manyBreak(context, {
    broken: quality.links.filter(isOfPhase),
    breach: (link) => linkBreach(plan, link, 'is linked to'),
    of: quality.links.length,
    noun: 'links',
    size: quality.open.length,
    are: 'are those of phases',
  });
}
