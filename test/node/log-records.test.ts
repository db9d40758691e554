import assert from 'node:assert/strict';
import { commitStore } from '../../src/core/history/commit-store';
import type { Commit } from '../../src/core/model/commit';
import { logReader } from '../../src/node/git/log-records';

const hash = (n: number): string => n.toString(16).padStart(40, '0');
const records: readonly (readonly string[])[] = [
  [
    hash(1),
    `${hash(2)} ${hash(3)}`,
    'Ana Ruíz',
    'ana@example.com',
    '1772452801',
    'A-1: «x» 🚀',
    'why\n',
    'Task: A-1\u001DRefs: B: 2',
  ],
  [hash(2), hash(3), 'Ana Ruíz', 'ana@example.com', '-5', '', '', ''],
  [hash(3), '', '', '', '', 'root', '\n\n body  \n', ': none'],
];
const bytes = Buffer.from(
  records
    .flat()
    .map((field) => `${field}\0`)
    .join(''),
);

function readIn(pieces: readonly Buffer[], keeps = true): readonly Commit[] {
  const store = commitStore(() => 7);
  const reader = logReader(
    store,
    () => 7,
    () => keeps,
  );
  return pieces.flatMap((piece) => reader.read(Buffer.from(piece))).map((row) => store.commit(row));
}

describe('logReader', () => {
  const whole = readIn([bytes]);

  it('reads every field', () => {
    const [first, second, third] = whole;
    assert.deepEqual(first, {
      hash: hash(1),
      parents: [hash(2), hash(3)],
      author: { name: 'Ana Ruíz', email: 'ana@example.com' },
      day: 7,
      seconds: 1_772_452_801,
      subject: 'A-1: «x» 🚀',
      body: 'why',
      trailers: [
        ['Task', 'A-1'],
        ['Refs', 'B: 2'],
      ],
      tags: [],
    });
    assert.equal(second!.author, first.author);
    assert.deepEqual([second!.seconds, second!.parents, second!.subject], [-5, [hash(3)], '']);
    assert.deepEqual(
      [third!.parents, third!.seconds, third!.body, third!.trailers],
      [[], 0, '\n\n body', []],
    );
  });

  it('reads the same wherever the pieces are cut', () => {
    for (let at = 0; at <= bytes.length; at++)
      assert.deepEqual(readIn([bytes.subarray(0, at), bytes.subarray(at)]), whole, `cut at ${String(at)}`);
    assert.deepEqual(readIn(Array.from(bytes, (byte) => Buffer.from([byte]))), whole);
  });

  it('keeps hash, parents and time of what it forgets', () => {
    for (const [i, commit] of readIn([bytes], false).entries()) {
      const { hash: name, parents, seconds } = whole[i]!;
      assert.deepEqual([commit.hash, commit.parents, commit.seconds], [name, parents, seconds]);
      assert.deepEqual([commit.wordless, commit.subject, commit.author.name], [true, '', '']);
    }
  });

  it('keeps no more than a megabyte of a field, and stays in step', () => {
    const long = 'x'.repeat(3_000_000);
    const fields = [hash(1), '', 'A', 'a@x', '1', 'subject', long, ''].map((field) =>
      Buffer.from(`${field}\0`),
    );
    const message = Buffer.concat([...fields, bytes]);
    const pieces = Array.from({ length: Math.ceil(message.length / 65_536) }, (_, i) =>
      message.subarray(i * 65_536, (i + 1) * 65_536),
    );
    for (const read of [readIn(pieces), readIn([message])]) {
      assert.deepEqual([read.length, read[0]!.body.length], [4, 1_048_576]);
      assert.deepEqual(read.slice(2), whole.slice(1));
    }
  });
});
