import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/base/dates';
import { proposePlan, type RepositoryFacts } from '../../../src/core/history/propose-plan';
import { yamlScalar } from '../../../src/core/history/yaml-scalar';
import { linkCommits, linkProjection } from '../../../src/core/history/link-commits';
import { checkSound } from './check-sound';
import { logOf } from './log-of';

const today = parseDay('2026-05-04')!;

const facts: RepositoryFacts = {
  name: 'atlas-payments',
  timezone: 'Europe/Berlin',
  today,
  people: [
    { name: 'Ana Ruiz', emails: ['ana@example.com', 'ana@home.example'] },
    { name: 'Ana Berg', emails: ['berg@example.com'] },
    { name: '佐藤', emails: ['sato@example.com'] },
  ],
  releases: [
    { tag: 'v1.9', day: parseDay('2026-02-01')! },
    { tag: 'pkg@2.0', day: parseDay('2026-03-01')! },
  ],
  branches: [
    {
      name: 'feature/AUTH-7-session-tokens',
      state: 'open',
      firstDay: parseDay('2026-04-01')!,
      lastDay: parseDay('2026-04-02')!,
      email: 'berg@example.com',
    },
    { name: 'fix/login', state: 'merged', firstDay: null, lastDay: parseDay('2026-04-03')!, email: null },
    { name: '2026-08', state: 'new', firstDay: null, lastDay: today, email: null },
  ],
};

describe('proposePlan', () => {
  it('writes what was seen, readable and complete', () => {
    assert.equal(
      proposePlan(facts),
      `# A first plan. Next: give each task an effort (effort: 3d) and say what it needs.
format: 1
project:
  name: atlas-payments
  key: ATLAS
  start: 2026-04-01
  timezone: Europe/Berlin

team:
  ana: { name: Ana Ruiz, email: [ana@example.com, ana@home.example] }
  ana-2: { name: Ana Berg, email: [berg@example.com] }
  sato: { name: "佐藤", email: [sato@example.com] }

tasks:
  AUTH-7:
    title: Session tokens
    status: doing
    started: 2026-04-01
    assign: ana-2
  login:
    title: Login
    status: done
    finished: 2026-04-03
  ATLAS-ttqp:
    title: "2026 08"

releases:
  "1.9": { date: 2026-02-01, tag: v1.9 }
  pkg-2.0: { date: 2026-03-01, tag: pkg@2.0 }
`,
    );
  });

  it('is a plan without errors', () => {
    const { plan } = checkSound(facts);
    assert.deepEqual(
      Array.from(plan.team.values(), ({ email }) => email),
      facts.people.map(({ emails }) => emails),
    );
    assert.deepEqual(
      Array.from(plan.releases.values(), ({ tag }) => tag),
      ['v1.9', 'pkg@2.0'],
    );
  });

  it('is a plan without errors where nothing was seen', () => {
    const { plan } = checkSound({ ...facts, people: [], releases: [], branches: [] });
    assert.equal(plan.tasks.size, 1);
  });

  it('gives tasks ids under which the commits of their branches are theirs', () => {
    const ids = linkProjection(checkSound(facts).plan);
    const log = logOf([{ hash: 'a', parents: ['m'] }, { hash: 'b', parents: ['m'] }, { hash: 'm' }], {
      main: 'm',
      'feature/AUTH-7-session-tokens': 'a',
      'fix/login': 'b',
    });
    assert.deepEqual(Array.from(linkCommits(ids, log).byTask.keys()), ['AUTH-7', 'login']);
  });
});

describe('yamlScalar', () => {
  for (const word of ['yes', 'No', 'null', '1', '1e3', '-', '', 'a: b', 'a #b', '[a]', 'a,b', '~', '.inf']) {
    it(`quotes ${JSON.stringify(word)}`, () => assert.equal(yamlScalar(word), JSON.stringify(word)));
  }
});
