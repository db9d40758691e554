/** Finished tasks took another time than estimated, and the simulation does not count with it. */
import { proposedFactor } from '../analysis/calibration';
import { at } from '../model/finding';
import { compareEstimates } from '../schedule/compare-estimates';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { count, say, sayFix } from './say';

export const scheduleEstimatesOff: Rule = {
  id: 'schedule/estimates-off',
  severity: 'info',
  docs: {
    summary: 'Finished tasks took longer or shorter than estimated, and the simulation does not know.',
    why: 'What is still to be done was estimated by the same people in the same way. `calibration:` lets the simulation count with how their estimates turned out; `milewright estimates` shows them by person, label and phase. The planned dates stay as they are. With fewer than five finished tasks nothing is said.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-06 }
        tasks:
          ATLAS-a1b: { title: Threat model, effort: 2d, status: done, started: 2026-04-06, finished: 2026-04-08 }
          ATLAS-b2c: { title: Page shell, effort: 2d, status: done, started: 2026-04-09, finished: 2026-04-13 }
          ATLAS-c3d: { title: Form parts, effort: 2d, status: done, started: 2026-04-14, finished: 2026-04-16 }
          ATLAS-d4e: { title: Error texts, effort: 1d, status: done, started: 2026-04-17, finished: 2026-04-17 }
          ATLAS-e5f: { title: Tracing, effort: 1d, status: done, started: 2026-04-20, finished: 2026-04-20 }
          ATLAS-k3f: { title: Session tokens, effort: 3d }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-06, calibration: 1.4 }
        tasks:
          ATLAS-a1b: { title: Threat model, effort: 2d, status: done, started: 2026-04-06, finished: 2026-04-08 }
          ATLAS-b2c: { title: Page shell, effort: 2d, status: done, started: 2026-04-09, finished: 2026-04-13 }
          ATLAS-c3d: { title: Form parts, effort: 2d, status: done, started: 2026-04-14, finished: 2026-04-16 }
          ATLAS-d4e: { title: Error texts, effort: 1d, status: done, started: 2026-04-17, finished: 2026-04-17 }
          ATLAS-e5f: { title: Tracing, effort: 1d, status: done, started: 2026-04-20, finished: 2026-04-20 }
          ATLAS-k3f: { title: Session tokens, effort: 3d }
      `,
    },
  },
  options: {
    above: {
      kind: 'share',
      default: '20%',
      description: 'share of the estimates that finished tasks may be off together',
    },
  },
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, holidays } = context;
  const { calibration } = plan.project;
  const outcomes = compareEstimates(plan, holidays.days);
  const factor = proposedFactor(outcomes, calibration);
  if (factor === null || Math.abs(factor / calibration - 1) <= context.option('above')) return;
  yield {
    message: say`${count(outcomes.length, 'finished task')} took ${factor} times what was estimated; the simulation counts with ${calibration}.`,
    place: calibration === 1 ? at('project', 'name') : at('project', 'calibration'),
    fixes: [
      {
        title: sayFix`Let the simulation count with ${factor} times the estimates`,
        preferred: true,
        edits: [{ kind: 'set', address: ['project', 'calibration'], value: String(factor) }],
      },
    ],
  };
}
