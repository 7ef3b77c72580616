# Where a RUN is cut in two, and where it is not.
#---- a list that a test begins stays whole, and what only the first part reads is not set again
#---- file requirements.txt
flask
#---- file main.py
print()
#---- file Dockerfile
FROM python:3.13-alpine AS build
COPY requirements.txt /requirements.txt
COPY . /docs
# <---- warning: "`COPY . /docs` above `apk add`: every source change reinstalls these packages"
RUN set -eux ; machine="$(uname -m)" ; deps="gcc musl-dev" ; [[ "$machine" != x86_64 ]] && deps="$deps cargo" ; apk add --no-cache $deps ; [[ "$machine" == armv7* ]] && mkdir /y && ./setup.sh ; pip3 install -r /requirements.txt ; ./build.sh /docs
#                                                                                                                   ^^^ related: "`apk add` runs again with every source change"

FROM nginx:1.29-alpine
COPY --from=build /docs /docs
#---- fixed (unsafe): "Copy the sources after `apk add`"
FROM python:3.13-alpine AS build
COPY requirements.txt /requirements.txt
RUN set -eux ; machine="$(uname -m)" ; deps="gcc musl-dev" ; [[ "$machine" != x86_64 ]] && deps="$deps cargo" ; apk add --no-cache $deps
COPY . /docs
RUN set -eux; machine="$(uname -m)"; [[ "$machine" == armv7* ]] && mkdir /y && ./setup.sh ; pip3 install -r /requirements.txt ; ./build.sh /docs

FROM nginx:1.29-alpine
COPY --from=build /docs /docs

#---- a condition decides what the second part reads
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN mode=dev; [ -n "$CI" ] && mode=prod; npm ci; npm run build -- --mode "$mode"
#                                            ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: the commands after it depend on a variable that is set before it"

#---- a step that would answer otherwise the second time
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN tag=$(curl -fsS https://example.com/tag) && npm ci && npm run build -- --tag "$tag"
#                                                   ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: `curl -fsS` would run again below it, and may answer otherwise"

#---- the last command of the first part may fail on purpose
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN set -e; grep -q musl /etc/os-release && npm ci; npm run build
#                                               ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: the step goes on where a condition before it does not hold"

#---- a variable that a loop leaves
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN for last in a b; do echo "$last"; done; npm ci; npm run build -- "$last"
#                                               ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: the commands after it depend on a variable that is set before it"

#---- steps of lists of their own stay lists of their own
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN set -eux; export MODE=prod; npm ci; npm run build
#                                   ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN set -eux; export MODE=prod; npm ci
COPY . .
RUN set -eux; export MODE=prod; npm run build

#---- ok: what the step removes again stays in the same layer
#---- file pyproject.toml
[project]
name = "app"
#---- file uv.lock
version = 1
#---- file app/main.py
1
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install --yes build-essential && uv sync --frozen && apt-get remove --yes build-essential && rm -rf /var/lib/apt/lists/*

#---- the same, where the install stands first
#---- file pyproject.toml
[project]
name = "app"
#---- file uv.lock
version = 1
#---- file app/main.py
1
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `uv sync`: every source change reinstalls all packages"
RUN uv sync --frozen && apt-get purge --yes git && rm -rf /var/lib/apt/lists/*
#      ^^^^ related: "`uv sync` runs again with every source change"
#---- refused: "Copy the sources after `uv sync`: `apt-get purge` in the same step removes what would stay in the layer of the install"

#---- caches go with the first part, and what it installed is not installed again
#---- file pyproject.toml
[project]
name = "app"
#---- file poetry.lock
#---- file app/main.py
1
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
ENV POETRY_CACHE_DIR=/tmp/poetry

# The sources
COPY . .
# <---- warning: "`COPY . .` above `pip install` and `poetry install`: every source change reinstalls all packages"

# Packages
RUN pip install poetry && \
#       ^^^^^^^ related: "`pip install` runs again with every source change"
    poetry install --only main && \
#          ^^^^^^^ related: "`poetry install` runs again with every source change"
    rm -rf $POETRY_CACHE_DIR

CMD ["python", "app/main.py"]
#---- fixed (unsafe): "Copy pyproject.toml and poetry.lock first, then `pip install` and `poetry install`"
FROM python:3.13
WORKDIR /app
ENV POETRY_CACHE_DIR=/tmp/poetry

COPY pyproject.toml poetry.lock ./

# Packages
RUN pip install poetry && \
    poetry install --no-root --only main && \
    rm -rf $POETRY_CACHE_DIR
# The sources
COPY . .
RUN poetry install --only main && \
    rm -rf $POETRY_CACHE_DIR

CMD ["python", "app/main.py"]

#---- the name of a member or group is not read as a folder
#---- file pyproject.toml
[project]
name = "app"
[tool.uv.build-backend]
module-name = "app"
#---- file uv.lock
version = 1
#---- file app/main.py
1
#---- file dev/tool.py
1
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `uv sync`: every source change reinstalls all packages"
RUN uv sync --frozen --package app --group dev
#      ^^^^ related: "`uv sync` runs again with every source change"
#---- fixed (unsafe): "Copy pyproject.toml and uv.lock first, then `uv sync`"
FROM python:3.13
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --no-install-project --frozen --package app --group dev
COPY . .
RUN uv sync --frozen --package app --group dev

#---- a file that the first part fetches and the second removes
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN curl -fsSo /tmp/tool.tgz https://example.com/tool.tgz && npm ci && npm run build && rm /tmp/tool.tgz
#                                                                ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: `rm /tmp/tool.tgz` in the same step removes what would stay in the layer of the install"

#---- what is in memory for one step
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN --mount=type=tmpfs,target=/app/node_modules npm ci && npm run build
#                                                   ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: what is written to the tmpfs mount would be gone"

#---- a server that the second part asks
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN service postgresql start && npm ci && npm run build
#                                   ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: `service postgresql start` runs before it in the same step and may use the files"

#---- a function of both parts
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN say() { echo; } && npm ci && say
#                          ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: the commands after it may depend on a function or variable that is set before it"
