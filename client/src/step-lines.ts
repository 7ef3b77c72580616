/** The lines of BuildKit's plain progress that tell which steps ran, how long, and for which platform a wrong base image was: what the server is given of an engine that keeps no history. */

/** Characters; a build of more steps than that is cut. */
const most = 256 * 1024;

function isKept(line: string): boolean {
  return (
    /^#\d+ (?:\[|CACHED|DONE |ERROR: )/.test(line) ||
    /^(?:#\d+ WARN:|(?:\x1b\[0m)? -) InvalidBaseImagePlatform: /.test(line)
  );
}

export interface StepLines {
  /** Takes output in as it comes. */
  add(text: string): void;
  /** The lines up to now. */
  readonly text: string;
}

export function stepLines(): StepLines {
  let kept = '';
  let rest = '';
  return {
    add(text) {
      const lines = (rest + text).split('\n');
      // A line without an end is of no step.
      rest = (lines.pop() ?? '').slice(0, 4096);
      for (const line of lines) {
        if (isKept(line) && kept.length < most) kept += `${line.slice(0, 4096)}\n`;
      }
    },
    get text() {
      return kept;
    },
  };
}
