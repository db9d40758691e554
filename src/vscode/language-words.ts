/** The words of language features: this editor's language, and numbers and dates as all views print them. */
import * as vscode from 'vscode';
import type { Snapshot } from '../core/analysis/snapshot';
import { minutesPerDay, type Day } from '../core/base/dates';
import type { Translate } from '../core/base/translate';
import type { Format } from '../core/views/format';
import { formatOf } from './format-of';

export interface LanguageWords extends Format {
  readonly t: Translate;
  /** `Monday` */
  weekday(day: Day): string;
}

export function languageWords(snapshot: Snapshot): LanguageWords {
  const weekdays = new Intl.DateTimeFormat(vscode.env.language, { weekday: 'long', timeZone: 'UTC' });
  return {
    ...formatOf(snapshot),
    t: (sentence, ...values) => vscode.l10n.t(sentence, ...values),
    weekday: (day) => weekdays.format(day * minutesPerDay * 60_000),
  };
}
