/** Every toolchain whose builds Slipway can divide; the first that can, does. */
import type { Toolchain } from './runtime.ts';
import { GO } from './toolchains/go.ts';

export const toolchains: readonly Toolchain[] = [GO];
