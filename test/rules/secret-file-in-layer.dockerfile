#---- one of several sources
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file package.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json .npmrc ./
#                 ^^^^^^ want: "`.npmrc` holds credentials and stays in a layer"
RUN npm install
RUN echo done
#---- fixed
FROM node:22
WORKDIR /app
COPY package.json ./
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm install
RUN echo done

#---- a COPY of its own, and its removal
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file Dockerfile
FROM node:22 AS build
COPY .npmrc /root/.npmrc
#    ^^^^^^ want: "`.npmrc` holds credentials and stays in a layer"
RUN --mount=type=cache,target=/root/.npm \
    npm ci
RUN rm -f /root/.npmrc
FROM build
RUN npm install
#---- fixed
FROM node:22 AS build
RUN --mount=type=cache,target=/root/.npm \
    --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true \
    npm ci
FROM build
RUN npm install

#---- ok: the token comes from a variable
#---- file .npmrc
//registry.npmjs.org/:_authToken=${NPM_TOKEN}
#---- file Dockerfile
FROM node:22
COPY .npmrc ./
RUN npm ci

#---- ok: nothing is known of the file but its name
FROM node:22
COPY .npmrc settings.xml .env server.key ./
RUN npm ci

#---- names that leave no doubt
FROM alpine
COPY id_rsa /root/.ssh/id_rsa
#    ^^^^^^ want: "`id_rsa` holds credentials and stays in a layer"
RUN git clone git@example.com:team/app.git
COPY .netrc /root/
#    ^^^^^^ want: "`.netrc` holds credentials and stays in a layer"
RUN curl -n https://example.com
#---- fixed: "Use the SSH agent instead of id_rsa"
FROM alpine
RUN --mount=type=ssh git clone git@example.com:team/app.git
COPY .netrc /root/
RUN curl -n https://example.com
#---- fixed: "Mount .netrc as a secret"
FROM alpine
COPY id_rsa /root/.ssh/id_rsa
RUN git clone git@example.com:team/app.git
RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true curl -n https://example.com

#---- files by what is in them
#---- file settings.xml
<settings><servers><server><password>hunter2</password></server></servers></settings>
#---- file auth.json
{ "github-oauth": { "github.com": "x" } }
#---- file server.pem
-----BEGIN PRIVATE KEY-----
#---- file ca.pem
-----BEGIN CERTIFICATE-----
#---- file .env
API_TOKEN=abcdef
#---- file .env.example
API_TOKEN=abcdef
#---- file NuGet.config
<add key="ClearTextPassword" value="x" />
#---- file Dockerfile
FROM maven:3
COPY settings.xml /root/.m2/settings.xml
#    ^^^^^^^^^^^^ want: "`settings.xml` holds credentials and stays in a layer"
RUN mvn -B package
COPY auth.json server.pem ca.pem .env .env.example /etc/app/
#    ^^^^^^^^^ want: "`auth.json` holds credentials and stays in a layer; no fix is offered because no step is seen to read it; the program may need it when the image runs"
#              ^^^^^^^^^^ want: "`server.pem` holds credentials and stays in a layer; no fix is offered because the program may need it when the image runs"
#                                ^^^^ want: "`.env` holds credentials and stays in a layer; no fix is offered because the program may need it when the image runs"
COPY NuGet.config /src/NuGet.config
#    ^^^^^^^^^^^^ want: "`NuGet.config` holds credentials and stays in a layer"
RUN cd /src && dotnet restore
#---- fixed: "Mount settings.xml as a secret"
FROM maven:3
RUN --mount=type=secret,id=settings.xml,target=/root/.m2/settings.xml,required=true mvn -B package
COPY auth.json server.pem ca.pem .env .env.example /etc/app/
COPY NuGet.config /src/NuGet.config
RUN cd /src && dotnet restore
#---- fixed: "Mount NuGet.config as a secret"
FROM maven:3
COPY settings.xml /root/.m2/settings.xml
RUN mvn -B package
COPY auth.json server.pem ca.pem .env .env.example /etc/app/
RUN --mount=type=secret,id=nuget.config,target=/src/NuGet.config,required=true \
    cd /src && dotnet restore

#---- a script may read it
FROM alpine
COPY id_ed25519 /root/.ssh/id_ed25519
#    ^^^^^^^^^^ want: "`id_ed25519` holds credentials and stays in a layer; no fix is offered because `./build.sh` in line 3 may read it"
RUN ./build.sh

#---- its mode is changed
FROM alpine
COPY id_ed25519 /root/.ssh/id_ed25519
#    ^^^^^^^^^^ want: "`id_ed25519` holds credentials and stays in a layer"
RUN chmod 600 /root/.ssh/id_ed25519 && git clone git@example.com:team/app.git
#---- fixed
FROM alpine
RUN --mount=type=ssh git clone git@example.com:team/app.git

#---- a user with a number
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file Dockerfile
FROM node:22
USER node
WORKDIR /home/node
COPY .npmrc .
#    ^^^^^^ want: "`.npmrc` holds credentials and stays in a layer"
RUN npm ci
#---- fixed
FROM node:22
USER node
WORKDIR /home/node
RUN --mount=type=secret,id=npmrc,target=/home/node/.npmrc,required=true,uid=1000 npm ci

#---- ok: public keys, examples, certificates
FROM alpine
COPY id_rsa.pub .env.example ca-certificates.crt server_crt.pem known_hosts config.json .npmignore ./

#---- a file that the image needs when it runs
FROM alpine
COPY kubeconfig /etc/kubeconfig
#    ^^^^^^^^^^ want: "`kubeconfig` holds credentials and stays in a layer; no fix is offered because the program may need it when the image runs"
RUN helm plugin install https://example.com/diff

#---- a variable of the image says where it is
FROM node:22
COPY .netrc /etc/netrc
#    ^^^^^^ want: "`.netrc` holds credentials and stays in a layer; no fix is offered because line 3 tells the program where it is"
ENV NETRC=/etc/netrc
RUN git clone https://example.com/a.git

#---- it comes along with everything
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY . .
#    ^ want: "`.npmrc` comes along, holds credentials and stays in a layer"
RUN npm ci
FROM nginx
COPY --from=build /app/dist /srv
#---- fixed
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci
FROM nginx
COPY --from=build /app/dist /srv
#---- fixed .dockerignore
node_modules
.npmrc

#---- ok: the ignore file keeps it out
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file .dockerignore
.npmrc
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci

#---- it comes along with its folder, and the program may need it
#---- file config/.env
DB_PASSWORD=hunter2
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY config config
#    ^^^^^^ want: "`config/.env` comes along, holds credentials and stays in a layer; no fix is offered because the program may need it when the image runs"

#---- a key: its mode is set in a step of its own, then it is removed
FROM alpine
RUN mkdir -p /root/.ssh && ssh-keyscan example.com > /root/.ssh/known_hosts
COPY id_rsa /root/.ssh/
#    ^^^^^^ want: "`id_rsa` holds credentials and stays in a layer"
RUN chmod 600 /root/.ssh/id_rsa
RUN git clone git@example.com:team/app.git
RUN rm /root/.ssh/id_rsa
#---- fixed
FROM alpine
RUN mkdir -p /root/.ssh && ssh-keyscan example.com > /root/.ssh/known_hosts
RUN --mount=type=ssh git clone git@example.com:team/app.git

#---- a key that a command names
FROM alpine
COPY deploy/id_ed25519 /root/.ssh/id_ed25519
#    ^^^^^^^^^^^^^^^^^ want: "`id_ed25519` holds credentials and stays in a layer"
RUN GIT_SSH_COMMAND='ssh -i /root/.ssh/id_ed25519' git clone git@example.com:team/app.git
#---- fixed
FROM alpine
RUN --mount=type=secret,id=ssh-key,target=/root/.ssh/id_ed25519,required=true \
    GIT_SSH_COMMAND='ssh -i /root/.ssh/id_ed25519' git clone git@example.com:team/app.git

#---- more than the key is changed
FROM alpine
COPY id_rsa /root/.ssh/id_rsa
#    ^^^^^^ want: "`id_rsa` holds credentials and stays in a layer; no fix is offered because `chmod` in line 3 changes it"
RUN chmod 600 /root/.ssh/id_rsa /etc/app && git clone git@example.com:team/app.git
