/** What the parts of a plan's health are called, in English; views translate them. */
import type { QualityName, QualityPoint } from '../schedule/quality/measure-quality';
import type { PracticeName } from '../rules/best-practices';
import type { HealthAreaId } from './plan-health';

export const healthAreaTitles: Readonly<Record<HealthAreaId, string>> = {
  promises: 'Promised dates that the plan keeps',
  plan: 'Tasks and milestones that are sound',
  quality: 'Points of schedule quality that are kept',
  progress: 'Begun tasks whose progress agrees with the evidence',
  people: 'Open tasks with people who have the time',
  risks: 'Risks and register entries that are looked after',
  money: 'Money as it was planned',
};

export const qualityTitles: Readonly<Record<QualityName, string>> = {
  logic: 'Tasks without a predecessor or a successor',
  leads: 'Links with a lead',
  lags: 'Links with a lag',
  'link-types': 'Links from finish to start',
  'hard-constraints': 'Tasks forced to a date',
  'high-float': 'Tasks with more than 44 days of float',
  'negative-float': 'Tasks that cannot keep a date',
  'long-tasks': 'Tasks of more than 44 days',
  'invalid-dates': 'Tasks with actual dates in the future',
  resources: 'Tasks without people or cost',
  'missed-tasks': 'Tasks later than the baseline',
  'critical-path-test': 'Delays of a critical task that get lost',
  'critical-path-length-index': 'Critical path length index',
  'baseline-execution-index': 'Baseline execution index',
};

/** As the guide calls them, in fewer words. */
export const practiceTitles: Readonly<Record<PracticeName, string>> = {
  activities: 'All activities are captured',
  sequence: 'Activities are sequenced',
  resources: 'Resources are assigned',
  durations: 'Durations are established',
  traceability: 'The schedule can be traced',
  'critical-path': 'The critical path is valid',
  float: 'Total float is reasonable',
  'risk-analysis': 'Schedule risk is analysed',
  updates: 'Progress is kept up to date',
  baseline: 'A baseline is maintained',
};

export function printPointValue(value: number, { unit }: QualityPoint): string {
  if (unit === 'count') return String(value);
  if (unit === 'index') return value.toFixed(2);
  const percent = value * 100;
  return `${Number.isInteger(percent) ? String(percent) : percent.toFixed(1)} %`;
}
