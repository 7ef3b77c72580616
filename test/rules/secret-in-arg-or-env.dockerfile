#---- an argument that a manager reads by its name, through .npmrc
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "the value of `NPM_TOKEN` stays in the build history, with every step below"
COPY package.json package-lock.json .npmrc ./
RUN npm ci
RUN echo done
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm ci
RUN echo done

#---- an argument that steps name
FROM debian:12
# to fetch the sources
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "the value of `GITHUB_TOKEN` stays in the build history, with every step below"
RUN curl -H "Authorization: Bearer $GITHUB_TOKEN" -o /src.tar https://example.com && tar -xf /src.tar
RUN ./configure --token=${GITHUB_TOKEN}
#---- fixed (unsafe): "Use a secret mount for GITHUB_TOKEN"
FROM debian:12
# to fetch the sources
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN \
    curl -H "Authorization: Bearer $GITHUB_TOKEN" -o /src.tar https://example.com && tar -xf /src.tar
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN ./configure --token=${GITHUB_TOKEN}

#---- one key of several
FROM node:22
ARG A=1 NPM_TOKEN B=2
#       ^^^^^^^^^ warning: "the value of `NPM_TOKEN` stays in the build history, with every step below"
ARG API_TOKEN C
#   ^^^^^^^^^ warning: "the value of `API_TOKEN` stays in the build history, with every step below"
RUN npm ci
RUN curl -H "$API_TOKEN" https://example.com
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
ARG A=1 B=2
ARG API_TOKEN C
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm ci
RUN curl -H "$API_TOKEN" https://example.com
#---- fixed (unsafe): "Use a secret mount for API_TOKEN"
FROM node:22
ARG A=1 NPM_TOKEN B=2
ARG C
RUN npm ci
RUN --mount=type=secret,id=API_TOKEN,env=API_TOKEN curl -H "$API_TOKEN" https://example.com

#---- global, and in two stages
ARG NPM_TOKEN
FROM node:22 AS deps
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "the value of `NPM_TOKEN` stays in the build history, with every step below"
RUN npm ci
FROM deps AS build
RUN npm install
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "the value of `NPM_TOKEN` stays in the build history, with every step below"
RUN yarn install
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22 AS deps
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm ci
FROM deps AS build
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm install
FROM node:22
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN yarn install

#---- existing mounts and layout (crlf)
from node:22
arg NPM_TOKEN
#   ^^^^^^^^^ warning: "the value of `NPM_TOKEN` stays in the build history, with every step below"
run --mount=type=cache,target=/root/.npm \
    npm ci
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
from node:22
run --mount=type=cache,target=/root/.npm \
    --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN \
    npm ci

#---- a frontend before 1.10 has no env=
# syntax=docker/dockerfile:1.7
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "the value of `NPM_TOKEN` stays in the build history, with every step below"
RUN npm ci
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
# syntax=docker/dockerfile:1.7
FROM node:22
RUN --mount=type=secret,id=NPM_TOKEN export NPM_TOKEN="$(cat /run/secrets/NPM_TOKEN)" && npm ci

#---- single quotes write no value
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "the value of `NPM_TOKEN` stays in the build history, with every step below"
RUN echo '//registry.npmjs.org/:_authToken=${NPM_TOKEN}' > .npmrc
RUN npm ci
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
RUN echo '//registry.npmjs.org/:_authToken=${NPM_TOKEN}' > .npmrc
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm ci

#---- a file that is written stays in the layer
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "the value of `NPM_TOKEN` stays in the build history, with every step below"
RUN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc
RUN npm ci
RUN rm .npmrc
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
RUN --mount=type=secret,id=npmrc,target=/.npmrc,required=true npm ci

#---- a file that the same step removes
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "the value of `NPM_TOKEN` stays in the build history, with every step below"
RUN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc && npm ci && rm .npmrc
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN \
    echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc && npm ci && rm .npmrc

#---- a configuration that is kept
FROM golang:1.25
ARG GITHUB_TOKEN
#   ^^^^^^^^^^^^ warning: "the value of `GITHUB_TOKEN` stays in the build history, with every step below"
RUN git config --global url."https://$GITHUB_TOKEN@github.com/".insteadOf https://github.com/
#---- refused: "Use a secret mount for GITHUB_TOKEN: line 3 writes it to a file of the image"

#---- a script may read it
FROM debian:12
ARG API_TOKEN
#   ^^^^^^^^^ warning: "the value of `API_TOKEN` stays in the build history, with every step below"
RUN ./build.sh
#---- refused: "Use a secret mount for API_TOKEN: `./build.sh` in line 3 may read it"

#---- a shell that is not read
FROM debian:12
ARG API_TOKEN
#   ^^^^^^^^^ warning: "the value of `API_TOKEN` stays in the build history, with every step below"
SHELL ["pwsh", "-c"]
RUN echo $env:API_TOKEN
#---- refused: "Use a secret mount for API_TOKEN: the step in line 4 cannot be read"

#---- it becomes part of the image
FROM debian:12
ARG API_TOKEN
#   ^^^^^^^^^ warning: "the value of `API_TOKEN` stays in the build history, with every step below and in the image's configuration"
ENV API_TOKEN=$API_TOKEN
RUN curl -H "$API_TOKEN" https://example.com
#---- fixed (unsafe): "Use a secret mount for API_TOKEN, and give it to `docker run --env API_TOKEN`"
FROM debian:12
RUN --mount=type=secret,id=API_TOKEN,env=API_TOKEN curl -H "$API_TOKEN" https://example.com

#---- in the environment of the image
FROM debian:12
ENV DB_PASSWORD=hunter2 PORT=80
#   ^^^^^^^^^^^ warning: "the value of `DB_PASSWORD` stays in the image's configuration: give it to the program when the image runs; its value is in this file, so revoke it"
ENV STRIPE_SECRET_KEY $FROM_OUTSIDE
#   ^^^^^^^^^^^^^^^^^ warning: "the value of `STRIPE_SECRET_KEY` stays in the image's configuration: give it to the program when the image runs"

#---- a value that is a token, whatever its name
FROM debian:12
ENV THING=ghp_0123456789abcdefghijABCDEFGHIJ012345
#   ^^^^^ warning: "the value of `THING` stays in the image's configuration: give it to the program when the image runs; its value is in this file, so revoke it"
ARG OTHER=https://ci:hunter2hunter2@example.com/simple
#   ^^^^^ warning: "the value of `OTHER` stays in the build history, with every step below; its default is in this file, so revoke it"
RUN pip install app
#---- refused: "Use a secret mount for OTHER: no step is seen to read it; take it away if none does"

#---- nobody reads it
FROM debian:12
ARG API_TOKEN
#   ^^^^^^^^^ warning: "the value of `API_TOKEN` stays in the build history, with every step below"
CMD ["true"]
#---- refused: "Use a secret mount for API_TOKEN: no step is seen to read it; take it away if none does"

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
#---- file Dockerfile
FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "the value of `NPM_TOKEN` stays in the build history, with every step below; compose.yaml and .github/workflows/build.yml pass it as a build argument, which must become a secret"
RUN npm ci
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm ci

#---- an ENV that only builds need
FROM node:22 AS build
ENV NODE_ENV=production NPM_TOKEN=npm_0123456789abcdefghijABCDEFGHIJ01
#                       ^^^^^^^^^ warning: "the value of `NPM_TOKEN` stays in the configuration of its stage, in the build cache; its value is in this file, so revoke it"
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
#   ^^^^^^^^^ warning: "the value of `NPM_TOKEN` stays in the build history, with every step below and in the image's configuration"
ENV NPM_TOKEN=$NPM_TOKEN
RUN npm ci
CMD ["node", "server.js"]
#---- fixed (unsafe): "Use a secret mount for NPM_TOKEN"
FROM node:22
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm ci
CMD ["node", "server.js"]

#---- an ENV that steps read and the program may read
FROM debian:12
ENV PORT=80 API_TOKEN="Tr0ub4dor"
#           ^^^^^^^^^ warning: "the value of `API_TOKEN` stays in the image's configuration: give it to the program when the image runs; its value is in this file, so revoke it"
RUN curl -H "Authorization: $API_TOKEN" -o /data https://example.com
CMD ["server"]
#---- fixed (unsafe): "Use a secret mount for API_TOKEN, and give it to `docker run --env API_TOKEN`"
FROM debian:12
ENV PORT=80
RUN --mount=type=secret,id=API_TOKEN,env=API_TOKEN,required=true \
    curl -H "Authorization: $API_TOKEN" -o /data https://example.com
CMD ["server"]

#---- an ENV that another name takes over
FROM debian:12
ENV API_TOKEN=Tr0ub4dor
#   ^^^^^^^^^ warning: "the value of `API_TOKEN` stays in the image's configuration: give it to the program when the image runs; its value is in this file, so revoke it"
ENV OTHER=$API_TOKEN
RUN curl -H "$API_TOKEN" https://example.com
#---- refused: "Use a secret mount for API_TOKEN: line 3 puts it into the image"

#---- programs that read it by its name
FROM amazon/aws-cli
ARG AWS_SECRET_ACCESS_KEY
#   ^^^^^^^^^^^^^^^^^^^^^ warning: "the value of `AWS_SECRET_ACCESS_KEY` stays in the build history, with every step below"
RUN aws s3 cp s3://bucket/a /a
#---- fixed (unsafe): "Use a secret mount for AWS_SECRET_ACCESS_KEY"
FROM amazon/aws-cli
RUN --mount=type=secret,id=AWS_SECRET_ACCESS_KEY,env=AWS_SECRET_ACCESS_KEY \
    aws s3 cp s3://bucket/a /a

#---- a file that one step writes and a later one removes
FROM node:22
WORKDIR /app
ARG NPM_TOKEN
#   ^^^^^^^^^ warning: "the value of `NPM_TOKEN` stays in the build history, with every step below"
RUN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc
COPY package.json package-lock.json ./
RUN npm ci
RUN rm .npmrc
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci

#---- in the home, and removed with other things
FROM python:3.12 AS build
ARG PYPI_TOKEN
#   ^^^^^^^^^^ warning: "the value of `PYPI_TOKEN` stays in the build history, with every step below"
RUN printf 'machine pypi.example.com login __token__ password %s\n' "${PYPI_TOKEN}" > ~/.netrc
RUN pip install -r requirements.txt && rm -f ~/.netrc
#---- fixed (unsafe): "Mount .netrc as a secret"
FROM python:3.12 AS build
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
#   ^^^^^^^^^^^^^^^^ warning: "the value of `RAILS_MASTER_KEY` stays in the build history, with every step below"
ARG SSH_KEY
#   ^^^^^^^ warning: "the value of `SSH_KEY` stays in the build history, with every step below"
COPY Gemfile Gemfile.lock ./
RUN bundle install
RUN RAILS_MASTER_KEY=$RAILS_MASTER_KEY bin/rails assets:precompile
#---- refused: "Use a secret mount for SSH_KEY: `bin/rails` in line 6 may read it"
#---- fixed (unsafe): "Use a secret mount for RAILS_MASTER_KEY"
FROM ruby:3.3
ARG SSH_KEY
COPY Gemfile Gemfile.lock ./
RUN bundle install
RUN --mount=type=secret,id=RAILS_MASTER_KEY,env=RAILS_MASTER_KEY \
    RAILS_MASTER_KEY=$RAILS_MASTER_KEY bin/rails assets:precompile
