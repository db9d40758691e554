/** The plan's own history on real repositories: `diff`, `history`, and the baseline in `budget`. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atlas, monday } from './support/atlas';
import { commitAll, folders, runCli } from './support/run-cli';

/** A-1 grows by a day, so that all behind it ends a working day later, over a weekend. */
const grown = atlas.replace('effort: 3d', 'effort: 4d');

describe('plan history', () => {
  const { make } = folders();
  const json = async (args: readonly string[], folder: string): Promise<never> => {
    const run = await runCli([...args, '--json', ...monday], { cwd: folder });
    assert.equal(run.stderr, '');
    return JSON.parse(run.stdout) as never;
  };
  const git = (folder: string, ...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();

  it('diff: from a tag to the files as they are', async () => {
    const folder = make({ 'project.yaml': atlas });
    const commit = commitAll(folder, '2026-01-05', 'Plan the beta');
    git(folder, 'tag', 'plan-1');
    writeFileSync(join(folder, 'project.yaml'), grown);
    const [then, now] = ['2026-01-09T17:00', '2026-01-12T17:00'];
    assert.deepEqual(await json(['diff', 'plan-1'], folder), {
      version: 1,
      from: { revision: 'plan-1', commit, date: '2026-01-05', currency: 'EUR', planned: '4120.50' },
      to: { revision: null, commit: null, date: '2026-01-05', currency: 'EUR', planned: '4920.50' },
      finish: { from: then, to: now, slip: 480 },
      milestones: [{ id: 'beta', title: 'Public beta', from: then, to: now, slip: 480 }],
      changes: [
        {
          section: 'project',
          id: null,
          kind: 'slipped',
          from: then,
          to: now,
          by: 480,
          text: 'The project ends 2026-01-12, was 2026-01-09 (+1 d).',
        },
        {
          section: 'milestones',
          id: 'beta',
          kind: 'slipped',
          from: then,
          to: now,
          by: 480,
          text: 'Public beta is reached 2026-01-12, was 2026-01-09 (+1 d).',
        },
        {
          section: 'tasks',
          id: 'A-1',
          kind: 'grown',
          from: 1440,
          to: 1920,
          by: 480,
          text: 'A-1 Session tokens grows from 3 d to 4 d.',
        },
        {
          section: 'tasks',
          id: 'A-1',
          kind: 'slipped',
          from: '2026-01-07T17:00',
          to: '2026-01-08T17:00',
          by: 480,
          text: 'A-1 Session tokens ends 2026-01-08, was 2026-01-07 (+1 d).',
        },
        {
          section: 'tasks',
          id: 'A-2',
          kind: 'slipped',
          from: then,
          to: now,
          by: 480,
          text: 'A-2 Login form ends 2026-01-12, was 2026-01-09 (+1 d).',
        },
      ],
    });
  });

  it('diff: between two commits, either way, in words, from another folder', async () => {
    const folder = make({ 'plan/project.yaml': atlas });
    const first = commitAll(folder, '2026-01-05', 'one');
    writeFileSync(
      join(folder, 'plan/project.yaml'),
      atlas.replace('A-3:', 'A-4:').replace("title: '", "was: A-3, title: '"),
    );
    const second = commitAll(folder, '2026-01-05', 'two');
    const diff = (...words: readonly string[]) =>
      runCli(['diff', ...words, '--plan', 'plan', ...monday], { cwd: folder });
    const there = await diff(first, second);
    assert.equal(there.stderr, '');
    assert.match(
      there.stdout,
      /^From [0-9a-f]{8} \(2026-01-05\) to [0-9a-f]{8} \(2026-01-05\): 1 change: 1 renamed\.\n/,
    );
    assert.match(there.stdout, /^A-4 Words of the form had the id A-3\.$/m);
    assert.match((await diff(second, first)).stdout, /^A-3 Words of the form had the id A-4\.$/m);
    assert.match((await diff(second)).stdout, /to the present files: nothing changed\.\n/);
  });

  const cannot = (what: string, expected: RegExp, prepare: (folder: string) => readonly string[]): void => {
    it(`cannot run: ${what}`, async () => {
      const folder = make({ 'project.yaml': atlas });
      const [name = '', ...args] = prepare(folder);
      const run = await runCli([name, ...monday, ...args], { cwd: folder });
      assert.deepEqual([run.code, run.stdout], [2, '']);
      assert.match(run.stderr, expected);
      assert.equal(run.stderr.trimEnd().split('\n').length, 1);
    });
  };
  const committed = (folder: string): void => void commitAll(folder, '2026-01-05', 'one');
  cannot('no repository', /folder is not in a git repository\.$/m, () => ['history']);
  cannot(
    'no such revision',
    /^milewright: nowhere is no tag, branch or commit of the repository\.$/m,
    (folder) => {
      committed(folder);
      return ['diff', 'nowhere'];
    },
  );
  cannot('an option for a revision', /unknown option '--output=x'/, (folder) => {
    committed(folder);
    return ['diff', '--output=x'];
  });
  cannot('the same behind --', /^milewright: --output=x cannot name a revision/m, (folder) => {
    committed(folder);
    return ['diff', '--', '--output=x'];
  });
  cannot('nothing to compare with', /missing required argument 'from'/, () => ['diff']);
  cannot(
    'a plan that was broken then',
    /^milewright: The text of the plan at broken is broken\.$/m,
    (folder) => {
      writeFileSync(join(folder, 'project.yaml'), `${atlas}tasks: [`);
      committed(folder);
      git(folder, 'tag', 'broken');
      writeFileSync(join(folder, 'project.yaml'), atlas);
      return ['diff', 'broken'];
    },
  );
  cannot('a limit that is none', /It takes a whole number from 1 to 5000\./, () => [
    'history',
    '--limit',
    '0',
  ]);

  it('history: each commit as it was on its day, a broken one in between, through a rename', async () => {
    const folder = make({ 'old.yaml': atlas });
    const one = commitAll(folder, '2026-01-05', 'Plan the beta');
    rmSync(join(folder, 'old.yaml'));
    writeFileSync(join(folder, 'project.yaml'), grown);
    // Nothing was done on Monday and Tuesday: what is unfinished moves to Wednesday.
    const two = commitAll(folder, '2026-01-07', 'Grow');
    writeFileSync(join(folder, 'project.yaml'), `${grown}  : [`);
    const three = commitAll(folder, '2026-01-08', 'Break');
    writeFileSync(join(folder, 'project.yaml'), atlas);
    const milestone = (forecast: string) => [
      { id: 'beta', title: 'Public beta', due: '2026-01-08T17:00', forecast },
    ];
    interface Row {
      readonly changes: readonly { readonly text: string }[] | null;
    }
    const { revisions, ...rest }: { readonly revisions: readonly Row[] } = await json(['history'], folder);
    assert.deepEqual(rest, { version: 1, more: false });
    assert.deepEqual(
      revisions.map(({ changes, ...row }) => ({ ...row, changes: changes?.map(({ text }) => text) ?? null })),
      [
        {
          commit: null,
          date: '2026-01-05',
          author: null,
          subject: null,
          finish: '2026-01-09T17:00',
          currency: 'EUR',
          planned: '4120.50',
          milestones: milestone('2026-01-09T17:00'),
          changes: [
            'The project ends 2026-01-09, was 2026-01-14 (−3 d).',
            'Public beta is reached 2026-01-09, was 2026-01-14 (−3 d).',
            'A-1 Session tokens shrinks from 4 d to 3 d.',
            'A-1 Session tokens ends 2026-01-07, was 2026-01-12 (−3 d).',
            'A-2 Login form ends 2026-01-09, was 2026-01-14 (−3 d).',
            'A-3 Words of the form ends 2026-01-05, was 2026-01-07 (−2 d).',
          ],
        },
        {
          commit: three,
          date: '2026-01-08',
          author: 'Ana Ruiz',
          subject: 'Break',
          finish: null,
          currency: null,
          planned: null,
          milestones: [],
          changes: null,
        },
        {
          commit: two,
          date: '2026-01-07',
          author: 'Ana Ruiz',
          subject: 'Grow',
          finish: '2026-01-14T17:00',
          currency: 'EUR',
          planned: '4920.50',
          milestones: milestone('2026-01-14T17:00'),
          changes: [
            'The project ends 2026-01-14, was 2026-01-09 (+3 d).',
            'Public beta is reached 2026-01-14, was 2026-01-09 (+3 d).',
            'A-1 Session tokens grows from 3 d to 4 d.',
            'A-1 Session tokens ends 2026-01-12, was 2026-01-07 (+3 d).',
            'A-2 Login form ends 2026-01-14, was 2026-01-09 (+3 d).',
            'A-3 Words of the form ends 2026-01-07, was 2026-01-05 (+2 d).',
          ],
        },
        {
          commit: one,
          date: '2026-01-05',
          author: 'Ana Ruiz',
          subject: 'Plan the beta',
          finish: '2026-01-09T17:00',
          currency: 'EUR',
          planned: '4120.50',
          milestones: milestone('2026-01-09T17:00'),
          changes: null,
        },
      ],
    );
    const text = await runCli(['history', '--limit', '1', ...monday], { cwd: folder });
    assert.match(text.stdout, /^Atlas: 1 commit changed the plan\. There are older ones;/);
    assert.match(text.stdout, /the text was broken/);
  });

  it('knows the public holidays of a region that only the earlier plan names', async () => {
    const folder = make({ 'project.yaml': atlas.replace('team:', 'calendar: { holidays: [DE-BY] }\nteam:') });
    commitAll(folder, '2026-01-05', 'one');
    git(folder, 'tag', 'plan-1');
    writeFileSync(join(folder, 'project.yaml'), atlas);
    const { finish }: { readonly finish: unknown } = await json(['diff', 'plan-1'], folder);
    // Epiphany, 6 January.
    assert.deepEqual(finish, { from: '2026-01-12T17:00', to: '2026-01-09T17:00', slip: -480 });
  });

  describe('baseline', () => {
    const approved = atlas.replace('budget: { total: 5k, ledger: ledger.csv }', 'budget: { total: 5k }');
    const named = `${approved}baseline: plan-1\n`;

    function repository(now: string): string {
      const folder = make({ 'project.yaml': approved });
      commitAll(folder, '2026-01-05', 'Approve');
      git(folder, 'tag', 'plan-1');
      writeFileSync(join(folder, 'project.yaml'), now);
      return folder;
    }

    it('gives PV, BAC and the share of it that is earned', async () => {
      const half = named.replace(
        'effort: 3d, assign: ana',
        'effort: 6d, assign: ana, status: doing, progress: 50%',
      );
      const folder = repository(half);
      const run = await runCli(['budget', '--json', '--today', '2026-01-07'], { cwd: folder });
      assert.equal(run.stderr, '');
      const { earned, planned } = JSON.parse(run.stdout) as { earned: object; planned: string };
      assert.equal(planned, '6520.50');
      // Approved are 40 hours and the licences; two days of A-1 and the licences lie before the 7th.
      const approvedThen = {
        baseline: 'plan-1',
        bac: '4120.50',
        pv: '1720.50',
        ev: '1200.00',
        ac: null,
        cv: null,
        sv: '-520.50',
        eac: null,
        etc: null,
        vac: null,
        cpi: null,
        spi: 0.6975,
        tcpi: null,
      };
      assert.deepEqual({ ...earned, ...approvedThen }, earned);
    });

    it('shows dates, slip and cost of each task against it', async () => {
      const folder = repository(
        named
          .replace('effort: 3d', 'effort: 4d')
          .replace('A-3:', 'A-4:')
          .replace("title: 'Words", "was: A-3, title: 'Words"),
      );
      interface Item {
        readonly id: string;
        readonly baseline: unknown;
      }
      interface Schedule {
        readonly project: { readonly baseline: { readonly commit: string } };
        readonly tasks: readonly Item[];
        readonly milestones: readonly Item[];
      }
      const { project, tasks, milestones }: Schedule = await json(['schedule'], folder);
      assert.deepEqual(project.baseline, {
        revision: 'plan-1',
        commit: git(folder, 'rev-parse', 'plan-1'),
        date: '2026-01-05',
        finish: '2026-01-09T17:00',
        finishSlip: 480,
      });
      const [start, finish] = ['2026-01-05T08:00', '2026-01-05T17:00'];
      const none = { startSlip: 0, finishSlip: 0 };
      assert.deepEqual(
        new Map([...tasks, ...milestones].map(({ id, baseline }) => [id, baseline])),
        new Map<string, unknown>([
          [
            'build',
            {
              start,
              finish: '2026-01-09T17:00',
              startSlip: 0,
              finishSlip: 480,
              cost: '4120.50',
              costChange: '800.00',
            },
          ],
          [
            'A-1',
            {
              start,
              finish: '2026-01-07T17:00',
              startSlip: 0,
              finishSlip: 480,
              cost: '2400.00',
              costChange: '800.00',
            },
          ],
          [
            'A-2',
            {
              start: '2026-01-08T08:00',
              finish: '2026-01-09T17:00',
              startSlip: 480,
              finishSlip: 480,
              cost: '1600.00',
              costChange: '0.00',
            },
          ],
          ['A-4', { start, finish, ...none, cost: '120.50', costChange: '0.00' }],
          [
            'beta',
            {
              start: '2026-01-09T17:00',
              finish: '2026-01-09T17:00',
              startSlip: 480,
              finishSlip: 480,
              cost: null,
              costChange: null,
            },
          ],
        ]),
      );
      const text = await runCli(['schedule', ...monday], { cwd: folder });
      assert.match(text.stdout, /^ {2}A-1 .* 2026-01-08 +\+1 d /m);
      assert.match(text.stdout, /^ {2}A-4 .* 2026-01-05 +0 d /m);
      assert.match(text.stdout, /^beta .* \+1 d /m);
    });

    it('that cannot be read is said, and nothing is compared with it', async () => {
      const folder = repository(named.replace('plan-1', 'plan-2'));
      const run = await runCli(['budget', '--json', ...monday], { cwd: folder });
      assert.equal(
        run.stderr,
        'milewright: Nothing is compared with the baseline. plan-2 is no tag, branch or commit of the repository.\n',
      );
      const { earned } = JSON.parse(run.stdout) as { earned: { baseline: string | null } };
      assert.equal(earned.baseline, null);
    });

    it('takes rates from the private overlay of today', async () => {
      const secret = (text: string): string =>
        text.replace(', rate: 100/h', '').replace('team:', 'private: p.yaml\nteam:');
      const folder = make({ 'project.yaml': secret(approved), '.gitignore': 'p.yaml\n' });
      commitAll(folder, '2026-01-05', 'Approve');
      git(folder, 'tag', 'plan-1');
      writeFileSync(join(folder, 'project.yaml'), secret(named));
      writeFileSync(join(folder, 'p.yaml'), 'team: { ana: { rate: 50/h } }\n');
      const { earned }: { readonly earned: { readonly bac: string } } = await json(['budget'], folder);
      assert.equal(earned.bac, '2120.50');
    });
  });
});
