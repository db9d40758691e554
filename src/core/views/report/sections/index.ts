/** The sections of a report, by the words that a plan has for them. */
import type { Sections } from '../report-context';
import { blocked } from './blocked';
import { dates } from './dates';
import { decide } from './decide';
import { decided } from './decided';
import { done } from './done';
import { late } from './late';
import { money } from './money';
import { moved } from './moved';
import { needed } from './needed';
import { next } from './next';
import { review } from './review';
import { risks } from './risks';

export const sections: Sections = {
  dates,
  money,
  risks,
  decided,
  done,
  moved,
  next,
  needed,
  late,
  blocked,
  decide,
  review,
};
