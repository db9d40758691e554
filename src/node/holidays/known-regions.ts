/** All regions that have public holidays of their own, by code (ISO 3166) and by name. */
import Holidays from 'date-holidays';

export interface KnownRegions {
  /** `DE`, `DE-BY`, `DE-BY-A`, in capitals. */
  readonly codes: ReadonlySet<string>;
  /** Codes by lower-case name, English and as people there write it: `bavaria`, `bayern`. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

type Names = Readonly<Record<string, string>>;

export function knownRegions(): KnownRegions {
  const tables = new Holidays();
  const codes = new Set<string>();
  const byName = new Map<string, string[]>();
  /** @returns the parts of a whole, by the last part of their codes */
  const add = (whole: readonly string[], english: Names, own: Names): readonly string[] => {
    // The library turns what it is asked for into capitals, and so cannot find its own `CK-Atiu`.
    const parts = Object.keys(english).filter((part) => part === part.toUpperCase());
    for (const part of parts) {
      const code = [...whole, part].join('-');
      codes.add(code);
      for (const name of new Set([english[part], own[part]])) {
        if (typeof name !== 'string') continue;
        const lower = name.toLowerCase();
        byName.set(lower, [...(byName.get(lower) ?? []), code]);
      }
    }
    return parts;
  };
  for (const country of add([], tables.getCountries('en'), tables.getCountries())) {
    const states = orNone(tables.getStates(country));
    for (const state of add([country], orNone(tables.getStates(country, 'en')), states)) {
      const regions = orNone(tables.getRegions(country, state));
      add([country, state], orNone(tables.getRegions(country, state, 'en')), regions);
    }
  }
  return { codes, byName };
}

/** Where nothing is below a country or a state the library answers with undefined, whatever its types say. */
function orNone(names: Names | undefined): Names {
  return names ?? {};
}
