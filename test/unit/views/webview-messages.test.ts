import assert from 'node:assert/strict';
import { parseWebviewMessage } from '../../../src/core/views/webview';

describe('messages of a webview', () => {
  const cases: readonly (readonly [name: string, raw: unknown, valid: boolean])[] = [
    ['ready', { kind: 'ready' }, true],
    ['an address', { kind: 'openAddress', address: ['task', 'A-1', 'needs', 0] }, true],
    ['a row', { kind: 'openRow', file: 'l.csv', line: 3 }, true],
    ['a table', { kind: 'copyTable', table: 'phase' }, true],
    [
      'a question',
      { kind: 'ask', id: 0, question: { kind: 'rows', breakdown: 'phase', row: 'phase/task.x' } },
      true,
    ],
    ['sliders', { kind: 'propose', question: { kind: 'levers', team: 1.5, rate: 1, scope: 1 } }, true],
    [
      'sliders beyond all bounds',
      { kind: 'propose', question: { kind: 'levers', team: 1e9, rate: 1, scope: 1 } },
      false,
    ],
    ['a question of another kind', { kind: 'ask', id: 0, question: { kind: 'run' } }, false],
    [
      'a hand',
      {
        kind: 'ask',
        id: 1,
        question: { kind: 'hand', edit: { kind: 'resize', items: ['A-1'], by: { days: 1 } } },
      },
      true,
    ],
    [
      'a hand that lets go',
      { kind: 'write', id: 1, question: { kind: 'hand', edit: { kind: 'unlink', from: 'A-1', to: 'A-2' } } },
      true,
    ],
    [
      'a hand that holds nothing',
      {
        kind: 'ask',
        id: 1,
        question: { kind: 'hand', edit: { kind: 'resize', items: [], by: { days: 1 } } },
      },
      false,
    ],
    [
      'a day beyond all days',
      {
        kind: 'ask',
        id: 1,
        question: { kind: 'hand', edit: { kind: 'resize', items: ['A-1'], by: { to: 1e9 } } },
      },
      false,
    ],
    ['another kind', { kind: 'run' }, false],
    ['an address of objects', { kind: 'openAddress', address: [{}] }, false],
    [
      'an address without end',
      { kind: 'openAddress', address: Array.from({ length: 99 }, () => 'x') },
      false,
    ],
    ['line 0', { kind: 'openRow', file: 'l.csv', line: 0 }, false],
    ['nothing', null, false],
    ['a text', 'ready', false],
  ];
  for (const [name, raw, valid] of cases) {
    it(`${valid ? 'takes' : 'refuses'} ${name}`, () =>
      assert.equal(parseWebviewMessage(raw) !== null, valid));
  }
});
