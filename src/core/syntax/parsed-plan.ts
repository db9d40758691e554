/**
 * What reading the texts of one plan gives: the plan, what is wrong with the texts, and the way from addresses to
 * ranges and back. The only place outside the texts themselves where positions are known (invariant I3).
 */
import type { TextEdit, TextRange } from '../base/text';
import type { Address } from '../model/address';
import type { Fix } from '../model/finding';
import type { Plan, Severity } from '../model/plan';
import type { SourceMap } from './source-map';
import type { Suppression } from './suppressions';

/** One text of a plan. `path` is relative to the folder of the root file, with `/`; it names the file in findings. */
export interface PlanFile {
  readonly path: string;
  readonly text: string;
  readonly role: 'root' | 'included' | 'private';
  /** Its text was left out, since the files before it are as much as is read of one plan. */
  readonly unread?: true;
}

export interface Location {
  readonly file: string;
  readonly range: TextRange;
}

/** Something that the text itself does wrong: broken YAML, an unknown key, a value that cannot be read. */
export interface Problem {
  /** The id of the rule that documents it: `syntax/unknown-key`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly location: Location;
  /** Null where the text has no tree to speak of. */
  readonly address: Address | null;
  readonly related: readonly { readonly message: string; readonly location: Location }[];
  readonly fixes: readonly Fix[];
  /** What the edit `mend` of this problem changes in its file; empty where nobody knows. */
  readonly mend: readonly TextEdit[];
}

export interface ParsedPlan {
  readonly files: readonly PlanFile[];
  /** False for another tool's `project.yaml`: no view, no finding, no schema. */
  readonly isPlan: boolean;
  /** YAML itself reports an error in one of the files, or a file was refused; a bad value is not broken (I2). */
  readonly broken: boolean;
  /** As much as could be read; empty sections where nothing could. */
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  /** Comments that switch rules off at a line. */
  readonly suppressions: readonly Suppression[];
  /** The range of an address, of its nearest ancestor where it is absent, or null where even that is not in a text. */
  locate(address: Address, part: 'key' | 'value'): Location | null;
  /** The innermost address at an offset, or null outside the tree. */
  addressAt(file: string, offset: number): Address | null;
  /**
   * What `parsePlan` gives of texts that differ from these in little, sooner, and as if nothing had been read: for whoever
   * asks what an edit would do. Absent where the texts were read for this once only.
   */
  readonly readInstead?: (files: readonly PlanFile[]) => ParsedPlan;
  /** The trees themselves, for `core/syntax` alone: what turns edits into text. */
  readonly source: SourceMap;
}
