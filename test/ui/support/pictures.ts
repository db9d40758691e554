// The pictures of the documentation, as data: each a window on the sample in one theme, brought into a state that is
// worth showing. Written by `npm run pictures`, never by a test.
import { runCommand } from './commands';
import type { Theme } from '../../support/theme';
import { goToText, openFile } from './editor';
import { expandRow, openContainer, row } from './sidebar';
import { webviewBody } from './webview';
import type { VSCodeWindow } from './window';

export interface Picture {
  /** Name of the file, below docs/images/, without its ending. */
  readonly name: string;
  readonly theme: Theme;
  readonly size?: { readonly width: number; readonly height: number };
  readonly steps: (window: VSCodeWindow) => Promise<void>;
}

export const pictures: readonly Picture[] = [
  { name: 'editor-dark', theme: 'dark', steps: showPlanBesideSchedule },
  { name: 'editor-light', theme: 'light', steps: showPlanBesideSchedule },
  { name: 'editor-contrast', theme: 'contrast', steps: showPlanBesideSchedule },
  { name: 'budget-dark', theme: 'dark', steps: showBudget },
  { name: 'budget-light', theme: 'light', steps: showBudget },
  { name: 'budget-contrast', theme: 'contrast', steps: showBudget },
];

/** The plan at the late milestone, with the schedule unfolded beside it. */
async function showPlanBesideSchedule(window: VSCodeWindow): Promise<void> {
  await openContainer(window, 'Milewright');
  await expandRow(row(window, 'Schedule', /^Build/));
  await expandRow(row(window, 'Schedule', /^Session tokens/));
  await openFile(window, 'project.yaml');
  await goToText(window, 'project.yaml', '2026-06-30');
}

/** The budget alone, as wide as the window. */
async function showBudget(window: VSCodeWindow): Promise<void> {
  await openContainer(window, 'Milewright');
  await row(window, 'Schedule', /^Build/)
    .first()
    .waitFor();
  await runCommand(window, 'Milewright: Open Budget');
  await webviewBody(window);
  await runCommand(window, 'View: Toggle Primary Side Bar Visibility');
}
