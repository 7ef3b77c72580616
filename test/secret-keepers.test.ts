/** A case for each program that stores what it is given, in the words of its documentation. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { unknownContext } from '../server/src/context/context.ts';
import { mountVariable } from '../server/src/engines/secret-mount/variable.ts';
import { lower } from '../server/src/model/lower.ts';
import { runs } from '../server/src/model/query.ts';
import { applyEdits, type Edit } from '../server/src/text/edit.ts';
import { isForManagers } from '../server/src/toolchains/credentials/implicit.ts';
import { literalSecrets } from '../server/src/toolchains/credentials/literals.ts';

const planOf = (steps: string) => mountVariable(lower(`FROM node:22\nARG T\n${steps}\n`), unknownContext, 'T');

/** Commands after which the value is in a file, and no other way to say the same. */
const stored: readonly (readonly [string, string])[] = [
  ['dd', 'echo $T | dd of=/etc/t'],
  ['sponge', 'echo $T | sponge /etc/t'],
  ['split', 'echo $T | split -b 10 - /etc/t.'],
  ['xargs', "echo $T | xargs -I{} sh -c 'echo {} > /etc/t'"],
  ['tar', 'echo $T | base64 -d | tar xz -C /etc'],
  ['openssl', 'echo $T | openssl enc -base64 -d -out /etc/t'],
  ['gpg', 'echo $T | gpg --import'],
  ['yq', 'yq -i ".token = \\"$T\\"" /a.yaml'],
  ['crudini', 'crudini --set /a.ini main token $T'],
  ['ex', 'ex -sc "%s/A/$T/|x" /a.ini'],
  ['python3', `python3 -c "open('/etc/t','w').write('$T')"`],
  ['awk', `awk -v t="$T" 'BEGIN{print t > "/etc/t"}'`],
  ['mkdir', 'mkdir "/srv/$T"'],
  ['ln', 'ln -s "https://$T@a.dev" /etc/l'],
  ['curl', 'curl -H "T: $T" -o "/dl/$T.zip" https://a.dev'],
  ['curl', 'curl -u "ci:$T" https://a.dev --trace-ascii /var/log/c'],
  ['wget', 'wget -q "https://a.dev/b?token=$T"'],
  ['go', 'go env -w GOAUTH=$T'],
  ['env', 'curl -H "T: $T" https://a.dev && env > /etc/env'],
  ['printf', 'exec 3>/etc/t && printf %s "$T" >&3'],
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
  ['gem signin', 'echo $T | gem signin'],
  ['aws configure', 'echo $T | aws configure'],
  ['aws codeartifact login', 'aws codeartifact login --tool npm --domain $T'],
  ['git config', 'git config http.extraHeader "Authorization: $T"'],
  ['git config', 'git -C /src config remote.origin.url https://$T@a.dev/b.git'],
  ['hg clone', 'hg clone https://ci:$T@a.dev/b'],
  ['svn checkout', 'svn checkout --username ci --password $T https://a.dev/b'],
  ['svn co', 'svn co --password $T https://a.dev/b'],
  ['helm repo add', 'helm repo add a https://a.dev --password $T'],
  ['helm registry login', 'echo $T | helm registry login --registry-config /c --password-stdin a.dev'],
  ['gcloud', 'echo $T > k.json && gcloud auth activate-service-account --key-file=k.json && rm k.json'],
  ['podman login', 'podman login -u ci -p $T a.dev'],
  ['buildah login', 'buildah login -u ci -p $T a.dev'],
  ['skopeo login', 'echo $T | skopeo login -u ci --password-stdin a.dev'],
  ['regctl registry login', 'regctl registry login a.dev -u ci -p $T'],
  ['cosign login', 'cosign login a.dev -u ci -p $T'],
  ['gcloud auth', 'echo $T | gcloud auth activate-service-account --key-file=-'],
  ['az login', 'az login --service-principal -u a -p $T --tenant b'],
  ['gh auth login', 'echo $T | gh auth login --with-token --hostname ghe.a.dev && gh repo clone a/b'],
  ['gh auth login', 'echo $T | gh auth login --with-token && gh auth setup-git && git clone https://github.com/a/b'],
  ['gh auth login', 'cat /t | sed s/a/$T/ | gh auth login --with-token && gh repo clone a/b'],
  ['glab auth login', 'glab auth login --token $T'],
  ['dotnet nuget add source', 'dotnet nuget add source https://a.dev -u ci -p $T --store-password-in-clear-text'],
  ['dotnet nuget add source', 'dotnet nuget add source https://a.dev -n a-b -u ci -p $T && dotnet restore'],
  ['dotnet nuget update source', 'dotnet nuget update source a -p $T'],
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

/** Commands after which the value is in a file that it came to by another name or another way of writing. */
const followed: readonly (readonly [string, string])[] = [
  ['/etc/t', 'sudo tee /etc/t <<< $T'],
  ['t', 'for t in a $T; do echo $t > t; done'],
  ['t', 'for t in $(echo $T | rev); do echo $t > t; done'],
  ['t', 'select t in $T; do echo $t > t; done'],
  ['/t', ': ${t:=$T}; echo $t > t'],
  ['exec', 'exec > t; echo $T'],
  ['t', 'f() { echo $1 > t; }; f $T'],
  ['t', 'function f { echo "$@" > t; }; f $T'],
  ['t', 'set -- $T; echo $1 > t'],
  ['t', "bash -c 'echo $1 > t' - $T"],
  ['/t', 'read t <<< $T; echo $t > t'],
  ['/t', 'read -r < <(echo $T); echo $REPLY > t'],
  ['t', 'echo $T | { read t; echo $t > t; }'],
  ['t', 'while read t; do echo $t > t; done <<< "$T"'],
  ['/t', 'mapfile -t t <<< $T; echo "${t[0]}" > t'],
  ['/t', 'readarray -t <<< $T; echo "${MAPFILE[0]}" > t'],
  ['/t', 'printf -v t %s $T; echo $t > t'],
  ['/t', 't=($T); echo ${t[0]} > t'],
  ['/t', 't+=($T); echo ${t[0]} > t'],
  ['/t', 'declare -a t=($T); echo ${t[0]} > t'],
  ['/t', 'echo $T >& t'],
  ['/t', 'echo $T 1<> t'],
  ['/t', '{ cat; } <<< $T > t'],
  ['${!t}', 't=T; echo ${!t} | cat'],
  ['${!t}', 'for t in T U; do echo ${!t}; done'],
  ['eval', 'eval "echo $T > t"'],
];

/** Commands that store what they are given, or compile it in. */
const keeping: readonly (readonly [string, string])[] = [
  ['terraform init', 'terraform init -backend-config="token=$T"'],
  ['tofu init', 'tofu init -backend-config=token=$T'],
  ['wp config', 'wp config create --dbpass=$T'],
  ['wp core config', 'wp core config --dbpass=$T'],
  ['dotnet user-secrets set', 'dotnet user-secrets set a $T'],
  ['pdm config', 'pdm config pypi.url https://ci:$T@a.dev && pdm install'],
  ['wandb login', 'wandb login $T'],
  ['ngrok config', 'ngrok config add-authtoken $T'],
  ['ngrok authtoken', 'ngrok authtoken $T'],
  ['gitlab-runner register', 'gitlab-runner register --token $T'],
  ['apt-add-repository', 'apt-add-repository "deb https://ci:$T@a.dev b main"'],
  ['add-apt-repository', 'add-apt-repository "deb https://a.dev/$T/ubuntu b main"'],
  ['npm install', 'npm install https://a.dev/a.tgz?token=$T'],
  ['pnpm add', 'pnpm add "https://a.dev/a.tgz?token=$T"'],
  ['bun add', 'bun add https://a.dev/$T/a.tgz'],
  ['yarn add', 'yarn add https://a.dev/a.tgz?token=$T'],
  ['cargo add', 'cargo add --git https://$T@a.dev/b'],
  ['cargo install', 'cargo install --git https://$T@a.dev/b c'],
  ['bundle add', 'bundle add a --source https://ci:$T@a.dev'],
  ['pip-compile', 'pip-compile --index-url https://ci:$T@a.dev requirements.in'],
  ['git', 'git clone https://a.dev/$T/b.git'],
  ['git commit', 'git commit -m "$T"'],
  ['git tag', 'git tag -m $T v1'],
  ['git credential approve', 'printf "host=a.dev\\npassword=$T\\n" | git credential approve'],
  ['npm pkg set', 'npm pkg set config.token=$T'],
  ['dnf config-manager', 'dnf config-manager --add-repo https://ci:$T@a.dev/b.repo'],
  ['opam repo add', 'opam repo add a https://ci:$T@a.dev'],
  ['brew tap', 'brew tap a/b https://ci:$T@a.dev/b'],
  ['pdm add', 'pdm add git+https://$T@a.dev/b.git'],
  ['pip install', 'pip install "https://a.dev/a.whl?token=$T"'],
  ['npm config set', 'retry() { "$@" || "$@"; }; retry npm config set //r.dev/:_authToken $T'],
  ['python3', 'python3 <<EOF\nopen("t", "w").write("$T")\nEOF\n'],
  ['node', "npm ci; node <<'EOF'\nrequire('fs').writeFileSync('t', process.env.T)\nEOF\n"],
  ['debconf-set-selections', 'echo "a a/root_password password $T" | debconf-set-selections'],
  ['debconf-set-selections', 'debconf-set-selections <<< "a a/root_password password $T"'],
  ['crontab', 'echo "* * * * * a $T" | crontab -'],
  ['/etc/shadow', 'useradd -m -p $T bob'],
  ['/etc/shadow', 'usermod --password "$T" bob'],
  ['/etc/passwd', 'useradd -c "$T" bob'],
  ['/etc/passwd', 'adduser --disabled-password --gecos "$T" bob'],
  ['/etc/shadow', 'echo "bob:$T" | chpasswd -e'],
  ['/etc/shadow', 'chpasswd --encrypted <<< "bob:$T"'],
  ['sort', 'sort -o t <<< $T'],
  ['openssl', 'openssl base64 -d -out t <<< $T'],
  ['curl', 'curl -sSLO "https://a.dev/b/$T"'],
  ['curl', 'curl --remote-name "https://a.dev/$T.zip?a=b"'],
  ['a login', 'a login $T'],
  ['a login', 'echo $T | a login --token-stdin'],
  ['a login', 'a login <<< $T'],
  ['a login', 'if [ -n "$T" ]; then echo $T | a login; fi'],
  ['a auth', 'a auth token $T'],
  ['a config', 'a --verbose config key=$T'],
  ['php artisan key:set', 'php artisan key:set $T'],
  ['bin/magento setup:config:set', 'bin/magento setup:config:set --db-password=$T'],
  ['a add-user', 'a add-user ci $T'],
  ['npx wrangler login', 'npx wrangler login --key $T'],
  ['php artisan config:cache', 'APP_KEY=$T php artisan config:cache'],
  ['composer dump-env prod', 'export APP_KEY=$T && composer dump-env prod'],
  ['eval', 'eval "echo \\$T > t" && curl -H "A: $T" https://a.dev'],
  ['npm', 'REACT_APP_KEY=$T npm run build'],
  ['vite', 'VITE_KEY=$T vite build'],
  ['next', 'env NEXT_PUBLIC_KEY=$T next build'],
  ['npm', 'export VITE_KEY=$T && npm run build'],
  ['npm', 'EXPO_PUBLIC_KEY=$T; export EXPO_PUBLIC_KEY; npm run build'],
  ['make', 'CFLAGS=-DKEY=$T make'],
  ['make', 'make CPPFLAGS="-DKEY=$T"'],
  ['cargo', `RUSTFLAGS="--cfg key=\\"$T\\"" cargo build`],
  ['go', 'GOFLAGS="-ldflags=-X=main.key=$T" go build'],
];

/** Commands that copy a file before the step removes it. */
const copied: readonly (readonly [string, string])[] = [
  ['mv', 'echo $T > t && mv t u && rm -f t'],
  ['cp', 'echo $T > t && npm ci --userconfig t && cp t /root/.npmrc && rm t'],
  ['cp', 'echo $T > a/t && cp -r a b && rm -rf a'],
  ['/t', 'echo $T > t && cd /a && rm t'],
  ['cp', 'echo $T > /a/t && cd /a && sudo cp ./t u && rm /a/t'],
  ['ln', 'echo $T > t && ln t u && rm t'],
  ['install', 'echo $T > t && install -m 600 t /u && rm t'],
  ['rsync', 'echo $T > t && rsync t u && rm t'],
  ['dd', 'echo $T > t && dd if=t of=u && rm t'],
  ['tar', 'echo $T > t && tar cf u.tar t && rm t'],
  ['tar', 'echo $T > t && tar -czf /u.tgz . && rm t'],
  ['zip', 'echo $T > a/t && zip -r u.zip a/* && rm a/t'],
  ['git', 'echo $T > t && git add t && rm t'],
  ['git', 'echo $T > t && git commit -am a && rm t'],
  ['cat', 'echo $T > t && cat t >> u && rm t'],
  ['sed', 'echo $T > t && sed s/a/b/ t > u && rm t'],
  ['base64', 'echo $T > t && base64 -d < t | tee u && rm t'],
  ['cat', 'echo $T > t && U=$(cat t) && echo $U > u && rm t'],
  ['read', 'echo $T > t && while read u; do echo $u > u; done < t && rm t'],
  ['docker', 'echo $T > t && cat t | docker login -u a --password-stdin && rm t'],
  ['./a', 'echo $T > t && ./a --key=t && rm t'],
  ['./a', 'echo $T > t && KEY=t ./a && rm t'],
  ['openssl', 'echo $T > t && openssl rsa -in t -out u && rm t'],
  ['gpg', 'echo $T > t && gpg --import t && rm t'],
  ['cp', 'echo $T > t && cp t u && cp u v && rm t u'],
  ['cp', 'sed -i "s/@T@/$T/" t && cp t u && rm t'],
  [
    'cp',
    'git config --global url.https://$T@a/.insteadOf https://a/ && cp ~/.gitconfig /a && go mod download && rm ~/.gitconfig',
  ],
  ['hg clone', 'hg clone https://ci:$T@a.dev/b /tmp/b && cp -r /tmp/b /a && rm -rf /tmp/b'],
  ['git', 'echo $T > .npmrc && git add .npmrc && npm ci'],
  ['sed', 'echo $T > .npmrc && sed s/a/b/ .npmrc > u && npm ci'],
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
  [
    'poetry config http-basic.a-b ci $T && poetry install',
    'POETRY_HTTP_BASIC_A_B_USERNAME="ci" POETRY_HTTP_BASIC_A_B_PASSWORD="$T" poetry install',
  ],
  [
    'composer config github-oauth.github.com $T && composer install',
    'COMPOSER_AUTH="{\\"github-oauth\\":{\\"github.com\\":\\"$T\\"}}" composer install',
  ],
  [
    'composer config gitlab-oauth.a.dev $T && composer install',
    'COMPOSER_AUTH="{\\"gitlab-oauth\\":{\\"a.dev\\":\\"$T\\"}}" composer install',
  ],
  ['poetry config pypi-token.a-b $T && poetry install', 'POETRY_PYPI_TOKEN_A_B="$T" poetry install'],
  ['bundle config a.dev $T && bundle install', 'BUNDLE_A__DEV="$T" bundle install'],
  ['cargo login $T && cargo build', 'CARGO_REGISTRY_TOKEN="$T" cargo build'],
  ['aws configure set aws_secret_access_key $T && aws s3 ls', 'AWS_SECRET_ACCESS_KEY="$T" aws s3 ls'],
  ['aws configure set default.aws_session_token $T && aws s3 ls', 'AWS_SESSION_TOKEN="$T" aws s3 ls'],
  ['echo "$T" | gh auth login --with-token && gh repo clone a/b', 'GH_TOKEN="$T" gh repo clone a/b'],
  ['printf "%s" $T | gh auth login --with-token && gh repo clone a/b', 'GH_TOKEN="$T" gh repo clone a/b'],
  ['gh auth login -p https --with-token <<< "$T" && gh repo clone a/b', 'GH_TOKEN="$T" gh repo clone a/b'],
  [
    'dotnet nuget add source -u ci -p $T --store-password-in-clear-text -n a https://a.dev && dotnet restore',
    'dotnet nuget add source -n a https://a.dev && NuGetPackageSourceCredentials_a="Username=ci;Password=$T" dotnet restore',
  ],
  [
    'dotnet nuget add source https://a.dev --name=a --username=ci --password=$T --valid-authentication-types basic && dotnet build --no-restore && dotnet restore',
    'dotnet nuget add source https://a.dev --name=a && dotnet build --no-restore && NuGetPackageSourceCredentials_a="Username=ci;Password=$T;ValidAuthenticationTypes=basic" dotnet restore',
  ],
];

/** Commands that become a file with this content, at this place. */
const mounted: readonly (readonly [string, string, string])[] = [
  [
    'gem sources -a https://ci:$T@a.dev/ -r https://rubygems.org/ && gem install b',
    '/root/.gemrc',
    ':sources:\n#   - https://ci',
  ],
  [
    'echo $T | helm registry login -u ci --password-stdin a.dev && helm pull oci://a.dev/b',
    '/root/.config/helm/registry/config.json',
    'is the file',
  ],
  [
    'echo "machine a.dev login ci password $T" > /etc/apt/auth.conf.d/a.conf && apt-get update && apt-get install -y b',
    '/etc/apt/auth.conf.d/a.conf',
    'password <T>',
  ],
  [
    'echo "deb https://ci:$T@a.dev/ b main" > /etc/apt/sources.list.d/a.list && apt-get update && apt-get install -y b',
    '/etc/apt/sources.list.d/a.list',
    'deb https://ci:<T>@a.dev/ b main',
  ],
  ['printf "[install]\\ntoken = %s" "$T" > /root/.bunfig.toml && bun install', '/root/.bunfig.toml', 'token = <T>'],
  ['npm config set //r.dev/:_authToken=$T && npm ci', '/root/.npmrc', '//r.dev/:_authToken=<T>'],
  ['npm config set --location user //r.dev/:_authToken $T && npm ci', '/root/.npmrc', '//r.dev/:_authToken=<T>'],
  ['npm set //r.dev/:_authToken $T && npm ci', '/root/.npmrc', '//r.dev/:_authToken=<T>'],
  ['npm c set //r.dev/:_password=$T && npm ci', '/root/.npmrc', '//r.dev/:_password=<T>'],
  ['gem sources --add https://ci:$T@a.dev/ && gem install b', '/root/.gemrc', '- https://ci:<T>@a.dev/'],
  ['gem sources -c && gem sources -a https://$T@a.dev/ && gem install b', '/root/.gemrc', 'is the file /root/.gemrc'],
  ['sed -i "s/@T@/$T/" /root/.npmrc && npm ci', '/root/.npmrc', 'is the file .npmrc with <T> in place of @T@'],
  ["sed -i -e 's|@T@|'$T'|g' ~/.netrc && curl -n https://a.dev", '/root/.netrc', '<T> in place of @T@'],
  ['pnpm config set //r.dev/:_authToken=$T && pnpm install', '/root/.npmrc', '//r.dev/:_authToken=<T>'],
  // The logs of npm hold the words of its commands.
  ['npm config set //r.dev/:_authToken $T && npm ci && rm ~/.npmrc', '/root/.npmrc', '//r.dev/:_authToken=<T>'],
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
  'curl -i -H "Authorization: $T" -o /out https://a.dev',
  'wget -qO /out "https://a.dev/b?token=$T"',
  'openssl enc -d -aes256 -in a -out b -pass pass:$T',
  `python3 -c "import a; a.login('$T')"`,
  'curl -H "Authorization: $T" https://a.dev > /out',
  'wget --header="Authorization: $T" https://a.dev | tar -x',
  'git -c http.extraHeader="Authorization: $T" clone https://a.dev/b.git',
  'git ls-remote https://$T@a.dev/b.git',
  'svn checkout --no-auth-cache --password $T https://a.dev/b',
  'pnpm config set //r/:_authToken $T && pnpm install && pnpm config delete //r/:_authToken',
  'git config --global url.https://$T@a/.insteadOf https://a/ && go mod download && git config --global --remove-section url.https://$T@a/',
  'composer config github-oauth.github.com $T && composer install && composer config --unset github-oauth.github.com',
  'pip config set global.index-url $T && pip install a && pip config unset global.index-url',
  'docker login -u ci -p $T && docker pull a && docker logout',
  'echo $T | gh auth login --with-token && gh repo clone a/b && gh auth logout',
  'helm repo add a https://a.dev --password $T && helm pull a/b && helm repo remove a',
  'kubectl config set-credentials ci --token=$T && kubectl get pods && rm -rf ~/.kube',
  'echo $T > /tmp/t && curl -T /tmp/t https://a.dev && rm -f /tmp/t',
  'echo $T > /tmp/a/t && curl -T /tmp/a/t https://a.dev && rm -rf /tmp/a',
  'echo $T > /dev/null && curl https://a.dev',
  'pip install --index-url https://ci:$T@a.dev/simple a',
  'set -- $T; curl -u "ci:$1" https://a.dev',
  'retry() { "$@" || "$@"; }; retry curl -H "A: $T" https://a.dev',
  'for t in $(curl -H "A: $T" https://a.dev); do echo $t > t; done',
  'exec > t; curl -H "A: $T" https://a.dev',
  'for t in U V; do echo ${!t} > t; done; curl -H "A: $T" https://a.dev',
  'curl -H "A: $T" https://a.dev | while read t; do echo $t > t; done',
  'curl -H "A: $T" https://a.dev 2>&1',
  'echo $T > t && npm ci --userconfig t && rm t',
  'echo $T > t && ln -s t u && npm ci && rm t',
  'echo $T > /tmp/t && chmod 600 /tmp/t && GIT_SSH_COMMAND="ssh -i /tmp/t" git clone git@a.dev:b && rm /tmp/t',
  'echo $T > /tmp/t && tar -xzf a.tgz -C /tmp && cp a /tmp/ && rm /tmp/t',
  'echo $T > /tmp/t && curl -H "A: $(cat /tmp/t)" https://a.dev -o a && rm /tmp/t',
  'echo $T > t && cp t u && npm ci --userconfig u && rm t u',
  'echo $T | base64 -d > t && jq . t > u && curl -d @u https://a.dev && rm t u',
  'echo $T > t && cat t | docker login -u a --password-stdin && docker logout && rm t',
  'echo $T > t && rsync t a.dev:/u && rm t',
  'echo $T > t && . ./t && rm t',
  'echo $T > t && cd a && npm ci --userconfig ../t && cd .. && rm t',
  'echo $T > t && (cd a && npm ci --userconfig ../t) && rm t',
  'useradd -m -p "$(openssl passwd -1 $T)" bob',
  'A=$(openssl passwd -6 $T) && useradd -p "$A" bob',
  'echo "bob:$(openssl passwd -6 $T)" | chpasswd -e',
  'echo "bob:$T" | chpasswd',
  'subscription-manager register --password $T && yum install -y a && subscription-manager unregister',
  'rabbitmqctl add_user ci $T',
  'echo $T | openssl aes256 -d -pass stdin -in a -out b',
  'hg clone https://ci:$T@a.dev/b /tmp/b && cp -r /tmp/b/dist /a && rm -rf /tmp/b',
  'npx vercel --token $T build',
  'curl -sSLO "https://a.dev/b?token=$T"',
  'curl -O "https://ci:$T@a.dev/b-$V.tgz"',
  'redis-cli -h a set b $T',
  'curl -XPOST "https://a.dev/$T"',
  'heroku config:set KEY=$T',
  'if [ -n "$T" ]; then a config set b c && curl -H "A: $T" https://a.dev; fi',
  'pip install --extra-index-url https://a.dev/$T/simple a',
  'pip install git+https://ci:$T@a.dev/b.git',
  'npm install --registry https://a.dev/$T/ a',
  'REACT_APP_VERSION=$(curl -H "A: $T" https://a.dev) npm run build',
  'VITE_MODE=a npm run build && curl -H "A: $T" https://a.dev',
  'PYTHONPATH=$T make',
  `node -e "fetch('https://a.dev/$T').then(a => a.text())"`,
  'eval $(ssh-agent) && echo "$T" | ssh-add - && git clone git@a.dev:b',
];

suite('programs that store what they are given', () => {
  for (const [words, command] of [...stored, ...followed, ...keeping, ...copied]) {
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

/** What programs are given as a password, by their manual pages. */
const literals: readonly (readonly [string, string])[] = [
  ['curl -u ci:hunter22 https://a.dev', 'hunter22'],
  ['curl --user ci:hunter22 https://a.dev', 'hunter22'],
  ['curl -U ci:hunter22 https://a.dev', 'hunter22'],
  ['curl --proxy-user ci:hunter22 https://a.dev', 'hunter22'],
  ['curl --user=ci:hunter22 https://a.dev', 'hunter22'],
  ['curl -uci:hunter22 https://a.dev', 'hunter22'],
  ['sshpass -p hunter22 ssh a', 'hunter22'],
  ['sshpass -phunter22 ssh a', 'hunter22'],
  ['redis-cli -a hunter22 ping', 'hunter22'],
  ['redis-cli --pass hunter22 ping', 'hunter22'],
  ...['mysql', 'mysqldump', 'mysqladmin', 'mysqlimport', 'mariadb', 'mariadb-dump', 'mariadb-admin'].map(
    (program) => [`${program} -phunter22 a`, 'hunter22'] as const,
  ),
  ...['mongo', 'mongosh', 'mongodump', 'mongorestore', 'mongoimport'].map(
    (program) => [`${program} -u ci -p hunter22`, 'hunter22'] as const,
  ),
  ...['docker', 'podman', 'nerdctl', 'buildah', 'skopeo', 'crane'].map(
    (program) => [`${program} login -u ci -p hunter22 a.dev`, 'hunter22'] as const,
  ),
  ...['ldapsearch', 'ldapadd', 'ldapmodify', 'ldapwhoami'].map(
    (program) => [`${program} -D cn=a -w hunter22`, 'hunter22'] as const,
  ),
  ['smbclient -U ci%hunter22 //a/b', 'hunter22'],
  ['rpcclient -U ci%hunter22 a', 'hunter22'],
  ['rabbitmqctl add_user ci hunter22', 'hunter22'],
  ['rabbitmqctl change_password ci hunter22', 'hunter22'],
  ['htpasswd -bc /etc/a ci hunter22', 'hunter22'],
  ['openssl rsa -passin pass:hunter22', 'hunter22'],
  ['openssl genrsa -passout pass:hunter22', 'hunter22'],
  ['openssl enc -aes256 -pass pass:hunter22', 'hunter22'],
  ...['-storepass', '-keypass', '-srcstorepass', '-deststorepass'].map(
    (flag) => [`keytool -list ${flag} hunter22`, 'hunter22'] as const,
  ),
  ['zip -P hunter22 a.zip a', 'hunter22'],
  ['unzip -P hunter22 a.zip', 'hunter22'],
  ...['7z', '7za', '7zr'].map((program) => [`${program} x -phunter22 a.7z`, 'hunter22'] as const),
  ['cadaver -u ci,hunter22 https://a.dev', 'hunter22'],
  ['lftp -u ci,hunter22 a.dev', 'hunter22'],
  ['echo root:hunter22 | chpasswd', 'hunter22'],
  ['echo -n hunter22 | passwd --stdin root', 'hunter22'],
  ['echo hunter22 | vncpasswd -f', 'hunter22'],
  ['printf hunter22 | cryptsetup luksFormat /dev/a', 'hunter22'],
  ['tool --password hunter22', 'hunter22'],
  ['tool --db-password=hunter22', 'hunter22'],
  ['tool --passwd=hunter22', 'hunter22'],
  ['tool --passphrase hunter22', 'hunter22'],
  ['tool --token=hunter22', 'hunter22'],
  ['tool --client-secret=hunter22', 'hunter22'],
  ['tool --api-key hunter22', 'hunter22'],
  ['npm config set //r.dev/:_authToken hunter22', 'hunter22'],
  ['npm config set //r.dev/:_password=hunter22', 'hunter22'],
  ['poetry config pypi-token.a hunter22', 'hunter22'],
  ['composer config http-basic.a.dev ci hunter22', 'hunter22'],
  ['composer config gitlab-token.a.dev hunter22', 'hunter22'],
  ['aws configure set aws_secret_access_key hunter22', 'hunter22'],
];

const noLiterals: readonly string[] = [
  'docker run -p 8080:80 a',
  'mysql -p',
  'mysql -u root -p$PASSWORD',
  'mkdir -p hunter22',
  'htpasswd -c /etc/a ci hunter22',
  'curl -u ci: https://a.dev',
  'echo root:$PASSWORD | chpasswd',
  'echo hunter22 | cat',
  'tool --password-file hunter22',
  'tool --password /run/secrets/a',
  'tool --token changeme',
  'npm config set registry https://r.dev',
  'composer config repo.packagist composer https://r.dev',
];

test('a name that no shell knows is refused', () => {
  for (const name of ['API_TOKEN(', 'API-TOKEN', '1_TOKEN', 'API_TOKEN*']) {
    const plan = mountVariable(lower(`FROM alpine\nARG ${name}\nRUN true\n`), unknownContext, name);
    assert.deepEqual(plan, { why: 'no shell can read a variable with that name' });
  }
});

suite('passwords that stand in commands', () => {
  const found = (command: string) => {
    const [run] = runs(lower(`FROM alpine\nRUN ${command}\n`));
    const commands = run?.script.form === 'shell' ? run.script.commands : [];
    return commands.flatMap((each) => [...literalSecrets(each, commands)].map(({ value }) => value));
  };
  for (const [command, value] of literals) test(command, () => assert.deepEqual(found(command), [value]));
  for (const command of noLiterals) test(`none in ${command}`, () => assert.deepEqual(found(command), []));
});
