// A webview's page by itself, in a browser: the built bundle under the same content security policy
// as in the editor, with a theme's colours, a model, and a stand-in for VS Code's side of the line.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { WebviewQuestion } from '../../../src/core/views/webview';
import type { Theme } from '../../support/theme';
import { pageHost } from './host';
import { themeColors } from './theme-colors';

export interface WebviewPage {
  readonly page: Page;
  /** Messages to the editor, in order. */
  sent(): Promise<unknown[]>;
  /** Refusals by the policy, and errors of scripts. */
  readonly faults: readonly string[];
}

export interface WebviewPages {
  open(
    view: string,
    model: unknown,
    look: { readonly theme: Theme; readonly width: number; readonly height?: number },
    /** The editor's part of `ask`; a page that asks nothing needs none. */
    answer?: (question: WebviewQuestion, kind: 'ask' | 'write') => unknown,
  ): Promise<WebviewPage>;
  close(): Promise<void>;
}

const classes: Readonly<Record<Theme, string>> = {
  dark: 'vscode-dark',
  light: 'vscode-light',
  contrast: 'vscode-high-contrast',
};
const types: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript', ttf: 'font/ttf' };

export async function startWebviewPages(): Promise<WebviewPages> {
  const { browser, repository } = pageHost();
  const documents = new Map<string, string>();
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1).split('?', 1)[0]!;
    const document = documents.get(name);
    const type = document === undefined ? types[name.split('.').at(-1)!] : undefined;
    response.setHeader('content-type', type ?? (name.startsWith('theme-') ? 'text/css' : 'text/html'));
    try {
      response.end(document ?? readFileSync(join(repository, 'dist', 'webviews', name)));
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const chrome = await chromium.launch({ executablePath: browser.executablePath, args: [...browser.args] });
  for (const [theme, colors] of Object.entries(themeColors)) {
    const variables = Object.entries(colors).map(([name, value]) => `--vscode-${name}: ${value};`);
    documents.set(`theme-${theme}.css`, `:root { ${variables.join(' ')} }`);
  }
  let count = 0;
  return {
    async open(view, model, { theme, width, height = 900 }, answer = () => null) {
      const name = `page-${++count}`;
      documents.set(name, documentOf(view, model, theme));
      return openPage(chrome, `http://127.0.0.1:${port}/${name}`, { width, height }, answer);
    },
    close: () => closeAll(chrome, server),
  };
}

async function openPage(
  chrome: Browser,
  address: string,
  viewport: { width: number; height: number },
  answer: (question: WebviewQuestion, kind: 'ask' | 'write') => unknown,
): Promise<WebviewPage> {
  const page = await chrome.newPage({ viewport });
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/favicon/.test(message.location().url)) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.exposeFunction('answerOf', answer);
  await page.goto(address);
  await page.locator('main > *').first().waitFor();
  await page.locator('body:not([aria-busy])').waitFor();
  return { page, faults, sent: () => page.evaluate<unknown[]>('sent') };
}

async function closeAll(chrome: Browser, server: Server): Promise<void> {
  await chrome.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

function documentOf(view: string, model: unknown, theme: Theme): string {
  const json = JSON.stringify(model).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-test'; style-src 'self'; font-src 'self'">
<link rel="stylesheet" href="/theme-${theme}.css">
<link rel="stylesheet" href="/${view}.css">
<title>${view}</title>
</head>
<body class="${classes[theme]}" data-plan="file:///plan/project.yaml">
<script nonce="test">
const sent = [];
const model = ${json};
function acquireVsCodeApi() {
  return {
    postMessage(message) {
      sent.push(message);
      if (message.kind === 'ask' || message.kind === 'write') {
        const { id, question } = message;
        void window.answerOf(question, message.kind).then((answer) => window.postMessage({ kind: 'answer', id, answer }, '*'));
      }
      if (message.kind === 'ready') setTimeout(() => window.postMessage({ kind: 'model', model }, '*'));
    },
    getState: () => JSON.parse(sessionStorage.getItem('state')) ?? undefined,
    setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
  };
}
</script>
<script nonce="test" src="/${view}.js"></script>
</body>
</html>`;
}
