import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { branchName } from '../../../src/core/history/branch-name';
import { currentTask, isOnMainLine } from '../../../src/core/history/current-task';
import { tasksOfBranch } from '../../../src/core/history/find-ids';
import { indexIds } from '../../../src/core/history/id-index';
import { logOf } from './log-of';
import { anyText } from '../../support/any-text';

const index = indexIds({ ids: ['ATLAS-k3f', 'ATLAS-9', 'login'], was: [], key: 'ATLAS', earlier: [] });

describe('branchName', () => {
  const check = (id: string, title: string, expected: string, template = 'feature/{id}-{title}'): void => {
    it(`${id} ${title.slice(0, 30)}`, () => {
      assert.equal(branchName(index, { id, title }, template), expected);
    });
  };
  check('ATLAS-k3f', 'Session tokens', 'feature/ATLAS-k3f-session-tokens');
  check('ATLAS-k3f', 'Ångström: the «new» way!', 'feature/ATLAS-k3f-angstrom-the-new-way');
  check('ATLAS-k3f', '支払い', 'feature/ATLAS-k3f-支払い');
  check(
    'ATLAS-k3f',
    '../../etc/passwd; rm -rf $(x) `y` @{u} .lock',
    'feature/ATLAS-k3f-etc-passwd-rm-rf-x-y-u-lock',
  );
  check('ATLAS-k3f', '🚀', 'feature/ATLAS-k3f');
  check('ATLAS-k3f', 'long '.repeat(30), 'feature/ATLAS-k3f-long-long-long-long-long-long-long-long');
  check('ATLAS-k3f', 'Follow up on ATLAS-9', 'feature/ATLAS-k3f');
  check('login', 'The login form', 'feature/login');
  check('ATLAS-k3f', 'Tokens', 'ana/ATLAS-k3f', 'ana/{id}');
  check('ATLAS-k3f', 'Tokens', 'feature/ATLAS-k3f-tokens', 'no id here');
  check('ATLAS-k3f', 'Tokens', 'upload-pack-x/ATLAS-k3f-tokens', '--upload-pack=x/{id}-{title}');

  it('has none for an id that is no word of a branch', () => {
    const odd = indexIds({ ids: ['a..b'], was: [], key: null, earlier: [] });
    assert.equal(branchName(odd, { id: 'a..b', title: 'x' }, '{id}'), null);
  });

  it('is one that git takes and that names the task, whatever title and template hold', () => {
    const names = new Set<string>();
    const text = fc.oneof(
      anyText(60),
      fc.string({
        unit: fc.constantFrom('a', '.', '/', '-', '@', '{', '~', '\\', '\n', ' ', 'lock'),
        maxLength: 20,
      }),
    );
    fc.assert(
      fc.property(text, text, text, (title, before, after) => {
        const name = branchName(index, { id: 'ATLAS-k3f', title }, `${before}{id}${after}{title}`);
        assert.ok(name !== null);
        assert.deepEqual(tasksOfBranch(index, name), ['ATLAS-k3f']);
        assert.doesNotMatch(
          name,
          /^-|[\s~^:?*[\\\p{Cc}]|\.\.|@\{|\/\/|\.$|\.lock(?:\/|$)|^\/|\/$|(?:^|\/)\./u,
        );
        names.add(name);
      }),
      { numRuns: 200 },
    );
    // The judge of it is git itself.
    for (const name of Array.from(names).slice(0, 4))
      execFileSync('git', ['check-ref-format', '--branch', name]);
  });
});

describe('currentTask', () => {
  const at = (head: string | null, branches: Readonly<Record<string, string>>, mainBranch: string | null) =>
    logOf([{ hash: 'a' }], branches, { head, mainBranch });
  const check = (name: string, log: ReturnType<typeof at>, task: string | null, onMain: boolean): void => {
    it(name, () => {
      assert.equal(currentTask(index, log), task);
      assert.equal(isOnMainLine(log), onMain);
    });
  };
  const two = { main: 'a', 'feature/ATLAS-k3f-x': 'a' };
  check('is that of the branch', at('feature/ATLAS-k3f-x', two, 'main'), 'ATLAS-k3f', false);
  check('is none on the main line', at('main', two, 'main'), null, true);
  check('is none where the head is detached', at(null, two, 'main'), null, false);
  check('is none where a branch names two', at('ATLAS-9-ATLAS-k3f', two, 'main'), null, false);
  check('is none on a topic', at('topic', two, 'main'), null, false);
  check('knows the main line of a remote', at('main', { 'origin/main': 'a' }, 'origin/main'), null, true);
  check('is none without a main line', at('ATLAS-9', { 'ATLAS-9': 'a' }, null), null, true);
});
