/** BuildKit's check InvalidBaseImagePlatform, of which only a build can know (frontend/dockerfile/dockerfile2llb/convert.go, `validateBaseImagePlatform`). */
import { isPlatform } from '../language/platforms.ts';

/** A base image that was for another platform than the stage that was built on it. */
export interface PlatformMismatch {
  /** Of FROM, zero-based. */
  readonly line: number;
  readonly pulled: string;
  readonly expected: string;
}

const warning =
  /\bInvalidBaseImagePlatform: Base image \S+ was pulled with platform "([^"\s]+)", expected "([^"\s]+)" for current build \(line (\d+)\)/;

/** What a line of a build's output warns of; the name of the image is left out, as it may hold the value of an argument. */
export function readMismatch(text: string): PlatformMismatch[] {
  const [, pulled = '', expected = '', line] = warning.exec(text) ?? [];
  return isPlatform(pulled) && isPlatform(expected) ? [{ line: Number(line) - 1, pulled, expected }] : [];
}
