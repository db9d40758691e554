/** Files that `include` names and that are not read: what they hold is in no date and in no sum. */
import { normalPath } from '../base/normal-path';
import { at } from '../model/finding';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const referenceMissingFile: Rule = {
  id: 'reference/missing-file',
  severity: 'warning',
  docs: {
    summary: '`include` names a file that is not there, cannot be read, or lies outside the repository.',
    why: 'Its tasks, people and risks are part of the plan only as long as the file is read; without it the dates look better than they are. Of patterns that name several files only those are found that leave the plan without any included file.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        include: [plan/taks.yaml]
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
      `,
    },
  },
  check,
};

function* check({ plan, files }: RuleContext): Iterable<RuleFinding> {
  const read = new Set(files.map(({ path }) => path));
  const included = files.some(({ role }) => role === 'included');
  for (const [i, name] of plan.include.entries()) {
    const isPattern = /[*?[\]{}]/.test(name);
    if (isPattern ? included : read.has(normalPath(name))) continue;
    yield {
      message: isPattern
        ? say`${name} leads to no file that could be read; nothing is included.`
        : say`${name} cannot be read, or lies outside the repository; what it holds is not in the plan.`,
      place: at('include', i),
    };
  }
}
