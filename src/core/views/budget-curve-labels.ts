/** What is named at the ends of the S-curve beside the odds: the forecast, and that of the plan where another one is shown. */
import type { CurveLine } from './budget-model';

export function forecastLabels(lines: readonly CurveLine[]): readonly NonNullable<CurveLine['label']>[] {
  const of = (wanted: CurveLine['kind']): CurveLine[] => lines.filter(({ kind }) => kind === wanted);
  return [...of('forecast'), ...of('present')].flatMap(({ label }) => (label ? [label] : []));
}
