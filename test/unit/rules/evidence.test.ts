import { checkFindings } from './check-findings';

const project = 'project: { name: Atlas, key: ATLAS, start: 2026-04-20 }';
const done = `
  ${project}
  tasks:
    ATLAS-1: { title: Tokens, effort: 4d, status: done, started: 2026-04-20, finished: 2026-04-23 }
`;

checkFindings('evidence/started-no-commits', [
  {
    name: 'counts neither what was taken back nor the taking back',
    plan: `
      ${project}
      tasks:
        ATLAS-1: { title: Tokens, effort: 20d, status: doing, started: 2026-04-20 }
        ATLAS-2: { title: Form, effort: 20d }
    `,
    commits: [
      '2026-04-21 ATLAS-1: draw',
      '2026-04-30 ATLAS-1: rotate',
      { text: '2026-05-01 Revert "ATLAS-1: rotate"', reverts: 1 },
    ],
    finds: `
      /task/ATLAS-1/status Tokens is doing, but its last commit was 2026-04-21, 9 d ago.
        - Set the status to blocked [set /task/ATLAS-1/status blocked]
    `,
  },
]);

checkFindings('evidence/done-not-merged', [
  {
    name: 'counts the commits after the newest on the main line',
    plan: done,
    commits: [
      { text: '2026-04-20 Draw', branch: 'ATLAS-1-tokens' },
      '2026-04-21 ATLAS-1: draw (#3)',
      { text: '2026-04-22 Rotate', branch: 'ATLAS-1-tokens' },
      { text: '2026-04-23 Test', branch: 'ATLAS-1-tokens' },
    ],
    finds: `
      /task/ATLAS-1/status Tokens is done, but 2 commits of it are on ATLAS-1-tokens and not on the main line.
        - Set it to review until it is merged [set /task/ATLAS-1/status review, remove /task/ATLAS-1/finished]
    `,
  },
  {
    name: 'is silent where there is no main line',
    plan: done,
    commits: [
      { text: '2026-04-22 Rotate', branch: 'ATLAS-1-tokens' },
      { text: '2026-04-22 Other', branch: 'topic' },
    ],
    finds: '',
  },
]);

checkFindings('evidence/reverted', [
  {
    name: 'takes the work for done again after a revert of the revert',
    plan: done,
    commits: [
      '2026-04-21 ATLAS-1: rotate',
      { text: '2026-04-22 Revert "ATLAS-1: rotate"', reverts: 0 },
      { text: '2026-04-23 Revert "Revert "ATLAS-1: rotate""', reverts: 1 },
    ],
    finds: '',
  },
  {
    name: 'leaves out work that is not done',
    plan: `
      ${project}
      tasks:
        ATLAS-1: { title: Tokens, effort: 4d, status: doing, started: 2026-04-20 }
    `,
    commits: ['2026-05-01 ATLAS-1: rotate', { text: '2026-05-01 Revert "ATLAS-1: rotate"', reverts: 0 }],
    finds: '',
  },
]);

checkFindings('evidence/not-assigned', [
  {
    name: 'knows people of the team by name, alternatives, and nobody else',
    plan: `
      ${project}
      team: { ana: { name: Ana Ruiz }, ben: { name: Ben Okafor }, cem: { name: Cem Demir } }
      tasks:
        ATLAS-1: { title: Tokens, effort: 20d, assign: ana or cem, status: doing, started: 2026-04-20 }
    `,
    commits: [
      { text: '2026-04-29 ATLAS-1: one', by: 'Ben Okafor' },
      { text: '2026-04-29 ATLAS-1: two', by: 'Cem Demir' },
      { text: '2026-04-30 ATLAS-1: three', by: 'Somebody Else' },
      { text: '2026-05-01 ATLAS-1: four', by: 'Ben Okafor' },
    ],
    finds: `
      /task/ATLAS-1/assign Tokens has 2 commits by somebody of the team who is not assigned to it.
        - Assign Ben Okafor, too [append /task/ATLAS-1/assign ben]
    `,
  },
]);

checkFindings('evidence/waiting-but-commits', [
  {
    name: 'asks for neither leads, nor work that is over, nor phases',
    plan: `
      ${project}
      tasks:
        ATLAS-1: { title: Tokens, effort: 20d, status: doing, started: 2026-04-20 }
        ATLAS-2: { title: Old, effort: 1d, status: dropped }
        ATLAS-3: { title: Form, effort: 9d, needs: [ATLAS-1 FS-5d, ATLAS-2], status: doing, started: 2026-04-20 }
    `,
    commits: ['2026-05-01 ATLAS-3: lay out', '2026-05-01 ATLAS-1: rotate'],
    finds: '',
  },
]);

checkFindings('evidence/two-branches', [
  {
    name: 'takes a branch and its copy on a remote for one',
    plan: `
      ${project}
      tasks:
        ATLAS-1: { title: Tokens, effort: 20d, status: doing, started: 2026-04-20 }
    `,
    commits: [
      '2026-04-20 Begin',
      { text: '2026-04-30 Draw', branch: 'ATLAS-1-tokens' },
      { text: '2026-05-01 Rotate', branch: 'origin/ATLAS-1-tokens' },
    ],
    finds: '',
  },
]);

checkFindings('evidence/stale-branch', [
  {
    name: 'has a threshold, and leaves work under way to another rule',
    plan: `
      ${project}
      tasks:
        ATLAS-1: { title: Tokens, effort: 20d, status: doing, started: 2026-04-20 }
        ATLAS-2: { title: Form, effort: 20d, status: review, started: 2026-04-20 }
      checks: { evidence/stale-branch: { after: 5d } }
    `,
    commits: [
      '2026-04-20 Begin',
      { text: '2026-04-21 Draw', branch: 'ATLAS-1-tokens' },
      { text: '2026-04-24 Lay out', branch: 'ATLAS-2-form' },
    ],
    finds: `
      /task/ATLAS-2 ATLAS-2-form is not merged, and its last commit was 2026-04-24, 6 d ago.
    `,
  },
]);

checkFindings('evidence/no-task', [
  {
    name: 'looks at the last days only, and has a threshold',
    plan: `
      ${project}
      tasks:
        ATLAS-1: { title: Tokens, effort: 20d, status: doing, started: 2026-04-20 }
      checks: { evidence/no-task: { above: 70%, within: 3d } }
    `,
    commits: [
      '2026-04-20 One',
      '2026-04-20 Two',
      '2026-04-30 Three',
      '2026-04-30 Four',
      '2026-05-01 Five',
      '2026-05-01 Six',
      '2026-05-04 Seven',
      '2026-05-04 ATLAS-1: rotate',
      '2026-05-04 ATLAS-1: test',
    ],
    finds: `
      /tasks 5 of 7 commits since 2026-04-30 name no task.
    `,
  },
]);
