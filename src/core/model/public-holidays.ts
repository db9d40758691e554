/**
 * Public holidays as data: which of them a plan asks for, and what is known of them. They are looked up outside the
 * core, since the tables of all countries are large; within it they are an input like any other.
 */
import type { Day } from '../base/dates';

/** By region, as the plan writes it (`DE-BY`): days on which nobody works, in ascending order. */
export type HolidayDays = ReadonlyMap<string, readonly Day[]>;

export interface PublicHolidays {
  /** A region that nobody knows, or that has not been looked up yet, is absent. */
  readonly days: HolidayDays;
  /** What the days are called, by region: in English where there is an English name. */
  readonly names: ReadonlyMap<string, ReadonlyMap<Day, string>>;
  /** Regions that nobody knows, each with those that may be meant: none, one, or several equally likely ones. */
  readonly unknown: ReadonlyMap<string, readonly string[]>;
}

/** What has to be looked up for a plan. */
export interface HolidayRequest {
  /** As written, each once. */
  readonly regions: readonly string[];
  /** Both included. */
  readonly firstYear: number;
  readonly lastYear: number;
}

/** For a plan that names no region, or before its holidays are there. */
export const noHolidays: PublicHolidays = { days: new Map(), names: new Map(), unknown: new Map() };
