// The VS Code server, browser and sample repository that this process was given (scripts/host/ui-host.mjs).
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PageHost } from '../../pages/support/host';
import type { Theme } from '../../support/theme';

export interface UiHost extends PageHost {
  /** Host and port of the server. */
  readonly authority: string;
  /** Settings beside the quiet ones that every window has; a change reaches open windows at once. */
  readonly settingsFile: string;
  readonly themes: Readonly<Record<Theme, string>>;
  /** Where tests may put folders; taken away at the end. */
  readonly place: string;
}

export function uiHost(): UiHost {
  const given = process.env['MILEWRIGHT_UI_HOSTS'];
  if (!given) throw new Error('UI tests need their host: run them with `npm test -- ui`');
  const hosts = JSON.parse(given) as readonly UiHost[];
  // Mocha numbers the processes that it runs files in; one that takes the place of another that crashed goes on counting.
  const number = Number(process.env['MOCHA_WORKER_ID'] ?? 0);
  return hosts[number % hosts.length]!;
}

/** A sample repository of one's own, to change at will. */
export function copySample(): string {
  const { sample, place } = uiHost();
  const folder = join(mkdtempSync(join(place, 'copy-')), basename(sample));
  cpSync(sample, folder, { recursive: true });
  return folder;
}

/** This repository as it was last committed, without what lies in its folder: what a person gets who clones it. */
export function cloneRepository(): string {
  const { repository, place } = uiHost();
  const folder = join(mkdtempSync(join(place, 'clone-')), 'milewright');
  execFileSync('git', [
    '-c',
    'advice.detachedHead=false',
    'clone',
    '--quiet',
    '--no-tags',
    repository,
    folder,
  ]);
  return folder;
}

/** An empty folder of one's own. */
export function emptyFolder(name: string): string {
  return mkdtempSync(join(uiHost().place, `${name}-`));
}
