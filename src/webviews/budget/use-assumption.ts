/**
 * Tells the editor which scenario the reader has chosen: at once, but sliders only when they rest, since a whole model
 * comes of it.
 */
import { useEffect, useRef } from 'preact/hooks';
import { assumption, idlePercents, type BudgetHost } from './choices';

const restMilliseconds = 150;

export function useAssumption(host: BudgetHost): void {
  const { scenario, levers } = host.state.value;
  const assumed = scenario === 'levers' ? levers : idlePercents;
  const told = useRef({ scenario, levers: assumed });
  useEffect(() => {
    const before = told.current;
    if (before.scenario === scenario && before.levers === assumed) return undefined;
    const tell = (): void => {
      told.current = { scenario, levers: assumed };
      host.send(assumption(host.state.value));
    };
    if (before.scenario !== scenario) {
      tell();
      return undefined;
    }
    const timer = setTimeout(tell, restMilliseconds);
    return () => clearTimeout(timer);
  }, [host, scenario, assumed]);
}
