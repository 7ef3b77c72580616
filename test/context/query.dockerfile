# What a context tells of the sources that a Dockerfile copies: the files that reach the build, and which of them were read.

#---- a folder without an ignore file
#---- file package.json
{}
#---- file src/index.js
#---- file src/deep/util.js
#---- file Dockerfile
FROM node:22
COPY package*.json ./
COPY src/ src/
COPY src/*.js all/
COPY missing.js .
COPY . .
RUN npm install
#---- shown
package*.json: package.json
src/: src/index.js src/deep/util.js
src/*.js: src/index.js
missing.js: -
.: Dockerfile package.json src/index.js src/deep/util.js
read: package.json

#---- sources are seen from the context, however they are written
#---- file a/b.txt
#---- file [c].txt
#---- file Dockerfile
FROM scratch
COPY /a/b.txt ./a/../a/b.txt ../a/b.txt /
COPY ["[[]c].txt", "/"]
COPY * /
COPY */*.txt /
COPY [ /
#---- shown
/a/b.txt: a/b.txt
./a/../a/b.txt: a/b.txt
../a/b.txt: a/b.txt
[[]c].txt: [c].txt
*: Dockerfile [c].txt a/b.txt
*/*.txt: a/b.txt
[: ...
read: a/b.txt

#---- what the ignore file keeps out is not copied
#---- file .dockerignore
**/*.log
data
!data/keep.log
.env*
#---- file a.log
#---- file b/c.log
#---- file b/d.txt
#---- file data/big
#---- file data/keep.log
#---- file .env
#---- file Dockerfile
FROM scratch
COPY . .
COPY .env b/c.log ./
COPY data/ data/
COPY b/* b/
#---- shown
.: .dockerignore Dockerfile b/d.txt data/keep.log
.env: -
b/c.log: -
data/: data/keep.log
b/*: b/d.txt
read: 

#---- what lies in folders that tools fill is known where it is named
#---- file pom.xml
<project/>
#---- file target/app.jar
#---- file target/classes/App.class
#---- file vendor/lib/a.go
#---- file Dockerfile
FROM eclipse-temurin:21
COPY target/*.jar app.jar
COPY target/classes classes
COPY . .
RUN mvn package
#---- shown
target/*.jar: target/app.jar
target/classes: target/classes/App.class
.: Dockerfile pom.xml target/app.jar target/classes/App.class vendor/lib/a.go
read: pom.xml

#---- manifests of the package managers at work, credentials and sources that are named are read
#---- file api/package.json
{}
#---- file api/package-lock.json
{}
#---- file api/node_modules/a/package.json
{}
#---- file requirements/dev.txt
a
#---- file dev-requirements.txt
a
#---- file go.mod
module a
#---- file .npmrc
a
#---- file deploy/tls.key
a
#---- file entrypoint.sh
a
#---- file src/a.js
a
#---- file Dockerfile
FROM node:22
COPY . .
COPY --chmod=755 entrypoint.sh /
RUN cd api && npm ci
RUN --mount=type=bind,source=src/a.js,target=/a.js python3 -m pip3.12 install -r requirements/dev.txt
#---- shown
.: .npmrc Dockerfile dev-requirements.txt entrypoint.sh go.mod api/package-lock.json api/package.json deploy/tls.key requirements/dev.txt src/a.js
entrypoint.sh: entrypoint.sh
read: entrypoint.sh src/a.js .npmrc dev-requirements.txt api/package-lock.json api/package.json deploy/tls.key requirements/dev.txt

#---- a Dockerfile that Compose builds from another folder
#---- file compose.yaml
services: { web: { build: { context: app, dockerfile: ../docker/Dockerfile } } }
#---- file app/package.json
{}
#---- file app/.dockerignore
*.log
#---- file app/x.log
#---- file other/y
#---- file docker/Dockerfile
FROM node:22
COPY . .
COPY package.json x.log ./
RUN npm ci
#---- shown
.: .dockerignore package.json
package.json: package.json
x.log: -
read: package.json

#---- the context that the setting names
#---- settings
{ "slipway.context": "app" }
#---- file app/a
#---- file b
#---- file Dockerfile
FROM scratch
COPY . .
#---- shown
.: a
read: 

#---- lists that lists include are read, under any name
#---- file deps/prod.txt
-r base.txt
-c ../pins/all.in
#---- file deps/base.txt
-r more/deepest
#---- file deps/more/deepest
flask
#---- file pins/all.in
flask==3
#---- file deps/unrelated.txt
#---- file Dockerfile
FROM python:3.13
COPY deps/ deps/
RUN pip install -r deps/prod.txt
#---- shown
deps/: deps/base.txt deps/prod.txt deps/unrelated.txt deps/more/deepest
read: deps/prod.txt deps/base.txt pins/all.in deps/more/deepest

#---- vendored archives are listed, and packages in folders that tools fill are not
#---- file package.json
{}
#---- file vendor/b.tgz
#---- file vendor/cache/a.gem
#---- file vendor/cache/deep/x/y
#---- file vendor/lib/package.json
{}
#---- file packages/a/package.json
{}
#---- file packages/a/.next/cache/package.json
{}
#---- file .venv/lib/requirements.txt
#---- file Dockerfile
FROM node:22
COPY . .
RUN npm install
#---- shown
.: Dockerfile package.json vendor/b.tgz packages/a/package.json vendor/cache/a.gem vendor/lib/package.json ...
read: package.json packages/a/package.json

#---- Buildah has an ignore file of another name
#---- settings
{ "slipway.build.command": "podman" }
#---- file .containerignore
a
#---- file .dockerignore
b
#---- file a
#---- file b
#---- file Dockerfile
FROM scratch
COPY a b /
#---- shown
a: -
b: b
read: b

#---- which Docker does not read
#---- file .containerignore
a
#---- file .dockerignore
b
#---- file a
#---- file b
#---- file Dockerfile
FROM scratch
COPY a b /
#---- shown
a: a
b: -
read: a
