/** Every ecosystem whose builds Slipway can split from what they make; the first that can, does. */

import { DOTNET } from './dotnet/split.ts';
import { ELIXIR } from './elixir/split.ts';
import { GO } from './go/split.ts';
import { JVM } from './jvm/split.ts';
import { LEININGEN } from './leiningen/split.ts';
import { NATIVE } from './native/split.ts';
import { NODE } from './node/split.ts';
import { PHP } from './php/split.ts';
import { PYTHON } from './python/split.ts';
import { RUBY } from './ruby/split.ts';
import { RUST } from './rust/split.ts';
import { SBT } from './sbt/split.ts';
import { SITE } from './site/generators.ts';
import type { Toolchain } from './stage/runtime.ts';

export const toolchains: readonly Toolchain[] = [
  GO,
  RUST,
  JVM,
  SBT,
  LEININGEN,
  DOTNET,
  ELIXIR,
  NODE,
  PHP,
  RUBY,
  SITE,
  PYTHON,
  NATIVE,
];
