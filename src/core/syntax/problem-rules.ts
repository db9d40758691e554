/** What reading a text may complain of: the ids of the rules and their severities, unless `checks:` says otherwise. */
import type { Severity } from '../model/plan';

export interface ProblemRule {
  readonly severity: Severity;
  /** One line: what it finds. */
  readonly summary: string;
}

export const problemRules = {
  'syntax/broken-yaml': { severity: 'error', summary: 'The text is not valid YAML.' },
  'syntax/conflict-markers': { severity: 'error', summary: 'A merge conflict is not resolved.' },
  'syntax/too-large': {
    severity: 'error',
    summary: 'The file is too large, or nested too deep, to be read.',
  },
  'syntax/unreadable': { severity: 'error', summary: 'The file is not text.' },
  'syntax/wrong-encoding': {
    severity: 'warning',
    summary: 'Letters of the file are lost: it is not saved in UTF-8.',
  },
  'syntax/alias-bomb': {
    severity: 'error',
    summary: 'Aliases repeat so much text, or themselves, that they are not read.',
  },
  'syntax/several-documents': {
    severity: 'warning',
    summary: 'Only the first YAML document of a file is read.',
  },
  'syntax/newer-format': {
    severity: 'warning',
    summary: 'The file is of a newer format than this version knows.',
  },
  'syntax/missing-name': { severity: 'error', summary: 'The project has no name.' },
  'syntax/missing-title': { severity: 'warning', summary: 'A task has no title.' },
  'syntax/unknown-key': { severity: 'warning', summary: 'A key that the format does not know.' },
  'syntax/bad-value': { severity: 'error', summary: 'A value that its field cannot read.' },
  'syntax/bad-id': { severity: 'error', summary: 'An id with characters that ids may not have.' },
  'syntax/duplicate-key': { severity: 'error', summary: 'A key that stands twice.' },
  'syntax/duplicate-id': { severity: 'error', summary: 'An id that two items have.' },
  'syntax/swallowed-text': {
    severity: 'warning',
    summary: 'Text that YAML took for a comment, tag, alias, anchor or key.',
  },
} as const satisfies Readonly<Record<string, ProblemRule>>;

export type ProblemRuleId = keyof typeof problemRules;
