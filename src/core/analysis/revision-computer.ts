/**
 * Computes plans of other days, each with the public holidays of its own regions: they are looked up once, and again only
 * for regions and years that are not known yet. How they are looked up is lent by the surroundings.
 */
import type { Day } from '../base/dates';
import type { Result } from '../base/result';
import type { PlanRevision, RevisionHead } from '../history/plan-revision';
import type { Plan } from '../model/plan';
import type { HolidayDays, HolidayRequest, PublicHolidays } from '../model/public-holidays';
import { parsePlan } from '../syntax/parse-plan';
import { holidayRequest, joinRequests } from './holiday-request';
import { planOn, type PlanAt } from './plan-at';
import type { Snapshot } from './snapshot';

export interface RevisionComputer {
  (revision: PlanRevision): Promise<{ readonly at: PlanAt; readonly head: RevisionHead }>;
  holidaysOf(at: Pick<PlanAt, 'plan' | 'statusDay'>): Promise<HolidayDays>;
}

/** @param readHolidays as the surroundings look them up; where they cannot, those that are known hold */
export function revisionComputer(
  snapshot: Snapshot,
  readHolidays: (request: HolidayRequest) => Promise<Result<PublicHolidays, string>>,
): RevisionComputer {
  const overlay = snapshot.inputs.files.filter(({ role }) => role === 'private');
  let known: HolidayRequest | null = holidayRequest(snapshot.plan, snapshot.statusDay);
  let { days } = snapshot.inputs.holidays;
  const holidays = async (plan: Plan, day: Day): Promise<HolidayDays> => {
    const asked = holidayRequest(plan, day);
    if (asked === null || (known && covers(known, asked))) return days;
    known = joinRequests(known, asked) ?? asked;
    const read = await readHolidays(known);
    if (read.ok) ({ days } = read.value);
    return days;
  };
  const compute = async (
    revision: PlanRevision,
  ): Promise<{ readonly at: PlanAt; readonly head: RevisionHead }> => {
    const { files, ...head } = revision;
    const parsed = parsePlan([...files, ...overlay]);
    const day = parsed.plan.project.statusDate ?? head.day;
    return { at: planOn(parsed, head.day, await holidays(parsed.plan, day)), head };
  };
  return Object.assign(compute, {
    holidaysOf: ({ plan, statusDay }: Pick<PlanAt, 'plan' | 'statusDay'>) => holidays(plan, statusDay),
  });
}

function covers(known: HolidayRequest, asked: HolidayRequest): boolean {
  return (
    asked.regions.every((region) => known.regions.includes(region)) &&
    known.firstYear <= asked.firstYear &&
    known.lastYear >= asked.lastYear
  );
}
