/** Keys of LABEL that tools read (github.com/opencontainers/image-spec, annotations.md). */
import type { LanguageEntry } from './entry.ts';

const prefix = 'org.opencontainers.image.';

export const labels: readonly LanguageEntry[] = [
  { name: 'source', summary: 'The address of the source code; GitHub links the package to it.' },
  { name: 'title', summary: 'The display name of the image.' },
  { name: 'description', summary: 'What the software does.' },
  { name: 'version', summary: 'The version of the software.' },
  { name: 'revision', summary: 'The commit that the image was built from.' },
  { name: 'created', summary: 'The build time, such as `2026-01-31T12:00:00Z`.' },
  { name: 'licenses', summary: 'The licenses as an SPDX expression, such as `MIT`.' },
  { name: 'authors', summary: 'Who is responsible for the image.' },
  { name: 'vendor', summary: 'The organization that distributes the image.' },
  { name: 'url', summary: 'A page with more information.' },
  { name: 'documentation', summary: 'The address of the documentation.' },
  { name: 'ref.name', summary: 'The name of the reference for a target.' },
  { name: 'base.name', summary: 'The base image.' },
  { name: 'base.digest', summary: 'The digest of the base image.' },
].map(({ name, summary }) => ({ name: prefix + name, summary }));
