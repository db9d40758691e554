/** The settings as data: the manifest is made from it, and `settings.ts` reads them. */

export interface Setting {
  /** After `milewright.`. */
  readonly key:
    | 'schedule.groupBy'
    | 'schedule.autoReveal'
    | 'risks.groupBy'
    | 'inlayHints'
    | 'codeLens'
    | 'rules'
    | 'branchName'
    | 'writePlanOffMainLine'
    | 'showCurrentTask'
    | 'lineHover'
    | 'fileDecorations'
    | 'ledgerFolders'
    | 'repositories';
  /** English, Markdown; `package.nls.json` holds it for translation. */
  readonly description: string;
  /** The rest of its JSON Schema. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** A folder that nobody trusts yet must not decide it. */
  readonly restricted: boolean;
}

export const configuration: readonly Setting[] = [
  {
    key: 'schedule.groupBy',
    description: 'How the schedule is grouped.',
    schema: { type: 'string', enum: ['phase', 'person', 'state'], default: 'phase', scope: 'window' },
    restricted: false,
  },
  {
    key: 'schedule.autoReveal',
    description: 'Select the task at the cursor in the schedule, where the schedule is seen.',
    schema: { type: 'boolean', default: true, scope: 'window' },
    restricted: false,
  },
  {
    key: 'risks.groupBy',
    description: 'How the risks are grouped.',
    schema: {
      type: 'string',
      enum: ['exposure', 'owner', 'state', 'review'],
      default: 'exposure',
      scope: 'window',
    },
    restricted: false,
  },
  {
    key: 'inlayHints',
    description:
      'Show behind each open task of a plan where the schedule has it, with its float, and what it costs. `#editor.inlayHints.enabled#` decides how hints are shown at all.',
    schema: { type: 'boolean', default: true, scope: 'window' },
    restricted: false,
  },
  {
    key: 'codeLens',
    description:
      'Show above tasks that have begun, are critical or late what can be done with them, and above phases how much is open. `#editor.codeLens#` decides whether such lines are shown at all.',
    schema: { type: 'boolean', default: true, scope: 'window' },
    restricted: false,
  },
  {
    key: 'rules',
    description:
      'Rules to hide or to make quieter in this editor only, by their id: `{ "schedule/weekend-deadline": "off" }`. What counts for all is decided by `checks:` in the plan; a setting that is louder than the plan has no effect.',
    schema: {
      type: 'object',
      default: {},
      scope: 'resource',
      additionalProperties: { type: 'string', enum: ['off', 'hint', 'info', 'warning'] },
    },
    restricted: true,
  },
  {
    key: 'branchName',
    description:
      'How *Start Task on a Branch* names it: `{id}` and `{title}` stand for those of the task. What git would not take is left out, and so is a title that names another task.',
    schema: { type: 'string', default: 'feature/{id}-{title}', maxLength: 200, scope: 'resource' },
    restricted: true,
  },
  {
    key: 'writePlanOffMainLine',
    description:
      'Write state and dates of a task into the plan on other branches than the main line, too. Branches that do so often conflict.',
    schema: { type: 'boolean', default: false, scope: 'resource' },
    restricted: false,
  },
  {
    key: 'showCurrentTask',
    description: 'Show in the status bar which task the branch is for.',
    schema: { type: 'boolean', default: true, scope: 'window' },
    restricted: false,
  },
  {
    key: 'lineHover',
    description:
      'Show, where the pointer rests on a line of a file of the repository, the task it was written for.',
    schema: { type: 'boolean', default: true, scope: 'window' },
    restricted: false,
  },
  {
    key: 'fileDecorations',
    description:
      'Mark files in the explorer whose task is late or affected by a risk, or critical too: those that the task owns by its `paths:`, and, where it is late or critical, those that its commits changed.',
    schema: { type: 'string', enum: ['off', 'late', 'critical'], default: 'late', scope: 'window' },
    restricted: false,
  },
  {
    key: 'ledgerFolders',
    description:
      'Folders outside the repository in which ledgers of a plan may lie, by their whole paths. A plan names such a ledger in `budget.ledger`; without this setting nothing outside the repository is read.',
    schema: {
      type: 'array',
      items: { type: 'string', maxLength: 1000 },
      default: [],
      maxItems: 20,
      // Of this machine: what a repository brings along cannot open a folder of it.
      scope: 'machine',
    },
    restricted: true,
  },
  {
    key: 'repositories',
    description:
      'Which folders the repositories are that plans name, where they are not open in the window: `{ "api": "/src/api" }`, absolute paths.',
    schema: { type: 'object', default: {}, scope: 'machine', additionalProperties: { type: 'string' } },
    restricted: true,
  },
];
