/** A series of periods as earned value and earned schedule per period: what `accept:earned-value` prints. */
import Papa from 'papaparse';
import { earnedSchedule } from '../../../src/core/budget/earned-schedule';
import { performance } from '../../../src/core/budget/earned-value';

const columns = ['SV', 'CV', 'SPI', 'CPI', 'ES', 'SV(t)', 'SPI(t)', 'EAC', 'ETC', 'VAC', 'TCPI'];

/**
 * @param csv with the columns `period,PV,EV,AC`, cumulative; rows after the last with an EV are planned only, and a first
 *   period 0 is the beginning, before any time has passed
 * @param bac budget at completion, @param pd planned duration in periods
 */
export function seriesTable(csv: string, bac: number, pd: number): string | { readonly problem: string } {
  const { data, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, '').trim(), {
    header: true,
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  const lacking = ['period', 'pv', 'ev', 'ac'].filter((name) => !meta.fields?.includes(name));
  if (lacking.length > 0) return { problem: `the series has no column ${lacking.join(', ')}` };
  const planned = data.map((row) => number(row['pv']) ?? NaN);
  if (planned.some(Number.isNaN)) return { problem: 'a PV of the series is no number' };
  // The curve of PV begins at 0 by itself.
  const origin = data[0]?.['period']?.trim() === '0' ? 1 : 0;
  const curve = planned.slice(origin);
  const lines = [['period', ...columns].join(',')];
  for (const [i, row] of data.entries()) {
    const [ev, ac] = [number(row['ev']), number(row['ac'])];
    if (ev === null) continue;
    const value = performance({ pv: planned[i]!, ev, ac, bac });
    const time = earnedSchedule(curve, ev, i + 1 - origin, pd);
    const cells = [
      value.sv,
      value.cv,
      value.spi,
      value.cpi,
      time.earned,
      time.variance,
      time.index,
      value.eac,
      value.etc,
      value.vac,
      value.tcpi,
    ];
    lines.push(
      [row['period'] ?? '', ...cells.map((cell) => (cell === null ? '' : cell.toFixed(6)))].join(','),
    );
  }
  return `${lines.join('\n')}\n`;
}

function number(text: string | undefined): number | null {
  const trimmed = text?.trim() ?? '';
  const value = Number(trimmed);
  return trimmed === '' || !Number.isFinite(value) ? null : value;
}
