// The plan itself is shown in a folder that nobody trusts: reading it runs nothing.
import * as assert from 'node:assert/strict';
import { everyRow, problemOf, rows } from '../support/plan';

describe('in a folder that is not trusted, the plan', () => {
  it('is shown, without commits', async () => {
    assert.ok((await rows('schedule')).length >= 4);
    assert.deepEqual(
      (await everyRow('schedule')).filter(({ context }) => context === 'commit'),
      [],
    );
  });

  it('is checked', async () => {
    await problemOf('schedule/milestone-missed', 'Public beta');
  });

  it('knows no user, since only git could name one', async () => {
    assert.deepEqual(await rows('myWork'), []);
  });
});
