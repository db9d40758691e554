import assert from 'node:assert/strict';
import { parseDay, printMinute, startOfDay } from '../../../src/core/base/dates';
import { emptyPlan } from '../../../src/core/model/empty-plan';
import { compileCalendars } from '../../../src/core/schedule/compile-calendars';
import { linkList } from '../../../src/core/schedule/links';
import {
  nodeList,
  noLimits,
  workTerms,
  type Network,
  type NodeTerms,
} from '../../../src/core/schedule/network';
import { solveNetwork } from '../../../src/core/schedule/solve-network';
import { aroundTheClock } from '../../../src/core/schedule/work-calendar';

// What only a network can say, since a plan never asks for it: the rules of Microsoft Project.
const { project: standard } = compileCalendars(emptyPlan, new Map());
const at = (text: string): number =>
  startOfDay(parseDay(`2026-${text.slice(0, 5)}`)!) + Number(text.slice(6, 8)) * 60;
const monday = at('01-05 08:00');

interface TestNode {
  readonly days: number;
  readonly terms: NodeTerms;
}

function node(days: number, more: Partial<NodeTerms> = {}): TestNode {
  return { days, terms: { ...workTerms(standard), ...more } };
}

function chain(...chained: TestNode[]): Network {
  const nodes = nodeList(0);
  const links = linkList(0);
  for (const { days, terms } of chained) {
    const n = nodes.add(terms, days * 480, monday);
    if (n > 0) links.add(n - 1, n, 'FS', null);
  }
  return {
    nodes: nodes.collect(),
    links: links.collect(),
    finish: null,
    statusMinute: monday,
    startedWork: 'in-place',
  };
}

/** Start and finish, late start and finish, total float of each node. */
function checkNetwork(network: Network, expected: readonly string[]): void {
  const { early, late } = solveNetwork(network, monday);
  const show = (minute: number): string =>
    printMinute(minute)
      .replace(/^2026-/, '')
      .replace('T', ' ')
      .slice(0, 8);
  const shown = network.nodes.terms.map((_, n) =>
    [
      `${show(early.start[n]!)} > ${show(early.finish[n]!)}`,
      `late ${show(late.lateStart[n]!)} > ${show(late.lateFinish[n]!)}`,
      `float ${late.totalFloat[n]!}`,
    ].join(', '),
  );
  assert.deepEqual(shown, expected);
}

describe('schedule: networks as Microsoft Project has them', () => {
  it('a forced finish holds against logic, and the float says by how much logic is broken', () => {
    const forced = at('01-08 17:00');
    checkNetwork(
      chain(node(5), node(0, { limits: { ...noLimits, forcedFinish: forced, latestFinish: forced } })),
      [
        '01-05 08 > 01-09 17, late 01-02 08 > 01-08 17, float -480',
        '01-08 17 > 01-08 17, late 01-08 17 > 01-08 17, float -480',
      ],
    );
  });

  it('a forced start overlaps its predecessor', () => {
    const forced = at('01-06 08:00');
    checkNetwork(
      chain(node(3), node(2, { limits: { ...noLimits, forcedStart: forced, latestStart: forced } })),
      [
        '01-05 08 > 01-07 17, late 01-01 08 > 01-05 17, float -960',
        '01-06 08 > 01-07 17, late 01-06 08 > 01-07 17, float -960',
      ],
    );
  });

  it('people with hours of their own work side by side: the task spans them all', () => {
    const parts = [
      { calendar: standard, duration: 960 },
      { calendar: aroundTheClock, duration: 960 },
    ];
    checkNetwork(
      chain(node(1), node(2, { calendar: aroundTheClock, timeline: aroundTheClock, parts }), node(1)),
      [
        '01-05 08 > 01-05 17, late 01-05 08 > 01-05 17, float 0',
        '01-05 17 > 01-07 17, late 01-06 08 > 01-08 08, float 0',
        '01-08 08 > 01-08 17, late 01-08 08 > 01-08 17, float 0',
      ],
    );
  });

  it('started work stays in place, and holds its predecessor where its rest resumes', () => {
    const started = node(2, {
      progress: { kind: 'started', start: at('01-07 08:00'), resume: at('01-08 08:00'), remaining: 480 },
    });
    checkNetwork(chain(node(1), started, node(1)), [
      '01-05 08 > 01-05 17, late 01-07 08 > 01-07 17, float 960',
      '01-07 08 > 01-08 17, late 01-07 08 > 01-08 17, float 0',
      '01-09 08 > 01-09 17, late 01-09 08 > 01-09 17, float 0',
    ]);
  });
});
