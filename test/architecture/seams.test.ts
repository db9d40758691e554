/** I10: whatever a session computes in its own time is computed at a seam, not in the bare timer of the host. */
import assert from 'node:assert/strict';
import './support/vscode-stub';
import { createSessionPorts } from '../../src/vscode/ports';
import type { Seams } from '../../src/vscode/seams';

describe('I10: the timers of a session', () => {
  it('hand what is thrown to a seam', async () => {
    const caught = await new Promise<string>((resolve) => {
      const listener: Seams['listener'] =
        (seam, what, action) =>
        (...args) => {
          try {
            action(...args);
          } catch (error) {
            resolve(`${seam} ${what}: ${String(error)}`);
          }
        };
      const ports = createSessionPorts({ listener });
      ports.after(0, () => {
        throw new Error('a bug');
      });
    });
    assert.equal(caught, 'event analysis: Error: a bug');
  });
});
