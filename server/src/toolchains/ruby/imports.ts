/** What Ruby sources start. */
import type { SourceReader } from '../../context/needs.ts';
import { ownStartsIn, startsIn } from '../stage/started.ts';
import { writesIn } from '../stage/writes.ts';

/** https://docs.ruby-lang.org/en/master/Kernel.html#method-i-system, `Open3`, `IO.popen`, `Process.spawn`. */
const starts =
  /(?:(?<![\w.])(?:system|exec|spawn)|\b(?:Open3\.\w{2,20}|IO\.popen|Process\.spawn|Kernel\.system))(?:\(\s{0,20}|\s{1,9})\[?["']([\w.+-]{2,40})(?=["'\s])/g;

/** The same up to the quote behind which a command stands, and backquotes. */
const opening =
  /(?:(?:(?<![\w.])(?:system|exec|spawn)|\b(?:Open3\.\w{2,20}|IO\.popen|Process\.spawn|Kernel\.system))(?:\(\s{0,20}|\s{1,9})\[?["']|(?<![\w`])`(?=\.{0,2}\/))/g;

/** What writes a file or folder: https://docs.ruby-lang.org/en/master/File.html, FileUtils. */
const writing =
  /\b(?:(?:File|IO)\.(?:bin)?write\(\s{0,40}|FileUtils\.mkdir(?:_p)?\(?\s{0,40}|Dir\.mkdir\(?\s{0,40}|File\.(?:open|new)\(\s{0,40}((?:[^()\n]|\([^()\n]{0,80}\)){1,120}),\s{0,20}["'][rb+]{0,2}[wa])/g;

export const rubySources: SourceReader = {
  isSource: (path) => /\.(?:rb|ru)$/.test(path) && !/(?:^|\/)(?:spec|tests?|features)\//.test(path),
  isWhole: false,
  read: (text) => [...startsIn(text, starts), ...ownStartsIn(text, opening), ...writesIn(text, writing)],
};
