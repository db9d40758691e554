/**
 * Plans of any size for benches, the same on every machine: phases of twenty tasks, each task waiting for the one before
 * it, ten streams of phases side by side, ten people who are wanted in several of them at once, a milestone and a risk
 * per phase, rates, a budget and notes.
 */
import { printDay, dayOf } from '../../../src/core/base/dates';

const people = 10;
const phaseSize = 20;
/** Phases that go on side by side. */
const streams = 10;

export function generatePlan(tasks: number): string {
  const lines = [
    'project: { name: Generated, key: GEN, start: 2026-01-05, timezone: UTC, currency: EUR }',
    'rates: { maker: 90/h }',
    'team:',
    ...numbers(people).map(
      (i) =>
        `  p${i}: { name: Person ${i}, email: p${i}@example.com, role: maker, capacity: ${60 + 10 * (i % 5)}% }`,
    ),
    'milestones:',
    ...numbers(Math.ceil(tasks / phaseSize)).map(
      (i) =>
        `  m${i}: { title: Milestone ${i}, due: ${printDay(dayOf(2026, 3, 2) + 7 * i)}, needs: [phase${i}] }`,
    ),
    'tasks:',
    ...numbers(tasks).flatMap((i) => [
      ...(i % phaseSize === 0
        ? [`  phase${i / phaseSize}:`, `    title: Phase ${i / phaseSize}`, '    tasks:']
        : []),
      ...taskLines(i),
    ]),
    'risks:',
    ...numbers(Math.ceil(tasks / phaseSize)).flatMap((i) => [
      `  risk${i}: { title: Risk ${i}, probability: 30%, impact: { schedule: 5d, cost: 2k }, affects: [GEN-${i * phaseSize}], owner: p${i % people}, response: mitigate }`,
    ]),
    'budget: { total: 10M }',
  ];
  return `${lines.join('\n')}\n`;
}

function taskLines(i: number): readonly string[] {
  const inPhase = i % phaseSize;
  const needs = [
    ...(inPhase > 0 ? [`GEN-${i - 1}${inPhase % 5 === 0 ? ' SS+2d' : ''}`] : []),
    ...(inPhase === 0 && i >= streams * phaseSize ? [`GEN-${i - streams * phaseSize + phaseSize - 1}`] : []),
  ];
  return [
    `      GEN-${i}:`,
    `        title: Task number ${i}`,
    `        effort: ${1 + (i % 3)}d/${3 + (i % 4)}d/${6 + (i % 5)}d`,
    `        assign: [p${i % people}]`,
    ...(needs.length > 0 ? [`        needs: [${needs.join(', ')}]`] : []),
    ...(i % 11 === 0 ? ['        labels: [security, api]', '        priority: high'] : []),
    ...(i % 4 === 0 ? ['        notes: |', '          What is known of it so far, in a line or two.'] : []),
  ];
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i);
}
