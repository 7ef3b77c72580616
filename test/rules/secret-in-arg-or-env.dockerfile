#---- an argument that a manager reads by its name, through .npmrc
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY package.json package-lock.json .npmrc ./
RUN npm ci
RUN echo done
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm ci
RUN echo done

#---- an argument that steps name
FROM debian:12
# to fetch the sources
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN curl -H "Authorization: Bearer $GITHUB_TOKEN" -o /src.tar https://example.com && tar -xf /src.tar
RUN ./fetch --token=${GITHUB_TOKEN}
#---- fixed (unsafe): "Use a secret mount for GITHUB_TOKEN"
FROM debian:12
# to fetch the sources
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN,required=true \
    curl -H "Authorization: Bearer $GITHUB_TOKEN" -o /src.tar https://example.com && tar -xf /src.tar
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN,required=true \
    ./fetch --token=${GITHUB_TOKEN}

#---- one key of several
FROM node:22
ARG A=1 NPM_TOKEN B=2
#       ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
ARG API_TOKEN C
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN npm ci
RUN curl -H "$API_TOKEN" https://example.com
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
ARG A=1 B=2
ARG API_TOKEN C
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm ci
RUN curl -H "$API_TOKEN" https://example.com
#---- fixed (unsafe): "Use a secret mount for API_TOKEN"
FROM node:22
ARG A=1 NPM_TOKEN B=2
ARG C
RUN npm ci
RUN --mount=type=secret,id=API_TOKEN,env=API_TOKEN,required=true \
    curl -H "$API_TOKEN" https://example.com

#---- global, and in two stages
ARG NPM_TOKEN
FROM node:22 AS deps
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN npm ci
FROM deps AS build
RUN npm install
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN yarn install
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22 AS deps
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm ci
FROM deps AS build
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm install
FROM node:22
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true yarn install

#---- existing mounts and layout (crlf)
from node:22
arg NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
run --mount=type=cache,target=/root/.npm \
    npm ci
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
from node:22
run --mount=type=cache,target=/root/.npm \
    --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true \
    npm ci

#---- a frontend before 1.10 has no env=
# syntax=docker/dockerfile:1.7
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN npm ci
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
# syntax=docker/dockerfile:1.7
FROM node:22
RUN --mount=type=secret,id=NPM_TOKEN,required=true export NPM_TOKEN="$(cat /run/secrets/NPM_TOKEN)" && npm ci

#---- single quotes write no value
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN echo '//registry.npmjs.org/:_authToken=${NPM_TOKEN}' > .npmrc
RUN npm ci
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
RUN echo '//registry.npmjs.org/:_authToken=${NPM_TOKEN}' > .npmrc
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm ci

#---- a file that is written stays in the layer
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc
RUN npm ci
RUN rm .npmrc
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
# The secret npmrc is a file with: //registry.npmjs.org/:_authToken=<NPM_TOKEN>
RUN --mount=type=secret,id=npmrc,target=/.npmrc,required=true npm ci

#---- a file that the same step removes
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc && npm ci && rm .npmrc
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true \
    echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc && npm ci && rm .npmrc

#---- a configuration that is kept
FROM golang:1.25
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN git config --global url."https://$GITHUB_TOKEN@github.com/".insteadOf https://github.com/
#---- refused: "Use a secret mount for GITHUB_TOKEN: no step reads `.gitconfig`"

#---- a script may read it
FROM debian:12
ARG API_TOKEN
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN ./build.sh
#---- refused: "Use a secret mount for API_TOKEN: `./build.sh` in line 3 may read it"

#---- a shell that is not read
FROM debian:12
ARG API_TOKEN
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below: mount it as a secret"
SHELL ["pwsh", "-c"]
RUN echo $env:API_TOKEN
#---- refused: "Use a secret mount for API_TOKEN: the step in line 4 is not readable"

#---- it becomes part of the image
FROM debian:12
ARG API_TOKEN
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below and the image configuration: mount it as a secret, or pass it when the container starts"
ENV API_TOKEN=$API_TOKEN
RUN curl -H "$API_TOKEN" https://example.com
#---- fixed (unsafe): "Use a secret mount for API_TOKEN, and pass it to `docker run --env API_TOKEN`"
FROM debian:12
RUN --mount=type=secret,id=API_TOKEN,env=API_TOKEN,required=true \
    curl -H "$API_TOKEN" https://example.com

#---- in the environment of the image
FROM debian:12
ENV DB_PASSWORD=hunter2 PORT=80
#   ^^^^^^^^^^^ warning: "The value of `DB_PASSWORD` is stored in the image configuration: pass it when the container starts"
ENV STRIPE_SECRET_KEY $FROM_OUTSIDE

#---- a value that is a token, whatever its name
FROM debian:12
ENV THING=ghp_0123456789abcdefghijABCDEFGHIJ012345
#   ^^^^^ warning: "The value of `THING` is stored in the image configuration: pass it when the container starts. Revoke it, because the value is in this file"
ARG OTHER=https://ci:hunter2hunter2@example.com/simple
#   ^^^^^ warning: "The value of `OTHER` is stored in the build history of every step below: mount it as a secret"
RUN pip install app
#---- fixed (unsafe): "Remove the build argument OTHER, which no step reads"
FROM debian:12
ENV THING=ghp_0123456789abcdefghijABCDEFGHIJ012345
RUN pip install app

#---- nobody reads it
FROM debian:12
ARG API_TOKEN
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below: mount it as a secret"
CMD ["true"]
#---- fixed (unsafe): "Remove the build argument API_TOKEN, which no step reads"
FROM debian:12
CMD ["true"]

#---- ok: by BuildKit's name
# check=skip=SecretsUsedInArgOrEnv
FROM debian:12
ENV DB_PASSWORD=hunter2

#---- ok: empty, or to be filled in
FROM debian:12
ENV DB_PASSWORD= API_TOKEN=changeme NPM_TOKEN="" SECRET_KEY=dummy
ENV DATABASE_URL=postgres://app:$PW@db/app OTHER=postgres://user:password@localhost/app

#---- ok: names that only look like secrets
FROM debian:12
ENV NPM_CONFIG_REGISTRY=value1
ENV NODE_ENV=value1
ENV SSH_AUTH_SOCK=value1
ENV DB_PASSWORD_FILE=value1
ENV POSTGRES_PASSWORD_FILE=value1
ENV TOKEN_URL=value1
ENV OAUTH_TOKEN_URL=value1
ENV AUTH_URL=value1
ENV AUTH_ENDPOINT=value1
ENV SECRET_NAME=value1
ENV SECRET_ID=value1
ENV SECRETS_DIR=value1
ENV SECRETS_PATH=value1
ENV TOKEN_TTL=value1
ENV TOKEN_EXPIRY=value1
ENV TOKEN_EXPIRES_IN=value1
ENV TOKEN_TYPE=value1
ENV TOKEN_HEADER=value1
ENV TOKEN_ISSUER=value1
ENV PASSWORD_MIN=value1
ENV PASSWORD_LENGTH=value1
ENV PASSWORD_POLICY=value1
ENV PASSWORD_HASH_ROUNDS=value1
ENV KEYSTORE=value1
ENV KEYSTORE_PATH=value1
ENV KEY_ALIAS=value1
ENV CACHE_KEY=value1
ENV SORT_KEY=value1
ENV PRIMARY_KEY=value1
ENV SITE_KEY=value1
ENV RECAPTCHA_SITE_KEY=value1
ENV PUBLIC_KEY=value1
ENV SSH_PUBLIC_KEY=value1
ENV STRIPE_PUBLISHABLE_KEY=value1
ENV VAPID_PUBLIC_KEY=value1
ENV NEXT_PUBLIC_API_KEY=value1
ENV VITE_API_KEY=value1
ENV REACT_APP_MAPS_API_KEY=value1
ENV NUXT_PUBLIC_API_KEY=value1
ENV BYPASS_TOKEN_CHECK=value1
ENV SKIP_PASSWORD_CHECK=value1
ENV DISABLE_AUTH_TOKEN=value1
ENV USE_TOKEN_AUTH=value1
ENV ENABLE_PASSWORD_LOGIN=value1
ENV REQUIRE_API_KEY=value1
ENV TOKENIZERS_PARALLELISM=value1
ENV TOKENIZER=value1
ENV MAX_TOKENS=value1
ENV TOKENS_PER_MINUTE=value1
ENV PASSENGER_APP_ENV=value1
ENV COMPASS_VERSION=value1
ENV BYPASS=value1
ENV PASSTHROUGH=value1
ENV PWD=value1
ENV OLDPWD=value1
ENV AUTHOR=value1
ENV AUTHORITY=value1
ENV OAUTH_CLIENT_ID=value1
ENV AWS_REGION=value1
ENV AWS_ACCESS_KEY_ID_FILE=value1
ENV CREDENTIALS_FILE=value1
ENV GOOGLE_APPLICATION_CREDENTIALS_PATH=value1
ENV SECRET_KEY_BASE_DUMMY=value1
ENV API_KEY_HEADER=value1
ENV CERT_IS_BASE64=value1
ENV PRIVATE_KEY_IS_BASE64=value1
ENV PRIVATE_KEY_PATH=value1
ENV SECRETS_MANAGER_PROVIDER=value1
ENV SECRET_STORE=value1
ENV JWT_SECRET_ALGORITHM=value1
ENV SESSION_SECRET_ROTATION=value1
ENV MONKEY=value1
ENV KEYBOARD_LAYOUT=value1
ENV SECRETARY_EMAIL=value1

#---- Compose and a workflow pass the old argument
#---- file compose.yaml
services:
  web:
    build:
      context: .
      args:
        NPM_TOKEN: ${NPM_TOKEN}
#---- file .github/workflows/build.yml
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: docker/build-push-action@v6
        with:
          context: .
          build-args: |
            NPM_TOKEN=${{ secrets.NPM_TOKEN }}
#---- file .npmrc
//registry.npmjs.org/:_authToken=${NPM_TOKEN}
#---- file Dockerfile
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN npm ci
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN; compose.yaml and .github/workflows/build.yml must pass it as a secret"
FROM node:22
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm ci

#---- an ENV that only builds need
FROM node:22 AS build
ENV NODE_ENV=production NPM_TOKEN=npm_0123456789abcdefghijABCDEFGHIJ01
#                       ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the configuration of its stage in the build cache. Revoke it, because the value is in this file"
COPY package.json package-lock.json .npmrc ./
RUN npm ci
FROM node:22-slim
COPY --from=build /node_modules /node_modules
CMD ["node", "server.js"]
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22 AS build
ENV NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm ci
FROM node:22-slim
COPY --from=build /node_modules /node_modules
CMD ["node", "server.js"]

#---- an ENV that takes its value from an argument
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below and the image configuration: mount it as a secret, or pass it when the container starts"
ENV NPM_TOKEN=$NPM_TOKEN
RUN npm ci
CMD ["node", "server.js"]
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm ci
CMD ["node", "server.js"]

#---- an ENV that steps read and the program may read
FROM debian:12
ENV PORT=80 API_TOKEN="Tr0ub4dor"
#           ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the image configuration: pass it when the container starts"
RUN curl -H "Authorization: $API_TOKEN" -o /data https://example.com
CMD ["server"]
#---- fixed (unsafe): "Use a secret mount for API_TOKEN, and pass it to `docker run --env API_TOKEN`"
FROM debian:12
ENV PORT=80
RUN --mount=type=secret,id=API_TOKEN,env=API_TOKEN,required=true \
    curl -H "Authorization: $API_TOKEN" -o /data https://example.com
CMD ["server"]

#---- an ENV that another name takes over
FROM debian:12
ENV API_TOKEN=Tr0ub4dor
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the image configuration: pass it when the container starts"
ENV OTHER=$API_TOKEN
RUN curl -H "$API_TOKEN" https://example.com
#---- fixed (unsafe): "Use a secret mount for API_TOKEN, and pass it to `docker run --env API_TOKEN --env OTHER`"
FROM debian:12
RUN --mount=type=secret,id=API_TOKEN,env=API_TOKEN,required=true \
    curl -H "$API_TOKEN" https://example.com

#---- programs that read it by its name
FROM amazon/aws-cli
ARG AWS_SECRET_ACCESS_KEY
#   ^^^^^^^^^^^^^^^^^^^^^ warning: "The value of `AWS_SECRET_ACCESS_KEY` is stored in the build history of every step below: mount it as a secret"
RUN aws s3 cp s3://bucket/a /a
#---- fixed (unsafe): "Use a secret mount for AWS_SECRET_ACCESS_KEY"
FROM amazon/aws-cli
RUN --mount=type=secret,id=AWS_SECRET_ACCESS_KEY,env=AWS_SECRET_ACCESS_KEY,required=true \
    aws s3 cp s3://bucket/a /a

#---- a file that one step writes and a later one removes
FROM node:22
WORKDIR /app
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc
COPY package.json package-lock.json ./
RUN npm ci
RUN rm .npmrc
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
# The secret npmrc is a file with: //registry.npmjs.org/:_authToken=<NPM_TOKEN>
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci

#---- in the home, and removed with other things
FROM python:3.12 AS build
ARG PYPI_TOKEN
#   ^^^^^^^^^^ warning: "The value of `PYPI_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN printf 'machine pypi.example.com login __token__ password %s\n' "${PYPI_TOKEN}" > ~/.netrc
RUN pip install -r requirements.txt && rm -f ~/.netrc
#---- fixed (unsafe): "Mount .netrc as a secret"
FROM python:3.12 AS build
# The secret netrc is a file with: machine pypi.example.com login __token__ password <PYPI_TOKEN>
RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true \
    pip install -r requirements.txt

#---- ok: a path, an ARN, and other settings
FROM python:3.12
ENV GOOGLE_APPLICATION_CREDENTIALS=/app/sa.json DB_SECRET_ARN=arn:aws:secretsmanager:eu-west-1:1:secret:db
ENV APP_SECRET=/run/secrets/app API_TOKEN=https://example.com/token DB_PASSWORD=**ChangeMe** APP_KEY=DUMMY_KEY
ARG SESSION_SECRET=placeholder-value
ENV SECRET_KEY_BASE=$SESSION_SECRET

#---- names that say it less loudly
FROM ruby:3.3
ARG RAILS_MASTER_KEY
#   ^^^^^^^^^^^^^^^^ warning: "The value of `RAILS_MASTER_KEY` is stored in the build history of every step below: mount it as a secret"
ARG SSH_KEY
#   ^^^^^^^ warning: "The value of `SSH_KEY` is stored in the build history of every step below: mount it as a secret"
COPY Gemfile Gemfile.lock ./
RUN bundle install
RUN RAILS_MASTER_KEY=$RAILS_MASTER_KEY bin/rails assets:precompile
#---- refused: "Use a secret mount for SSH_KEY: `bin/rails` in line 6 may read it"
#---- fixed (unsafe): "Use a secret mount for RAILS_MASTER_KEY"
FROM ruby:3.3
ARG SSH_KEY
COPY Gemfile Gemfile.lock ./
RUN bundle install
RUN --mount=type=secret,id=RAILS_MASTER_KEY,env=RAILS_MASTER_KEY,required=true \
    RAILS_MASTER_KEY=$RAILS_MASTER_KEY bin/rails assets:precompile

#---- the step has the secret already
FROM php:8.3-cli
ARG PACKAGE_TOKEN=""
#   ^^^^^^^^^^^^^ warning: "The value of `PACKAGE_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /app
COPY composer.json composer.lock ./
RUN --mount=type=secret,id=package_token \
    token=$(if [ -s /run/secrets/package_token ]; then cat /run/secrets/package_token; else echo "${PACKAGE_TOKEN}"; fi) && composer install
#---- fixed (unsafe): "Remove the build argument PACKAGE_TOKEN"
FROM php:8.3-cli
WORKDIR /app
COPY composer.json composer.lock ./
RUN --mount=type=secret,id=package_token \
    token=$(if [ -s /run/secrets/package_token ]; then cat /run/secrets/package_token; else echo "${PACKAGE_TOKEN}"; fi) && composer install

#---- a build without it is meant to work
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN if [ -n "$NPM_TOKEN" ]; then npm ci; fi
RUN curl -H "Authorization: ${NPM_TOKEN:-none}" https://example.com
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN if [ -n "$NPM_TOKEN" ]; then npm ci; fi
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN \
    curl -H "Authorization: ${NPM_TOKEN:-none}" https://example.com

#---- two commands write the file
FROM node:22
WORKDIR /app
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY package.json package-lock.json ./
RUN echo "//registry.npmjs.org/:_authToken=${NPM_TOKEN}" > .npmrc && echo "always-auth=true" >> .npmrc && npm ci
RUN npm run build
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
# The secret npmrc is a file with:
#   //registry.npmjs.org/:_authToken=<NPM_TOKEN>
#   always-auth=true
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true \
    npm ci
RUN npm run build

#---- two steps write the file
FROM node:22
WORKDIR /app
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN echo "@acme:registry=https://npm.acme.dev" > ~/.npmrc
RUN echo "//npm.acme.dev/:_authToken=$NPM_TOKEN" >> ~/.npmrc
RUN npm ci
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
# The secret npmrc is a file with:
#   @acme:registry=https://npm.acme.dev
#   //npm.acme.dev/:_authToken=<NPM_TOKEN>
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true npm ci

#---- it is added to a file that comes along
FROM node:22
WORKDIR /app
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN echo "//npm.acme.dev/:_authToken=$NPM_TOKEN" >> .npmrc && npm ci
#---- refused: "Use a secret mount for NPM_TOKEN: it is added to an existing `.npmrc`"

#---- npm stores it
FROM node:22
WORKDIR /app
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY package.json package-lock.json ./
RUN npm config set @acme:registry https://npm.acme.dev && npm config set //npm.acme.dev/:_authToken=$NPM_TOKEN && npm ci
RUN npm run build
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
# The secret npmrc is a file with:
#   @acme:registry=https://npm.acme.dev
#   //npm.acme.dev/:_authToken=<NPM_TOKEN>
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true \
    npm ci
RUN npm run build

#---- npm stores it in a step of its own
FROM node:22 AS build
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN npm set //registry.npmjs.org/:_authToken $NPM_TOKEN
RUN npm ci
RUN npm config set fund false
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22 AS build
# The secret npmrc is a file with: //registry.npmjs.org/:_authToken=<NPM_TOKEN>
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true npm ci
RUN npm config set fund false

#---- what npm stores is taken away again
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN npm config set //r.dev/:_authToken $NPM_TOKEN && npm ci && npm config delete //r.dev/:_authToken
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
# The secret npmrc is a file with: //r.dev/:_authToken=<NPM_TOKEN>
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true \
    npm ci

#---- Yarn, pip, Poetry, Bundler, Composer and Cargo are told by variables
FROM debian:12 AS yarn
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN yarn config set npmAuthToken $NPM_TOKEN && yarn install --immutable
FROM debian:12 AS pip
ARG PYPI_PASSWORD
#   ^^^^^^^^^^^^^ warning: "The value of `PYPI_PASSWORD` is stored in the build history of every step below: mount it as a secret"
RUN pip config set global.index-url https://ci:$PYPI_PASSWORD@pypi.acme.dev/simple && pip install -r requirements.txt
FROM debian:12 AS poetry
ARG POETRY_PASSWORD
#   ^^^^^^^^^^^^^^^ warning: "The value of `POETRY_PASSWORD` is stored in the build history of every step below: mount it as a secret"
RUN poetry config http-basic.acme-dev ci "$POETRY_PASSWORD"
RUN poetry install --no-root
FROM debian:12 AS bundler
ARG GEM_TOKEN
#   ^^^^^^^^^ warning: "The value of `GEM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN bundle config set --global gems.acme-dev.com "ci:${GEM_TOKEN}" && bundle install
FROM debian:12 AS composer
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
ARG SATIS_PASSWORD
#   ^^^^^^^^^^^^^^ warning: "The value of `SATIS_PASSWORD` is stored in the build history of every step below: mount it as a secret"
RUN composer config --global github-oauth.github.com $GITHUB_TOKEN \
    && composer config -g http-basic.satis.acme.dev ci $SATIS_PASSWORD \
    && composer install
FROM debian:12
ARG CRATES_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `CRATES_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN cargo login $CRATES_TOKEN && cargo build
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM debian:12 AS yarn
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true \
    YARN_NPM_AUTH_TOKEN="$NPM_TOKEN" yarn install --immutable
FROM debian:12 AS pip
ARG PYPI_PASSWORD
RUN pip config set global.index-url https://ci:$PYPI_PASSWORD@pypi.acme.dev/simple && pip install -r requirements.txt
FROM debian:12 AS poetry
ARG POETRY_PASSWORD
RUN poetry config http-basic.acme-dev ci "$POETRY_PASSWORD"
RUN poetry install --no-root
FROM debian:12 AS bundler
ARG GEM_TOKEN
RUN bundle config set --global gems.acme-dev.com "ci:${GEM_TOKEN}" && bundle install
FROM debian:12 AS composer
ARG GITHUB_TOKEN
ARG SATIS_PASSWORD
RUN composer config --global github-oauth.github.com $GITHUB_TOKEN \
    && composer config -g http-basic.satis.acme.dev ci $SATIS_PASSWORD \
    && composer install
FROM debian:12
ARG CRATES_TOKEN
RUN cargo login $CRATES_TOKEN && cargo build
#---- fixed (unsafe): "Use a secret mount for PYPI_PASSWORD"
FROM debian:12 AS yarn
ARG NPM_TOKEN
RUN yarn config set npmAuthToken $NPM_TOKEN && yarn install --immutable
FROM debian:12 AS pip
RUN --mount=type=secret,id=PYPI_PASSWORD,env=PYPI_PASSWORD,required=true \
    PIP_INDEX_URL="https://ci:$PYPI_PASSWORD@pypi.acme.dev/simple" pip install -r requirements.txt
FROM debian:12 AS poetry
ARG POETRY_PASSWORD
RUN poetry config http-basic.acme-dev ci "$POETRY_PASSWORD"
RUN poetry install --no-root
FROM debian:12 AS bundler
ARG GEM_TOKEN
RUN bundle config set --global gems.acme-dev.com "ci:${GEM_TOKEN}" && bundle install
FROM debian:12 AS composer
ARG GITHUB_TOKEN
ARG SATIS_PASSWORD
RUN composer config --global github-oauth.github.com $GITHUB_TOKEN \
    && composer config -g http-basic.satis.acme.dev ci $SATIS_PASSWORD \
    && composer install
FROM debian:12
ARG CRATES_TOKEN
RUN cargo login $CRATES_TOKEN && cargo build
#---- fixed (unsafe): "Use a secret mount for POETRY_PASSWORD"
FROM debian:12 AS yarn
ARG NPM_TOKEN
RUN yarn config set npmAuthToken $NPM_TOKEN && yarn install --immutable
FROM debian:12 AS pip
ARG PYPI_PASSWORD
RUN pip config set global.index-url https://ci:$PYPI_PASSWORD@pypi.acme.dev/simple && pip install -r requirements.txt
FROM debian:12 AS poetry
RUN --mount=type=secret,id=POETRY_PASSWORD,env=POETRY_PASSWORD,required=true \
    POETRY_HTTP_BASIC_ACME_DEV_USERNAME="ci" POETRY_HTTP_BASIC_ACME_DEV_PASSWORD="$POETRY_PASSWORD" poetry install --no-root
FROM debian:12 AS bundler
ARG GEM_TOKEN
RUN bundle config set --global gems.acme-dev.com "ci:${GEM_TOKEN}" && bundle install
FROM debian:12 AS composer
ARG GITHUB_TOKEN
ARG SATIS_PASSWORD
RUN composer config --global github-oauth.github.com $GITHUB_TOKEN \
    && composer config -g http-basic.satis.acme.dev ci $SATIS_PASSWORD \
    && composer install
FROM debian:12
ARG CRATES_TOKEN
RUN cargo login $CRATES_TOKEN && cargo build
#---- fixed (unsafe): "Use a secret mount for GEM_TOKEN"
FROM debian:12 AS yarn
ARG NPM_TOKEN
RUN yarn config set npmAuthToken $NPM_TOKEN && yarn install --immutable
FROM debian:12 AS pip
ARG PYPI_PASSWORD
RUN pip config set global.index-url https://ci:$PYPI_PASSWORD@pypi.acme.dev/simple && pip install -r requirements.txt
FROM debian:12 AS poetry
ARG POETRY_PASSWORD
RUN poetry config http-basic.acme-dev ci "$POETRY_PASSWORD"
RUN poetry install --no-root
FROM debian:12 AS bundler
RUN --mount=type=secret,id=GEM_TOKEN,env=GEM_TOKEN,required=true \
    BUNDLE_GEMS__ACME___DEV__COM="ci:${GEM_TOKEN}" bundle install
FROM debian:12 AS composer
ARG GITHUB_TOKEN
ARG SATIS_PASSWORD
RUN composer config --global github-oauth.github.com $GITHUB_TOKEN \
    && composer config -g http-basic.satis.acme.dev ci $SATIS_PASSWORD \
    && composer install
FROM debian:12
ARG CRATES_TOKEN
RUN cargo login $CRATES_TOKEN && cargo build
#---- fixed (unsafe): "Use a secret mount for GITHUB_TOKEN"
FROM debian:12 AS yarn
ARG NPM_TOKEN
RUN yarn config set npmAuthToken $NPM_TOKEN && yarn install --immutable
FROM debian:12 AS pip
ARG PYPI_PASSWORD
RUN pip config set global.index-url https://ci:$PYPI_PASSWORD@pypi.acme.dev/simple && pip install -r requirements.txt
FROM debian:12 AS poetry
ARG POETRY_PASSWORD
RUN poetry config http-basic.acme-dev ci "$POETRY_PASSWORD"
RUN poetry install --no-root
FROM debian:12 AS bundler
ARG GEM_TOKEN
RUN bundle config set --global gems.acme-dev.com "ci:${GEM_TOKEN}" && bundle install
FROM debian:12 AS composer
ARG SATIS_PASSWORD
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN,required=true \
    composer config -g http-basic.satis.acme.dev ci $SATIS_PASSWORD \
    && COMPOSER_AUTH="{\"github-oauth\":{\"github.com\":\"$GITHUB_TOKEN\"}}" composer install
FROM debian:12
ARG CRATES_TOKEN
RUN cargo login $CRATES_TOKEN && cargo build
#---- fixed (unsafe): "Use a secret mount for SATIS_PASSWORD"
FROM debian:12 AS yarn
ARG NPM_TOKEN
RUN yarn config set npmAuthToken $NPM_TOKEN && yarn install --immutable
FROM debian:12 AS pip
ARG PYPI_PASSWORD
RUN pip config set global.index-url https://ci:$PYPI_PASSWORD@pypi.acme.dev/simple && pip install -r requirements.txt
FROM debian:12 AS poetry
ARG POETRY_PASSWORD
RUN poetry config http-basic.acme-dev ci "$POETRY_PASSWORD"
RUN poetry install --no-root
FROM debian:12 AS bundler
ARG GEM_TOKEN
RUN bundle config set --global gems.acme-dev.com "ci:${GEM_TOKEN}" && bundle install
FROM debian:12 AS composer
ARG GITHUB_TOKEN
RUN --mount=type=secret,id=SATIS_PASSWORD,env=SATIS_PASSWORD,required=true \
    composer config --global github-oauth.github.com $GITHUB_TOKEN \
    && COMPOSER_AUTH="{\"http-basic\":{\"satis.acme.dev\":{\"username\":\"ci\",\"password\":\"$SATIS_PASSWORD\"}}}" composer install
FROM debian:12
ARG CRATES_TOKEN
RUN cargo login $CRATES_TOKEN && cargo build
#---- fixed (unsafe): "Use a secret mount for CRATES_TOKEN"
FROM debian:12 AS yarn
ARG NPM_TOKEN
RUN yarn config set npmAuthToken $NPM_TOKEN && yarn install --immutable
FROM debian:12 AS pip
ARG PYPI_PASSWORD
RUN pip config set global.index-url https://ci:$PYPI_PASSWORD@pypi.acme.dev/simple && pip install -r requirements.txt
FROM debian:12 AS poetry
ARG POETRY_PASSWORD
RUN poetry config http-basic.acme-dev ci "$POETRY_PASSWORD"
RUN poetry install --no-root
FROM debian:12 AS bundler
ARG GEM_TOKEN
RUN bundle config set --global gems.acme-dev.com "ci:${GEM_TOKEN}" && bundle install
FROM debian:12 AS composer
ARG GITHUB_TOKEN
ARG SATIS_PASSWORD
RUN composer config --global github-oauth.github.com $GITHUB_TOKEN \
    && composer config -g http-basic.satis.acme.dev ci $SATIS_PASSWORD \
    && composer install
FROM debian:12
RUN --mount=type=secret,id=CRATES_TOKEN,env=CRATES_TOKEN,required=true \
    CARGO_REGISTRY_TOKEN="$CRATES_TOKEN" cargo build

#---- programs that store it with no other way
FROM debian:12
ARG HELM_PASSWORD
#   ^^^^^^^^^^^^^ warning: "The value of `HELM_PASSWORD` is stored in the build history of every step below: mount it as a secret"
RUN helm repo add acme https://charts.acme.dev --username ci --password $HELM_PASSWORD
ARG GEM_TOKEN
#   ^^^^^^^^^ warning: "The value of `GEM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN gem sources --add https://$GEM_TOKEN@gems.acme.dev/ && gem install acme
ARG SVN_PASSWORD
#   ^^^^^^^^^^^^ warning: "The value of `SVN_PASSWORD` is stored in the build history of every step below: mount it as a secret"
RUN svn checkout --username ci --password $SVN_PASSWORD https://svn.acme.dev/app
ARG YARN_TOKEN
#   ^^^^^^^^^^ warning: "The value of `YARN_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN yarn config set '//r.dev/:_authToken' "$YARN_TOKEN" && yarn install
ARG GH_PAT_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GH_PAT_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN npm install git+https://$GH_PAT_TOKEN@github.com/acme/lib.git
ARG PIP_PASSWORD
#   ^^^^^^^^^^^^ warning: "The value of `PIP_PASSWORD` is stored in the build history of every step below: mount it as a secret"
RUN pip install -e "git+https://ci:${PIP_PASSWORD}@github.com/acme/lib.git#egg=lib"
#---- refused: "Use a secret mount for HELM_PASSWORD: `helm repo add` in line 3 stores it in a file of the image"
#---- refused: "Use a secret mount for SVN_PASSWORD: `svn checkout` in line 7 stores it in a file of the image"
#---- refused: "Use a secret mount for YARN_TOKEN: `yarn config set` in line 9 stores it in a file of the image"
#---- refused: "Use a secret mount for GH_PAT_TOKEN: `npm install` in line 11 stores it in a file of the image"
#---- refused: "Use a secret mount for PIP_PASSWORD: `pip install` in line 13 stores it in a file of the image"
#---- fixed (unsafe): "Mount .gemrc as a secret"
FROM debian:12
ARG HELM_PASSWORD
RUN helm repo add acme https://charts.acme.dev --username ci --password $HELM_PASSWORD
# The secret gemrc is a file with:
#   :sources:
#   - https://rubygems.org/
#   - https://<GEM_TOKEN>@gems.acme.dev/
RUN --mount=type=secret,id=gemrc,target=/root/.gemrc,required=true \
    gem install acme
ARG SVN_PASSWORD
RUN svn checkout --username ci --password $SVN_PASSWORD https://svn.acme.dev/app
ARG YARN_TOKEN
RUN yarn config set '//r.dev/:_authToken' "$YARN_TOKEN" && yarn install
ARG GH_PAT_TOKEN
RUN npm install git+https://$GH_PAT_TOKEN@github.com/acme/lib.git
ARG PIP_PASSWORD
RUN pip install -e "git+https://ci:${PIP_PASSWORD}@github.com/acme/lib.git#egg=lib"

#---- Docker and kubectl read a file
FROM docker:28 AS login
ARG REGISTRY_PASSWORD
#   ^^^^^^^^^^^^^^^^^ warning: "The value of `REGISTRY_PASSWORD` is stored in the build history of every step below: mount it as a secret"
RUN echo "$REGISTRY_PASSWORD" | docker login -u ci --password-stdin registry.acme.dev && docker pull registry.acme.dev/app
FROM alpine
ARG KUBE_TOKEN
#   ^^^^^^^^^^ warning: "The value of `KUBE_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN kubectl config set-credentials ci --token=$KUBE_TOKEN && kubectl get pods
#---- refused: "Use a secret mount for REGISTRY_PASSWORD: `docker login` in line 3 stores it in a file of the image"
#---- refused: "Use a secret mount for KUBE_TOKEN: line 6 writes `config`, which the program may need at run time"

#---- git keeps the address of a clone
FROM alpine
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN git clone --depth 1 https://$GITHUB_TOKEN@github.com/acme/app.git /src && cd /src && git submodule update --init
ARG DEPLOY_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `DEPLOY_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN git clone "https://ci:${DEPLOY_TOKEN}@git.acme.dev:8443/lib.git"
#---- fixed (unsafe): "Use a secret mount for GITHUB_TOKEN"
FROM alpine
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN,required=true \
    git -c "url.https://$GITHUB_TOKEN@github.com/.insteadOf=https://github.com/" clone --depth 1 https://github.com/acme/app.git /src && cd /src && git -c "url.https://$GITHUB_TOKEN@github.com/.insteadOf=https://github.com/" submodule update --init
ARG DEPLOY_TOKEN
RUN git clone "https://ci:${DEPLOY_TOKEN}@git.acme.dev:8443/lib.git"
#---- fixed (unsafe): "Use a secret mount for DEPLOY_TOKEN"
FROM alpine
ARG GITHUB_TOKEN
RUN git clone --depth 1 https://$GITHUB_TOKEN@github.com/acme/app.git /src && cd /src && git submodule update --init
RUN --mount=type=secret,id=DEPLOY_TOKEN,env=DEPLOY_TOKEN,required=true \
    git -c "url.https://ci:${DEPLOY_TOKEN}@git.acme.dev:8443/.insteadOf=https://git.acme.dev:8443/" clone "https://git.acme.dev:8443/lib.git"

#---- git keeps the address of a remote
FROM alpine
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN git init . && git -C . remote add origin https://x-access-token:${GITHUB_TOKEN}@github.com/acme/app.git && git fetch origin main
ARG OTHER_TOKEN
#   ^^^^^^^^^^^ warning: "The value of `OTHER_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN git -C /src remote set-url origin https://$OTHER_TOKEN@github.com/acme/app.git
#---- refused: "Use a secret mount for OTHER_TOKEN: `git` in line 5 stores the address"
#---- fixed (unsafe): "Use a secret mount for GITHUB_TOKEN"
FROM alpine
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN,required=true \
    git init . && git -C . remote add origin https://github.com/acme/app.git && git -c "url.https://x-access-token:${GITHUB_TOKEN}@github.com/.insteadOf=https://github.com/" fetch origin main
ARG OTHER_TOKEN
RUN git -C /src remote set-url origin https://$OTHER_TOKEN@github.com/acme/app.git

#---- ok: git keeps nothing of what it is told by -c
FROM alpine
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN,required=true \
    git -c "url.https://$GITHUB_TOKEN@github.com/.insteadOf=https://github.com/" clone https://github.com/acme/app.git

#---- git's settings become a file
FROM golang:1.25 AS build
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN git --no-pager config --global url."https://${GITHUB_TOKEN}@github.com/".insteadOf "https://github.com/"
COPY go.mod go.sum ./
RUN go mod download
RUN go build -o /app .
#---- fixed (unsafe): "Mount .gitconfig as a secret"
FROM golang:1.25 AS build
COPY go.mod go.sum ./
# The secret gitconfig is a file with:
#   [url "https://<GITHUB_TOKEN>@github.com/"]
#   insteadOf = https://github.com/
RUN --mount=type=secret,id=gitconfig,target=/root/.gitconfig,required=true go mod download
RUN --mount=type=secret,id=gitconfig,target=/root/.gitconfig,required=true go build -o /app .

#---- git's settings are taken away again
FROM golang:1.25 AS build
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN git config --global url."https://$GITHUB_TOKEN@github.com/".insteadOf https://github.com/ && go mod download && rm ~/.gitconfig
#---- fixed (unsafe): "Use a secret mount for GITHUB_TOKEN"
FROM golang:1.25 AS build
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN,required=true \
    git config --global url."https://$GITHUB_TOKEN@github.com/".insteadOf https://github.com/ && go mod download && rm ~/.gitconfig

#---- a clone without its history
FROM alpine
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN git clone https://$GITHUB_TOKEN@github.com/acme/app.git /src && rm -rf /src/.git
#---- fixed (unsafe): "Use a secret mount for GITHUB_TOKEN"
FROM alpine
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN,required=true \
    git clone https://$GITHUB_TOKEN@github.com/acme/app.git /src && rm -rf /src/.git

#---- through a pipe, a group, a subshell and tee
FROM alpine
ARG SSH_PRIVATE_KEY
#   ^^^^^^^^^^^^^^^ warning: "The value of `SSH_PRIVATE_KEY` is stored in the build history of every step below: mount it as a secret"
RUN mkdir -p /root/.ssh && echo "$SSH_PRIVATE_KEY" | tr -d '\r' > /root/.ssh/id_rsa && chmod 600 /root/.ssh/id_rsa && ssh-keyscan github.com >> /root/.ssh/known_hosts
RUN git clone git@github.com:acme/app.git
ARG NETRC_PASSWORD
#   ^^^^^^^^^^^^^^ warning: "The value of `NETRC_PASSWORD` is stored in the build history of every step below: mount it as a secret"
RUN { echo "machine a.dev"; echo "login ci password $NETRC_PASSWORD"; } > /root/.netrc
RUN curl -n https://a.dev/x
ARG CRED_TOKEN
#   ^^^^^^^^^^ warning: "The value of `CRED_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN (echo "https://ci:$CRED_TOKEN@github.com") > ~/.git-credentials
RUN git clone https://github.com/acme/b.git
ARG PIP_TOKEN
#   ^^^^^^^^^ warning: "The value of `PIP_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN echo "index-url = https://ci:$PIP_TOKEN@pypi.acme.dev" | tee /etc/pip.conf
RUN pip install app
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM alpine
RUN mkdir -p /root/.ssh && ssh-keyscan github.com >> /root/.ssh/known_hosts
RUN --mount=type=ssh git clone git@github.com:acme/app.git
ARG NETRC_PASSWORD
RUN { echo "machine a.dev"; echo "login ci password $NETRC_PASSWORD"; } > /root/.netrc
RUN curl -n https://a.dev/x
ARG CRED_TOKEN
RUN (echo "https://ci:$CRED_TOKEN@github.com") > ~/.git-credentials
RUN --mount=type=ssh git clone https://github.com/acme/b.git
ARG PIP_TOKEN
RUN echo "index-url = https://ci:$PIP_TOKEN@pypi.acme.dev" | tee /etc/pip.conf
RUN pip install app
#---- fixed (unsafe): "Mount .netrc as a secret"
FROM alpine
ARG SSH_PRIVATE_KEY
RUN mkdir -p /root/.ssh && echo "$SSH_PRIVATE_KEY" | tr -d '\r' > /root/.ssh/id_rsa && chmod 600 /root/.ssh/id_rsa && ssh-keyscan github.com >> /root/.ssh/known_hosts
RUN git clone git@github.com:acme/app.git
# The secret netrc is a file with:
#   machine a.dev
#   login ci password <NETRC_PASSWORD>
RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true curl -n https://a.dev/x
ARG CRED_TOKEN
RUN (echo "https://ci:$CRED_TOKEN@github.com") > ~/.git-credentials
RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true \
    git clone https://github.com/acme/b.git
ARG PIP_TOKEN
RUN echo "index-url = https://ci:$PIP_TOKEN@pypi.acme.dev" | tee /etc/pip.conf
RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true pip install app
#---- fixed (unsafe): "Mount .git-credentials as a secret"
FROM alpine
ARG SSH_PRIVATE_KEY
RUN mkdir -p /root/.ssh && echo "$SSH_PRIVATE_KEY" | tr -d '\r' > /root/.ssh/id_rsa && chmod 600 /root/.ssh/id_rsa && ssh-keyscan github.com >> /root/.ssh/known_hosts
RUN git clone git@github.com:acme/app.git
ARG NETRC_PASSWORD
RUN { echo "machine a.dev"; echo "login ci password $NETRC_PASSWORD"; } > /root/.netrc
RUN curl -n https://a.dev/x
# The secret git-credentials is a file with: https://ci:<CRED_TOKEN>@github.com
RUN --mount=type=secret,id=git-credentials,target=/root/.git-credentials,required=true \
    git clone https://github.com/acme/b.git
ARG PIP_TOKEN
RUN echo "index-url = https://ci:$PIP_TOKEN@pypi.acme.dev" | tee /etc/pip.conf
RUN pip install app
#---- fixed (unsafe): "Mount pip.conf as a secret"
FROM alpine
ARG SSH_PRIVATE_KEY
RUN mkdir -p /root/.ssh && echo "$SSH_PRIVATE_KEY" | tr -d '\r' > /root/.ssh/id_rsa && chmod 600 /root/.ssh/id_rsa && ssh-keyscan github.com >> /root/.ssh/known_hosts
RUN git clone git@github.com:acme/app.git
ARG NETRC_PASSWORD
RUN { echo "machine a.dev"; echo "login ci password $NETRC_PASSWORD"; } > /root/.netrc
RUN curl -n https://a.dev/x
ARG CRED_TOKEN
RUN (echo "https://ci:$CRED_TOKEN@github.com") > ~/.git-credentials
RUN git clone https://github.com/acme/b.git
# The secret pip.conf is a file with: index-url = https://ci:<PIP_TOKEN>@pypi.acme.dev
RUN --mount=type=secret,id=pip.conf,target=/etc/pip.conf,required=true pip install app

#---- a heredoc
FROM python:3.12
ARG PYPI_TOKEN
#   ^^^^^^^^^^ warning: "The value of `PYPI_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN cat <<EOT > /root/.netrc
machine pypi.acme.dev
login ci
password $PYPI_TOKEN
EOT
RUN pip install -r requirements.txt
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY <<EOT /root/.npmrc
//registry.npmjs.org/:_authToken=$NPM_TOKEN
EOT
RUN npm ci
#---- fixed (unsafe): "Mount .netrc as a secret"
FROM python:3.12
# The secret netrc is a file with:
#   machine pypi.acme.dev
#   login ci
#   password <PYPI_TOKEN>
RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true pip install -r requirements.txt
ARG NPM_TOKEN
COPY <<EOT /root/.npmrc
//registry.npmjs.org/:_authToken=$NPM_TOKEN
EOT
RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true npm ci
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM python:3.12
ARG PYPI_TOKEN
RUN cat <<EOT > /root/.netrc
machine pypi.acme.dev
login ci
password $PYPI_TOKEN
EOT
RUN pip install -r requirements.txt
# The secret npmrc is a file with: //registry.npmjs.org/:_authToken=<NPM_TOKEN>
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true npm ci

#---- what is put into a file that is there
FROM alpine
ARG API_TOKEN
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY app.conf /etc/app.conf
RUN sed -i "s/@TOKEN@/$API_TOKEN/" /etc/app.conf
#---- refused: "Use a secret mount for API_TOKEN: `sed -i` writes it to a file in line 4, which stores it in the image"

#---- a file of no known kind
FROM alpine
ARG LICENSE_KEY
#   ^^^^^^^^^^^ warning: "The value of `LICENSE_KEY` is stored in the build history of every step below: mount it as a secret"
RUN echo "$LICENSE_KEY" > /opt/license.txt
ARG SIGNING_KEY
#   ^^^^^^^^^^^ warning: "The value of `SIGNING_KEY` is stored in the build history of every step below: mount it as a secret"
RUN echo "$SIGNING_KEY" | base64 -d > /tmp/key
RUN openssl dgst -sign /tmp/key -out /sig /data
RUN rm /tmp/key
#---- refused: "Use a secret mount for LICENSE_KEY: line 3 writes it to `/opt/license.txt`, which the program may need at run time"
#---- fixed (unsafe): "Mount key as a secret"
FROM alpine
ARG LICENSE_KEY
RUN echo "$LICENSE_KEY" > /opt/license.txt
# The secret key is the file /tmp/key
RUN --mount=type=secret,id=key,target=/tmp/key,required=true \
    openssl dgst -sign /tmp/key -out /sig /data

#---- another variable takes it over
FROM alpine
ARG API_TOKEN
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN header="Authorization: $API_TOKEN" && echo "$header" > /etc/header
#---- refused: "Use a secret mount for API_TOKEN: line 3 writes it to `/etc/header`, which the program may need at run time"

#---- for another build
FROM node:22
ONBUILD ARG NPM_TOKEN
#           ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the history of every image built on this one: mount it as a secret"
ONBUILD ENV API_TOKEN=hunter2
#           ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the configuration of every image built on this one: pass it when the container starts"
ONBUILD RUN npm ci
#---- refused: "Use a secret mount for NPM_TOKEN: it is declared in an ONBUILD trigger"
#---- refused: "Use a secret mount for API_TOKEN: it is declared in an ONBUILD trigger"

#---- a password by its place in an address
FROM postgres:17
ARG PGP
#   ^^^ warning: "The value of `PGP` is stored in the build history of every step below: mount it as a secret"
RUN psql "postgres://app:$PGP@db/app" -c 'select 1'
#---- fixed (unsafe): "Use a secret mount for PGP"
FROM postgres:17
RUN --mount=type=secret,id=PGP,env=PGP,required=true psql "postgres://app:$PGP@db/app" -c 'select 1'

#---- not every Buildah mounts a secret as a variable
#---- settings
{ "slipway.build.command": "podman" }
#---- file Dockerfile
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN npm ci --token=$NPM_TOKEN
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
RUN --mount=type=secret,id=NPM_TOKEN,required=true export NPM_TOKEN="$(cat /run/secrets/NPM_TOKEN)" && npm ci --token=$NPM_TOKEN

#---- npm's other settings are told, and stay where no file is mounted
FROM node:22 AS base
RUN npm config set @acme:registry https://npm.acme.dev
FROM base
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN npm config set //npm.acme.dev/:_authToken ${NPM_TOKEN}
RUN npm config set //npm.acme.dev/:always-auth true
COPY package.json package-lock.json ./
RUN npm config set fund false && npm ci
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22 AS base
RUN npm config set @acme:registry https://npm.acme.dev
FROM base
RUN npm config set //npm.acme.dev/:always-auth true
COPY package.json package-lock.json ./
# The secret npmrc is a file with:
#   @acme:registry=https://npm.acme.dev
#   //npm.acme.dev/:_authToken=<NPM_TOKEN>
#   //npm.acme.dev/:always-auth=true
#   fund=false
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true \
    npm ci

#---- npm adds it to a file that comes along
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY .npmrc /root/.npmrc
RUN npm config set //npm.acme.dev/:_authToken ${NPM_TOKEN} && npm ci
#---- refused: "Use a secret mount for NPM_TOKEN: it is added to an existing `.npmrc`"

#---- a key of several steps
FROM golang:1.25-alpine AS builder
ARG SSH_PRIVATE_KEY
#   ^^^^^^^^^^^^^^^ warning: "The value of `SSH_PRIVATE_KEY` is stored in the build history of every step below: mount it as a secret"
RUN mkdir /root/.ssh/
RUN echo "${SSH_PRIVATE_KEY}" > /root/.ssh/id_rsa
RUN chmod 400 /root/.ssh/id_rsa
RUN apk add --no-cache openssh git
RUN git config --global url."git@github.com:".insteadOf "https://github.com/"
RUN touch /root/.ssh/known_hosts
RUN ssh-keyscan github.com >> /root/.ssh/known_hosts
RUN git clone git@github.com:acme/lib.git
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM golang:1.25-alpine AS builder
RUN mkdir /root/.ssh/
RUN apk add --no-cache openssh git
RUN git config --global url."git@github.com:".insteadOf "https://github.com/"
RUN touch /root/.ssh/known_hosts
RUN ssh-keyscan github.com >> /root/.ssh/known_hosts
RUN --mount=type=ssh git clone git@github.com:acme/lib.git

#---- a frontend before 1.10 is told by a variable that comes first
# syntax=docker/dockerfile:1.4
FROM debian:12
ARG PYPI_PASSWORD
#   ^^^^^^^^^^^^^ warning: "The value of `PYPI_PASSWORD` is stored in the build history of every step below: mount it as a secret"
RUN pip config set global.index-url https://ci:$PYPI_PASSWORD@pypi.acme.dev/simple && pip install -r requirements.txt
ARG POETRY_PASSWORD
#   ^^^^^^^^^^^^^^^ warning: "The value of `POETRY_PASSWORD` is stored in the build history of every step below: mount it as a secret"
RUN poetry config http-basic.acme ci "$POETRY_PASSWORD"
RUN poetry install
#---- fixed (unsafe): "Use a secret mount for PYPI_PASSWORD"
# syntax=docker/dockerfile:1.4
FROM debian:12
RUN --mount=type=secret,id=PYPI_PASSWORD,required=true \
    export PYPI_PASSWORD="$(cat /run/secrets/PYPI_PASSWORD)" && PIP_INDEX_URL="https://ci:$PYPI_PASSWORD@pypi.acme.dev/simple" pip install -r requirements.txt
ARG POETRY_PASSWORD
RUN poetry config http-basic.acme ci "$POETRY_PASSWORD"
RUN poetry install
#---- fixed (unsafe): "Use a secret mount for POETRY_PASSWORD"
# syntax=docker/dockerfile:1.4
FROM debian:12
ARG PYPI_PASSWORD
RUN pip config set global.index-url https://ci:$PYPI_PASSWORD@pypi.acme.dev/simple && pip install -r requirements.txt
RUN --mount=type=secret,id=POETRY_PASSWORD,required=true export POETRY_PASSWORD="$(cat /run/secrets/POETRY_PASSWORD)" && POETRY_HTTP_BASIC_ACME_USERNAME="ci" POETRY_HTTP_BASIC_ACME_PASSWORD="$POETRY_PASSWORD" poetry install

#---- a program that is not known may print it
FROM debian:12
ARG API_TOKEN
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN ./fetch --token=$API_TOKEN > /var/log/build.log
#---- refused: "Use a secret mount for API_TOKEN: `./fetch` may write it to `/var/log/build.log` in line 3, which stores it in the image"

#---- Compose passes a key and a token
#---- file compose.yaml
services:
  web:
    build:
      context: .
      args:
        SSH_PRIVATE_KEY: ${SSH_PRIVATE_KEY}
        NPM_TOKEN: ${NPM_TOKEN}
#---- file Dockerfile
FROM node:22
WORKDIR /app
ARG SSH_PRIVATE_KEY
#   ^^^^^^^^^^^^^^^ warning: "The value of `SSH_PRIVATE_KEY` is stored in the build history of every step below: mount it as a secret"
RUN mkdir /root/.ssh && echo "$SSH_PRIVATE_KEY" > /root/.ssh/id_rsa && chmod 600 /root/.ssh/id_rsa
RUN git clone git@github.com:acme/lib.git
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc && npm ci
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa; compose.yaml must forward the agent instead"
FROM node:22
WORKDIR /app
RUN mkdir /root/.ssh
RUN --mount=type=ssh git clone git@github.com:acme/lib.git
ARG NPM_TOKEN
RUN --mount=type=ssh echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc && npm ci
#---- fixed (unsafe): "Mount .npmrc as a secret; compose.yaml must pass the secret npmrc instead"
FROM node:22
WORKDIR /app
ARG SSH_PRIVATE_KEY
RUN mkdir /root/.ssh && echo "$SSH_PRIVATE_KEY" > /root/.ssh/id_rsa && chmod 600 /root/.ssh/id_rsa
RUN git clone git@github.com:acme/lib.git
# The secret npmrc is a file with: //registry.npmjs.org/:_authToken=<NPM_TOKEN>
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true \
    npm ci

#---- npm asks for the token where the registry is asked
FROM node:22
WORKDIR /app
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN npm ci
RUN npm run build
RUN npm prune --omit=dev
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm ci
RUN npm run build
RUN npm prune --omit=dev

#---- npm 6 and Yarn fail without it whatever they do
FROM node:14 AS old
WORKDIR /app
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN npm ci
RUN npm run build
FROM node:22
WORKDIR /app
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN yarn install
RUN yarn build
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:14 AS old
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm ci
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm run build
FROM node:22
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true yarn install
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true yarn build

#---- a file that names another token
#---- file .npmrc
//npm.pkg.github.com/:_authToken=${GITHUB_TOKEN}
#---- file package.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN npm ci
#---- fixed (unsafe): "Remove the build argument NPM_TOKEN, which no step reads"
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci

#---- a file that names it
#---- file .npmrc
//registry.npmjs.org/:_authToken=${NPM_TOKEN}
#---- file package.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN npm ci
RUN npm run build
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm ci
RUN npm run build

#---- no step names it: it is for the programs that steps run
FROM node:22
WORKDIR /app
ARG SENTRY_AUTH_TOKEN
#   ^^^^^^^^^^^^^^^^^ warning: "The value of `SENTRY_AUTH_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN npm install -g pnpm
RUN pnpm install
RUN pnpm build
#---- fixed (unsafe): "Use a secret mount for SENTRY_AUTH_TOKEN"
FROM node:22
WORKDIR /app
COPY . .
RUN npm install -g pnpm
RUN --mount=type=secret,id=SENTRY_AUTH_TOKEN,env=SENTRY_AUTH_TOKEN,required=true pnpm install
RUN --mount=type=secret,id=SENTRY_AUTH_TOKEN,env=SENTRY_AUTH_TOKEN,required=true pnpm build

#---- no step names it: files of the project may
FROM python:3.13
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY requirements.txt .
RUN pip install flask
RUN pip install -r requirements.txt
#---- fixed (unsafe): "Use a secret mount for GITHUB_TOKEN"
FROM python:3.13
COPY requirements.txt .
RUN pip install flask
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN,required=true \
    pip install -r requirements.txt

#---- a program that is compiled sees no environment
FROM golang:1.26
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN go mod download
RUN go build -o /app .
#---- fixed (unsafe): "Remove the build argument GITHUB_TOKEN, which no step reads"
FROM golang:1.26
COPY . .
RUN go mod download
RUN go build -o /app .

#---- a file that held the value is gone when the next step runs
FROM node:14
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY package*.json ./
RUN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > ~/.npmrc && npm ci && rm ~/.npmrc
COPY . .
RUN npm run build
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:14
COPY package*.json ./
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true \
    echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > ~/.npmrc && npm ci && rm ~/.npmrc
COPY . .
RUN npm run build

#---- bundler is told an address
FROM ruby:3.4
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
ARG GITHUB_USERNAME
WORKDIR /app
COPY . .
RUN gem install bundler && \
    bundle config set https://rubygems.pkg.github.com/acme $GITHUB_USERNAME:$GITHUB_TOKEN && \
    bundle install -j4
#---- fixed (unsafe): "Use a secret mount for GITHUB_TOKEN"
FROM ruby:3.4
ARG GITHUB_USERNAME
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN,required=true gem install bundler && \
    BUNDLE_RUBYGEMS__PKG__GITHUB__COM="$GITHUB_USERNAME:$GITHUB_TOKEN" bundle install -j4

#---- a setting that a later step is told by a variable
FROM python:3.13
ARG CODEARTIFACT_TOKEN
#   ^^^^^^^^^^^^^^^^^^ warning: "The value of `CODEARTIFACT_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN pip config set global.index-url https://aws:$CODEARTIFACT_TOKEN@acme.example.com/simple/
COPY requirements.txt .
RUN pip install -r requirements.txt
#---- fixed (unsafe): "Use a secret mount for CODEARTIFACT_TOKEN"
FROM python:3.13
COPY requirements.txt .
RUN --mount=type=secret,id=CODEARTIFACT_TOKEN,env=CODEARTIFACT_TOKEN,required=true \
    PIP_INDEX_URL="https://aws:$CODEARTIFACT_TOKEN@acme.example.com/simple/" pip install -r requirements.txt

#---- git's configuration is read by what runs from the sources
FROM golang:1.26
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN git config --global url."https://x:${GITHUB_TOKEN}@github.com/".insteadOf "https://github.com/"
WORKDIR /app
COPY . .
RUN go run main.go
#---- fixed (unsafe): "Mount .gitconfig as a secret"
FROM golang:1.26
WORKDIR /app
COPY . .
# The secret gitconfig is a file with:
#   [url "https://x:<GITHUB_TOKEN>@github.com/"]
#   insteadOf = https://github.com/
RUN --mount=type=secret,id=gitconfig,target=/root/.gitconfig,required=true go run main.go

#---- ok: a variable that takes its own value, which nothing sets
FROM python:3.13
ENV DB_PASSWORD=${DB_PASSWORD}
ENV TEST_TOKEN="$TEST_TOKEN"
CMD ["python", "app.py"]

#---- a step that asks whether there is a value
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /app
RUN [ -n "$NPM_TOKEN" ] || { echo "NPM_TOKEN is missing"; exit 1; }
RUN echo "//registry.npmjs.org/:_authToken=${NPM_TOKEN}" > .npmrc
COPY package*.json ./
RUN npm ci
RUN rm .npmrc
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY package*.json ./
# The secret npmrc is a file with: //registry.npmjs.org/:_authToken=<NPM_TOKEN>
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci

#---- an ENV that takes the value over and that a step reads
FROM python:3.12
ARG API_TOKEN
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below: mount it as a secret"
ARG MORE=$API_TOKEN
ENV ACME="${MORE}" MODE=prod
RUN curl -H "Authorization: $ACME" https://example.com -o /tmp/x
CMD ["python", "app.py"]
#---- fixed (unsafe): "Use a secret mount for API_TOKEN, and pass it to `docker run --env ACME`"
FROM python:3.12
ENV MODE=prod
RUN --mount=type=secret,id=API_TOKEN,env=ACME,required=true \
    curl -H "Authorization: $ACME" https://example.com -o /tmp/x
CMD ["python", "app.py"]

#---- an ENV that takes the value over, and nothing else that reads it
FROM python:3.12
ARG API_TOKEN
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below, and as `ACME_TOKEN` in the image configuration: mount it as a secret, or pass it when the container starts"
ENV ACME_TOKEN=$API_TOKEN
CMD ["python", "app.py"]
#---- refused: "Use a secret mount for API_TOKEN: no step reads it: the program gets it from `ACME_TOKEN` when the container starts"

#---- which of two names a file of npm's has is not known
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below, and as `AUTH` in the image configuration: mount it as a secret, or pass it when the container starts"
ENV AUTH=$NPM_TOKEN
COPY package.json .npmrc ./
RUN npm ci
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN, and pass it to `docker run --env AUTH`"
FROM node:22
COPY package.json .npmrc ./
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true \
    --mount=type=secret,id=NPM_TOKEN,env=AUTH,required=true \
    npm ci

#---- which of two names a file of npm's has
#---- file package.json
{}
#---- file .npmrc
//registry.npmjs.org/:_authToken=${AUTH}
#---- file Dockerfile
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below, and as `AUTH` in the image configuration: mount it as a secret, or pass it when the container starts"
ENV AUTH=$NPM_TOKEN
COPY package.json .npmrc ./
RUN npm ci
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN, and pass it to `docker run --env AUTH`"
FROM node:22
COPY package.json .npmrc ./
RUN --mount=type=secret,id=NPM_TOKEN,env=AUTH,required=true npm ci

#---- a name that a file of npm's has in place of a token
#---- file package.json
{}
#---- file .npmrc
@fa:registry=https://npm.fontawesome.com/
//npm.fontawesome.com/:_authToken=${FA_KEY}
#---- file Dockerfile
FROM node:22
ARG FA_KEY
#   ^^^^^^ warning: "The value of `FA_KEY` is stored in the build history of every step below: mount it as a secret"
COPY package.json .npmrc ./
RUN npm ci
#---- fixed (unsafe): "Use a secret mount for FA_KEY"
FROM node:22
COPY package.json .npmrc ./
RUN --mount=type=secret,id=FA_KEY,env=FA_KEY,required=true npm ci

#---- values that are put into a file of the build context
#---- file package.json
{}
#---- file .npmrc
//npm.acme.dev/:_authToken=__ACME__
//npm.fontawesome.com/:_authToken=__FA__
#---- file Dockerfile
FROM node:22
ARG ACME_TOKEN
#   ^^^^^^^^^^ warning: "The value of `ACME_TOKEN` is stored in the build history of every step below: mount it as a secret"
ARG FA_TOKEN
#   ^^^^^^^^ warning: "The value of `FA_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /app
COPY . .
RUN sed -i "s/__ACME__/${ACME_TOKEN}/g" .npmrc && sed -i "s/__FA__/${FA_TOKEN}/g" .npmrc
RUN npm ci && rm .npmrc
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY . .
# The secret npmrc is the file .npmrc with <ACME_TOKEN> in place of __ACME__ and <FA_TOKEN> in place of __FA__
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY . .
# The secret npmrc is the file .npmrc with <FA_TOKEN> in place of __FA__ and <ACME_TOKEN> in place of __ACME__
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci

#---- a value that is put into a file of the program
FROM node:22
ARG API_TOKEN
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /app
COPY . .
RUN sed -i "s/@TOKEN@/$API_TOKEN/" src/config.js
#---- refused: "Use a secret mount for API_TOKEN: `sed -i` writes it to a file in line 5, which stores it in the image"

#---- a source of NuGet's goes without its password
FROM mcr.microsoft.com/dotnet/sdk:8.0
ARG FEED_TOKEN
#   ^^^^^^^^^^ warning: "The value of `FEED_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /src
COPY . .
RUN dotnet nuget add source \
      --username ci \
      --password ${FEED_TOKEN} \
      --store-password-in-clear-text \
      --name acme \
      https://nuget.pkg.github.com/acme/index.json && \
    dotnet restore
RUN dotnet publish --no-restore -o /out
#---- fixed (unsafe): "Use a secret mount for FEED_TOKEN"
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /src
COPY . .
RUN --mount=type=secret,id=FEED_TOKEN,env=FEED_TOKEN,required=true dotnet nuget add source \
      --name acme \
      https://nuget.pkg.github.com/acme/index.json && \
    NuGetPackageSourceCredentials_acme="Username=ci;Password=${FEED_TOKEN}" dotnet restore
RUN dotnet publish --no-restore -o /out

#---- names that say nothing, in the places of secrets
FROM alpine
ARG A
#   ^ warning: "The value of `A` is stored in the build history of every step below: mount it as a secret"
ARG B
#   ^ warning: "The value of `B` is stored in the build history of every step below: mount it as a secret"
ARG C
#   ^ warning: "The value of `C` is stored in the build history of every step below: mount it as a secret"
ARG D
#   ^ warning: "The value of `D` is stored in the build history of every step below: mount it as a secret"
RUN git clone https://$A@github.com/a/b
RUN gh login --token "$B" --api-key=${C}
RUN mkdir ~/.ssh && echo "$D" > ~/.ssh/id_ed25519 && git clone git@github.com:a/b && rm ~/.ssh/id_ed25519
#---- fixed (unsafe): "Use a secret mount for A"
FROM alpine
ARG B
ARG C
ARG D
RUN --mount=type=secret,id=A,env=A,required=true git -c "url.https://$A@github.com/.insteadOf=https://github.com/" clone https://github.com/a/b
RUN gh login --token "$B" --api-key=${C}
RUN mkdir ~/.ssh && echo "$D" > ~/.ssh/id_ed25519 && git clone git@github.com:a/b && rm ~/.ssh/id_ed25519
#---- fixed (unsafe): "Use a secret mount for B"
FROM alpine
ARG A
ARG C
ARG D
RUN git clone https://$A@github.com/a/b
RUN --mount=type=secret,id=B,env=B,required=true gh login --token "$B" --api-key=${C}
RUN mkdir ~/.ssh && echo "$D" > ~/.ssh/id_ed25519 && git clone git@github.com:a/b && rm ~/.ssh/id_ed25519
#---- fixed (unsafe): "Use a secret mount for C"
FROM alpine
ARG A
ARG B
ARG D
RUN git clone https://$A@github.com/a/b
RUN --mount=type=secret,id=C,env=C,required=true gh login --token "$B" --api-key=${C}
RUN mkdir ~/.ssh && echo "$D" > ~/.ssh/id_ed25519 && git clone git@github.com:a/b && rm ~/.ssh/id_ed25519
#---- fixed (unsafe): "Use a secret mount for D"
FROM alpine
ARG A
ARG B
ARG C
RUN git clone https://$A@github.com/a/b
RUN gh login --token "$B" --api-key=${C}
RUN --mount=type=secret,id=D,env=D,required=true \
    mkdir ~/.ssh && echo "$D" > ~/.ssh/id_ed25519 && git clone git@github.com:a/b && rm ~/.ssh/id_ed25519

#---- ok: names that say who somebody is, and options about secrets
FROM alpine
ARG GIT_USER
ARG WHERE
RUN git clone https://$GIT_USER@github.com/a/b && x --token-file $WHERE --token-expiry $WHERE

#---- a personal access token
FROM alpine
ARG PAT
#   ^^^ warning: "The value of `PAT` is stored in the build history of every step below: mount it as a secret"
RUN wget --header "Authorization: $PAT" https://example.com
#---- fixed (unsafe): "Use a secret mount for PAT"
FROM alpine
RUN --mount=type=secret,id=PAT,env=PAT,required=true \
    wget --header "Authorization: $PAT" https://example.com

#---- an argument that a workflow gives a secret, whatever it is called
#---- file .github/workflows/ci.yml
jobs:
  build:
    steps:
      - uses: docker/build-push-action@v6
        with:
          build-args: |
            LOGIN=${{ secrets.NPM_TOKEN }}
            NEXT_PUBLIC_MAP=${{ secrets.MAP_TOKEN }}
            OWNER=${{ secrets.DOCKERHUB_USERNAME }}
#---- file Dockerfile
FROM alpine
ARG LOGIN
#   ^^^^^ warning: "The value of `LOGIN` is stored in the build history of every step below: mount it as a secret"
ARG NEXT_PUBLIC_MAP
ARG OWNER
RUN fetch --key "$LOGIN" "$OWNER"
#---- fixed (unsafe): "Use a secret mount for LOGIN; .github/workflows/ci.yml must pass it as a secret"
FROM alpine
ARG NEXT_PUBLIC_MAP
ARG OWNER
RUN --mount=type=secret,id=LOGIN,env=LOGIN,required=true fetch --key "$LOGIN" "$OWNER"

#---- requirements that name no variable read none
#---- file requirements.txt
django==5
#---- file Dockerfile
FROM python:3.13
ARG SECRET_KEY
#   ^^^^^^^^^^ warning: "The value of `SECRET_KEY` is stored in the build history of every step below: mount it as a secret"
WORKDIR /code
COPY requirements.txt ./
RUN pip install -r requirements.txt
COPY . .
#---- fixed (unsafe): "Remove the build argument SECRET_KEY, which no step reads"
FROM python:3.13
WORKDIR /code
COPY requirements.txt ./
RUN pip install -r requirements.txt
COPY . .

#---- requirements that name it
#---- file requirements.txt
git+https://${SECRET_KEY}@github.com/a/b.git
#---- file Dockerfile
FROM python:3.13
ARG SECRET_KEY
#   ^^^^^^^^^^ warning: "The value of `SECRET_KEY` is stored in the build history of every step below: mount it as a secret"
WORKDIR /code
COPY requirements.txt ./
RUN pip install -r requirements.txt
#---- fixed (unsafe): "Use a secret mount for SECRET_KEY"
FROM python:3.13
WORKDIR /code
COPY requirements.txt ./
RUN --mount=type=secret,id=SECRET_KEY,env=SECRET_KEY,required=true pip install -r requirements.txt

#---- ok: nothing sets it, and a comma is a slip
FROM python:3.13
ENV DB_PASSWORD=${DB_PASSWORD}, MYSQL_DATABASE=cinema

#---- requirements that name the variable that takes it over
#---- file requirements.txt
git+https://${GIT_PAT}@github.com/a/b.git
#---- file Dockerfile
FROM python:3.13
COPY requirements.txt ./
ARG personalAccessToken
#   ^^^^^^^^^^^^^^^^^^^ warning: "The value of `personalAccessToken` is stored in the build history of every step below, and as `GIT_PAT` in the image configuration: mount it as a secret, or pass it when the container starts"
ENV GIT_PAT ${personalAccessToken}
RUN pip install -r requirements.txt
#---- fixed (unsafe): "Use a secret mount for personalAccessToken, and pass it to `docker run --env GIT_PAT`"
FROM python:3.13
COPY requirements.txt ./
RUN --mount=type=secret,id=personalAccessToken,env=GIT_PAT,required=true \
    pip install -r requirements.txt

#---- ok: frameworks ship it to browsers
FROM node:22 AS builder
ARG map_api_key
ENV REACT_APP_MAP_API_KEY=${map_api_key}
RUN yarn build

#---- a start that is no JSON is no error of the file
FROM node:22
ARG API_TOKEN
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN signin --token=$API_TOKEN
CMD ['sh']
#---- fixed (unsafe): "Use a secret mount for API_TOKEN"
FROM node:22
RUN --mount=type=secret,id=API_TOKEN,env=API_TOKEN,required=true signin --token=$API_TOKEN
CMD ['sh']

#---- a variable of a build stage that its steps may read
FROM node:22 AS builder
ARG APP_SECRET
#   ^^^^^^^^^^ warning: "The value of `APP_SECRET` is stored in the build history of every step below: mount it as a secret"
ENV BUILD_SECRET=${APP_SECRET}
COPY . .
RUN yarn build
FROM nginx
COPY --from=builder /build /usr/share/nginx/html
#---- refused: "Use a secret mount for APP_SECRET: no step names it, but every step below may read `BUILD_SECRET`"

#---- ok: values that only say what they are of
FROM python:3.12
ENV JWT_SECRET="SECRET" API_KEY=my-api-key STRIPE_SECRET=MY_STRIPE_SECRET
ENV SECRET_KEY=build-time-only
ARG DB_PASSWORD=password
CMD ["python", "app.py"]

#---- ok: the value of a variable that nothing sets
FROM python:3.12
ENV API_TOKEN=$TOKEN_OF_API
CMD ["python", "app.py"]

#---- Go takes modules by Git
FROM golang:1.24
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN git config --global url."https://$GITHUB_TOKEN@github.com/".insteadOf "https://github.com/" && go install example.com/private/tool@latest
#---- fixed (unsafe): "Mount .gitconfig as a secret"
FROM golang:1.24
# The secret gitconfig is a file with:
#   [url "https://<GITHUB_TOKEN>@github.com/"]
#   insteadOf = https://github.com/
RUN --mount=type=secret,id=gitconfig,target=/root/.gitconfig,required=true \
    go install example.com/private/tool@latest

#---- a value that is linked into the program
FROM golang:1.25
WORKDIR /src
ARG API_SECRET
#   ^^^^^^^^^^ warning: "The value of `API_SECRET` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN go build -ldflags "-s -X main.secret=${API_SECRET}" -o /app .
#---- refused: "Use a secret mount for API_SECRET: `go` writes it into the program in line 5, which stores it in the image"

#---- another flag of that name in a script
FROM alpine
ARG API_SECRET
#   ^^^^^^^^^^ warning: "The value of `API_SECRET` is stored in the build history of every step below: mount it as a secret"
RUN bash -c "curl -X POST -H 'Authorization: ${API_SECRET}' https://example.com"
#---- fixed (unsafe): "Use a secret mount for API_SECRET"
FROM alpine
RUN --mount=type=secret,id=API_SECRET,env=API_SECRET,required=true \
    bash -c "curl -X POST -H 'Authorization: ${API_SECRET}' https://example.com"

#---- a value that a compiler writes into the program
FROM gcc:15 AS a
ARG APP_SECRET
#   ^^^^^^^^^^ warning: "The value of `APP_SECRET` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN gcc -O2 -DSECRET=\"$APP_SECRET\" -o /app main.c
#---- refused: "Use a secret mount for APP_SECRET: `gcc` writes it into the program in line 4, which stores it in the image"

#---- a value that a cross compiler is given by two words
FROM debian:13
ARG APP_SECRET
#   ^^^^^^^^^^ warning: "The value of `APP_SECRET` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN aarch64-linux-gnu-g++-14 -D SECRET=$APP_SECRET -o /app main.cc
#---- refused: "Use a secret mount for APP_SECRET: `aarch64-linux-gnu-g++-14` writes it into the program in line 4, which stores it in the image"

#---- a value that stays in the files of the build
FROM gcc:15
ARG APP_SECRET
#   ^^^^^^^^^^ warning: "The value of `APP_SECRET` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN cmake -DSECRET=$APP_SECRET -B build && cmake --build build
#---- refused: "Use a secret mount for APP_SECRET: `cmake` writes it into the files of the build in line 4, which stores it in the image"

#---- a value that is recorded with the command line
FROM gcc:15
ARG APP_SECRET
#   ^^^^^^^^^^ warning: "The value of `APP_SECRET` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN ./configure --with-secret=$APP_SECRET && make
#---- refused: "Use a secret mount for APP_SECRET: `./configure` writes it into `config.log` in line 4, which stores it in the image"

#---- a value that a bundler puts in place of a name
FROM node:22
ARG APP_SECRET
#   ^^^^^^^^^^ warning: "The value of `APP_SECRET` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN npx esbuild --define:SECRET=$APP_SECRET app.js --outfile=out.js
#---- refused: "Use a secret mount for APP_SECRET: `npx` writes it into the bundle in line 4, which stores it in the image"

#---- a value that an app is compiled with
FROM ghcr.io/cirruslabs/flutter:3.35.0
ARG APP_SECRET
#   ^^^^^^^^^^ warning: "The value of `APP_SECRET` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN flutter build web --dart-define=SECRET=$APP_SECRET
#---- refused: "Use a secret mount for APP_SECRET: `flutter` writes it into the program in line 4, which stores it in the image"

#---- a value that Maven only passes on
FROM maven:3.9
ARG SONAR_TOKEN
#   ^^^^^^^^^^^ warning: "The value of `SONAR_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN mvn -Dsonar.token=$SONAR_TOKEN verify sonar:sonar
#---- fixed (unsafe): "Use a secret mount for SONAR_TOKEN"
FROM maven:3.9
COPY . .
RUN --mount=type=secret,id=SONAR_TOKEN,env=SONAR_TOKEN,required=true \
    mvn -Dsonar.token=$SONAR_TOKEN verify sonar:sonar

#---- ok: what only sounds like a secret, and keys that clients are given
FROM busybox
ARG DD_UWSGI_PASS=uwsgi:3031
ARG FASTCGI_PASS
ARG PUSHER_APP_KEY
ARG MIX_PUSHER_APP_KEY
ARG FIREBASE_API_KEY
ARG ALGOLIA_SEARCH_API_KEY
ARG VUE_APP_API_KEY
ARG NEXT_PUBLIC_API_TOKEN
ARG STRIPE_PUBLISHABLE_KEY
ARG RECAPTCHA_SITE_KEY
ARG PAD_TOKEN
ARG CORS_ALLOW_CREDENTIALS
ENV DD_UWSGI_PASS=$DD_UWSGI_PASS

#---- the password of a database from an argument of another name
FROM mysql:8.4
ARG DATABASE_PW
ENV MYSQL_PASSWORD=$DATABASE_PW
#   ^^^^^^^^^^^^^^ warning: "The value of `MYSQL_PASSWORD` is stored in the image configuration: pass it when the container starts"

#---- an agent of a Jenkinsfile that passes the argument
#---- file .npmrc
//registry.npmjs.org/:_authToken=${TOKEN}
#---- file package.json
{ "dependencies": { "@acme/kit": "1" } }
#---- file Jenkinsfile
pipeline {
  agent {
    dockerfile {
      additionalBuildArgs "--build-arg TOKEN=${env.NPM_TOKEN}"
    }
  }
}
#---- file Dockerfile
FROM node:22
WORKDIR /app
ARG TOKEN
#   ^^^^^ warning: "The value of `TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY package.json .npmrc ./
RUN npm install
#---- fixed (unsafe): "Use a secret mount for TOKEN; Jenkinsfile must pass it as a secret"
FROM node:22
WORKDIR /app
COPY package.json .npmrc ./
RUN --mount=type=secret,id=TOKEN,env=TOKEN,required=true npm install

#---- a Jenkinsfile that passes the argument
#---- file .npmrc
//registry.npmjs.org/:_authToken=${TOKEN}
#---- file package.json
{ "dependencies": { "@acme/kit": "1" } }
#---- file Jenkinsfile
node {
  sh '''
    docker build -t app --build-arg TOKEN=$auth_token .
  '''
}
#---- file Dockerfile
FROM node:22
WORKDIR /app
ARG TOKEN
#   ^^^^^ warning: "The value of `TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY package.json .npmrc ./
RUN npm install
#---- fixed (unsafe): "Use a secret mount for TOKEN; Jenkinsfile must pass it as a secret"
FROM node:22
WORKDIR /app
COPY package.json .npmrc ./
RUN --mount=type=secret,id=TOKEN,env=TOKEN,required=true npm install

#---- a token in place of a text of a secret file
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY .npmrc package.json ./
RUN sed -i "s/@TOKEN@/$NPM_TOKEN/" .npmrc && npm install && rm .npmrc
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
COPY .npmrc package.json ./
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true \
    sed -i "s/@TOKEN@/$NPM_TOKEN/" .npmrc && npm install && rm .npmrc

#---- in place of a text of two files, or only where a test says so
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY .npmrc other package.json ./
RUN sed -i "s/@TOKEN@/$NPM_TOKEN/" .npmrc other && npm install && rm .npmrc
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY .npmrc package.json ./
RUN test -f x && sed -i "s/@TOKEN@/$NPM_TOKEN/" .npmrc; npm install && rm .npmrc
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY .npmrc package.json ./
RUN sed -i -n "s/@TOKEN@/$NPM_TOKEN/" .npmrc && npm install && rm .npmrc
#---- refused: "Use a secret mount for NPM_TOKEN: `sed -i` writes it to a file in line 4, which stores it in the image"

#---- a build of the workspace goes without it
#---- file compose.yaml
services:
  api:
    build: .
#---- file package.json
{}
#---- file Dockerfile
# syntax=docker/dockerfile:1
FROM node:22
ARG SENTRY_AUTH_TOKEN
#   ^^^^^^^^^^^^^^^^^ warning: "The value of `SENTRY_AUTH_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN npm run build
#---- fixed (unsafe): "Use a secret mount for SENTRY_AUTH_TOKEN"
# syntax=docker/dockerfile:1
FROM node:22
COPY . .
RUN --mount=type=secret,id=SENTRY_AUTH_TOKEN,env=SENTRY_AUTH_TOKEN npm run build

#---- steps that go take the blank line below them along
#---- file package.json
{}
#---- file Dockerfile
FROM node:22-alpine

WORKDIR /app

ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"

RUN echo "//registry.npmjs.org/:_authToken=${NPM_TOKEN}" >> ./.npmrc

COPY package*.json ./

RUN npm install

RUN rm -f ./.npmrc

COPY src ./src
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22-alpine

WORKDIR /app

COPY package*.json ./

# The secret npmrc is a file with: //registry.npmjs.org/:_authToken=<NPM_TOKEN>
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm install

COPY src ./src

#---- git pull writes the address to the reflog
FROM debian:12
ARG TOKEN
#   ^^^^^ warning: "The value of `TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /src
RUN git init && git pull https://$TOKEN@github.com/org/app main
#---- fixed (unsafe): "Use a secret mount for TOKEN"
FROM debian:12
WORKDIR /src
RUN --mount=type=secret,id=TOKEN,env=TOKEN,required=true \
    git init && git -c "url.https://$TOKEN@github.com/.insteadOf=https://github.com/" pull https://github.com/org/app main

#---- a helper of git reads the variable when it runs
FROM debian:12
ARG GIT_PASS
#   ^^^^^^^^ warning: "The value of `GIT_PASS` is stored in the build history of every step below: mount it as a secret"
RUN git config --global credential.helper '!f() { echo "password=$GIT_PASS"; }; f' && git clone https://github.com/org/app /app
#---- refused: "Use a secret mount for GIT_PASS: `git` in line 3 may read it"

#---- a script that a program is given as a word
FROM debian:12
ARG API_TOKEN
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN find . -name '*.in' -exec sh -c 'upload "$API_TOKEN" "$1"' _ {} \;
#---- refused: "Use a secret mount for API_TOKEN: `find` in line 3 may read it"

#---- a program that asks for a variable by its name
FROM debian:12
ARG API_TOKEN
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN awk 'BEGIN { print ENVIRON["API_TOKEN"] }'
#---- refused: "Use a secret mount for API_TOKEN: `awk` in line 3 may read it"

#---- a text that is only printed
FROM debian:12
ARG API_TOKEN
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN echo 'pass API_TOKEN' && unset API_TOKEN
#---- fixed (unsafe): "Remove the build argument API_TOKEN, which no step reads"
FROM debian:12
RUN echo 'pass API_TOKEN' && unset API_TOKEN

#---- what is passed for an ENV of a build stage that only the project's code may read
#---- file package.json
{ "scripts": { "build": "next build" } }
#---- file Dockerfile
FROM node:22 AS build
ARG SENTRY_AUTH_TOKEN
#   ^^^^^^^^^^^^^^^^^ warning: "The value of `SENTRY_AUTH_TOKEN` is stored in the build history of every step below: mount it as a secret"
ENV SENTRY_AUTH_TOKEN=$SENTRY_AUTH_TOKEN
WORKDIR /app
COPY . .
RUN npm run build
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
#---- fixed (unsafe): "Use a secret mount for SENTRY_AUTH_TOKEN"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=SENTRY_AUTH_TOKEN,env=SENTRY_AUTH_TOKEN,required=true npm run build
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html

#---- what is passed for an ENV that the program may read too
#---- file package.json
{ "scripts": { "build": "next build" } }
#---- file Dockerfile
FROM node:22
ARG API_TOKEN
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below and the image configuration: mount it as a secret, or pass it when the container starts"
ENV API_TOKEN=$API_TOKEN
WORKDIR /app
COPY . .
RUN npm run build
CMD ["node", "server.js"]
#---- fixed (unsafe): "Use a secret mount for API_TOKEN, and pass it to `docker run --env API_TOKEN`"
FROM node:22
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=API_TOKEN,env=API_TOKEN,required=true npm run build
CMD ["node", "server.js"]

#---- quotes inside of others are part of the file
FROM mcr.microsoft.com/dotnet/sdk:8.0
ARG FEED_TOKEN
#   ^^^^^^^^^^ warning: "The value of `FEED_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /src
RUN echo "<configuration><packageSourceCredentials><Feed><add key='ClearTextPassword' value='$FEED_TOKEN' /></Feed></packageSourceCredentials></configuration>" > nuget.config
COPY . .
RUN dotnet restore
#---- fixed (unsafe): "Mount nuget.config as a secret"
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /src
COPY . .
# The secret nuget.config is a file with: <configuration><packageSourceCredentials><Feed><add key='ClearTextPassword' value='<FEED_TOKEN>' /></Feed></packageSourceCredentials></configuration>
RUN --mount=type=secret,id=nuget.config,target=/src/nuget.config,required=true dotnet restore

#---- a build goes without the secret where the condition does not hold
FROM alpine:3.22
ARG FEED_TOKEN
#   ^^^^^^^^^^ warning: "The value of `FEED_TOKEN` is stored in the build history of every step below: mount it as a secret"
ARG FEED=own
RUN if [ "$FEED" = own ]; then curl -H "Authorization: Bearer $FEED_TOKEN" https://example.com/feed; fi
#---- fixed (unsafe): "Use a secret mount for FEED_TOKEN"
FROM alpine:3.22
ARG FEED=own
RUN --mount=type=secret,id=FEED_TOKEN,env=FEED_TOKEN \
    if [ "$FEED" = own ]; then curl -H "Authorization: Bearer $FEED_TOKEN" https://example.com/feed; fi

#---- the id that a workflow passes already
#---- file .github/workflows/build.yml
jobs:
  build:
    steps:
      - uses: docker/build-push-action@v6
        with:
          context: .
          secrets: |
            "sentry_auth_token=${{ secrets.SENTRY_AUTH_TOKEN }}"
          build-args: |
            SENTRY_AUTH_TOKEN=${{ secrets.SENTRY_AUTH_TOKEN }}
#---- file Dockerfile
FROM node:22
ARG SENTRY_AUTH_TOKEN
#   ^^^^^^^^^^^^^^^^^ warning: "The value of `SENTRY_AUTH_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN npx @sentry/cli --auth-token "$SENTRY_AUTH_TOKEN" releases list
#---- fixed (unsafe): "Use a secret mount for SENTRY_AUTH_TOKEN"
FROM node:22
RUN --mount=type=secret,id=sentry_auth_token,env=SENTRY_AUTH_TOKEN,required=true \
    npx @sentry/cli --auth-token "$SENTRY_AUTH_TOKEN" releases list

#---- ok: names and values of what everyone knows
FROM node:22
ENV BASE_TOKEN_L1_ADDRESS=0x00000000000000000000000000000000000080ab BASE_TOKEN_SYMBOL=ETH ETH_TOKEN_PRICE=a1b2
ENV JWT_SECRET=random DATABASE=postgres://postgres:my-secret@db

#---- ok: values that stand for secrets
ARG SECRET_KEY_BASE="needs-to-be-set"
FROM ruby:3.4
ARG SECRET_KEY_BASE
ENV APP_SECRET=default-secret ENCRYPTION_KEY=CAFEBABE JWT_SECRET=dev-jwt-secret-change-in-production
ENV API_KEY=dev_api_key_123 DB_SECRET=dev_secret_not_for_production SMTP_PASSWORD=f00d

#---- what only a stage's configuration holds
FROM node:22 AS build
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
ENV NPM_TOKEN=$NPM_TOKEN
RUN ./build.sh
FROM scratch
COPY --from=build /app /app
#---- refused: "Use a secret mount for NPM_TOKEN: `./build.sh` in line 4 may read it"

#---- an .npmrc that is written when all installs of its step have run
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN npm install -g yarn && echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > ~/.npmrc
#---- refused: "Use a secret mount for NPM_TOKEN: no step reads `.npmrc`"

#---- Git puts a template back, and another user removes the file
#---- file App.csproj
<Project Sdk="Microsoft.NET.Sdk"></Project>
#---- file nuget.config
<configuration><packageSourceCredentials><a><add key="ClearTextPassword" value="%PW%" /></a></packageSourceCredentials></configuration>
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:10.0
WORKDIR /s
COPY App.csproj nuget.config ./
ARG NUGET_PASSWORD
#   ^^^^^^^^^^^^^^ warning: "The value of `NUGET_PASSWORD` is stored in the build history of every step below: mount it as a secret"
RUN sed -i "s/%PW%/$NUGET_PASSWORD/" nuget.config && dotnet restore App.csproj && git checkout nuget.config
#---- fixed (unsafe): "Mount nuget.config as a secret"
FROM mcr.microsoft.com/dotnet/sdk:10.0
WORKDIR /s
COPY App.csproj ./
# The secret nuget.config is the file nuget.config with <NUGET_PASSWORD> in place of %PW%
RUN --mount=type=secret,id=nuget.config,target=/s/nuget.config,required=true \
    dotnet restore App.csproj

#---- a step of another user, which only removes the file
FROM node:22
USER node
WORKDIR /home/node/app
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN echo "//registry.npmjs.org/:_authToken=${NPM_TOKEN}" > ~/.npmrc
RUN npm ci
USER root
RUN npm i -g npm@10 && rm /home/node/.npmrc
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
USER node
WORKDIR /home/node/app
# The secret npmrc is a file with: //registry.npmjs.org/:_authToken=<NPM_TOKEN>
RUN --mount=type=secret,id=npmrc,target=/home/node/.npmrc,required=true,uid=1000 npm ci
USER root
RUN npm i -g npm@10

#---- ok: what is public of a secret, or about it
FROM alpine:3.22
ARG DOCKER_CREDENTIAL_GCR_CHECKSUM=443ef6a46ca8bb1a0dd1a1a2ba1fc4b7d0b0e8b5f9c0a9ea1f4f8f5c4a2d1b3e
ARG VAULT_TOKEN_SHA256=443ef6a46ca8bb1a0dd1a1a2ba1fc4b7d0b0e8b5f9c0a9ea1f4f8f5c4a2d1b3e
ARG CREDENTIAL_HELPER_COMMIT=443ef6a46ca8bb1a0dd1a1a2ba1fc4b7d0b0e8b5
ENV P11_TOKEN_LABEL=edge
ENV POSTHOG_TOKEN=phc_abcdefghijklmnopqrstuvwxyz0123456789
ENV APP_KEY=base64:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

#---- ok: a path with a parameter that is filled in later
FROM node:22
ENV APP_REDIRECT_URI_FORGOT_PASSWORD=/reset-password?resetPasswordToken=

#---- the seed of a key of NATS, whatever it is called
FROM node:22
ENV NATS_NKEY_PUBLIC_KEY=SUAM7ZBOQ3XVCZJ2DVRYQK4DWTNL3XWJPAHQUBZCEQV5GIO6RWYJ2S4KXE
#   ^^^^^^^^^^^^^^^^^^^^ warning: "The value of `NATS_NKEY_PUBLIC_KEY` is stored in the image configuration: pass it when the container starts. Revoke it, because the value is in this file"

#---- a package manager runs a program that may read it
FROM ruby:3.3
ARG RAILS_MASTER_KEY
#   ^^^^^^^^^^^^^^^^ warning: "The value of `RAILS_MASTER_KEY` is stored in the build history of every step below and the image configuration: mount it as a secret, or pass it when the container starts"
ENV RAILS_ENV=production RAILS_MASTER_KEY=$RAILS_MASTER_KEY
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
COPY . .
RUN bundle exec rails assets:precompile
RUN bundle exec echo done
CMD ["bundle", "exec", "puma"]
#---- fixed (unsafe): "Use a secret mount for RAILS_MASTER_KEY, and pass it to `docker run --env RAILS_MASTER_KEY`"
FROM ruby:3.3
ENV RAILS_ENV=production
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN --mount=type=secret,id=RAILS_MASTER_KEY,env=RAILS_MASTER_KEY,required=true bundle install
COPY . .
RUN --mount=type=secret,id=RAILS_MASTER_KEY,env=RAILS_MASTER_KEY,required=true \
    bundle exec rails assets:precompile
RUN bundle exec echo done
CMD ["bundle", "exec", "puma"]

#---- programs of environments may read it
FROM python:3.13-slim
ARG DJANGO_SECRET_KEY
#   ^^^^^^^^^^^^^^^^^ warning: "The value of `DJANGO_SECRET_KEY` is stored in the build history of every step below: mount it as a secret"
RUN poetry run python manage.py collectstatic
RUN pipenv run python manage.py collectstatic
RUN pdm run collectstatic
RUN conda run --name app python manage.py collectstatic
RUN poetry run pip install wheel
CMD ["gunicorn"]
#---- fixed (unsafe): "Use a secret mount for DJANGO_SECRET_KEY"
FROM python:3.13-slim
RUN --mount=type=secret,id=DJANGO_SECRET_KEY,env=DJANGO_SECRET_KEY,required=true \
    poetry run python manage.py collectstatic
RUN --mount=type=secret,id=DJANGO_SECRET_KEY,env=DJANGO_SECRET_KEY,required=true \
    pipenv run python manage.py collectstatic
RUN --mount=type=secret,id=DJANGO_SECRET_KEY,env=DJANGO_SECRET_KEY,required=true \
    pdm run collectstatic
RUN --mount=type=secret,id=DJANGO_SECRET_KEY,env=DJANGO_SECRET_KEY,required=true \
    conda run --name app python manage.py collectstatic
RUN poetry run pip install wheel
CMD ["gunicorn"]

#---- a runner of another kind may read it
FROM python:3.13-slim
ARG DJANGO_SECRET_KEY
#   ^^^^^^^^^^^^^^^^^ warning: "The value of `DJANGO_SECRET_KEY` is stored in the build history of every step below: mount it as a secret"
RUN pip install -r requirements.txt
RUN hatch run collectstatic
#---- refused: "Use a secret mount for DJANGO_SECRET_KEY: `hatch` in line 4 may read it"

#---- a step that asks for it takes it from no step below
FROM node:22 AS build
ARG SENTRY_AUTH_TOKEN
#   ^^^^^^^^^^^^^^^^^ warning: "The value of `SENTRY_AUTH_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
RUN test -n "$SENTRY_AUTH_TOKEN" || (echo "no SENTRY_AUTH_TOKEN" && false)
COPY . .
RUN npm run build
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
#---- fixed (unsafe): "Use a secret mount for SENTRY_AUTH_TOKEN"
FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
RUN --mount=type=secret,id=SENTRY_AUTH_TOKEN,env=SENTRY_AUTH_TOKEN \
    test -n "$SENTRY_AUTH_TOKEN" || (echo "no SENTRY_AUTH_TOKEN" && false)
COPY . .
RUN --mount=type=secret,id=SENTRY_AUTH_TOKEN,env=SENTRY_AUTH_TOKEN npm run build
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html

#---- a step that is given it takes it from no other
FROM node:22 AS build
ARG SENTRY_AUTH_TOKEN
#   ^^^^^^^^^^^^^^^^^ warning: "The value of `SENTRY_AUTH_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /app
COPY . .
RUN npm ci && npm run build
RUN sentry-cli --auth-token $SENTRY_AUTH_TOKEN sourcemaps upload dist
RUN bundle exec rake notify
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
#---- fixed (unsafe): "Use a secret mount for SENTRY_AUTH_TOKEN"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=SENTRY_AUTH_TOKEN,env=SENTRY_AUTH_TOKEN,required=true \
    npm ci && npm run build
RUN --mount=type=secret,id=SENTRY_AUTH_TOKEN,env=SENTRY_AUTH_TOKEN,required=true \
    sentry-cli --auth-token $SENTRY_AUTH_TOKEN sourcemaps upload dist
RUN --mount=type=secret,id=SENTRY_AUTH_TOKEN,env=SENTRY_AUTH_TOKEN,required=true \
    bundle exec rake notify
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html

#---- a setting of the project names what Git logs in with
#---- file package.json
{ "scripts": { "build": "next build" } }
#---- file next.config.js
fetch('https://api.github.com', { headers: { authorization: process.env.GITHUB_TOKEN } });
#---- file Dockerfile
FROM node:22 AS build
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /app
COPY package.json ./
RUN git config --global url."https://${GITHUB_TOKEN}@github.com/".insteadOf ssh://git@github.com/ && npm install
COPY . .
RUN npm run build
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
#---- fixed (unsafe): "Mount .gitconfig and GITHUB_TOKEN as secrets"
FROM node:22 AS build
WORKDIR /app
COPY package.json ./
# The secret gitconfig is a file with:
#   [url "https://<GITHUB_TOKEN>@github.com/"]
#   insteadOf = ssh://git@github.com/
RUN --mount=type=secret,id=gitconfig,target=/root/.gitconfig,required=true \
    npm install
COPY . .
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN,required=true npm run build
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html

#---- no setting of the project names what Git logs in with
#---- file package.json
{ "scripts": { "build": "next build" } }
#---- file next.config.js
module.exports = {};
#---- file Dockerfile
FROM node:22 AS build
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /app
COPY package.json ./
RUN git config --global url."https://${GITHUB_TOKEN}@github.com/".insteadOf ssh://git@github.com/ && npm install
COPY . .
RUN npm run build
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
#---- fixed (unsafe): "Mount .gitconfig as a secret"
FROM node:22 AS build
WORKDIR /app
COPY package.json ./
# The secret gitconfig is a file with:
#   [url "https://<GITHUB_TOKEN>@github.com/"]
#   insteadOf = ssh://git@github.com/
RUN --mount=type=secret,id=gitconfig,target=/root/.gitconfig,required=true \
    npm install
COPY . .
RUN npm run build
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html

#---- a program that stores what it logs in with reads the variable itself
FROM python:3.13
ARG AWS_SECRET_ACCESS_KEY
#   ^^^^^^^^^^^^^^^^^^^^^ warning: "The value of `AWS_SECRET_ACCESS_KEY` is stored in the build history of every step below: mount it as a secret"
ARG VAULT_TOKEN
#   ^^^^^^^^^^^ warning: "The value of `VAULT_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN apt-get update && apt-get install -y awscli vault
RUN aws codeartifact login --tool pip --domain acme --repository pypi && pip install wheel && rm ~/.config/pip/pip.conf
RUN aws configure set region eu-west-1
RUN aws s3 cp s3://acme/model /model
RUN vault login -method=token
#---- fixed (unsafe): "Use a secret mount for AWS_SECRET_ACCESS_KEY"
FROM python:3.13
ARG VAULT_TOKEN
RUN apt-get update && apt-get install -y awscli vault
RUN --mount=type=secret,id=AWS_SECRET_ACCESS_KEY,env=AWS_SECRET_ACCESS_KEY,required=true \
    aws codeartifact login --tool pip --domain acme --repository pypi && pip install wheel && rm ~/.config/pip/pip.conf
RUN aws configure set region eu-west-1
RUN --mount=type=secret,id=AWS_SECRET_ACCESS_KEY,env=AWS_SECRET_ACCESS_KEY,required=true \
    aws s3 cp s3://acme/model /model
RUN vault login -method=token
#---- fixed (unsafe): "Use a secret mount for VAULT_TOKEN"
FROM python:3.13
ARG AWS_SECRET_ACCESS_KEY
RUN apt-get update && apt-get install -y awscli vault
RUN aws codeartifact login --tool pip --domain acme --repository pypi && pip install wheel && rm ~/.config/pip/pip.conf
RUN aws configure set region eu-west-1
RUN aws s3 cp s3://acme/model /model
RUN --mount=type=secret,id=VAULT_TOKEN,env=VAULT_TOKEN,required=true vault login -method=token

#---- programs whose variables are not known may read it
FROM python:3.13
ARG SNYK_TOKEN
#   ^^^^^^^^^^ warning: "The value of `SNYK_TOKEN` is stored in the build history of every step below: mount it as a secret"
ARG PULUMI_ACCESS_TOKEN
#   ^^^^^^^^^^^^^^^^^^^ warning: "The value of `PULUMI_ACCESS_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN gcloud auth list && pulumi login && snyk auth
#---- refused: "Use a secret mount for SNYK_TOKEN: `gcloud` in line 4 may read it"
#---- refused: "Use a secret mount for PULUMI_ACCESS_TOKEN: `gcloud` in line 4 may read it"

#---- the image starts Yarn, whose file names the variable
#---- file .npmrc
//registry.npmjs.org/:_authToken=${NPM_TOKEN}
#---- file package.json
{ "scripts": { "start": "node index.js" } }
#---- file Dockerfile
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below and the image configuration: mount it as a secret, or pass it when the container starts"
ENV NPM_TOKEN=$NPM_TOKEN
COPY .npmrc package.json yarn.lock ./
RUN yarn install --frozen-lockfile
COPY . .
CMD ["yarn", "start"]
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN, and pass it to `docker run --env NPM_TOKEN`"
FROM node:22
COPY .npmrc package.json yarn.lock ./
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true yarn install --frozen-lockfile
COPY . .
CMD ["yarn", "start"]

#---- the image starts npm, which has no need of the variable to start a script
#---- file .npmrc
//registry.npmjs.org/:_authToken=${NPM_TOKEN}
#---- file package.json
{ "scripts": { "start": "node index.js" } }
#---- file Dockerfile
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below and the image configuration: mount it as a secret, or pass it when the container starts"
ENV NPM_TOKEN=$NPM_TOKEN
COPY .npmrc package.json package-lock.json ./
RUN npm ci
CMD ["npm", "start"]
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
COPY .npmrc package.json package-lock.json ./
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm ci
CMD ["npm", "start"]

#---- the image starts npm 6, which reads its file whatever it does
FROM node:14
ENV NPM_TOKEN=npm_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the image configuration. Revoke it, because the value is in this file"
COPY .npmrc package.json ./
RUN npm install
ENTRYPOINT npm start
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN, and pass it to `docker run --env NPM_TOKEN`"
FROM node:14
COPY .npmrc package.json ./
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm install
ENTRYPOINT npm start

#---- the file that Yarn reads is removed
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below and the image configuration: mount it as a secret, or pass it when the container starts"
ENV NPM_TOKEN=$NPM_TOKEN
COPY .yarnrc.yml package.json ./
RUN yarn install && rm -f .yarnrc.yml
CMD ["yarn", "start"]
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
COPY .yarnrc.yml package.json ./
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true yarn install && rm -f .yarnrc.yml
CMD ["yarn", "start"]

#---- all secrets that a workflow must pass
#---- file .github/workflows/ci.yml
jobs:
  image:
    steps:
      - uses: docker/build-push-action@v6
        with:
          build-args: |
            NPM_TOKEN=${{ secrets.NPM_TOKEN }}
#---- file compose.yaml
services:
  app:
    build: .
#---- file package.json
{}
#---- file Dockerfile
FROM node:22 AS deps
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /app
RUN echo "//registry.npmjs.org/:_authToken=${NPM_TOKEN}" > .npmrc && npm ci --omit=dev && rm -f .npmrc
FROM deps
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN echo "//registry.npmjs.org/:_authToken=${NPM_TOKEN}" >> ~/.npmrc
RUN npm ci
#---- fixed (unsafe): "Mount .npmrc and NPM_TOKEN as secrets; compose.yaml and .github/workflows/ci.yml must pass the secrets npmrc and NPM_TOKEN"
FROM node:22 AS deps
WORKDIR /app
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN \
    echo "//registry.npmjs.org/:_authToken=${NPM_TOKEN}" > .npmrc && npm ci --omit=dev && rm -f .npmrc
FROM deps
# The secret npmrc is a file with: //registry.npmjs.org/:_authToken=<NPM_TOKEN>
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true npm ci

#---- two files that Git and npm log in with
FROM node:22
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN echo "//npm.pkg.github.com/:_authToken=${GITHUB_TOKEN}" > ~/.npmrc
RUN echo "machine github.com login x password ${GITHUB_TOKEN}" > ~/.netrc
RUN npm install
#---- fixed (unsafe): "Mount .npmrc and .netrc as secrets"
FROM node:22
# The secret npmrc is a file with: //npm.pkg.github.com/:_authToken=<GITHUB_TOKEN>
# The secret netrc is a file with: machine github.com login x password <GITHUB_TOKEN>
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true \
    --mount=type=secret,id=netrc,target=/root/.netrc,required=true \
    npm install

#---- keys of service accounts, and credentials by their short name
FROM google/cloud-sdk:slim
ARG GCP_SA_KEY
#   ^^^^^^^^^^ warning: "The value of `GCP_SA_KEY` is stored in the build history of every step below: mount it as a secret"
ARG SUPABASE_SERVICE_KEY
#   ^^^^^^^^^^^^^^^^^^^^ warning: "The value of `SUPABASE_SERVICE_KEY` is stored in the build history of every step below: mount it as a secret"
ARG SIDEKIQ_CREDS
#   ^^^^^^^^^^^^^ warning: "The value of `SIDEKIQ_CREDS` is stored in the build history of every step below: mount it as a secret"
RUN echo "$GCP_SA_KEY" > /tmp/key.json && gcloud auth activate-service-account --key-file=/tmp/key.json && rm /tmp/key.json
RUN bundle config set --global enterprise.contribsys.com $SIDEKIQ_CREDS
RUN bundle install
#---- refused: "Use a secret mount for GCP_SA_KEY: `gcloud` keeps what it reads of `/tmp/key.json` in line 5, which stores it in the image"
#---- refused: "Use a secret mount for SUPABASE_SERVICE_KEY: `gcloud` in line 5 may read it"
#---- refused: "Use a secret mount for SIDEKIQ_CREDS: `gcloud` in line 5 may read it"

#---- Corepack reads no variable but its own
FROM node:22
ARG DATABASE_PASSWORD
#   ^^^^^^^^^^^^^^^^^ warning: "The value of `DATABASE_PASSWORD` is stored in the build history of every step below: mount it as a secret"
ARG COREPACK_NPM_TOKEN
#   ^^^^^^^^^^^^^^^^^^ warning: "The value of `COREPACK_NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN corepack enable && corepack prepare pnpm@9 --activate
RUN pnpm exec knex migrate:latest
#---- fixed (unsafe): "Use a secret mount for DATABASE_PASSWORD"
FROM node:22
ARG COREPACK_NPM_TOKEN
RUN corepack enable && corepack prepare pnpm@9 --activate
RUN --mount=type=secret,id=DATABASE_PASSWORD,env=DATABASE_PASSWORD,required=true \
    pnpm exec knex migrate:latest
#---- fixed (unsafe): "Use a secret mount for COREPACK_NPM_TOKEN"
FROM node:22
ARG DATABASE_PASSWORD
RUN --mount=type=secret,id=COREPACK_NPM_TOKEN,env=COREPACK_NPM_TOKEN,required=true \
    corepack enable && corepack prepare pnpm@9 --activate
RUN --mount=type=secret,id=COREPACK_NPM_TOKEN,env=COREPACK_NPM_TOKEN,required=true \
    pnpm exec knex migrate:latest

#---- ok: what may be read of credentials, and not they themselves
FROM alpine:3.22
ARG CREDS_FILE
ARG ALLOW_CREDS=1
ARG USE_CREDS=1
ARG CRED_COUNT

#---- a task of Azure's pipelines passes the argument
#---- file azure-pipelines.yml
steps:
  - task: Docker@2
    inputs:
      command: build
      Dockerfile: $(Build.SourcesDirectory)/Dockerfile
      arguments: --build-arg NPM_TOKEN=$(NPM_TOKEN)
#---- file ci/azure-pipelines.yml
steps:
  - task: Docker@2
    inputs:
      command: buildAndPush
      arguments: --build-arg NPM_TOKEN=$(NPM_TOKEN)
#---- file package.json
{}
#---- file Dockerfile
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY .npmrc package.json package-lock.json ./
RUN npm ci
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN; azure-pipelines.yml must pass it as a secret"
FROM node:22
COPY .npmrc package.json package-lock.json ./
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm ci

#---- Maven reads settings, behind a goal that cleans up
#---- file settings.xml
<settings><servers><server><id>a</id><password>${env.GITHUB_TOKEN}</password></server></servers></settings>
#---- file pom.xml
<project/>
#---- file Dockerfile
FROM maven:3.9 AS build
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY settings.xml pom.xml ./
RUN mvn -s settings.xml dependency:go-offline
COPY src src
RUN mvn -B clean package --settings settings.xml
RUN ./gradlew clean
#---- fixed (unsafe): "Use a secret mount for GITHUB_TOKEN"
FROM maven:3.9 AS build
COPY settings.xml pom.xml ./
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN,required=true \
    mvn -s settings.xml dependency:go-offline
COPY src src
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN,required=true \
    mvn -B clean package --settings settings.xml
RUN ./gradlew clean

#---- Gradle and sbt, behind a goal that cleans up
FROM eclipse-temurin:21 AS build
ARG NEXUS_PASSWORD
#   ^^^^^^^^^^^^^^ warning: "The value of `NEXUS_PASSWORD` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN ./gradlew clean build
RUN sbt clean assembly
#---- fixed (unsafe): "Use a secret mount for NEXUS_PASSWORD"
FROM eclipse-temurin:21 AS build
COPY . .
RUN --mount=type=secret,id=NEXUS_PASSWORD,env=NEXUS_PASSWORD,required=true ./gradlew clean build
RUN --mount=type=secret,id=NEXUS_PASSWORD,env=NEXUS_PASSWORD,required=true sbt clean assembly

#---- ok: public keys
FROM alpine:3.23
ARG SSH_PUBLIC_KEY
ARG SSH_PUB_KEY
ARG SSH_KEY_PUB
ARG KEY
ARG SSH_PUBKEY
RUN echo "$SSH_PUBLIC_KEY" > /root/.ssh/id_rsa.pub
RUN echo "$SSH_PUB_KEY" > /root/.ssh/id_ed25519.pub
RUN echo "${SSH_KEY_PUB}" >> /root/.ssh/id_ecdsa.pub && echo "$KEY" > ~/.ssh/id_dsa.pub
RUN echo "$SSH_PUBKEY" > /root/.ssh/authorized_keys
CMD ["sh"]

#---- a private key under a plain name, beside its public one
FROM alpine:3.23
ARG KEY
#   ^^^ warning: "The value of `KEY` is stored in the build history of every step below: mount it as a secret"
ARG OTHER
RUN echo "$KEY" > /root/.ssh/id_rsa && echo "$OTHER" > /root/.ssh/id_rsa.pub
CMD ["sh"]
#---- refused: "Use a secret mount for KEY: no step reads `id_rsa`"

#---- a secret with the part of the system that holds it, and names about secrets
FROM node:24
ARG API_SECRET_BACKEND
#   ^^^^^^^^^^^^^^^^^^ warning: "The value of `API_SECRET_BACKEND` is stored in the build history of every step below: mount it as a secret"
ARG SECRETS_BACKEND
ARG SECRET_MANAGER_URL
RUN API=$API_SECRET_BACKEND npm run build
CMD ["node", "a.js"]
#---- fixed (unsafe): "Use a secret mount for API_SECRET_BACKEND"
FROM node:24
ARG SECRETS_BACKEND
ARG SECRET_MANAGER_URL
RUN --mount=type=secret,id=API_SECRET_BACKEND,env=API_SECRET_BACKEND,required=true \
    API=$API_SECRET_BACKEND npm run build
CMD ["node", "a.js"]

#---- a file that two stages write, each for itself
FROM node:24 AS deps
ARG TOKEN
#   ^^^^^ warning: "The value of `TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /app
COPY package.json package-lock.json ./
RUN echo "//a.example.com/:_authToken=$TOKEN" > ~/.npmrc && npm ci
FROM node:24
ARG TOKEN
#   ^^^^^ warning: "The value of `TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /app
COPY package.json package-lock.json ./
RUN echo "//a.example.com/:_authToken=$TOKEN" > ~/.npmrc && npm ci --omit=dev
COPY --from=deps /app/node_modules/.bin /tools
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:24 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
# The secret npmrc is a file with: //a.example.com/:_authToken=<TOKEN>
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true \
    npm ci
FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
# The secret npmrc is a file with: //a.example.com/:_authToken=<TOKEN>
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true \
    npm ci --omit=dev
COPY --from=deps /app/node_modules/.bin /tools

#---- files of one name with other contents are other secrets
FROM node:24 AS a
ARG A_TOKEN
#   ^^^^^^^ warning: "The value of `A_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN npm config set //a.example.com/:_authToken=$A_TOKEN && npm install -g a
FROM node:24
ARG B_TOKEN
#   ^^^^^^^ warning: "The value of `B_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN npm config set //b.example.com/:_authToken=$B_TOKEN && npm install -g b
COPY --from=a /a /a
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:24 AS a
# The secret npmrc is a file with: //a.example.com/:_authToken=<A_TOKEN>
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true \
    npm install -g a
FROM node:24
ARG B_TOKEN
RUN npm config set //b.example.com/:_authToken=$B_TOKEN && npm install -g b
COPY --from=a /a /a
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:24 AS a
ARG A_TOKEN
RUN npm config set //a.example.com/:_authToken=$A_TOKEN && npm install -g a
FROM node:24
# The secret npmrc-2 is a file with: //b.example.com/:_authToken=<B_TOKEN>
RUN --mount=type=secret,id=npmrc-2,target=/root/.npmrc,required=true \
    npm install -g b
COPY --from=a /a /a

#---- an id that another mount has
FROM node:24
ARG B_TOKEN
#   ^^^^^^^ warning: "The value of `B_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN --mount=type=secret,id=npmrc,target=/srv/.npmrc cat /srv/.npmrc
RUN npm config set //b.example.com/:_authToken=$B_TOKEN && npm install -g b
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:24
RUN --mount=type=secret,id=npmrc,target=/srv/.npmrc cat /srv/.npmrc
# The secret npmrc-2 is a file with: //b.example.com/:_authToken=<B_TOKEN>
RUN --mount=type=secret,id=npmrc-2,target=/root/.npmrc,required=true \
    npm install -g b

#---- a harmless default, and a value that a build gives
#---- file compose.yaml
services:
  a:
    build:
      context: .
      args:
        TOKEN: ${GITLAB_TOKEN}
        DB_PASSWORD: dummy
#---- file Dockerfile
FROM alpine:3.22
ARG TOKEN=changeme
#   ^^^^^ warning: "The value of `TOKEN` is stored in the build history of every step below: mount it as a secret"
ARG DB_PASSWORD=changeme
RUN apk add --no-cache curl && curl -H "Authorization: Bearer $TOKEN" https://example.com/a -o /a
#---- fixed (unsafe): "Use a secret mount for TOKEN; compose.yaml must pass it as a secret"
FROM alpine:3.22
ARG DB_PASSWORD=changeme
RUN --mount=type=secret,id=TOKEN,env=TOKEN,required=true \
    apk add --no-cache curl && curl -H "Authorization: Bearer $TOKEN" https://example.com/a -o /a

#---- kaniko skips the mounts of steps, those that are there too
#---- file .gitlab-ci.yml
build:
  script: /kaniko/executor --context $CI_PROJECT_DIR --dockerfile $CI_PROJECT_DIR/Dockerfile --build-arg NPM_TOKEN=$NPM_TOKEN
#---- file package.json
{}
#---- file Dockerfile
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc && npm ci && rm .npmrc
RUN --mount=type=cache,target=/tmp/work ls /tmp/work
#---- refused: "Use a secret mount for NPM_TOKEN; .gitlab-ci.yml must pass it as a secret: .gitlab-ci.yml has it built without BuildKit"

#---- ok: values that only say where a secret is
FROM debian:12
ENV DB_PASSWORD="op://vault/Some item with spaces/credential" API_TOKEN='vault:secret/data/a#key'
ENV API_KEY=projects/1/secrets/x/versions/1 CLIENT_SECRET=aws-sm:prod/client
ENV APP_SECRET="@Microsoft.KeyVault(SecretUri=https://a.vault.azure.net/secrets/db/)"
ENV AUTH_TOKEN="{{ .Values.token }}" JWT_SECRET="!vault jwt" SESSION_SECRET=gcp-secret-manager:session

#---- the same content, spelled in two ways
FROM golang:1.26 AS a
ARG GH_TOKEN
#   ^^^^^^^^ warning: "The value of `GH_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN echo "machine github.com login x password ${GH_TOKEN}" > ~/.netrc
RUN go install example.com/a@v1
FROM golang:1.26
ARG GH_TOKEN
#   ^^^^^^^^ warning: "The value of `GH_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN echo "machine github.com login x password $GH_TOKEN" > /root/.netrc
RUN go install example.com/b@v1
COPY --from=a /go/bin/a /a
#---- fixed (unsafe): "Mount .netrc as a secret"
FROM golang:1.26 AS a
# The secret netrc is a file with: machine github.com login x password <GH_TOKEN>
RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true go install example.com/a@v1
FROM golang:1.26
# The secret netrc is a file with: machine github.com login x password <GH_TOKEN>
RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true go install example.com/b@v1
COPY --from=a /go/bin/a /a

#---- a Compose file that ends in the usual name
#---- file integration-compose.yml
services:
  a:
    build:
      context: .
      args:
        TOKEN: ${TOKEN}
#---- file Dockerfile
FROM alpine:3.22
ARG TOKEN
#   ^^^^^ warning: "The value of `TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN apk add --no-cache curl && curl -H "Authorization: Bearer $TOKEN" https://example.com/a -o /a
#---- fixed (unsafe): "Use a secret mount for TOKEN; integration-compose.yml must pass it as a secret"
FROM alpine:3.22
RUN --mount=type=secret,id=TOKEN,env=TOKEN,required=true \
    apk add --no-cache curl && curl -H "Authorization: Bearer $TOKEN" https://example.com/a -o /a

#---- a Compose file of another name that a script gives
#---- file e2e/services.yml
services:
  a:
    build:
      context: ..
      args:
        TOKEN: ${TOKEN}
#---- file scripts/test.sh
docker compose -f e2e/services.yml up --build
#---- file Dockerfile
FROM alpine:3.22
ARG TOKEN
#   ^^^^^ warning: "The value of `TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN apk add --no-cache curl && curl -H "Authorization: Bearer $TOKEN" https://example.com/a -o /a
#---- fixed (unsafe): "Use a secret mount for TOKEN; e2e/services.yml must pass it as a secret"
FROM alpine:3.22
RUN --mount=type=secret,id=TOKEN,env=TOKEN,required=true \
    apk add --no-cache curl && curl -H "Authorization: Bearer $TOKEN" https://example.com/a -o /a

#---- a Compose file of another name that a workflow gives
#---- file e2e/services.yml
services:
  a:
    build:
      context: ..
      args:
        TOKEN: ${TOKEN}
#---- file .github/workflows/ci.yml
on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - run: |
          docker-compose -f e2e/services.yml build
#---- file Dockerfile
FROM alpine:3.22
ARG TOKEN
#   ^^^^^ warning: "The value of `TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN apk add --no-cache curl && curl -H "Authorization: Bearer $TOKEN" https://example.com/a -o /a
#---- fixed (unsafe): "Use a secret mount for TOKEN; e2e/services.yml must pass it as a secret"
FROM alpine:3.22
RUN --mount=type=secret,id=TOKEN,env=TOKEN,required=true \
    apk add --no-cache curl && curl -H "Authorization: Bearer $TOKEN" https://example.com/a -o /a

#---- a script gives the argument to a build of Compose
#---- file compose.yaml
services:
  a:
    build:
      context: .
#---- file build.sh
docker-compose build --build-arg TOKEN=$TOKEN a
#---- file Dockerfile
FROM alpine:3.22
ARG TOKEN
#   ^^^^^ warning: "The value of `TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN apk add --no-cache curl && curl -H "Authorization: Bearer $TOKEN" https://example.com/a -o /a
#---- fixed (unsafe): "Use a secret mount for TOKEN; compose.yaml must pass it as a secret"
FROM alpine:3.22
RUN --mount=type=secret,id=TOKEN,env=TOKEN,required=true \
    apk add --no-cache curl && curl -H "Authorization: Bearer $TOKEN" https://example.com/a -o /a

#---- a script gives the argument to another service
#---- file compose.yaml
services:
  a:
    build:
      context: .
#---- file build.sh
docker compose build --build-arg TOKEN=$TOKEN b
#---- file Dockerfile
FROM alpine:3.22
ARG TOKEN
#   ^^^^^ warning: "The value of `TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN apk add --no-cache curl && curl -H "Authorization: Bearer $TOKEN" https://example.com/a -o /a
#---- fixed (unsafe): "Use a secret mount for TOKEN"
FROM alpine:3.22
RUN --mount=type=secret,id=TOKEN,env=TOKEN \
    apk add --no-cache curl && curl -H "Authorization: Bearer $TOKEN" https://example.com/a -o /a

#---- a mode of all files beside a key that a step writes
FROM golang:1.24
ARG SSH_PRV_KEY
#   ^^^^^^^^^^^ warning: "The value of `SSH_PRV_KEY` is stored in the build history of every step below: mount it as a secret"
RUN mkdir -m 700 -p ~/.ssh \
    && echo "${SSH_PRV_KEY}" > ~/.ssh/id_rsa \
    && chmod -R 600 ~/.ssh/* \
    && eval "$(ssh-agent -s)" \
    && ssh-add ~/.ssh/id_rsa \
    && ssh-keyscan github.com >> ~/.ssh/known_hosts
RUN go get -u ./...
#---- fixed (unsafe): "Mount id_rsa as a secret"
FROM golang:1.24
# The secret id_rsa is a file with: <SSH_PRV_KEY>
RUN --mount=type=secret,id=id_rsa,target=/root/.ssh/id_rsa,required=true mkdir -m 700 -p ~/.ssh \
    && eval "$(ssh-agent -s)" \
    && ssh-add ~/.ssh/id_rsa \
    && ssh-keyscan github.com >> ~/.ssh/known_hosts
RUN --mount=type=secret,id=id_rsa,target=/root/.ssh/id_rsa,required=true go get -u ./...

#---- the login of a server of gems, by a name in lower case
FROM ruby:3.4
WORKDIR /app
COPY Gemfile Gemfile.lock /app
ARG bundle_gems__contribsys__com
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "The value of `bundle_gems__contribsys__com` is stored in the build history of every step below: mount it as a secret"
RUN bundle config https://gems.contribsys.com/ $bundle_gems__contribsys__com \
      && bundle install --deployment \
      && bundle config --delete https://gems.contribsys.com/
#---- fixed (unsafe): "Use a secret mount for bundle_gems__contribsys__com"
FROM ruby:3.4
WORKDIR /app
COPY Gemfile Gemfile.lock /app
RUN --mount=type=secret,id=bundle_gems__contribsys__com,env=bundle_gems__contribsys__com,required=true \
    bundle config https://gems.contribsys.com/ $bundle_gems__contribsys__com \
      && bundle install --deployment \
      && bundle config --delete https://gems.contribsys.com/

#---- the login of a server of gems, by its place alone
FROM ruby:3.4
ARG SIDEKIQ_PRO
#   ^^^^^^^^^^^ warning: "The value of `SIDEKIQ_PRO` is stored in the build history of every step below: mount it as a secret"
RUN bundle config set --global https://gems.contribsys.com/ "$SIDEKIQ_PRO"
COPY Gemfile Gemfile.lock ./
RUN bundle install && bundle config unset --global https://gems.contribsys.com/
#---- fixed (unsafe): "Use a secret mount for SIDEKIQ_PRO"
FROM ruby:3.4
COPY Gemfile Gemfile.lock ./
RUN --mount=type=secret,id=SIDEKIQ_PRO,env=SIDEKIQ_PRO,required=true \
    BUNDLE_GEMS__CONTRIBSYS__COM="$SIDEKIQ_PRO" bundle install && bundle config unset --global https://gems.contribsys.com/

#---- a key that no Gemfile names goes to the step that starts Rails
#---- file Gemfile
source "https://rubygems.org"
git_source(:github) { |repo| "https://github.com/#{repo}.git" }
gem "rails"
gem "mysql2", ENV["MYSQL_VERSION"]
# gem "rails", github: "rails/rails"
gem "bootsnap", require: false
#---- file Dockerfile
FROM ruby:3.4
ARG RAILS_MASTER_KEY
#   ^^^^^^^^^^^^^^^^ warning: "The value of `RAILS_MASTER_KEY` is stored in the build history of every step below and the image configuration: mount it as a secret, or pass it when the container starts"
ENV RAILS_MASTER_KEY ${RAILS_MASTER_KEY}
WORKDIR /app
ADD Gemfile Gemfile.lock /app/
RUN bundle install && rm -rf ~/.gem
ADD . /app
RUN if [ "${RAILS_ENV}" = "production" ]; then bundle exec rails assets:precompile; else export RAILS_ENV=development; fi
#---- fixed (unsafe): "Use a secret mount for RAILS_MASTER_KEY, and pass it to `docker run --env RAILS_MASTER_KEY`"
FROM ruby:3.4
WORKDIR /app
ADD Gemfile Gemfile.lock /app/
RUN bundle install && rm -rf ~/.gem
ADD . /app
RUN --mount=type=secret,id=RAILS_MASTER_KEY,env=RAILS_MASTER_KEY,required=true \
    if [ "${RAILS_ENV}" = "production" ]; then bundle exec rails assets:precompile; else export RAILS_ENV=development; fi

#---- a key that a Gemfile may ask for
#---- file Gemfile
source "https://rubygems.org"
eval_gemfile "Gemfile.common"
gem "rails"
#---- file Dockerfile
FROM ruby:3.4
ARG RAILS_MASTER_KEY
#   ^^^^^^^^^^^^^^^^ warning: "The value of `RAILS_MASTER_KEY` is stored in the build history of every step below and the image configuration: mount it as a secret, or pass it when the container starts"
ENV RAILS_MASTER_KEY ${RAILS_MASTER_KEY}
WORKDIR /app
ADD Gemfile Gemfile.lock /app/
RUN bundle install
ADD . /app
RUN bundle exec rails assets:precompile
#---- fixed (unsafe): "Use a secret mount for RAILS_MASTER_KEY, and pass it to `docker run --env RAILS_MASTER_KEY`"
FROM ruby:3.4
WORKDIR /app
ADD Gemfile Gemfile.lock /app/
RUN --mount=type=secret,id=RAILS_MASTER_KEY,env=RAILS_MASTER_KEY,required=true bundle install
ADD . /app
RUN --mount=type=secret,id=RAILS_MASTER_KEY,env=RAILS_MASTER_KEY,required=true \
    bundle exec rails assets:precompile

#---- a key that gems may be fetched with
#---- file Gemfile
source "https://rubygems.org"
gem "acme", git: "https://github.com/acme/acme"
#---- file Dockerfile
FROM ruby:3.4
ARG GEM_PASSWORD
#   ^^^^^^^^^^^^ warning: "The value of `GEM_PASSWORD` is stored in the build history of every step below: mount it as a secret"
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
#---- fixed (unsafe): "Use a secret mount for GEM_PASSWORD"
FROM ruby:3.4
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN --mount=type=secret,id=GEM_PASSWORD,env=GEM_PASSWORD,required=true bundle install

#---- the folder of a key is there before the step that has it mounted makes it
FROM ruby:3.4
ARG SSH_PRV_KEY
#   ^^^^^^^^^^^ warning: "The value of `SSH_PRV_KEY` is stored in the build history of every step below: mount it as a secret"
RUN mkdir /root/.ssh && echo "$SSH_PRV_KEY" > /root/.ssh/id_rsa && chmod 600 /root/.ssh/id_rsa && ssh -i /root/.ssh/id_rsa git@git.example.com
#---- fixed (unsafe): "Mount id_rsa as a secret"
FROM ruby:3.4
# The secret id_rsa is a file with: <SSH_PRV_KEY>
RUN --mount=type=secret,id=id_rsa,target=/root/.ssh/id_rsa,required=true \
    mkdir -p /root/.ssh && ssh -i /root/.ssh/id_rsa git@git.example.com

#---- the folder of a file is there before the step that has it mounted makes it
FROM node:24
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN mkdir -m 700 /srv/app /srv/lib && echo "//npm.example.com/:_authToken=$NPM_TOKEN" > /srv/app/.npmrc && cd /srv/app && npm install -g tool
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:24
# The secret npmrc is a file with: //npm.example.com/:_authToken=<NPM_TOKEN>
RUN --mount=type=secret,id=npmrc,target=/srv/app/.npmrc,required=true \
    mkdir -p -m 700 /srv/app /srv/lib && cd /srv/app && npm install -g tool

#---- a step that writes a key has no use for it, whatever it writes beside it
FROM ruby:3.4
ARG SSH_PRV_KEY
#   ^^^^^^^^^^^ warning: "The value of `SSH_PRV_KEY` is stored in the build history of every step below: mount it as a secret"
ARG SSH_PUB_KEY
RUN mkdir /root/.ssh \
  && echo "$SSH_PRV_KEY" > /root/.ssh/id_rsa \
  && echo "$SSH_PUB_KEY" > /root/.ssh/id_rsa.pub \
  && chmod 600 /root/.ssh/id_rsa \
  && chmod 600 /root/.ssh/id_rsa.pub
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM ruby:3.4
ARG SSH_PUB_KEY
RUN mkdir /root/.ssh \
  && echo "$SSH_PUB_KEY" > /root/.ssh/id_rsa.pub \
  && chmod 600 /root/.ssh/id_rsa.pub
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN --mount=type=ssh bundle install

#---- a token that npm knows by a file only, and no file names
#---- file package.json
{ "name": "a", "dependencies": { "axios": "1" } }
#---- file src/a.js
#---- file Dockerfile
FROM node:24
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /app
COPY package.json ./
COPY src src
RUN npm install
#---- fixed (unsafe): "Remove the build argument NPM_TOKEN, which no step reads"
FROM node:24
WORKDIR /app
COPY package.json ./
COPY src src
RUN npm install

#---- one that Git may leave out names it
#---- file .gitignore
.npmrc
#---- file package.json
{ "name": "a", "dependencies": { "axios": "1" } }
#---- file Dockerfile
FROM node:24
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /app
COPY . .
RUN npm install
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:24
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm install

#---- a setting of Git is told as Git writes it
FROM node:22
ARG GH_TOKEN
#   ^^^^^^^^ warning: "The value of `GH_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN git config --global credential.helper "!f() { sleep 0.1; echo 'username=${GH_TOKEN}\npassword=x-oauth-basic'; }; f" && git config --global url."https://github.com/".insteadOf "git@github.com:"
WORKDIR /opt/package
RUN git clone https://github.com/a/b.git
#---- fixed (unsafe): "Mount .gitconfig as a secret"
FROM node:22
WORKDIR /opt/package
# The secret gitconfig is a file with:
#   [credential]
#   helper = "!f() { sleep 0.1; echo 'username=<GH_TOKEN>\\npassword=x-oauth-basic'; }; f"
#   [url "https://github.com/"]
#   insteadOf = git@github.com:
RUN --mount=type=secret,id=gitconfig,target=/root/.gitconfig,required=true \
    git clone https://github.com/a/b.git

#---- a step that has npm write the file again
FROM node:22 AS base
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN npm config set //registry.npmjs.org/:_authToken=$NPM_TOKEN
FROM base
WORKDIR /b
COPY package.json .
RUN npm ci --omit=dev && npm config delete //registry.npmjs.org/:_authToken
#---- refused: "Use a secret mount for NPM_TOKEN: `npm config delete` in line 7 writes it, which a mounted file does not allow"

#---- a step that has Git take a setting back
FROM node:22
ARG GIT_TOKEN
#   ^^^^^^^^^ warning: "The value of `GIT_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN git config --global url."https://$GIT_TOKEN@github.com/".insteadOf "https://github.com/"
RUN npm ci
RUN git config --global --unset url."https://$GIT_TOKEN@github.com/".insteadOf
#---- refused: "Use a secret mount for GIT_TOKEN: `git config --global` in line 5 writes it, which a mounted file does not allow"

#---- a login that would take the place of others
FROM composer:2
ARG COMPOSER_AUTH
#   ^^^^^^^^^^^^^ warning: "The value of `COMPOSER_AUTH` is stored in the build history of every step below and the image configuration: mount it as a secret, or pass it when the container starts"
ARG TOKEN
#   ^^^^^ warning: "The value of `TOKEN` is stored in the build history of every step below: mount it as a secret"
ENV COMPOSER_AUTH=$COMPOSER_AUTH
WORKDIR /app
COPY composer.* ./
RUN composer config --global github-oauth.github.com ${TOKEN} && composer install
#---- refused: "Use a secret mount for TOKEN: line 7 has `COMPOSER_AUTH` already, which this would take the place of"
#---- fixed (unsafe): "Use a secret mount for COMPOSER_AUTH"
FROM composer:2
ARG TOKEN
WORKDIR /app
COPY composer.* ./
RUN --mount=type=secret,id=COMPOSER_AUTH,env=COMPOSER_AUTH,required=true \
    composer config --global github-oauth.github.com ${TOKEN} && composer install

#---- a login that is made of the variable of its own name
FROM ruby:3.4
ARG BUNDLE_GITHUB__COM
#   ^^^^^^^^^^^^^^^^^^ warning: "The value of `BUNDLE_GITHUB__COM` is stored in the build history of every step below: mount it as a secret"
WORKDIR /a
COPY Gemfile ./
RUN bundle config set --local github.com x-access-token:$BUNDLE_GITHUB__COM && bundle install
#---- fixed (unsafe): "Use a secret mount for BUNDLE_GITHUB__COM"
FROM ruby:3.4
WORKDIR /a
COPY Gemfile ./
RUN --mount=type=secret,id=BUNDLE_GITHUB__COM,env=BUNDLE_GITHUB__COM,required=true \
    BUNDLE_GITHUB__COM="x-access-token:$BUNDLE_GITHUB__COM" bundle install

#---- a value that comes to a file by another name
FROM debian:12
SHELL ["/bin/bash", "-c"]
ARG A_TOKEN
#   ^^^^^^^ warning: "The value of `A_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN for token in $A_TOKEN; do echo "$token" > /etc/a; done
FROM debian:12
SHELL ["/bin/bash", "-c"]
ARG B_TOKEN
#   ^^^^^^^ warning: "The value of `B_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN save() { echo "$1" > /etc/b; }; save "$B_TOKEN"
FROM debian:12
SHELL ["/bin/bash", "-c"]
ARG C_TOKEN
#   ^^^^^^^ warning: "The value of `C_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN read -r token <<< "$C_TOKEN"; echo "$token" > /etc/c
FROM debian:12
SHELL ["/bin/bash", "-c"]
ARG D_TOKEN
#   ^^^^^^^ warning: "The value of `D_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN exec > /etc/d; echo "$D_TOKEN"
FROM debian:12
SHELL ["/bin/bash", "-c"]
ARG E_TOKEN
#   ^^^^^^^ warning: "The value of `E_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN name=E_TOKEN; echo "${!name}" | cat
#---- refused: "Use a secret mount for A_TOKEN: `echo` writes it to `/etc/a` in line 4, which stores it in the image"
#---- refused: "Use a secret mount for B_TOKEN: `echo` writes it to `/etc/b` in line 8, which stores it in the image"
#---- refused: "Use a secret mount for C_TOKEN: line 12 writes it to `/etc/c`, which the program may need at run time"
#---- refused: "Use a secret mount for D_TOKEN: `exec` has what is printed behind it written to `/etc/d` in line 16, which stores it in the image"
#---- refused: "Use a secret mount for E_TOKEN: `${!name}` in line 20 may read it"

#---- a value in a parameter of a script that logs in with it
FROM debian:12
ARG API_TOKEN
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN retry() { "$@" || "$@"; }; retry curl -fsSH "Authorization: $API_TOKEN" -o /a https://api.acme.dev/a
#---- fixed (unsafe): "Use a secret mount for API_TOKEN"
FROM debian:12
RUN --mount=type=secret,id=API_TOKEN,env=API_TOKEN,required=true \
    retry() { "$@" || "$@"; }; retry curl -fsSH "Authorization: $API_TOKEN" -o /a https://api.acme.dev/a

#---- a file that is copied on before it is removed
FROM debian:12
ARG A_TOKEN
#   ^^^^^^^ warning: "The value of `A_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN echo "$A_TOKEN" > a && mv a b && rm -f a
FROM debian:12
ARG B_TOKEN
#   ^^^^^^^ warning: "The value of `B_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN echo "$B_TOKEN" > /tmp/b/key && tar czf /b.tgz /tmp/b && rm -rf /tmp/b
FROM debian:12
ARG C_TOKEN
#   ^^^^^^^ warning: "The value of `C_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN echo "$C_TOKEN" > c && ./configure-client --token-file c && rm c
FROM debian:12
ARG D_TOKEN
#   ^^^^^^^ warning: "The value of `D_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN echo "$D_TOKEN" > d && cd /opt && rm d
#---- refused: "Use a secret mount for A_TOKEN: `mv` keeps what it reads of `a` in line 3, which stores it in the image"
#---- refused: "Use a secret mount for B_TOKEN: `tar` keeps what it reads of `/tmp/b/key` in line 6, which stores it in the image"
#---- refused: "Use a secret mount for C_TOKEN: `./configure-client` may keep what it reads of `c` in line 9, which stores it in the image"
#---- refused: "Use a secret mount for D_TOKEN: line 12 writes it to `/d`, which the program may need at run time"

#---- a file that only programs read that keep nothing of it
FROM debian:12
ARG DEPLOY_KEY
#   ^^^^^^^^^^ warning: "The value of `DEPLOY_KEY` is stored in the build history of every step below: mount it as a secret"
RUN echo "$DEPLOY_KEY" > /tmp/key && chmod 600 /tmp/key && GIT_SSH_COMMAND="ssh -i /tmp/key" git clone git@github.com:acme/a.git && rm /tmp/key
#---- fixed (unsafe): "Use a secret mount for DEPLOY_KEY"
FROM debian:12
RUN --mount=type=secret,id=DEPLOY_KEY,env=DEPLOY_KEY,required=true \
    echo "$DEPLOY_KEY" > /tmp/key && chmod 600 /tmp/key && GIT_SSH_COMMAND="ssh -i /tmp/key" git clone git@github.com:acme/a.git && rm /tmp/key

#---- programs that store what they are given as an argument, an address or an input
FROM debian:12
ARG A_TOKEN
#   ^^^^^^^ warning: "The value of `A_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN terraform init -backend-config="token=$A_TOKEN"
FROM debian:12
ARG B_TOKEN
#   ^^^^^^^ warning: "The value of `B_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN npm install "https://npm.acme.dev/a.tgz?token=$B_TOKEN"
FROM debian:12
ARG C_PASSWORD
#   ^^^^^^^^^^ warning: "The value of `C_PASSWORD` is stored in the build history of every step below: mount it as a secret"
RUN useradd -p "$C_PASSWORD" bob
FROM debian:12
ARG D_PASSWORD
#   ^^^^^^^^^^ warning: "The value of `D_PASSWORD` is stored in the build history of every step below: mount it as a secret"
RUN echo "mysql-server mysql-server/root_password password $D_PASSWORD" | debconf-set-selections
FROM debian:12
ARG E_TOKEN
#   ^^^^^^^ warning: "The value of `E_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN curl -O "https://acme.dev/$E_TOKEN"
FROM debian:12
ARG F_TOKEN
#   ^^^^^^^ warning: "The value of `F_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN acmectl auth login --token "$F_TOKEN"
FROM debian:12
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN node -e "require('fs').writeFileSync('.npmrc', process.env.NPM_TOKEN)" && npm ci
#---- refused: "Use a secret mount for A_TOKEN: `terraform init` in line 3 stores it in a file of the image"
#---- refused: "Use a secret mount for B_TOKEN: `npm install` in line 6 stores it in a file of the image"
#---- refused: "Use a secret mount for C_PASSWORD: `useradd` writes it to `/etc/shadow` in line 9, which stores it in the image"
#---- refused: "Use a secret mount for D_PASSWORD: `debconf-set-selections` may write it to a file in line 12, which stores it in the image"
#---- refused: "Use a secret mount for E_TOKEN: `curl` makes it part of the name of a file in line 15, which stores it in the image"
#---- refused: "Use a secret mount for F_TOKEN: `acmectl auth` may write it to a file in line 18, which stores it in the image"
#---- refused: "Use a secret mount for NPM_TOKEN: `node` may write it to a file in line 21, which stores it in the image"

#---- what is written of a template is not known
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN envsubst < npmrc.template > .npmrc && npm ci
#---- refused: "Use a secret mount for NPM_TOKEN: `envsubst` may write it to a file in line 3, which stores it in the image"

#---- a hash of a password, and a program that keeps nothing of it
FROM rockylinux:9
ARG A_PASSWORD
#   ^^^^^^^^^^ warning: "The value of `A_PASSWORD` is stored in the build history of every step below: mount it as a secret"
RUN useradd -p "$(openssl passwd -6 "$A_PASSWORD")" bob
FROM rockylinux:9
ARG B_PASSWORD
#   ^^^^^^^^^^ warning: "The value of `B_PASSWORD` is stored in the build history of every step below: mount it as a secret"
RUN subscription-manager register --username ci --password "$B_PASSWORD" && dnf install -y a && subscription-manager unregister
#---- fixed (unsafe): "Use a secret mount for A_PASSWORD"
FROM rockylinux:9
RUN --mount=type=secret,id=A_PASSWORD,env=A_PASSWORD,required=true \
    useradd -p "$(openssl passwd -6 "$A_PASSWORD")" bob
FROM rockylinux:9
ARG B_PASSWORD
RUN subscription-manager register --username ci --password "$B_PASSWORD" && dnf install -y a && subscription-manager unregister
#---- fixed (unsafe): "Use a secret mount for B_PASSWORD"
FROM rockylinux:9
ARG A_PASSWORD
RUN useradd -p "$(openssl passwd -6 "$A_PASSWORD")" bob
FROM rockylinux:9
RUN --mount=type=secret,id=B_PASSWORD,env=B_PASSWORD,required=true \
    subscription-manager register --username ci --password "$B_PASSWORD" && dnf install -y a && subscription-manager unregister

#---- a value that a build writes into the pages or the program
FROM node:22
ARG A_TOKEN
#   ^^^^^^^ warning: "The value of `A_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN REACT_APP_KEY=$A_TOKEN npm run build
FROM node:22
ARG B_TOKEN
#   ^^^^^^^ warning: "The value of `B_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN export VITE_KEY=$B_TOKEN && npm run build
FROM node:22
ARG C_TOKEN
#   ^^^^^^^ warning: "The value of `C_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN CFLAGS="-DKEY=$C_TOKEN" make
FROM node:22
ARG D_TOKEN
#   ^^^^^^^ warning: "The value of `D_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN curl -H "Authorization: $D_TOKEN" -o a https://acme.dev/a
ENV NEXT_PUBLIC_KEY=$D_TOKEN
RUN npm run build
#---- refused: "Use a secret mount for A_TOKEN: `npm` writes `REACT_APP_KEY` into the pages in line 3, which stores it in the image"
#---- refused: "Use a secret mount for B_TOKEN: `npm` writes `VITE_KEY` into the pages in line 6, which stores it in the image"
#---- refused: "Use a secret mount for C_TOKEN: `make` writes `CFLAGS` into the program in line 9, which stores it in the image"
#---- refused: "Use a secret mount for D_TOKEN: builds write `NEXT_PUBLIC_KEY` into the pages, which hold it then"

#---- what a server answers to a value is not the value
FROM node:22
ARG API_TOKEN
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN REACT_APP_VERSION=$(curl -fsSH "Authorization: $API_TOKEN" https://api.acme.dev/version) npm run build
#---- fixed (unsafe): "Use a secret mount for API_TOKEN"
FROM node:22
RUN --mount=type=secret,id=API_TOKEN,env=API_TOKEN,required=true \
    REACT_APP_VERSION=$(curl -fsSH "Authorization: $API_TOKEN" https://api.acme.dev/version) npm run build

#---- above the stages, where no step has it
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the provenance of builds that record all: mount it as a secret"
FROM debian:12
RUN git clone https://$GITHUB_TOKEN@github.com/a/b
#---- refused: "Use a secret mount for GITHUB_TOKEN: line 3 names it, but its stage does not declare it, so that it is empty there"

#---- a release of Elixir holds what its configuration reads while it is built
#---- file mix.exs
defmodule App.MixProject do
end
#---- file config/config.exs
use Mix.Config
config :nadia, token: System.get_env("TG_TOKEN")
import_config "#{Mix.env}.exs"
#---- file config/prod.exs
import Config
config :app, App.Endpoint, secret_key_base: System.fetch_env!("SECRET_KEY_BASE")
# config :app, other: System.get_env("OTHER_TOKEN")
#---- file config/runtime.exs
import Config
config :app, late: System.fetch_env!("LATE_TOKEN")
#---- file Dockerfile
FROM elixir:1.12.1
ARG tg_token
#   ^^^^^^^^ warning: "The value of `tg_token` is stored in the build history of every step below, and line 5 writes it into the release: have the program read it when the container starts"
WORKDIR /app
COPY . .
RUN export MIX_ENV=prod && export TG_TOKEN=${tg_token} && mix deps.get && mix release
CMD ["_build/prod/rel/app/bin/app", "start"]
FROM elixir:1.12.1 AS second
ARG SECRET_KEY_BASE
#   ^^^^^^^^^^^^^^^ warning: "The value of `SECRET_KEY_BASE` is stored in the build history of every step below and the image configuration, and line 12 writes it into the release: have the program read it when the container starts"
ARG OTHER_TOKEN
#   ^^^^^^^^^^^ warning: "The value of `OTHER_TOKEN` is stored in the build history of every step below: mount it as a secret"
ARG LATE_TOKEN
#   ^^^^^^^^^^ warning: "The value of `LATE_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN mix do compile, release --overwrite
FROM elixir:1.12.1 AS third
ARG S_TOKEN
#   ^^^^^^^ warning: "The value of `S_TOKEN` is stored in the build history of every step below, and as `SECRET_KEY_BASE` in the image configuration: mount it as a secret, or pass it when the container starts"
ENV SECRET_KEY_BASE=$S_TOKEN
COPY . .
RUN mix compile && MIX_ENV=prod mix release
#---- refused: "Use a secret mount for tg_token: `mix` in line 5 writes it into the release, as `config/config.exs` says, which stores it in the image"
#---- refused: "Use a secret mount for SECRET_KEY_BASE: `mix` in line 12 writes it into the release, as `config/prod.exs` says, which stores it in the image"
#---- refused: "Use a secret mount for S_TOKEN: line 15 stores it in the image"
#---- fixed (unsafe): "Use a secret mount for OTHER_TOKEN"
FROM elixir:1.12.1
ARG tg_token
WORKDIR /app
COPY . .
RUN export MIX_ENV=prod && export TG_TOKEN=${tg_token} && mix deps.get && mix release
CMD ["_build/prod/rel/app/bin/app", "start"]
FROM elixir:1.12.1 AS second
ARG SECRET_KEY_BASE
ARG LATE_TOKEN
COPY . .
RUN --mount=type=secret,id=OTHER_TOKEN,env=OTHER_TOKEN,required=true \
    mix do compile, release --overwrite
FROM elixir:1.12.1 AS third
ARG S_TOKEN
ENV SECRET_KEY_BASE=$S_TOKEN
COPY . .
RUN mix compile && MIX_ENV=prod mix release
#---- fixed (unsafe): "Use a secret mount for LATE_TOKEN"
FROM elixir:1.12.1
ARG tg_token
WORKDIR /app
COPY . .
RUN export MIX_ENV=prod && export TG_TOKEN=${tg_token} && mix deps.get && mix release
CMD ["_build/prod/rel/app/bin/app", "start"]
FROM elixir:1.12.1 AS second
ARG SECRET_KEY_BASE
ARG OTHER_TOKEN
COPY . .
RUN --mount=type=secret,id=LATE_TOKEN,env=LATE_TOKEN,required=true \
    mix do compile, release --overwrite
FROM elixir:1.12.1 AS third
ARG S_TOKEN
ENV SECRET_KEY_BASE=$S_TOKEN
COPY . .
RUN mix compile && MIX_ENV=prod mix release

#---- a bundle of Node holds what its configuration names in the right place
#---- file package.json
{ "scripts": { "build": "next build" } }
#---- file next.config.js
module.exports = withSentryConfig({
  // DOCS_TOKEN: process.env.DOCS_TOKEN
  env: { API_SECRET: process.env.API_SECRET, IS_SET: !!process.env.SET_TOKEN },
  serverRuntimeConfig: { nested: { key: process.env['SERVER_TOKEN'] } },
}, { authToken: process.env.SENTRY_TOKEN })
#---- file nuxt.config.ts
export default defineNuxtConfig({ runtimeConfig: { token: process.env.NUXT_TOKEN }, modules: [[a, { t: process.env.MODULE_TOKEN }]] })
#---- file webpack.config.js
module.exports = { plugins: [new webpack.EnvironmentPlugin(['PLUGIN_TOKEN']), new DefinePlugin({ K: JSON.stringify(process.env.DEFINED_TOKEN) })] }
#---- file Dockerfile
FROM node:22
ARG API_SECRET
#   ^^^^^^^^^^ warning: "The value of `API_SECRET` is stored in the build history of every step below, and line 12 writes it into the bundle: have the program read it when the container starts"
ARG SET_TOKEN
#   ^^^^^^^^^ warning: "The value of `SET_TOKEN` is stored in the build history of every step below: mount it as a secret"
ARG SERVER_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `SERVER_TOKEN` is stored in the build history of every step below, and line 12 writes it into the bundle: have the program read it when the container starts"
ARG SENTRY_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `SENTRY_TOKEN` is stored in the build history of every step below: mount it as a secret"
ARG NUXT_TOKEN
#   ^^^^^^^^^^ warning: "The value of `NUXT_TOKEN` is stored in the build history of every step below, and line 12 writes it into the bundle: have the program read it when the container starts"
ARG MODULE_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `MODULE_TOKEN` is stored in the build history of every step below: mount it as a secret"
ARG PLUGIN_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `PLUGIN_TOKEN` is stored in the build history of every step below, and line 12 writes it into the bundle: have the program read it when the container starts"
ARG A_TOKEN
#   ^^^^^^^ warning: "The value of `A_TOKEN` is stored in the build history of every step below, and line 12 writes it into the bundle: have the program read it when the container starts"
COPY . .
RUN npm ci
RUN API_SECRET=$API_SECRET DEFINED_TOKEN="$A_TOKEN" npm run build
#---- refused: "Use a secret mount for API_SECRET: `npm` in line 12 writes it into the bundle, as `next.config.js` says, which stores it in the image"
#---- refused: "Use a secret mount for SERVER_TOKEN: `npm` in line 12 writes it into the bundle, as `next.config.js` says, which stores it in the image"
#---- refused: "Use a secret mount for NUXT_TOKEN: `npm` in line 12 writes it into the bundle, as `nuxt.config.ts` says, which stores it in the image"
#---- refused: "Use a secret mount for PLUGIN_TOKEN: `npm` in line 12 writes it into the bundle, as `webpack.config.js` says, which stores it in the image"
#---- refused: "Use a secret mount for A_TOKEN: `npm` in line 12 writes it into the bundle, as `webpack.config.js` says, which stores it in the image"
#---- fixed (unsafe): "Use a secret mount for SET_TOKEN"
FROM node:22
ARG API_SECRET
ARG SERVER_TOKEN
ARG SENTRY_TOKEN
ARG NUXT_TOKEN
ARG MODULE_TOKEN
ARG PLUGIN_TOKEN
ARG A_TOKEN
COPY . .
RUN npm ci
RUN --mount=type=secret,id=SET_TOKEN,env=SET_TOKEN,required=true \
    API_SECRET=$API_SECRET DEFINED_TOKEN="$A_TOKEN" npm run build
#---- fixed (unsafe): "Use a secret mount for SENTRY_TOKEN"
FROM node:22
ARG API_SECRET
ARG SET_TOKEN
ARG SERVER_TOKEN
ARG NUXT_TOKEN
ARG MODULE_TOKEN
ARG PLUGIN_TOKEN
ARG A_TOKEN
COPY . .
RUN npm ci
RUN --mount=type=secret,id=SENTRY_TOKEN,env=SENTRY_TOKEN,required=true \
    API_SECRET=$API_SECRET DEFINED_TOKEN="$A_TOKEN" npm run build
#---- fixed (unsafe): "Use a secret mount for MODULE_TOKEN"
FROM node:22
ARG API_SECRET
ARG SET_TOKEN
ARG SERVER_TOKEN
ARG SENTRY_TOKEN
ARG NUXT_TOKEN
ARG PLUGIN_TOKEN
ARG A_TOKEN
COPY . .
RUN npm ci
RUN --mount=type=secret,id=MODULE_TOKEN,env=MODULE_TOKEN,required=true \
    API_SECRET=$API_SECRET DEFINED_TOKEN="$A_TOKEN" npm run build

#---- a longer file that a step writes is told with a name in place of the secret
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG GITHUB_USERNAME
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /src
COPY . .
RUN cat > /tmp/nuget.config <<EOF2
<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <packageSources>
    <clear />
    <add key="github" value="https://nuget.pkg.github.com/acme/index.json" />
    <add key="nuget.org" value="https://api.nuget.org/v3/index.json" />
  </packageSources>
  <packageSourceCredentials>
    <github>
      <add key="Username" value="${GITHUB_USERNAME}" />
      <add key="ClearTextPassword" value="${GITHUB_TOKEN}" />
    </github>
  </packageSourceCredentials>
  <packageSourceMapping>
    <packageSource key="nuget.org">
      <package pattern="*" />
    </packageSource>
  </packageSourceMapping>
</configuration>
EOF2
RUN dotnet publish src/Server.csproj -c Release -o /app --configfile /tmp/nuget.config && rm -f /tmp/nuget.config
#---- fixed (unsafe): "Mount nuget.config as a secret"
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG GITHUB_USERNAME
WORKDIR /src
COPY . .
# The secret nuget.config is a file with:
#   <?xml version="1.0" encoding="utf-8"?>
#   <configuration>
#     <packageSources>
#       <clear />
#       <add key="github" value="https://nuget.pkg.github.com/acme/index.json" />
#       <add key="nuget.org" value="https://api.nuget.org/v3/index.json" />
#     </packageSources>
#     <packageSourceCredentials>
#       <github>
#         <add key="Username" value="<GITHUB_USERNAME>" />
#         <add key="ClearTextPassword" value="<GITHUB_TOKEN>" />
#       </github>
#     </packageSourceCredentials>
#     <packageSourceMapping>
#       <packageSource key="nuget.org">
#         <package pattern="*" />
#       </packageSource>
#     </packageSourceMapping>
#   </configuration>
RUN --mount=type=secret,id=nuget.config,target=/tmp/nuget.config,required=true \
    dotnet publish src/Server.csproj -c Release -o /app --configfile /tmp/nuget.config

#---- an install reads nothing of what the program gets when it starts
#---- file package.json
{ "scripts": { "start": "node dist/main.js" }, "dependencies": { "pg": "^8.0.0" } }
#---- file docker-compose.yml
services:
  web:
    build:
      context: .
      args:
        POSTGRES_PASSWORD: $POSTGRES_PASSWORD
#---- file Dockerfile
ARG POSTGRES_PASSWORD
FROM node:17.6.0-alpine3.15 AS dtapp
ARG POSTGRES_PASSWORD
#   ^^^^^^^^^^^^^^^^^ warning: "The value of `POSTGRES_PASSWORD` is stored in the build history of every step below and the image configuration: mount it as a secret, or pass it when the container starts"
ENV POSTGRES_PASSWORD=$POSTGRES_PASSWORD
WORKDIR /usr/src/app
COPY package.json ./
RUN yarn --prod
COPY ./dist ./dist
CMD ["node", "dist/main.js"]
#---- fixed (unsafe): "Remove the build argument POSTGRES_PASSWORD, which no step reads, and pass it to `docker run --env POSTGRES_PASSWORD`; docker-compose.yml must not pass it to the build"
FROM node:17.6.0-alpine3.15 AS dtapp
WORKDIR /usr/src/app
COPY package.json ./
RUN yarn --prod
COPY ./dist ./dist
CMD ["node", "dist/main.js"]

#---- an install and others in one step, and the sources later
#---- file package.json
{ "scripts": { "production": "next build && next start" }, "dependencies": { "next": "^13.0.0" } }
#---- file Dockerfile
FROM node:18-alpine
ARG NEXTAUTH_SECRET
#   ^^^^^^^^^^^^^^^ warning: "The value of `NEXTAUTH_SECRET` is stored in the build history of every step below and the image configuration: mount it as a secret, or pass it when the container starts"
ENV NEXTAUTH_SECRET=$NEXTAUTH_SECRET
WORKDIR /app
COPY package.json ./
RUN apk add --no-cache --virtual .gyp python3 make g++ && npm install --production && apk del .gyp
COPY . .
CMD ["npm", "run", "production"]
#---- fixed (unsafe): "Remove the build argument NEXTAUTH_SECRET, which no step reads, and pass it to `docker run --env NEXTAUTH_SECRET`"
FROM node:18-alpine
WORKDIR /app
COPY package.json ./
RUN apk add --no-cache --virtual .gyp python3 make g++ && npm install --production && apk del .gyp
COPY . .
CMD ["npm", "run", "production"]

#---- a script of an install may read it
#---- file package.json
{ "scripts": { "postinstall": "node setup.js" } }
#---- file Dockerfile
FROM node:22
ARG DB_PASSWORD
#   ^^^^^^^^^^^ warning: "The value of `DB_PASSWORD` is stored in the build history of every step below and the image configuration: mount it as a secret, or pass it when the container starts"
ENV DB_PASSWORD=$DB_PASSWORD
COPY . .
RUN npm ci
CMD ["node", "main.js"]
#---- fixed (unsafe): "Use a secret mount for DB_PASSWORD, and pass it to `docker run --env DB_PASSWORD`"
FROM node:22
COPY . .
RUN --mount=type=secret,id=DB_PASSWORD,env=DB_PASSWORD,required=true npm ci
CMD ["node", "main.js"]

#---- an argument that an ENV of another name takes over
FROM node:22 AS build
ARG BUILD_TOKEN
#   ^^^^^^^^^^^ warning: "The value of `BUILD_TOKEN` is stored in the build history of every step below: mount it as a secret"
ENV OTHER_TOKEN=$BUILD_TOKEN
RUN npm run build
FROM node:22
ARG ACCESS_ARG
ARG SECRET_ARG
#   ^^^^^^^^^^ warning: "The value of `SECRET_ARG` is stored in the build history of every step below, and as `AWS_SECRET_KEY` in the image configuration: mount it as a secret, or pass it when the container starts"
ENV AWS_ACCESS_KEY=$ACCESS_ARG
#   ^^^^^^^^^^^^^^ warning: "The value of `AWS_ACCESS_KEY` is stored in the image configuration: pass it when the container starts"
ENV AWS_SECRET_KEY=$SECRET_ARG
ARG DB_PASSWORD
#   ^^^^^^^^^^^ warning: "The value of `DB_PASSWORD` is stored in the build history of every step below, and as `DATABASE_URL` and `PGPASSWORD` in the image configuration: mount it as a secret, or pass it when the container starts"
ENV DATABASE_URL="postgres://app:${DB_PASSWORD}@db/app" PGPASSWORD=$DB_PASSWORD
CMD ["node", "main.js"]
#---- refused: "Use a secret mount for BUILD_TOKEN: no step names it, but every step below may read `OTHER_TOKEN`"
#---- refused: "Use a secret mount for SECRET_ARG: no step reads it: the program gets it from `AWS_SECRET_KEY` when the container starts"
#---- refused: "Use a secret mount for DB_PASSWORD: line 11 stores it in the image"

#---- a key beside a configuration of SSH that takes no other
FROM alpine
ARG SSH_PRIVATE_KEY
#   ^^^^^^^^^^^^^^^ warning: "The value of `SSH_PRIVATE_KEY` is stored in the build history of every step below: mount it as a secret"
RUN mkdir -p /root/.ssh && echo "$SSH_PRIVATE_KEY" > /root/.ssh/id_rsa && chmod 600 /root/.ssh/id_rsa
RUN echo "IdentitiesOnly yes" >> /root/.ssh/config
RUN git clone git@github.com:acme/app.git && rm /root/.ssh/id_rsa
#---- refused: "Use a secret mount for SSH_PRIVATE_KEY: line 4 sets `IdentitiesOnly`, with which SSH takes no key of an agent"

#---- Maven expands variables in its settings
#---- file pom.xml
<project />
#---- file build/settings.xml
<settings><servers><server><id>repo</id><password>${env.REPO_PASSWORD}</password></server></servers></settings>
#---- file Dockerfile
FROM maven:3.9 AS build
ARG repo_password
#   ^^^^^^^^^^^^^ warning: "The value of `repo_password` is stored in the build history of every step below: mount it as a secret"
ARG goal=package
ENV REPO_PASSWORD=$repo_password
COPY . .
RUN mvn $goal -s build/settings.xml
FROM eclipse-temurin:21
COPY --from=build /target/a.jar /a.jar
#---- fixed (unsafe): "Use a secret mount for repo_password"
FROM maven:3.9 AS build
ARG goal=package
COPY . .
RUN --mount=type=secret,id=repo_password,env=REPO_PASSWORD,required=true \
    mvn $goal -s build/settings.xml
FROM eclipse-temurin:21
COPY --from=build /target/a.jar /a.jar

#---- Maven expands variables in settings in a home and in a project
#---- file pom.xml
<project><properties><token>${env.POM_TOKEN}</token></properties></project>
#---- file ci_settings.xml
<settings><servers><server><id>repo</id><password>${env.REPO_PASSWORD}</password></server></servers></settings>
#---- file Dockerfile
FROM maven:3.9 AS build
ARG REPO_PASSWORD
#   ^^^^^^^^^^^^^ warning: "The value of `REPO_PASSWORD` is stored in the build history of every step below: mount it as a secret"
ARG POM_TOKEN
#   ^^^^^^^^^ warning: "The value of `POM_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY ci_settings.xml /root/.m2/settings.xml
COPY pom.xml ./
RUN mvn -B package
#---- fixed (unsafe): "Use a secret mount for REPO_PASSWORD"
FROM maven:3.9 AS build
ARG POM_TOKEN
COPY ci_settings.xml /root/.m2/settings.xml
COPY pom.xml ./
RUN --mount=type=secret,id=REPO_PASSWORD,env=REPO_PASSWORD,required=true mvn -B package
#---- fixed (unsafe): "Use a secret mount for POM_TOKEN"
FROM maven:3.9 AS build
ARG REPO_PASSWORD
COPY ci_settings.xml /root/.m2/settings.xml
COPY pom.xml ./
RUN --mount=type=secret,id=POM_TOKEN,env=POM_TOKEN,required=true mvn -B package

#---- a project that Waypoint builds without BuildKit
#---- file waypoint.hcl
project = "business"
app "app" {
  build {
    use "docker" {
      build_args = {
        "API_TOKEN" = var.API_TOKEN
      }
    }
    registry {
      use "docker" { image = "a" }
    }
  }
  deploy { use "docker" {} }
}
#---- file Dockerfile
FROM node:22
ARG API_TOKEN
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN curl -H "Authorization: $API_TOKEN" https://acme.dev/a
#---- refused: "Use a secret mount for API_TOKEN: waypoint.hcl has it built without BuildKit"

#---- a project that Waypoint builds with BuildKit
#---- file waypoint.hcl
project = "business"
app "app" {
  build {
    use "docker" {
      buildkit = true
    }
  }
  deploy { use "docker" {} }
}
app "other" {
  path = "./other"
  build {
    use "docker" {}
  }
}
#---- file Dockerfile
FROM node:22
ARG API_TOKEN
#   ^^^^^^^^^ warning: "The value of `API_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN curl -H "Authorization: $API_TOKEN" https://acme.dev/a
#---- fixed (unsafe): "Use a secret mount for API_TOKEN"
FROM node:22
RUN --mount=type=secret,id=API_TOKEN,env=API_TOKEN,required=true \
    curl -H "Authorization: $API_TOKEN" https://acme.dev/a
#---- settings of Gradle in the folder that its image links into the home of root
FROM gradle:8.7-jdk21 AS builder
WORKDIR /home/gradle/src
ARG GITHUB_ACTOR
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY --chown=gradle:gradle . .
RUN mkdir -p /home/gradle/.gradle \
 && printf "gpr.user=%s\ngpr.key=%s\n" "$GITHUB_ACTOR" "$GITHUB_TOKEN" > /home/gradle/.gradle/gradle.properties
RUN gradle clean bootJar -x test --no-daemon --stacktrace
FROM eclipse-temurin:21-jre-alpine
COPY --from=builder /home/gradle/src/build/libs/app.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
#---- fixed (unsafe): "Mount gradle.properties as a secret"
FROM gradle:8.7-jdk21 AS builder
WORKDIR /home/gradle/src
ARG GITHUB_ACTOR
COPY --chown=gradle:gradle . .
RUN mkdir -p /home/gradle/.gradle
# The secret gradle.properties is a file with:
#   gpr.user=<GITHUB_ACTOR>
#   gpr.key=<GITHUB_TOKEN>
RUN --mount=type=secret,id=gradle.properties,target=/home/gradle/.gradle/gradle.properties,required=true \
    gradle clean bootJar -x test --no-daemon --stacktrace
FROM eclipse-temurin:21-jre-alpine
COPY --from=builder /home/gradle/src/build/libs/app.jar /app.jar
CMD ["java", "-jar", "/app.jar"]

#---- settings of Gradle in the home of another user
FROM eclipse-temurin:21-jdk AS builder
WORKDIR /src
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "The value of `GITHUB_TOKEN` is stored in the build history of every step below: mount it as a secret"
COPY . .
RUN mkdir -p /home/gradle/.gradle && printf "gpr.key=%s\n" "$GITHUB_TOKEN" > /home/gradle/.gradle/gradle.properties
RUN gradle bootJar
FROM eclipse-temurin:21-jre-alpine
COPY --from=builder /src/build/libs/app.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
#---- refused: "Use a secret mount for GITHUB_TOKEN: no step reads `gradle.properties`"

#---- a workflow that has Heroku's command build it
#---- file .github/workflows/deploy.yml
jobs:
  deploy:
    runs-on: ubuntu-22.04
    steps:
      - uses: akhileshns/heroku-deploy@v3.12.14
        with:
          heroku_app_name: app
          usedocker: true
          docker_build_args: |
            NEXT_PUBLIC_URL
            SENTRY_AUTH_TOKEN
        env:
          SENTRY_AUTH_TOKEN: ${{ secrets.SENTRY_AUTH_TOKEN }}
#---- file package.json
{ "scripts": { "build": "next build" } }
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
ARG SENTRY_AUTH_TOKEN
#   ^^^^^^^^^^^^^^^^^ warning: "The value of `SENTRY_AUTH_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD ["npm", "start"]
#---- refused: "Use a secret mount for SENTRY_AUTH_TOKEN: `heroku container:push` in .github/workflows/deploy.yml builds it and can't pass secrets"

#---- a workflow that has Heroku build it from its sources
#---- file .github/workflows/deploy.yml
jobs:
  deploy:
    steps:
      - uses: akhileshns/heroku-deploy@v3.12.14
        with:
          heroku_app_name: app
#---- file package.json
{ "scripts": { "build": "next build" } }
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
ARG SENTRY_AUTH_TOKEN
#   ^^^^^^^^^^^^^^^^^ warning: "The value of `SENTRY_AUTH_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD ["npm", "start"]
#---- fixed (unsafe): "Use a secret mount for SENTRY_AUTH_TOKEN"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN --mount=type=secret,id=SENTRY_AUTH_TOKEN,env=SENTRY_AUTH_TOKEN,required=true npm run build
CMD ["npm", "start"]

#---- a script that has Heroku's command build it
#---- file .github/workflows/deploy.yml
jobs:
  deploy:
    steps:
      - run: heroku container:push web --app acme --arg NODE_ENV=production,SENTRY_AUTH_TOKEN=${{ secrets.SENTRY_AUTH_TOKEN }}
#---- file package.json
{ "scripts": { "build": "next build" } }
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
ARG SENTRY_AUTH_TOKEN
#   ^^^^^^^^^^^^^^^^^ warning: "The value of `SENTRY_AUTH_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD ["npm", "start"]
#---- refused: "Use a secret mount for SENTRY_AUTH_TOKEN: `heroku container:push` in .github/workflows/deploy.yml builds it and can't pass secrets"

#---- a tool that is installed for all projects reads no file of one
#---- file package.json
{ "dependencies": { "@acme/lib": "1.0.0" } }
#---- file yarn.lock
#---- file .npmrc.docker
//registry.npmjs.org/:_authToken=${NPM_TOKEN}
#---- file Dockerfile
FROM node:22 AS base
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /usr/app
COPY package.json yarn.lock ./
COPY .npmrc.docker .npmrc
RUN yarn install
RUN rm -f .npmrc
FROM base AS dashboard
RUN npm install pm2 -g && pm2 install pm2-metrics
CMD ["pm2-runtime", "build/index.js"]
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22 AS base
WORKDIR /usr/app
COPY package.json yarn.lock ./
COPY .npmrc.docker .npmrc
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true yarn install
RUN rm -f .npmrc
FROM base AS dashboard
RUN npm install pm2 -g && pm2 install pm2-metrics
CMD ["pm2-runtime", "build/index.js"]

#---- a tool that is installed for all projects with the file of its user
#---- file package.json
{ "dependencies": { "@acme/lib": "1.0.0" } }
#---- file package-lock.json
{}
#---- file .npmrc
//registry.npmjs.org/:_authToken=${NPM_TOKEN}
#---- file Dockerfile
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /usr/app
COPY .npmrc /root/.npmrc
COPY package.json package-lock.json ./
RUN npm ci
RUN npm install -g own-tool
CMD ["own-tool"]
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
WORKDIR /usr/app
COPY .npmrc /root/.npmrc
COPY package.json package-lock.json ./
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm ci
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm install -g own-tool
CMD ["own-tool"]

#---- a module of Nuxt writes a variable into the bundle by itself
#---- file package.json
{ "scripts": { "build": "nuxt build" }, "devDependencies": { "nuxt": "3", "@nuxtjs/supabase": "1" } }
#---- file nuxt.config.ts
export default defineNuxtConfig({ modules: ["@nuxtjs/supabase"] });
#---- file Dockerfile
FROM node:22 AS build
ARG SUPABASE_SERVICE_KEY
#   ^^^^^^^^^^^^^^^^^^^^ warning: "The value of `SUPABASE_SERVICE_KEY` is stored in the build history of every step below, and line 5 writes it into the bundle: have the program read it when the container starts"
WORKDIR /app
COPY . .
RUN npm run build
FROM node:22
COPY --from=build /app/.output /app
CMD ["node", "/app/server/index.mjs"]
#---- refused: "Use a secret mount for SUPABASE_SERVICE_KEY: `npm` in line 5 writes it into the bundle, as `nuxt.config.ts` says, which stores it in the image"
#---- pipx and Pipenv store the address of what they install
FROM python:3.12
ARG A_TOKEN
#   ^^^^^^^ warning: "The value of `A_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN pip install pipx && pipx install --python 3.12 "git+https://${A_TOKEN}@github.com/acme/lib.git"
FROM python:3.12
ARG B_TOKEN
#   ^^^^^^^ warning: "The value of `B_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN pip install pipx && python -m pipx inject app "git+https://${B_TOKEN}@github.com/acme/lib.git"
FROM python:3.12
ARG C_TOKEN
#   ^^^^^^^ warning: "The value of `C_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN pip install pipenv && pipenv install "git+https://${C_TOKEN}@github.com/acme/lib.git#egg=lib"
FROM python:3.12
ARG D_TOKEN
#   ^^^^^^^ warning: "The value of `D_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN pip install pipenv && pipenv install --extra-index-url "https://ci:${D_TOKEN}@pypi.acme.dev/simple" lib
FROM python:3.12
ARG E_TOKEN
#   ^^^^^^^ warning: "The value of `E_TOKEN` is stored in the build history of every step below: mount it as a secret"
RUN ["sh", "-c", "pipenv upgrade git+https://$E_TOKEN@github.com/acme/lib.git#egg=lib"]
#---- refused: "Use a secret mount for A_TOKEN: `pipx install` in line 3 stores it in a file of the image"
#---- refused: "Use a secret mount for B_TOKEN: `pipx inject` in line 6 stores it in a file of the image"
#---- refused: "Use a secret mount for C_TOKEN: `pipenv install` in line 9 stores it in a file of the image"
#---- refused: "Use a secret mount for D_TOKEN: `pipenv install` in line 12 stores it in a file of the image"
#---- refused: "Use a secret mount for E_TOKEN: `pipenv upgrade` in line 15 stores it in a file of the image"

#---- a key of AWS is not split between its file and the environment
FROM debian:12
ARG ACCESS_KEY
#   ^^^^^^^^^^ warning: "The value of `ACCESS_KEY` is stored in the build history of every step below: mount it as a secret"
ARG SECRET_KEY
#   ^^^^^^^^^^ warning: "The value of `SECRET_KEY` is stored in the build history of every step below: mount it as a secret"
RUN aws configure set aws_access_key_id $ACCESS_KEY && aws configure set aws_secret_access_key $SECRET_KEY && aws configure set region eu-west-1
RUN aws s3 cp s3://b/model.bin /model.bin
FROM debian:12
ARG ONE_SECRET_KEY
#   ^^^^^^^^^^^^^^ warning: "The value of `ONE_SECRET_KEY` is stored in the build history of every step below: mount it as a secret"
RUN aws configure set aws_access_key_id AKIAEXAMPLE
RUN aws configure set aws_secret_access_key "$ONE_SECRET_KEY"
RUN aws s3 cp s3://b/model.bin /model.bin
FROM debian:12
ENV AWS_ACCESS_KEY_ID=example
ARG AWS_SECRET_ACCESS_KEY
#   ^^^^^^^^^^^^^^^^^^^^^ warning: "The value of `AWS_SECRET_ACCESS_KEY` is stored in the build history of every step below: mount it as a secret"
RUN aws configure set aws_access_key_id $AWS_ACCESS_KEY_ID && aws configure set aws_secret_access_key $AWS_SECRET_ACCESS_KEY
RUN aws s3 cp s3://b/model.bin /model.bin
#---- refused: "Use a secret mount for ACCESS_KEY: `aws configure set` in line 4 stores another part of the key, which must be in the same place"
#---- refused: "Use a secret mount for SECRET_KEY: `aws configure set` in line 4 stores another part of the key, which must be in the same place"
#---- refused: "Use a secret mount for ONE_SECRET_KEY: `aws configure set` in line 8 stores another part of the key, which must be in the same place"
#---- fixed (unsafe): "Use a secret mount for AWS_SECRET_ACCESS_KEY"
FROM debian:12
ARG ACCESS_KEY
ARG SECRET_KEY
RUN aws configure set aws_access_key_id $ACCESS_KEY && aws configure set aws_secret_access_key $SECRET_KEY && aws configure set region eu-west-1
RUN aws s3 cp s3://b/model.bin /model.bin
FROM debian:12
ARG ONE_SECRET_KEY
RUN aws configure set aws_access_key_id AKIAEXAMPLE
RUN aws configure set aws_secret_access_key "$ONE_SECRET_KEY"
RUN aws s3 cp s3://b/model.bin /model.bin
FROM debian:12
ENV AWS_ACCESS_KEY_ID=example
RUN aws configure set aws_access_key_id $AWS_ACCESS_KEY_ID
RUN --mount=type=secret,id=AWS_SECRET_ACCESS_KEY,env=AWS_SECRET_ACCESS_KEY,required=true \
    AWS_SECRET_ACCESS_KEY="$AWS_SECRET_ACCESS_KEY" aws s3 cp s3://b/model.bin /model.bin

#---- npm below 7 fails without the variable wherever a step installs it
#---- file .npmrc
//registry.npmjs.org/:_authToken=${NPM_TOKEN}
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file Dockerfile
FROM node:16 AS build
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /app
RUN npm install -g npm@6
COPY .npmrc package*.json ./
RUN npm ci
COPY src src
RUN npm run build
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:16 AS build
WORKDIR /app
RUN npm install -g npm@6
COPY .npmrc package*.json ./
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm ci
COPY src src
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm run build

#---- npm from 7 on waits for the registry
#---- file .npmrc
//registry.npmjs.org/:_authToken=${NPM_TOKEN}
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file Dockerfile
FROM node:16 AS build
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "The value of `NPM_TOKEN` is stored in the build history of every step below: mount it as a secret"
WORKDIR /app
RUN npm install -g npm@10.2
COPY .npmrc package*.json ./
RUN npm ci
COPY src src
RUN npm run build
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:16 AS build
WORKDIR /app
RUN npm install -g npm@10.2
COPY .npmrc package*.json ./
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm ci
COPY src src
RUN npm run build

#---- Pipenv reads the variables that its Pipfile names
#---- file Pipfile
[[source]]
url = "https://${ACME_USERNAME}:${ACME_PASSWORD}@pypi.acme.dev/simple"
verify_ssl = true
name = "acme"
#---- file Pipfile.lock
{}
#---- file Dockerfile
FROM python:3.12
ARG ACME_USERNAME
ARG ACME_PASSWORD
#   ^^^^^^^^^^^^^ warning: "The value of `ACME_PASSWORD` is stored in the build history of every step below: mount it as a secret"
RUN pip install --extra-index-url https://${ACME_USERNAME}:${ACME_PASSWORD}@pypi.acme.dev/simple river==1.1.1
COPY . .
RUN pip install pipenv
RUN pipenv install --dev --system --ignore-pipfile
RUN python -m pipenv sync
#---- fixed (unsafe): "Use a secret mount for ACME_PASSWORD"
FROM python:3.12
ARG ACME_USERNAME
RUN --mount=type=secret,id=ACME_PASSWORD,env=ACME_PASSWORD,required=true \
    pip install --extra-index-url https://${ACME_USERNAME}:${ACME_PASSWORD}@pypi.acme.dev/simple river==1.1.1
COPY . .
RUN pip install pipenv
RUN --mount=type=secret,id=ACME_PASSWORD,env=ACME_PASSWORD,required=true \
    pipenv install --dev --system --ignore-pipfile
RUN --mount=type=secret,id=ACME_PASSWORD,env=ACME_PASSWORD,required=true python -m pipenv sync
