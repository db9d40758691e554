/** How numbers and dates of a plan are printed in this editor's language. */
import * as vscode from 'vscode';
import type { Snapshot } from '../core/analysis/snapshot';
import { equal } from '../core/base/equal';
import { createFormat, type Format, type FormatOptions } from '../core/views/format';

/** The last one, since it remembers what it has printed: while somebody types, always the same days. */
let last: { readonly options: FormatOptions; readonly format: Format } | null = null;

export function formatOf({ plan, budget, statusDay }: Snapshot): Format {
  const options: FormatOptions = {
    locale: vscode.env.language,
    currency: budget.currency,
    decimals: budget.decimals,
    statusDay,
    hoursPerDay: plan.project.hoursPerDay,
  };
  if (!last || !equal(last.options, options)) last = { options, format: createFormat(options) };
  return last.format;
}
