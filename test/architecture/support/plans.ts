/** Plans for the tests of invariants, and their snapshots. */
import { analyse } from '../../../src/core/analysis/analyse';
import type { Inputs, Snapshot } from '../../../src/core/analysis/snapshot';
import { parseDay } from '../../../src/core/base/dates';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays, type PublicHolidays } from '../../../src/core/model/public-holidays';

/** Two phases, links, people, a milestone, a risk, a budget and a ledger: every engine has something to do. */
export const atlas = `# Atlas
project: { name: Atlas, key: ATLAS, start: 2026-01-05, timezone: UTC, currency: EUR }
calendar: { holidays: [DE-BY] }
rates: { backend: 95/h }
team:
  ana: { name: Ana Ruiz, email: ana@example.com, role: backend }
milestones:
  beta: { title: Beta, due: 2026-01-09, needs: [build] }
tasks:
  build:
    title: Build
    tasks:
      ATLAS-1a:
        title: Session tokens
        effort: 3d
        assign: ana
        notes: first words
      ATLAS-2b:
        title: Login form # comment
        effort: 4d
        assign: ana
        needs: [ATLAS-1a, ATLAS-9x]
        cost: { licences: 1200 }
risks:
  leak:
    title: Tokens leak
    probability: 30%
    impact: { schedule: 5d, cost: 20k }
    affects: [ATLAS-1a]
    notes: seen elsewhere
budget:
  total: 5k
  ledger: [ledger.csv]
`;

/** Bavaria's Epiphany, which `inputsOf` closes. */
const holidays: PublicHolidays = {
  ...noHolidays,
  days: new Map([['DE-BY', [parseDay('2026-01-06')!]]]),
};

export function inputsOf(text: string): Inputs {
  return {
    files: [{ path: 'project.yaml', text, role: 'root' }],
    ledgers: [{ path: 'ledger.csv', text: 'date,task,amount\n2026-01-05,ATLAS-1a,500\n' }],
    commits: noCommits,
    holidays,
    today: parseDay('2026-01-05')!,
  };
}

export function snapshotOf(text: string, previous: Snapshot | null = null): Snapshot {
  return analyse(inputsOf(text), previous);
}
