/** What is told of the rest that has an id, and of sums beside it: facts, and what follows from the plan. */
import { at, checkTold, plan } from './support/told';

describe('Hover over records', () => {
  const others = `${plan}goals:
  fast: { title: Fast, measure: { metric: p95, from: 2 s, target: 1 s, now: 1.5 s, due: 2026-06-01 }, tasks: [build] }
issues:
  down: { title: Bank is down, severity: high, owner: ana, due: 2026-05-08, blocks: [ATLAS-a1a], risk: leak, notes: See it }
assumptions:
  stable: { title: The bank is stable, validate-by: 2026-05-20, owner: ben, affects: [ATLAS-b2b], risk: leak }
decisions:
  old: { title: Ask the bank }
  use-it: { title: Use the bank, date: 2026-05-01, by: [ana], why: 'It is <b>cheap</b>', supersedes: old }
changes:
  more: { title: More banks, asked-by: client, effect: { scope: two more, time: 5d }, affects: [ATLAS-b2b], approved-by: ana, approved: 2026-05-02 }
stakeholders:
  client: { name: The client, hears: [dates, money], every: week }
releases:
  1.0.0: { title: First, date: 2026-06-01, milestone: beta, tasks: [build], tag: v1 }
budget:
  total: 200k
  contingency: 10%
  currencies: { USD: 0.5 }
  lines: { cloud: { planned: 2k/month }, books: { planned: 300 USD } }
checks:
  schedule/cycle: error
`;
  const over = (text: string, further = 1): string => at(text, further, others);
  checkTold(
    'a goal, with what its tasks come to',
    over('fast:'),
    '**Fast** fast',
    '| From, now, target | 2 s → 1\\.5 s → 1 s |',
    '| Due | 2026-06-01 |',
    '| Tasks | 3 of 3 open |',
    '| Last ends | 2026-05-19 |',
  );
  checkTold(
    'an issue',
    over('down:'),
    '**Bank is down** down · high',
    '| Due | 2026-05-08 |',
    '| Blocks | First one |',
    '| Risk | Tokens leak |',
    'See it',
  );
  checkTold('an assumption', over('stable:'), '| Validate by | 2026-05-20 |', '| Owner | Ben |');
  checkTold(
    'a decision',
    over('use-it:'),
    '| Why | It is \\<b\\>cheap\\<\\/b\\> |',
    '| Supersedes | Ask the bank |',
  );
  checkTold(
    'a change',
    over('more:'),
    '| Asked by | The client |',
    '| Time | 5 d |',
    '| Approved | Ana Ruiz, 2026-05-02 |',
  );
  checkTold('a stakeholder', over('client: {'), '**The client** client', '| Hears | dates, money |');
  checkTold(
    'a release, with when its milestone is reached',
    over('1.0.0:'),
    '| Planned | 2026-06-01 |',
    '| Milestone | Public beta, 2026-05-19 |',
    '| Tasks | 3 of 3 open |',
  );
  checkTold('a line of the budget', over('cloud:'), '| Planned |', '| Forecast |');
  checkTold('a rule', over('schedule/cycle'), '**schedule\\/cycle** · error', 'wait for each other');
  checkTold('a sum in another currency', over('planned: 300 USD', 10), /^\*\*150 EUR\*\*$/);
  checkTold(
    'a rate of a line',
    over('2k/month'),
    '2000 EUR a month · 24000 EUR a year · ',
    'over the project',
  );
  checkTold(
    'a rate of a role',
    over('backend: 100/h', 10),
    '100 EUR an hour · 800 EUR a day · 16000 EUR a month',
  );
  checkTold(
    'a share of the budget',
    over('contingency: 10%', 14),
    '**20000 EUR** of the total of 200000 EUR',
  );
});
