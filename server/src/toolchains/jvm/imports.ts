/** What sources of Java and its kin start. */
import type { SourceReader } from '../../context/needs.ts';
import { unique } from '../../text/list.ts';
import { pagesIn, readOf } from '../stage/read-files.ts';
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
  read: (text) => [...startsIn(text, starts), ...writesIn(text, writing), ...pagesIn(text)],
};

/** Files that the settings of a program name outside its archive (https://docs.spring.io/spring-boot/reference/features/external-config.html); those of `classpath:` are in it. */
const outside =
  /[=:]\s{0,9}["']?(?:file:(?:\/\/)?([\w./-]{1,200})|((?:\.{0,2}\/)?[\w-][\w./-]{0,200}\.(?:p12|pfx|jks|keystore|truststore|pem|crt|cer|key|json))["']?\s{0,9}$)/gm;

export const springSettings: SourceReader = {
  isSource: (path) => /(?:^|\/)(?:application|bootstrap)[\w-]{0,60}\.(?:properties|ya?ml)$/.test(path),
  isWhole: false,
  read: (text) => unique([...text.matchAll(outside)].map(([, named, plain = '']) => readOf(named ?? plain))),
};
