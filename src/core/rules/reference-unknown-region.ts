/** Regions of public holidays that nobody knows: their holidays are worked, silently. */
import { mostRegions, regionsOf } from '../analysis/holiday-request';
import { clip } from '../base/one-line';
import type { Address } from '../model/address';
import type { Fix } from '../model/finding';
import type { Plan } from '../model/plan';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { list, say, sayFix } from './say';

export const referenceUnknownRegion: Rule = {
  id: 'reference/unknown-region',
  severity: 'error',
  docs: {
    summary: 'A calendar takes its public holidays from a region that is not known.',
    why: 'No holidays are taken from it, so that work is planned on days on which nobody works. Regions are codes of ISO 3166, a country or a part of it: `FR`, `DE-BY`, `US-CA`, `GB-ENG`.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        calendar: { holidays: [Bayern] }
        tasks:
          ATLAS-k3f: { title: Session tokens, duration: 10d }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        calendar: { holidays: [DE-BY] }
        tasks:
          ATLAS-k3f: { title: Session tokens, duration: 10d }
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan, holidays }: RuleContext): Iterable<RuleFinding> {
  const tooMany = new Set(regionsOf(plan).slice(mostRegions));
  for (const { region, address } of namedRegions(plan)) {
    const place = { kind: 'address', address, part: 'value' } as const;
    if (tooMany.has(region)) {
      const message = say`The holidays of «${clip(region, 40)}» are left out: a plan may name ${mostRegions} regions.`;
      yield { message, place };
      continue;
    }
    // What is neither known nor unknown has not been looked up yet.
    const likely = holidays.unknown.get(region);
    if (!likely) continue;
    const unknown = say`No region of public holidays is called «${clip(region, 40)}»`;
    yield {
      message:
        likely.length === 0
          ? `${unknown}; regions are codes such as FR, DE-BY or US-CA.`
          : likely.length === 1
            ? `${unknown}; did you mean «${likely[0]!}»?`
            : `${unknown}; near are ${list(likely, 5)}.`,
      place,
      fixes: likely.map((to) => rename(region, to, address, likely.length === 1)),
    };
  }
}

function* namedRegions(plan: Plan): Iterable<{ readonly region: string; readonly address: Address }> {
  for (const [i, region] of plan.calendar.holidays.entries()) {
    yield { region, address: ['calendar', 'holidays', i] };
  }
  for (const [id, calendar] of plan.calendars) {
    for (const [i, region] of calendar.holidays.entries()) {
      yield { region, address: ['calendars', id, 'holidays', i] };
    }
  }
}

function rename(region: string, to: string, address: Address, preferred: boolean): Fix {
  return {
    title: sayFix`Change «${region}» to «${to}»`,
    preferred,
    edits: [{ kind: 'set', address, value: to }],
  };
}
