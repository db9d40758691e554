/**
 * Hands what simulations and histories say to the plans themselves, so that rules may speak of it. Both are asked for by
 * whoever looks at them: odds of which the plan has changed while nobody looks are taken back, not left to be wrong.
 */
import * as vscode from 'vscode';
import { dueOdds } from '../core/analysis/due-odds';
import { pastForecasts } from '../core/analysis/past-forecasts';
import type { SimulationResult } from '../core/schedule/simulation/simulation';
import type { OpenPlan } from './open-plan';
import type { Plans } from './plans';
import type { Seams } from './seams';
import type { Simulations } from './simulations';
import type { Trends } from './trends';

/** @param plans whose views have asked for odds by now: it is to be called after them */
export function followOutlook(
  plans: Plans,
  simulations: Simulations,
  trends: Trends,
  seams: Seams,
): vscode.Disposable {
  const handed = new WeakMap<OpenPlan, SimulationResult>();
  const handOdds = (plan: OpenPlan): void => {
    const result = simulations.of(plan).result ?? null;
    if (result === null || handed.get(plan) === result) return;
    handed.set(plan, result);
    plan.session.update({ odds: dueOdds(result) });
  };
  const takeBack = ({ plan }: { readonly plan: OpenPlan }): void => {
    if (!handed.has(plan) || simulations.isPresent(plan)) return;
    handed.delete(plan);
    plan.session.update({ odds: null });
  };
  const handForecasts = (plan: OpenPlan): void => {
    const trend = trends.of(plan);
    if (trend?.kind === 'read') plan.session.update({ forecasts: pastForecasts(trend.points) });
  };
  return vscode.Disposable.from(
    simulations.onDidChange(seams.listener('event', 'odds', handOdds)),
    trends.onDidChange(seams.listener('event', 'trend', handForecasts)),
    plans.onViews(seams.listener('event', 'odds', takeBack)),
  );
}
