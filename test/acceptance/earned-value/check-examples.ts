/** Compares the formulas with published worked examples, each figure by itself. */
import { performance } from '../../../src/core/budget/earned-value';

interface Example {
  readonly id: string;
  readonly PV?: number | string;
  readonly EV?: number | string;
  readonly AC?: number | string;
  readonly BAC?: number | string;
  readonly method?: string;
  readonly trap?: string;
  readonly exact?: Readonly<Record<string, number>>;
  readonly published?: Readonly<Record<string, number>>;
}

export interface Checked {
  readonly name: string;
  readonly verdict: 'ok' | 'wrong' | 'skipped';
  readonly detail: string;
}

/** @param json `{ examples: [...] }`, as in the shared data */
export function checkExamples(json: string): Checked[] {
  const { examples } = JSON.parse(json) as { readonly examples: readonly Example[] };
  return examples.flatMap(checkExample);
}

function checkExample(example: Example): Checked[] {
  const { id, method, PV: pv = null, EV: ev, AC: ac, BAC: bac } = example;
  const remarks = [pv, ev, ac, bac].filter((input) => typeof input === 'string');
  if (remarks.length > 0) {
    return [{ name: id, verdict: 'skipped', detail: `an input is no figure: «${remarks.join('», «')}»` }];
  }
  if (typeof ev !== 'number' || typeof ac !== 'number' || typeof bac !== 'number' || typeof pv === 'string') {
    return [{ name: id, verdict: 'skipped', detail: 'it states no inputs' }];
  }
  const value = performance({ pv: pv ?? 0, ev, ac, bac });
  const bottomUp = method?.includes('bottom-up ETC')
    ? Number(/bottom-up ETC \(([\d.]+)\)/.exec(method)?.[1])
    : null;
  const eac = bottomUp === null ? value.eac : ac + bottomUp;
  const ours: Readonly<Record<string, number | null>> = {
    CV: value.cv,
    SV: pv === null ? null : value.sv,
    CPI: value.cpi,
    SPI: pv === null ? null : value.spi,
    EAC: eac,
    ETC: eac === null ? null : eac - ac,
    VAC: eac === null ? null : bac - eac,
    TCPI_BAC: value.tcpi,
    pct_planned: pv === null ? null : (pv / bac) * 100,
  };
  const check = (kind: 'exact' | 'published', name: string, expected: number): Checked => {
    const found = ours[name] ?? null;
    const title = `${id} ${kind} ${name}`;
    if (found === null) return { name: title, verdict: 'wrong', detail: `no value, expected ${expected}` };
    const isClose =
      kind === 'exact' ? Math.abs(found - expected) <= 1e-6 : agrees(found, expected, ours, example);
    return {
      name: title,
      verdict: isClose ? 'ok' : 'wrong',
      detail: isClose ? '' : `${found}, expected ${expected}`,
    };
  };
  const of = (kind: 'exact' | 'published'): Checked[] =>
    Object.entries(example[kind] ?? {}).map(([name, expected]) => check(kind, name, expected));
  return [...of('exact'), ...of('published')];
}

/** To the last digit printed: rounded, or cut off where the example says that its source does so. */
function agrees(
  found: number,
  expected: number,
  ours: Readonly<Record<string, number | null>>,
  { trap = '', AC, BAC }: Example,
): boolean {
  const unit = 10 ** -decimals(expected);
  if (Math.abs(found - expected) <= unit / 2 + 1e-9) return true;
  if (trap.includes('truncates')) return Math.abs(Math.trunc(found / unit) * unit - expected) < 1e-9;
  if (!trap.includes('rounds CPI')) return false;
  // The source goes on with the index it printed.
  const cpi = Math.round((ours['CPI'] ?? NaN) * 1000) / 1000;
  const eac = Math.round(Number(BAC) / cpi);
  return [eac, eac - Number(AC), Number(BAC) - eac].includes(expected);
}

function decimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
