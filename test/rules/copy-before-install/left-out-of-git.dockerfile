#---- a lockfile that Git ignores, in a tree that has it
#---- file .gitignore
poetry.lock
__pycache__/
#---- file pyproject.toml
[tool.poetry]
name = "a"
#---- file poetry.lock
1
#---- file main.py
1
#---- file Dockerfile
FROM python:3.12
RUN pip install poetry
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `poetry install`: every source change reinstalls all packages"
RUN poetry install --no-root
#          ^^^^^^^ related: "`poetry install` runs again with every source change"
CMD ["python", "main.py"]
#---- fixed (unsafe): "Copy pyproject.toml and poetry.lock first, then `poetry install`, and create .dockerignore"
FROM python:3.12
RUN pip install poetry
WORKDIR /app
COPY pyproject.toml poetry.loc[k] ./
RUN poetry install --no-root
COPY . .
CMD ["python", "main.py"]
#---- fixed .dockerignore
.git
.venv
venv
**/__pycache__

#---- a lockfile that Git ignores, in a tree without it
#---- file .gitignore
*.lock
#---- file pyproject.toml
[tool.poetry]
name = "a"
#---- file main.py
1
#---- file Dockerfile
FROM python:3.12
RUN pip install poetry
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `poetry install`: every source change reinstalls all packages"
RUN poetry install --no-root
#          ^^^^^^^ related: "`poetry install` runs again with every source change"
CMD ["python", "main.py"]
#---- fixed (unsafe): "Copy pyproject.toml and poetry.lock first, then `poetry install`, and create .dockerignore"
FROM python:3.12
RUN pip install poetry
WORKDIR /app
COPY pyproject.toml poetry.loc[k] ./
RUN poetry install --no-root
COPY . .
CMD ["python", "main.py"]
#---- fixed .dockerignore
.git
.venv
venv
**/__pycache__

#---- npm, a folder of its own
#---- file .gitignore
package-lock.json
.npmrc
#---- file web/package.json
{"dependencies": {"a": "1"}}
#---- file web/.npmrc
registry=https://registry.npmjs.org
#---- file web/package-lock.json
{"lockfileVersion": 3, "packages": {}}
#---- file web/index.js
1
#---- file Dockerfile
FROM node:24
WORKDIR /app
COPY web/ ./web/
# <---- warning: "`COPY web/ ./web/` above `npm install`: every source change reinstalls all packages"
RUN cd web && npm install
#                 ^^^^^^^ related: "`npm install` runs again with every source change"
CMD ["node", "web/index.js"]
#---- fixed (unsafe): "Copy web/package.json, web/package-lock.json and web/.npmrc first, then `npm install`, and create .dockerignore"
FROM node:24
WORKDIR /app
COPY web/package.json web/package-lock.jso[n] web/.npmr[c] ./web/
RUN cd web && npm install
COPY web/ ./web/
CMD ["node", "web/index.js"]
#---- fixed .dockerignore
.git
web/node_modules

#---- another manager's lockfile is of no use
#---- file .gitignore
package-lock.json
#---- file package.json
{"dependencies": {"a": "1"}}
#---- file yarn.lock
1
#---- file index.js
1
#---- file Dockerfile
FROM node:24
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `yarn install`: every source change reinstalls all packages"
RUN yarn install
#        ^^^^^^^ related: "`yarn install` runs again with every source change"
CMD ["node", "index.js"]
#---- fixed (unsafe): "Copy package.json and yarn.lock first, then `yarn install`, and create .dockerignore"
FROM node:24
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn install
COPY . .
CMD ["node", "index.js"]
#---- fixed .dockerignore
.git
node_modules

#---- a lockfile that the ignore file keeps out
#---- file .gitignore
package-lock.json
#---- file .dockerignore
package-lock.json
#---- file package.json
{"dependencies": {"a": "1"}}
#---- file index.js
1
#---- file Dockerfile
FROM node:24
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN npm install
#       ^^^^^^^ related: "`npm install` runs again with every source change"
CMD ["node", "index.js"]
#---- fixed (unsafe): "Copy package.json first, then `npm install`"
FROM node:24
WORKDIR /app
COPY package.json ./
RUN npm install
COPY . .
CMD ["node", "index.js"]
#---- fixed .dockerignore
package-lock.json
node_modules

#---- Buildah finds no file for a pattern
#---- settings
{ "slipway.build.command": "podman" }
#---- file .gitignore
package-lock.json
#---- file package.json
{"dependencies": {"a": "1"}}
#---- file index.js
1
#---- file Dockerfile
FROM node:24
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN npm install
#       ^^^^^^^ related: "`npm install` runs again with every source change"
CMD ["node", "index.js"]
#---- fixed (unsafe): "Copy package.json first, then `npm install`, and create .dockerignore"
FROM node:24
WORKDIR /app
COPY package.json ./
RUN npm install
COPY . .
CMD ["node", "index.js"]
#---- fixed .dockerignore
.git
node_modules

#---- what Yarn has written in this working tree is none of its inputs, and is kept out
#---- file .gitignore
.yarn/*
.pnp.*
#---- file .yarnrc.yml
#---- file package.json
{ "name": "a", "packageManager": "yarn@4.9.0", "dependencies": { "a": "1" } }
#---- file yarn.lock
__metadata:
  version: 8
#---- file .pnp.cjs
#---- file .yarn/install-state.gz
#---- file .yarn/unplugged/a/package.json
#---- file src/a.js
#---- file Dockerfile
FROM node:22
RUN corepack enable
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `yarn install`: every source change reinstalls all packages"
RUN yarn install --immutable
#        ^^^^^^^ related: "`yarn install` runs again with every source change"
RUN yarn build
CMD ["yarn", "node", "src/a.js"]
#---- fixed (unsafe): "Copy package.json, yarn.lock and .yarnrc.yml first, then `yarn install`, and create .dockerignore"
FROM node:22
RUN corepack enable
WORKDIR /app
COPY package.json yarn.lock .yarnrc.yml ./
RUN yarn install --immutable
COPY . .
RUN yarn build
CMD ["yarn", "node", "src/a.js"]
#---- fixed .dockerignore
.git
**/node_modules
.pnp.cjs
.pnp.loader.mjs
.yarn/cache
.yarn/unplugged
.yarn/install-state.gz

#---- a file that another working tree has stays under the one that takes its place
#---- file .gitignore
.env
#---- file requirements.txt
flask
#---- file app.py
1
#---- file .env.docker
HOST=0.0.0.0
#---- file Dockerfile
FROM python:3.13-slim
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `apt-get install`: every source change reinstalls these packages"
COPY .env.docker .env
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
#                             ^^^^^^^ related: "`apt-get install` runs again with every source change"
CMD ["python", "app.py"]
#---- fixed (unsafe): "Copy the sources after `apt-get install`"
FROM python:3.13-slim
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
COPY . .
COPY .env.docker .env
CMD ["python", "app.py"]
