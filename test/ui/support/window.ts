// A VS Code window as a test opens it: on a folder, in a theme, with Milewright installed. Everything else
// in this folder acts on such a window.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Theme } from '../../support/theme';
import { uiHost } from './host';

export interface WindowOptions {
  /** Absolute path of what it shows; null: no folder. */
  readonly folder: string | null;
  readonly theme?: Theme;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly size?: { readonly width: number; readonly height: number };
}

export interface VSCodeWindow {
  readonly page: Page;
  /** Absolute path of what it shows; empty where no folder is open. */
  readonly folder: string;
  /** What the page logged as errors, without what VS Code's server always says. */
  readonly errors: readonly string[];
  /** What it was opened with. */
  readonly settings: Readonly<Record<string, unknown>>;
  close(): Promise<void>;
}

/** Long: what comes, comes sooner, and a busy machine takes its time. */
const patienceMs = 60_000;

export async function openWindow(options: WindowOptions): Promise<VSCodeWindow> {
  const host = uiHost();
  configure(options);
  const browser = await chromium.launch({
    executablePath: host.browser.executablePath,
    args: [...host.browser.args],
  });
  try {
    return await openIn(browser, options);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function openIn(browser: Browser, options: WindowOptions): Promise<VSCodeWindow> {
  const page = await browser.newPage({ viewport: options.size ?? { width: 1400, height: 900 } });
  page.setDefaultTimeout(patienceMs);
  const errors: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !alwaysSaid.test(text)) errors.push(text);
  });
  await page.goto(addressOf(options.folder));
  await untilThemed(page, options.theme ?? 'dark');
  await page.locator('.statusbar-item').first().waitFor();
  return {
    page,
    folder: options.folder ?? '',
    errors,
    settings: options.settings ?? {},
    close: () => browser.close(),
  };
}

/**
 * What VS Code says in every window, with any extension or none, and what its diff editor says where a document goes while
 * it is being compared.
 */
const alwaysSaid =
  /Model is disposed!|Service ?Worker|bad HTTP response code|bindings file|watchdog|404 \(Not Found\)|ERR_(NAME|INTERNET)|An unknown error occurred/i;

/** Writes the settings of all windows, those that are open too. */
function configure({ theme = 'dark', settings = {} }: Pick<WindowOptions, 'theme' | 'settings'>): void {
  const host = uiHost();
  const all = { 'workbench.colorTheme': host.themes[theme], ...settings };
  writeFileSync(host.settingsFile, JSON.stringify(all, null, 2));
}

/** Changes the theme of an open window and waits until it is seen. */
export async function showTheme(window: VSCodeWindow, theme: Theme): Promise<void> {
  configure({ theme, settings: window.settings });
  await untilThemed(window.page, theme);
}

/** A window begins in a theme of its own choice, and takes the one of its settings when it has read them. */
async function untilThemed(page: Page, theme: Theme): Promise<void> {
  const base = { dark: 'vs-dark', light: 'vs', contrast: 'hc-black' }[theme];
  await page.locator(`.monaco-workbench.${base}[class*=vscode-theme-]`).waitFor();
}

function addressOf(folder: string | null): string {
  const shows = new URLSearchParams(folder === null ? { ew: 'true' } : { folder });
  return `http://${uiHost().authority}/?${shows.toString()}`;
}

/** Writes what a person would see to out/screenshots/<name>.png and says where. */
export async function screenshot(window: VSCodeWindow, name: string): Promise<string> {
  const file = join(uiHost().repository, 'out', 'screenshots', `${name}.png`);
  mkdirSync(dirname(file), { recursive: true });
  await window.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  return file;
}
