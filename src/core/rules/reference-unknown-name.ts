/** The remaining names: milestones and gates of releases, templates of tasks, decisions and risks of the registers. */
import { yaml } from './example';
import type { Rule } from './rule';
import { unknownReferences } from './unknown-references';

export const referenceUnknownName: Rule = {
  id: 'reference/unknown-name',
  severity: 'warning',
  docs: {
    summary:
      'A release, task or register names a milestone, gate, template, decision or risk that the plan does not have.',
    why: 'A release whose gate or milestone does not exist looks ready when it is not.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        milestones:
          beta: { title: Public beta, due: 2026-06-30 }
        releases:
          1.0.0: { date: 2026-09-15, milestone: betta }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        milestones:
          beta: { title: Public beta, due: 2026-06-30 }
        releases:
          1.0.0: { date: 2026-09-15, milestone: beta }
      `,
    },
  },
  needsWholeText: true,
  check: (context) =>
    unknownReferences(context, {
      milestone: 'milestone',
      gate: 'gate',
      template: 'template',
      decision: 'decision',
      risk: 'risk',
    }),
};
