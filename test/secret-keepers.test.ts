/** A case for each program that stores what it is given, in the words of its documentation. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { unknownContext } from '../server/src/context/context.ts';
import { mountVariable } from '../server/src/engines/secret-mount/variable.ts';
import { lower } from '../server/src/model/lower.ts';
import { applyEdits, type Edit } from '../server/src/text/edit.ts';
import { isForManagers } from '../server/src/toolchains/credentials/implicit.ts';

const planOf = (steps: string) => mountVariable(lower(`FROM node:22\nARG T\n${steps}\n`), unknownContext, 'T');

/** Commands after which the value is in a file, and no other way to say the same. */
const stored: readonly (readonly [string, string])[] = [
  ['npm login', 'echo $T | npm login'],
  ['npm adduser', 'echo $T | npm adduser'],
  ['npm install', 'npm install git+https://$T@github.com/a/b.git'],
  ['npm i', 'npm i https://ci:$T@a.dev/b.tgz'],
  ['pnpm add', 'pnpm add https://$T@a.dev/b.tgz'],
  ['yarn global add', 'yarn global add https://$T@a.dev/b.tgz'],
  ['bun add', 'bun add https://$T@a.dev/b.tgz'],
  ['yarn config set', 'yarn config set //r.dev/:_authToken $T'],
  ['pip install', 'pip install -e git+https://$T@github.com/a/b.git'],
  ['pip install', 'pip3 install --editable git+https://$T@github.com/a/b.git'],
  ['poetry source add', 'poetry source add a https://ci:$T@a.dev/simple'],
  ['gem sources', 'gem sources --add https://$T@a.dev/'],
  ['gem signin', 'echo $T | gem signin'],
  ['aws configure', 'echo $T | aws configure'],
  ['aws codeartifact login', 'aws codeartifact login --tool npm --domain $T'],
  ['git config', 'git config http.extraHeader "Authorization: $T"'],
  ['git config', 'git -C /src config remote.origin.url https://$T@a.dev/b.git'],
  ['hg clone', 'hg clone https://ci:$T@a.dev/b'],
  ['svn checkout', 'svn checkout --username ci --password $T https://a.dev/b'],
  ['svn co', 'svn co --password $T https://a.dev/b'],
  ['helm repo add', 'helm repo add a https://a.dev --password $T'],
  ['helm registry login', 'echo $T | helm registry login --password-stdin a.dev'],
  ['gcloud auth', 'echo $T | gcloud auth activate-service-account --key-file=-'],
  ['az login', 'az login --service-principal -u a -p $T --tenant b'],
  ['gh auth login', 'echo $T | gh auth login --with-token'],
  ['glab auth login', 'glab auth login --token $T'],
  ['dotnet nuget add source', 'dotnet nuget add source https://a.dev -p $T --store-password-in-clear-text'],
  ['nuget sources', 'nuget sources add -Name a -Source https://a.dev -Password $T'],
  ['mix hex.organization auth', 'mix hex.organization auth a --key $T'],
  ['conan user', 'conan user -p $T ci'],
  ['conda config', 'conda config --add channels https://conda.anaconda.org/t/$T/a'],
  ['dart pub token add', 'echo $T | dart pub token add https://a.dev'],
  ['flutter pub token add', 'echo $T | flutter pub token add https://a.dev'],
  ['jf config', 'jf config add a --access-token=$T'],
  ['mc alias', 'mc alias set a https://a.dev ci $T'],
  ['rclone config', 'rclone config create a s3 secret_access_key=$T'],
  ['huggingface-cli login', 'huggingface-cli login --token $T'],
  ['hf auth login', 'hf auth login --token $T'],
  ['vault login', 'vault login $T'],
  ['snyk auth', 'snyk auth $T'],
  ['snyk config set', 'snyk config set api=$T'],
  ['pulumi login', 'echo $T | pulumi login'],
  ['zypper addrepo', 'zypper addrepo https://ci:$T@a.dev/x a'],
];

/** Commands that become variables of those that read them. */
const told: readonly (readonly [string, string])[] = [
  ['yarn config set npmAuthToken $T && yarn install', 'YARN_NPM_AUTH_TOKEN="$T" yarn install'],
  ['yarn config set npmAuthIdent "ci:$T" && yarn install', 'YARN_NPM_AUTH_IDENT="ci:$T" yarn install'],
  [
    'pip config set global.index-url https://ci:$T@a.dev && pip install a',
    'PIP_INDEX_URL="https://ci:$T@a.dev" pip install a',
  ],
  [
    'pip3 config --user set install.extra-index-url https://$T@a && pip3 install a',
    'PIP_EXTRA_INDEX_URL="https://$T@a" pip3 install a',
  ],
  [
    'composer config gitlab-token.a.dev $T && composer install',
    'COMPOSER_AUTH="{\\"gitlab-token\\":{\\"a.dev\\":\\"$T\\"}}" composer install',
  ],
  [
    'composer global config bearer.a.dev $T && composer install',
    'COMPOSER_AUTH="{\\"bearer\\":{\\"a.dev\\":\\"$T\\"}}" composer install',
  ],
  ['poetry config pypi-token.a-b $T && poetry install', 'POETRY_PYPI_TOKEN_A_B="$T" poetry install'],
  ['bundle config a.dev $T && bundle install', 'BUNDLE_A__DEV="$T" bundle install'],
  ['cargo login $T && cargo build', 'CARGO_REGISTRY_TOKEN="$T" cargo build'],
  ['aws configure set aws_secret_access_key $T && aws s3 ls', 'AWS_SECRET_ACCESS_KEY="$T" aws s3 ls'],
  ['aws configure set default.aws_session_token $T && aws s3 ls', 'AWS_SESSION_TOKEN="$T" aws s3 ls'],
];

/** Commands that become a file with this content, at this place. */
const mounted: readonly (readonly [string, string, string])[] = [
  ['npm config set //r.dev/:_authToken=$T && npm ci', '/root/.npmrc', '//r.dev/:_authToken=<T>'],
  ['npm config set --location user //r.dev/:_authToken $T && npm ci', '/root/.npmrc', '//r.dev/:_authToken=<T>'],
  ['npm set //r.dev/:_authToken $T && npm ci', '/root/.npmrc', '//r.dev/:_authToken=<T>'],
  ['npm c set //r.dev/:_password=$T && npm ci', '/root/.npmrc', '//r.dev/:_password=<T>'],
  ['pnpm config set //r.dev/:_authToken=$T && pnpm install', '/root/.npmrc', '//r.dev/:_authToken=<T>'],
  [
    'git config --global http.extraHeader "Authorization: $T" && git fetch',
    '/root/.gitconfig',
    'extraHeader = Authorization: <T>',
  ],
  [
    'git config --global url.https://$T@a/.insteadOf https://a/ && go mod download',
    '/root/.gitconfig',
    '[url "https://<T>@a/"]',
  ],
];

/** Nothing of these is in a file of the image. */
const kept: readonly string[] = [
  'curl -H "Authorization: $T" https://a.dev > /out',
  'wget --header="Authorization: $T" https://a.dev | tar -x',
  'git -c http.extraHeader="Authorization: $T" clone https://a.dev/b.git',
  'git ls-remote https://$T@a.dev/b.git',
  'svn checkout --no-auth-cache --password $T https://a.dev/b',
  'npm config set //r/:_authToken $T && npm ci && rm ~/.npmrc',
  'pnpm config set //r/:_authToken $T && pnpm install && pnpm config delete //r/:_authToken',
  'git config --global url.https://$T@a/.insteadOf https://a/ && go mod download && git config --global --remove-section url.https://$T@a/',
  'composer config github-oauth.github.com $T && composer install && composer config --unset github-oauth.github.com',
  'pip config set global.index-url $T && pip install a && pip config unset global.index-url',
  'docker login -u ci -p $T && docker pull a && docker logout',
  'kubectl config set-credentials ci --token=$T && kubectl get pods && rm -rf ~/.kube',
  'echo $T > /tmp/t && curl -T /tmp/t https://a.dev && rm -f /tmp/t',
  'echo $T > /tmp/a/t && curl -T /tmp/a/t https://a.dev && rm -rf /tmp/a',
  'echo $T > /dev/null && curl https://a.dev',
  'pip install --index-url https://ci:$T@a.dev/simple a',
];

suite('programs that store what they are given', () => {
  for (const [words, command] of stored) {
    test(`${command} is refused`, () => {
      const plan = planOf(`RUN ${command}`);
      assert.ok(plan && 'why' in plan, command);
      assert.ok(plan.why.includes(`\`${words}\``), plan.why);
    });
  }
  for (const [command, after] of told) {
    test(`${command} becomes a variable`, () => {
      const plan = planOf(`RUN ${command}`);
      assert.ok(plan && 'edits' in plan, JSON.stringify(plan));
      assert.ok(applied(command, plan.edits).endsWith(after), applied(command, plan.edits));
    });
  }
  for (const [command, path, line] of mounted) {
    test(`${command} becomes a file`, () => {
      const plan = planOf(`RUN ${command}`);
      assert.ok(plan && 'edits' in plan, JSON.stringify(plan));
      const text = applied(command, plan.edits);
      assert.ok(text.includes(`target=${path},`) && text.includes(line), text);
    });
  }
  for (const command of kept) {
    test(`${command} keeps nothing`, () => {
      const plan = planOf(`RUN ${command}`);
      assert.ok(plan && 'edits' in plan, JSON.stringify(plan));
      assert.ok(applied(command, plan.edits).endsWith(command));
    });
  }
});

function applied(command: string, edits: readonly Edit[]): string {
  return applyEdits(`FROM node:22\nARG T\nRUN ${command}\n`, edits).trimEnd();
}

/** Who takes which variable without naming it, by the documentation of each. */
const taken: readonly (readonly [string, string])[] = [
  ['NPM_TOKEN', 'npm ci'],
  ['NODE_AUTH_TOKEN', 'pnpm install'],
  ['YARN_NPM_AUTH_TOKEN', 'yarn install'],
  ['COMPOSER_AUTH', 'composer install'],
  ['PIP_PASSWORD', 'pip install a'],
  ['UV_INDEX_PASSWORD', 'uv sync'],
  ['POETRY_HTTP_BASIC_A_PASSWORD', 'poetry install'],
  ['PDM_PUBLISH_PASSWORD', 'pdm install'],
  ['BUNDLE_GEMS__A__DEV', 'bundle install'],
  ['CARGO_REGISTRIES_A_TOKEN', 'cargo build'],
  ['NUGET_TOKEN', 'dotnet restore'],
  ['MAVEN_PASSWORD', 'mvn package'],
  ['ORG_GRADLE_PROJECT_PASSWORD', 'gradle build'],
  ['HEX_API_KEY', 'mix deps.get'],
  ['AWS_SECRET_ACCESS_KEY', 'aws s3 ls'],
  ['GITHUB_TOKEN', 'gh release download'],
  ['GITLAB_TOKEN', 'glab release download'],
  ['HF_TOKEN', 'hf download a'],
  ['SENTRY_AUTH_TOKEN', 'sentry-cli releases new a'],
  ['VAULT_TOKEN', 'vault read a'],
  ['PGPASSWORD', 'psql -c "select 1"'],
  ['MYSQL_PWD', 'mysql -e "select 1"'],
  ['SSHPASS', 'sshpass -e ssh a'],
];

suite('programs that take a variable without naming it', () => {
  for (const [name, command] of taken) {
    test(`${command} takes ${name}`, () => {
      const source = `FROM node:22\nARG ${name}\nRUN ${command}\n`;
      const plan = mountVariable(lower(source), unknownContext, name);
      assert.ok(plan && 'edits' in plan, JSON.stringify(plan));
      assert.ok(applyEdits(source, plan.edits).includes(`,env=${name}`));
    });
  }
  test('a name for managers is none for programs that run', () => {
    assert.deepEqual(['NPM_TOKEN', 'PIP_PASSWORD', 'GITHUB_TOKEN', 'AWS_SECRET_ACCESS_KEY'].map(isForManagers), [
      true,
      true,
      false,
      false,
    ]);
  });
});
