// A folder with a plan: the extension starts by itself.
import * as assert from 'node:assert/strict';
import { milewright } from '../support/milewright';
import { until } from '../support/until';

describe('in a folder with a project.yaml', () => {
  it('the extension starts by itself', async () => {
    await until('milewright is active', () => milewright().isActive);
    assert.ok(milewright().isActive);
  });
});
