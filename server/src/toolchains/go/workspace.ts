/** The modules of a Go workspace (https://go.dev/ref/mod#workspaces). */
import { words } from '../../text/words.ts';
import { parseGoWork } from '../manifests/go.ts';
import type { ListedMembers } from '../workspace.ts';

/** Go loads every module that go.work names: `cannot load module b listed in go.work file` (measured with 1.26). */
export const GO_LISTS: ListedMembers = {
  root: 'go.work',
  manifest: 'go.mod',
  verbs: ['mod download', 'build', 'test', 'vet'],
  unless: [],
  variables: words('GOWORK GO111MODULE'),
  fromBelow: true,
  foldersIn: (text) => parseGoWork(text).uses,
};
