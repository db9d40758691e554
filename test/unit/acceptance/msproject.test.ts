import assert from 'node:assert/strict';
import { compareProject } from '../../acceptance/msproject/compare-project';
import { readProject } from '../../acceptance/msproject/read-project';

type Raw = Record<string, unknown>;

const office = ['08:00-12:00', '13:00-17:00'];
const task = (uid: number, more: Raw): Raw => ({
  uid,
  parent: 0,
  summary: false,
  active: true,
  mode: 'AUTO_SCHEDULED',
  calendar: null,
  duration: '1.0d',
  constraint: 'AS_SOON_AS_POSSIBLE',
  constraintDate: null,
  deadline: null,
  levelingDelay: '0.0ed',
  percentComplete: 0,
  actualStart: null,
  actualFinish: null,
  preds: [],
  ...more,
});
const fs = (uid: number, lag = '0.0d'): Raw => ({ uid, type: 'FS', lag });

/** Two days, a manual task, a milestone, a night shift, a levelling delay, with what Project computes for them. */
const project = {
  start: '2026-01-05T08:00',
  finish: '2026-01-12T17:00',
  scheduleFrom: '0',
  defaultCalendar: 'Standard',
  minutesPerDay: 480,
  minutesPerWeek: 2400,
  criticalSlackLimit: '0.0d',
  calendars: [
    {
      name: 'Standard',
      parent: null,
      days: Object.fromEntries(
        ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].map((day) => [day, office]),
      ),
      exceptions: [{ from: '2026-01-06', to: '2026-01-06', recurring: false, hours: [] }],
    },
    { name: 'Night', parent: 'Standard', days: { MONDAY: ['22:00-00:00'] }, exceptions: [] },
  ],
  tasks: [
    task(0, { parent: null, summary: true }),
    task(1, {
      duration: '2.0d',
      start: '2026-01-05T08:00',
      finish: '2026-01-07T17:00',
      lateStart: '2026-01-05T08:00',
      lateFinish: '2026-01-07T17:00',
      totalSlack: '0.0d',
      critical: true,
    }),
    task(2, {
      duration: '0.0d',
      preds: [fs(1)],
      start: '2026-01-07T17:00',
      finish: '2026-01-07T17:00',
      lateStart: '2026-01-08T08:00',
      lateFinish: '2026-01-08T08:00',
      totalSlack: '0.0d',
      critical: true,
    }),
    task(3, {
      preds: [fs(2), fs(1, '-50.0%')],
      start: '2026-01-08T08:00',
      finish: '2026-01-08T17:00',
      lateStart: '2026-01-08T08:00',
      lateFinish: '2026-01-08T17:00',
      totalSlack: '0.0d',
      critical: true,
    }),
    task(4, { mode: 'MANUALLY_SCHEDULED', start: '2026-01-05T08:00', finish: '2026-01-05T17:00' }),
    task(5, {
      duration: '2.0h',
      start: '2026-01-05T22:00',
      finish: '2026-01-06T00:00',
      lateStart: '2026-01-08T15:00',
      lateFinish: '2026-01-08T17:00',
      totalSlack: '1.75d',
      critical: false,
    }),
    task(6, {
      duration: '2.0h',
      levelingDelay: '0.7ed',
      preds: [fs(1)],
      start: '2026-01-08T09:48',
      finish: '2026-01-08T11:48',
      earlyStart: '2026-01-08T09:48',
      earlyFinish: '2026-01-08T11:48',
      lateStart: '2026-01-08T15:00',
      lateFinish: '2026-01-08T17:00',
      totalSlack: '4.2h',
      freeSlack: '4.2h',
      critical: false,
    }),
  ],
  resources: [{ uid: 1, type: 'WORK', calendar: 'Night' }],
  assignments: [{ task: 5, resource: 1, units: 100, work: '2.0h', start: null, finish: null }],
};

const computed = [
  'start',
  'finish',
  'earlyStart',
  'earlyFinish',
  'lateStart',
  'lateFinish',
  'totalSlack',
  'freeSlack',
  'startSlack',
  'finishSlack',
  'critical',
  'work',
  'actualDuration',
  'remainingDuration',
  'cost',
  'baselineStart',
  'baselineFinish',
];

describe('acceptance: Microsoft Project files', () => {
  it('reads only what a scheduler may know: poisoned results change nothing', () => {
    const poisoned = {
      ...project,
      tasks: project.tasks.map((raw) =>
        raw['mode'] === 'MANUALLY_SCHEDULED'
          ? raw
          : { ...raw, ...Object.fromEntries(computed.map((field) => [field, '1999-09-09T09:09'])) },
      ),
      assignments: project.assignments.map((raw) => ({
        ...raw,
        start: '1999-09-09T09:09',
        finish: '1999-09-09T09:09',
      })),
    };
    assert.deepEqual(readProject(JSON.stringify(poisoned)), readProject(JSON.stringify(project)));
  });

  it('reproduces a file, and names what it does not', () => {
    const { counts, compared, differences } = compareProject('own', JSON.stringify(project));
    assert.equal(counts, true);
    assert.deepEqual(compared, {
      start: 5,
      finish: 5,
      earlyStart: 1,
      earlyFinish: 1,
      lateStart: 5,
      lateFinish: 5,
      totalSlack: 5,
      freeSlack: 1,
      critical: 5,
    });
    assert.deepEqual(differences, []);
    const wrong = JSON.stringify(project).replace('"start":"2026-01-08T08:00"', '"start":"2026-01-09T08:00"');
    assert.deepEqual(compareProject('own', wrong).differences, [
      { file: 'own', task: 3, field: 'start', expected: '2026-01-09T08:00', actual: '2026-01-08T08:00' },
    ]);
  });
});
