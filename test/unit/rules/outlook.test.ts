/** Rules about what takes its time to know: odds, and earlier forecasts. */
import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { PlanOdds } from '../../../src/core/analysis/due-odds';
import type { PastForecasts } from '../../../src/core/analysis/past-forecasts';
import { parseDay, startOfDay } from '../../../src/core/base/dates';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { runRules } from '../../../src/core/rules/run-rules';

interface Outlook {
  /** Days that were forecast at earlier commits, the oldest first. */
  readonly forecasts?: readonly string[];
  /** Of the due date that the plan has. */
  readonly chance?: number;
  readonly milestone?: string;
  readonly checks?: string;
}

/** The plan reaches the milestone on 8 May. */
function messagesOf({
  forecasts,
  chance,
  milestone = 'due: 2026-05-11',
  checks = '{}',
}: Outlook): readonly string[] {
  const text = `project: { name: A, start: 2026-05-04 }
milestones: { m: { title: Beta, needs: a, ${milestone} } }
tasks: { a: { title: One, duration: 5d } }
checks: ${checks}
`;
  const minute = (day: string): number => startOfDay(parseDay(day)!) + 1020;
  const inputs = {
    files: [{ path: 'project.yaml', text, role: 'root' as const }],
    ledgers: [],
    commits: noCommits,
    holidays: noHolidays,
    today: parseDay('2026-05-04')!,
  };
  const first = analyse(inputs, null);
  const known: PastForecasts | null =
    forecasts === undefined
      ? null
      : new Map([['m', forecasts.map((day) => ({ day: 0, subject: '', forecast: minute(day) }))]]);
  const odds: PlanOdds | null =
    chance === undefined
      ? null
      : {
          runs: 100,
          dues: new Map([
            [
              'm',
              {
                due: first.schedule.dues.get('m')!,
                chance,
                p50: minute('2026-05-12'),
                p80: minute('2026-05-19'),
              },
            ],
          ]),
        };
  return runRules(analyse({ ...inputs, forecasts: known, odds }, first))
    .filter(({ rule }) => /low-odds|keeps-slipping/.test(rule))
    .map(({ message }) => message);
}

function check(what: string, outlook: Outlook, expected: readonly string[]): void {
  it(what, () => assert.deepEqual(messagesOf(outlook), expected));
}

describe('schedule/keeps-slipping', () => {
  const slipped = ['Beta has slipped 3 times in a row, by 4 d in all: 2026-05-04 is now 2026-05-08.'];
  check('counts the present forecast', { forecasts: ['2026-05-04', '2026-05-05', '2026-05-06'] }, slipped);
  check(
    'counts commits that moved nothing once',
    { forecasts: ['2026-05-04', '2026-05-05', '2026-05-05', '2026-05-06', '2026-05-06'] },
    slipped,
  );
  check(
    'begins again where it became earlier',
    { forecasts: ['2026-05-04', '2026-05-07', '2026-05-06', '2026-05-07'] },
    [],
  );
  check(
    'is silent where the last one held it',
    { forecasts: ['2026-05-05', '2026-05-06', '2026-05-07', '2026-05-11'] },
    [],
  );
  check('is silent while nobody knows', {}, []);
  check(
    'is silent of what is reached',
    { forecasts: ['2026-05-04', '2026-05-05', '2026-05-06'], milestone: 'finished: 2026-05-04' },
    [],
  );
  check(
    'counts as often as the plan says',
    {
      forecasts: ['2026-05-04', '2026-05-05', '2026-05-06'],
      checks: '{ schedule/keeps-slipping: { times: 4 } }',
    },
    [],
  );
});

describe('schedule/low-odds', () => {
  const low = ['Beta is due 2026-05-11; 18 % of 100 runs keep it, half are done by 2026-05-12.'];
  check('says how many runs keep the date', { chance: 0.18 }, low);
  check('never says that none does', { chance: 0 }, [low[0]!.replace('18 %', 'under 1 %')]);
  check('is silent where half of them do', { chance: 0.5 }, []);
  check('is silent while nobody knows', {}, []);
  check(
    'leaves what is planned late to the rule that says so',
    { chance: 0.1, milestone: 'due: 2026-05-06' },
    [],
  );
  check(
    'asks for as many as the plan says',
    { chance: 0.7, checks: '{ schedule/low-odds: { below: 80% } }' },
    [low[0]!.replace('18 %', '70 %')],
  );
});
