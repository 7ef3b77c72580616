#---- a folder that WORKDIR made keeps its own
FROM node:22
WORKDIR /app
COPY package.json ./
COPY . .
RUN chown -R node:node /app
#   ^^^^^ info: "`chown` stores all files of `/app` in the image a second time: use `COPY --chown`"
USER node
#---- fixed (safe): "Use COPY --chown=node:node in 2 instructions"
FROM node:22
WORKDIR /app
COPY --chown=node:node package.json ./
COPY --chown=node:node . .
RUN chown node:node /app
USER node

#---- a folder that COPY makes, with a user from above
FROM debian:12
RUN apt-get update && apt-get install -y curl && useradd --system app
COPY src /app/src
COPY --from=golang:1.25 /usr/local/go /app/go
RUN chown -R app /app && \
#   ^^^^^ info: "`chown` stores all files of `/app` in the image a second time: use `COPY --chown`"
    rm -rf /tmp/x
#---- fixed (safe): "Use COPY --chown=app:0 in 2 instructions"
FROM debian:12
RUN apt-get update && apt-get install -y curl && useradd --system app
COPY --chown=app:0 src /app/src
COPY --chown=app:0 --from=golang:1.25 /usr/local/go /app/go
RUN rm -rf /tmp/x

#---- other commands of the step stay; a group alone
FROM alpine:3.21
COPY dist /srv/app
RUN echo built && chown --recursive :1000 /srv/app
#                 ^^^^^ info: "`chown` stores all files of `/srv/app` in the image a second time: use `COPY --chown`"
#---- fixed (safe): "Use COPY --chown=0:1000"
FROM alpine:3.21
COPY --chown=0:1000 dist /srv/app
RUN echo built

#---- one file
#---- file run.sh
#!/bin/sh
#---- file Dockerfile
FROM debian:12
COPY run.sh /run.sh
RUN chown 1000:1000 /run.sh
#   ^^^^^ info: "`chown` stores `/run.sh` in the image a second time: use `COPY --chown`"
#---- fixed (safe): "Use COPY --chown=1000:1000"
FROM debian:12
COPY --chown=1000:1000 run.sh /run.sh

#---- ok: installed files would keep their owner
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci
RUN chown -R node:node /app

#---- what other steps may write
FROM node:22
WORKDIR /app
COPY . .
RUN ./generate
RUN chown -R node:node /app
#   ^^^^^ info: "`chown` stores all files of `/app` in the image a second time: use `COPY --chown`"
#---- refused: "Use COPY --chown: the step in line 4 may also write there"

#---- the user comes later
FROM alpine:3.21
COPY . /app
RUN adduser -D app && chown -R app:app /app
#                     ^^^^^ info: "`chown` stores all files of `/app` in the image a second time: use `COPY --chown`"
#---- refused: "Use COPY --chown: `app` may not exist where COPY stands: create it above"

#---- what the base image has there is not known
FROM example.com/base
COPY . /app
RUN chown -R 1000:1000 /app
#   ^^^^^ info: "`chown` stores all files of `/app` in the image a second time: use `COPY --chown`"
#---- refused: "Use COPY --chown: the base image may have other files in /app"

#---- the folder is one of the image's own
FROM nginx:1.28
COPY dist /usr/share/nginx/html
RUN chown -R nginx:nginx /usr/share/nginx/html
#   ^^^^^ info: "`chown` stores all files of `/usr/share/nginx/html` in the image a second time: use `COPY --chown`"
#---- refused: "Use COPY --chown: the base image may have other files in /usr/share/nginx/html"

#---- owners that COPY cannot be given
FROM node:22
ARG OWNER
COPY . /app
COPY . /b
COPY . /c
RUN chown -R $OWNER /app
#   ^^^^^ info: "`chown` stores all files of `/app` in the image a second time: use `COPY --chown`"
RUN chown -R node: /b
#   ^^^^^ info: "`chown` stores all files of `/b` in the image a second time: use `COPY --chown`"
RUN chown -R node.node /c
#   ^^^^^ info: "`chown` stores all files of `/c` in the image a second time: use `COPY --chown`"
#---- refused: "Use COPY --chown: the owner depends on a variable"
#---- refused: "Use COPY --chown: COPY doesn't accept the owner `node:`"
#---- refused: "Use COPY --chown: COPY doesn't accept the owner `node.node`"

#---- ADD, another owner, links, volumes, other builders' steps
FROM node:22
ADD . /a
RUN chown -R 1:1 /a
#   ^^^^^ info: "`chown` stores all files of `/a` in the image a second time: use `ADD --chown`"
COPY --chown=2:2 . /b
RUN chown -R 1:1 /b
#   ^^^^^ info: "`chown` stores all files of `/b` in the image a second time: use `COPY --chown`"
COPY --link . /c
RUN chown -R 1:1 /c
#   ^^^^^ info: "`chown` stores all files of `/c` in the image a second time: use `COPY --chown`"
VOLUME /d
COPY . /d
RUN chown -R 1:1 /d
#   ^^^^^ info: "`chown` stores all files of `/d` in the image a second time: use `COPY --chown`"
COPY . /e
RUN --network=none chown -R 1:1 /e
#                  ^^^^^ info: "`chown` stores all files of `/e` in the image a second time: use `COPY --chown`"
COPY . /f
RUN chown -R 1:1 /f || true
#   ^^^^^ info: "`chown` stores all files of `/f` in the image a second time: use `COPY --chown`"
WORKDIR /g/h
COPY . .
RUN chown -R 1:1 /g
#   ^^^^^ info: "`chown` stores all files of `/g` in the image a second time: use `COPY --chown`"
COPY . /i/j
RUN chown -R 1:1 /i/j
#   ^^^^^ info: "`chown` stores all files of `/i/j` in the image a second time: use `COPY --chown`"
USER 1000
COPY . /k
RUN chown -R 1:1 /k
#   ^^^^^ info: "`chown` stores all files of `/k` in the image a second time: use `COPY --chown`"
#---- refused: "Use COPY --chown: the COPY has another `--chown`"
#---- refused: "Use COPY --chown: the COPY uses `--link`"
#---- refused: "Use COPY --chown: line 8 declares it as a volume"
#---- refused: "Use COPY --chown: the step has flags"
#---- refused: "Use COPY --chown: the step also contains a comment or `||`"
#---- refused: "Use COPY --chown: WORKDIR creates /g/h, whose owner COPY doesn't change"
#---- refused: "Use COPY --chown: COPY would also change the owner of the folder above /i/j"
#---- refused: "Use COPY --chown: the step does not run as root"
#---- fixed (safe): "Use ADD --chown=1:1"
FROM node:22
ADD --chown=1:1 . /a
COPY --chown=2:2 . /b
RUN chown -R 1:1 /b
COPY --link . /c
RUN chown -R 1:1 /c
VOLUME /d
COPY . /d
RUN chown -R 1:1 /d
COPY . /e
RUN --network=none chown -R 1:1 /e
COPY . /f
RUN chown -R 1:1 /f || true
WORKDIR /g/h
COPY . .
RUN chown -R 1:1 /g
COPY . /i/j
RUN chown -R 1:1 /i/j
USER 1000
COPY . /k
RUN chown -R 1:1 /k

#---- ok: what COPY did not bring, or only in part
FROM node:22
WORKDIR /app
COPY . .
RUN mkdir /data && chown -R node:node /data
RUN chown -R node:node storage
RUN chown node:node /app
RUN chown -R node:node /app/*
RUN if true; then chown -R node:node /app; fi
RUN for d in a; do chown -R node:node /app; done
SHELL ["pwsh", "-Command"]
RUN chown -R node:node /app
FROM node:22
RUN chown -R node:node /app
COPY . /app

#---- podman
#---- settings
{ "slipway.build.command": "podman" }
#---- file Dockerfile
FROM node:22
COPY . /app
RUN chown -R node:node /app
#   ^^^^^ info: "`chown` stores all files of `/app` in the image a second time: use `COPY --chown`"
#---- refused: "Use COPY --chown: Podman and Buildah may give folders another owner"

#---- two paths in one command
FROM node:22
COPY --link a /opt/a
COPY run.sh /srv/run.sh
COPY start.sh /srv/start.sh
RUN mkdir /data && chown node:node /data /srv/run.sh
#                                        ^^^^^^^^^^^ info: "`chown` stores `/srv/run.sh` in the image a second time: use `COPY --chown`"
#---- fixed (safe): "Use COPY --chown=node:node"
FROM node:22
COPY --link a /opt/a
COPY --chown=node:node run.sh /srv/run.sh
COPY start.sh /srv/start.sh
RUN mkdir /data && chown node:node /data

#---- with all that is below them
FROM node:22
WORKDIR /srv/app
COPY . .
RUN chown -R node:node /srv/app /data
#                      ^^^^^^^^ info: "`chown` stores all files of `/srv/app` in the image a second time: use `COPY --chown`"
#---- refused: "Use COPY --chown: the command also changes other files"

#---- a comment about rights that goes to the COPY, and one that is about USER as well
FROM node:22
COPY --link=false a.js /a/a.js
COPY b.js /b.js
# ownership
RUN chown node:node /b.js
#   ^^^^^ info: "`chown` stores `/b.js` in the image a second time: use `COPY --chown`"
COPY c.js /c.js
# permissions, and another user
RUN chown node:node /c.js
#   ^^^^^ info: "`chown` stores `/c.js` in the image a second time: use `COPY --chown`"
USER node
#---- fixed (safe): "Use COPY --chown=node:node"
FROM node:22
COPY --link=false a.js /a/a.js
# ownership
COPY --chown=node:node b.js /b.js
COPY c.js /c.js
# permissions, and another user
RUN chown node:node /c.js
USER node
#---- fixed (safe): "Use COPY --chown=node:node"
FROM node:22
COPY --link=false a.js /a/a.js
COPY b.js /b.js
# ownership
RUN chown node:node /b.js
COPY --chown=node:node c.js /c.js
# permissions, and another user
USER node

#---- ok: what is changed is made in the step
FROM eclipse-temurin:21
RUN useradd app
WORKDIR /app
COPY --chown=app:app server.tar ./
RUN tar -xf server.tar && chown -R app:app /app

#---- ok: a stage whose layers are in no image
#---- file a.sh
1
#---- file Dockerfile
FROM debian:13 AS build
COPY a.sh /a.sh
RUN chown 1000:1000 /a.sh
FROM debian:13
COPY --from=build /a.sh /a.sh

#---- ok: the step removes the file in the end
FROM node:22
ADD https://example.com/install.sh /install.sh
RUN chown node /install.sh && /install.sh && rm /install.sh

#---- a later step that removes it comes too late
FROM node:22
COPY install.sh /install.sh
RUN chown node /install.sh && /install.sh
#   ^^^^^ info: "`chown` stores `/install.sh` in the image a second time: use `COPY --chown`"
RUN rm /install.sh
#---- fixed (safe): "Use COPY --chown=node:0"
FROM node:22
COPY --chown=node:0 install.sh /install.sh
RUN /install.sh
RUN rm /install.sh

#---- ok: an archive fills the folder, and COPYs bring a few files
FROM node:22
RUN mkdir /srv/mail; cd /srv/mail; curl -sL https://example.com/mail.tgz | tar xz
RUN git clone https://example.com/a.git /srv/cards && unzip /tmp/b.zip -d /srv/book
COPY mail.php /srv/mail/
COPY cards.php /srv/cards/
COPY book.php /srv/book/
RUN chown -R node:node /srv/mail
RUN chown -R node:node /srv/cards
RUN chown -R node:node /srv/book

#---- an archive in another folder
FROM node:22
WORKDIR /srv/app
RUN curl -sL https://example.com/tool.tgz | tar xz -C /usr/local
COPY src /srv/app/
RUN chown -R node:node /srv/app
#   ^^^^^ info: "`chown` stores all files of `/srv/app` in the image a second time: use `COPY --chown`"
#---- refused: "Use COPY --chown: the step in line 3 may also write there"

#---- a JSON list, and an address, which COPY does not take
FROM node:22
COPY a.sh /a.sh
RUN ["chown", "node:node", "/a.sh"]
#    ^^^^^^^ info: "`chown` stores `/a.sh` in the image a second time: use `COPY --chown`"
ADD https://example.com/wait.sh /wait.sh
RUN chown node:node /wait.sh
#   ^^^^^ info: "`chown` stores `/wait.sh` in the image a second time: use `ADD --chown`"
#---- fixed (safe): "Use COPY --chown=node:node"
FROM node:22
COPY --chown=node:node a.sh /a.sh
ADD https://example.com/wait.sh /wait.sh
RUN chown node:node /wait.sh
#---- fixed (safe): "Use ADD --chown=node:node"
FROM node:22
COPY a.sh /a.sh
RUN ["chown", "node:node", "/a.sh"]
ADD --chown=node:node https://example.com/wait.sh /wait.sh

#---- ok: a file that a step writes anew between COPY and chown
FROM node:22
COPY entrypoint.sh /entrypoint.sh
RUN sed -i 's/\r$//' /entrypoint.sh && chown node:node /entrypoint.sh

#---- ok: packages that a JSON list installs
FROM node:22
WORKDIR /app
COPY . .
RUN ["npm", "ci"]
RUN chown -R node:node /app

#---- COPY gives the owner already
FROM node:22
COPY --chown=node:node a.js /app/a.js
COPY --chown=node:node b.js /app/b.js
RUN chown -R node:node /app
#   ^^^^^ info: "`COPY --chown` gives all files of `/app` this owner already: leave it at that"
#---- fixed (safe): "Remove what COPY --chown gives already"
FROM node:22
COPY --chown=node:node a.js /app/a.js
COPY --chown=node:node b.js /app/b.js

#---- COPY gives the owner already, and the folder of WORKDIR keeps its own
FROM node:22
WORKDIR /app
COPY --chown=node:node . .
RUN echo done && chown -R node /app
#                ^^^^^ info: "`COPY --chown` gives all files of `/app` this owner already: leave it at that"
#---- fixed (safe): "Remove what COPY --chown gives already"
FROM node:22
WORKDIR /app
COPY --chown=node:node . .
RUN echo done && chown node /app

#---- root by its number
FROM debian:12
COPY --chown=0:0 run.sh /run.sh
RUN chown root:root /run.sh
#   ^^^^^ info: "`COPY --chown` gives `/run.sh` this owner already: leave it at that"
#---- fixed (safe): "Remove what COPY --chown gives already"
FROM debian:12
COPY --chown=0:0 run.sh /run.sh

#---- ok: COPY gives what may be the same owner, and other steps write there
FROM node:22
COPY --chown=1000:1000 a.js /a.js
RUN chown node:node /a.js
COPY --chown=node b.js /b.js
RUN chown node:node /b.js
WORKDIR /srv/app
COPY --chown=node:node . .
RUN node build.js
RUN chown -R node:node /srv/app
