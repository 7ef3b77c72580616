/** Build tools by their names and folders, of whatever ecosystem. */
import { words } from '../../text/words.ts';

/** Build tools that people copy from other images. */
export const copiedTools: ReadonlySet<string> = new Set(
  words('composer uv uvx upx hadolint buf protoc just task sccache cargo-chef node npm'),
);

/** Folders of toolchains in a search path. */
export const toolFolders = words(`
  /go/bin /usr/local/go .cargo /cargo/bin GOPATH CARGO_HOME /opt/maven /opt/gradle M2_HOME MAVEN_HOME GRADLE_HOME PNPM_HOME /pnpm
  node_modules/.bin .dotnet/tools /composer .local/bin POETRY_HOME /poetry
`);
