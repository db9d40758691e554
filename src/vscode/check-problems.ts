/**
 * What the manifest says of `milewright check` as a task of VS Code: how its lines become problems, and what a task in
 * `tasks.json` may set. Problems have the owner of those that the editor publishes itself, so that none is shown twice.
 */

export const checkTaskType = 'milewright';
export const checkMatcherName = 'milewright-check';

/** `project.yaml:5:36 error Public beta is due … schedule/milestone-missed` */
export const checkPattern = '^(.+):(\\d+):(\\d+) (error|warning|info|hint) (.+) ([a-z]+/[a-z-]+)$';

export const problemMatchers: readonly Record<string, unknown>[] = [
  {
    name: checkMatcherName,
    label: 'Milewright',
    owner: 'milewright',
    source: 'milewright',
    fileLocation: ['autoDetect', '${workspaceFolder}'],
    pattern: { regexp: checkPattern, file: 1, line: 2, column: 3, severity: 4, message: 5, code: 6 },
  },
];

export const taskDefinitions: readonly Record<string, unknown>[] = [
  {
    type: checkTaskType,
    properties: {
      path: { type: 'string', description: '%task.path%' },
      arguments: { type: 'array', items: { type: 'string' }, description: '%task.arguments%' },
    },
  },
];

export const taskTexts: Readonly<Record<string, string>> = {
  'task.path': 'The plan, or the folder of its project.yaml; the folder of the workspace when left out.',
  'task.arguments': 'Options of «milewright check», such as --baseline main or --max-warnings 0.',
};
