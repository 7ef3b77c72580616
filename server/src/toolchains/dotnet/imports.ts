/** What sources of .NET start. */
import type { SourceReader } from '../../context/needs.ts';
import { startsIn } from '../stage/started.ts';
import { writesIn } from '../stage/writes.ts';

/** https://learn.microsoft.com/dotnet/api/system.diagnostics.process.start. */
const starts =
  /\b(?:(?:Process\.Start|ProcessStartInfo)\(\s{0,40}(?:new\s{1,9}ProcessStartInfo\(\s{0,40})?|FileName\s{0,9}=\s{0,9})"([\w.+-]{2,40})(?=["\s])/g;

/** What writes a file or folder: https://learn.microsoft.com/dotnet/api/system.io.file, Directory, streams. */
const writing =
  /\b(?:File\.(?:(?:Write|Append)All\w{1,20}|AppendText|Create|CreateText|OpenWrite|Copy|Move)|Directory\.CreateDirectory|StreamWriter)\(\s{0,40}/g;

export const dotnetSources: SourceReader = {
  isSource: (path) => /\.(?:cs|fs|vb)$/.test(path) && !/(?:^|\/)(?:[\w.]*tests?)\//i.test(path),
  isWhole: false,
  read: (text) => [...startsIn(text, starts), ...writesIn(text, writing)],
};
