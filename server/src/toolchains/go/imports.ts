/** What Go sources write. */
import type { SourceReader } from '../../context/needs.ts';
import { pagesIn } from '../stage/read-files.ts';
import { writesIn } from '../stage/writes.ts';

/** What writes a file or folder: https://pkg.go.dev/os, the databases that are files. */
const writing =
  /\b(?:os\.(?:Create|WriteFile|Mkdir|MkdirAll|Rename|Symlink)\(\s{0,40}|ioutil\.WriteFile\(\s{0,40}|os\.OpenFile\(\s{0,40}((?:[^()\n]|\([^()\n]{0,80}\)){1,120}),[^)\n]{0,80}\bO_(?:CREATE|WRONLY|RDWR|APPEND)|sql\.Open\(\s{0,9}"sqlite3?",\s{0,9}|(?:sqlite|bolt|bbolt)\.Open\(\s{0,40})/g;

export const goSources: SourceReader = {
  isSource: (path) => path.endsWith('.go') && !/_test\.go$|(?:^|\/)(?:testdata|tests?)\//.test(path),
  isWhole: false,
  read: (text) => [...writesIn(text, writing), ...pagesIn(text)],
};
