/** A status report that is written again and again, as the plan saves it. */
import type { Day } from '../base/dates';
import type { Cadence } from './cadence';
import type { ReportAudience, ReportSectionId } from './report-words';

export interface ReportDefinition {
  readonly id: string;
  readonly title: string | null;
  readonly audience: ReportAudience;
  /** People and stakeholders who get it. */
  readonly to: readonly string[];
  readonly every: Cadence | null;
  /** Days on which it was sent, as written. */
  readonly sent: readonly Day[];
  /** Empty: what fits the audience. */
  readonly sections: readonly ReportSectionId[];
  /** Words of one's own, by section. */
  readonly words: ReadonlyMap<string, string>;
}
