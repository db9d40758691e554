/** The small values that plan text is made of, as they mean, not as they are spelled. */
import type { Day, MinuteOfDay } from '../base/dates';

/** A day, or a minute of a day. As a start it means the day's first working minute, as a finish its last. */
export interface Moment {
  readonly day: Day;
  readonly time: MinuteOfDay | null;
}

/** Both ends included. */
export interface DayRange {
  readonly first: Day;
  readonly last: Day;
}

/** Days that are worked, with the hours they have where these are not the usual ones. */
export interface OpenDays extends DayRange {
  readonly hours?: readonly WorkInterval[];
}

/**
 * `min` and `h` are what they say; `d` is `hours-per-day`, `w` five of them, `mo` twenty, as in Microsoft Project.
 * Elapsed durations (`3ed`) are wall-clock time: a day has 24 hours, a week 7 days, a month 30 days.
 */
export interface Duration {
  readonly amount: number;
  readonly unit: DurationUnit;
  readonly elapsed: boolean;
}
export type DurationUnit = 'min' | 'h' | 'd' | 'w' | 'mo';

/** `3d/5d/9d`; a single figure stands in all three. */
export interface Estimate {
  readonly optimistic: Duration;
  readonly likely: Duration;
  readonly pessimistic: Duration;
}

/** A decimal number exactly as written: `digits` × 10^-`scale`; `digits` is a safe integer. `20k` is 20, −3. */
export interface Decimal {
  readonly digits: number;
  readonly scale: number;
}

/** `20k`, `1200 USD`: without a currency it is the project's. */
export interface Money {
  readonly amount: Decimal;
  readonly currency: string | null;
}

/** `95/h`, `2k/month`; `once` for a plain sum. */
export interface Rate {
  readonly money: Money;
  readonly per: RateUnit;
}
export type RateUnit = 'h' | 'd' | 'w' | 'month' | 'quarter' | 'year' | 'once';

/** A share of one, `40%` is 0.4. */
export type Share = number;

export type LinkType = 'FS' | 'SS' | 'FF' | 'SF';

/** `needs: ATLAS-c2d SS+2d`: this task waits for `predecessor` (a task, a phase or a milestone). */
export interface Link {
  readonly predecessor: string;
  readonly type: LinkType;
  readonly lag: Lag | null;
}

/** A lead is a negative lag; percent is of the predecessor's duration. */
export type Lag =
  | { readonly kind: 'duration'; readonly duration: Duration }
  | { readonly kind: 'percent'; readonly share: Share };

/** `ben 50%`, `lab-bench or ana`. Without a share it is all of the person's capacity. */
export interface Assignment {
  readonly person: string;
  /** Of a full day; null: all of their capacity. */
  readonly share: Share | null;
  readonly alternatives: readonly string[];
}

/** `start: not-before 2026-02-02`. `as-late-as-possible` has no moment. */
export type Constraint =
  | { readonly kind: 'not-before' | 'not-after' | 'on'; readonly moment: Moment }
  | { readonly kind: 'as-late-as-possible' };

/** Minutes since midnight, half open; a shift over midnight is two intervals. */
export interface WorkInterval {
  readonly from: MinuteOfDay;
  readonly to: MinuteOfDay;
}
