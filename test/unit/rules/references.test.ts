import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { mostRegions } from '../../../src/core/analysis/holiday-request';
import { parseDay } from '../../../src/core/base/dates';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { runRules } from '../../../src/core/rules/run-rules';
import { checkFindings } from './check-findings';

const project = 'project: { name: Atlas, start: 2026-05-04 }';

checkFindings('reference/unknown-task', [
  {
    name: 'keeps type and lag of a link that it corrects',
    plan: `
      ${project}
      tasks:
        ATLAS-k3f: { title: Tokens, effort: 1d }
        ATLAS-m2q: { title: Login, effort: 1d, needs: [ATLAS-k3f, ATLAS-k3g SS+2d, ATLAS-k4f FF-1d, ATLAS-j3f FS+50%, ATLAS-k3 SS+1.5ed] }
    `,
    finds: `
      /task/ATLAS-m2q/needs/1 No task or milestone is called «ATLAS-k3g»; did you mean «ATLAS-k3f»?
        * Change «ATLAS-k3g» to «ATLAS-k3f» [set /task/ATLAS-m2q/needs/1 ATLAS-k3f SS+2d]
      /task/ATLAS-m2q/needs/2 No task or milestone is called «ATLAS-k4f»; did you mean «ATLAS-k3f»?
        * Change «ATLAS-k4f» to «ATLAS-k3f» [set /task/ATLAS-m2q/needs/2 ATLAS-k3f FF-1d]
      /task/ATLAS-m2q/needs/3 No task or milestone is called «ATLAS-j3f»; did you mean «ATLAS-k3f»?
        * Change «ATLAS-j3f» to «ATLAS-k3f» [set /task/ATLAS-m2q/needs/3 ATLAS-k3f FS+50%]
      /task/ATLAS-m2q/needs/4 No task or milestone is called «ATLAS-k3»; did you mean «ATLAS-k3f»?
        * Change «ATLAS-k3» to «ATLAS-k3f» [set /task/ATLAS-m2q/needs/4 ATLAS-k3f SS+1.5ed]
    `,
  },
  {
    name: 'looks at every place that names tasks',
    plan: `
      ${project}
      goals: { fast: { title: Fast, tasks: [nowhere1] } }
      milestones: { beta: { title: Beta, needs: [nowhere2] } }
      tasks:
        build: { title: Build, effort: 1d, needs: beta }
      risks: { leak: { title: Leak, affects: [nowhere3, build, beta], actions: [nowhere4] } }
      issues: { bug: { title: Bug, blocks: [nowhere5] } }
      assumptions: { ok: { title: Ok, affects: [nowhere6] } }
      releases: { 1.0.0: { tasks: [nowhere7] } }
    `,
    finds: `
      /milestones/beta/needs/0 No task or milestone is called «nowhere2»; there are build and beta.
      /goals/fast/tasks/0 No task or milestone is called «nowhere1»; there are build and beta.
      /risks/leak/affects/0 No task or milestone is called «nowhere3»; there are build and beta.
      /risks/leak/actions/0 No task or milestone is called «nowhere4»; there are build and beta.
      /issues/bug/blocks/0 No task or milestone is called «nowhere5»; there are build and beta.
      /assumptions/ok/affects/0 No task or milestone is called «nowhere6»; there are build and beta.
      /releases/1.0.0/tasks/0 No task or milestone is called «nowhere7»; there are build and beta.
    `,
  },
  {
    name: 'is silent while the text is broken, for the task may stand in the rest',
    plan: `
      ${project}
      tasks:
        ATLAS-m2q: { title: Login, effort: 1d, needs: ATLAS-k3f }
        ATLAS-k3f: { title: "Tokens, effort: 1d }
    `,
    finds: '',
  },
]);

checkFindings('reference/unknown-person', [
  {
    name: 'keeps share and alternatives of an assignment that it corrects',
    plan: `
      ${project}
      team: { ana: { name: Ana }, lab-bench: { name: Bench, kind: equipment } }
      tasks:
        a: { title: A, effort: 1d, assign: [anna 50%, lab-bench or anaa] }
    `,
    finds: `
      /task/a/assign/0 No person is called «anna»; did you mean «ana»?
        * Change «anna» to «ana» [set /task/a/assign/0 ana 50%]
      /task/a/assign/1 No person is called «anaa»; did you mean «ana»?
        * Change «anaa» to «ana» [set /task/a/assign/1 lab-bench or ana]
    `,
  },
  {
    name: 'lets stakeholders own what is not work',
    plan: `
      ${project}
      team: { ana: { name: Ana } }
      stakeholders: { sponsor: { name: Sam } }
      tasks: { a: { title: A, effort: 1d, assign: sponsor } }
      risks: { r: { title: R, owner: sponsor, response: accept } }
      issues: { i: { title: I, owner: nobody-known } }
    `,
    finds: `
      /task/a/assign/0 No person is called «sponsor»; there is ana.
      /issues/i/owner No person is called «nobody-known»; there are ana and sponsor.
    `,
  },
]);

checkFindings('reference/unknown-calendar', [
  {
    name: 'looks at tasks and people',
    plan: `
      ${project}
      calendars: { lab: { week: mon-sun 00:00-24:00 } }
      team: { ana: { name: Ana, calendar: lba } }
      tasks: { a: { title: A, effort: 1d, calendar: constructor } }
    `,
    finds: `
      /task/a/calendar No calendar is called «constructor»; there is lab.
      /team/ana/calendar No calendar is called «lba»; did you mean «lab»?
        * Change «lba» to «lab» [set /team/ana/calendar lab]
    `,
  },
]);

checkFindings('reference/unknown-name', [
  {
    name: 'looks at gates, templates, superseded decisions and risks',
    plan: `
      ${project}
      tasks: { a: { title: A, effort: 1d, template: featur } }
      templates: { feature: { labels: [x] } }
      quality: { gates: { release-ready: { require: [checklist] } } }
      decisions: { d2: { title: D, supersedes: d0 } }
      risks: { leak: { title: L } }
      issues: { i: { title: I, risk: leek } }
      releases: { 1.0.0: { gates: [release-redy] } }
    `,
    finds: `
      /task/a/template No template is called «featur»; did you mean «feature»?
        * Change «featur» to «feature» [set /task/a/template feature]
      /issues/i/risk No risk is called «leek»; did you mean «leak»?
        * Change «leek» to «leak» [set /issues/i/risk leak]
      /decisions/d2/supersedes No decision is called «d0»; did you mean «d2»?
        * Change «d0» to «d2» [set /decisions/d2/supersedes d2]
      /releases/1.0.0/gates/0 No gate is called «release-redy»; did you mean «release-ready»?
        * Change «release-redy» to «release-ready» [set /releases/1.0.0/gates/0 release-ready]
    `,
  },
]);

checkFindings('reference/unknown-region', [
  {
    name: 'looks at every calendar, and says what is meant',
    plan: `
      ${project}
      calendar: { holidays: [DE-BY, Bayern, fr] }
      calendars:
        lab: { holidays: UK-ENG }
        dock: { holidays: [Atlantis, DE-BX] }
      tasks: { a: { title: A, effort: 1d } }
    `,
    finds: `
      /calendar/holidays/1 No region of public holidays is called «Bayern»; did you mean «DE-BY»?
        * Change «Bayern» to «DE-BY» [set /calendar/holidays/1 DE-BY]
      /calendars/lab/holidays/0 No region of public holidays is called «UK-ENG»; did you mean «GB-ENG»?
        * Change «UK-ENG» to «GB-ENG» [set /calendars/lab/holidays/0 GB-ENG]
      /calendars/dock/holidays/0 No region of public holidays is called «Atlantis»; regions are codes such as FR, DE-BY or US-CA.
      /calendars/dock/holidays/1 No region of public holidays is called «DE-BX»; near are DE-BB, DE-BE, DE-BW and DE-BY.
        - Change «DE-BX» to «DE-BB» [set /calendars/dock/holidays/1 DE-BB]
        - Change «DE-BX» to «DE-BE» [set /calendars/dock/holidays/1 DE-BE]
        - Change «DE-BX» to «DE-BW» [set /calendars/dock/holidays/1 DE-BW]
        - Change «DE-BX» to «DE-BY» [set /calendars/dock/holidays/1 DE-BY]
    `,
  },
]);

describe('reference/unknown-region', () => {
  it('is silent about regions that are not looked up yet, and names those that never are', () => {
    const regions = Array.from({ length: mostRegions + 2 }, (_, i) => `FR-${i}`);
    const text = `${project}\ncalendar: { holidays: [${regions.join()}] }\n`;
    const files = [{ path: 'project.yaml', text, role: 'root' } as const];
    const today = parseDay('2026-05-04')!;
    const snapshot = analyse({ files, ledgers: [], commits: noCommits, holidays: noHolidays, today }, null);
    assert.deepEqual(
      runRules(snapshot).map(({ rule, message }) => `${rule} ${message}`),
      ['FR-100', 'FR-101'].map(
        (region) =>
          `reference/unknown-region The holidays of «${region}» are left out: a plan may name 100 regions.`,
      ),
    );
  });
});
