/** Starting a task from a comment that names it; `|` is the cursor. */
import assert from 'node:assert/strict';
import { startMention } from '../../../src/core/language/actions/start-mention';
import { mentionFinder } from '../../../src/core/language/mentions';
import { planOf } from '../../support/plan-of';

const plan = planOf(`
project: { name: Atlas, key: A }
tasks:
  A-1b: { title: Session tokens, was: [A-9z] }
  A-2c: { title: Login, status: doing }
  A-3d: { title: Wallets, status: blocked }
  A-4f: { title: Phase, tasks: { A-5g: { title: Done, status: done } } }
`);

function check(name: string, marked: string, expected: string | null): void {
  it(name, () => {
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    assert.equal(startMention({ plan }, mentionFinder(plan), text, offset)?.title ?? null, expected);
  });
}

describe('starting a task from a comment', () => {
  const tokens = 'Start A-1b «Session tokens»';
  check('is offered on the id', 'a\n// see A-|1b\nb', tokens);
  check('is offered at either end of the id', '// A-1b|', tokens);
  check('is not offered beside the id', '|// see A-1b', null);
  check('is offered anywhere on a line that marks work', '|# TODO(A-1b): rotate the key', tokens);
  check('knows a former id', '// FIXME A-9z |', tokens);
  check('takes the first that can be started', '// TODO A-2c, A-5g, A-3d |', 'Start A-3d «Wallets»');
  check('is not offered for what has begun, is over, or is a phase', '// TODO A-2c A-5g A-4f|', null);
  check('is not offered on another line', '// TODO A-1b\n|', null);
  check('is not looked for in a line without end', `// TODO A-1b ${'x'.repeat(2000)}|`, null);
});
