/** The words that a plan may use of its reports. */
export const reportAudiences = ['client', 'sponsor', 'team'] as const;
export type ReportAudience = (typeof reportAudiences)[number];

export const reportSections = [
  'dates',
  'money',
  'risks',
  'decided',
  'done',
  'moved',
  'next',
  'needed',
  'late',
  'blocked',
  'decide',
  'review',
] as const;
export type ReportSectionId = (typeof reportSections)[number];
