import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { hasFile } from '../server/src/context/query.ts';
import { lower } from '../server/src/model/lower.ts';
import { installedProjects } from '../server/src/toolchains/installed-projects.ts';
import { contextOfFiles } from './support/context.ts';

/** Where the Dockerfile stands in its build context; `unknown` where that is not known. */
async function placeIn(path: string, text: string, files: readonly string[], setting?: string): Promise<string> {
  const given = new Map([...files.map((name) => [name, ''] as const), [path, text] as const]);
  const context = await contextOfFiles(given, path, { context: setting, builder: 'buildkit' });
  return context.kind === 'unknown' ? 'unknown' : (context.dockerfile ?? 'outside');
}

const visualStudio = `FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build
WORKDIR /src
COPY ["Api/Api.csproj", "Api/"]
COPY ["Lib/*.csproj", "Lib/"]
RUN dotnet restore "Api/Api.csproj"
COPY . .
RUN dotnet publish Api/Api.csproj
`;

suite('where nothing says which folder is the build context', () => {
  test('it is the folder above that has all the files which are copied', async () => {
    const files = ['Api/Api.csproj', 'Api/Program.cs', 'Lib/Lib.csproj', 'App.sln'];
    assert.equal(await placeIn('Api/Dockerfile', visualStudio, files), 'Api/Dockerfile');
    assert.equal(
      await placeIn(
        'deep/src/Api/Dockerfile',
        visualStudio,
        files.map((path) => `deep/src/${path}`),
      ),
      'Api/Dockerfile',
    );
    assert.equal(await placeIn('Api/Dockerfile', visualStudio, ['Api/Api.csproj']), 'unknown');
    const context = await contextOfFiles(
      new Map([...files.map((path) => [path, ''] as const), ['Api/Dockerfile', visualStudio]]),
      'Api/Dockerfile',
    );
    assert.equal(hasFile(context, 'Lib/Lib.csproj'), true);
  });

  test('it is the folder above that has a manifest which an install names by its path', async () => {
    const restore = 'FROM sdk\nWORKDIR /src\nCOPY . .\nRUN dotnet restore "Api/Api.csproj"\n';
    const files = ['Api/Api.csproj', 'Lib/Lib.csproj'];
    assert.equal(await placeIn('Api/Dockerfile', restore, files), 'Api/Dockerfile');
    assert.equal(await placeIn('Dockerfile', restore, files), 'Dockerfile');
    const install = 'FROM python\nWORKDIR /app\nCOPY . .\nRUN pip install -r deploy/requirements.txt\n';
    assert.equal(await placeIn('deploy/Dockerfile', install, ['deploy/requirements.txt']), 'deploy/Dockerfile');
    assert.equal(await placeIn('deploy/Dockerfile', install, ['deploy/dev/requirements.txt']), 'Dockerfile');
    const moved = install.replace('RUN', 'RUN cd deploy && true\nRUN cp a deploy/requirements.txt &&');
    assert.equal(await placeIn('deploy/Dockerfile', moved, ['deploy/requirements.txt']), 'Dockerfile');
    // What a step below the install brings is of no interest to it.
    const bundled = `${install}RUN cp a deploy/requirements.txt\n`;
    assert.equal(await placeIn('deploy/Dockerfile', bundled, ['deploy/requirements.txt']), 'deploy/Dockerfile');
  });

  test('it is the folder above that has the project whose script is run', async () => {
    const build = 'FROM node\nWORKDIR /app\nCOPY . .\nRUN npm ci\nWORKDIR /app/apps/web\nRUN npm run build\n';
    const files = ['package.json', 'apps/web/package.json'];
    assert.equal(await placeIn('apps/web/Dockerfile', build, files), 'apps/web/Dockerfile');
    // Of two manifests one folder has the first, and another one the second.
    assert.equal(await placeIn('apps/web/Dockerfile', build, files.slice(1)), 'unknown');
    assert.equal(
      await placeIn(
        'site/Dockerfile',
        build,
        files.map((path) => `site/${path}`),
      ),
      'Dockerfile',
    );
    const elsewhere = build.replace('run build', '--prefix ../api run build');
    assert.equal(await placeIn('apps/web/Dockerfile', elsewhere, files), 'Dockerfile');
  });

  test('it is the folder above that has the lockfile which an install fails without', async () => {
    const build = 'FROM node\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build --workspace web\n';
    const files = ['package.json', 'package-lock.json', 'apps/web/package.json'];
    assert.equal(await placeIn('apps/web/Dockerfile', build, files), 'apps/web/Dockerfile');
    assert.equal(await placeIn('apps/web/Dockerfile', build, [...files, 'apps/web/package-lock.json']), 'Dockerfile');
    assert.equal(await placeIn('apps/web/Dockerfile', build, ['apps/web/package.json']), 'Dockerfile');
    const locked = build.replace('npm ci', 'pnpm install --frozen-lockfile');
    assert.equal(await placeIn('apps/web/Dockerfile', locked, ['pnpm-lock.yaml', ...files]), 'apps/web/Dockerfile');
  });

  test('it is the folder above that has the project, where the own one has none', async () => {
    const build = 'FROM golang\nWORKDIR /app\nCOPY . .\nRUN go mod download\n';
    const files = ['go.mod', 'go.sum', 'cmd/a.go'];
    assert.equal(await placeIn('build/Dockerfile', build, files), 'build/Dockerfile');
    assert.equal(await placeIn('build/Dockerfile', build, [...files, 'build/go.mod']), 'Dockerfile');
    assert.equal(await placeIn('build/Dockerfile', build, [...files, 'build/src/go.mod']), 'Dockerfile');
    assert.equal(await placeIn('build/Dockerfile', build, ['cmd/a.go']), 'unknown');
    // A script builds it from another folder.
    const given = (script: string) =>
      new Map([...files.map((path) => [path, ''] as const), ['build/Dockerfile', build], ['build.sh', script]]);
    const kindOf = async (script: string) => (await contextOfFiles(given(script), 'build/Dockerfile')).kind;
    assert.equal(await kindOf('docker build -f build/Dockerfile .\n'), 'known');
    assert.equal(await kindOf('docker build build\n'), 'unknown');
  });

  test('it is the folder above that a script names, where that has what is copied', async () => {
    const build = 'FROM golang\nWORKDIR /app\nCOPY . .\nRUN go build ./cmd/api\n';
    const given = (makefile: string, text: string, files: readonly string[]) =>
      new Map([...files.map((path) => [path, ''] as const), ['cmd/api/Dockerfile', text], ['Makefile', makefile]]);
    const kindOf = async (makefile: string, text: string, ...files: string[]) => {
      const context = await contextOfFiles(given(makefile, text, files), 'cmd/api/Dockerfile');
      return context.kind === 'known' ? context.dockerfile : context.kind;
    };
    const makefile = 'image:\n\tdocker build -f cmd/api/Dockerfile .\n';
    assert.equal(await kindOf(makefile, build, 'go.mod', 'cmd/api/main.go'), 'cmd/api/Dockerfile');
    assert.equal(await kindOf('image:\n\tdocker build cmd/api\n', build, 'cmd/api/main.go'), 'Dockerfile');
    const both = `${makefile}\tdocker build cmd/api\n`;
    assert.equal(await kindOf(both, build, 'go.mod', 'cmd/api/main.go'), 'Dockerfile');
    const locked = build.replace('COPY . .', 'COPY go.mod go.sum ./');
    assert.equal(await kindOf(makefile, locked, 'go.mod', 'go.sum', 'cmd/api/go.mod'), 'cmd/api/Dockerfile');
    assert.equal(await kindOf(makefile, locked, 'go.mod', 'cmd/api/go.mod'), 'unknown');
    // A Compose file that nobody builds with says a folder that has nothing of it.
    const compose = 'services: { api: { build: { context: cmd, dockerfile: api/Dockerfile } } }\n';
    const composed = given(makefile, locked, ['go.mod', 'go.sum', 'cmd/main.go']).set('compose.yaml', compose);
    const context = await contextOfFiles(composed, 'cmd/api/Dockerfile');
    assert.equal(context.kind === 'known' && context.dockerfile, 'cmd/api/Dockerfile');
  });

  test('it is not known where the own folder has nothing to copy', async () => {
    const build = 'FROM gcc\nCOPY . /src\nRUN make -C /src\n';
    assert.equal(await placeIn('docker/Dockerfile', build, ['Makefile', 'docker/.dockerignore']), 'unknown');
    assert.equal(await placeIn('docker/Dockerfile', build, ['docker/Makefile']), 'Dockerfile');
    assert.equal(await placeIn('Dockerfile', build, []), 'Dockerfile');
    const above = 'FROM golang\nCOPY ../go.mod ../go.sum ./\nRUN go mod download\nCOPY .. .\n';
    assert.equal(await placeIn('deploy/Dockerfile', above, ['go.mod', 'go.sum', 'main.go']), 'deploy/Dockerfile');
  });

  test('it is not known for a sample', async () => {
    const build = 'FROM golang\nWORKDIR /app\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\n';
    const files = ['go.mod', 'go.sum', 'a.go'];
    assert.equal(await placeIn('pkg/_test/Dockerfile', build, files), 'unknown');
    assert.equal(await placeIn('pkg/testdata/one/Dockerfile', build, files), 'unknown');
    assert.equal(await placeIn('pkg/test/Dockerfile', build, files), 'pkg/test/Dockerfile');
  });

  test('it is the own folder as soon as one of them is there, and no folder above has all', async () => {
    const text = 'FROM node\nCOPY package.json pakage-lock.json ./\n';
    assert.equal(await placeIn('web/Dockerfile', text, ['web/package.json', 'package.json']), 'Dockerfile');
    assert.equal(
      await placeIn('web/Dockerfile', text, ['web/package.json', 'package.json', 'pakage-lock.json']),
      'web/Dockerfile',
    );
    assert.equal(
      await placeIn('web/Dockerfile', 'FROM node\nCOPY dist/*/*.js ./\n', ['web/dist/a/b.js']),
      'Dockerfile',
    );
    assert.equal(await placeIn('web/Dockerfile', 'FROM node\nCOPY dist/*/*.js ./\n', ['web/dist/a/b.css']), 'unknown');
    assert.equal(
      await placeIn('web/Dockerfile', 'FROM node\nRUN --mount=type=bind,source=a,target=/a b\n', ['a']),
      'web/Dockerfile',
    );
  });

  test('it is not known where the files are nowhere, unless somebody says so', async () => {
    const text = 'FROM node\nCOPY package*.json ./\nRUN npm ci\nCOPY .npmrc ./\n';
    assert.equal(await placeIn('Dockerfile', text, ['README.md']), 'unknown');
    assert.equal(await placeIn('Dockerfile', text, ['README.md'], '.'), 'Dockerfile');
    assert.equal(
      await placeIn('Dockerfile', 'FROM node\nCOPY --from=a b c\nCOPY <<A /b\nA\nADD https://c /d\n', []),
      'Dockerfile',
    );
  });

  test('it holds the manifests of what is installed', async () => {
    const text = 'FROM node\nCOPY . .\nRUN npm ci\nRUN pip install -r deps/dev.txt\n';
    assert.equal(await placeIn('Dockerfile', text, ['package.json']), 'unknown');
    assert.equal(await placeIn('Dockerfile', text, ['sub/package.json', 'dev.txt']), 'Dockerfile');
    assert.equal(await placeIn('Dockerfile', text, [], '.'), 'Dockerfile');
  });
});

suite('a project is wanted in the build context', () => {
  const projects: readonly (readonly [string, readonly string[]])[] = [
    ['COPY . .\nRUN npm ci', ['package.json']],
    ['COPY ./ /app/\nRUN cd web && yarn install && composer install', ['package.json', 'composer.json']],
    ['COPY . .\nRUN pip install -r requirements.txt -c pins.txt 2>/dev/null', ['requirements.txt', 'pins.txt']],
    ['COPY . .\nRUN pip install flask && npm install -g x && apt-get install y', []],
    ['COPY package.json .\nRUN npm ci', []],
    ['COPY . .\nRUN git clone https://a/b && cd b && npm ci', []],
    ['COPY . .\nRUN npm init -y && npm install', []],
    ['COPY . .\nRUN echo a > requirements.txt && pip install -r requirements.txt', []],
    ['COPY . .\nCOPY --from=plan /a /b\nRUN npm ci', []],
    ['COPY . .\nRUN if [ -f package.json ]; then npm ci; fi', []],
    ['ONBUILD COPY . .\nONBUILD RUN npm ci', []],
    ['COPY . .\nSHELL ["pwsh"]\nRUN npm ci', []],
  ];
  for (const [text, wanted] of projects) {
    test(JSON.stringify(text), () => {
      assert.deepEqual(installedProjects(lower(`FROM a\n${text}\n`)).flat(), wanted);
    });
  }
});
