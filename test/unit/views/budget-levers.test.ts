import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { parseDay } from '../../../src/core/base/dates';
import { inEnglish } from '../../../src/core/base/translate';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { answerBudget } from '../../../src/core/views/budget';
import type { LeverAnswer } from '../../../src/core/views/budget-model';
import { parseWebviewMessage } from '../../../src/core/views/webview';

/** Ana and Ben at 800 a day: ten days each, one after the other. */
const plan = `project: { name: T, start: 2026-01-05, currency: EUR }
team: { ana: { name: Ana, rate: 100/h }, ben: { name: Ben, rate: 100/h } }
tasks:
  A: { title: A, effort: 10d, assign: ana }
  B: { title: B, effort: 10d, assign: ben, needs: A }
budget: { total: 16k }
`;

function answer(team: number, rate: number, scope: number): LeverAnswer {
  const snapshot = analyse(
    {
      files: [{ path: 'project.yaml', text: plan, role: 'root' }],
      ledgers: [],
      commits: noCommits,
      holidays: noHolidays,
      today: parseDay('2026-01-05')!,
    },
    null,
  );
  const question = { kind: 'levers', levers: { team, rate, scope } } as const;
  const given = answerBudget(snapshot, question, { locale: 'en', translate: inEnglish, stale: null });
  return JSON.parse(JSON.stringify(given).replaceAll('\u00A0', ' ')) as LeverAnswer;
}

describe('the sliders of the budget', () => {
  it('say what they would do, beside what is planned', () => {
    assert.deepEqual(answer(200, 100, 100).rows, [
      { label: 'Finish', now: '30 Jan', after: '16 Jan', difference: '−10 d', red: false },
      { label: 'Forecast', now: '16,000 €', after: '16,000 €', difference: '', red: false },
      { label: 'Money ends', now: 'lasts', after: 'lasts', difference: '', red: false },
    ]);
    assert.deepEqual(answer(100, 100, 150).rows, [
      { label: 'Finish', now: '30 Jan', after: '13 Feb', difference: '+10 d', red: true },
      { label: 'Forecast', now: '16,000 €', after: '24,000 €', difference: '+8,000 €', red: true },
      { label: 'Money ends', now: 'lasts', after: '2 Feb', difference: '', red: true },
    ]);
  });

  it('count what applying would write', () => {
    assert.deepEqual(
      [answer(100, 100, 100), answer(200, 100, 100), answer(200, 110, 50)].map(({ changes }) => changes),
      [0, 2, 6],
    );
  });

  it('are told in percent, and refuse what no slider gives', () => {
    const levers = { team: 150, rate: 100, scope: 100 };
    for (const message of [
      { kind: 'applyLevers', levers },
      { kind: 'ask', id: 1, question: { kind: 'levers', levers } },
    ]) {
      assert.deepEqual(parseWebviewMessage(message), message);
    }
    for (const team of [0, -5, Infinity, Number.NaN, '150', null]) {
      assert.equal(parseWebviewMessage({ kind: 'applyLevers', levers: { ...levers, team } }), null);
    }
  });
});
