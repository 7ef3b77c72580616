#---- a script, where the frontend is not pinned
FROM debian:12
COPY docker-entrypoint.sh /usr/local/bin/
RUN chmod +x /usr/local/bin/docker-entrypoint.sh
#   ^^^^^ hint: "`chmod` stores `/usr/local/bin/docker-entrypoint.sh` in the image a second time: use `COPY --chmod`"
ENTRYPOINT ["docker-entrypoint.sh"]
#---- fixed (unsafe): "Use COPY --chmod=755"
FROM debian:12
COPY --chmod=755 docker-entrypoint.sh /usr/local/bin/
ENTRYPOINT ["docker-entrypoint.sh"]

#---- octal modes, and a folder
FROM debian:12
COPY server.py /srv/server.py
COPY static /static
RUN chmod 0644 /srv/server.py && chmod -R 755 /static
#   ^^^^^ hint: "`chmod` stores `/srv/server.py` in the image a second time: use `COPY --chmod`"
#                                ^^^^^ hint: "`chmod` stores all files of `/static` in the image a second time: use `COPY --chmod`"
#---- fixed (safe): "Use COPY --chmod=0644"
FROM debian:12
COPY --chmod=0644 server.py /srv/server.py
COPY static /static
RUN chmod -R 755 /static
#---- fixed (safe): "Use COPY --chmod=755"
FROM debian:12
COPY server.py /srv/server.py
COPY --chmod=755 static /static
RUN chmod 0644 /srv/server.py

#---- a folder that has another mode itself
FROM debian:12
WORKDIR /data
COPY . .
RUN chmod -R 777 .
#   ^^^^^ hint: "`chmod` stores all files of `/data` in the image a second time: use `COPY --chmod`"
#---- fixed (safe): "Use COPY --chmod=777"
FROM debian:12
WORKDIR /data
COPY --chmod=777 . .
RUN chmod 777 .

#---- pinned frontends
# syntax=docker/dockerfile:1.6
FROM debian:12
COPY run.sh /
RUN chmod a+x /run.sh
#   ^^^^^ hint: "`chmod` stores `/run.sh` in the image a second time: use `COPY --chmod`"
#---- fixed (unsafe): "Use COPY --chmod=755"
# syntax=docker/dockerfile:1.6
FROM debian:12
COPY --chmod=755 run.sh /

#---- one that has no such flag
# syntax=docker/dockerfile:1.1
FROM debian:12
COPY run.sh /
RUN chmod a+x /run.sh
#   ^^^^^ hint: "`chmod` stores `/run.sh` in the image a second time: use `COPY --chmod`"
#---- refused: "Use COPY --chmod: the pinned `# syntax` version doesn't support `COPY --chmod`"

#---- what is put in its place later, by name or as part of more
FROM debian:12
COPY run.sh other.py /app/
COPY run.sh /app/
COPY other.sh /app/
RUN npm ci
RUN chmod +x /app/run.sh
#   ^^^^^ hint: "`chmod` stores `/app/run.sh` in the image a second time: use `COPY --chmod`"
COPY . /app
RUN chmod +x /app/run.sh
#   ^^^^^ hint: "`chmod` stores `/app/run.sh` in the image a second time: use `COPY --chmod`"
COPY fix.sh /
RUN sed 's/x//' /fix.sh > /tmp/x && mv /tmp/x /fix.sh && chmod +x /fix.sh
#---- refused: "Use COPY --chmod: the step in line 6 may also write there"
#---- fixed (unsafe): "Use COPY --chmod=755"
FROM debian:12
COPY run.sh other.py /app/
COPY --chmod=755 run.sh /app/
COPY other.sh /app/
RUN npm ci
COPY . /app
RUN chmod +x /app/run.sh
COPY fix.sh /
RUN sed 's/x//' /fix.sh > /tmp/x && mv /tmp/x /fix.sh && chmod +x /fix.sh

#---- other modes
FROM debian:12
COPY a.sh b.sh /bin/
COPY run.sh /bin/
RUN chmod u+s /bin/run.sh
#   ^^^^^ hint: "`chmod` stores `/bin/run.sh` in the image a second time: use `COPY --chmod`"
COPY x /x
RUN chmod -R g=u /x
#   ^^^^^ hint: "`chmod` stores all files of `/x` in the image a second time: use `COPY --chmod`"
#---- refused: "Use COPY --chmod: the new mode depends on the mode of each file"
#---- refused: "Use COPY --chmod: the new mode depends on the mode of each file"

#---- ok: other files
FROM debian:12
COPY run.sh /
COPY a.sh b.sh /bin/
RUN chmod +x /other.sh
RUN chmod +x /bin/a.sh
RUN chmod 755 /
RUN chmod -x

#---- the step changes the owner of more than COPY brought, which stores the file all the same
FROM node:22
COPY run.sh /srv/app/run.sh
RUN mkdir /data && chmod +x /srv/app/run.sh && chown -R node:node /srv
#                  ^^^^^ hint: "`chmod` stores `/srv/app/run.sh` in the image a second time: use `COPY --chmod`"
#---- refused: "Use COPY --chmod: `chown` stores /srv/app/run.sh again anyway"

#---- ok: in a way that COPY cannot take over
FROM node:22
COPY run.sh /srv/app/run.sh
RUN chmod +x /srv/app/run.sh && for d in a; do chown -R node:node /srv; done

#---- a later step does, which COPY can do as well
FROM node:22
COPY run.sh /srv/run.sh
RUN chmod 755 /srv/run.sh
#   ^^^^^ hint: "`chmod` stores `/srv/run.sh` in the image a second time: use `COPY --chmod`"
RUN chown node:node /srv/run.sh
#---- fixed (safe): "Use COPY --chmod=755"
FROM node:22
COPY --chmod=755 run.sh /srv/run.sh
RUN chown node:node /srv/run.sh

#---- two files, of which COPY brought one
FROM node:22
COPY run.sh /usr/local/bin/run.sh
RUN curl -o /usr/local/bin/wait http://a/wait && chmod 755 /usr/local/bin/wait /usr/local/bin/run.sh
#                                                                              ^^^^^^^^^^^^^^^^^^^^^ hint: "`chmod` stores `/usr/local/bin/run.sh` in the image a second time: use `COPY --chmod`"
#---- fixed (safe): "Use COPY --chmod=755"
FROM node:22
COPY --chmod=755 run.sh /usr/local/bin/run.sh
RUN curl -o /usr/local/bin/wait http://a/wait && chmod 755 /usr/local/bin/wait

#---- an owner that a step above gave
FROM debian:12
COPY server.py /srv/server.py
RUN chown "$(id -u nobody)" /srv/server.py
COPY server.py /srv/server.py
RUN chmod 0644 /srv/server.py
#   ^^^^^ hint: "`chmod` stores `/srv/server.py` in the image a second time: use `COPY --chmod`"
#---- refused: "Use COPY --chmod: the step in line 3 may also write there"

#---- a comment about the rights goes to the COPY, another one stays
FROM alpine:3.22

# the start script
COPY start.sh /start.sh

# Make the script executable,
# for everybody
RUN chmod 755 /start.sh
#   ^^^^^ hint: "`chmod` stores `/start.sh` in the image a second time: use `COPY --chmod`"

# second
COPY stop.sh /stop.sh
# all that stops
RUN chmod 755 /stop.sh
#   ^^^^^ hint: "`chmod` stores `/stop.sh` in the image a second time: use `COPY --chmod`"
COPY third.sh /third.sh
# hadolint ignore=DL3059 executable
RUN chmod 755 /third.sh
#   ^^^^^ hint: "`chmod` stores `/third.sh` in the image a second time: use `COPY --chmod`"
CMD ["/start.sh"]
#---- fixed (safe): "Use COPY --chmod=755"
FROM alpine:3.22

# the start script
# Make the script executable,
# for everybody
COPY --chmod=755 start.sh /start.sh

# second
COPY stop.sh /stop.sh
# all that stops
RUN chmod 755 /stop.sh
COPY third.sh /third.sh
# hadolint ignore=DL3059 executable
RUN chmod 755 /third.sh
CMD ["/start.sh"]
#---- fixed (safe): "Use COPY --chmod=755"
FROM alpine:3.22

# the start script
COPY start.sh /start.sh

# Make the script executable,
# for everybody
RUN chmod 755 /start.sh

# second
COPY --chmod=755 stop.sh /stop.sh
# all that stops
COPY third.sh /third.sh
# hadolint ignore=DL3059 executable
RUN chmod 755 /third.sh
CMD ["/start.sh"]
#---- fixed (safe): "Use COPY --chmod=755"
FROM alpine:3.22

# the start script
COPY start.sh /start.sh

# Make the script executable,
# for everybody
RUN chmod 755 /start.sh

# second
COPY stop.sh /stop.sh
# all that stops
RUN chmod 755 /stop.sh
COPY --chmod=755 third.sh /third.sh
# hadolint ignore=DL3059 executable
CMD ["/start.sh"]

#---- ok: a file that is written anew in any case
FROM debian:12
COPY wait-for-it.sh /wait-for-it.sh
RUN chmod +x /wait-for-it.sh && \
    sed -i 's/\r$//' /wait-for-it.sh
COPY entry.sh /entry.sh
RUN chmod 755 /entry.sh
RUN dos2unix /entry.sh

#---- nothing but settings of the shell would be left
#---- file a.sh
1
#---- file Dockerfile
FROM debian:13
COPY a.sh /usr/local/bin/
RUN set -eux; \
    chmod +x /usr/local/bin/a.sh
#   ^^^^^ hint: "`chmod` stores `/usr/local/bin/a.sh` in the image a second time: use `COPY --chmod`"
#---- fixed (unsafe): "Use COPY --chmod=755"
FROM debian:13
COPY --chmod=755 a.sh /usr/local/bin/

#---- a service that builds it without BuildKit
#---- file heroku.yml
build:
  docker:
    web: Dockerfile
#---- file a.sh
1
#---- file Dockerfile
FROM debian:13
COPY a.sh /a.sh
RUN chmod 755 /a.sh
#   ^^^^^ hint: "`chmod` stores `/a.sh` in the image a second time: use `COPY --chmod`"
#---- refused: "Use COPY --chmod=755: heroku.yml has it built without BuildKit"

#---- a build service that is told nothing of BuildKit, of another file
#---- file cloudbuild.yaml
steps:
  - name: gcr.io/cloud-builders/docker
    args: [build, --file=web/Dockerfile, .]
#---- file a.sh
1
#---- file Dockerfile
FROM debian:13
COPY a.sh /a.sh
RUN chmod 755 /a.sh
#   ^^^^^ hint: "`chmod` stores `/a.sh` in the image a second time: use `COPY --chmod`"
#---- fixed (safe): "Use COPY --chmod=755"
FROM debian:13
COPY --chmod=755 a.sh /a.sh

#---- a download, which ADD stores as it is, and an archive and a repository, which it does not
FROM debian:12
ADD https://example.com/tool.jar /opt/tool.jar
RUN chmod 644 /opt/tool.jar
#   ^^^^^ hint: "`chmod` stores `/opt/tool.jar` in the image a second time: use `ADD --chmod`"
ADD https://example.com/tool.git /opt/tool
RUN chmod 755 /opt/tool
ADD tool.tar /opt/other
RUN chmod 755 /opt/other
USER 0:0
COPY tool.sh /opt/
RUN chmod 755 /opt/tool.sh
#   ^^^^^ hint: "`chmod` stores `/opt/tool.sh` in the image a second time: use `COPY --chmod`"
#---- fixed (safe): "Use ADD --chmod=644"
FROM debian:12
ADD --chmod=644 https://example.com/tool.jar /opt/tool.jar
ADD https://example.com/tool.git /opt/tool
RUN chmod 755 /opt/tool
ADD tool.tar /opt/other
RUN chmod 755 /opt/other
USER 0:0
COPY tool.sh /opt/
RUN chmod 755 /opt/tool.sh
#---- fixed (safe): "Use COPY --chmod=755"
FROM debian:12
ADD https://example.com/tool.jar /opt/tool.jar
RUN chmod 644 /opt/tool.jar
ADD https://example.com/tool.git /opt/tool
RUN chmod 755 /opt/tool
ADD tool.tar /opt/other
RUN chmod 755 /opt/other
USER 0:0
COPY --chmod=755 tool.sh /opt/

#---- a library for tests that builds without BuildKit, which may build a file that nothing else does
#---- file go.mod
module example.com/a
go 1.25
require (
	github.com/ory/dockertest/v3 v3.12.0
	github.com/fsouza/go-dockerclient v1.0.0 // indirect
)
#---- file a.sh
1
#---- file Dockerfile.integration
FROM debian:13
COPY a.sh /a.sh
RUN chmod 755 /a.sh
#   ^^^^^ hint: "`chmod` stores `/a.sh` in the image a second time: use `COPY --chmod`"
#---- refused: "Use COPY --chmod=755: go.mod names `ory/dockertest`, which may build it without BuildKit"

#---- one that only another package asks for
#---- file go.mod
module example.com/a
require github.com/fsouza/go-dockerclient v1.0.0 // indirect
#---- file a.sh
1
#---- file Dockerfile.integration
FROM debian:13
COPY a.sh /a.sh
RUN chmod 755 /a.sh
#   ^^^^^ hint: "`chmod` stores `/a.sh` in the image a second time: use `COPY --chmod`"
#---- fixed (safe): "Use COPY --chmod=755"
FROM debian:13
COPY --chmod=755 a.sh /a.sh

#---- one that a Compose file builds as well
#---- file package.json
{ "devDependencies": { "testcontainers": "^12.0.0" } }
#---- file compose.yaml
services:
  a:
    build:
      context: .
      dockerfile: Dockerfile.integration
#---- file a.sh
1
#---- file Dockerfile.integration
FROM debian:13
COPY a.sh /a.sh
RUN chmod 755 /a.sh
#   ^^^^^ hint: "`chmod` stores `/a.sh` in the image a second time: use `COPY --chmod`"
#---- fixed (safe): "Use COPY --chmod=755"
FROM debian:13
COPY --chmod=755 a.sh /a.sh

#---- ok: a stage whose layers are in no image
#---- file a.sh
1
#---- file Dockerfile
FROM debian:13 AS build
COPY a.sh /a.sh
RUN chmod 755 /a.sh
FROM debian:13
COPY --from=build /a.sh /a.sh

#---- a Dockerfile that is called after Heroku
#---- file a.sh
1
#---- file Dockerfile.heroku
FROM debian:13
COPY a.sh /a.sh
RUN chmod 755 /a.sh
#   ^^^^^ hint: "`chmod` stores `/a.sh` in the image a second time: use `COPY --chmod`"
#---- refused: "Use COPY --chmod=755: Dockerfile.heroku has it built without BuildKit"

#---- one that a command of the README has built without BuildKit
#---- file README.md
Run `gcloud builds submit --tag gcr.io/a/b .` in `deploy`.
#---- file deploy/a.sh
1
#---- file deploy/Dockerfile
FROM debian:13
COPY a.sh /a.sh
RUN chmod 755 /a.sh
#   ^^^^^ hint: "`chmod` stores `/a.sh` in the image a second time: use `COPY --chmod`"
#---- refused: "Use COPY --chmod=755: README.md has it built without BuildKit"

#---- Skaffold, which builds by Docker's API unless it is told otherwise
#---- file skaffold.yaml
apiVersion: skaffold/v4beta11
kind: Config
build:
  local: { push: false }
  artifacts:
    - image: a
      context: .
#---- file a.sh
1
#---- file Dockerfile
FROM debian:13
COPY a.sh /a.sh
RUN chmod 755 /a.sh
#   ^^^^^ hint: "`chmod` stores `/a.sh` in the image a second time: use `COPY --chmod`"
#---- refused: "Use COPY --chmod=755: skaffold.yaml has it built without BuildKit"

#---- Skaffold with BuildKit
#---- file skaffold.yaml
apiVersion: skaffold/v4beta11
kind: Config
build:
  local: { push: false, useBuildkit: true }
  artifacts:
    - image: a
      context: .
#---- file a.sh
1
#---- file Dockerfile
FROM debian:13
COPY a.sh /a.sh
RUN chmod 755 /a.sh
#   ^^^^^ hint: "`chmod` stores `/a.sh` in the image a second time: use `COPY --chmod`"
#---- fixed (safe): "Use COPY --chmod=755"
FROM debian:13
COPY --chmod=755 a.sh /a.sh

#---- ok: the step removes the file in the end
FROM node:22
ADD https://example.com/install.sh /install.sh
RUN chmod +x /install.sh && /install.sh && rm /install.sh

#---- a later step that removes it comes too late
FROM node:22
COPY install.sh /install.sh
RUN chmod +x /install.sh && /install.sh
#   ^^^^^ hint: "`chmod` stores `/install.sh` in the image a second time: use `COPY --chmod`"
RUN rm /install.sh
#---- fixed (unsafe): "Use COPY --chmod=755"
FROM node:22
COPY --chmod=755 install.sh /install.sh
RUN /install.sh
RUN rm /install.sh

#---- ok: an archive fills the folder, and COPYs bring a few files
FROM node:22
RUN mkdir /srv/mail; cd /srv/mail; curl -sL https://example.com/mail.tgz | tar xz
RUN git clone https://example.com/a.git /srv/cards && unzip /tmp/b.zip -d /srv/book
COPY mail.php /srv/mail/
COPY cards.php /srv/cards/
COPY book.php /srv/book/
RUN chmod -R a+rX /srv/mail
RUN chmod -R a+rX /srv/cards
RUN chmod -R a+rX /srv/book

#---- an archive in another folder
FROM node:22
WORKDIR /srv/app
RUN curl -sL https://example.com/tool.tgz | tar xz -C /usr/local
COPY src /srv/app/
RUN chmod -R a+rX /srv/app
#   ^^^^^ hint: "`chmod` stores all files of `/srv/app` in the image a second time: use `COPY --chmod`"
#---- refused: "Use COPY --chmod: the new mode depends on the mode of each file"

#---- ok: folders that also hold packages, which COPY can't give a mode
FROM php:8.3-apache
WORKDIR /var/www/html
COPY . /var/www/html
RUN composer install --no-dev && chown -R www-data:www-data /var/www/html && chmod -R ug+rwX /var/www/html

#---- ok: packages that another step installed
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci
RUN chmod -R 755 /app

#---- ok: a file in such a folder, all of which has another owner in the end
FROM node:22
WORKDIR /app
COPY package.json ./
COPY start.sh ./
RUN npm ci && chmod +x /app/start.sh && chown -R node:node /app

#---- packages of the system, which are elsewhere
FROM debian:13
WORKDIR /srv/app
COPY . .
RUN apt-get update && apt-get install -y curl
RUN chmod -R 755 /srv/app
#   ^^^^^ hint: "`chmod` stores all files of `/srv/app` in the image a second time: use `COPY --chmod`"
#---- fixed (safe): "Use COPY --chmod=755"
FROM debian:13
WORKDIR /srv/app
COPY --chmod=755 . .
RUN apt-get update && apt-get install -y curl

#---- ok: a file that a step writes anew between COPY and chmod
FROM python:3.13
WORKDIR /usr/src/app
COPY ./entrypoint.sh .
RUN sed -i 's/\r$//g' /usr/src/app/entrypoint.sh
RUN chmod +x /usr/src/app/entrypoint.sh
COPY a.sh b.sh ./
COPY start.sh ./
RUN perl -pi -e 's/\r//' *.sh
RUN chmod +x start.sh
COPY run.sh ./
RUN tr -d '\r' < run.sh > run.txt && mv run.txt run.sh
RUN chmod +x run.sh
COPY more.sh ./
RUN sudo dos2unix more.sh && chmod +x more.sh
COPY . .

#---- another file, and one that a step writes before the COPY
FROM python:3.13
WORKDIR /usr/src/app
RUN sed -i 's/\r$//g' /usr/src/app/run.sh
COPY run.sh .
RUN sed -i 's/\r$//g' /usr/src/app/other.sh
RUN sed 's/\r$//g' /usr/src/app/run.sh
RUN chmod +x /usr/src/app/run.sh
#   ^^^^^ hint: "`chmod` stores `/usr/src/app/run.sh` in the image a second time: use `COPY --chmod`"
#---- refused: "Use COPY --chmod: the step in line 3 may also write there"

#---- an address, which COPY does not take
FROM debian:13
ADD https://example.com/wait /usr/local/bin/
RUN chmod +x /usr/local/bin/wait
#   ^^^^^ hint: "`chmod` stores `/usr/local/bin/wait` in the image a second time: use `ADD --chmod`"
#---- fixed (unsafe): "Use ADD --chmod=755"
FROM debian:13
ADD --chmod=755 https://example.com/wait /usr/local/bin/

#---- a JSON list
FROM debian:13
WORKDIR /app
COPY entrypoint.sh ./
RUN ["chmod", "+x", "entrypoint.sh"]
#    ^^^^^^^ hint: "`chmod` stores `/app/entrypoint.sh` in the image a second time: use `COPY --chmod`"
COPY a.sh ./
RUN ["/bin/sh", "-c", "chmod 755 a.sh"]
COPY b.sh ./
RUN ["chmod", "755", "b.sh", "a.sh"]
#                    ^^^^^^ hint: "`chmod` stores `/app/b.sh` in the image a second time: use `COPY --chmod`"
COPY src /app/src
RUN [ "chmod", "-R", "700", "src" ]
#     ^^^^^^^ hint: "`chmod` stores all files of `/app/src` in the image a second time: use `COPY --chmod`"
#---- refused: "Use COPY --chmod: the step is a JSON list"
#---- refused: "Use COPY --chmod: COPY in line 3 may also bring something there"
#---- fixed (unsafe): "Use COPY --chmod=755"
FROM debian:13
WORKDIR /app
COPY --chmod=755 entrypoint.sh ./
COPY a.sh ./
RUN ["/bin/sh", "-c", "chmod 755 a.sh"]
COPY b.sh ./
RUN ["chmod", "755", "b.sh", "a.sh"]
COPY src /app/src
RUN [ "chmod", "-R", "700", "src" ]

#---- COPY gives the mode already
FROM debian:12
COPY --chmod=755 run.sh /bin/run.sh
RUN chmod +x /bin/run.sh
#   ^^^^^ hint: "`COPY --chmod` gives `/bin/run.sh` this mode already: leave it at that"
COPY --chmod=0750 serve.sh /bin/serve.sh
RUN chmod 750 /bin/serve.sh
#   ^^^^^ hint: "`COPY --chmod` gives `/bin/serve.sh` this mode already: leave it at that"
COPY --chmod=750 other.sh /bin/other.sh
RUN mkdir /data && chmod ug+rx /bin/other.sh
#                  ^^^^^ hint: "`COPY --chmod` gives `/bin/other.sh` this mode already: leave it at that"
#---- fixed (safe): "Remove what COPY --chmod gives already"
FROM debian:12
COPY --chmod=755 run.sh /bin/run.sh
COPY --chmod=0750 serve.sh /bin/serve.sh
RUN chmod 750 /bin/serve.sh
COPY --chmod=750 other.sh /bin/other.sh
RUN mkdir /data && chmod ug+rx /bin/other.sh
#---- fixed (safe): "Remove what COPY --chmod gives already"
FROM debian:12
COPY --chmod=755 run.sh /bin/run.sh
RUN chmod +x /bin/run.sh
COPY --chmod=0750 serve.sh /bin/serve.sh
COPY --chmod=750 other.sh /bin/other.sh
RUN mkdir /data && chmod ug+rx /bin/other.sh
#---- fixed (safe): "Remove what COPY --chmod gives already"
FROM debian:12
COPY --chmod=755 run.sh /bin/run.sh
RUN chmod +x /bin/run.sh
COPY --chmod=0750 serve.sh /bin/serve.sh
RUN chmod 750 /bin/serve.sh
COPY --chmod=750 other.sh /bin/other.sh
RUN mkdir /data

#---- COPY gives less
FROM debian:12
COPY --chmod=744 run.sh /bin/run.sh
RUN chmod +x /bin/run.sh
#   ^^^^^ hint: "`chmod` stores `/bin/run.sh` in the image a second time: use `COPY --chmod`"
#---- refused: "Use COPY --chmod: the COPY has another `--chmod`"

#---- Azure's developer command has it built in the registry, without BuildKit
#---- file azure.yaml
name: shop
services:
  web:
    project: ./web
    host: containerapp
    docker:
      path: ./Dockerfile
      remoteBuild: true
#---- file web/a.sh
1
#---- file web/Dockerfile
FROM debian:13
COPY a.sh /a.sh
RUN chmod 755 /a.sh
#   ^^^^^ hint: "`chmod` stores `/a.sh` in the image a second time: use `COPY --chmod`"
#---- refused: "Use COPY --chmod=755: azure.yaml has it built without BuildKit"

#---- Azure's developer command builds it with Docker here
#---- file azure.yaml
services:
  api:
    project: api
    docker:
      remoteBuild: true
  web:
    project: web
#---- file web/a.sh
1
#---- file web/Dockerfile
FROM debian:13
COPY a.sh /a.sh
RUN chmod 755 /a.sh
#   ^^^^^ hint: "`chmod` stores `/a.sh` in the image a second time: use `COPY --chmod`"
#---- fixed (safe): "Use COPY --chmod=755"
FROM debian:13
COPY --chmod=755 a.sh /a.sh

#---- a script has it built in Azure's registry
#---- file scripts/deploy.sh
az acr build --registry "$REGISTRY" --image web:1 --file web/Dockerfile web
#---- file web/a.sh
1
#---- file web/Dockerfile
FROM debian:13
COPY a.sh /a.sh
RUN chmod 755 /a.sh
#   ^^^^^ hint: "`chmod` stores `/a.sh` in the image a second time: use `COPY --chmod`"
#---- refused: "Use COPY --chmod=755: scripts/deploy.sh has it built without BuildKit"

#---- a workflow has it built in Azure's registry
#---- file .github/workflows/deploy.yml
jobs:
  deploy:
    steps:
      - run: |
          az acr build --no-logs -r shop -t web:${{ github.sha }} \
            -f web/Dockerfile ./web
#---- file web/a.sh
1
#---- file web/Dockerfile
FROM debian:13
COPY a.sh /a.sh
RUN chmod 755 /a.sh
#   ^^^^^ hint: "`chmod` stores `/a.sh` in the image a second time: use `COPY --chmod`"
#---- refused: "Use COPY --chmod=755: .github/workflows/deploy.yml has it built without BuildKit"

#---- a task of Azure's registry
#---- file acr-task.yaml
version: v1.1.0
steps:
  - build: -t $Registry/web:$ID -f Dockerfile .
  - push: ["$Registry/web:$ID"]
#---- file a.sh
1
#---- file Dockerfile
FROM debian:13
COPY a.sh /a.sh
RUN chmod 755 /a.sh
#   ^^^^^ hint: "`chmod` stores `/a.sh` in the image a second time: use `COPY --chmod`"
#---- refused: "Use COPY --chmod=755: acr-task.yaml has it built without BuildKit"

#---- a task of Azure's registry that turns BuildKit on
#---- file acr-task.yaml
version: v1.1.0
steps:
  - build: -t $Registry/web:$ID -f Dockerfile .
    env: [DOCKER_BUILDKIT=1]
#---- file a.sh
1
#---- file Dockerfile
FROM debian:13
COPY a.sh /a.sh
RUN chmod 755 /a.sh
#   ^^^^^ hint: "`chmod` stores `/a.sh` in the image a second time: use `COPY --chmod`"
#---- fixed (safe): "Use COPY --chmod=755"
FROM debian:13
COPY --chmod=755 a.sh /a.sh

#---- what gives away the folder around a file stores it anyway, before or behind
FROM python:3.13
WORKDIR /app
COPY model.pkl .
RUN chmod -R 755 /app && chmod 644 /app/model.pkl
#   ^^^^^ hint: "`chmod` stores all files of `/app` in the image a second time: use `COPY --chmod`"
#---- fixed (safe): "Use COPY --chmod=755"
FROM python:3.13
WORKDIR /app
COPY --chmod=755 model.pkl .
RUN chmod 644 /app/model.pkl

#---- one behind it gives away the file once more
FROM python:3.13
WORKDIR /app
COPY model.pkl .
RUN chmod 644 /app/model.pkl
RUN chmod -R 755 /app
#   ^^^^^ hint: "`chmod` stores all files of `/app` in the image a second time: use `COPY --chmod`"
#---- refused: "Use COPY --chmod: the step in line 4 may also write there"

#---- a remark in any language goes along where what follows has one of its own
FROM debian:13
# Добавление скрипта
COPY a.sh /a.sh
# Дать права
RUN chmod 755 /a.sh
#   ^^^^^ hint: "`chmod` stores `/a.sh` in the image a second time: use `COPY --chmod`"
# Добавление задач
RUN echo hi > /job
#---- fixed (safe): "Use COPY --chmod=755"
FROM debian:13
# Добавление скрипта
# Дать права
COPY --chmod=755 a.sh /a.sh
# Добавление задач
RUN echo hi > /job

#---- ADD of a plain file
FROM debian:13
ADD reload.sh /usr/local/bin/reload.sh
RUN chmod 755 /usr/local/bin/reload.sh
#   ^^^^^ hint: "`chmod` stores `/usr/local/bin/reload.sh` in the image a second time: use `ADD --chmod`"
#---- fixed (safe): "Use ADD --chmod=755"
FROM debian:13
ADD --chmod=755 reload.sh /usr/local/bin/reload.sh
