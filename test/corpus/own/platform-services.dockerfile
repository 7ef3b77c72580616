# syntax=docker/dockerfile:1
# check=skip=UndefinedVar
#
# Everything the freight platform ships, in one file, so that the stages share
# their bases and caches. CI builds it with `docker buildx bake`:
#
#   bake                every image
#   bake checks         linters and unit tests of all languages
#   bake migrations     the one-off job that runs before a rollout

ARG GO_VERSION=1.23.4
ARG NODE_VERSION=22.12.0
ARG PYTHON_VERSION=3.12.8
ARG JAVA_VERSION=21
ARG DEBIAN=bookworm
ARG REGISTRY=registry.freight.example/mirror

################################################################################
# Shared bases
################################################################################

FROM --platform=$BUILDPLATFORM ${REGISTRY}/golang:${GO_VERSION}-${DEBIAN} AS go-base
ENV CGO_ENABLED=0 GOFLAGS=-trimpath GOPRIVATE=git.freight.example
WORKDIR /src

FROM ${REGISTRY}/node:${NODE_VERSION}-${DEBIAN}-slim AS node-base
ENV COREPACK_ENABLE_DOWNLOAD_PROMPT=0 \
    PNPM_HOME=/pnpm
ENV PATH=$PNPM_HOME:$PATH
RUN corepack enable
WORKDIR /src

FROM ${REGISTRY}/python:${PYTHON_VERSION}-slim-${DEBIAN} AS python-base
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
WORKDIR /src

FROM ${REGISTRY}/eclipse-temurin:${JAVA_VERSION}-jdk AS java-base
WORKDIR /src

FROM ${REGISTRY}/distroless/static-debian12:nonroot AS static-runtime
FROM ${REGISTRY}/debian:${DEBIAN}-slim AS debian-runtime
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates tini tzdata \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --no-create-home freight

################################################################################
# Go: router, tracker, migrations
################################################################################

FROM go-base AS go-modules
COPY go.work go.work.sum ./
COPY go/router/go.mod go/router/go.sum go/router/
COPY go/tracker/go.mod go/tracker/go.sum go/tracker/
COPY go/migrate/go.mod go/migrate/go.sum go/migrate/
COPY go/kit/go.mod go/kit/go.sum go/kit/
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=secret,id=netrc,target=/root/.netrc \
    go mod download

FROM go-modules AS go-source
COPY go go

FROM go-source AS go-lint
COPY .golangci.yml ./
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache \
    --mount=from=golangci/golangci-lint:v1.62.2,source=/usr/bin/golangci-lint,target=/usr/bin/golangci-lint \
    golangci-lint run ./go/...

FROM go-source AS go-test
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache \
    go test -short -coverprofile=/coverage.out ./go/...

FROM go-source AS go-build
ARG TARGETOS TARGETARCH
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache <<EOF
set -eu
export GOOS=$TARGETOS GOARCH=$TARGETARCH
for program in router tracker migrate; do
  go build -ldflags "-s -w" -o "/out/$program" "./go/$program"
done
EOF

FROM static-runtime AS router
COPY --link --from=go-build /out/router /router
EXPOSE 8080 9090
ENTRYPOINT ["/router"]

FROM static-runtime AS tracker
COPY --link --from=go-build /out/tracker /tracker
EXPOSE 8080
ENTRYPOINT ["/tracker", "--otlp"]

FROM static-runtime AS migrations
COPY --link --from=go-build /out/migrate /migrate
COPY --link db/migrations /migrations
ENTRYPOINT ["/migrate", "-path", "/migrations"]
CMD ["up"]

################################################################################
# Node: storefront, backoffice
################################################################################

FROM node-base AS node-modules
COPY pnpm-lock.yaml pnpm-workspace.yaml package.json .npmrc ./
COPY web/patches web/patches
RUN --mount=type=cache,id=pnpm,target=/pnpm/store \
    --mount=type=secret,id=npm_token,env=NPM_TOKEN \
    pnpm fetch

FROM node-modules AS node-source
COPY web web
RUN --mount=type=cache,id=pnpm,target=/pnpm/store pnpm install --offline --frozen-lockfile

FROM node-source AS node-lint
RUN pnpm --recursive run lint

FROM node-source AS node-test
RUN pnpm --recursive run test

FROM node-source AS storefront-build
ARG SENTRY_RELEASE
RUN --mount=type=secret,id=sentry_token,env=SENTRY_AUTH_TOKEN \
    pnpm --filter storefront run build
RUN pnpm --filter storefront deploy --prod /deploy

FROM node-source AS backoffice-build
RUN pnpm --filter backoffice run build

FROM node-base AS storefront
ENV NODE_ENV=production
COPY --link --from=storefront-build /deploy ./
COPY --link --from=storefront-build /src/web/storefront/.output ./.output
USER node
EXPOSE 3000
CMD ["node", ".output/server/index.mjs"]

FROM ${REGISTRY}/nginx-unprivileged:1.27 AS backoffice
COPY --link deploy/nginx/backoffice.conf /etc/nginx/conf.d/default.conf
COPY --link --from=backoffice-build /src/web/backoffice/dist /usr/share/nginx/html

################################################################################
# Python: pricing
################################################################################

FROM python-base AS pricing-wheels
RUN apt-get update && apt-get install -y --no-install-recommends g++ libgeos-dev && rm -rf /var/lib/apt/lists/*
COPY python/pricing/requirements.txt ./
RUN --mount=type=cache,target=/root/.cache/pip \
    pip wheel --wheel-dir /wheels -r requirements.txt

FROM python-base AS pricing-packages
RUN apt-get update && apt-get install -y --no-install-recommends libgeos-c1v5 && rm -rf /var/lib/apt/lists/*
RUN --mount=type=bind,from=pricing-wheels,source=/wheels,target=/wheels \
    pip install --no-index --no-cache-dir /wheels/*

FROM pricing-packages AS pricing-test
COPY python/pricing ./
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install -r requirements-dev.txt && ruff check . && pytest

FROM pricing-packages AS pricing
COPY python/pricing/pricing ./pricing
COPY data/zones.geojson /srv/zones.geojson
ENV ZONES=/srv/zones.geojson
USER 10001
CMD ["python", "-m", "pricing"]

################################################################################
# Java: customs
################################################################################

FROM java-base AS customs-deps
COPY java/gradlew java/settings.gradle java/build.gradle java/gradle.lockfile ./
COPY java/gradle gradle
RUN --mount=type=cache,target=/root/.gradle ./gradlew --no-daemon dependencies

FROM customs-deps AS customs-build
COPY java/src src
RUN --mount=type=cache,target=/root/.gradle ./gradlew --no-daemon installDist -x test

FROM customs-deps AS customs-test
COPY java/src src
RUN --mount=type=cache,target=/root/.gradle ./gradlew --no-daemon check

FROM ${REGISTRY}/eclipse-temurin:${JAVA_VERSION}-jre AS customs
COPY --from=customs-build /src/build/install/customs /opt/customs
COPY --from=debian-runtime /usr/bin/tini /usr/bin/tini
ENV JAVA_OPTS="-XX:MaxRAMPercentage=70 -Dfile.encoding=UTF-8"
USER 10001
EXPOSE 8443
ENTRYPOINT ["tini", "--", "/opt/customs/bin/customs"]

################################################################################
# Groups for bake
################################################################################

FROM scratch AS checks
COPY --from=go-lint /src/go.work /lint/go
COPY --from=go-test /coverage.out /test/go.cov
COPY --from=node-lint /src/package.json /lint/node
COPY --from=node-test /src/package.json /test/node
COPY --from=pricing-test /src/requirements.txt /test/python
COPY --from=customs-test /src/build/reports /test/java

# A bare `docker build .` gives the router.
FROM router
