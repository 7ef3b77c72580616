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
.: package.json src/index.js src/deep/util.js Dockerfile
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
*: a/b.txt [c].txt Dockerfile
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
.: .dockerignore b/d.txt data/keep.log Dockerfile
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
.: pom.xml target/app.jar target/classes/App.class Dockerfile ...
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
.: api/package.json api/package-lock.json requirements/dev.txt dev-requirements.txt go.mod .npmrc deploy/tls.key entrypoint.sh src/a.js Dockerfile ...
entrypoint.sh: entrypoint.sh
read: api/package.json requirements/dev.txt dev-requirements.txt .npmrc deploy/tls.key entrypoint.sh src/a.js

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
.: package.json .dockerignore
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
