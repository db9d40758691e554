/** The fields that a workflow may ask for: those whose absence can be seen. */
export const requiredFields = [
  'assign',
  'checklist',
  'cost',
  'deadline',
  'due',
  'duration',
  'effort',
  'finished',
  'gates',
  'labels',
  'needs',
  'notes',
  'paths',
  'progress',
  'started',
  'template',
] as const;
export type RequiredField = (typeof requiredFields)[number];
