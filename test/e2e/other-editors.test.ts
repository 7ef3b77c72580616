/** The recipes of the README in the editors themselves. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { repository } from '../support/fixture.ts';
import { createFolder } from '../support/folder.ts';
import { findHelix, hasTmux } from '../support/helix.ts';
import { neovim, pythonTool } from '../support/python-tool.ts';
import { cannotRun } from '../support/skip.ts';

const source = 'FROM busybox AS Build\nRUN true\nFROM busybox\nCOPY --from=Build /a /a\n';

/** The text that the README has people copy for an editor. */
function recipeFor(editor: string): string {
  const readme = readFileSync(join(repository, 'README.md'), 'utf8');
  const [, rest = ''] = readme.split(`\n**${editor}**`);
  return /```\w+\n(.*?)```/s.exec(rest)?.[1] ?? assert.fail(`no recipe for ${editor}`);
}

/** A project, and the environment of someone who has installed Slipway, and nothing else. */
function machine(t: TestContext) {
  const folder = createFolder(t, {
    'project/Dockerfile': source,
    'project/.git/HEAD': '',
    'home/x': '',
    'config/x': '',
  });
  mkdirSync(join(folder, 'bin'));
  symlinkSync(join(repository, 'dist/cli.js'), join(folder, 'bin/slipway'));
  const PATH = [join(folder, 'bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
  const environment = { PATH, HOME: join(folder, 'home'), XDG_CONFIG_HOME: join(folder, 'config') };
  return { folder, project: join(folder, 'project'), environment };
}

const fixed = source.replaceAll('Build', 'build');

/** Prints what it sees, one JSON text a line; gives up when something does not come. */
const inNeovim = `
local function tell(value) io.stdout:write(vim.json.encode(value) .. '\\n') end
local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\\n') .. '\\n' end
local function await(test)
  if not vim.wait(60000, test, 50) then io.stdout:write('it does not come\\n') vim.cmd('cquit') end
end
local function awaitChange(act)
  local before = text()
  act()
  await(function() return text() ~= before end)
  tell(text())
end
await(function() return #vim.diagnostic.get(0) > 0 end)
tell(vim.tbl_map(function(found) return { found.lnum + 1, found.code } end, vim.diagnostic.get(0)))
vim.api.nvim_win_set_cursor(0, { 1, 18 })
awaitChange(function()
  vim.lsp.buf.code_action({ apply = true, filter = function(action) return action.isPreferred == true end })
end)
vim.api.nvim_win_set_cursor(0, { 4, 14 })
awaitChange(function() vim.lsp.buf.rename('compile') end)
vim.cmd('silent write')
vim.cmd('qall!')
`;

suite('the recipes', () => {
  test('Neovim shows findings, applies a fix and renames a stage', (t) => {
    const nvim = pythonTool(neovim);
    if (typeof nvim !== 'string') return cannotRun(t, nvim.missing);
    const { folder, project, environment } = machine(t);
    writeFileSync(join(folder, 'init.lua'), recipeFor('Neovim'));
    writeFileSync(join(folder, 'act.lua'), inNeovim);
    const words = ['--headless', '-u', '../init.lua', 'Dockerfile', '-c', 'luafile ../act.lua'];
    const ran = spawnSync(nvim, words, { cwd: project, encoding: 'utf8', env: environment, timeout: 180_000 });
    assert.equal(ran.status, 0, ran.stdout + ran.stderr);
    const renamed = source.replaceAll('Build', 'compile');
    const told = ran.stdout.split('\n').filter((line) => line !== '');
    assert.deepEqual(
      told.map((line) => JSON.parse(line)),
      [[[1, 'stage-name-casing']], fixed, renamed],
    );
    assert.equal(readFileSync(join(project, 'Dockerfile'), 'utf8'), renamed);
  });

  test('Helix shows findings, applies a fix and renames a stage', async (t) => {
    const helix = findHelix();
    if ('missing' in helix) return cannotRun(t, helix.missing);
    if (!hasTmux()) return cannotRun(t, 'there is no `tmux`, and it cannot be installed');
    const { folder, project, environment } = machine(t);
    mkdirSync(join(folder, 'config/helix'));
    writeFileSync(join(folder, 'config/helix/languages.toml'), recipeFor('Helix'));
    const env = { ...environment, ...helix.environment, TERM: 'xterm-256color', LANG: 'C.UTF-8' };
    const tmux = (...words: string[]) => {
      const ran = spawnSync('tmux', ['-S', join(folder, 'tmux'), ...words], { cwd: project, encoding: 'utf8', env });
      assert.equal(ran.status, 0, ran.stderr);
      return ran.stdout;
    };
    const shows = async (what: RegExp) => {
      for (let tries = 0; tries < 600; tries++) {
        const screen = tmux('capture-pane', '-p');
        if (what.test(screen)) return;
        await new Promise((done) => setTimeout(done, 100));
      }
      assert.fail(`${what} is not shown:\n${tmux('capture-pane', '-p')}`);
    };
    const quoted = [...helix.command, 'Dockerfile'].map((word) => `'${word}'`).join(' ');
    tmux('new-session', '-d', '-x', '140', '-y', '30', quoted);
    t.after(() => spawnSync('tmux', ['-S', join(folder, 'tmux'), 'kill-server']));
    await shows(/● +1 +FROM busybox AS Build/);
    tmux('send-keys', ']', 'd');
    await shows(/stage-name-casing/);
    tmux('send-keys', 'Space', 'a');
    await shows(/Change to 'build' everywhere/);
    tmux('send-keys', 'Enter');
    await shows(/COPY --from=build/);
    tmux('send-keys', ':', 'w', 'Enter');
    await shows(/written/);
    assert.equal(readFileSync(join(project, 'Dockerfile'), 'utf8'), fixed);
    tmux('send-keys', 'Space', 'r');
    await shows(/rename-to:build/);
    tmux('send-keys', ...Array.from('build', () => 'BSpace'), 'compile', 'Enter');
    await shows(/COPY --from=compile/);
    tmux('send-keys', ':', 'q', '!', 'Enter');
  });
});
