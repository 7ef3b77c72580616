/** Keys of LABEL that tools read (github.com/opencontainers/image-spec, annotations.md). */
import type { Entry } from './entry.ts';

const prefix = 'org.opencontainers.image.';

export const labels: readonly Entry[] = [
  { name: 'source', summary: 'The address of the source code; GitHub links the package to it.' },
  { name: 'title', summary: 'The name of the image for people.' },
  { name: 'description', summary: 'What the software does.' },
  { name: 'version', summary: 'The version of the software.' },
  { name: 'revision', summary: 'The commit that it was built from.' },
  { name: 'created', summary: 'When it was built, as `2026-01-31T12:00:00Z`.' },
  { name: 'licenses', summary: 'Its licences as an SPDX expression, such as `MIT`.' },
  { name: 'authors', summary: 'Who is responsible for the image.' },
  { name: 'vendor', summary: 'The organisation that distributes it.' },
  { name: 'url', summary: 'Where to read more about it.' },
  { name: 'documentation', summary: 'The address of the documentation.' },
  { name: 'ref.name', summary: 'The name of the reference for a target.' },
  { name: 'base.name', summary: 'The base image.' },
  { name: 'base.digest', summary: 'The digest of the base image.' },
].map(({ name, summary }) => ({ name: prefix + name, summary }));
