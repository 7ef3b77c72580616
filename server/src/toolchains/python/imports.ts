/** What Python sources start, and what newer versions lack of what they use. */
import type { SourceReader } from '../../context/needs.ts';
import { formsIn } from '../lost-forms.ts';
import { ownStartsIn, startsIn } from '../stage/started.ts';
import { writesIn } from '../stage/writes.ts';
import { PYTHON_LOST } from './lost.ts';

/** Tests and what sets a project up are loaded by no program. */
const asides =
  /(?:^|\/)(?:tests?\/|docs?\/|examples?\/|benchmarks?\/|ci\/|test_[^/]*$|[^/]*_test\.py$|conftest\.py$|setup\.py$|noxfile\.py$|tasks\.py$|\.[^/]*)/;

/** https://docs.python.org/3/library/subprocess.html, `os.system`, `os.popen`, `asyncio.create_subprocess_exec`. */
const starts =
  /\b(?:subprocess\.(?:run|call|check_call|check_output|Popen|getoutput)|os\.(?:system|popen)|create_subprocess_(?:exec|shell)|shutil\.which|Popen|check_output|check_call)\(\s{0,80}[[(]?\s{0,80}[fr]?["']([\w.+-]{2,40})(?=["'\s])/g;

/** The same up to the quote behind which a command stands. */
const opening =
  /\b(?:subprocess\.(?:run|call|check_call|check_output|Popen|getoutput|getstatusoutput)|os\.(?:system|popen|execvp?|spawnvp?)|create_subprocess_(?:exec|shell)|Popen|check_output|check_call)\(\s{0,80}[[(]?\s{0,80}[fr]?["']/g;

/** What writes a file or folder: https://docs.python.org/3/library/functions.html#open, pathlib, os, sqlite3, logging. */
const writing =
  /\b(?:open\(\s{0,40}((?:[^()\n]|\([^()\n]{0,80}\)){1,120}),\s{0,20}(?:mode\s{0,9}=\s{0,9})?["'][rb+]{0,2}[wax]|(?:os\.(?:makedirs|mkdir|rename|replace)|sqlite3\.connect|shelve\.open|FileHandler|shutil\.(?:copy\w{0,4}|move))\(\s{0,40})|([A-Za-z_]\w{0,60}|Path\([^()\n]{1,120}\))\.(?:write_text|write_bytes|touch|mkdir)\(/g;

export const pythonSources: SourceReader = {
  isSource: (path) => path.endsWith('.py') && !asides.test(path),
  isWhole: false,
  read: (text) => [
    ...startsIn(text, starts),
    ...ownStartsIn(text, opening),
    ...formsIn(text, PYTHON_LOST),
    ...writesIn(text, writing),
    ...(ofPython.test(text) ? [namesPackages] : []),
  ],
};

/** The folders of the packages of an image's own Python (hub.docker.com/_/python, and Debian's). */
export const ofPython = /\/usr\/(?:local\/)?lib\/python[\d.]{1,9}\/(?:site|dist)-packages\b/;

/** Stands among what a source imports where it names one of these folders. */
export const namesPackages = '/site-packages';
