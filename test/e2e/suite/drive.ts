/** What a suite in the extension host asks of the process that drives its page. */

const address = process.env['SLIPWAY_DRIVER'];

/** Whether there is a page to click in; a desktop VS Code has none. */
export const hasPage = process.env['SLIPWAY_HAS_PAGE'] === 'yes';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function report(body: Readonly<Record<string, unknown>>): Promise<void> {
  await ask(body);
}

export const page = {
  /** Clicks the first element that matches and shows the text. */
  click: (selector: string, text?: string) => ask({ do: 'click', selector, text }),
  hover: (selector: string, text?: string) => ask({ do: 'hover', selector, text }),
  press: (name: string) => ask({ do: 'press', name }),
  type: (text: string) => ask({ do: 'type', text }),
  text: async (selector: string) => String(await ask({ do: 'text', selector })),
  count: async (selector: string) => Number(await ask({ do: 'count', selector })),
  screenshot: (name: string) => ask({ do: 'screenshot', name }),
};

/** The same inside of webviews. */
export const webview = {
  click: (selector: string) => ask({ do: 'click', selector, inside: true }),
  menu: (selector: string) => ask({ do: 'menu', selector, inside: true }),
  count: async (selector: string) => Number(await ask({ do: 'count', selector, inside: true })),
};

export async function docker(...args: readonly string[]): Promise<Ran> {
  return (await ask({ do: 'docker', args })) as Ran;
}

async function ask(body: Readonly<Record<string, unknown>>): Promise<unknown> {
  if (address === undefined) return undefined;
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  const { answer, error } = (await response.json()) as { answer?: unknown; error?: string };
  if (error) throw new Error(error);
  return answer;
}

/** Asks until the answer is there. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  limit = 60_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const found = await ask();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited ${limit / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
