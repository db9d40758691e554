/**
 * Earned value by PMI's formulas (Practice Standard for Earned Value Management), on numbers: minor units, hours or
 * anything else, unrounded. A division by zero has no value: null, never Infinity.
 */

export interface Status {
  readonly pv: number;
  readonly ev: number;
  /** Null: nothing is known to be spent. */
  readonly ac: number | null;
  readonly bac: number;
}

export interface Performance {
  readonly cv: number | null;
  readonly sv: number;
  readonly cpi: number | null;
  readonly spi: number | null;
  /** BAC ÷ CPI: what is left costs as what was done. */
  readonly eac: number | null;
  /** AC + (BAC − EV): what is left costs as planned. */
  readonly eacAsPlanned: number | null;
  /** AC + (BAC − EV) ÷ (CPI × SPI): what is left costs as what was done, and the dates are held. */
  readonly eacOnTime: number | null;
  /** EAC − AC */
  readonly etc: number | null;
  /** BAC − EAC */
  readonly vac: number | null;
  /** (BAC − EV) ÷ (BAC − AC): the cost efficiency needed to end at BAC. */
  readonly tcpi: number | null;
  /** (BAC − EV) ÷ (EAC − AC): to end at EAC. */
  readonly tcpiEac: number | null;
}

export function performance({ pv, ev, ac, bac }: Status): Performance {
  const spi = divide(ev, pv);
  const sv = ev - pv;
  if (ac === null) {
    const unknown = { cv: null, cpi: null, eac: null, eacAsPlanned: null, eacOnTime: null };
    return { ...unknown, sv, spi, etc: null, vac: null, tcpi: null, tcpiEac: null };
  }
  const cpi = divide(ev, ac);
  // Over EV in one step: BAC ÷ (EV ÷ AC) would round twice.
  const eac = cpi === null ? null : divide(bac * ac, ev);
  const rest = spi === null || cpi === null ? null : divide(bac - ev, cpi * spi);
  return {
    cv: ev - ac,
    sv,
    cpi,
    spi,
    eac,
    eacAsPlanned: ac + (bac - ev),
    eacOnTime: rest === null ? null : ac + rest,
    etc: eac === null ? null : eac - ac,
    vac: eac === null ? null : bac - eac,
    tcpi: divide(bac - ev, bac - ac),
    tcpiEac: eac === null ? null : divide(bac - ev, eac - ac),
  };
}

/** Null where the divisor is 0 or the quotient is beyond what a number can hold. */
export function divide(dividend: number, divisor: number): number | null {
  const quotient = dividend / divisor;
  return divisor !== 0 && Number.isFinite(quotient) ? quotient : null;
}
