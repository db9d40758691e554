// The sample, or any plan, as the editor would have analysed it on the sample's day: what a page's model is made from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { parseDay } from '../../../src/core/base/dates';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { pageHost } from './host';

/** A text of the sample, by its path there. */
export function sampleText(...path: readonly string[]): string {
  return readFileSync(join(pageHost().sample, ...path), 'utf8');
}

export function analysePlan(
  text: string,
  ledgers: readonly { readonly path: string; readonly text: string }[] = [],
): Snapshot {
  return analyse(
    {
      files: [{ path: 'project.yaml', text, role: 'root' }],
      ledgers,
      commits: noCommits,
      holidays: noHolidays,
      today: parseDay('2026-05-04')!,
    },
    null,
  );
}
