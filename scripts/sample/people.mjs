// Who commits to the sample: the team of its plan, one of them also from home, one from a laptop that .mailmap
// explains, and a bot.

/** @typedef {{ name: string, email: string }} Author */

export const people = /** @satisfies {Record<string, Author>} */ ({
  ana: { name: 'Ana Ruiz', email: 'ana@example.com' },
  ben: { name: 'Ben Okafor', email: 'ben@example.com' },
  benAtHome: { name: 'Ben Okafor', email: 'ben@home.example' },
  chloe: { name: 'Chloé Martin', email: 'chloe@example.com' },
  chloeOnLaptop: { name: 'chloe', email: 'chloe@laptop.local' },
  dmitri: { name: 'Dmitri Volkov', email: 'dmitri@example.com' },
  bot: { name: 'upkeep[bot]', email: 'upkeep[bot]@users.noreply.example' },
});

/** @typedef {keyof typeof people} Who */

export const mailmap = 'Chloé Martin <chloe@example.com> chloe <chloe@laptop.local>\n';
