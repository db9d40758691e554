// The browser, the built pages and the sample that this process was given (scripts/host/page-host.mjs).
export interface PageHost {
  /** Absolute path of this repository; its built extension is what is shown. */
  readonly repository: string;
  readonly browser: { readonly executablePath: string; readonly args: readonly string[] };
  /** A sample repository that nobody may change. */
  readonly sample: string;
}

export function pageHost(): PageHost {
  const given = process.env['MILEWRIGHT_PAGE_HOST'];
  if (!given) throw new Error('tests of pages need their host: run them with `npm test -- pages`');
  return JSON.parse(given) as PageHost;
}
