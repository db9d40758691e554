/** Why a figure of earned value has no value, in words that end a sentence: «no value for CPI: …». */
import type { Translate } from '../base/translate';
import type { BurnRate, EarnedTime, MoneyEnd, WhyUnknown } from '../budget/budget-result';

type Why =
  | WhyUnknown
  | NonNullable<EarnedTime['unknown']>
  | NonNullable<BurnRate['unknown']>
  | NonNullable<MoneyEnd['unknown']>;

export function sayUnknown(why: Why, t: Translate): string {
  switch (why) {
    case 'no-ledger':
      return t('no ledger says what is spent');
    case 'nothing-approved':
      return t('no money is planned');
    case 'nothing-planned-yet':
      return t('nothing was to be done yet');
    case 'nothing-earned':
      return t('nothing is earned yet');
    case 'nothing-spent':
      return t('nothing is spent yet');
    case 'spent-below-zero':
      return t('more is paid back than spent');
    case 'budget-spent':
      return t('the budget is spent, and work is left');
    case 'finished':
      return t('all is earned');
    case 'not-begun':
      return t('no day of it has passed');
    case 'too-far':
      return t('it would end in more than ten years');
    case 'no-whole-month':
      return t('no whole month of spending is known');
    case 'lasts':
      return t('the money lasts');
    case 'nothing-ahead':
      return t('no day is planned for the work that is left');
  }
}
