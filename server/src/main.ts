import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeMachine } from './lsp/node-machine.ts';
import { serve } from './lsp/server.ts';

serve(createConnection(ProposedFeatures.all), nodeMachine);
