/** A Dockerfile to try Slipway on, for the walkthrough: it has what each of its steps is about. */
import * as vscode from 'vscode';
import { languageId } from '../../server/src/protocol.ts';

const sample = `# syntax=docker/dockerfile:1

# The packages of the site. NPM_TOKEN is a secret, and the sources are copied above the install.
FROM node:24-slim AS deps
WORKDIR /site
ARG NPM_TOKEN
COPY . .
RUN npm ci

FROM deps AS test
RUN npm test

FROM deps AS site
RUN npm run build

# The server ships the compiler that built it.
FROM golang:1.27-bookworm AS server
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /usr/local/bin/server .
COPY --from=site /site/dist /srv
CMD ["/usr/local/bin/server"]
`;

export function registerSample(): vscode.Disposable {
  return vscode.commands.registerCommand('slipway.openSample', async () => {
    const document = await vscode.workspace.openTextDocument({ language: languageId, content: sample });
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
  });
}
