/** A case for each row of what is known of secrets: names, values, files. None is derived from the tables. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { textTest } from '../server/src/context/needs.ts';
import { lower } from '../server/src/model/lower.ts';
import { secretFileOf } from '../server/src/model/secret-files.ts';
import { isSecretName, isSecretVariable } from '../server/src/model/secret-names.ts';
import {
  holdsCredential,
  isHarmlessValue,
  isLiveCredential,
  isSecretValue,
  tokenIn,
} from '../server/src/model/sensitive.ts';
import { neededFiles } from '../server/src/toolchains/needed-files.ts';
import { assertCheap } from './support/work.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Of the documentation of the programs that read them, or of real Dockerfiles. */
const secretNames = words(`
  ALGOLIA_APIKEY AWS_CREDENTIAL GIT_CREDENTIALS MYSQL_ROOT_PASS SSH_PASSPHRASE FTP_PASSWD POSTGRES_PASSWORD MYSQL_PWD ROOT_PWD
  ADMIN_PWORD JWT_SECRET APP_SECRETS STRIPE_SECRETKEY NPM_TOKEN npmToken github-token PGPASSWORD DBPASSWORD LDAPPASSWD
  GOOGLEAPIKEY GITHUBACCESSTOKEN NPMAUTHTOKEN PGPASS
  AWS_SECRET_ACCESS_KEY MAPS_API_KEY APP_KEY AUTH_KEY DEPLOY_KEY ENCRYPTION_KEY LICENSE_KEY RAILS_MASTER_KEY SSH_PRIVATE_KEY
  SECRET_KEY SECRET_KEY_BASE SIGNING_KEY SSH_KEY
  API_SECRET_BACKEND CLIENT_SECRET_SERVER APP_SECRET_BACKEND PUB_TOKEN PUB_CREDENTIALS GITHUB_PAT PAT HEX_ACME_KEY SSH_PRV_KEY STORAGE_ACCOUNT_KEY DD_API_KEY DD_APP_KEY PROXY_PASS PUSHER_APP_SECRET ALGOLIA_ADMIN_API_KEY DATADOG_API_KEY DATADOG_APP_KEY NEW_RELIC_LICENSE_KEY SENTRY_AUTH_TOKEN DOPPLER_TOKEN VAULT_TOKEN FURY_AUTH COMPOSER_AUTH NPM_CONFIG__AUTH NPM_AUTH DOCKER_AUTH_CONFIG BUNDLE_GEMS__CONTRIBSYS__COM BUNDLE_GITHUB__COM`);

const plainNames = words(`
  PWD OLDPWD GOOGLE_APPLICATION_CREDENTIALS TOKEN_AGE PASSWORD_ALGO JWT_SECRET_ALGORITHM DB_SECRET_ARN TOKEN_AUDIENCE SECRETS_BACKEND
  TOKEN_IN_BASE64 TOKEN_BYTES PASSWORD_CLASS TOKEN_COOKIE PASSWORD_COST TOKEN_COUNT TOKEN_DAYS SECRETS_DIR PASSWORD_DISABLED
  SECRET_KEY_BASE_DUMMY TOKEN_DURATION PASSWORD_ENABLED SECRET_ENCODING TOKEN_ENDPOINT TOKEN_EXPIRATION TOKEN_EXPIRE TOKEN_EXPIRED
  TOKEN_EXPIRES TOKEN_EXPIRY TOKEN_FIELD DB_PASSWORD_FILE SECRET_FILENAME SECRET_FILES SECRETS_FOLDER TOKEN_FORMAT PASSWORD_HASH
  PASSWORD_HASHER API_KEY_HEADER GIT_CREDENTIALS_HELPER SECRETS_HOST TOKEN_HOURS AWS_ACCESS_KEY_ID TOKEN_EXPIRES_IN TOKEN_INTERVAL
  TOKEN_ISSUER PASSWORD_LENGTH SESSION_TOKEN_LIFETIME TOKEN_LIFESPAN TOKEN_LIMIT SECRET_LOCATION SECRETS_MANAGER PASSWORD_MAX
  PASSWORD_MIN TOKEN_MINUTES PASSWORD_MODE SECRET_MOUNT SECRET_NAME SECRET_NAMES SECRET_NAMESPACE TOKEN_PARAM SECRETS_PATH
  TOKEN_PATTERN PASSWORD_POLICY SECRET_PORT TOKEN_PREFIX SECRETS_MANAGER_PROVIDER SECRET_REF PASSWORD_REGEX SECRETS_REGION
  PASSWORD_REQUIRED SESSION_SECRET_ROTATION PASSWORD_HASH_ROUNDS PASSWORD_SALT TOKEN_SCOPE TOKEN_SCOPES TOKEN_SECONDS TOKEN_SERVER
  TOKEN_SERVICE TOKEN_SIZE SSH_AUTH_SOCK SECRET_STORE PASSWORD_STRENGTH TOKEN_SUFFIX TOKEN_TIMEOUT TOKEN_TTL TOKEN_TYPE TOKEN_URI
  OAUTH_TOKEN_URL SECRET_USER SECRET_USERNAME TOKEN_VALIDITY SECRET_VERSION
  ALLOW_PASSWORD BYPASS_TOKEN DISABLE_AUTH_TOKEN ENABLE_PASSWORD HAS_TOKEN IS_SECRET NO_PASSWORD REQUIRE_API_KEY SKIP_PASSWORD
  USE_TOKEN NEXT_PUBLIC_API_KEY VITE_API_KEY REACT_APP_API_KEY GATSBY_API_KEY NUXT_PUBLIC_API_KEY EXPO_PUBLIC_API_KEY
  STORYBOOK_API_KEY SSH_PUBLIC_KEY SSH_PUB_KEY SSH_PUBKEY SSH_KEY_PUB SECRET_PUBKEY SECRET_BACKEND VAULT_SECRET_BACKEND API_TOKEN_BACKEND SECRET_SERVER
  API_SECRET_BACKEND_URL SECRET_MANAGER_URL PUBLISHABLE_TOKEN SITE_TOKEN PASS_THROUGH PWD_THRU
  BUNDLE_PATH BUNDLE_BUILD__NOKOGIRI BUNDLE_MIRROR__RUBYGEMS BUNDLE_LOCAL__RACK BUNDLE_DISABLE_LOCAL__BRANCH BUNDLE_PLUGINS__X
  COMPASS_URL PASSENGER_VERSION KEYBOARD TOKENIZER MAX_TOKENS AUTHOR AUTHORITY SECRETARY_EMAIL CACHE_KEY MONKEY GPG_KEY
  PUSHER_APP_KEY MIX_PUSHER_APP_KEY REVERB_APP_KEY FIREBASE_API_KEY ALGOLIA_SEARCH_KEY ALGOLIA_SEARCH_ONLY_API_KEY VUE_APP_API_KEY
  NG_APP_API_KEY DD_UWSGI_PASS FASTCGI_PASS SCGI_PASS GRPC_PASS TWO_PASS SINGLE_PASS PAD_TOKEN EOS_TOKEN CORS_ALLOW_CREDENTIALS
  WITH_CREDENTIALS TURNSTILE_SITEKEY_TOKEN`);

/** What is in no finding, and all the same typed unseen, stored nowhere and shown nowhere. */
const hiddenNames = words('DB_PW BASIC_AUTH CI_TOKENS DB_PASSWORD_FILE AWS_ACCESS_KEY_ID');
const shownNames = words(
  'PWD NODE_VERSION BYPASS_CACHE SITE_KEY SSH_PUBLIC_KEY SSH_PUB_KEY AUTHOR PORT KEYBOARD PASSENGER_VERSION',
);

suite('names of variables', () => {
  for (const name of secretNames)
    test(`${name} is a secret`, () => assert.ok(isSecretVariable(name) && isSecretName(name)));
  for (const name of plainNames) test(`${name} is none`, () => assert.ok(!isSecretVariable(name)));
  for (const name of hiddenNames) test(`the value of ${name} is hidden`, () => assert.ok(isSecretName(name)));
  for (const name of shownNames) test(`the value of ${name} is shown`, () => assert.ok(!isSecretName(name)));
});

const random = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0';
const hex = '0123456789abcdef0123456789abcdef0123456789abcdef';

/** Their issuers' documentation on the form of tokens. */
const live: readonly (readonly [string, string | undefined])[] = [
  ...['ghp', 'gho', 'ghs', 'ghu', 'ghr'].map((start) => [`${start}_${random.slice(0, 36)}`, 'GITHUB_TOKEN'] as const),
  [`github_pat_${random}`, 'GITHUB_TOKEN'],
  [`npm_${random.slice(0, 36)}`, 'NPM_TOKEN'],
  ['AKIA2E0A8F3B244C9986', 'AWS_ACCESS_KEY_ID'],
  ['ASIA2E0A8F3B244C9986', 'AWS_ACCESS_KEY_ID'],
  ...words('glpat gldt glrt glcbt glptt gloas glft glimt glagent glsoat glffct').map(
    (start) => [`${start}-${random.slice(0, 20)}`, 'GITLAB_TOKEN'] as const,
  ),
  [`xoxb-${random}`, 'SLACK_TOKEN'],
  [`sk-${random}`, 'API_KEY'],
  [`sk-proj-${random}`, 'API_KEY'],
  [`sk-ant-api03-${random}`, 'API_KEY'],
  [`sk_live_${random}`, 'STRIPE_KEY'],
  [`rk_live_${random}`, 'STRIPE_KEY'],
  [`AIza${random.slice(0, 35)}`, 'API_KEY'],
  [`pypi-${random}`, 'PYPI_TOKEN'],
  [`dckr_pat_${random.slice(0, 27)}`, 'DOCKER_TOKEN'],
  [`dckr_oat_${random.slice(0, 27)}`, 'DOCKER_TOKEN'],
  [`hf_${random.slice(0, 34)}`, 'HF_TOKEN'],
  [`rubygems_${hex}`, 'GEM_HOST_API_KEY'],
  [`SG.${random.slice(0, 22)}.${random}abc`, 'SENDGRID_API_KEY'],
  ...words('dop doo dor').map((start) => [`${start}_v1_${hex}0123456789abcdef`, 'DIGITALOCEAN_TOKEN'] as const),
  [`dapi${hex.slice(0, 32)}`, 'DATABRICKS_TOKEN'],
  [`dp.pt.${random}abc`, 'DOPPLER_TOKEN'],
  [
    `dt0c01.${random.toUpperCase().slice(0, 24)}.${random.toUpperCase()}${random.toUpperCase().slice(0, 24)}`,
    'DYNATRACE_TOKEN',
  ],
  [`glc_${random}`, 'GRAFANA_TOKEN'],
  [`glsa_${random.slice(0, 32)}_${hex.slice(0, 8)}`, 'GRAFANA_TOKEN'],
  [`${random.slice(0, 14)}.atlasv1.${random}${random.slice(0, 24)}`, 'TERRAFORM_TOKEN'],
  [`HRKU-AA${random}${random.slice(0, 18)}`, 'HEROKU_API_KEY'],
  [`lin_api_${random}`, 'LINEAR_API_KEY'],
  ...words('shpat shpca shppa shpss').map((start) => [`${start}_${hex.slice(0, 32)}`, 'SHOPIFY_TOKEN'] as const),
  [`sntrys_${random}`, 'SENTRY_AUTH_TOKEN'],
  [`hvs.${random}${random}${random.slice(0, 12)}`, 'VAULT_TOKEN'],
  [`NRAK-${random.toUpperCase().slice(0, 27)}`, 'NEW_RELIC_API_KEY'],
  [`PMAK-${hex.slice(0, 24)}-${hex.slice(0, 34)}`, 'POSTMAN_API_KEY'],
  ...words('tkn pw oauth').map((kind) => [`pscale_${kind}_${random}`, 'PLANETSCALE_TOKEN'] as const),
  [`AGE-SECRET-KEY-1${random.toUpperCase()}${random.toUpperCase().slice(0, 18)}`, 'AGE_KEY'],
  [`xkeysib-${'0123456789abcdef'.repeat(4)}-${random.slice(0, 16)}`, 'BREVO_API_KEY'],
  [`GOCSPX-${random.slice(0, 28)}`, 'CLIENT_SECRET'],
  [`xoxb-123456789012-${random}`, 'SLACK_TOKEN'],
  ['-----BEGIN OPENSSH PRIVATE KEY-----', undefined],
  ['-----BEGIN PRIVATE KEY-----', undefined],
];

/** Of these shapes names and public keys are as well. */
const vague = /^(?:AIza|AKIA|ASIA|sk-a1|xoxb-a)/;

const shapedOnly = ['postgres://app:Tr0ub4dor@db/app', `https://${random}:x-oauth-basic@github.com/a/b.git`];

const harmless = [
  ...[
    '',
    '0',
    '1',
    'true',
    'false',
    'yes',
    'no',
    'on',
    'off',
    'enabled',
    'disabled',
    'default',
    'auto',
    'empty',
    'aaaa',
    '00000000',
    '00000000-0000-0000-0000-000000000000',
    '{ARG}',
  ],
  ...[
    'changeme',
    'CHANGE-ME',
    '**ChangeMe**',
    'change_it',
    'changeit',
    'dummy',
    'DUMMY_KEY',
    'example-key',
    'fake-token',
    'fixme',
  ],
  ...[
    'foobar',
    'insert-token-here',
    'mock_secret',
    'none',
    'notset',
    'null',
    'nil',
    'placeholder-value',
    'precompile_placeholder',
  ],
  ...[
    'redacted',
    'replaceme',
    'replace-me',
    'sample',
    'temporary',
    'TODO',
    'unset',
    'undefined',
    'unused',
    'xxx',
    'XXXXXXXX',
  ],
  ...[
    '<token>',
    '{{ token }}',
    '[token]',
    '%TOKEN%',
    'your-api-key',
    'YourTokenHere',
    'to-be-replaced',
    'not_set',
    'fill-me-in',
    'build',
    'build-time-only',
  ],
  ...[
    '/run/secrets/db',
    '/app/sa.json',
    './key',
    '~/.ssh/id_rsa',
    'C:\\keys\\a',
    'arn:aws:secretsmanager:eu-west-1:1:secret:db',
  ],
  ...[
    'op://vault/Some item with spaces/credential',
    'op://Private/me@example.com/password',
    'vault:secret/data/a#key',
    '>>vault:secret/data/a#key',
    'ref+awssecrets://prod/db#/password',
    'aws-sm:prod/db',
    'awssm:prod/db',
    'aws-secretsmanager:prod/db',
    'ssm:/prod/db/password',
    'gcp-secret-manager:db-password',
    'gcpsm:projects/1/secrets/x',
    'azure-keyvault:db',
    'azure-keyvault://a/db',
    'keyvault:a/db',
    'projects/1/secrets/x/versions/1',
    'projects/my-app/secrets/db-password',
    '@Microsoft.KeyVault(SecretUri=https://a.vault.azure.net/secrets/db/)',
    '${{ secrets.TOKEN }}',
    '{{ .Values.token }}',
    'Bearer {{ token }}',
    '!vault db',
    '!secret db_password',
  ],
  ...['https://example.com/token', 'vault://kv/data', '3600', '-1', '1.5', '15m', '30d', '500ms'],
];

/** A value in the place of a secret of this name that only says what it is of. */
const named: readonly (readonly [name: string, value: string])[] = [
  ['JWT_SECRET', 'SECRET'],
  ['JWT_SECRET', 'jwt-secret'],
  ['JWT_SECRET', 'jwtsecret'],
  ['API_KEY', 'API_KEY'],
  ['API_KEY', 'myApiKey'],
  ['DB_PASSWORD', 'password'],
  ['DB_PASSWORD', '"PASSWORD_HERE"'],
  ['POSTGRES_PASSWORD', 'postgres'],
  ['STRIPE_SECRET', 'MY_STRIPE_SECRET'],
  ['SECRET_KEY', 'DJANGO_SETTINGS_SECRET'],
];
const ownValues: readonly (readonly [name: string, value: string])[] = [
  ['DB_PASSWORD', 'Password123'],
  ['DB_PASSWORD', 'admin'],
  ['DB_PASSWORD', 'pass-hunter2'],
  ['JWT_SECRET', 'JBSWYDPEHPKPXPQR'],
  ['JWT_SECRET', 'supersecretjwt'],
  ['API_KEY', 'pi'],
];

const secretValues = [
  'vault',
  'pass:hunter2x',
  'projects/secrets',
  'hunter2',
  'Tr0ub4dor',
  's3cr3t!',
  'a1B2c3D4e5F6',
  'correct horse',
  'testing',
  '/x+y==',
];

suite('values', () => {
  for (const [value, purpose] of live) {
    test(`${value.slice(0, 12)}... is a live credential`, () => {
      assert.ok(isLiveCredential(value) && isSecretValue(value) && !isHarmlessValue(value));
      assert.equal(tokenIn(`a ${value} b`)?.purpose, purpose);
      if (purpose !== undefined) assert.equal(holdsCredential(`a\n"key": "${value}"\n`), !vague.test(value));
      assert.ok(!holdsCredential(`<input placeholder="${value}">\n`));
    });
  }
  for (const value of shapedOnly) {
    test(`${value} is a secret, but not certainly a live one`, () =>
      assert.ok(isSecretValue(value) && !isLiveCredential(value)));
  }
  for (const value of harmless)
    test(`"${value}" is none`, () => assert.ok(isHarmlessValue(value) && !isSecretValue(value)));
  for (const [name, value] of named) {
    test(`${value} stands for ${name}`, () => assert.ok(isHarmlessValue(value, name)));
  }
  for (const [name, value] of ownValues) {
    test(`${value} may be the value of ${name}`, () => assert.ok(!isHarmlessValue(value, name)));
  }
  for (const value of secretValues) test(`"${value}" may be one`, () => assert.ok(!isHarmlessValue(value)));
  for (const value of [
    'npm_000000000000000000000',
    'AKIAIOSFODNN7EXAMPLE',
    'sk-loading-animation-of-the-page',
    'postgres://postgres:postgres@db/x',
  ]) {
    test(`${value} is no credential`, () => assert.ok(!isSecretValue(value)));
  }
});

const key = '-----BEGIN OPENSSH PRIVATE KEY-----\n';
/** A path, a text that holds a credential, one that holds none, and who reads it: documentation of each program. */
const files: readonly (readonly [path: string, secret: string, plain: string, reader: string | undefined])[] = [
  ['.npmrc', '//r/:_authToken=abc', '//r/:_authToken=${T}', 'npm'],
  ['.yarnrc.yml', 'npmAuthToken: abc', 'npmAuthToken: ${T}', 'yarn'],
  ['.netrc', 'machine a login b password h7Gk2mQ9', 'machine a', 'curl'],
  ['_netrc', 'machine a login b password h7Gk2mQ9', 'machine a', 'git'],
  ['pip.conf', 'index-url = https://a:b@c/', 'index-url = https://c/', 'pip'],
  ['pip.ini', 'index-url = https://a:b@c/', 'index-url = https://c/', 'pip'],
  ['.pypirc', '[pypi]\npassword = h7Gk2mQ9', '[pypi]\n\n', 'twine'],
  ['settings.xml', '<password>h7Gk2mQ9</password>', '<password>${env.A}</password>', 'maven'],
  [
    'nuget.config',
    '<add key="ClearTextPassword" value="h7Gk2mQ9" />',
    '<add key="ClearTextPassword" value="%A%" />',
    'dotnet',
  ],
  ['auth.json', '{"github-oauth": {"github.com": "h7Gk2mQ9"}}', '{}', 'composer'],
  ['.cargo/credentials.toml', '[registry]\ntoken = "a"', '[registry]', 'cargo'],
  ['.cargo/credentials', '[registry]\ntoken = "a"', '[registry]', 'cargo'],
  ['gradle.properties', 'artifactoryPassword=a', 'org.gradle.jvmargs=-Xmx2g', 'gradle'],
  ['.aws/credentials', 'aws_secret_access_key = a', 'region = x', 'aws'],
  ['service-account.json', '{"private_key": "-----BEGIN', '{}', undefined],
  ['my-credentials.json', '{"private_key": "-----BEGIN', '{}', undefined],
  ['kubeconfig', 'users:\n- user:\n    token: a', 'users: []', 'kubectl'],
  ['kubeconfig.yaml', 'users:\n- user:\n    token: a', 'users: []', 'helm'],
  ['id_rsa', key, 'ssh-rsa AAAA', 'ssh'],
  ['id_dsa', key, 'x', 'git'],
  ['id_ecdsa', key, 'x', 'scp'],
  ['id_ed25519', key, 'x', 'rsync'],
  ['.git-credentials', 'https://a:b@c', '', 'git'],
  ['.gitconfig', '[url "https://a:b@c/"]', '[user]\nname = a', 'git'],
  ['.gemrc', ':sources:\n- https://a:b@c/', ':sources:\n- https://c/', 'gem'],
  ['.gem/credentials', ':rubygems_api_key: abc', '---', 'gem'],
  ['.docker/config.json', '{"auths":{"a":{"auth":"b"}}}', '{"auths":{}}', 'docker'],
  ['server_key.pem', key, '-----BEGIN PUBLIC KEY-----', undefined],
  ['privkey.pem', key, 'x', undefined],
  ['tls.key', key, '-----BEGIN PUBLIC KEY-----', undefined],
  ['a.pem', key, '-----BEGIN CERTIFICATE-----', undefined],
  ['a.ppk', key, 'x', undefined],
  ['.env', 'API_TOKEN=abc', 'PORT=80', undefined],
  ['.env.test', 'API_TOKEN=abc', 'API_TOKEN=${A}', undefined],
  ['.env.production', 'export API_TOKEN="abc"', 'API_TOKEN=changeme', undefined],
  ['prod.env', 'DATABASE_URL=postgres://a:hunter22@c/d', 'A=1', undefined],
];

suite('files', () => {
  const isRead = textTest(neededFiles(lower('FROM alpine\n')));
  for (const [path, secret, plain, reader] of files) {
    test(`${path} holds credentials by its text`, () => {
      const file = secretFileOf(path);
      assert.deepEqual([file?.holds(secret), file?.holds(plain)], [true, false]);
      assert.ok(reader === undefined || file?.readers.includes(reader));
    });
    test(`${path} is read where it is in the build context`, () => assert.ok(isRead(path) || isRead(`a/${path}`)));
  }
  for (const path of words(
    '.env.example .env.example.sail .env.sample .env.template .env.dist .env.default example.env app-sample.env .env.github.example .env.example.local id_rsa.pub known_hosts a.crt package.json config.json',
  )) {
    test(`${path} is none by its name`, () => assert.equal(secretFileOf(path), undefined));
  }
  test('a text of blank lines is read in proportion to its length', () => {
    for (const [path] of files) {
      assertCheap(path, () => secretFileOf(path)?.holds('\n \n'.repeat(100_000)));
    }
  });
});
