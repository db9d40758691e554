/** Reports that the plan saves, and the agenda, byte for byte. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitAll, folders, runCli } from './support/run-cli';

const today = ['--today', '2026-05-04'];

const saved = `project: { name: Atlas, key: A, start: 2026-04-06, timezone: UTC }
team: { ana: { name: Ana Ruiz } }
stakeholders: { board: { name: Product board, hears: status, every: 1mo } }
milestones: { beta: { title: Public beta, due: 2026-05-29, needs: [A-2] } }
tasks:
  A-1: { title: Tokens, effort: 5d, assign: ana, status: done, started: 2026-04-06, finished: 2026-04-10 }
  A-2: { title: Form, effort: 10d, assign: ana }
decisions:
  cloud: { title: Which cloud, by: board, due: 2026-05-08, blocks: A-2 }
  tokens: { title: Sessions, date: 2026-04-09, by: ana, what: Short tokens. }
reports:
  board:
    title: Status for the board
    to: board
    sent: [2026-03-06, 2026-04-06]
    sections: [needed, decided, done]
    words: { summary: We ask for the cloud., done: 'Not <b>bold</b>.' }
`;

describe('a report that the plan saves', () => {
  const { make } = folders();

  it('has its sections in its order, its own words, and what came since it was sent', async () => {
    const folder = make({ 'project.yaml': saved });
    commitAll(folder, '2026-04-06', 'plan');
    const { stdout, stderr, code } = await runCli(
      ['report', 'board', '--today', '2026-05-04', '--runs', '0'],
      { cwd: folder },
    );
    assert.deepEqual([stderr, code], ['', 0]);
    assert.equal(
      stdout.replaceAll('\u00A0', ' ').replace(/at [0-9a-f]{7}/, 'at 1234567'),
      `# Atlas

Status for the board, 4 May 2026 · Reporting period 6 April to 4 May · Next report 4 June

[**Public beta comes on 15 May, 10 d early.**](./project.yaml#L4)

We ask for the cloud.

## We need from you

| What | By when, and what waits for it |
| --- | --- |
| [**Which cloud**](./project.yaml#L9) | by 8 May; Form waits for it, from 4 May |

## Decided

- [**Sessions**](./project.yaml#L10): Short tokens. (9 Apr, Ana Ruiz)

## Done since 6 Apr

Not ${String.raw`\<`}b${String.raw`\>`}bold${String.raw`\<`}/b${String.raw`\>`}.

- [**Tokens**](./project.yaml#L6), finished 10 Apr

---

Made from project.yaml at 1234567 and 1 commit.
`,
    );
  });

  it('says what moved since the last one', async () => {
    const folder = make({ 'project.yaml': saved });
    commitAll(folder, '2026-04-06', 'plan');
    writeFileSync(join(folder, 'project.yaml'), saved.replace('effort: 10d', 'effort: 15d'));
    const { stdout } = await runCli(
      ['report', '--for', 'team', '--since', '2026-04-06', '--today', '2026-05-04', '--runs', '0'],
      { cwd: folder },
    );
    const text = stdout.replaceAll('\u00A0', ' ');
    assert.match(text, /^## Moved since 6 Apr$/m);
    assert.match(text, /^- \*\*Form\*\* 10 d → 15 d$/m);
    assert.match(text, /Made from project\.yaml\.$/m);
  });

  for (const [words, refusal] of [
    [['board2'], 'milewright: The plan saves no report «board2», only board.\n'],
    [['--for', 'nobody'], /It takes client, sponsor, team\./],
  ] as const) {
    it(`refuses ${words.join(' ')}`, async () => {
      const { stderr, code } = await runCli(['report', ...words], { cwd: make({ 'project.yaml': saved }) });
      assert.equal(code, 2);
      if (typeof refusal === 'string') assert.equal(stderr, refusal);
      else assert.match(stderr, refusal);
    });
  }
});

describe('the agenda', () => {
  const { make } = folders();

  it('is what is late, blocked, to be decided and reviewed, and what comes', async () => {
    const plan = `project: { name: Atlas, key: A, start: 2026-04-20, timezone: UTC }
team: { ana: { name: Ana Ruiz } }
stakeholders: { board: { name: Product board } }
milestones: { beta: { title: Public beta, due: 2026-05-06, needs: [A-2] } }
tasks:
  A-1: { title: Tokens, effort: 5d, assign: ana, status: blocked, started: 2026-05-04 }
  A-2: { title: Form, effort: 2d, assign: ana, needs: A-1 }
issues: { id: { title: Merchant id, owner: board, due: 2026-05-06, blocks: A-1 } }
decisions: { cloud: { title: Which cloud, by: board, blocks: A-2 } }
risks: { leak: { title: Tokens leak, probability: 30%, owner: ana, review: 2026-05-08, affects: A-2 } }
`;
    const folder = make({ 'project.yaml': plan });
    const { stdout, stderr, code } = await runCli(['agenda', ...today], { cwd: folder });
    assert.deepEqual([stderr, code], ['', 0]);
    assert.equal(
      stdout.replaceAll('\u00A0', ' '),
      `# Atlas

Agenda, 4 May 2026 · What comes to 11 May

[**Public beta will be 4 working days late, on 12 May.**](./project.yaml#L4)

## Late

| What | Who | Due | Forecast | Late by |
| --- | --- | --: | --: | --: |
| [**Public beta**](./project.yaml#L4) |  | 6 May | 12 May | **4 d** |

## Blocked

- [**Tokens**](./project.yaml#L6) (Ana Ruiz): Merchant id; 1 task waits for it

## To decide

| What | From | By when, and what waits for it |
| --- | --- | --- |
| [**Which cloud**](./project.yaml#L9) | Product board | Form waits for it, from 11 May |

## To review by 11 May

| What | From | By when, and what waits for it |
| --- | --- | --- |
| [**Merchant id**](./project.yaml#L8) | Product board | by 6 May |
| [**Tokens leak**](./project.yaml#L10) | Ana Ruiz | by 8 May; Form waits for it, from 11 May |

## Next, to 11 May

- [**Tokens**](./project.yaml#L6), ends 8 May (Ana Ruiz)
- [**Form**](./project.yaml#L7), begins 11 May (Ana Ruiz)

---

Made from project.yaml.
`,
    );
    const json = JSON.parse(
      (await runCli(['agenda', '--json', '--until', '2026-05-08', ...today], { cwd: folder })).stdout,
    ) as {
      readonly period: { readonly next: string };
      readonly sections: readonly { readonly id: string }[];
    };
    assert.equal(json.period.next, '2026-05-08');
    assert.deepEqual(
      json.sections.map(({ id }) => id),
      ['late', 'blocked', 'decide', 'review', 'next'],
    );
  });
});
