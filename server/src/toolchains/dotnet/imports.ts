/** What sources of .NET start. */
import type { SourceReader } from '../../context/needs.ts';
import { startsIn } from '../stage/started.ts';

/** https://learn.microsoft.com/dotnet/api/system.diagnostics.process.start. */
const starts =
  /\b(?:(?:Process\.Start|ProcessStartInfo)\(\s{0,40}(?:new\s{1,9}ProcessStartInfo\(\s{0,40})?|FileName\s{0,9}=\s{0,9})"([\w.+-]{2,40})(?=["\s])/g;

export const dotnetSources: SourceReader = {
  isSource: (path) => /\.(?:cs|fs|vb)$/.test(path) && !/(?:^|\/)(?:[\w.]*tests?)\//i.test(path),
  isWhole: false,
  read: (text) => startsIn(text, starts),
};
