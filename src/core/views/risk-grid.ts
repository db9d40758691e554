/** The probability-impact matrix as it is drawn: its steps in words, and which risks stand in which square. */
import type { Snapshot } from '../analysis/snapshot';
import { oneLine } from '../base/one-line';
import type { Translate } from '../base/translate';
import { isLiveRisk } from '../model/risk-edits';
import type { RiskExposure } from '../risk/exposure';
import { cellLevel, fineStep, fineSteps } from '../risk/risk-matrix';
import { impactBounds } from '../risk/impact-bounds';
import { probabilityBounds, type ImpactBounds } from '../risk/risk-score';
import type { Format } from './format';
import type { MatrixSquare, MatrixStep, RiskKind, RiskMatrix } from './risk-model';

export function riskGrid(
  { plan, exposure }: Snapshot,
  format: Format,
  locked: string | null,
  t: Translate,
): RiskMatrix {
  const { riskMatrix: size } = plan.project;
  const bounds = impactBounds(plan);
  const open = exposure.risks.filter(({ risk }) => isLiveRisk(risk));
  const rows = stepsOf(size.probability, t, (from, to) => probabilityNote(from, to, format, t)).toReversed();
  const columns = stepsOf(size.impact, t, (from, to) => impactNote(from, to, bounds, format, t));
  const isCorner = (row: number, column: number): boolean =>
    (row === 1 && column === 1) || (row === size.probability && column === size.impact);
  const cells = rows.flatMap((row) =>
    columns.map((column): MatrixSquare => {
      const level = cellLevel(row.step, column.step, size);
      return {
        probability: row.step,
        impact: column.step,
        level,
        levelWord: levelWords(t)[level],
        zone: isCorner(row.step, column.step) ? levelWords(t)[level] : null,
        label: t('probability {0}, impact {1}', row.label, column.label),
        marks: open
          .filter(({ cell }) => cell.probability === row.step && cell.impact === column.step)
          .map((entry) => ({
            id: entry.risk.id,
            title: oneLine(entry.risk.title),
            kind: kindOf(entry),
          })),
      };
    }),
  );
  const filled = cells.filter(({ marks }) => marks.length > 0);
  return {
    title: t('Where they stand'),
    hint: t('up: probability, right: impact'),
    rows,
    columns,
    cells,
    locked,
    description: filled
      .map(({ label, levelWord, marks }) => `${label} (${levelWord}): ${format.number(marks.length)}`)
      .join('; '),
  };
}

export function kindOf({ risk, level }: RiskExposure): RiskKind {
  return risk.kind === 'opportunity' ? 'opportunity' : level;
}

export function levelWords(t: Translate): Readonly<Record<RiskExposure['level'], string>> {
  return { high: t('high'), medium: t('medium'), low: t('low') };
}

/** @param note of the bounds on either side, by their place among the five steps; 0 and 5 are the ends */
function stepsOf(
  count: number,
  t: Translate,
  note: (from: number, to: number) => string,
): readonly MatrixStep[] {
  const words = [t('very low'), t('low'), t('medium'), t('high'), t('very high')];
  return Array.from({ length: count }, (_, i) => {
    const fine = fineStep(i + 1, count);
    const from = i === 0 ? 0 : fine - 1;
    const to = i === count - 1 ? fineSteps : fine;
    return { step: i + 1, label: words[fine - 1]!, note: note(from, to) };
  });
}

function probabilityNote(from: number, to: number, format: Format, t: Translate): string {
  const bound = (at: number): string => format.share(probabilityBounds[at - 1] ?? null);
  if (from === 0) return t('below {0}', bound(to));
  return to === fineSteps ? t('from {0}', bound(from)) : t('{0} to {1}', bound(from), bound(to));
}

/** Delay and cost, where both are known. */
function impactNote(
  from: number,
  to: number,
  { delay, cost }: ImpactBounds,
  format: Format,
  t: Translate,
): string {
  const bound = (at: number): string =>
    [format.workingTime(delay[at - 1]!), ...(cost ? [format.roundMoney(cost[at - 1]!)] : [])].join(', ');
  return to === fineSteps ? t('over {0}', bound(from)) : t('to {0}', bound(to));
}
