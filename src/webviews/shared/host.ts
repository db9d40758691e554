/**
 * The page's line to the editor: models come in, small messages go out, and what the reader has chosen is kept over a
 * reload. The editor checks every message; the page trusts the models.
 */
import { signal, type ReadonlySignal } from '@preact/signals';
import type {
  AppliedMessage,
  AnswerMessage,
  ModelMessage,
  SelectMessage,
  WebviewMessage,
  WebviewQuestion,
} from '../../core/views/webview';

/** What VS Code lends to a page, once. */
interface VsCodeApi {
  postMessage(message: WebviewMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

export interface Host<Model, State extends object> {
  /** Null until the first model has come. */
  readonly model: ReadonlySignal<Model | null>;
  readonly state: ReadonlySignal<State>;
  /** What somebody has gone to elsewhere, anew with every message; null: nothing yet. */
  readonly selected: ReadonlySignal<SelectMessage | null>;
  /** How often something that the page proposed has been written. */
  readonly applied: ReadonlySignal<number>;
  send(message: WebviewMessage): void;
  /** @returns null where there is no answer; the page knows what kind of question has what kind of answer */
  ask<Answer>(question: WebviewQuestion): Promise<Answer | null>;
  /** @returns null where it is written, else why not */
  write(question: WebviewQuestion): Promise<string | null>;
  /** Changes some of the reader's choices, and keeps them. */
  keep(change: Partial<State>): void;
}

/**
 * @param first what holds until the reader chooses, and for every choice that an older page did not know
 * @param assumption what the editor must know of the reader's choices before it sends a model; null: nothing
 */
export function connect<Model, State extends object>(
  first: State,
  assumption: (state: State) => WebviewMessage | null = () => null,
): Host<Model, State> {
  const api = acquireVsCodeApi();
  const model = signal<Model | null>(null);
  const saved = api.getState();
  const state = signal<State>({ ...first, ...(typeof saved === 'object' && saved !== null ? saved : {}) });
  const save = (): void => api.setState({ ...state.value, plan: document.body.dataset['plan'] });
  const applied = signal(0);
  const selected = signal<SelectMessage | null>(null);
  const waiting = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  window.addEventListener(
    'message',
    ({ data }: MessageEvent<ModelMessage<Model> | AnswerMessage | AppliedMessage | SelectMessage>) => {
      if (data.kind === 'model') model.value = data.model;
      else if (data.kind === 'applied') applied.value++;
      else if (data.kind === 'select') selected.value = data;
      else if (data.kind === 'answer') {
        waiting.get(data.id)?.(data.answer);
        waiting.delete(data.id);
      }
    },
  );
  save();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's, which has no origins
  const send = (message: WebviewMessage): void => api.postMessage(message);
  const assumed = assumption(state.value);
  if (assumed) send(assumed);
  send({ kind: 'ready' });
  const answerTo = <Answer>(message: (id: number) => WebviewMessage): Promise<Answer | null> => {
    const id = asked++;
    send(message(id));
    return new Promise<Answer | null>((resolve) => {
      waiting.set(id, (answer) => resolve((answer ?? null) as Answer | null));
    });
  };
  return {
    model,
    state,
    applied,
    selected,
    send,
    ask: <Answer>(question: WebviewQuestion) => answerTo<Answer>((id) => ({ kind: 'ask', id, question })),
    write: (question) => answerTo<string>((id) => ({ kind: 'write', id, question })),
    keep(change) {
      state.value = { ...state.value, ...change };
      save();
    },
  };
}
