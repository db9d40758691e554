/**
 * I7: editor, command line and CI give the same findings. Here: what `milewright check --json` prints is what a session
 * (the editor's own core) finds when the texts come first, and public holidays and commits later. The extension-host tests hold the rest.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { holidayRequest } from '../../src/core/analysis/holiday-request';
import { parseDay } from '../../src/core/base/dates';
import { presentDiagnostics } from '../../src/core/language/diagnostics';
import { noCommits } from '../../src/core/model/commit';
import { noHolidays } from '../../src/core/model/public-holidays';
import { createSession } from '../../src/core/session/session';
import { readPlanFiles } from '../../src/node/files';
import { readBaseline } from '../../src/node/git/read-baseline';
import { readLog } from '../../src/node/git/read-log';
import { readSince } from '../../src/node/git/read-since';
import { openRepository } from '../../src/node/git/repository';
import { createHolidayReader } from '../../src/node/holidays/read-holidays';

const today = '2026-05-04';

interface Row {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

function checkOnCommandLine(folder: string): readonly Row[] {
  const args = [resolve('dist/cli.js'), 'check', '--json', '--today', today];
  try {
    execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    // The sample has a milestone that is missed: an error, so the exit code is 1.
    const { status, stdout } = error as { readonly status: number; readonly stdout: string };
    assert.equal(status, 1);
    return (JSON.parse(stdout) as { readonly findings: readonly Row[] }).findings;
  }
  return assert.fail('the sample has an error');
}

async function checkInSession(folder: string): Promise<readonly Row[]> {
  const file = join(folder, 'project.yaml');
  const texts = await readPlanFiles(file);
  const session = createSession(
    { after: () => ({ dispose: () => {} }), today: () => parseDay(today)!, timeOfDay: () => '09:00' },
    { ...texts!, commits: noCommits, holidays: noHolidays },
  );
  const { plan, statusDay } = session.state().snapshot;
  const { project } = plan;
  const holidays = await createHolidayReader(resolve('dist/holidays.js'))(holidayRequest(plan, statusDay)!);
  assert.ok(holidays.ok);
  session.update({ holidays: holidays.value });
  const repository = await openRepository(folder);
  assert.ok(repository.ok);
  const since = await readSince(repository.value, file, project.start?.day ?? null, project.timezone);
  const log = await readLog(repository.value, { zone: project.timezone, since });
  assert.ok(log.ok);
  const name = plan.baseline;
  assert.ok(name !== null);
  const baseline = await readBaseline(repository.value, { name, planFile: file, zone: project.timezone });
  session.update({ commits: log.value, baseline });
  const { snapshot, findings } = session.state();
  session.dispose();
  return presentDiagnostics(snapshot, findings).map(({ finding, file: path, start }) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    file: path,
    line: start.line + 1,
    column: start.character + 1,
  }));
}

describe('I7: the same findings everywhere', () => {
  it('on the sample, with its history', async function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), 'milewright-same-'));
    execFileSync(process.execPath, [resolve('scripts/sample/make-sample.mjs'), folder]);
    const printed = checkOnCommandLine(folder).map(({ rule, severity, message, file, line, column }) => ({
      rule,
      severity,
      message,
      file,
      line,
      column,
    }));
    const found = await checkInSession(folder);
    rmSync(folder, { recursive: true });
    assert.ok(found.length > 5);
    assert.ok(found.some(({ rule }) => rule.startsWith('evidence/')));
    assert.deepEqual(printed, found);
  });
});
