/** How managers of packages are told to ask the registry of the tests, by variables and by files of the home folder. */
import { registryPort } from './registry.ts';

export const registryAddress = `http://127.0.0.1:${registryPort}`;

/** What managers are told by variables. */
export function managerSettings(home: string): Readonly<Record<string, string>> {
  return {
    HOME: home,
    LANG: 'C.UTF-8',
    npm_config_registry: registryAddress,
    npm_config_update_notifier: 'false',
    npm_config_fund: 'false',
    npm_config_audit: 'false',
    YARN_NPM_REGISTRY_SERVER: registryAddress,
    YARN_UNSAFE_HTTP_WHITELIST: '127.0.0.1',
    YARN_ENABLE_TELEMETRY: '0',
    BUN_CONFIG_REGISTRY: registryAddress,
    PIP_CONFIG_FILE: '/dev/null',
    PIP_INDEX_URL: `${registryAddress}/simple/`,
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    PIP_ROOT_USER_ACTION: 'ignore',
    PYTHONDONTWRITEBYTECODE: '1',
    UV_DEFAULT_INDEX: `${registryAddress}/simple/`,
    UV_PYTHON_DOWNLOADS: 'never',
    GOPROXY: `${registryAddress}/go`,
    GOSUMDB: 'off',
    GOTOOLCHAIN: 'local',
    GOFLAGS: '-modcacherw',
    MAVEN_OPTS: `-Duser.home=${home}`,
    CARGO_INCREMENTAL: '0',
    CARGO_HOME: `${home}/.cargo`,
    BUNDLE_MIRROR__ALL: `${registryAddress}/gems/`,
    COMPOSER_ALLOW_SUPERUSER: '1',
    COMPOSER_HOME: `${home}/.composer`,
    COMPOSER_NO_INTERACTION: '1',
    COMPOSER_ROOT_VERSION: '1.0.0',
  };
}

/** What managers are told by files in the home folder. */
export function homeFiles(maven: string): Readonly<Record<string, string>> {
  return {
    '.cargo/config.toml': `[source.crates-io]\nreplace-with = "own"\n[source.own]\nregistry = "sparse+${registryAddress}/cargo/"\n`,
    '.m2/settings.xml': `<settings><mirrors><mirror><id>own</id><mirrorOf>external:*</mirrorOf><url>${maven}</url></mirror></mirrors></settings>`,
    '.composer/config.json': JSON.stringify({
      config: { 'secure-http': false, 'autoloader-suffix': 'Test' },
      repositories: { 'packagist.org': false, own: { type: 'composer', url: `${registryAddress}/composer` } },
    }),
  };
}
