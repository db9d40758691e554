/** The working week of a plan that names none: Monday to Friday, 08:00–12:00 and 13:00–17:00. */
import type { WeekHours } from './plan';

const workday = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
] as const;

export const standardWeek: WeekHours = [workday, workday, workday, workday, workday, [], []];
