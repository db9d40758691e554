/** What is written when a risk changes, as the text that comes of it. */
import assert from 'node:assert/strict';
import { dayOf } from '../../../src/core/base/dates';
import { applyEdits } from '../../../src/core/base/text';
import type { Plan, Risk } from '../../../src/core/model/plan';
import type { PlanEdit } from '../../../src/core/model/plan-edit';
import {
  riskActionEdits,
  riskHappenedEdits,
  riskReviewEdits,
  riskStateEdits,
} from '../../../src/core/model/risk-edits';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import { textEdits } from '../../../src/core/syntax/text-edits';

const head = 'project: { name: P }\n';

function checkText(
  what: string,
  text: string,
  edit: (plan: Plan, risk: Risk) => readonly PlanEdit[],
  expected: string,
): void {
  it(what, () => {
    const parsed = parsePlan([{ path: 'p', text: head + text, role: 'root' }]);
    const edits = textEdits(parsed, edit(parsed.plan, parsed.plan.risks.get('leak')!));
    assert.ok(edits.ok);
    assert.equal(applyEdits(head + text, edits.value.get('p') ?? []).slice(head.length), expected);
  });
}

const happens = (plan: Plan, risk: Risk): readonly PlanEdit[] =>
  riskHappenedEdits(plan, risk, 'high', dayOf(2026, 5, 4));

describe('changes of a risk', () => {
  checkText(
    'that gets a task, of whoever owns it',
    'team: { ana: { name: Ana } }\ntasks:\n  A-1: { title: First }\nrisks:\n  leak: { title: Tokens leak, owner: ana, response: avoid } # watch\n',
    (plan, risk) => riskActionEdits(plan, risk, 'A-2'),
    'team: { ana: { name: Ana } }\ntasks:\n  A-1: { title: First }\n  A-2: { title: "Avoid: Tokens leak", assign: ana }\nrisks:\n  leak: { title: Tokens leak, owner: ana, response: avoid, actions: [A-2] } # watch\n',
  );
  checkText(
    'that gets one more task',
    'tasks:\n  A-1:\n    title: First\nrisks:\n  leak:\n    title: Tokens leak\n    owner: board\n    actions: A-1\n',
    (plan, risk) => riskActionEdits(plan, risk, 'A-2'),
    'tasks:\n  A-1:\n    title: First\n  A-2:\n    title: "Mitigate: Tokens leak"\nrisks:\n  leak:\n    title: Tokens leak\n    owner: board\n    actions: [A-1, A-2]\n',
  );
  checkText(
    'that has happened: an issue that names it',
    'risks:\n  leak: { title: Tokens leak, owner: ana, affects: [a, b] } # watch\n',
    happens,
    'risks:\n  leak: { title: Tokens leak, owner: ana, status: happened, affects: [a, b] } # watch\nissues:\n  leak:\n    title: Tokens leak\n    owner: ana\n    severity: high\n    raised: 2026-05-04\n    blocks: [a, b]\n    risk: leak\n',
  );
  checkText(
    'that has happened where an issue has its id already',
    'issues:\n  leak:\n    title: Of old\nrisks:\n  leak:\n    title: Tokens leak\n    status: watching\n',
    happens,
    'issues:\n  leak:\n    title: Of old\n  leak-2:\n    title: Tokens leak\n    severity: high\n    raised: 2026-05-04\n    risk: leak\nrisks:\n  leak:\n    title: Tokens leak\n    status: happened\n',
  );
  checkText(
    'that an issue names already',
    'issues:\n  i: { title: Tokens leaked, risk: leak }\nrisks:\n  leak: { title: Tokens leak }\n',
    happens,
    'issues:\n  i: { title: Tokens leaked, risk: leak }\nrisks:\n  leak: { title: Tokens leak, status: happened }\n',
  );
  checkText(
    'that was a chance: no issue',
    'risks:\n  leak: { title: Reuse, kind: opportunity }\n',
    happens,
    'risks:\n  leak: { title: Reuse, kind: opportunity, status: happened }\n',
  );
  checkText(
    'that was looked at',
    'risks:\n  leak: { title: Tokens leak, review: 2026-05-01 }\n',
    (_, risk) => riskReviewEdits(risk, dayOf(2026, 6, 1)),
    'risks:\n  leak: { title: Tokens leak, review: 2026-06-01 }\n',
  );
  checkText(
    'that is closed',
    'risks:\n  leak: { title: Tokens leak }\n',
    (_, risk) => riskStateEdits(risk, 'closed'),
    'risks:\n  leak: { title: Tokens leak, status: closed }\n',
  );
});
