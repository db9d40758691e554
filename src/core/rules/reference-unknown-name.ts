/**
 * The remaining names: milestones and gates of releases, templates and gates of tasks, decisions and risks of the
 * registers, and what the workflow names: states, templates and releases.
 */
import { similar } from '../base/similar';
import { atKey } from '../model/finding';
import { standardKinds } from '../model/missing-fields';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';
import { unknownReferences } from './unknown-references';

export const referenceUnknownName: Rule = {
  id: 'reference/unknown-name',
  severity: 'warning',
  docs: {
    summary:
      'A release, task, register or workflow names a milestone, gate, template, state, decision or risk that is not there.',
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
  *check(context) {
    yield* unknownReferences(context, {
      milestone: 'milestone',
      gate: 'gate',
      template: 'template',
      decision: 'decision',
      risk: 'risk',
      state: 'state',
      release: 'release',
    });
    yield* unknownKinds(context);
  },
};

/** Keys of `workflow.fields`: kinds of items, or templates. */
function* unknownKinds({ plan: { workflow, templates } }: RuleContext): Iterable<RuleFinding> {
  const known = [...standardKinds, ...templates.keys()];
  for (const kind of workflow.fields.keys()) {
    if (known.includes(kind)) continue;
    const meant = similar(kind, known);
    yield {
      message: say`«${kind}» is neither task, phase or milestone nor a template of the plan.`,
      place: atKey('workflow', 'fields', kind),
      fixes:
        meant === null
          ? []
          : [
              {
                title: sayFix`Change «${kind}» to «${meant}»`,
                preferred: true,
                edits: [{ kind: 'rename', address: ['workflow', 'fields', kind], key: meant }],
              },
            ],
    };
  }
}
