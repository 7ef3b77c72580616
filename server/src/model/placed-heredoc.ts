import { placedSpan, placedToken } from '../text/span.ts';
import type { Heredoc } from './model.ts';

/** A heredoc as it stands so many characters further. */
export function placedHeredoc({ name, opening, quoted, stripsTabs, body, end }: Heredoc, by: number): Heredoc {
  const placed: Heredoc = {
    name: placedToken(name, by),
    opening: placedSpan(opening, by),
    quoted,
    stripsTabs,
    body: placedSpan(body, by),
  };
  return end ? Object.assign(placed, { end: placedToken(end, by) }) : placed;
}
