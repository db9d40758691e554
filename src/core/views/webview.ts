/**
 * What a webview is made from: a model that holds every string and number it shows (I6), and the messages it may send.
 * The page itself is `webviews/<id>/main.tsx`, built to `dist/webviews/<id>.js` and `.css`; what carries it gives it
 * `{ kind: 'model', model }` after `ready` and whenever the model changes.
 */
import * as z from 'zod/mini';
import { scenarioIds, type ScenarioChoice } from '../analysis/budget-scenario';
import type { CostOdds } from '../analysis/cost-odds';
import type { PlanTrend } from '../analysis/plan-trend';
import type { Snapshot } from '../analysis/snapshot';
import { firstDay, lastDay } from '../base/dates';
import type { Translate } from '../base/translate';
import type { Address } from '../model/address';
import type { Result } from '../base/result';
import type { HandEdit } from '../model/hand-edit';
import type { PlanEdit } from '../model/plan-edit';
import type { SimulationResult } from '../schedule/simulation/simulation';

export interface WebviewOptions {
  /** A BCP 47 tag: how dates and numbers are written. */
  readonly locale: string;
  readonly translate: Translate;
  /** Set while the present text does not parse and the snapshot is of the last one that did. */
  readonly stale: { readonly since: string; readonly line: number } | null;
  /** What is known of the plan's history, for views that show it. */
  readonly trend?: PlanTrend | null;
  /** What simulations say, for views that show it. */
  readonly odds?: KnownOdds;
  /** What the reader of a view has chosen to assume, for views that offer it; null or absent: nothing. */
  readonly scenario?: ScenarioChoice | null;
}

export interface KnownOdds {
  /** Null before the first simulation, and where there is nothing to simulate. */
  readonly cost: CostOdds | null;
  /** What the odds are made from; null or absent as long as there is none. */
  readonly result?: SimulationResult | null;
  /** A simulation of the present plan is under way: what is known is of an earlier state of it. */
  readonly running: boolean;
}

/** One file and one line in the registry. */
export interface Webview {
  /** Names the page's folder and bundle; the panel's type after `milewright.`. */
  readonly id: string;
  readonly title: string;
  /** A codicon's name. */
  readonly icon: string;
  /** It shows the history of the plan, which is read when somebody looks. */
  readonly showsTrend?: true;
  /** It follows the item that somebody goes to in the text or in the tree. */
  readonly followsSelection?: true;
  /** It shows odds, which are simulated when somebody looks. */
  readonly showsOdds?: true;
  /** JSON: it is posted to the page. */
  present(snapshot: Snapshot, options: WebviewOptions): unknown;
  /** What the page asks for beyond its model, as JSON; null: there is no such thing, or none any more. */
  answer?(snapshot: Snapshot, question: WebviewQuestion, options: WebviewOptions): unknown;
  /** The edits that a question leads to; null: none. */
  propose?(snapshot: Snapshot, question: WebviewQuestion, options: WebviewOptions): ViewProposal | null;
  /** The edits that the question of a hand leads to, which are written without a preview; or why not, as a sentence. */
  write?(snapshot: Snapshot, question: WebviewQuestion, options: WebviewOptions): Result<ViewEdits, string>;
  /** What a person may take out of it. */
  exports?(snapshot: Snapshot, options: WebviewOptions): readonly ViewExport[];
  /** A table as tab-separated values with ISO dates and plain decimals, or null where the page has no such table. */
  copy(snapshot: Snapshot, table: string, trend?: PlanTrend | null, options?: WebviewOptions): string | null;
}

export interface ViewExport {
  /** `Curve as SVG` */
  readonly label: string;
  /** The name of the file that it becomes. */
  readonly file: string;
  readonly make: () => string;
}

export interface ViewEdits {
  readonly edits: readonly PlanEdit[];
  /** In the words of a menu. */
  readonly what: string;
}

export interface ViewProposal extends ViewEdits {
  /** What stands before the effect: a sentence. */
  readonly intro: string;
}

const address: z.ZodMiniType<Address> = z
  .array(z.union([z.string().with(z.maxLength(300)), z.int().with(z.minimum(0))]))
  .with(z.maxLength(12));

const itemId = z.string().with(z.maxLength(300));
const items = z.array(itemId).with(z.minLength(1), z.maxLength(500));
const distance = z.union([
  z.object({ to: z.int().with(z.minimum(firstDay), z.maximum(lastDay)) }),
  z.object({ days: z.int().with(z.minimum(-3000), z.maximum(3000)) }),
]);

const handEdit: z.ZodMiniType<HandEdit> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), items, by: distance, way: z.enum(['date', 'link']) }),
  z.object({ kind: z.literal('resize'), items, by: distance }),
  z.object({ kind: z.literal('progress'), items, percent: z.int().with(z.minimum(0), z.maximum(100)) }),
  z.object({
    kind: z.literal('link'),
    from: itemId,
    to: itemId,
    type: z.enum(['FS', 'SS', 'FF', 'SF']),
    lag: z.string().with(z.maxLength(20)),
  }),
  z.object({ kind: z.literal('unlink'), from: itemId, to: itemId }),
  z.object({
    kind: z.literal('assign'),
    items,
    person: z.nullable(itemId),
    instead: z.nullable(itemId),
  }),
  z.object({ kind: z.literal('place'), items, at: z.enum(['before', 'after', 'into']), target: itemId }),
  z.object({ kind: z.literal('shift'), items, way: z.enum(['up', 'down', 'in', 'out']) }),
  z.object({
    kind: z.literal('add'),
    what: z.enum(['task', 'milestone']),
    title: z.string().with(z.maxLength(300)),
    near: z.nullable(itemId),
    seed: z.int().with(z.minimum(0)),
  }),
]);

const factor = z.number().with(z.minimum(0.1), z.maximum(10));

const levers = { team: factor, rate: factor, scope: factor };

const question = z.discriminatedUnion('kind', [
  /** How a number of a table comes about. */
  z.object({
    kind: z.literal('cell'),
    breakdown: z.string().with(z.maxLength(40)),
    row: z.string().with(z.maxLength(2000)),
    column: z.string().with(z.maxLength(40)),
  }),
  /** The rows below a row of a table that the model left out. */
  z.object({
    kind: z.literal('rows'),
    breakdown: z.string().with(z.maxLength(40)),
    row: z.string().with(z.maxLength(2000)),
  }),
  /** What the plan would come to with so much of its team, rates and scope: factors. */
  z.object({ kind: z.literal('levers'), ...levers }),
  /** What each scenario comes to, that of these levers among them. */
  z.object({ kind: z.literal('scenarios'), ...levers }),
  /** What a hand does to the picture of the plan, while it moves. */
  z.object({ kind: z.literal('hand'), edit: handEdit }),
  /** Which states a task may enter, and what speaks against it. */
  z.object({ kind: z.literal('moves'), task: itemId }),
]);

/** What a page may ask; each view answers those that it knows. */
export type WebviewQuestion = z.infer<typeof question>;

const message = z.discriminatedUnion('kind', [
  /** The page listens, and has nothing to show yet. */
  z.object({ kind: z.literal('ready') }),
  /** From now on show what follows from an assumption; the next model is of it. */
  z.object({ kind: z.literal('assume'), id: z.enum(scenarioIds), levers: z.object(levers) }),
  /** Show the line of an address of the plan. */
  z.object({ kind: z.literal('openAddress'), address }),
  /** Somebody has gone to an item in the page: what else is in sight follows. */
  z.object({ kind: z.literal('look'), address }),
  /** Say why an item of the plan has its dates. */
  z.object({ kind: z.literal('explainDates'), item: z.string().with(z.maxLength(300)) }),
  /** Show a line of a ledger that the plan names. */
  z.object({
    kind: z.literal('openRow'),
    file: z.string().with(z.maxLength(1000)),
    line: z.int().with(z.minimum(1)),
  }),
  /** Show the changes of a commit. */
  z.object({ kind: z.literal('openCommit'), hash: z.string().with(z.regex(/^[0-9a-f]{40,64}$/)) }),
  /** Move a risk to another cell of the plan's matrix. */
  z.object({
    kind: z.literal('assessRisk'),
    risk: z.string().with(z.maxLength(300)),
    probability: z.int().with(z.minimum(1), z.maximum(5)),
    impact: z.int().with(z.minimum(1), z.maximum(5)),
  }),
  /** Put a task into another state of the workflow. */
  z.object({
    kind: z.literal('moveTask'),
    task: z.string().with(z.maxLength(300)),
    state: z.string().with(z.maxLength(300)),
  }),
  /** Answer a question; `id` goes back with the answer. */
  z.object({ kind: z.literal('ask'), id: z.int().with(z.minimum(0)), question }),
  /** Propose to write what a question was about: shown first, written when a person says so. */
  z.object({ kind: z.literal('propose'), question }),
  /** Write what a question was about, as one edit; the answer is null, or why it was not written. */
  z.object({ kind: z.literal('write'), id: z.int().with(z.minimum(0)), question }),
  /** Take back what was written last. */
  z.object({ kind: z.literal('undo') }),
  /** Add a task that carries out the response to a risk. */
  z.object({ kind: z.literal('addAction'), risk: z.string().with(z.maxLength(300)) }),
  /** Put a table into the clipboard. */
  z.object({ kind: z.literal('copyTable'), table: z.string().with(z.maxLength(40)) }),
]);

/** What any webview may say to its host. */
export type WebviewMessage = z.infer<typeof message>;

/** What the host says to a webview. */
export interface ModelMessage<Model> {
  readonly kind: 'model';
  readonly model: Model;
}

export interface AnswerMessage {
  readonly kind: 'answer';
  readonly id: number;
  readonly answer: unknown;
}

/** What the page proposed is written: the plan has it now. */
export interface AppliedMessage {
  readonly kind: 'applied';
}

/** Somebody has gone to an item elsewhere. */
export interface SelectMessage {
  readonly kind: 'select';
  readonly address: Address;
}

/** Null for anything that is not a message: a page may be made to say anything. */
export function parseWebviewMessage(raw: unknown): WebviewMessage | null {
  const parsed = message.safeParse(raw);
  return parsed.success ? parsed.data : null;
}
