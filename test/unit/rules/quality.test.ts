/** Rules that count: what they count, from how many on, and where they say it. */
import assert from 'node:assert/strict';
import { printAddress } from '../../../src/core/model/address';
import { findingsOf } from './analyse-example';
import { checkFindings } from './check-findings';

const project = 'project: { name: Atlas, start: 2026-05-04 }';

/** A chain of tasks of a day each, T0 first, of which some are written otherwise. */
function chain(length: number, others: Readonly<Record<number, string>> = {}, more = ''): string {
  const lines = Array.from({ length }, (_, i) => {
    const usual = i === 0 ? 'needs: begin' : `needs: T${i - 1}`;
    return `  T${i}: { title: Task ${i}, effort: 1d, ${others[i] ?? usual} }`;
  });
  const ends = `milestones:\n  begin: { title: Begin }\n  end: { title: End, needs: T${length - 1} }`;
  return [project, ends, 'tasks:', ...lines, more].join('\n');
}

checkFindings('schedule/open-ends', [
  { name: 'is silent up to its limit', plan: chain(40, { 5: '' }), finds: '' },
  {
    name: 'counts tasks without a predecessor and tasks without a successor, each once',
    plan: chain(20, { 5: '', 9: '' }),
    finds: `
      /task/T4 4 of 20 open tasks (20 %) wait for nothing, or nothing waits for them; at most 5 %: T4, T5 and 2 more.
    `,
  },
  { name: 'is silent in a small plan', plan: chain(19, { 5: '', 9: '' }), finds: '' },
  {
    name: 'is silent where nothing is linked',
    plan: [
      project,
      'tasks:',
      ...Array.from({ length: 30 }, (_, i) => `  T${i}: { title: T, effort: 1d }`),
    ].join('\n'),
    finds: '',
  },
]);

checkFindings('schedule/leads', [
  {
    name: 'allows none, and stands at the link',
    plan: chain(30, { 7: 'needs: [T5, T6 FS-4h]' }),
    finds: '/task/T7/needs/1 1 of 32 links (3.1 %) have a lead; none should: T7.',
  },
]);

checkFindings('schedule/lags', [
  {
    name: 'counts links into milestones too',
    plan: chain(20, { 7: 'needs: T6 FS+1d' }).replace('needs: T19 }', 'needs: T19 FS+2d }'),
    finds: '/task/T7/needs/0 2 of 21 links (9.5 %) have a lag; at most 5 %: T7 and end.',
  },
  {
    name: 'allows what its threshold allows',
    plan: chain(
      20,
      { 7: 'needs: T6 FS+1d', 8: 'needs: T7 FS+1d' },
      'checks: { schedule/lags: { share: 10% } }',
    ),
    finds: '',
  },
]);

checkFindings('schedule/link-types', [
  { name: 'allows a tenth', plan: chain(20, { 7: 'needs: T6 SS', 8: 'needs: T7 FF' }), finds: '' },
  {
    name: 'counts all other kinds',
    plan: chain(20, { 7: 'needs: T6 SS', 8: 'needs: T7 FF', 9: 'needs: T8 SF' }),
    finds:
      '/task/T7/needs/0 3 of 21 links (14.3 %) are not from finish to start; at most 10 %: T7, T8 and T9.',
  },
]);

checkFindings('schedule/hard-constraints', [
  {
    name: 'does not mind what only holds back',
    plan: chain(20, {
      3: 'needs: T2, start: not-before 2026-05-07',
      4: 'needs: T3, finish: not-after 2026-06-30',
      5: 'needs: T4, start: on 2026-05-11',
    }),
    finds: '/task/T4 2 of 20 open tasks (10 %) are forced to a date; at most 5 %: T4 and T5.',
  },
]);

checkFindings('schedule/high-float', [
  {
    name: 'takes another bound',
    plan: chain(
      22,
      { 1: 'needs: begin', 2: 'needs: begin' },
      'checks: { schedule/high-float: { above: 18d } }',
    ),
    finds: '/task/T0 2 of 22 open tasks (9.1 %) have more than 18 d of float; at most 5 %: T0 and T1.',
  },
]);

describe('a rule that counts', () => {
  it('names the others, each with its own figure', () => {
    const plan = `${chain(20, { 1: 'needs: T0, duration: 50d', 2: 'needs: T1, duration: 60d' })}\n`;
    const found = findingsOf({ plan: plan.replaceAll(/effort: 1d, (needs: T[01],)/g, '$1') });
    const [finding] = found.filter(({ rule }) => rule === 'schedule/long-tasks');
    assert.equal(finding?.message, '2 of 20 open tasks (10 %) take more than 44 d; at most 5 %: T1 and T2.');
    assert.deepEqual(
      finding.related.map(({ message, place }) => [
        message,
        place.kind === 'address' && printAddress(place.address),
      ]),
      [['Task 2 (T2) takes 60 d.', '/task/T2']],
    );
  });

  it('says nothing of a threshold that is no whole number', () => {
    const found = findingsOf({ plan: chain(20, {}, 'checks: { schedule/lags: { from: 2.5 } }') });
    assert.deepEqual(
      found.map(({ message }) => message),
      ['«2.5» is not a whole number such as 20; schedule/lags keeps 20.'],
    );
  });
});
