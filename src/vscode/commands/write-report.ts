/**
 * Writes a status report that the plan saves, or one for an audience: as Markdown with its preview beside it, or as a page
 * to print. It is a new document, and a file once a person saves it.
 */
import * as vscode from 'vscode';
import type { Snapshot } from '../../core/analysis/snapshot';
import { printDay } from '../../core/base/dates';
import { itemLines } from '../../core/language/item-lines';
import { reportAudiences, type ReportAudience } from '../../core/model/report-words';
import { reportHtml } from '../../core/views/report/report-html';
import { reportMarkdown } from '../../core/views/report/report-markdown';
import type { Report } from '../../core/views/report/report-model';
import { choosePlan } from '../choose-plan';
import { literalText } from '../literal-text';
import type { ReportRequest } from '../report-maker';
import { openUnsaved } from '../unsaved-document';
import { whenPlan, type Command } from './command';

type Form = 'markdown' | 'html';

export const writeReport: Command = {
  id: 'writeReport',
  title: 'Write Status Report…',
  icon: 'output',
  palette: whenPlan,
  menus: [{ menu: 'view/title', when: `view == milewright.schedule && ${whenPlan}`, group: '5_report@1' }],
  async run({ plans, reports }, argument) {
    const plan = await choosePlan(plans, vscode.l10n.t('Write Status Report: of which plan?'));
    if (!plan) return;
    const { shown: snapshot } = plan.session.state();
    const asked = requestIn(argument, snapshot) ?? (await pickRequest(snapshot));
    if (!asked) return;
    const form = formIn(argument) ?? (await pickForm());
    if (!form) return;
    const report = await withProgress((signal) => reports.make(plan, snapshot, asked, signal));
    if (!report) return;
    const name = `status-${report.id ?? report.audience}-${printDay(snapshot.statusDay)}`;
    const lineOf = itemLines(snapshot);
    if (form === 'html') {
      await openUnsaved(plan, `${name}.html`, reportHtml(report, lineOf, vscode.env.language));
    } else {
      await openUnsaved(plan, `${name}.md`, reportMarkdown(report, lineOf, vscode.l10n.t));
      await vscode.commands.executeCommand('markdown.showPreviewToSide');
    }
  },
};

/** For a keybinding: `"args": { "report": "board", "as": "markdown" }`, or `"for": "team"`. */
function requestIn(argument: unknown, { plan }: Snapshot): ReportRequest | null {
  if (typeof argument !== 'object' || argument === null) return null;
  const id = 'report' in argument ? argument.report : undefined;
  const definition = typeof id === 'string' ? plan.reports.get(id) : undefined;
  if (definition) return { definition, audience: definition.audience };
  const audience = 'for' in argument ? reportAudiences.find((one) => one === argument.for) : undefined;
  return audience ? { definition: null, audience } : null;
}

function formIn(argument: unknown): Form | null {
  const form = typeof argument === 'object' && argument !== null && 'as' in argument ? argument.as : null;
  return form === 'markdown' || form === 'html' ? form : null;
}

async function pickRequest({ plan }: Snapshot): Promise<ReportRequest | null> {
  const saved = [...plan.reports.values()].map((definition) => ({
    label: literalText(definition.title ?? definition.id),
    description: definition.title === null ? '' : literalText(definition.id),
    request: { definition, audience: definition.audience },
  }));
  const usual = reportAudiences.map((audience) => ({
    label: audienceLabel(audience),
    request: { definition: null, audience },
  }));
  const separator = { label: '', kind: vscode.QuickPickItemKind.Separator, request: null };
  const items = saved.length === 0 ? usual : [...saved, separator, ...usual];
  const title = vscode.l10n.t('Write Status Report: which one?');
  const picked = await vscode.window.showQuickPick<vscode.QuickPickItem & { request: ReportRequest | null }>(
    items,
    { title },
  );
  return picked?.request ?? null;
}

function audienceLabel(audience: ReportAudience): string {
  switch (audience) {
    case 'client':
      return vscode.l10n.t('For the client');
    case 'sponsor':
      return vscode.l10n.t('For the sponsor, with all sections');
    case 'team':
      return vscode.l10n.t('For the team, without money');
  }
}

async function pickForm(): Promise<Form | null> {
  const items: readonly (vscode.QuickPickItem & { readonly form: Form })[] = [
    { label: vscode.l10n.t('As Markdown, with its preview'), form: 'markdown' },
    { label: vscode.l10n.t('As a page to print (HTML)'), form: 'html' },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Write Status Report: how?'),
  });
  return picked?.form ?? null;
}

function withProgress(work: (signal: AbortSignal) => Promise<Report | null>): Thenable<Report | null> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Writing the status report'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    const report = await work(abort.signal);
    return token.isCancellationRequested ? null : report;
  });
}
