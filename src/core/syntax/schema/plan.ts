/** The sections of a plan file, by their keys; and those that the private overlay may have. */
import * as z from 'zod/mini';
import { budgetSchema } from './budget';
import { calendarSchema, calendarsSchema } from './calendar';
import { baselineSchema, checksSchema, qualitySchema, releasesSchema, workflowSchema } from './delivery';
import { fieldsOf, number } from './fields';
import { includeSchema, privateSchema, projectSchema, repositoriesSchema } from './project';
import * as registers from './registers';
import { reportsSchema } from './reports';
import { goalsSchema, milestonesSchema, tasksSchema, templatesSchema } from './tasks';
import { privateTeamSchema, ratesSchema, teamSchema } from './team';

/** The version of the format that this reader knows. */
export const knownFormat = 1;

const format = number({ from: 1, to: 1000, whole: true }, '1').with(
  z.describe('Version of the format; 1 when left out.'),
);

/** All sections but the two whose items share one namespace. */
export const sectionsSchema = fieldsOf({
  format,
  project: projectSchema,
  include: includeSchema,
  private: privateSchema,
  repositories: repositoriesSchema,
  calendar: calendarSchema,
  calendars: calendarsSchema,
  rates: ratesSchema,
  team: teamSchema,
  goals: goalsSchema,
  risks: registers.risksSchema,
  issues: registers.issuesSchema,
  assumptions: registers.assumptionsSchema,
  decisions: registers.decisionsSchema,
  changes: registers.changesSchema,
  stakeholders: registers.stakeholdersSchema,
  budget: budgetSchema,
  baseline: baselineSchema,
  quality: qualitySchema,
  workflow: workflowSchema,
  templates: templatesSchema,
  releases: releasesSchema,
  reports: reportsSchema,
  checks: checksSchema,
});

/** A whole plan file. */
export const planSchema = z.extend(sectionsSchema, {
  milestones: z.optional(milestonesSchema),
  tasks: z.optional(tasksSchema),
});

export const privatePlanSchema = fieldsOf({
  format,
  rates: ratesSchema,
  team: privateTeamSchema,
  budget: budgetSchema,
});
