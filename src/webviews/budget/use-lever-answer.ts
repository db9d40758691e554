/**
 * What the sliders do, asked of the editor: one question at a time, and the next one is of where they stand by then, so
 * that a quick hand queues up nothing.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LeverAnswer } from '../../core/views/budget-model';
import type { WebviewQuestion } from '../../core/views/webview';
import { factors, type BudgetHost, type Percents } from './choices';

export function leverQuestion(levers: Percents): WebviewQuestion {
  return { kind: 'levers', ...factors(levers) };
}

/** Null until the first answer. */
export function useLeverAnswer(host: BudgetHost): LeverAnswer | null {
  const [answer, setAnswer] = useState<LeverAnswer | null>(null);
  const isAsking = useRef(false);
  const isGone = useRef(false);
  const model = host.model.value;
  const { levers } = host.state.value;
  useEffect(() => {
    const ask = async (): Promise<void> => {
      if (isAsking.current) return;
      isAsking.current = true;
      let asked;
      do {
        asked = { levers: host.state.value.levers, model: host.model.value };
        // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
        const given = await host.ask<LeverAnswer>(leverQuestion(asked.levers));
        if (isGone.current) return;
        if (given) setAnswer(given);
      } while (asked.levers !== host.state.value.levers || asked.model !== host.model.value);
      isAsking.current = false;
    };
    void ask();
  }, [host, model, levers]);
  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  return answer;
}
