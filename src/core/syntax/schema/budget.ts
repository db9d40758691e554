/** `budget:`, what may be spent, on what, and where it is written down what was. */
import * as z from 'zod/mini';
import * as f from './fields';

export const budgetSchema = f
  .fieldsOf({
    total: f.money.with(z.describe('The approved budget, without contingency and reserve.')),
    contingency: f.shareOrMoney.with(z.describe('For known risks: a share of the total, or a sum.')),
    reserve: f.shareOrMoney.with(z.describe('For what nobody foresaw: a share of the total, or a sum.')),
    currencies: f.mapOf(f.number({ from: 0, to: 1_000_000_000 }, '0.92')).with(
      z.meta({
        description: "Worth of one unit in the project's currency.",
        examples: [{ USD: '0.92' }],
      }),
    ),
    overhead: f.capacity.with(
      z.meta({
        description: 'What work costs beside its rates, as a share of them: of people, not of equipment.',
        examples: ['15%'],
      }),
    ),
    lines: f
      .mapOf(
        f.fieldsOf({
          title: f.text.with(z.describe('What the line is called; its id when left out.')),
          from: z
            .enum(['team'])
            .with(z.meta({ description: 'team: rates × assigned effort.', examples: ['team'] })),
          planned: f.rate.with(z.describe('A sum, or a rate over the length of the project.')),
          accrual: z.enum(['start', 'end', 'along']).with(
            z.meta({
              description: 'When it is spent: at the start, at the end, or along the way (default).',
              examples: ['along'],
            }),
          ),
        }),
      )
      .with(z.describe('What the money is for, by id.')),
    ledger: f.scalarOrList(f.text).with(
      z.meta({
        description:
          'CSV files of what was spent, paths or globs: date,task,person,hours,overtime,line,amount,currency,note.',
        examples: ['finance/ledger.csv', 'finance/*.csv'],
      }),
    ),
    'ledger-dates': z.enum(['year-month-day', 'day-month-year', 'month-day-year']).with(
      z.meta({
        description:
          'In which order the ledgers write dates; left out, the year comes first, or it is 30.04.2026.',
        examples: ['day-month-year'],
      }),
    ),
  })
  .with(z.describe('What may be spent.'));
