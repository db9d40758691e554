/** `reports:`, the status reports that are written again and again: for whom, how often, of what. */
import * as z from 'zod/mini';
import { reportAudiences, reportSections } from '../../model/report-words';
import * as f from './fields';

export const reportsSchema = f
  .mapOf(
    f.fieldsOf({
      title: f.text.with(
        z.meta({ description: 'What stands above it.', examples: ['Status for the steering committee'] }),
      ),
      audience: z
        .enum(reportAudiences)
        .with(z.describe('Whom it speaks to, which decides its sections: client, sponsor or team.')),
      to: f.scalarOrList(f.id).with(z.meta({ description: 'Who gets it.', examples: ['client'] })),
      every: f.cadence.with(
        z.describe('How often it is due; as often as the first of its readers hears when left out.'),
      ),
      sent: f
        .scalarOrList(f.date)
        .with(z.describe('Days on which it was sent; the next one reports what came after the last.')),
      sections: f
        .scalarOrList(z.enum(reportSections))
        .with(z.describe('What stands in it, in this order; what fits the audience when left out.')),
      words: f.mapOf(f.text).with(
        z.meta({
          description:
            'Words of one’s own by section, which stand above it in every run; `summary` stands below the headline.',
          examples: [{ summary: 'We ask for a decision on the beta.' }],
        }),
      ),
    }),
  )
  .with(z.describe('Status reports, by id.'));
