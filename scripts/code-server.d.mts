export function cacheFolder(): string;
export function installCodeServer(say?: (message: string) => void): Promise<{ node: string; entry: string }>;
export function installExtension(root: string, extensions: string): string;
export function startCodeServer(options: {
  home: string;
  settings?: Readonly<Record<string, unknown>>;
  trust?: 'all' | 'ask';
  environment?: Readonly<Record<string, string>>;
  extensions?: string;
  say?: (message: string) => void;
}): Promise<{ authority: string; origin: string; stop: () => Promise<void>; output: () => string }>;
