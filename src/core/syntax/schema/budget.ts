/** `budget:`, what may be spent, on what, and where it is written down what was. */
import { z } from 'zod';
import * as f from './fields';

export const budgetSchema = z
  .object({
    total: f.money.describe('The approved budget, without contingency and reserve.'),
    contingency: f.shareOrMoney.describe('For known risks: a share of the total, or a sum.'),
    reserve: f.shareOrMoney.describe('For what nobody foresaw: a share of the total, or a sum.'),
    currencies: f
      .mapOf(f.number({ from: 0, to: 1_000_000_000 }, '0.92'))
      .meta({ description: "Worth of one unit in the project's currency.", examples: [{ USD: '0.92' }] }),
    lines: f
      .mapOf(
        z
          .object({
            title: f.text.describe('What the line is called; its id when left out.'),
            from: z
              .enum(['team'])
              .meta({ description: 'team: rates × assigned effort.', examples: ['team'] }),
            planned: f.rate.describe('A sum, or a rate over the length of the project.'),
            accrual: z.enum(['start', 'end', 'along']).meta({
              description: 'When it is spent: at the start, at the end, or along the way (default).',
              examples: ['along'],
            }),
          })
          .partial(),
      )
      .describe('What the money is for, by id.'),
    ledger: f.scalarOrList(f.text).meta({
      description: 'CSV files of what was spent: date,task,person,hours,line,amount,note.',
      examples: ['finance/ledger.csv'],
    }),
  })
  .partial()
  .describe('What may be spent.');
