/** Keeps a bug in one feature from ending the process: it is logged, and the answer is empty. What a feature refuses on purpose is a ResponseError and gets through. */
import { ResponseError } from 'vscode-languageserver';

export type Log = (message: string) => void;

export function guard<Arguments extends readonly unknown[], Result>(
  log: Log,
  name: string,
  empty: Result,
  handler: (...args: Arguments) => Result | Promise<Result>,
): (...args: Arguments) => Promise<Result> {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(`${name} failed: ${error instanceof Error ? error.stack : String(error)}`);
      return empty;
    }
  };
}
