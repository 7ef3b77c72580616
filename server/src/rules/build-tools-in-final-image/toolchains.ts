/** Every toolchain whose builds Slipway can divide; the first that can, does. */
import type { Toolchain } from './runtime.ts';
import { DOTNET } from './toolchains/dotnet.ts';
import { ELIXIR } from './toolchains/elixir.ts';
import { GO } from './toolchains/go.ts';
import { JVM } from './toolchains/jvm.ts';
import { NATIVE } from './toolchains/native.ts';
import { NODE } from './toolchains/node.ts';
import { PHP } from './toolchains/php.ts';
import { PYTHON } from './toolchains/python.ts';
import { RUST } from './toolchains/rust.ts';
import { SITE } from './toolchains/site.ts';

export const toolchains: readonly Toolchain[] = [GO, RUST, JVM, DOTNET, ELIXIR, NODE, PHP, SITE, PYTHON, NATIVE];
