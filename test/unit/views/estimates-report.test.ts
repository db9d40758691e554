/** Estimates against reality as a page: by person, label and phase; figures by hand. */
import assert from 'node:assert/strict';
import { inEnglish } from '../../../src/core/base/translate';
import { createFormat } from '../../../src/core/views/format';
import { presentEstimates } from '../../../src/core/views/estimates-report';
import { snapshotOf } from './support/present-tree';

function pageOf(text: string): string {
  const snapshot = snapshotOf(text);
  const format = createFormat({
    locale: 'en',
    currency: 'EUR',
    decimals: 2,
    statusDay: snapshot.statusDay,
    hoursPerDay: 8,
  });
  return presentEstimates(snapshot, { format, translate: inEnglish }).replaceAll('\u00A0', ' ');
}

const done = (title: string, more: string, finished: string): string =>
  `{ title: ${title}, ${more}, status: done, started: 2026-04-06, finished: ${finished} }`;
const plan = (calibration: string, tasks: string): string =>
  `project: { name: 'A [b](c)', start: 2026-04-06${calibration} }\nteam: { ana: { name: Ana <Ruiz> } }\ntasks:\n  p:\n    title: Build\n    tasks:\n${tasks}`;
const two =
  `      a: ${done('Tokens', 'effort: 2d, assign: ana, labels: [api]', '2026-04-09')}\n` +
  `      b: ${done('Form', 'effort: 2d, labels: [ui]', '2026-04-07')}\n`;

describe('the page of estimates', () => {
  it('sums up, then tells of people, labels, phases and the tasks that were furthest off', () => {
    assert.equal(
      pageOf(plan('', two)),
      `# Estimates of A \\[b\\]\\(c\\)

**2 finished tasks took 1.50 times their estimates: 6 d, not 4 d.**

Too few tasks are finished to count with a factor.

|  | Tasks | Estimated | Took | Factor | Half between | Active days |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
| **All** | 2 | 4 d | 6 d | 1.50 × | 1.25 × to 1.75 × | — |

## By person

|  | Tasks | Estimated | Took | Factor | Half between | Active days |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
| Ana \\<Ruiz\\> | 1 | 2 d | 4 d | 2.00 × | — | — |

## By label

|  | Tasks | Estimated | Took | Factor | Half between | Active days |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
| api | 1 | 2 d | 4 d | 2.00 × | — | — |
| ui | 1 | 2 d | 2 d | 1.00 × | — | — |

## By phase

|  | Tasks | Estimated | Took | Factor | Half between | Active days |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
| Build | 2 | 4 d | 6 d | 1.50 × | 1.25 × to 1.75 × | — |

## Tasks

*furthest off first*

|  | Estimated | Took | Factor | Active days |
| --- | ---: | ---: | ---: | ---: |
| Tokens | 2 d | 4 d | 2.00 × | — |
| Form | 2 d | 2 d | 1.00 × | — |
`,
    );
  });

  it('says with what the simulation counts, and with what it might', () => {
    const five = Array.from(
      { length: 5 },
      (_, i) => `      a${i}: ${done('T', 'effort: 2d', '2026-04-08')}\n`,
    ).join('');
    assert.match(
      pageOf(plan('', five)),
      /\nThe simulation counts with 1; with `calibration: 1\.5` below `project:` it counts with that\.\n/,
    );
    assert.match(pageOf(plan(', calibration: 1.5', five)), /\nThe simulation counts with 1\.5\.\n/);
  });

  it('says so where nothing is finished', () => {
    assert.match(
      pageOf('project: { name: A }\ntasks: { a: { title: B, effort: 1d } }\n'),
      /^# Estimates of A\n\nNo finished task/,
    );
  });
});
