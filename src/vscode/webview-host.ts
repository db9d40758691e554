/**
 * Shows a view-model of the core in a webview: one panel for each view and plan, with a strict content security policy.
 * The page gets whole models and sends small messages that are checked before anything is done with them. A panel
 * survives a reload of the window: its page keeps its own state, and the plan is found again by its address.
 */
import * as vscode from 'vscode';
import type { ScenarioChoice } from '../core/analysis/budget-scenario';
import { reassess } from '../core/language/reassess';
import type { SessionState } from '../core/session/session';
import { webviews } from '../core/views/index';
import {
  parseWebviewMessage,
  type ViewExport,
  type Webview,
  type WebviewMessage,
  type WebviewOptions,
  type WebviewQuestion,
} from '../core/views/webview';
import { planFileName } from '../node/plan-path';
import type { CommitPages } from './commit-pages';
import type { CommitReader } from './commits';
import { addAction } from './add-action';
import { literalText } from './literal-text';
import type { EditPreviews } from './edit-preview';
import type { OpenPlan } from './open-plan';
import type { PlanWriter } from './plan-writer';
import type { Plans } from './plans';
import type { Seams } from './seams';
import type { Selection } from './selection';
import { showAddress, showLedgerLine } from './show-address';
import type { Simulations } from './simulations';
import type { Trends } from './trends';

type AssessMessage = Extract<WebviewMessage, { kind: 'assessRisk' }>;

export interface WebviewHost extends vscode.Disposable {
  open(view: string, plan: OpenPlan): void;
  /** The plan of the page of a view that is at hand; null: none is. */
  planAtHand(view: string): OpenPlan | null;
  /** What can be taken out of a view of the plan, as it is shown. */
  exports(view: string, plan: OpenPlan): readonly ViewExport[];
}

interface Panel {
  readonly view: Webview;
  /** Of the plan that it shows. */
  readonly key: string;
  readonly panel: vscode.WebviewPanel;
  /** The page has said that it listens. */
  ready: boolean;
  /** What its reader has chosen to assume. */
  scenario: ScenarioChoice | null;
  /** What the page proposed was written while it was hidden: it is told when it is there again. */
  applied: boolean;
}

/** What the host is lent beside the plans. */
export interface WebviewPorts {
  readonly trends: Trends;
  readonly simulations: Simulations;
  readonly commits: Pick<CommitReader, 'known'>;
  readonly commitPages: CommitPages;
  readonly writer: Pick<PlanWriter, 'apply' | 'undo'>;
  readonly previews: Pick<EditPreviews, 'show'>;
  readonly selection: Pick<Selection, 'onDidSelect' | 'show'>;
}

export function createWebviewHost(
  extension: vscode.Uri,
  plans: Plans,
  { trends, simulations, commits, commitPages, writer, previews, selection }: WebviewPorts,
  seams: Seams,
): WebviewHost {
  const panels = new Set<Panel>();
  const folder = vscode.Uri.joinPath(extension, 'dist', 'webviews');
  const options: vscode.WebviewOptions = { enableScripts: true, localResourceRoots: [folder] };

  const optionsOf = (
    plan: OpenPlan,
    scenario: ScenarioChoice | null,
    stale = plan.session.state().stale,
  ): WebviewOptions => ({
    locale: vscode.env.language,
    translate: (sentence, ...values) => vscode.l10n.t(sentence, ...values),
    stale,
    trend: trends.of(plan),
    odds: simulations.of(plan),
    scenario,
  });
  const show = (shown: Panel, state?: SessionState): void => {
    const plan = plans.byKey(shown.key);
    if (!plan || !shown.ready || !shown.panel.visible) return;
    const { shown: snapshot, stale } = state ?? plan.session.state();
    if (shown.view.showsTrend) trends.ask(plan);
    if (shown.view.showsOdds) simulations.ask(plan);
    const model = shown.view.present(snapshot, optionsOf(plan, shown.scenario, stale));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's, which has no origins
    void shown.panel.webview.postMessage({ kind: 'model', model });
  };
  const tellApplied = (shown: Panel): void => {
    shown.applied = false;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's, which has no origins
    void shown.panel.webview.postMessage({ kind: 'applied' });
  };
  const adopt = (view: Webview, key: string, panel: vscode.WebviewPanel): void => {
    const shown: Panel = { view, key, panel, ready: false, scenario: null, applied: false };
    panels.add(shown);
    panel.onDidDispose(() => panels.delete(shown));
    panel.onDidChangeViewState(seams.listener('event', view.id, () => show(shown)));
    panel.webview.onDidReceiveMessage(
      seams.listener('webview', view.id, (message) => receive(shown, message)),
    );
    panel.webview.options = options;
    panel.webview.html = pageOf(panel.webview, folder, view, key);
  };
  const receive = async (shown: Panel, raw: unknown): Promise<void> => {
    const message = parseWebviewMessage(raw);
    if (!message) throw new Error('a message that no view sends');
    const plan = plans.byKey(shown.key);
    if (message.kind === 'ready') {
      shown.ready = true;
      show(shown);
      if (shown.applied) tellApplied(shown);
    } else if (message.kind === 'assume') {
      shown.scenario = message;
      show(shown);
    } else if (plan && message.kind === 'openAddress') {
      await showAddress(plan, message.address);
    } else if (plan && message.kind === 'look') {
      await selection.show(plan, message.address);
    } else if (plan && message.kind === 'explainDates') {
      await vscode.commands.executeCommand('milewright.explainDates', { plan: plan.key, id: message.item });
    } else if (plan && message.kind === 'openRow') {
      await showLedgerLine(plan, message.file, message.line);
    } else if (plan && message.kind === 'openCommit') {
      const repository = commits.known(plan);
      if (repository) await commitPages.show(repository, message.hash);
    } else if (plan && message.kind === 'assessRisk') {
      await assess(plan, message);
      // Also where nothing was written: the page then shows the risk where it was.
      show(shown);
    } else if (plan && message.kind === 'moveTask') {
      const { task: id, state } = message;
      await vscode.commands.executeCommand('milewright.setState', { plan: plan.key, id, state });
      // Also where nothing was written: the page then shows the task where it was.
      show(shown);
    } else if (message.kind === 'ask') {
      const { id, question } = message;
      const answer = plan
        ? shown.view.answer?.(plan.session.state().shown, question, optionsOf(plan, shown.scenario))
        : null;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's, which has no origins
      void shown.panel.webview.postMessage({ kind: 'answer', id, answer: answer ?? null });
    } else if (plan && message.kind === 'propose') {
      // Of the present text: what was shown for an older one is no proposal for this.
      const { snapshot } = plan.session.state();
      const proposal = shown.view.propose?.(snapshot, message.question, optionsOf(plan, shown.scenario));
      const applied = (): void => {
        shown.applied = true;
        if (shown.panel.visible) tellApplied(shown);
      };
      if (proposal) await previews.show({ plan, outro: '', applied, ...proposal });
    } else if (message.kind === 'write') {
      const answer = plan ? await write(shown, plan, message.question) : null;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's, which has no origins
      void shown.panel.webview.postMessage({ kind: 'answer', id: message.id, answer });
    } else if (message.kind === 'undo') {
      await writer.undo();
    } else if (plan && message.kind === 'addAction') {
      await addAction(plan, message.risk, writer);
    } else if (plan && message.kind === 'copyTable') {
      const { shown: snapshot } = plan.session.state();
      const table = shown.view.copy(
        snapshot,
        message.table,
        trends.of(plan),
        optionsOf(plan, shown.scenario),
      );
      if (table !== null) await vscode.env.clipboard.writeText(table);
    }
  };
  /** @returns why it was not written, for the page to show where the hand is; null: it is written */
  const write = async (shown: Panel, plan: OpenPlan, question: WebviewQuestion): Promise<string | null> => {
    const { snapshot, stale } = plan.session.state();
    if (stale) return vscode.l10n.t('Nothing is written while line {0} does not parse.', stale.line);
    // Of the present text: what has been typed meanwhile stays, and what the hand did is done to it.
    const found = shown.view.write?.(snapshot, question, optionsOf(plan, shown.scenario));
    if (!found) return null;
    if (!found.ok) return found.error;
    const written = await writer.apply(plan, found.value.edits, literalText(found.value.what));
    return written ? null : vscode.l10n.t('The plan was not changed.');
  };
  const assess = async (plan: OpenPlan, to: AssessMessage): Promise<void> => {
    const { snapshot } = plan.session.state();
    const title = literalText(snapshot.plan.risks.get(to.risk)?.title ?? to.risk);
    const edits = reassess(snapshot, to.risk, to);
    if (!edits.ok) void vscode.window.showWarningMessage(literalText(edits.error));
    else if (edits.value.length > 0)
      await writer.apply(plan, edits.value, vscode.l10n.t('Assess {0} anew', title));
  };
  const subscriptions = [
    plans.onViews(
      seams.listener('event', 'webviews', ({ plan, state }) => {
        for (const shown of panels) if (shown.key === plan.key) show(shown, state);
      }),
    ),
    selection.onDidSelect(
      seams.listener('event', 'webviews', ({ plan, item }) => {
        for (const { view, key, ready, panel } of panels) {
          if (!view.followsSelection || key !== plan || !ready || !panel.visible) continue;
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's, which has no origins
          void panel.webview.postMessage({ kind: 'select', address: item });
        }
      }),
    ),
    trends.onDidChange(
      seams.listener('event', 'webviews', ({ key }: OpenPlan) => {
        for (const shown of panels) if (shown.key === key && shown.view.showsTrend) show(shown);
      }),
    ),
    simulations.onDidChange(
      seams.listener('event', 'webviews', ({ key }: OpenPlan) => {
        for (const shown of panels) if (shown.key === key && shown.view.showsOdds) show(shown);
      }),
    ),
    plans.onDidChange(
      seams.listener('event', 'webviews', () => {
        for (const shown of panels) show(shown);
      }),
    ),
    // Numbers of a plan that is gone would stay, and look like those of today.
    plans.onDidClose(
      seams.listener('event', 'webviews', ({ key }) => {
        for (const shown of panels) if (shown.key === key) shown.panel.dispose();
      }),
    ),
    ...webviews.map((view) =>
      vscode.window.registerWebviewPanelSerializer(typeOf(view), {
        async deserializeWebviewPanel(panel, saved: unknown) {
          // The plans may not be read yet: the page is filled as soon as its plan is there.
          const key = planOf(saved) ?? plans.current()?.key ?? firstRoot();
          if (key === null) panel.dispose();
          else adopt(view, key, panel);
        },
      }),
    ),
  ];
  return {
    open(id, plan) {
      const view = webviews.find((candidate) => candidate.id === id);
      if (!view) throw new Error(`no view is called ${id}`);
      const known = [...panels].find((shown) => shown.view === view && shown.key === plan.key);
      if (known) return known.panel.reveal();
      const several = plans.all().length > 1;
      const name = plan.session.state().shown.plan.project.name;
      const panel = vscode.window.createWebviewPanel(
        typeOf(view),
        several ? `${view.title}: ${name}` : view.title,
        vscode.ViewColumn.Active,
        options,
      );
      adopt(view, plan.key, panel);
    },
    planAtHand(id) {
      const shown = [...panels].find(({ view, panel }) => view.id === id && panel.active);
      return shown ? plans.byKey(shown.key) : null;
    },
    exports(id, plan) {
      const view = webviews.find((candidate) => candidate.id === id);
      const shown = [...panels].find((each) => each.view === view && each.key === plan.key);
      return view?.exports?.(plan.session.state().shown, optionsOf(plan, shown?.scenario ?? null)) ?? [];
    },
    dispose() {
      for (const { panel } of panels) panel.dispose();
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

/** Where the plan of the first folder would be. */
function firstRoot(): string | null {
  const folder = vscode.workspace.workspaceFolders?.[0];
  return folder ? vscode.Uri.joinPath(folder.uri, planFileName).toString() : null;
}

function typeOf(view: Webview): string {
  return `milewright.${view.id}`;
}

/** The page keeps the plan's address in its state; what comes back from there is anybody's guess. */
function planOf(saved: unknown): string | null {
  if (typeof saved !== 'object' || saved === null || !('plan' in saved)) return null;
  return typeof saved.plan === 'string' ? saved.plan : null;
}

/** @param key goes into the page's state, so that a restored page knows its plan */
function pageOf(webview: vscode.Webview, folder: vscode.Uri, view: Webview, key: string): string {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64');
  const address = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(vscode.env.language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${attribute(address(`${view.id}.css`))}">
<title>${attribute(view.title)}</title>
<script defer nonce="${nonce}" src="${attribute(address(`${view.id}.js`))}"></script>
</head>
<body data-plan="${attribute(key)}"></body>
</html>`;
}

function attribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
