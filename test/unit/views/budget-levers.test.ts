import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { idleLevers, type Levers } from '../../../src/core/analysis/levers';
import { whatIf } from '../../../src/core/analysis/what-if';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { parseDay } from '../../../src/core/base/dates';
import { inEnglish } from '../../../src/core/base/translate';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { budgetView, presentBudget } from '../../../src/core/views/budget';
import type { LeverAnswer } from '../../../src/core/views/budget-model';
import type { WebviewOptions } from '../../../src/core/views/webview';

/** Ana at 800 a day: ten days from Monday, 5 January, end on Friday, 16 January. */
const plan = `project: { name: Atlas, start: 2026-01-05, currency: EUR }
team: { ana: { name: Ana, rate: 100/h } }
tasks:
  A: { title: A, effort: 10d, assign: ana }
`;
const options: WebviewOptions = { locale: 'en', translate: inEnglish, stale: null };

function snapshotOf(rest = 'budget: { total: 8500 }\n', overlay: string | null = null): Snapshot {
  return analyse(
    {
      files: [
        { path: 'project.yaml', text: plan + rest, role: 'root' },
        ...(overlay === null ? [] : [{ path: 'private.yaml', text: overlay, role: 'private' as const }]),
      ],
      ledgers: [],
      commits: noCommits,
      holidays: noHolidays,
      today: parseDay('2026-01-05')!,
    },
    null,
  );
}

function ask(levers: Partial<Levers>, snapshot = snapshotOf()): LeverAnswer {
  const question = { kind: 'levers', ...idleLevers, ...levers } as const;
  // Spaces that do not break are spaces here.
  const text = JSON.stringify(budgetView.answer!(snapshot, question, options)).replaceAll('\u00A0', ' ');
  return JSON.parse(text) as LeverAnswer;
}

function checkRows(name: string, levers: Partial<Levers>, expected: readonly string[]): void {
  it(`tells what comes of ${name}`, () => {
    const { rows } = ask(levers);
    assert.deepEqual(
      rows.map(({ label, now, whatIf: then, difference, red }) =>
        [label, now, then, difference, red ? 'red' : ''].join(' | '),
      ),
      expected,
    );
  });
}

describe('the sliders of the budget', () => {
  checkRows('nothing', {}, [
    'Finish | 16 Jan | 16 Jan | 0 d | ',
    'Forecast EAC | 8,000 € | 8,000 € | 0 € | ',
    'Budget | 500 € under | 500 € under |  | ',
    'Money ends | lasts | lasts |  | ',
  ]);
  checkRows('twice the team', { team: 2 }, [
    'Finish | 16 Jan | 9 Jan | −5 d | ',
    'Forecast EAC | 8,000 € | 8,000 € | 0 € | ',
    'Budget | 500 € under | 500 € under |  | ',
    'Money ends | lasts | lasts |  | ',
  ]);
  checkRows('half as much work again', { scope: 1.5 }, [
    'Finish | 16 Jan | 23 Jan | +5 d | red',
    'Forecast EAC | 8,000 € | 12,000 € | +4,000 € | red',
    'Budget | 500 € under | 3,500 € over |  | red',
    'Money ends | lasts | 19 Jan |  | red',
  ]);

  it('tell of no budget where none is set', () => {
    const { rows } = ask({ scope: 1.5 }, snapshotOf(''));
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['finish', 'forecast'],
    );
  });

  it('say how much applying would write, and that private rates are left as they are', () => {
    assert.equal(ask({}).edits, null);
    assert.equal(ask({ scope: 2 }).edits, '1 change of the plan');
    assert.equal(ask({ scope: 2, team: 2 }).edits, '2 changes of the plan');
    const hidden = snapshotOf(undefined, 'team: { ana: { rate: 200/h } }\n');
    assert.match(ask({ rate: 2 }, hidden).note!, /^The rates are private/);
    assert.deepEqual([ask({ rate: 2 }, hidden).edits, ask({ team: 2 }, hidden).note], [null, null]);
  });

  it('propose what makes the plan come to what they told', () => {
    const snapshot = snapshotOf();
    const question = { kind: 'levers', ...idleLevers, scope: 1.5, team: 0.75 } as const;
    const { rows } = ask(question);
    const proposal = budgetView.propose!(snapshot, question, options)!;
    assert.equal(proposal.intro.replaceAll('\u00A0', ' '), 'team 75 %, scope 150 %.');
    const applied = whatIf(snapshot, proposal.edits);
    assert.ok(applied.ok);
    const now = ask({}, applied.value.after).rows;
    assert.deepEqual(
      now.map((row) => row.now),
      rows.map((row) => row.whatIf),
    );
    assert.equal(budgetView.propose!(snapshot, { kind: 'levers', ...idleLevers }, options), null);
  });

  it('have their words in the model', () => {
    const { levers } = presentBudget(snapshotOf(), options);
    assert.deepEqual(
      levers.sliders.map(({ id, min, max }) => [id, min < 100, max > 100]),
      [
        ['team', true, true],
        ['rate', true, true],
        ['scope', true, true],
      ],
    );
  });
});
