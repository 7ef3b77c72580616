import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { mayReadEnvironmentFile } from '../server/src/toolchains/environment-file.ts';
import { contextOfFiles } from './support/context.ts';

const reading: readonly (readonly [string, string])[] = [
  ['package.json', '{ "devDependencies": { "vite": "7" } }'],
  ['web/package.json', '{ "dependencies": { "@nestjs/config": "4" } }'],
  ['go.mod', 'module a\nrequire github.com/joho/godotenv v1.5.1\n'],
  ['requirements.txt', 'flask\npython-dotenv==1.1\n'],
  ['pyproject.toml', '[project]\ndependencies = ["pydantic-settings>=2"]\n'],
  ['Gemfile', 'gem "dotenv-rails"\n'],
  ['composer.json', '{ "require": { "laravel/framework": "^12" } }'],
  ['Cargo.toml', '[dependencies]\ndotenvy = "0.15"\n'],
  ['pom.xml', '<artifactId>spring-dotenv</artifactId>'],
  ['Api.csproj', '<PackageReference Include="DotNetEnv" Version="3" />'],
];

const others: readonly (readonly [string, string])[] = [
  ['package.json', '{ "dependencies": { "express": "5", "vite-node": "3", "my-dotenv": "1" } }'],
  ['requirements.txt', 'flask\n'],
  ['go.mod', 'module a\nrequire github.com/gin-gonic/gin v1.10.0\n'],
];

/** One command of each manager, so that its manifests are read. */
const using = `FROM scratch
${'npm ci,go mod download,pip install -r requirements.txt,uv sync,bundle install,composer install,cargo build,mvn package,dotnet restore'
  .split(',')
  .map((command) => `RUN ${command}\n`)
  .join('')}`;

suite('a library that reads .env', () => {
  const read = async ([path, text]: readonly [string, string]) => {
    const context = await contextOfFiles(
      new Map([
        [path, text],
        ['Dockerfile', using],
      ]),
      'Dockerfile',
    );
    return context.kind === 'known' && mayReadEnvironmentFile(context);
  };
  for (const row of reading) test(row.join(': '), async () => assert.equal(await read(row), true));
  for (const row of others) test(`none in ${row.join(': ')}`, async () => assert.equal(await read(row), false));
});
