/** `--repository`: commits of other repositories that the plan names; and the commits that name no task. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitAll, folders, runCli, type Run } from './support/run-cli';

const plan = `project: { name: Atlas, key: A, start: 2026-01-05, timezone: Europe/Berlin }
repositories: { api: {} }
team:
  ana: { name: Ana Ruiz, email: ana@example.com }
tasks:
  A-1: { title: Session tokens, effort: 3d, assign: ana, status: doing, started: 2026-01-05, paths: ["api/src/**"] }
  A-2: { title: Login form, effort: 2d }
`;
const monday = ['--today', '2026-01-12'];

interface Row {
  readonly repository?: string;
  readonly hash: string;
  readonly suggestions?: readonly { readonly task: string }[];
}
interface Answer {
  readonly tasks: Readonly<
    Record<
      string,
      {
        readonly evidence: {
          readonly files: number;
          readonly tags: readonly string[];
          readonly onMain: number;
        } | null;
        readonly commits: readonly Row[];
      }
    >
  >;
  readonly total: number;
  readonly withoutTask: readonly Row[];
}

describe('several repositories on the command line', () => {
  const { make } = folders();
  const run = (cwd: string, command: string, ...args: readonly string[]): Promise<Run> =>
    runCli([command, ...args, ...monday], { cwd });
  const json = async (cwd: string, ...args: readonly string[]): Promise<Answer> => {
    const { stdout, stderr, code } = await run(cwd, 'commits', '--json', ...args);
    assert.deepEqual([stderr, code], ['', 0]);
    return JSON.parse(stdout) as Answer;
  };
  /** The plan in `plan`, another repository in `api`. */
  const both = (text = plan) => {
    const top = make({ 'plan/project.yaml': text, 'plan/src/a.ts': '1', 'api/src/a.ts': '1\n' });
    const own = commitAll(join(top, 'plan'), '2026-01-05', 'A-1: begin');
    const other = commitAll(join(top, 'api'), '2026-01-06', 'A-1: the other side');
    execFileSync('git', ['tag', 'v1'], { cwd: join(top, 'api') });
    writeFileSync(join(top, 'api/src/b.ts'), '2\n');
    const forgot = commitAll(join(top, 'api'), '2026-01-07', 'Rename a variable');
    return { top, folder: join(top, 'plan'), own, other, forgot };
  };

  it('counts their commits, people, files and tags', async () => {
    const { folder, own, other, forgot } = both();
    const alone = await json(folder);
    assert.deepEqual([alone.total, alone.tasks['A-1']?.evidence?.files], [1, 2]);
    const { tasks, total, withoutTask } = await json(folder, '--repository', 'api=../api');
    assert.equal(total, 3);
    const { evidence, commits } = tasks['A-1']!;
    assert.deepEqual(
      commits.map(({ repository, hash }) => [repository, hash]),
      [
        ['api', other],
        [undefined, own],
      ],
    );
    // `src/a.ts` is another file in each.
    assert.deepEqual([evidence?.files, evidence?.tags, evidence?.onMain], [3, ['api:v1'], 2]);
    assert.deepEqual(
      withoutTask.map(({ repository, hash, suggestions }) => [
        repository,
        hash,
        suggestions?.map(({ task }) => task),
      ]),
      [['api', forgot, ['A-1']]],
    );
  });

  it('prints where a commit is from, and what one that names no task may belong to', async () => {
    const { folder, other, forgot } = both();
    const { stdout } = await run(folder, 'commits', '--repository', 'api=../api');
    assert.match(stdout, new RegExp(`api ${other.slice(0, 8)} .*A-1: the other side`));
    assert.match(
      stdout,
      new RegExp(`\napi ${forgot.slice(0, 8)} .*Rename a variable +A-1 +its file lies in api/src/\\*\\*; `),
    );
    assert.match(stdout, /\n2 of 3 commits name a task of the plan\.\n$/);
  });

  it('says where a name leads nowhere, and what else goes wrong', async () => {
    const { folder, top } = both();
    const missing = (args: readonly string[]) => run(folder, 'check', ...args);
    assert.match(
      (await missing([])).stdout,
      /project\.yaml:2:17 info No folder is known of api: .* reference\/missing-repository/,
    );
    assert.doesNotMatch((await missing(['--repository', 'api=../api'])).stdout, /missing-repository/);
    mkdirSync(join(top, 'empty'));
    const empty = await missing(['--repository', 'api=../empty']);
    assert.match(empty.stdout, /The folder of api is in no repository of git/);
    assert.match(
      empty.stderr,
      /^milewright: api: No commits are shown: the folder is not in a git repository\.\n$/,
    );
    const gone = await missing(['--repository', 'api=--upload-pack=x', '--repository', '__proto__=..']);
    assert.match(gone.stdout, /The folder of api is in no repository of git/);
    assert.match(gone.stderr, /The plan names no repository __proto__; --repository has no effect\./);
    const wrong = await missing(['--repository', 'api']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /It takes a name of the plan and a folder/);
  });

  it('counts nothing twice where two names lead to one repository', async () => {
    const { folder } = both(plan.replace('{ api: {} }', '{ api: {}, web: {}, here: {} }'));
    const all = ['--repository', 'api=../api', '--repository', 'web=../api/src', '--repository', 'here=.'];
    assert.equal((await json(folder, ...all)).total, 3);
    assert.doesNotMatch((await run(folder, 'check', ...all)).stdout, /missing-repository/);
  });

  it('reads them for a plan that lies in none', async () => {
    const { top, other } = both();
    const folder = join(top, 'elsewhere');
    mkdirSync(folder);
    writeFileSync(join(folder, 'project.yaml'), plan);
    const { tasks } = await json(folder, '--repository', 'api=../api');
    assert.deepEqual(
      tasks['A-1']?.commits.map(({ hash }) => hash),
      [other],
    );
    assert.equal((await run(folder, 'commits')).code, 2);
  });
});
