import {
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  CodeLensRefreshRequest,
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
  LogMessageNotification,
  type MessageConnection,
  type MessageType,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Registration,
  RegistrationRequest,
  SemanticTokensRefreshRequest,
  ShowMessageNotification,
  ShowMessageRequest,
  UnregistrationRequest,
  WorkDoneProgressCreateRequest,
  type WorkspaceEdit,
  type WorkspaceFolder,
  WorkspaceFoldersRequest,
} from 'vscode-languageserver/node';

/** What the server has said: in a window (`show`), in its log (`log`). */
export interface ServerMessage {
  readonly to: 'show' | 'log';
  readonly type: MessageType;
  readonly text: string;
}

/** All that a server has said and asked on its own, in order. */
export interface Heard {
  readonly published: readonly PublishDiagnosticsParams[];
  readonly messages: readonly ServerMessage[];
  readonly registrations: readonly Registration[];
  /** Edits that the server has asked to be applied; it is told that they were. */
  readonly edits: readonly WorkspaceEdit[];
  /** Methods of refresh requests. */
  readonly refreshes: readonly string[];
  /** Requests and notifications that the client has not announced, and faults of the connection. */
  readonly unexpected: readonly string[];
}

export interface Answers {
  readonly capabilities: ClientCapabilities;
  readonly configuration: (section: string | undefined) => unknown;
  readonly folders: WorkspaceFolder[] | null;
}

/** Answers the server's requests as the capabilities promise, and calls `wake` after each thing heard. */
export function answer(connection: MessageConnection, given: Answers, wake: () => void): Heard {
  const { capabilities, configuration, folders } = given;
  const { workspace, window } = capabilities;
  const published: PublishDiagnosticsParams[] = [];
  const messages: ServerMessage[] = [];
  const registrations: Registration[] = [];
  const edits: WorkspaceEdit[] = [];
  const refreshes: string[] = [];
  const unexpected: string[] = [];
  const hear = <T>(list: T[], ...heard: T[]): void => {
    list.push(...heard);
    wake();
  };
  type Said = { readonly type: MessageType; readonly message: string };
  const say = (to: ServerMessage['to'], { type, message }: Said): void => hear(messages, { to, type, text: message });

  connection.onNotification(PublishDiagnosticsNotification.type, (params) => hear(published, params));
  connection.onNotification(LogMessageNotification.type, (said) => say('log', said));
  connection.onNotification(ShowMessageNotification.type, (said) => say('show', said));
  connection.onRequest(RegistrationRequest.type, (added) => hear(registrations, ...added.registrations));
  connection.onRequest(UnregistrationRequest.type, () => undefined);
  if (window?.workDoneProgress) connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
  if (window?.showMessage) {
    connection.onRequest(ShowMessageRequest.type, (said) => {
      say('show', said);
      return null;
    });
  }
  if (workspace?.configuration) {
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(({ section }) => configuration(section)));
  }
  if (workspace?.workspaceFolders) connection.onRequest(WorkspaceFoldersRequest.type, () => folders);
  if (workspace?.applyEdit) {
    connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      hear(edits, edit);
      return { applied: true };
    });
  }
  const refreshable = [
    [workspace?.codeLens?.refreshSupport, CodeLensRefreshRequest.method],
    [workspace?.diagnostics?.refreshSupport, DiagnosticRefreshRequest.method],
    [workspace?.semanticTokens?.refreshSupport, SemanticTokensRefreshRequest.method],
    [workspace?.inlayHint?.refreshSupport, InlayHintRefreshRequest.method],
  ] as const;
  for (const [isSupported, method] of refreshable) {
    if (!isSupported) continue;
    connection.onRequest(method, () => {
      hear(refreshes, method);
      return null;
    });
  }
  connection.onRequest((method) => {
    hear(unexpected, method);
    throw new Error(`the client has not announced ${method}`);
  });
  connection.onUnhandledNotification(({ method }) => hear(unexpected, method));
  connection.onError(([error]) => hear(unexpected, String(error)));
  return { published, messages, registrations, edits, refreshes, unexpected };
}
