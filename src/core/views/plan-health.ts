/**
 * How healthy a plan is, as a figure that anybody can work out again: each area is the share of its items without a
 * finding, an error counting whole and a warning half; the score is their mean by fixed weights, over the areas that a
 * plan has. Notes and hints count nothing. What to do first is what brings the most.
 */
import { scheduleQuality } from '../analysis/schedule-quality';
import type { Snapshot } from '../analysis/snapshot';
import type { Address } from '../model/address';
import type { Finding, Place } from '../model/finding';
import { isLiveRisk } from '../model/risk-edits';
import { stateKinds } from '../model/states';
import type { QualityPoint } from '../schedule/quality/measure-quality';
import { promisedDates } from './promised-dates';

export type HealthAreaId = 'promises' | 'plan' | 'quality' | 'progress' | 'people' | 'risks' | 'money';

export interface HealthArea {
  readonly id: HealthAreaId;
  /** A share of one; null where the plan has nothing of the kind. */
  readonly value: number | null;
  readonly weight: number;
  /** What is looked at, and those of them with an error or a warning (of the quality: points, and points missed). */
  readonly items: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface HealthStep {
  readonly area: HealthAreaId;
  /** The worst finding of one item. */
  readonly finding: Finding;
  /** Points of the score that mending the item brings. */
  readonly gain: number;
}

export interface PlanHealth {
  /** 0 to 100, rounded down, so that only a plan without any fault has 100; null where nothing can be measured. */
  readonly score: number | null;
  readonly areas: readonly HealthArea[];
  /** What brings the most first; of the same gain errors first, then in the order of the rules. */
  readonly steps: readonly HealthStep[];
  /** Points of the quality that are missed. */
  readonly missed: readonly QualityPoint[];
}

const weights: Readonly<Record<HealthAreaId, number>> = {
  promises: 30,
  plan: 15,
  quality: 15,
  progress: 10,
  people: 10,
  risks: 10,
  money: 10,
};
const ids = Object.keys(weights) as readonly HealthAreaId[];

/** Rules that say that a promised date cannot be kept. */
const promises: ReadonlySet<string> = new Set([
  'schedule/deadline-missed',
  'schedule/milestone-missed',
  'goal/late',
]);

const areaOfGroup: ReadonlyMap<string, HealthAreaId> = new Map([
  ['progress', 'progress'],
  ['evidence', 'progress'],
  ['people', 'people'],
  ['risk', 'risks'],
  ['register', 'risks'],
  ['budget', 'money'],
  ['ledger', 'money'],
]);

/** @param findings of the same snapshot */
export function presentHealth(snapshot: Snapshot, findings: readonly Finding[]): PlanHealth {
  const worst = worstByItem(findings);
  const items = itemCounts(snapshot);
  // Point 12 schedules the plan once more, which takes longer than a frame.
  const points =
    // Without a task all limits are kept, which says nothing.
    snapshot.plan.tasks.size === 0
      ? []
      : scheduleQuality(snapshot, { delayTest: false }).filter(({ kept }) => kept !== null);
  const areas = ids.map((id): HealthArea => {
    if (id === 'quality') {
      const missed = points.filter(({ kept }) => kept === false).length;
      const value = points.length === 0 ? null : 1 - missed / points.length;
      return { id, value, weight: weights[id], items: points.length, errors: missed, warnings: 0 };
    }
    const found = Array.from(worst.get(id)?.values() ?? []);
    const errors = found.filter(({ severity }) => severity === 'error').length;
    const warnings = found.length - errors;
    // What is wrong may be about more than what is counted: a circle, a register that cannot be read.
    const count = Math.max(items[id], found.length);
    const value = count === 0 ? null : 1 - (errors + warnings / 2) / count;
    return { id, value, weight: weights[id], items: count, errors, warnings };
  });
  const measured = areas.filter(({ value }) => value !== null);
  const weight = measured.reduce((sum, area) => sum + area.weight, 0);
  const sum = measured.reduce((total, area) => total + area.weight * area.value!, 0);
  const steps = measured.flatMap((area) =>
    Array.from(worst.get(area.id)?.values() ?? [], (finding): HealthStep => {
      const part = finding.severity === 'error' ? 1 : 0.5;
      return { area: area.id, finding, gain: (100 * area.weight * part) / weight / area.items };
    }),
  );
  return {
    score: weight === 0 ? null : Math.floor((100 * sum) / weight + 1e-9),
    areas,
    missed: points.filter(({ kept }) => kept === false),
    steps: steps.toSorted((a, b) => b.gain - a.gain || rank(a.finding) - rank(b.finding)),
  };
}

function rank({ severity }: Finding): number {
  return severity === 'error' ? 0 : 1;
}

/** Of each area, by item: its first error, or else its first warning. */
function worstByItem(findings: readonly Finding[]): ReadonlyMap<HealthAreaId, ReadonlyMap<string, Finding>> {
  const areas = new Map<HealthAreaId, Map<string, Finding>>();
  for (const finding of findings) {
    if (finding.severity !== 'error' && finding.severity !== 'warning') continue;
    const area = areaOf(finding.rule);
    const items = areas.get(area) ?? new Map<string, Finding>();
    areas.set(area, items);
    const item = itemOf(finding.place, area);
    const known = items.get(item);
    if (!known || rank(finding) < rank(known)) items.set(item, finding);
  }
  return areas;
}

function areaOf(rule: string): HealthAreaId {
  if (promises.has(rule)) return 'promises';
  return areaOfGroup.get(rule.slice(0, rule.indexOf('/'))) ?? 'plan';
}

/** A promise is one date; everything else is looked at by its task or entry, and money as a whole. */
function itemOf(place: Place, area: HealthAreaId): string {
  if (area === 'money') return '';
  if (place.kind === 'problem') return `problem ${place.index}`;
  if (place.kind === 'ignored-rule') return `comment ${place.index}`;
  if (place.kind === 'row') return `${place.file} ${place.line}`;
  const whole: Address = area === 'promises' ? place.address : place.address.slice(0, 2);
  return whole.join(' ');
}

function itemCounts(snapshot: Snapshot): Readonly<Record<HealthAreaId, number>> {
  const { plan, quality } = snapshot;
  const kindOf = stateKinds(plan);
  let begun = 0;
  for (const { status, children } of plan.tasks.values()) {
    const kind = kindOf(status);
    if (children.length === 0 && (kind === 'active' || kind === 'review' || kind === 'done')) begun++;
  }
  const risks = Array.from(plan.risks.values()).filter(isLiveRisk).length;
  const hasMoney = plan.budget.total !== null || plan.budget.lines.size > 0;
  return {
    promises: promisedDates(snapshot),
    plan: plan.tasks.size + plan.milestones.size,
    quality: 0,
    progress: begun,
    people: plan.team.size === 0 ? 0 : quality.open.length,
    risks: risks + plan.issues.size + plan.assumptions.size + plan.decisions.size + plan.changes.size,
    money: hasMoney ? 1 : 0,
  };
}
