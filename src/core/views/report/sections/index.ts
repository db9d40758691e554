/** The sections of a report, by the words that a plan has for them. */
import type { Sections } from '../report-context';
import { dates } from './dates';
import { decided } from './decided';
import { done } from './done';
import { money } from './money';
import { moved } from './moved';
import { needed } from './needed';
import { next } from './next';
import { risks } from './risks';

export const sections: Sections = { dates, money, risks, decided, done, moved, next, needed };
