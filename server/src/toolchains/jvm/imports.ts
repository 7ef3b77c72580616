/** What sources of Java and its kin start. */
import type { SourceReader } from '../../context/needs.ts';
import { startsIn } from '../stage/started.ts';
import { writesIn } from '../stage/writes.ts';

/** https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/ProcessBuilder.html, `Runtime.exec`. */
const starts =
  /\b(?:ProcessBuilder|exec|Process)\(\s{0,40}(?:(?:Arrays\.asList|List\.of|listOf|Seq|new String\[\]\s{0,9})[({]\s{0,40})?"([\w.+-]{2,40})(?=["\s])/g;

/** What writes a file or folder: https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/nio/file/Files.html, java.io. */
const writing =
  /\b(?:Files\.(?:write|writeString|createDirector(?:y|ies)|createFile|newOutputStream|newBufferedWriter|copy|move)|(?:FileWriter|FileOutputStream|RandomAccessFile))\(\s{0,40}/g;

export const javaSources: SourceReader = {
  isSource: (path) =>
    /\.(?:java|kt|scala|groovy|clj)$/.test(path) && !/(?:^|\/)(?:src\/(?:\w*test)|tests?)\//i.test(path),
  isWhole: false,
  read: (text) => [...startsIn(text, starts), ...writesIn(text, writing)],
};
