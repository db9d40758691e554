/** What the sections of a plan file lower to: each as it was written, absent where nothing was, or nothing could be read. */
import type { sectionsSchema } from './schema/plan';
import type { Lowered } from './shape';

export type Sections = Lowered<typeof sectionsSchema>;
