/** Every toolchain whose builds Slipway can divide; the first that can, does. */

import { DOTNET } from '../../toolchains/dotnet/split.ts';
import { ELIXIR } from '../../toolchains/elixir/split.ts';
import { GO } from '../../toolchains/go/split.ts';
import { JVM } from '../../toolchains/jvm/split.ts';
import { NATIVE } from '../../toolchains/native/split.ts';
import { NODE } from '../../toolchains/node/split.ts';
import { PHP } from '../../toolchains/php/split.ts';
import { PYTHON } from '../../toolchains/python/split.ts';
import { RUST } from '../../toolchains/rust/split.ts';
import { SITE } from '../../toolchains/site/split.ts';
import type { Toolchain } from '../../toolchains/stage/runtime.ts';

export const toolchains: readonly Toolchain[] = [GO, RUST, JVM, DOTNET, ELIXIR, NODE, PHP, SITE, PYTHON, NATIVE];
