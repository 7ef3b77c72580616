#---- a letter too few, another case, a folder
#---- file package.json
{}
#---- file README.md
#---- file src/app/main.js
#---- file Dockerfile
FROM node:22
COPY src ./src
COPY pakage.json ./
#    ^^^^^^^^^^^ warning: "`pakage.json` is not in the build context. Did you mean `package.json`?"
COPY --chown=node "readme.md" ./
#                 ^^^^^^^^^^^ warning: "`readme.md` is not in the build context. Did you mean `README.md`?"
COPY ["./scr/app/main.js", "./"]
#      ^^^^^^^^^^^^^^^^^ warning: "`scr/app/main.js` is not in the build context. Did you mean `src/app/main.js`?"
ADD src/aap /app
#   ^^^^^^^ warning: "`src/aap` is not in the build context. Did you mean `src/app`?"
#---- fixed (unsafe): "Change to 'package.json'"
FROM node:22
COPY src ./src
COPY package.json ./
COPY --chown=node "readme.md" ./
COPY ["./scr/app/main.js", "./"]
ADD src/aap /app
#---- fixed (unsafe): "Change to 'README.md'"
FROM node:22
COPY src ./src
COPY pakage.json ./
COPY --chown=node "README.md" ./
COPY ["./scr/app/main.js", "./"]
ADD src/aap /app
#---- fixed (unsafe): "Change to 'src/app/main.js'"
FROM node:22
COPY src ./src
COPY pakage.json ./
COPY --chown=node "readme.md" ./
COPY ["./src/app/main.js", "./"]
ADD src/aap /app
#---- fixed (unsafe): "Change to 'src/app'"
FROM node:22
COPY src ./src
COPY pakage.json ./
COPY --chown=node "readme.md" ./
COPY ["./scr/app/main.js", "./"]
ADD src/app /app

#---- any path where the context is said
#---- settings
{ "slipway.context": "web" }
#---- file web/package.json
{}
#---- file web/Dockerfile
FROM node:22
COPY package.json yarn.lock ./
#                 ^^^^^^^^^ warning: "`yarn.lock` is not in the build context"
COPY dist ./dist

#---- ok: results of builds, patterns, variables, and what comes from elsewhere
#---- settings
{ "slipway.context": "." }
#---- file package.json
{}
#---- file disk/a
#---- file Dockerfile
FROM node:22 AS build
ARG NAME=x
COPY dist target/app.jar .env ./
COPY yarn.lock* $NAME.js ./
COPY --from=build /x /y
ADD https://example.com/x /x
COPY <<X /z
X
ONBUILD COPY pakage.json ./

#---- ok: nothing is like it, and nothing says where the context is
#---- file package.json
{}
#---- file Dockerfile
FROM node:22
COPY package.json yarn.lock ./

#---- ok: what is kept out is another matter
#---- file .dockerignore
pakage.json
#---- file src/a
#---- file package.json
{}
#---- file Dockerfile
FROM node:22
COPY src src
COPY pakage.json ./

#---- ok: two names are as near
#---- file a1.txt
#---- file a2.txt
#---- file Dockerfile
FROM node:22
COPY a1.txt a3.txt ./

#---- ok: a file that is copied as well is not meant, and absent ones are laid there by a build
#---- file start-db.sh
#---- file stop-db.sh
#---- file Dockerfile
FROM debian:13
COPY start-db.sh stop-db.sh start-tb.sh /tmp/
COPY stop-tb.sh upgrade.sh /tmp/

#---- ok: files that a build makes, or that are in a submodule
#---- file .gitignore
# results
app-out
/web/public/*.css
#---- file .gitmodules
[submodule "specs"]
	path = third-party/specs
	url = https://example.com/specs.git
#---- file compose.yaml
services:
  app:
    build: .
#---- file Dockerfile
FROM nginx:1.29
COPY app-out/frontend/ /frontend/
COPY web/public/site.css /frontend/
COPY third-party/specs/openapi /openapi/

#---- a path beside those that Git ignores
#---- file .gitignore
app-out
!out
#---- file compose.yaml
services:
  app:
    build: .
#---- file Dockerfile
FROM nginx:1.29
COPY app/frontend/ /frontend/
#    ^^^^^^^^^^^^^ warning: "`app/frontend` is not in the build context"

#---- ok: what a folder's own list keeps out of the history, and a folder that has none of several
#---- file compose.yaml
services:
  app:
    build: .
#---- file packages/server/.gitignore
builder/*
#---- file packages/server/a.js
1
#---- file Dockerfile
FROM node:22
COPY packages/server/a.js /
COPY packages/server/builder /builder

#---- ok: none of several is there
#---- file compose.yaml
services:
  app:
    build: web
#---- file web/README.md
a
#---- file web/Dockerfile
FROM node:22
COPY web/a.js /
COPY web/b.js /

#---- ok: a folder that lacks the manifest of its top, which another one has
#---- file nginx.conf
a
#---- file app/package.json
{ "name": "a" }
#---- file app/Dockerfile
FROM node:22 AS build
COPY . .
RUN npm ci && npm run build
FROM nginx:1.29
COPY ./nginx.conf /etc/nginx/nginx.conf

#---- ok: a folder that a workflow may bring before it builds
#---- file .github/workflows/image.yml
jobs:
  image:
    steps:
      - uses: actions/checkout@v6
      - uses: actions/download-artifact@v8
        with: { name: ui, path: web }
      - uses: docker/build-push-action@v7
        with: { context: . }
#---- file a.js
#---- file Dockerfile
FROM node:22
COPY web web
COPY a.js .

#---- one that a workflow builds as it is checked out
#---- file .github/workflows/image.yml
jobs:
  image:
    steps:
      - uses: actions/checkout@v6
      - uses: docker/build-push-action@v7
        with: { context: . }
      - run: echo done
#---- file a.js
#---- file Dockerfile
FROM node:22
COPY web web
#    ^^^ warning: "`web` is not in the build context"
COPY a.js .

#---- ok: one that a step of a workflow names
#---- file .github/workflows/image.yml
jobs:
  image:
    steps:
      - uses: actions/checkout@v6
      - run: curl -L https://example.com/web.tar.gz | tar -xz -C ./web
      - uses: docker/build-push-action@v7
        with: { context: . }
#---- file a.js
#---- file Dockerfile
FROM node:22
COPY web web
COPY a.js .

#---- ok: what a script of a workflow may bring
#---- file .github/workflows/image.yml
jobs:
  image:
    steps:
      - uses: actions/checkout@v6
      - run: ./.docker/prepare.sh 1.0
      - uses: docker/build-push-action@v7
        with: { context: . }
#---- file a.js
#---- file Dockerfile
FROM node:22
COPY web web
COPY a.js .

#---- ok: a lockfile that the project's Git ignores, of a context below its top
#---- file .gitignore
apps/server/yarn.lock
#---- file compose.yaml
services:
  server:
    build: apps/server
#---- file apps/server/package.json
{}
#---- file apps/server/Dockerfile
FROM node:22
COPY package.json yarn.lock ./
RUN yarn --frozen-lockfile

#---- ok: a name that the project's Git ignores everywhere
#---- file .gitignore
*.tgz
#---- file compose.yaml
services:
  server:
    build: apps/server
#---- file apps/server/package.json
{}
#---- file apps/server/Dockerfile
FROM node:22
COPY package.json shared.tgz ./

#---- a lockfile of another folder that Git ignores
#---- file .gitignore
apps/client/yarn.lock
#---- file compose.yaml
services:
  server:
    build: apps/server
#---- file apps/server/package.json
{}
#---- file apps/server/Dockerfile
FROM node:22
COPY package.json yarn.lock ./
#                 ^^^^^^^^^ warning: "`yarn.lock` is not in the build context"
RUN yarn --frozen-lockfile

#---- ok: a folder that a script copies there before it has Compose build
#---- file compose.yaml
services:
  web:
    build: docker/nginx
#---- file build.sh
#!/bin/sh
cp -r src/static/ docker/nginx/
docker compose build
rm -r docker/nginx/static
#---- file src/static/a
#---- file docker/nginx/default.conf
#---- file docker/nginx/Dockerfile
FROM nginx:1.31
COPY static /static
COPY default.conf /etc/nginx/conf.d/

#---- one that starts Compose and moves no files
#---- file compose.yaml
services:
  web:
    build: docker/nginx
#---- file build.sh
#!/bin/sh
# static
docker compose up --build
#---- file docker/nginx/default.conf
#---- file docker/nginx/Dockerfile
FROM nginx:1.31
COPY static /static
#    ^^^^^^ warning: "`static` is not in the build context"
COPY default.conf /etc/nginx/conf.d/
