// What is told beside the editor: notifications, and the words in the place of a tree that has nothing to show.
import type { Locator } from 'playwright-core';
import type { VSCodeWindow } from './window';

/** A notification that is to be seen, by what it says. */
export function notification(window: VSCodeWindow, text: string | RegExp): Locator {
  return window.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text });
}

/** What a view says, and offers, while it has no rows. */
export function welcome(window: VSCodeWindow): Locator {
  return window.page.locator('.part.sidebar .welcome-view-content');
}
