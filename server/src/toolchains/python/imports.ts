/** What Python sources start, and what newer versions lack of what they use. */
import type { SourceReader } from '../../context/needs.ts';
import { formsIn } from '../lost-forms.ts';
import { ownStartsIn, startsIn } from '../stage/started.ts';
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

export const pythonSources: SourceReader = {
  isSource: (path) => path.endsWith('.py') && !asides.test(path),
  isWhole: false,
  read: (text) => [...startsIn(text, starts), ...ownStartsIn(text, opening), ...formsIn(text, PYTHON_LOST)],
};
