/** What the sections of a report are made from, and the few ways in which all of them speak. */
import type { CostOdds } from '../../analysis/cost-odds';
import type { Snapshot } from '../../analysis/snapshot';
import { lastDayOf, printDay, type Day, type Minute } from '../../base/dates';
import { oneLine } from '../../base/one-line';
import type { Translate } from '../../base/translate';
import type { WorkBetween } from '../../history/compare-plans';
import type { PlanChange } from '../../history/plan-change';
import type { Address } from '../../model/address';
import type { Plan } from '../../model/plan';
import type { ReportDefinition } from '../../model/report-definition';
import type { ReportAudience, ReportSectionId } from '../../model/report-words';
import type { SimulationResult } from '../../schedule/simulation/simulation';
import type { Run } from '../budget-model';
import type { Format } from '../format';
import type { Words } from '../trees/words';
import type { Facts, ReportRow, ReportSection, Source, Statement } from './report-model';
import type { ReportPeriod } from './report-period';

/** The plan as it was when the period began, and what became of it. */
export interface PlanPast {
  readonly plan: Plan;
  readonly changes: readonly PlanChange[];
}

export interface ReportContext {
  readonly snapshot: Snapshot;
  readonly definition: ReportDefinition | null;
  readonly audience: ReportAudience;
  readonly period: ReportPeriod;
  /** What changed in the plan over the period; null where no commit held it then. */
  readonly past: PlanPast | null;
  /** Working minutes of the project's calendar. */
  readonly work: WorkBetween;
  /** Null where nothing is scheduled. */
  readonly odds: SimulationResult | null;
  readonly costOdds: CostOdds | null;
  readonly format: Format;
  readonly words: Words;
  readonly t: Translate;
}

/** Null: there is nothing to say, and the section is left out. */
export type Section = (context: ReportContext) => Omit<ReportSection, 'id' | 'words'> | null;
export type Sections = Readonly<Record<ReportSectionId, Section>>;

export function plain(text: string): Run {
  return { text, strong: false, red: false };
}

export function strong(text: string, red = false): Run {
  return { text, strong: true, red };
}

export function statement(runs: readonly Run[], facts: Facts, sources: readonly Source[]): Statement {
  return { runs, facts, sources };
}

export function row(cells: readonly (string | Run)[], facts: Facts, sources: readonly Source[]): ReportRow {
  return { cells: cells.map((one) => (typeof one === 'string' ? plain(one) : one)), facts, sources };
}

export function inPlan(...address: Address): Source {
  return { kind: 'plan', address };
}

export function command(text: string): Source {
  return { kind: 'command', command: `milewright ${text}` };
}

export function isoDay(minute: Minute): string {
  return printDay(lastDayOf(minute));
}

/** Told of in this period. */
export function isWithin({ from, to }: ReportPeriod, day: Day | null): boolean {
  return day !== null && day > from && day <= to;
}

export function personOf({ plan }: Snapshot, id: string): string {
  return oneLine(plan.team.get(id)?.name ?? plan.stakeholders.get(id)?.name ?? id);
}

/** `a, b and 3 more` */
export function listOf(names: readonly string[], most: number, t: Translate): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? t('{0} and {1} more', shown, names.length - most) : shown;
}
