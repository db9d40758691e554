// The provider's vault: a card goes in, a token comes out. Nothing else in this repository meets a card.
export interface Vault {
  tokenise(card: { number: string; month: number; year: number }): Promise<string>;
  forget(token: string): Promise<void>;
}

export interface Transport {
  post(path: string, body: unknown): Promise<{ status: number; body: unknown }>;
}

export function vaultOver(transport: Transport): Vault {
  return {
    async tokenise(card) {
      const answer = await transport.post('/tokens', card);
      if (answer.status !== 201) throw new Error(`the vault answered ${answer.status}`);
      return (answer.body as { token: string }).token;
    },
    async forget(token) {
      await transport.post(`/tokens/${token}/forget`, {});
    },
  };
}
