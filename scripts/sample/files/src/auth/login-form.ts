// The login form as a state machine; the page only draws it.
export type LoginState =
  | { kind: 'empty' }
  | { kind: 'typing'; email: string; password: string }
  | { kind: 'sending'; email: string }
  | { kind: 'refused'; email: string; reason: string }
  | { kind: 'in'; email: string };

export function type(state: LoginState, email: string, password: string): LoginState {
  return state.kind === 'sending' ? state : { kind: 'typing', email, password };
}

export function submit(state: LoginState): LoginState {
  if (state.kind !== 'typing') return state;
  if (!state.email.includes('@'))
    return { kind: 'refused', email: state.email, reason: 'That is no address.' };
  return { kind: 'sending', email: state.email };
}

export function answered(state: LoginState, accepted: boolean): LoginState {
  if (state.kind !== 'sending') return state;
  const { email } = state;
  return accepted
    ? { kind: 'in', email }
    : { kind: 'refused', email, reason: 'Address or password is wrong.' };
}
