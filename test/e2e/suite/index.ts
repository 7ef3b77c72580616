/** The entry that an extension host calls: runs the suites that the driver names, and tells it of each test. */
import Mocha from 'mocha';
import { report } from './drive.ts';

export async function run(): Promise<void> {
  await report({ started: true });
  const mocha = new Mocha({ ui: 'bdd', timeout: 90_000, reporter: 'min' });
  const all = await import('./all.ts');
  const wanted = (process.env['SLIPWAY_SUITES'] ?? 'stages').split(',');
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const name of wanted) all.suites[name]?.();
  const waiting: Promise<unknown>[] = [];
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => waiting.push(report({ title: test.fullTitle(), state: 'passed' })));
    runner.on('pending', (test) => waiting.push(report({ title: test.fullTitle(), state: 'pending' })));
    runner.on('fail', (test, error) =>
      waiting.push(report({ title: test.fullTitle(), state: 'failed', message: `${error.message}\n${error.stack}` })),
    );
  });
  await Promise.all(waiting);
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
