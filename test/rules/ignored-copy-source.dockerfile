#---- a folder, and a file below it
#---- file .dockerignore
dist
*.log
!keep.log
#---- file dist/main.js
x
#---- file src/main.js
x
#---- file Dockerfile
FROM busybox
COPY dist src /app/
#    ^^^^ warning: "`.dockerignore` excludes `dist`: this COPY can't find it"
ADD dist/main.js /app/
#   ^^^^^^^^^^^^ warning: "`.dockerignore` excludes `dist/main.js`: this ADD can't find it"
COPY a.log keep.log /app/
#    ^^^^^ warning: "`.dockerignore` excludes `a.log`: this COPY can't find it"
COPY . /app/
COPY *.log /app/
COPY --from=busybox dist /app/
#---- fixed (unsafe) .dockerignore: "Add '!dist' to .dockerignore"
dist
!dist
*.log
!keep.log
#---- fixed (unsafe) .dockerignore: "Add '!dist/main.js' to .dockerignore"
dist
!dist/main.js
*.log
!keep.log

#---- ok: a pattern brings back what is below the folder
#---- file .dockerignore
**
!tools/maven/build
!docker/*/start
#---- file tools/maven/build
x
#---- file docker/web/start
x
#---- file Dockerfile
FROM busybox
COPY tools/maven docker/web /app/

#---- a pattern brings back what is not there
#---- file .dockerignore
**
!tools/maven/build
#---- file tools/maven/other
x
#---- file Dockerfile
FROM busybox
COPY tools/maven /app/
#    ^^^^^^^^^^^ warning: "`.dockerignore` excludes `tools/maven`: this COPY can't find it"
#---- fixed (unsafe) .dockerignore: "Add '!tools/maven' to .dockerignore"
**
!tools/maven
!tools/maven/build

#---- an exception below the entry; comments and other entries stay
#---- file .dockerignore
# what builds make
*.log
dist
!keep.log

**/*.map
#---- file dist/main.js
x
#---- file dist/js/a.js
x
#---- file dist/main.js.map
x
#---- file src/main.js
x
#---- file Dockerfile
FROM nginx
COPY dist /usr/share/nginx/html/
#    ^^^^ warning: "`.dockerignore` excludes `dist`: this COPY can't find it"
#---- fixed (unsafe) .dockerignore: "Add '!dist' to .dockerignore"
# what builds make
*.log
dist
!dist
!keep.log

**/*.map

#---- one file of a folder that is kept out, and an ignore file of the Dockerfile's own (crlf)
#---- file .dockerignore
*
#---- file app.Dockerfile.dockerignore
target
#---- file target/app.jar
x
#---- file target/classes/A.class
x
#---- file app.Dockerfile
FROM eclipse-temurin:21
COPY ./target/app.jar /app.jar
#    ^^^^^^^^^^^^^^^^ warning: "`app.Dockerfile.dockerignore` excludes `./target/app.jar`: this COPY can't find it"
#---- fixed (unsafe) app.Dockerfile.dockerignore: "Add '!target/app.jar' to app.Dockerfile.dockerignore"
target
!target/app.jar

#---- all is kept out but what is named
#---- file .dockerignore
*
!src
#---- file src/main.py
x
#---- file requirements.txt
x
#---- file Dockerfile
FROM python:3.13
COPY requirements.txt ./
#    ^^^^^^^^^^^^^^^^ warning: "`.dockerignore` excludes `requirements.txt`: this COPY can't find it"
COPY src ./src
#---- fixed (unsafe) .dockerignore: "Add '!requirements.txt' to .dockerignore"
*
!requirements.txt
!src

#---- a misspelled name of what is kept out
#---- file .dockerignore
**/*.md
!README.md
#---- file README.md
x
#---- file src/main.js
x
#---- file Dockerfile
FROM busybox
COPY src /src
COPY ["./REDME.md", "/"]
#      ^^^^^^^^^^ warning: "`.dockerignore` excludes `./REDME.md`: this COPY can't find it. Did you mean `README.md`?"
COPY NOTES.md /
#    ^^^^^^^^ warning: "`.dockerignore` excludes `NOTES.md`: this COPY can't find it"
#---- fixed (unsafe): "Change to 'README.md'"
FROM busybox
COPY src /src
COPY ["./README.md", "/"]
COPY NOTES.md /

#---- what is not brought back
#---- file .dockerignore
**/node_modules
**/.env*
.npmrc
secrets
**/*.tmp
config
cache
doc
doc/a.md
data
lib/node_modules/a.js
#---- file .env
A=1
#---- file .npmrc
x
#---- file node_modules/a/index.js
x
#---- file secrets/a.txt
x
#---- file config/server.key
x
#---- file cache/a.tmp
x
#---- file cache/b
x
#---- file doc/a.md
x
#---- file data/deep/node_modules/a.js
x
#---- file Dockerfile
FROM node:22
COPY .env ./
#    ^^^^ warning: "`.dockerignore` excludes `.env`: this COPY can't find it"
COPY .npmrc ./
#    ^^^^^^ warning: "`.dockerignore` excludes `.npmrc`: this COPY can't find it"
COPY node_modules ./node_modules
#    ^^^^^^^^^^^^ warning: "`.dockerignore` excludes `node_modules`: this COPY can't find it"
COPY secrets/a.txt ./
#    ^^^^^^^^^^^^^ warning: "`.dockerignore` excludes `secrets/a.txt`: this COPY can't find it"
COPY config ./config
#    ^^^^^^ warning: "`.dockerignore` excludes `config`: this COPY can't find it"
COPY cache ./cache
#    ^^^^^ warning: "`.dockerignore` excludes `cache`: this COPY can't find it"
COPY doc/a.md ./
#    ^^^^^^^^ warning: "`.dockerignore` excludes `doc/a.md`: this COPY can't find it"
COPY data ./data
#    ^^^^ warning: "`.dockerignore` excludes `data`: this COPY can't find it"
#---- refused: "Include '.env' again: `.env` may hold credentials"
#---- refused: "Include '.npmrc' again: `.npmrc` may hold credentials"
#---- refused: "Include 'node_modules' again: `node_modules` is a folder that tools fill"
#---- refused: "Include 'secrets/a.txt' again: `secrets/a.txt` may hold credentials"
#---- refused: "Include 'config' again: `config/server.key` may hold credentials"
#---- refused: "Include 'cache' again: `!cache` would also include what `**/*.tmp` excludes"
#---- refused: "Include 'doc/a.md' again: several entries of `.dockerignore` exclude `doc/a.md`"
#---- refused: "Include 'data' again: `data/deep/node_modules` is a folder that tools fill"

#---- an ignore file outside of the build context
#---- settings
{ "slipway.context": "web" }
#---- file docker/Dockerfile.dockerignore
dist
#---- file web/dist/a.js
x
#---- file docker/Dockerfile
FROM node:22
COPY dist ./
#    ^^^^ warning: "`Dockerfile.dockerignore` excludes `dist`: this COPY can't find it"
#---- refused: "Include 'dist' again: `../docker/Dockerfile.dockerignore` can't be changed"

#---- a path that a variable names
#---- file .dockerignore
dist
#---- file dist/a.js
x
#---- file src/a.js
x
#---- file Dockerfile
FROM node:22
ARG FOLDER=dist
COPY src ./src
COPY $FOLDER ./
#    ^^^^^^^ warning: "`.dockerignore` excludes `dist`: this COPY can't find it"

#---- ok: the context of a trigger is another one
#---- file .dockerignore
dist
#---- file dist/a.js
x
#---- file Dockerfile
FROM node:22
ONBUILD COPY dist ./

#---- ok: nothing is excluded
#---- file src/main.js
x
#---- file Dockerfile
FROM busybox
COPY src /app

#---- ok: files of a folder that a build makes are brought back
#---- file .dockerignore
target/
!target/lib/*.jar
#---- file pom.xml
<project></project>
#---- file Dockerfile
FROM eclipse-temurin:21-jre
COPY ./target/lib/ ./lib/
