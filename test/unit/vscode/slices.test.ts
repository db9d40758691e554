/** Long work between which others have their turn. */
import assert from 'node:assert/strict';
import { finished, type Sliced } from '../../../src/core/base/sliced';
import { inSlices } from '../../../src/vscode/slices';

/** Adds 1 to each of its parts; a part takes as long as `during` says. */
function* counting(parts: number, during: () => void = () => undefined): Sliced<number> {
  let sum = 0;
  for (let i = 0; i < parts; i++) {
    yield;
    during();
    sum++;
  }
  return sum;
}

/** Longer than a slice may be with all the parts that are done between two looks at the clock. */
function busy(): void {
  const until = performance.now() + 1;
  while (performance.now() < until);
}

describe('Work in slices', () => {
  it('gives what it gives at once', async () => {
    assert.equal(finished(counting(1000)), 1000);
    assert.deepEqual(await inSlices(counting(1000), () => true), { result: 1000 });
  });

  it('lets others have their turn', async () => {
    const turns: string[] = [];
    const work = inSlices(
      counting(64, () => (turns.push('part'), busy())),
      () => true,
    );
    const others = setInterval(() => turns.push('other'), 0);
    await work;
    clearInterval(others);
    assert.equal(turns.filter((turn) => turn === 'part').length, 64);
    const last = turns.lastIndexOf('part');
    assert.ok(turns.slice(turns.indexOf('part'), last).includes('other'), turns.join(' '));
  });

  it('is left where it stands when nobody wants it any more', async () => {
    let done = 0;
    const work = inSlices(
      counting(10_000, () => (done++, busy())),
      () => done < 20,
    );
    assert.equal(await work, null);
    assert.ok(done >= 20 && done < 1000, String(done));
  });

  it('is not begun where nobody wants it', async () => {
    let begun = false;
    const work = counting(1, () => (begun = true));
    assert.equal(await inSlices(work, () => false), null);
    assert.equal(begun, false);
  });
});
