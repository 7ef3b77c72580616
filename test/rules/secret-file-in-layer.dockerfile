#---- one of several sources
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file package.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json .npmrc ./
#                 ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN npm install
RUN echo done
#---- fixed (unsafe): "Mount .npmrc as a secret"
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
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN --mount=type=cache,target=/root/.npm \
    npm ci
RUN rm -f /root/.npmrc
FROM build
RUN npm install
#---- fixed (unsafe): "Mount .npmrc as a secret"
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
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN git clone git@example.com:team/app.git
COPY .netrc /root/
#    ^^^^^^ warning: "`.netrc` contains credentials and stays in a layer of the image"
RUN curl -n https://example.com
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM alpine
RUN --mount=type=ssh git clone git@example.com:team/app.git
COPY .netrc /root/
RUN curl -n https://example.com
#---- fixed (unsafe): "Mount .netrc as a secret"
FROM alpine
COPY id_rsa /root/.ssh/id_rsa
RUN git clone git@example.com:team/app.git
RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true curl -n https://example.com

#---- files by what is in them
#---- file settings.xml
<settings><servers><server><password>hunter2</password></server></servers></settings>
#---- file auth.json
{ "github-oauth": { "github.com": "Zx81kQpl0sY" } }
#---- file server.pem
-----BEGIN PRIVATE KEY-----
#---- file ca.pem
-----BEGIN CERTIFICATE-----
#---- file .env
API_TOKEN=abcdef
#---- file .env.example
API_TOKEN=abcdef
#---- file NuGet.config
<add key="ClearTextPassword" value="Zx81kQpl0sY" />
#---- file Dockerfile
FROM maven:3
COPY settings.xml /root/.m2/settings.xml
#    ^^^^^^^^^^^^ warning: "`settings.xml` contains credentials and stays in a layer of the image"
RUN mvn -B package
COPY auth.json server.pem ca.pem .env .env.example /etc/app/
#    ^^^^^^^^^ warning: "`auth.json` contains credentials and stays in a layer of the image"
#              ^^^^^^^^^^ warning: "`server.pem` contains credentials and stays in a layer of the image"
#                                ^^^^ warning: "`.env` contains credentials and stays in a layer of the image"
COPY NuGet.config /src/NuGet.config
#    ^^^^^^^^^^^^ warning: "`NuGet.config` contains credentials and stays in a layer of the image"
RUN cd /src && dotnet restore
#---- refused: "Mount auth.json as a secret: no step reads it; the program may need it at run time"
#---- refused: "Mount server.pem as a secret: the program may need it at run time"
#---- refused: "Mount .env as a secret: the program may need it at run time"
#---- fixed (unsafe): "Mount settings.xml as a secret"
FROM maven:3
RUN --mount=type=secret,id=settings.xml,target=/root/.m2/settings.xml,required=true mvn -B package
COPY auth.json server.pem ca.pem .env .env.example /etc/app/
COPY NuGet.config /src/NuGet.config
RUN cd /src && dotnet restore
#---- fixed (unsafe): "Mount NuGet.config as a secret"
FROM maven:3
COPY settings.xml /root/.m2/settings.xml
RUN mvn -B package
COPY auth.json server.pem ca.pem .env .env.example /etc/app/
RUN --mount=type=secret,id=nuget.config,target=/src/NuGet.config,required=true \
    cd /src && dotnet restore

#---- a script may read it
FROM alpine
COPY id_ed25519 /root/.ssh/id_ed25519
#    ^^^^^^^^^^ warning: "`id_ed25519` contains credentials and stays in a layer of the image"
RUN ./build.sh
#---- refused: "Mount id_ed25519 as a secret: `./build.sh` in line 3 may read it"

#---- its mode is changed
FROM alpine
COPY id_ed25519 /root/.ssh/id_ed25519
#    ^^^^^^^^^^ warning: "`id_ed25519` contains credentials and stays in a layer of the image"
RUN chmod 600 /root/.ssh/id_ed25519 && git clone git@example.com:team/app.git
#---- fixed (unsafe): "Use the SSH agent instead of id_ed25519"
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
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN npm ci
#---- fixed (unsafe): "Mount .npmrc as a secret"
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
#    ^^^^^^^^^^ warning: "`kubeconfig` contains credentials and stays in a layer of the image"
RUN helm plugin install https://example.com/diff
#---- refused: "Mount kubeconfig as a secret: the program may need it at run time"

#---- a variable of the image says where it is
FROM node:22
COPY .netrc /etc/netrc
#    ^^^^^^ warning: "`.netrc` contains credentials and stays in a layer of the image"
ENV NETRC=/etc/netrc
RUN git clone https://example.com/a.git
#---- refused: "Mount .netrc as a secret: line 3 passes its path to the program"

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
#    ^ warning: "This COPY includes `.npmrc`, which contains credentials and stays in a layer of stage `build`, in the build cache"
RUN npm ci
FROM nginx
COPY --from=build /app/dist /srv
#---- fixed (unsafe): "Mount .npmrc as a secret"
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
#    ^^^^^^ warning: "This COPY includes `config/.env`, which contains credentials and stays in a layer of the image"
#---- refused: "Mount .env as a secret: the program may need it at run time"

#---- a key: its mode is set in a step of its own, then it is removed
FROM alpine
RUN mkdir -p /root/.ssh && ssh-keyscan example.com > /root/.ssh/known_hosts
COPY id_rsa /root/.ssh/
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN chmod 600 /root/.ssh/id_rsa
RUN git clone git@example.com:team/app.git
RUN rm /root/.ssh/id_rsa
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM alpine
RUN mkdir -p /root/.ssh && ssh-keyscan example.com > /root/.ssh/known_hosts
RUN --mount=type=ssh git clone git@example.com:team/app.git

#---- a key that a command names
FROM alpine
COPY deploy/id_ed25519 /root/.ssh/id_ed25519
#    ^^^^^^^^^^^^^^^^^ warning: "`id_ed25519` contains credentials and stays in a layer of the image"
RUN GIT_SSH_COMMAND='ssh -i /root/.ssh/id_ed25519' git clone git@example.com:team/app.git
#---- fixed (unsafe): "Mount id_ed25519 as a secret"
FROM alpine
RUN --mount=type=secret,id=deploy-id_ed25519,target=/root/.ssh/id_ed25519,required=true \
    GIT_SSH_COMMAND='ssh -i /root/.ssh/id_ed25519' git clone git@example.com:team/app.git

#---- more than the key is changed
FROM alpine
COPY id_rsa /root/.ssh/id_rsa
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN chmod 600 /root/.ssh/id_rsa /etc/app && git clone git@example.com:team/app.git
#---- refused: "Mount id_rsa as a secret: `chmod` in line 3 changes it"

#---- the other kinds of files
#---- file .yarnrc.yml
npmAuthToken: abcdef
#---- file pip.conf
[global]
index-url = https://me:abcdef@example.com/simple
#---- file .pypirc
[pypi]
password = abcdef
#---- file cargo/credentials.toml
[registry]
token = "abcdef"
#---- file gradle.properties
artifactoryPassword=abcdef
#---- file aws/.aws/credentials
[default]
aws_secret_access_key = abcdef
#---- file service-account.json
{ "private_key": "-----BEGIN PRIVATE KEY-----" }
#---- file kube/kubeconfig
apiVersion: v1
users:
- user:
    token: abcdef
#---- file .git-credentials
https://me:abcdef@example.com
#---- file .docker/config.json
{ "auths": { "example.com": { "auth": "abcdef" } } }
#---- file Dockerfile
FROM debian:12 AS build
COPY .yarnrc.yml /a/.yarnrc.yml
#    ^^^^^^^^^^^ warning: "`.yarnrc.yml` contains credentials and stays in a layer of stage `build`, in the build cache"
COPY pip.conf /etc/pip.conf
#    ^^^^^^^^ warning: "`pip.conf` contains credentials and stays in a layer of stage `build`, in the build cache"
COPY .pypirc /root/.pypirc
#    ^^^^^^^ warning: "`.pypirc` contains credentials and stays in a layer of stage `build`, in the build cache"
COPY cargo/credentials.toml /root/.cargo/credentials.toml
#    ^^^^^^^^^^^^^^^^^^^^^^ warning: "`credentials.toml` contains credentials and stays in a layer of stage `build`, in the build cache"
COPY gradle.properties /root/.gradle/gradle.properties
#    ^^^^^^^^^^^^^^^^^ warning: "`gradle.properties` contains credentials and stays in a layer of stage `build`, in the build cache"
COPY aws/.aws/credentials /root/.aws/credentials
#    ^^^^^^^^^^^^^^^^^^^^ warning: "`credentials` contains credentials and stays in a layer of stage `build`, in the build cache"
COPY service-account.json /sa.json
#    ^^^^^^^^^^^^^^^^^^^^ warning: "`service-account.json` contains credentials and stays in a layer of stage `build`, in the build cache"
COPY kube/kubeconfig /root/.kube/config
#    ^^^^^^^^^^^^^^^ warning: "`kubeconfig` contains credentials and stays in a layer of stage `build`, in the build cache"
COPY .git-credentials /root/.git-credentials
#    ^^^^^^^^^^^^^^^^ warning: "`.git-credentials` contains credentials and stays in a layer of stage `build`, in the build cache"
COPY .docker/config.json /root/.docker/config.json
#    ^^^^^^^^^^^^^^^^^^^ warning: "`config.json` contains credentials and stays in a layer of stage `build`, in the build cache"
RUN yarn install
RUN pip install -r requirements.txt
RUN twine upload dist/*
RUN cargo build
RUN gradle build
RUN aws s3 cp s3://bucket/file .
RUN kubectl get pods
RUN git clone https://example.com/a.git
FROM scratch
COPY --from=build /out /out
#---- refused: "Mount service-account.json as a secret: no step names it, but one may read it"
#---- refused: "Mount config.json as a secret: no step names it, but one may read it"
#---- fixed (unsafe): "Mount .yarnrc.yml as a secret"
FROM debian:12 AS build
COPY pip.conf /etc/pip.conf
COPY .pypirc /root/.pypirc
COPY cargo/credentials.toml /root/.cargo/credentials.toml
COPY gradle.properties /root/.gradle/gradle.properties
COPY aws/.aws/credentials /root/.aws/credentials
COPY service-account.json /sa.json
COPY kube/kubeconfig /root/.kube/config
COPY .git-credentials /root/.git-credentials
COPY .docker/config.json /root/.docker/config.json
RUN --mount=type=secret,id=yarnrc,target=/a/.yarnrc.yml,required=true yarn install
RUN pip install -r requirements.txt
RUN twine upload dist/*
RUN cargo build
RUN gradle build
RUN aws s3 cp s3://bucket/file .
RUN kubectl get pods
RUN git clone https://example.com/a.git
FROM scratch
COPY --from=build /out /out
#---- fixed (unsafe): "Mount pip.conf as a secret"
FROM debian:12 AS build
COPY .yarnrc.yml /a/.yarnrc.yml
COPY .pypirc /root/.pypirc
COPY cargo/credentials.toml /root/.cargo/credentials.toml
COPY gradle.properties /root/.gradle/gradle.properties
COPY aws/.aws/credentials /root/.aws/credentials
COPY service-account.json /sa.json
COPY kube/kubeconfig /root/.kube/config
COPY .git-credentials /root/.git-credentials
COPY .docker/config.json /root/.docker/config.json
RUN yarn install
RUN --mount=type=secret,id=pip.conf,target=/etc/pip.conf,required=true \
    pip install -r requirements.txt
RUN twine upload dist/*
RUN cargo build
RUN gradle build
RUN aws s3 cp s3://bucket/file .
RUN kubectl get pods
RUN git clone https://example.com/a.git
FROM scratch
COPY --from=build /out /out
#---- fixed (unsafe): "Mount .pypirc as a secret"
FROM debian:12 AS build
COPY .yarnrc.yml /a/.yarnrc.yml
COPY pip.conf /etc/pip.conf
COPY cargo/credentials.toml /root/.cargo/credentials.toml
COPY gradle.properties /root/.gradle/gradle.properties
COPY aws/.aws/credentials /root/.aws/credentials
COPY service-account.json /sa.json
COPY kube/kubeconfig /root/.kube/config
COPY .git-credentials /root/.git-credentials
COPY .docker/config.json /root/.docker/config.json
RUN yarn install
RUN --mount=type=secret,id=pypirc,target=/root/.pypirc,required=true pip install -r requirements.txt
RUN --mount=type=secret,id=pypirc,target=/root/.pypirc,required=true twine upload dist/*
RUN cargo build
RUN gradle build
RUN aws s3 cp s3://bucket/file .
RUN kubectl get pods
RUN git clone https://example.com/a.git
FROM scratch
COPY --from=build /out /out
#---- fixed (unsafe): "Mount credentials.toml as a secret"
FROM debian:12 AS build
COPY .yarnrc.yml /a/.yarnrc.yml
COPY pip.conf /etc/pip.conf
COPY .pypirc /root/.pypirc
COPY gradle.properties /root/.gradle/gradle.properties
COPY aws/.aws/credentials /root/.aws/credentials
COPY service-account.json /sa.json
COPY kube/kubeconfig /root/.kube/config
COPY .git-credentials /root/.git-credentials
COPY .docker/config.json /root/.docker/config.json
RUN yarn install
RUN pip install -r requirements.txt
RUN twine upload dist/*
RUN --mount=type=secret,id=cargo-credentials,target=/root/.cargo/credentials.toml,required=true \
    cargo build
RUN gradle build
RUN aws s3 cp s3://bucket/file .
RUN kubectl get pods
RUN git clone https://example.com/a.git
FROM scratch
COPY --from=build /out /out
#---- fixed (unsafe): "Mount gradle.properties as a secret"
FROM debian:12 AS build
COPY .yarnrc.yml /a/.yarnrc.yml
COPY pip.conf /etc/pip.conf
COPY .pypirc /root/.pypirc
COPY cargo/credentials.toml /root/.cargo/credentials.toml
COPY aws/.aws/credentials /root/.aws/credentials
COPY service-account.json /sa.json
COPY kube/kubeconfig /root/.kube/config
COPY .git-credentials /root/.git-credentials
COPY .docker/config.json /root/.docker/config.json
RUN yarn install
RUN pip install -r requirements.txt
RUN twine upload dist/*
RUN cargo build
RUN --mount=type=secret,id=gradle.properties,target=/root/.gradle/gradle.properties,required=true \
    gradle build
RUN aws s3 cp s3://bucket/file .
RUN kubectl get pods
RUN git clone https://example.com/a.git
FROM scratch
COPY --from=build /out /out
#---- fixed (unsafe): "Mount credentials as a secret"
FROM debian:12 AS build
COPY .yarnrc.yml /a/.yarnrc.yml
COPY pip.conf /etc/pip.conf
COPY .pypirc /root/.pypirc
COPY cargo/credentials.toml /root/.cargo/credentials.toml
COPY gradle.properties /root/.gradle/gradle.properties
COPY service-account.json /sa.json
COPY kube/kubeconfig /root/.kube/config
COPY .git-credentials /root/.git-credentials
COPY .docker/config.json /root/.docker/config.json
RUN yarn install
RUN pip install -r requirements.txt
RUN twine upload dist/*
RUN cargo build
RUN gradle build
RUN --mount=type=secret,id=aws,target=/root/.aws/credentials,required=true \
    aws s3 cp s3://bucket/file .
RUN kubectl get pods
RUN git clone https://example.com/a.git
FROM scratch
COPY --from=build /out /out
#---- fixed (unsafe): "Mount kubeconfig as a secret"
FROM debian:12 AS build
COPY .yarnrc.yml /a/.yarnrc.yml
COPY pip.conf /etc/pip.conf
COPY .pypirc /root/.pypirc
COPY cargo/credentials.toml /root/.cargo/credentials.toml
COPY gradle.properties /root/.gradle/gradle.properties
COPY aws/.aws/credentials /root/.aws/credentials
COPY service-account.json /sa.json
COPY .git-credentials /root/.git-credentials
COPY .docker/config.json /root/.docker/config.json
RUN yarn install
RUN pip install -r requirements.txt
RUN twine upload dist/*
RUN cargo build
RUN gradle build
RUN aws s3 cp s3://bucket/file .
RUN --mount=type=secret,id=kube-kubeconfig,target=/root/.kube/config,required=true kubectl get pods
RUN git clone https://example.com/a.git
FROM scratch
COPY --from=build /out /out
#---- fixed (unsafe): "Mount .git-credentials as a secret"
FROM debian:12 AS build
COPY .yarnrc.yml /a/.yarnrc.yml
COPY pip.conf /etc/pip.conf
COPY .pypirc /root/.pypirc
COPY cargo/credentials.toml /root/.cargo/credentials.toml
COPY gradle.properties /root/.gradle/gradle.properties
COPY aws/.aws/credentials /root/.aws/credentials
COPY service-account.json /sa.json
COPY kube/kubeconfig /root/.kube/config
COPY .docker/config.json /root/.docker/config.json
RUN --mount=type=secret,id=git-credentials,target=/root/.git-credentials,required=true yarn install
RUN --mount=type=secret,id=git-credentials,target=/root/.git-credentials,required=true \
    pip install -r requirements.txt
RUN twine upload dist/*
RUN --mount=type=secret,id=git-credentials,target=/root/.git-credentials,required=true cargo build
RUN gradle build
RUN aws s3 cp s3://bucket/file .
RUN kubectl get pods
RUN --mount=type=secret,id=git-credentials,target=/root/.git-credentials,required=true \
    git clone https://example.com/a.git
FROM scratch
COPY --from=build /out /out

#---- ok: files of these names without credentials
#---- file .yarnrc.yml
npmAuthToken: ${NPM_TOKEN}
#---- file pip.conf
[global]
index-url = https://example.com/simple
#---- file gradle.properties
org.gradle.jvmargs=-Xmx2g
#---- file settings.xml
<settings><servers><server><password>${env.PASSWORD}</password></server></servers></settings>
#---- file NuGet.config
<configuration><packageSources/></configuration>
#---- file auth.json
{}
#---- file credentials.json
{ "installed": {} }
#---- file tls.key
-----BEGIN PUBLIC KEY-----
#---- file .env
PORT=80
API_TOKEN=
#---- file Dockerfile
FROM debian:12
COPY .yarnrc.yml pip.conf gradle.properties settings.xml NuGet.config auth.json credentials.json tls.key .env ./
COPY . .
RUN yarn install && gradle build

#---- shipped by a COPY from the stage
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0123456789abcdef
#---- file package.json
{}
#---- file Dockerfile
FROM node:22 AS builder
WORKDIR /app
COPY package.json .npmrc ./
#                 ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of stage `builder`, and line 6 copies it to the final image with `--from`"
RUN npm ci
FROM node:22-slim
COPY --from=builder /app /app
CMD ["node", "/app/server.js"]
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22 AS builder
WORKDIR /app
COPY package.json ./
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci
FROM node:22-slim
COPY --from=builder /app /app
CMD ["node", "/app/server.js"]

#---- in a stage that nothing ships
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0123456789abcdef
#---- file package.json
{}
#---- file Dockerfile
FROM node:22 AS builder
WORKDIR /app
COPY package.json .npmrc ./
#                 ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of stage `builder`, in the build cache"
RUN npm ci
FROM node:22-slim
COPY --from=builder /app/node_modules /app/node_modules
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22 AS builder
WORKDIR /app
COPY package.json ./
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci
FROM node:22-slim
COPY --from=builder /app/node_modules /app/node_modules

#---- ok: twenty files that only look like secrets
#---- file server.key
-----BEGIN PUBLIC KEY-----
#---- file ca.pem
-----BEGIN CERTIFICATE-----
#---- file tls_crt.pem
-----BEGIN CERTIFICATE-----
#---- file .npmrc
registry=https://registry.npmjs.org/
//registry.npmjs.org/:_authToken=${NPM_TOKEN}
#---- file .yarnrc.yml
nodeLinker: node-modules
npmAuthToken: ${NPM_TOKEN}
#---- file .env.example
API_TOKEN=Tr0ub4dor
#---- file .env
PORT=8080
#---- file .env.production
API_TOKEN=$API_TOKEN
#---- file pip.conf
[global]
index-url = https://pypi.example.com/simple
#---- file settings.xml
<settings><mirrors/></settings>
#---- file NuGet.config
<configuration><packageSources/></configuration>
#---- file auth.json
{ "users": [] }
#---- file gradle.properties
org.gradle.jvmargs=-Xmx1g
#---- file credentials.json
{ "type": "authorized_user_template" }
#---- file id_rsa.pub
ssh-rsa AAAA
#---- file keys/jwt.key
-----BEGIN PUBLIC KEY-----
#---- file certs/chain.pem
-----BEGIN CERTIFICATE-----
#---- file known_hosts
github.com ssh-ed25519 AAAA
#---- file authorized_keys
ssh-ed25519 AAAA
#---- file service-account.example.json
{ "private_key": "" }
#---- file .dockerignore
Dockerfile
#---- file Dockerfile
FROM alpine
COPY server.key ca.pem tls_crt.pem .npmrc .yarnrc.yml .env.example .env .env.production pip.conf settings.xml /a/
COPY NuGet.config auth.json gradle.properties credentials.json id_rsa.pub known_hosts authorized_keys service-account.example.json /a/
COPY . /b

#---- it comes along in two stages
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0123456789abcdefghijABCDEFGHIJ01
#---- file package.json
{}
#---- file Dockerfile
FROM node:22 AS a
WORKDIR /app
COPY . .
#    ^ warning: "This COPY includes `.npmrc`, which contains credentials and stays in a layer of stage `a`, in the build cache"
RUN npm ci
FROM node:22
WORKDIR /srv
COPY . .
#    ^ warning: "This COPY includes `.npmrc`, which contains credentials and stays in a layer of the image"
RUN npm ci
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22 AS a
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci
FROM node:22
WORKDIR /srv
COPY . .
RUN --mount=type=secret,id=npmrc,target=/srv/.npmrc,required=true npm ci
#---- fixed .dockerignore
.npmrc
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22 AS a
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci
FROM node:22
WORKDIR /srv
COPY . .
RUN --mount=type=secret,id=npmrc,target=/srv/.npmrc,required=true npm ci
#---- fixed .dockerignore
.npmrc

#---- it is named, and comes along again
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0123456789abcdefghijABCDEFGHIJ01
#---- file package.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY .npmrc package.json ./
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN npm ci
COPY . .
#    ^ warning: "This COPY includes `.npmrc`, which contains credentials and stays in a layer of the image"
RUN npm run build
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY package.json ./
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci
COPY . .
RUN npm run build
#---- fixed .dockerignore
.npmrc
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY package.json ./
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci
COPY . .
RUN npm run build
#---- fixed .dockerignore
.npmrc

#---- another stage copies it on
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0123456789abcdefghijABCDEFGHIJ01
#---- file package.json
{}
#---- file Dockerfile
FROM node:22 AS a
WORKDIR /app
COPY .npmrc package.json ./
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of stage `a`, and line 6 copies it to the final image with `--from`"
RUN npm ci
FROM node:22 AS c
COPY --from=a /app/.npmrc /app/
RUN npm ci
#---- refused: "Mount .npmrc as a secret: line 6 copies it from there"

#---- a step copies it
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0123456789abcdefghijABCDEFGHIJ01
#---- file package.json
{}
#---- file Dockerfile
FROM node:22 AS a
WORKDIR /app
COPY .npmrc package.json ./
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN cp .npmrc /root/.npmrc && npm ci
#---- refused: "Mount .npmrc as a secret: `cp` in line 4 copies it"

#---- two files of one name
#---- file web/.npmrc
//registry.npmjs.org/:_authToken=npm_0123456789abcdefghijABCDEFGHIJ01
#---- file api/.npmrc
//registry.npmjs.org/:_authToken=npm_0123456789abcdefghijABCDEFGHIJ02
#---- file Dockerfile
FROM node:22 AS a
WORKDIR /app
COPY web/.npmrc web/
#    ^^^^^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
COPY api/.npmrc api/
#    ^^^^^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN cd web && npm ci
RUN cd api && npm ci
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22 AS a
WORKDIR /app
COPY api/.npmrc api/
RUN --mount=type=secret,id=web-npmrc,target=/app/web/.npmrc,required=true cd web && npm ci
RUN --mount=type=secret,id=web-npmrc,target=/app/web/.npmrc,required=true cd api && npm ci
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22 AS a
WORKDIR /app
COPY web/.npmrc web/
RUN --mount=type=secret,id=api-npmrc,target=/app/api/.npmrc,required=true cd web && npm ci
RUN --mount=type=secret,id=api-npmrc,target=/app/api/.npmrc,required=true cd api && npm ci

#---- a whole folder goes to a stage that reads it there
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0123456789abcdefghijABCDEFGHIJ01
#---- file package.json
{}
#---- file Dockerfile
FROM node:22 AS deps
WORKDIR /app
COPY package.json .npmrc ./
#                 ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of stage `deps`, and line 6 copies it to the final image with `--from`"
RUN npm ci
FROM node:22
COPY --from=deps /app /app
RUN cd /app && npm prune
#---- refused: "Mount .npmrc as a secret: line 6 copies it too, and line 7 may read it there"

#---- ok: files of certain names without a secret in them
#---- file .netrc
machine example.com login me
#---- file .pypirc
[distutils]
index-servers = pypi
#---- file .git-credentials

#---- file .aws/credentials
[default]
role_arn = arn:aws:iam::1:role/a
#---- file kubeconfig
apiVersion: v1
clusters: []
#---- file .docker/config.json
{ "credsStore": "desktop" }
#---- file cargo/credentials.toml
[registries]
#---- file NuGet.config
<add key="ClearTextPassword" value="%NUGET_TOKEN%" />
#---- file auth.json
{ "github-oauth": {} }
#---- file .env
MAX_TOKENS=100
TOKEN_URL=https://example.com
API_TOKEN=changeme
#---- file gradle.properties
systemProp.tokenizer.size=4
#---- file Dockerfile
FROM debian:12
COPY .netrc .pypirc .git-credentials kubeconfig NuGet.config auth.json .env gradle.properties ./
COPY . .

#---- keys by a pattern, whose files are known
#---- file certs/ca.pem
-----BEGIN CERTIFICATE-----
#---- file certs/server_key.pem
-----BEGIN PRIVATE KEY-----
#---- file Dockerfile
FROM nginx
COPY certs/*.pem /etc/nginx/
#    ^^^^^^^^^^^ warning: "`server_key.pem` contains credentials and stays in a layer of the image"
#---- refused: "Mount server_key.pem as a secret: the pattern of the COPY may bring other files as well"

#---- keys by a pattern that tells enough
FROM nginx
COPY certs/*_key.pem certs/*.crt /etc/nginx/
#    ^^^^^^^^^^^^^^^ warning: "`*_key.pem` contains credentials and stays in a layer of the image"
#---- refused: "Mount *_key.pem as a secret: the pattern of the COPY may bring other files as well"

#---- a token in a file of any name
#---- file deploy.sh
curl -H "Authorization: Bearer ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8" https://example.com
#---- file README.md
ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8
#---- file .env.test
API_TOKEN=abcdef
#---- file Dockerfile
FROM alpine
COPY deploy.sh README.md .env.test /app/
#    ^^^^^^^^^ warning: "`deploy.sh` contains credentials and stays in a layer of the image"
#                        ^^^^^^^^^ warning: "`.env.test` contains credentials and stays in a layer of the image"
#---- refused: "Mount deploy.sh as a secret: the program may need it at run time"
#---- refused: "Mount .env.test as a secret: the program may need it at run time"

#---- a file that may hold a secret and is removed later, on a context that is not known
FROM node:20-alpine
WORKDIR /app
COPY package.json package-lock.json ./
COPY .npmrc .
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN npm ci
RUN rm .npmrc  # This does NOT remove it from the layer!
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:20-alpine
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci

#---- ok: a file that may hold a secret and stays, on a context that is not known
FROM node:20-alpine
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
RUN rm package.json

#---- a key for one clone, with everything in one step
FROM alpine
COPY id_rsa /root/.ssh/id_rsa
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN chmod 600 /root/.ssh/id_rsa && ssh-keyscan github.com >> /root/.ssh/known_hosts && git clone git@github.com:acme/app.git && rm /root/.ssh/id_rsa
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM alpine
RUN --mount=type=ssh \
    mkdir -p /root/.ssh && ssh-keyscan github.com >> /root/.ssh/known_hosts && git clone git@github.com:acme/app.git

#---- a key whose folder is removed
FROM alpine
COPY id_rsa /root/.ssh/id_rsa
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN chmod 600 /root/.ssh/id_rsa && git clone git@github.com:acme/app.git && rm -rf /root/.ssh
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM alpine
RUN --mount=type=ssh \
    git clone git@github.com:acme/app.git && rm -rf /root/.ssh

#---- a key that an agent is given
FROM alpine
COPY id_rsa /root/.ssh/id_rsa
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN eval "$(ssh-agent -s)" && ssh-add /root/.ssh/id_rsa && git clone git@github.com:acme/app.git
#---- fixed (unsafe): "Mount id_rsa as a secret"
FROM alpine
RUN --mount=type=secret,id=id_rsa,target=/root/.ssh/id_rsa,required=true \
    eval "$(ssh-agent -s)" && ssh-add /root/.ssh/id_rsa && git clone git@github.com:acme/app.git

#---- a file whose folder is removed in the step that reads it
FROM alpine
COPY .netrc /root/auth/.netrc
#    ^^^^^^ warning: "`.netrc` contains credentials and stays in a layer of the image"
RUN curl --netrc-file /root/auth/.netrc https://example.com && rm -rf /root/auth
#---- refused: "Mount .netrc as a secret: line 3 removes the folder that contains the mount"

#---- steps that do not log in get no mount
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY .npmrc package.json ./
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN npm config set fund false
RUN npm ci
RUN npm cache clean --force
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY package.json ./
RUN npm config set fund false
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci
RUN npm cache clean --force

#---- ok: credentials that tests have made up
#---- file src/__tests__/fixtures/kubeconfig.yaml
apiVersion: v1
users:
  - name: me
    user:
      token: eyJhbGciOiJSUzI1NiIsImtpZCI6Ik
#---- file internal/testdata/server.key
-----BEGIN RSA PRIVATE KEY-----
MIIEpAIBAAKCAQEA1c7+9z5Pad7OejecsQ0bu3aozN3tihPmUODnrznrRkYCCQKB
-----END RSA PRIVATE KEY-----
#---- file Dockerfile
FROM debian:13
COPY . /app

#---- a key by the place it goes to
FROM alpine:3.22
RUN apk add --no-cache git openssh-client && mkdir -p -m 0700 ~/.ssh && ssh-keyscan github.com >> ~/.ssh/known_hosts
COPY --chmod=400 files/deploy /root/.ssh/id_rsa
#                ^^^^^^^^^^^^ warning: "`deploy` contains credentials and stays in a layer of the image"
RUN git clone git@github.com:acme/lib.git && rm -f ~/.ssh/id_rsa
#---- fixed (unsafe): "Use the SSH agent instead of deploy"
FROM alpine:3.22
RUN apk add --no-cache git openssh-client && mkdir -p -m 0700 ~/.ssh && ssh-keyscan github.com >> ~/.ssh/known_hosts
RUN --mount=type=ssh git clone git@github.com:acme/lib.git

#---- ok: a file that has a place for a token holds none
#---- file package.json
{}
#---- file .npmrc
//npm.acme.dev/:_authToken=__ACME__
@b:_password=@PASSWORD@
#---- file Dockerfile
FROM node:22
COPY package.json .npmrc ./
RUN npm ci

#---- tokens in files of any name, which come along with a folder
#---- file config/settings.json
{ "upload": { "token": "ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8" } }
#---- file src/client.ts
export const key = 'sntrys_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8a1B2c3D4e5F6';
#---- file deploy/known
-----BEGIN PRIVATE KEY-----
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj
#---- file Dockerfile
FROM node:22 AS builder
WORKDIR /app
COPY config ./config
#    ^^^^^^ warning: "This COPY includes `config/settings.json`, which contains credentials and stays in a layer of stage `builder`, in the build cache"
RUN ls config
FROM node:22
WORKDIR /app
COPY . .
#    ^ warning: "This COPY includes `config/settings.json`, `deploy/known` and `src/client.ts`, which contain credentials and stay in a layer of the image"
CMD ["node", "src/client.ts"]
#---- refused: "Mount settings.json as a secret: the program may need it at run time"
#---- refused: "Mount settings.json as a secret: the program may need it at run time"
#---- refused: "Mount known as a secret: the program may need it at run time"
#---- refused: "Mount client.ts as a secret: the program may need it at run time"

#---- ok: what only looks like a token, is made up for tests, or is kept out
#---- file .dockerignore
secret.json
#---- file secret.json
{ "token": "ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8" }
#---- file src/firebase.ts
export default { apiKey: 'AIzaa1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R' };
#---- file src/pem.ts
export const isKey = (text: string) => text.startsWith('-----BEGIN PRIVATE KEY-----');
#---- file src/spinner.css
.sk-folding-cube-animation1 { color: red }
#---- file src/client.test.ts
const token = 'ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8';
#---- file src/saml-fixtures.ts
const key = `-----BEGIN PRIVATE KEY-----
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj`;
#---- file src/constant.js
const DEV_PRIVATE_KEY =
  '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj';
#---- file src/form.tsx
const secret = { label: 'Secret', placeholder: 'gloas-f79cfa9a03c97f6ffab303177a5a6778a53c61e3914ba093412f68a9298a1b28' };
#---- file src/slack.rs
let p = make_provider("xoxb-1234-5678-abcd", "#ops-alerts");
#---- file tests/config.json
{ "token": "ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8" }
#---- file config/example.json
{ "key": "AKIAIOSFODNN7EXAMPLE", "token": "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }
#---- file node_modules/a/index.js
const token = 'ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8';
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
CMD ["node", "src/client.ts"]

#---- a script that Yarn runs by its name needs no token
#---- file .npmrc
//registry.example.com/:_authToken=abcdef123
#---- file package.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY .npmrc package.json ./
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN yarn install
RUN yarn build
RUN pnpm build:client
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY package.json ./
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true yarn install
RUN yarn build
RUN pnpm build:client

#---- ok: a login of this machine whose password is its user
#---- file development.env
RABBIT_DSN="amqp://app_dev:app_dev@127.0.0.1:5672/%2f"
DATABASE_URL=postgresql://shop:shop@localhost/shop
#---- file Dockerfile
FROM debian:12
COPY . /app

#---- the same login of another machine
#---- file development.env
RABBIT_DSN="amqp://app_dev:app_dev@queue.example.com:5672/%2f"
#---- file Dockerfile
FROM debian:12
COPY . /app
#    ^ warning: "This COPY includes `development.env`, which contains credentials and stays in a layer of the image"
#---- refused: "Mount development.env as a secret: the program may need it at run time"
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git
development.env

#---- ok: what comments of a file show is no credential
#---- file settings.xml
<settings><servers>
  <!-- <server><password>hunter2</password></server>
  -->
</servers></settings>
#---- file nuget.config
<!-- <add key="ClearTextPassword" value="x" /> -->
#---- file Dockerfile
FROM maven:3
COPY settings.xml nuget.config /etc/app/

#---- ok: keys in folders of tests are made up
#---- file master/test/pki/127.0.0.1.key
-----BEGIN PRIVATE KEY-----
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ
#---- file services/test_server/key.pem
-----BEGIN PRIVATE KEY-----
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ
#---- file Dockerfile
FROM debian:12
COPY . /app

#---- the settings of tests, where a value is none of tests
#---- file test/.env
API_TOKEN=ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8
#---- file .env.testing
DB_PASSWORD=Xk29fLq81vPz
#---- file ci/test.env
SESSION_SECRET=test-0
#---- file Dockerfile
FROM alpine
COPY test/.env .env.testing ci/test.env /app/
#    ^^^^^^^^^ warning: "`.env` contains credentials and stays in a layer of the image"
#              ^^^^^^^^^^^^ warning: "`.env.testing` contains credentials and stays in a layer of the image"
#---- refused: "Mount .env as a secret: the program may need it at run time"
#---- refused: "Mount .env.testing as a secret: the program may need it at run time"

#---- ok: the settings of tests, with made-up values
#---- file test/.env
DB_PASSWORD=postgres123
JWT_SECRET="super-secret-jwt-key"
#---- file .env.test
APP_SECRET=test-app-secret-at-least-32-characters
ADMIN_PASSWORD=admin
#---- file .env.test.local
SESSION_KEY=my_local_session_key
#---- file e2e/a/app.env
ACCESS_TOKEN=test_token_1
#---- file Dockerfile
FROM alpine
COPY test/.env .env.test .env.test.local e2e/a/app.env /app/
COPY . .

#---- ok: values that browsers are given, that name their variables, or open nothing elsewhere
#---- file .env.production
REACT_APP_API_KEY=AIzaSyA1234567890abcdefghijklmnopqrstuv
SQ_ACCESS_TOKEN=SQACCESSTOKEN1234
APP_SECRET=!ChangeMe!
DATABASE_URL=postgresql+psycopg://app:app@db:5432/app
AZURE_STORAGE_KEY=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==
#---- file ci.yml
AWS_ACCESS_KEY_ID: AKIA46XYZQ2J7KLMNOPQ
#---- file .dockerignore
.git
#---- file Dockerfile
FROM nginx:1.29
COPY . /srv

#---- ok: a folder that a build names otherwise
#---- file compose.yaml
services:
  a:
    build:
      context: .
      args:
        source_dir: sim
#---- file .env
DB_PASSWORD=Tr0ub4dor-and-3
#---- file sim/a
1
#---- file Dockerfile
FROM debian:13
ARG source_dir=.
COPY ${source_dir} /app

#---- ok: a path whose folder a variable names
#---- file .env
KEY_PATH=%kernel.project_dir%/config/jwt/private.pem
JWT_SECRET_KEY=%kernel.project_dir%/config/jwt/private.pem
#---- file Dockerfile
FROM php:8.3-cli
COPY .env /app/

#---- ok: values that only say what is to stand there
#---- file examples/auth.env
client-secret=client-secret
secret=something-random
TOKEN=some random string
#---- file Dockerfile
FROM nginx
COPY . /srv

#---- a folder that a step packs of the files goes to the image
#---- file packages/server/.env
DB_PASSWORD=hunter42x
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /src
COPY . .
#    ^ warning: "This COPY includes `packages/server/.env`, which contains credentials and stays in a layer of stage `build`, and line 6 may copy it to the final image with `--from`"
RUN pnpm deploy --filter=server /prod/server
FROM node:22
COPY --from=build /prod/server /app
CMD ["node", "/app/main.js"]
#---- refused: "Mount .env as a secret: no step names it, but one may read it"
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git
packages/server/.env

#---- what a step makes of the files is none of them
#---- file packages/server/.env
DB_PASSWORD=hunter42x
#---- file Dockerfile
FROM golang:1.25 AS build
WORKDIR /src
COPY . .
#    ^ warning: "This COPY includes `packages/server/.env`, which contains credentials and stays in a layer of stage `build`, in the build cache"
RUN cp -r assets /assets && go build -o /prod/server .
FROM scratch
COPY --from=build /prod/server /app
#---- refused: "Mount .env as a secret: no step names it, but one may read it"
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
packages/server/.env

#---- the key of Rails' credentials
#---- file config/master.key
0123456789abcdef0123456789abcdef
#---- file config/credentials/production.key
0123456789abcdef0123456789abcdef
#---- file config/credentials/test.key
see the wiki
#---- file Dockerfile
FROM ruby:3.3
COPY . .
#    ^ warning: "This COPY includes `config/master.key` and `config/credentials/production.key`, which contain credentials and stay in a layer of the image"
CMD ["bundle", "exec", "puma"]
#---- refused: "Mount master.key as a secret: the program may need it at run time"
#---- refused: "Mount production.key as a secret: the program may need it at run time"

#---- a file that is copied by name, and with its folder once more
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789
#---- file package.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY .npmrc package.json ./
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN corepack enable && npm install
COPY . .
#    ^ warning: "This COPY includes `.npmrc`, which contains credentials and stays in a layer of the image"
RUN node build.js && rm .npmrc
#---- refused: "Mount .npmrc as a secret: `node` in line 6 may read it"
#---- refused: "Mount .npmrc as a secret: `node` in line 6 may read it"

#---- ok: a template, and values that say that they are none
#---- file .env.erb
SECRET_ACCESS_KEY=<%= `bw get notes f242eea7` %>
#---- file config/.env
GPG_PASSPHRASE=fakepass
API_SECRET=dummysecret1
#---- file Dockerfile
FROM alpine
COPY . /app

#---- a token whose shape its issuer gives it, under a name that browsers are given
#---- file .env.local
VITE_PAT=ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8
#---- file Dockerfile
FROM node:24
WORKDIR /app
COPY .env.local ./
#    ^^^^^^^^^^ warning: "`.env.local` contains credentials and stays in a layer of the image"
RUN npm run build
CMD ["node", "a.js"]
#---- refused: "Mount .env.local as a secret: the program may need it at run time"

#---- ok: keys for browsers, and what stands for a token
#---- file .env.local
VITE_FIREBASE_API_KEY=AIzaSyA1234567890abcdefghijklmnopqrstuv
VITE_STRIPE=pk_live_a1B2c3D4e5F6g7H8
NEXT_PUBLIC_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
NEXT_PUBLIC_ANON_KEY=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJyb2xlIjoiYW5vbiJ9.a1B2c3D4e5F6g7H8i9J0
#---- file Dockerfile
FROM node:24
WORKDIR /app
COPY .env.local ./
RUN npm run build
CMD ["node", "a.js"]

#---- a .env that nothing reads comes with everything
#---- file .env
TOKEN=Zk9zXy3Pq8LmT2vB.Gw5RjN.c7HdA0eKuS1iOf6YbQ4t
#---- file package.json
{ "dependencies": { "express": "4" } }
#---- file node_modules/x/package.json
{}
#---- file index.js
console.log(process.env.TOKEN)
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY . .
#    ^ warning: "This COPY includes `.env`, which contains credentials and stays in a layer of the image"
CMD ["node", "index.js"]
#---- refused: "Mount .env as a secret: the program may need it at run time"
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git
.env

#---- one that a library reads
#---- file .env
TOKEN=Zk9zXy3Pq8LmT2vB.Gw5RjN.c7HdA0eKuS1iOf6YbQ4t
#---- file package.json
{ "dependencies": { "dotenv": "16" } }
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY . .
#    ^ warning: "This COPY includes `.env`, which contains credentials and stays in a layer of the image"
CMD ["node", "index.js"]
#---- refused: "Mount .env as a secret: the program may need it at run time"

#---- it is named, comes along again, and is removed in the end
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789
#---- file package.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
.git
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json .npmrc ./
#                 ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN npm ci
COPY . .
#    ^ warning: "This COPY includes `.npmrc`, which contains credentials and stays in a layer of the image"
RUN rm -f .npmrc package-lock.json
CMD ["node", "index.js"]
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY package.json ./
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci
COPY . .
RUN rm -f package-lock.json
CMD ["node", "index.js"]
#---- fixed .dockerignore
node_modules
.git
.npmrc
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY package.json ./
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci
COPY . .
RUN rm -f package-lock.json
CMD ["node", "index.js"]
#---- fixed .dockerignore
node_modules
.git
.npmrc

#---- it is named in one stage, and comes with the sources of the last
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789
#---- file package.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
.git
#---- file Dockerfile
FROM node:22 AS deps
WORKDIR /app
COPY package.json .npmrc ./
#                 ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of stage `deps`, in the build cache"
RUN npm ci
FROM node:22
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY . .
#    ^ warning: "This COPY includes `.npmrc`, which contains credentials and stays in a layer of the image"
CMD ["node", "index.js"]
#---- refused: "Mount .npmrc as a secret: no step reads it; the program may need it at run time"
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22 AS deps
WORKDIR /app
COPY package.json ./
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci
FROM node:22
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY . .
CMD ["node", "index.js"]

#---- environment files beside .env, all in one go, and no samples
#---- file .dockerignore
.git
#---- file .env
PORT=1
#---- file .env.local
API_TOKEN=Zk9zXy3Pq8LmT2vBGw5RjNc7HdA0eKuS1iOf6YbQ4t
#---- file .env.production
DB_PASSWORD=Zk9zXy3Pq8LmT2vBGw5R
#---- file .env.example
DB_PASSWORD=Zk9zXy3Pq8LmT2vBGw5R
#---- file .env.development
PORT=1
#---- file config/worker.env
DB_PASSWORD=Zk9zXy3Pq8LmT2vBGw5R
#---- file package.json
{ "dependencies": { "express": "4" }, "scripts": { "start": "node index.js" } }
#---- file compose.yaml
services: { web: { build: ., env_file: [.env.production, config/worker.env] } }
#---- file index.js
console.log(process.env.API_TOKEN)
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY . .
#    ^ warning: "This COPY includes `.env.local`, `.env.production` and `config/worker.env`, which contain credentials and stay in a layer of the image"
CMD ["node", "index.js"]
#---- refused: "Mount .env.local as a secret: the program may need it at run time"
#---- refused: "Mount .env.production as a secret: the program may need it at run time"
#---- refused: "Mount worker.env as a secret: the program may need it at run time"
#---- fixed (unsafe) .dockerignore: "Add .env, .env.local, .env.production and config/worker.env to .dockerignore"
.git
.env
.env.local
.env.production
config/worker.env

#---- one that a step takes from a sample, and one beside it
#---- file .dockerignore
.git
#---- file .env.local
API_TOKEN=Zk9zXy3Pq8LmT2vBGw5RjNc7HdA0eKuS1iOf6YbQ4t
#---- file Dockerfile
FROM nginx:1.29
COPY . /usr/share/nginx/html
#    ^ warning: "This COPY includes `.env.local`, which contains credentials and stays in a layer of the image"
RUN mv /usr/share/nginx/html/.env.local /etc/environment
#---- refused: "Mount .env.local as a secret: the program may need it at run time"

#---- one that a build reads by its mode
#---- file .dockerignore
.git
#---- file .env.production
API_TOKEN=Zk9zXy3Pq8LmT2vBGw5RjNc7HdA0eKuS1iOf6YbQ4t
#---- file package.json
{ "devDependencies": { "vite": "7" }, "scripts": { "build": "vite build" } }
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY . .
#    ^ warning: "This COPY includes `.env.production`, which contains credentials and stays in a layer of the image"
RUN npm run build
#---- refused: "Mount .env.production as a secret: the program may need it at run time"

#---- one that the project's own start names
#---- file .dockerignore
.git
#---- file .env
DB_PASSWORD=Zk9zXy3Pq8LmT2vBGw5R
#---- file .env.production
DB_PASSWORD=Zk9zXy3Pq8LmT2vBGw5R
#---- file package.json
{ "scripts": { "start": "node --env-file=.env.production index.js", "dev": "node --env-file .env index.js" } }
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY . .
#    ^ warning: "This COPY includes `.env` and `.env.production`, which contain credentials and stay in a layer of the image"
CMD ["npm", "start"]
#---- refused: "Mount .env as a secret: the program may need it at run time"
#---- refused: "Mount .env.production as a secret: the program may need it at run time"

#---- one that a script of the image reads
#---- file .dockerignore
.git
#---- file .env.production
DB_PASSWORD=Zk9zXy3Pq8LmT2vBGw5R
#---- file start.sh
#!/bin/sh
. ./.env.production
exec ./server
#---- file Dockerfile
FROM debian:12
WORKDIR /app
COPY . .
#    ^ warning: "This COPY includes `.env.production`, which contains credentials and stays in a layer of the image"
CMD ["./start.sh"]
#---- refused: "Mount .env.production as a secret: the program may need it at run time"

#---- those that Bun reads by itself
#---- file .dockerignore
.git
#---- file .env.local
DB_PASSWORD=Zk9zXy3Pq8LmT2vBGw5R
#---- file index.ts
console.log(process.env.DB_PASSWORD)
#---- file Dockerfile
FROM oven/bun:1
WORKDIR /app
COPY . .
#    ^ warning: "This COPY includes `.env.local`, which contains credentials and stays in a layer of the image"
CMD ["bun", "index.ts"]
#---- refused: "Mount .env.local as a secret: the program may need it at run time"

#---- it is named, comes along with the sources, and a step sets its mode
#---- file netrc
machine github.com login x password ghp_16C7e42F292c6912E7710c838347Ae178B4a
#---- file go.mod
module example.com/app
#---- file main.go
package main
#---- file .dockerignore
.git
#---- file Dockerfile
FROM golang:1.17-alpine AS builder
WORKDIR /app
COPY . .
#    ^ warning: "This COPY includes `netrc`, which contains credentials and stays in a layer of stage `builder`, in the build cache"
COPY ./netrc /root/.netrc
#    ^^^^^^^ warning: "`netrc` contains credentials and stays in a layer of stage `builder`, in the build cache"
RUN chmod 600 /root/.netrc
RUN go mod download && go build -o server main.go
FROM alpine:3
COPY --from=builder /app/server /server
#---- fixed (unsafe): "Mount netrc as a secret"
FROM golang:1.17-alpine AS builder
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true \
    go mod download && go build -o server main.go
FROM alpine:3
COPY --from=builder /app/server /server
#---- fixed .dockerignore
.git
netrc
#---- fixed (unsafe): "Mount netrc as a secret"
FROM golang:1.17-alpine AS builder
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true \
    go mod download && go build -o server main.go
FROM alpine:3
COPY --from=builder /app/server /server
#---- fixed .dockerignore
.git
netrc

#---- it is named by its own name and comes along with the sources
#---- file .netrc
machine github.com login x password ghp_16C7e42F292c6912E7710c838347Ae178B4a
#---- file go.mod
module example.com/app
#---- file .dockerignore
.git
#---- file Dockerfile
FROM golang:1.22 AS builder
COPY .netrc /root/.netrc
#    ^^^^^^ warning: "`.netrc` contains credentials and stays in a layer of stage `builder`, in the build cache"
WORKDIR /app
COPY . .
#    ^ warning: "This COPY includes `.netrc`, which contains credentials and stays in a layer of stage `builder`, in the build cache"
RUN chmod 600 /root/.netrc && go mod download && go build -o /server
FROM alpine:3
COPY --from=builder /server /server
#---- fixed (unsafe): "Mount .netrc as a secret"
FROM golang:1.22 AS builder
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true \
    go mod download && go build -o /server
FROM alpine:3
COPY --from=builder /server /server
#---- fixed .dockerignore
.git
.netrc
#---- fixed (unsafe): "Mount .netrc as a secret"
FROM golang:1.22 AS builder
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true \
    go mod download && go build -o /server
FROM alpine:3
COPY --from=builder /server /server
#---- fixed .dockerignore
.git
.netrc

#---- Maven's settings come along with the sources
#---- file settings.xml
<settings><servers><server><id>a</id><password>hunter22x</password></server></servers></settings>
#---- file pom.xml
<project/>
#---- file .dockerignore
.git
#---- file Dockerfile
FROM maven:3-eclipse-temurin-21 AS build
COPY settings.xml /root/.m2/settings.xml
#    ^^^^^^^^^^^^ warning: "`settings.xml` contains credentials and stays in a layer of stage `build`, in the build cache"
WORKDIR /maven
COPY . .
#    ^ warning: "This COPY includes `settings.xml`, which contains credentials and stays in a layer of stage `build`, in the build cache"
RUN mvn package
FROM eclipse-temurin:21-jre
COPY --from=build /maven/target/app.jar /app.jar
#---- fixed (unsafe): "Mount settings.xml as a secret"
FROM maven:3-eclipse-temurin-21 AS build
WORKDIR /maven
COPY . .
RUN --mount=type=secret,id=settings.xml,target=/root/.m2/settings.xml,required=true mvn package
FROM eclipse-temurin:21-jre
COPY --from=build /maven/target/app.jar /app.jar
#---- fixed .dockerignore
.git
settings.xml
#---- fixed (unsafe): "Mount settings.xml as a secret"
FROM maven:3-eclipse-temurin-21 AS build
WORKDIR /maven
COPY . .
RUN --mount=type=secret,id=settings.xml,target=/root/.m2/settings.xml,required=true mvn package
FROM eclipse-temurin:21-jre
COPY --from=build /maven/target/app.jar /app.jar
#---- fixed .dockerignore
.git
settings.xml

#---- a step names the place where Maven's settings came along
#---- file settings.xml
<settings><servers><server><id>a</id><password>hunter22x</password></server></servers></settings>
#---- file pom.xml
<project/>
#---- file .dockerignore
.git
#---- file Dockerfile
FROM maven:3-eclipse-temurin-21 AS build
COPY settings.xml /root/.m2/settings.xml
#    ^^^^^^^^^^^^ warning: "`settings.xml` contains credentials and stays in a layer of stage `build`, in the build cache"
WORKDIR /maven
COPY . .
#    ^ warning: "This COPY includes `settings.xml`, which contains credentials and stays in a layer of stage `build`, in the build cache"
RUN mvn -s settings.xml package
FROM eclipse-temurin:21-jre
COPY --from=build /maven/target/app.jar /app.jar
#---- fixed (unsafe): "Mount settings.xml as a secret"
FROM maven:3-eclipse-temurin-21 AS build
WORKDIR /maven
COPY . .
RUN --mount=type=secret,id=settings.xml,target=/root/.m2/settings.xml,required=true \
    --mount=type=secret,id=settings.xml,target=/maven/settings.xml,required=true \
    mvn -s settings.xml package
FROM eclipse-temurin:21-jre
COPY --from=build /maven/target/app.jar /app.jar
#---- fixed .dockerignore
.git
settings.xml
#---- fixed (unsafe): "Mount settings.xml as a secret"
FROM maven:3-eclipse-temurin-21 AS build
WORKDIR /maven
COPY . .
RUN --mount=type=secret,id=settings.xml,target=/root/.m2/settings.xml,required=true \
    --mount=type=secret,id=settings.xml,target=/maven/settings.xml,required=true \
    mvn -s settings.xml package
FROM eclipse-temurin:21-jre
COPY --from=build /maven/target/app.jar /app.jar
#---- fixed .dockerignore
.git
settings.xml

#---- ok: a scanner for secrets has a table of patterns with samples
#---- file .dockerignore
.git
#---- file src/patterns.rs
pub const PATTERNS: &[(&str, &str, &str)] = &[
    ("github", r"ghp_[a-zA-Z0-9]{36}", "ghp_16C7e42F292c6912E7710c838347Ae178B4a"),
];
#---- file src/scan.py
KNOWN = [
    "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
    "glpat-a8Kd93jfLs02mXcQ17zp",
    "npm_k3Jd82hfKs93jdLq02mXcZ17apQw46RtYu58",
]
#---- file src/redact.go
package main
// An expired token, as a test value.
var sample = "ghp_16C7e42F292c6912E7710c838347Ae178B4a"
#---- file src/other.ts
const token = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'; // fake
#---- file Dockerfile
FROM debian:13
COPY . .

#---- a program that uses a token
#---- file .dockerignore
.git
#---- file src/client.py
TOKEN = "ghp_16C7e42F292c6912E7710c838347Ae178B4a"
#---- file Dockerfile
FROM debian:13
COPY . .
#    ^ warning: "This COPY includes `src/client.py`, which contains credentials and stays in a layer of the image"
#---- refused: "Mount client.py as a secret: the program may need it at run time"

#---- ok: a token that the Dockerfile holds is told of where it stands
#---- file src/a.js
1
#---- file Dockerfile
FROM node:22
WORKDIR /app
ENV NPM_TOKEN=npm_abcdefghijklmnopqrstuvwxyz0123456789
COPY . .

#---- each `rm` goes where what is ignored would have come
#---- file id_rsa
-----BEGIN RSA PRIVATE KEY-----
MIIabc
-----END RSA PRIVATE KEY-----
#---- file Gemfile
gem 'a', git: 'git@example.com:team/a.git'
#---- file Dockerfile
FROM ruby:3.4
ADD id_rsa /root/.ssh/id_rsa
#   ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
WORKDIR /myapp
COPY Gemfile /myapp/
RUN bundle install
COPY . /myapp
#    ^ warning: "This COPY includes `id_rsa`, which contains credentials and stays in a layer of the image"
RUN rm /root/.ssh/id_rsa
RUN rm /myapp/id_rsa
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM ruby:3.4
WORKDIR /myapp
COPY Gemfile /myapp/
RUN --mount=type=ssh bundle install
COPY . /myapp
#---- fixed .dockerignore
id_rsa
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM ruby:3.4
WORKDIR /myapp
COPY Gemfile /myapp/
RUN --mount=type=ssh bundle install
COPY . /myapp
#---- fixed .dockerignore
id_rsa

#---- each `rm` of one step, by a relative path and by one of the home
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY .npmrc /root/.npmrc
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
#    ^ warning: "This COPY includes `.npmrc`, which contains credentials and stays in a layer of the image"
RUN rm ~/.npmrc && rm .npmrc && npm run build
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true npm ci
COPY . .
RUN npm run build
#---- fixed .dockerignore
.npmrc
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true npm ci
COPY . .
RUN npm run build
#---- fixed .dockerignore
.npmrc

#---- a destination that a step makes a folder
#---- file id_rsa
-----BEGIN RSA PRIVATE KEY-----
MIIabc
-----END RSA PRIVATE KEY-----
#---- file Dockerfile
FROM node:22
WORKDIR /root
RUN mkdir .ssh
COPY id_rsa .ssh
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN chmod 600 /root/.ssh/id_rsa
RUN git clone git@github.com:acme/app.git
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM node:22
WORKDIR /root
RUN mkdir .ssh
RUN --mount=type=ssh git clone git@github.com:acme/app.git

#---- a destination that a later step names something in
FROM node:22
COPY id_rsa /root/.ssh
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN git clone git@github.com:acme/app.git && rm /root/.ssh/id_rsa
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM node:22
RUN --mount=type=ssh git clone git@github.com:acme/app.git

#---- a destination that is a folder only where the base image has it
FROM node:22
COPY id_rsa /root/.ssh
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN git clone git@github.com:acme/app.git
#---- refused: "Mount id_rsa as a secret: its path in the image is unknown"

#---- a destination that WORKDIR, another COPY or the distribution makes a folder
#---- file docker/.npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file docker/.netrc
machine example.com login me password s3cr3t
#---- file docker/pip.conf
[global]
index-url = https://me:s3cr3t@example.com/simple
#---- file Dockerfile
FROM node:22 AS a
RUN mkdir -p /app
WORKDIR /app
COPY docker/.npmrc /app
#    ^^^^^^^^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of stage `a`, in the build cache"
RUN npm ci
FROM alpine AS b
ARG HOME_DIR=/root
COPY docker/.netrc $HOME_DIR
#    ^^^^^^^^^^^^^ warning: "`.netrc` contains credentials and stays in a layer of stage `b`, in the build cache"
RUN curl -n https://example.com
FROM python:3.13 AS c
COPY docker/pip.conf /srv/app
#    ^^^^^^^^^^^^^^^ warning: "`pip.conf` contains credentials and stays in a layer of the image"
COPY requirements.txt /srv/app/
RUN pip install -r /srv/app/requirements.txt
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22 AS a
RUN mkdir -p /app
WORKDIR /app
RUN --mount=type=secret,id=docker-npmrc,target=/app/.npmrc,required=true npm ci
FROM alpine AS b
ARG HOME_DIR=/root
COPY docker/.netrc $HOME_DIR
RUN curl -n https://example.com
FROM python:3.13 AS c
COPY docker/pip.conf /srv/app
COPY requirements.txt /srv/app/
RUN pip install -r /srv/app/requirements.txt
#---- fixed (unsafe): "Mount .netrc as a secret"
FROM node:22 AS a
RUN mkdir -p /app
WORKDIR /app
COPY docker/.npmrc /app
RUN npm ci
FROM alpine AS b
ARG HOME_DIR=/root
RUN --mount=type=secret,id=docker-netrc,target=/root/.netrc,required=true \
    curl -n https://example.com
FROM python:3.13 AS c
COPY docker/pip.conf /srv/app
COPY requirements.txt /srv/app/
RUN pip install -r /srv/app/requirements.txt
#---- fixed (unsafe): "Mount pip.conf as a secret"
FROM node:22 AS a
RUN mkdir -p /app
WORKDIR /app
COPY docker/.npmrc /app
RUN npm ci
FROM alpine AS b
ARG HOME_DIR=/root
COPY docker/.netrc $HOME_DIR
RUN curl -n https://example.com
FROM python:3.13 AS c
COPY requirements.txt /srv/app/
RUN --mount=type=secret,id=docker-pip.conf,target=/srv/app/pip.conf,required=true \
    pip install -r /srv/app/requirements.txt

#---- a mode of a file at a quoted path of the home folder
FROM alpine
COPY id_rsa /root/.ssh/id_rsa
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN chmod 600 "$HOME/.ssh/id_rsa"
RUN git clone git@github.com:acme/app.git && rm -f "${HOME}/.ssh/id_rsa"
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM alpine
RUN --mount=type=ssh git clone git@github.com:acme/app.git

#---- a mode of all files of its folder, where it is the only one
FROM alpine
COPY deploy_key /root/.ssh/id_rsa
#    ^^^^^^^^^^ warning: "`deploy_key` contains credentials and stays in a layer of the image"
RUN chmod -R 600 ~/.ssh/* && git -c core.sshCommand="ssh -i /root/.ssh/id_rsa" clone git@github.com:acme/app.git
RUN rm ~/.ssh/id_*
#---- fixed (unsafe): "Mount deploy_key as a secret"
FROM alpine
RUN --mount=type=secret,id=deploy_key,target=/root/.ssh/id_rsa,required=true \
    git -c core.sshCommand="ssh -i /root/.ssh/id_rsa" clone git@github.com:acme/app.git

#---- a mode of all files of its folder, where another one is
FROM alpine
COPY id_rsa id_rsa.pub /root/.ssh/
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN chmod 600 /root/.ssh/* && ssh-add /root/.ssh/id_rsa && git clone git@github.com:acme/app.git
#---- refused: "Mount id_rsa as a secret: `chmod` in line 3 changes it too"

#---- a mode of all files of its folder in a step of its own, where another one is
FROM alpine
COPY id_rsa config /root/.ssh/
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN chmod 600 /root/.ssh/*
RUN ssh-add /root/.ssh/id_rsa && git clone git@github.com:acme/app.git
#---- fixed (unsafe): "Mount id_rsa as a secret"
FROM alpine
COPY config /root/.ssh/
RUN chmod 600 /root/.ssh/*
RUN --mount=type=secret,id=id_rsa,target=/root/.ssh/id_rsa,required=true \
    ssh-add /root/.ssh/id_rsa && git clone git@github.com:acme/app.git

#---- a mode of all below a folder that a step makes
FROM alpine
RUN mkdir -p /root/.ssh
COPY id_rsa /root/.ssh/
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN chmod -R 700 /root/.ssh
RUN chown -R root:root ~/.ssh && ssh-add ~/.ssh/id_rsa && git clone git@github.com:acme/app.git
#---- fixed (unsafe): "Mount id_rsa as a secret"
FROM alpine
RUN mkdir -p /root/.ssh
RUN chmod -R 700 /root/.ssh
RUN --mount=type=secret,id=id_rsa,target=/root/.ssh/id_rsa,required=true \
    chown root:root ~/.ssh && ssh-add ~/.ssh/id_rsa && git clone git@github.com:acme/app.git

#---- a mode of all below a folder that only the file makes
FROM alpine
COPY id_rsa /root/.ssh/
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN chmod -R go-rwx /root/.ssh && chmod 700 /root/.ssh && git clone git@github.com:acme/app.git
RUN rm -r /root/.ssh
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM alpine
RUN --mount=type=ssh \
    git clone git@github.com:acme/app.git

#---- an owner of all below the folder of a project, in the step that reads
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json .npmrc ./
#                 ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN npm install && chown -R node:node /app
#---- refused: "Mount .npmrc as a secret: `chown` in line 4 changes it too"

#---- an owner of all below the folder of a project, in a later step
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json .npmrc ./
#                 ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN npm install && chmod -R 755 /app/* && sed -i s/a/b/ *.json
RUN chown -R node:node /app
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY package.json ./
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true \
    npm install && chmod -R 755 /app/* && sed -i s/a/b/ *.json
RUN chown -R node:node /app

#---- all files of its folder, changed and copied
FROM alpine
COPY id_rsa /root/.ssh/
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of stage 0, in the build cache"
RUN cp -r /root/.ssh /home/app/.ssh && git clone git@github.com:acme/app.git
FROM alpine
COPY id_rsa /root/.ssh/
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN sed -i 's/\r//' ~/.ssh/id* && git clone git@github.com:acme/app.git
#---- refused: "Mount id_rsa as a secret: `cp` in line 3 copies it"
#---- refused: "Mount id_rsa as a secret: `sed` in line 6 changes it"

#---- a key that Git leaves out, in a clean checkout
#---- file .gitignore
id_rsa
deploy
.npmrc
#---- file Gemfile
gem 'a', git: 'git@example.com:team/a.git'
#---- file Dockerfile
FROM ruby:3.4
ADD id_rsa /root/.ssh/id_rsa
#   ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
WORKDIR /myapp
COPY Gemfile /myapp/
RUN bundle install
COPY . /myapp
RUN rm /root/.ssh/id_rsa
RUN rm /myapp/id_rsa
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM ruby:3.4
WORKDIR /myapp
COPY Gemfile /myapp/
RUN --mount=type=ssh bundle install
COPY . /myapp
#---- fixed .dockerignore
id_rsa

#---- a key of any name that Git leaves out, and a file that a step removes
#---- file .gitignore
deploy
.npmrc
#---- file package.json
{}
#---- file Dockerfile
FROM node:22
COPY deploy /root/.ssh/id_ed25519
#    ^^^^^^ warning: "`deploy` contains credentials and stays in a layer of the image"
RUN git clone git@example.com:team/a.git
WORKDIR /app
COPY package.json .npmrc ./
#                 ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN npm install
RUN rm .npmrc
#---- fixed (unsafe): "Use the SSH agent instead of deploy"
FROM node:22
RUN --mount=type=ssh git clone git@example.com:team/a.git
WORKDIR /app
COPY package.json .npmrc ./
RUN --mount=type=ssh npm install
RUN rm .npmrc
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
COPY deploy /root/.ssh/id_ed25519
RUN git clone git@example.com:team/a.git
WORKDIR /app
COPY package.json ./
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm install

#---- ok: a file of unknown content that Git leaves out
#---- file .gitignore
.npmrc
.env
#---- file package.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json .npmrc .env ./
RUN npm install

#---- ok: a key that is not there, and that Git does not leave out
#---- file a.sh
echo a
#---- file Dockerfile
FROM alpine
COPY a.sh /
COPY id_rsa /root/.ssh/id_rsa
RUN git clone git@example.com:team/a.git

#---- ok: a key that Git and Docker leave out
#---- file .gitignore
id_rsa
#---- file .dockerignore
id_rsa
#---- file a.sh
echo a
#---- file Dockerfile
FROM alpine
COPY a.sh /
COPY id_rsa /root/.ssh/id_rsa
RUN git clone git@example.com:team/a.git

#---- an environment of Python's is made without a key
FROM ubuntu:24.04
COPY docker/id_rsa /root/.ssh/id_rsa
#    ^^^^^^^^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN chmod 600 /root/.ssh/id_rsa && ssh-keyscan bitbucket.org >> /root/.ssh/known_hosts
RUN virtualenv /env && python3 -m venv --system-site-packages /other
RUN /env/bin/pip install hg+ssh://hg@bitbucket.org/acme/app
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM ubuntu:24.04
RUN mkdir -p /root/.ssh && ssh-keyscan bitbucket.org >> /root/.ssh/known_hosts
RUN virtualenv /env && python3 -m venv --system-site-packages /other
RUN --mount=type=ssh /env/bin/pip install hg+ssh://hg@bitbucket.org/acme/app

#---- an environment of Python's may be made with a login of a registry
#---- file pip.conf
[global]
index-url = https://me:s3cr3t@example.com/simple
#---- file Dockerfile
FROM ubuntu:24.04
COPY pip.conf /etc/pip.conf
#    ^^^^^^^^ warning: "`pip.conf` contains credentials and stays in a layer of the image"
RUN virtualenv /env
RUN /env/bin/pip install acme
#---- refused: "Mount pip.conf as a secret: `virtualenv` in line 3 may read it"

#---- a file has another secret than one that commands wrote under its name
#---- file package.json
{ "name": "a", "dependencies": { "@a/b": "1" } }
#---- file yarn.lock
# yarn lockfile v1
#---- file .npmrc
@a:registry=https://npm.pkg.github.com/
//npm.pkg.github.com/:_authToken=ghp_abcdefghijklmnopqrstuvwxyz0123456789
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json yarn.lock .npmrc ./
#                           ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
# The secret npmrc is a file with: //npm.pkg.github.com/:_authToken=<NPM_TOKEN>
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true yarn
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY package.json yarn.lock ./
# The secret npmrc is a file with: //npm.pkg.github.com/:_authToken=<NPM_TOKEN>
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true --mount=type=secret,id=npmrc-2,target=/app/.npmrc,required=true yarn

#---- what a pattern brings, and a later stage takes along
#---- file package.json
{ "scripts": { "build": "next build" } }
#---- file .env
API_TOKEN=Zx81kQpl0sYtAbCdEf
#---- file .env.production
STRIPE_SECRET_KEY=Zx81kQpl0sYtAbCdEfGh
#---- file Dockerfile
FROM node:22 AS builder
WORKDIR /app
COPY .env* ./
#    ^^^^^ warning: "`.env` and `.env.production` contain credentials and stay in a layer of stage `builder`, and line 8 copies it to the final image with `--from`"
RUN npm run build

FROM node:22
WORKDIR /app
COPY --from=builder /app ./
#---- refused: "Mount .env as a secret: the pattern of the COPY may bring other files as well"
#---- refused: "Mount .env.production as a secret: the pattern of the COPY may bring other files as well"

#---- ok: a file in which steps put values in place of words
#---- file nuget.config
<configuration><packageSourceCredentials><gh><add key="Username" value="GH_PKG_USERNAME_PLACEHOLDER"/><add key="ClearTextPassword" value="GH_PKG_PAT_PLACEHOLDER"/></gh></packageSourceCredentials></configuration>
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:9.0
WORKDIR /src
COPY . .
RUN sed -i "s/GH_PKG_USERNAME_PLACEHOLDER/$GH_PKG_USERNAME/g" nuget.config
RUN sed -i "s/GH_PKG_PAT_PLACEHOLDER/$GH_PKG_PAT/g" nuget.config
RUN dotnet restore

#---- a step that writes the file anew
#---- file settings.xml
<settings><servers><server><id>a</id><username>u</username><password>Zx81kQpl0sY</password></server></servers></settings>
#---- file pom.xml
<project/>
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21
WORKDIR /b
COPY settings.xml /root/.m2/settings.xml
#    ^^^^^^^^^^^^ warning: "`settings.xml` contains credentials and stays in a layer of the image"
COPY pom.xml .
RUN mvn -s /root/.m2/settings.xml dependency:go-offline
RUN envsubst < settings.xml.tpl > /root/.m2/settings.xml
#---- refused: "Mount settings.xml as a secret: `envsubst` in line 6 writes it, which a mounted file does not allow"

#---- its folder is packed
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY .npmrc ./
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN npm ci && zip -r x.zip . && rm .npmrc
#---- refused: "Mount .npmrc as a secret: `zip` in line 4 copies it"

#---- its folder is packed elsewhere
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY .npmrc ./
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN tar cf /x.tar . && npm ci
#---- refused: "Mount .npmrc as a secret: `tar` in line 4 copies it"

#---- its folder is put into a repository
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY .npmrc ./
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN npm ci && git add -A && git commit -m x && rm .npmrc
#---- refused: "Mount .npmrc as a secret: `git` in line 4 copies it"

#---- a folder beside it is packed
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY .npmrc ./
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN npm ci && tar czf /x.tgz dist && rm .npmrc
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true \
    npm ci && tar czf /x.tgz dist

#---- settings are added to it
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY .npmrc /root/.npmrc
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN npm config set registry https://example.com && npm ci
#---- refused: "Mount .npmrc as a secret: `npm config set` in line 4 writes it, which a mounted file does not allow"

#---- settings of the project are added to it
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY .npmrc ./
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN npm config set fund false --location project && npm ci
#---- refused: "Mount .npmrc as a secret: `npm config set` in line 4 writes it, which a mounted file does not allow"

#---- it is removed by a search
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY .npmrc ./
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN npm ci && find . -name ".npmrc" -delete
#---- refused: "Mount .npmrc as a secret: `find` in line 4 changes it"

#---- others are removed by a search
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY .npmrc ./
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN npm ci && find . -name "*.md" -delete && rm .npmrc
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true \
    npm ci && find . -name "*.md" -delete

#---- it is removed as Git leaves it out
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY .npmrc ./
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN npm ci && git clean -fdx && rm -f .npmrc
#---- refused: "Mount .npmrc as a secret: `git` in line 4 changes it"

#---- a later step tests whether it is there
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY .npmrc ./
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN npm ci
RUN test -f .npmrc && npm run build
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true test -f .npmrc && npm run build

#---- one that nothing reads outside of a home
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file .netrc
machine example.com login a password Zx81kQ
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
#    ^ warning: "This COPY includes `.netrc` and `.npmrc`, which contain credentials and stay in a layer of the image"
RUN npm ci
#---- refused: "Mount .netrc as a secret: no step reads it; the program may need it at run time"
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc,required=true npm ci
#---- fixed .dockerignore
node_modules
.npmrc

#---- a text of one letter is put in place of another
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_0000
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY .npmrc ./
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of the image"
RUN npm ci && sed -i s/a/b/ .npmrc && rm .npmrc
#---- refused: "Mount .npmrc as a secret: `sed` in line 4 changes it"

#---- a pattern takes the file to the image
#---- file .env
DB_PASSWORD=hunter42x
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY . .
#    ^ warning: "This COPY includes `.env`, which contains credentials and stays in a layer of stage `build`, and lines 7, 8 and 11 copy it to the final image with `--from`"
RUN npm run build
FROM node:22
WORKDIR /app
COPY --from=build /app/.en[v] /app/package.json ./
COPY --from=build /ap?/.env* ./
COPY --from=build /app/*.md ./
COPY --from=build /app/.e?v.* ./
COPY --from=build /a* /all/
CMD ["node", "main.js"]
#---- refused: "Mount .env as a secret: line 7 copies it from there"

#---- a pattern takes a file on that a mount would not leave there
#---- file .npmrc
//registry.npmjs.org/:_authToken=npm_abcdefghijklmnopqrstuvwxyz0123456789
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY .npmrc package.json ./
#    ^^^^^^ warning: "`.npmrc` contains credentials and stays in a layer of stage `build`, in the build cache"
RUN npm install
FROM node:22 AS last
WORKDIR /app
COPY --from=build /app/.npmr[c] ./
FROM node:22
COPY --from=build /app/node_module[s] ./
#---- refused: "Mount .npmrc as a secret: line 7 copies it from there"

#---- what a step packs above the COPY, or of other folders, holds no file of it
#---- file package.json
{}
#---- file .env
DB_PASSWORD=hunter42x
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY package.json ./
RUN npm install --production && cp -R node_modules prod_node_modules
COPY . .
#    ^ warning: "This COPY includes `.env`, which contains credentials and stays in a layer of stage `build`, in the build cache"
RUN cp -r public/. /public && cp -r ./src/* /sources
FROM node:22
COPY --from=build /app/prod_node_modules ./node_modules
COPY --from=build /public ./public
COPY --from=build /sources ./sources
#---- refused: "Mount .env as a secret: no step names it, but one may read it"
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git
node_modules
.env

#---- what a step packs of the folder of the file may hold it
#---- file .env
DB_PASSWORD=hunter42x
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY . .
#    ^ warning: "This COPY includes `.env`, which contains credentials and stays in a layer of stage `build`, and line 6 may copy it to the final image with `--from`"
RUN cp -r . /packed
FROM node:22
COPY --from=build /packed ./packed
#---- refused: "Mount .env as a secret: no step names it, but one may read it"
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git
.env

#---- a program names the key
#---- file package.json
{ "dependencies": { "priv": "git+ssh://git@github.com/acme/priv.git" } }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": { "node_modules/priv": { "resolved": "git+ssh://git@github.com/acme/priv.git#1" } } }
#---- file docker/id_rsa
-----BEGIN RSA PRIVATE KEY-----
#---- file index.js
deploy({ privateKeyPath: "/root/.ssh/id_rsa" });
#---- file Dockerfile
FROM node:22
COPY docker/id_rsa /root/.ssh/id_rsa
#    ^^^^^^^^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY index.js ./
CMD ["node", "index.js"]
#---- refused: "Mount id_rsa as a secret: `index.js` names it, so that the program may need it at run time"

#---- the script that starts the program names the key
#---- file docker/id_rsa
-----BEGIN RSA PRIVATE KEY-----
#---- file docker/entrypoint.sh
#!/bin/sh
eval $(ssh-agent -s)
ssh-add ~/.ssh/id_rsa
exec "$@"
#---- file Dockerfile
FROM ruby:3.3
COPY docker/id_rsa /root/.ssh/id_rsa
#    ^^^^^^^^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN git clone git@github.com:acme/app.git /app
COPY docker/entrypoint.sh /entrypoint.sh
ENTRYPOINT ["/entrypoint.sh"]
#---- refused: "Mount id_rsa as a secret: `docker/entrypoint.sh` names it, so that the program may need it at run time"

#---- what names the key is not in the image that is shipped
#---- file docker/id_rsa
-----BEGIN RSA PRIVATE KEY-----
#---- file deploy.sh
ssh -i ~/.ssh/id_rsa deploy@example.com
#---- file README.md
Copy your key to ~/.ssh/id_rsa.
#---- file .dockerignore
deploy.sh
#---- file Dockerfile
FROM node:22
COPY docker/id_rsa /root/.ssh/id_rsa
#    ^^^^^^^^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN git clone git@github.com:acme/app.git /app
COPY README.md ./
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM node:22
RUN --mount=type=ssh git clone git@github.com:acme/app.git /app
COPY README.md ./

#---- a Gemfile without a source by Git needs no key
#---- file Gemfile
source "https://rubygems.org"
gem 'require_all'
# gem 'own', git: 'git@example.com:acme/own.git'
#---- file Gemfile.lock
GEM
  remote: https://rubygems.org/
  specs:
    require_all (3.0.0)
#---- file docker/id_rsa
-----BEGIN RSA PRIVATE KEY-----
#---- file app.rb
puts 1
#---- file Dockerfile
FROM ruby:3.3
COPY docker/id_rsa /root/.ssh/id_rsa
#    ^^^^^^^^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
COPY app.rb ./
CMD ["ruby", "app.rb"]
#---- refused: "Mount id_rsa as a secret: no step reads it; the program may need it at run time"

#---- only the step that fetches by Git needs the key
#---- file package.json
{ "repository": "git@github.com:acme/app.git", "dependencies": { "express": "^4.0.0" } }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": { "node_modules/express": { "resolved": "https://registry.npmjs.org/express/-/express-4.0.0.tgz", "funding": "https://github.com/sponsors/express" } } }
#---- file id_rsa
-----BEGIN RSA PRIVATE KEY-----
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY id_rsa /root/.ssh/id_rsa
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
COPY package.json package-lock.json ./
RUN npm ci
RUN npm install git+ssh://git@github.com/acme/priv.git
RUN rm /root/.ssh/id_rsa
CMD ["node", "index.js"]
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
RUN --mount=type=ssh npm install git+ssh://git@github.com/acme/priv.git
CMD ["node", "index.js"]

#---- a key that comes by a pattern and with its folder
#---- file docker/id_rsa
-----BEGIN RSA PRIVATE KEY-----
#---- file docker/id_rsa.pub
ssh-rsa AAAA
#---- file app.rb
puts 1
#---- file Dockerfile
FROM ruby:3.3
COPY docker/id_rsa* /root/.ssh/
#    ^^^^^^^^^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN git clone git@github.com:acme/app.git /own
COPY . /app/
#    ^ warning: "This COPY includes `docker/id_rsa`, which contains credentials and stays in a layer of the image"
CMD ["ruby", "/app/app.rb"]
#---- refused: "Mount id_rsa as a secret: the pattern of the COPY may bring other files as well"
#---- refused: "Mount id_rsa as a secret: the pattern of the COPY may bring other files as well"

#---- a configuration of SSH that takes no key but that of the file
#---- file docker/id_rsa
-----BEGIN RSA PRIVATE KEY-----
#---- file docker/config
Host github.com
  IdentityFile ~/.ssh/id_rsa
  IdentitiesOnly yes
#---- file Dockerfile
FROM alpine
RUN apk add git openssh
COPY docker/config /root/.ssh/config
COPY docker/id_rsa /root/.ssh/id_rsa
#    ^^^^^^^^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN chmod 600 /root/.ssh/id_rsa
RUN git clone git@github.com:acme/app.git
#---- refused: "Mount id_rsa as a secret: `docker/config` sets `IdentitiesOnly`, with which SSH takes no key of an agent"

#---- a configuration of SSH that a step writes takes no other key
FROM alpine
RUN apk add git openssh
COPY id_rsa /root/.ssh/id_rsa
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN printf "Host github.com\n  IdentitiesOnly yes\n" >> /root/.ssh/config
RUN git clone git@github.com:acme/app.git
#---- refused: "Mount id_rsa as a secret: line 4 sets `IdentitiesOnly`, with which SSH takes no key of an agent"

#---- a command of Git that takes no other key
FROM alpine
ENV GIT_SSH_COMMAND="ssh -o IdentitiesOnly=yes -o StrictHostKeyChecking=no"
COPY id_rsa /root/.ssh/id_rsa
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN git clone git@github.com:acme/app.git
#---- refused: "Mount id_rsa as a secret: line 2 sets `IdentitiesOnly`, with which SSH takes no key of an agent"

#---- a configuration of SSH that takes other keys too
#---- file docker/id_rsa
-----BEGIN RSA PRIVATE KEY-----
#---- file docker/config
Host github.com
  # IdentitiesOnly yes
  StrictHostKeyChecking no
#---- file Dockerfile
FROM alpine
RUN apk add git openssh
COPY docker/config docker/id_rsa /root/.ssh/
#                  ^^^^^^^^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN git clone git@github.com:acme/app.git
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM alpine
RUN apk add git openssh
COPY docker/config /root/.ssh/
RUN --mount=type=ssh git clone git@github.com:acme/app.git
#---- ok: files whose credentials are empty or to be filled in
#---- file auth.json
{ "http-basic": { "repo.magento.com": { "username": "", "password": "" } }, "bearer": { "example.com": "<token>" } }
#---- file .npmrc
//registry.npmjs.org/:_authToken=
registry=https://registry.npmjs.org/
#---- file .yarnrc.yml
npmAuthToken:
nodeLinker: node-modules
#---- file nuget.config
<add key="Username" value="" /><add key="ClearTextPassword" value="" />
#---- file sub/nuget.config
<add key="Username" value="bob" /><add key="ClearTextPassword" value="GH_PKG_PAT_PLACEHOLDER" />
#---- file .netrc
machine a.example.com login bob password
machine b.example.com login bob password <token>
#---- file .pypirc
[pypi]
password =
username = bob
#---- file pip.conf
[global]
index-url = https://bob:@pypi.example.com/simple
#---- file settings.xml
<settings><server><username>bob</username><password></password></server><server><password>YOUR_TOKEN</password></server></settings>
#---- file .aws/credentials
aws_secret_access_key =
[other]
#---- file .gem/credentials
:rubygems_api_key: ""
#---- file .git-credentials
https://bob:@example.com
#---- file Dockerfile
FROM debian:12
COPY auth.json .npmrc .yarnrc.yml nuget.config sub/nuget.config .netrc .pypirc pip.conf settings.xml .git-credentials /a/
COPY .aws/credentials /root/.aws/credentials
COPY .gem/credentials /root/.gem/credentials
COPY . .

#---- a login of Composer beside an empty one
#---- file auth.json
{ "http-basic": { "repo.magento.com": { "username": "", "password": "" },
  "example.com": { "username": "bob", "password": "Zx81kQpl0sY" } } }
#---- file Dockerfile
FROM composer:2
COPY auth.json composer.json composer.lock ./
#    ^^^^^^^^^ warning: "`auth.json` contains credentials and stays in a layer of the image"
RUN composer install
#---- fixed (unsafe): "Mount auth.json as a secret"
FROM composer:2
COPY composer.json composer.lock ./
RUN --mount=type=secret,id=auth.json,target=/app/auth.json,required=true composer install

#---- ok: a file in which steps put the values of arguments in place of words
#---- file nuget.config
<configuration>
  <packageSourceCredentials>
    <github>
      <add key="Username" value="bob" />
      <add key="ClearTextPassword" value="GH_PKG_PAT" />
    </github>
  </packageSourceCredentials>
</configuration>
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:9.0
WORKDIR /src
COPY . .
RUN sed -i "s/GH_PKG_PAT/$GH_PKG_PAT/g" nuget.config
RUN dotnet restore

#---- ok: values that say that they are made up for development
#---- file .env.development
# Non-secret values only.
POSTGRES_PASSWORD="agora_auth_dev_password"
AUTH_SECRET="dev_dummy_auth_secret_for_jwt_signing_123"
DEFAULT_CLIENT_SECRET="dev-client-secret"
JWT_SECRET=local-development-jwt-secret
#---- file Dockerfile
FROM node:22
COPY . /app
CMD ["node", "/app/index.js"]

#---- a value of development that does not say so
#---- file .env.development
POSTGRES_PASSWORD="agora_auth_dev_password"
AUTH_SECRET=pZ93kd8sQx0aLmW2
#---- file Dockerfile
FROM node:22
COPY . /app
#    ^ warning: "This COPY includes `.env.development`, which contains credentials and stays in a layer of the image"
CMD ["node", "/app/index.js"]
#---- refused: "Mount .env.development as a secret: the program may need it at run time"
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git
.env.development

#---- a value that says that it is of development, in the file of all
#---- file .env
POSTGRES_PASSWORD="agora_dev_password"
#---- file Dockerfile
FROM node:22
COPY . /app
#    ^ warning: "This COPY includes `.env`, which contains credentials and stays in a layer of the image"
CMD ["node", "/app/index.js"]
#---- refused: "Mount .env as a secret: the program may need it at run time"
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git
.env
#---- a key that comes along with the project too is read there by steps that name it only
#---- file id_rsa
-----BEGIN OPENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ
-----END OPENSSH PRIVATE KEY-----
#---- file Dockerfile
FROM golang:latest as build
COPY id_rsa /root/.ssh/
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN ssh-keyscan github.com >> /root/.ssh/known_hosts
WORKDIR /go/src/devnull
COPY . .
#    ^ warning: "This COPY includes `id_rsa`, which contains credentials and stays in a layer of the image"
RUN go get ./...
RUN rm -r /root/.ssh
RUN go build -a main.go
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM golang:latest as build
RUN mkdir -p /root/.ssh && ssh-keyscan github.com >> /root/.ssh/known_hosts
WORKDIR /go/src/devnull
COPY . .
RUN --mount=type=ssh go get ./...
RUN rm -r /root/.ssh
RUN go build -a main.go
#---- fixed .dockerignore
id_rsa
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM golang:latest as build
RUN mkdir -p /root/.ssh && ssh-keyscan github.com >> /root/.ssh/known_hosts
WORKDIR /go/src/devnull
COPY . .
RUN --mount=type=ssh go get ./...
RUN rm -r /root/.ssh
RUN go build -a main.go
#---- fixed .dockerignore
id_rsa

#---- a key that comes along with the project too, and that the program reads
#---- file id_rsa
-----BEGIN OPENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ
-----END OPENSSH PRIVATE KEY-----
#---- file Dockerfile
FROM golang:latest
WORKDIR /app
COPY go.mod go.sum ./
RUN go mod download
COPY . .
#    ^ warning: "This COPY includes `id_rsa`, which contains credentials and stays in a layer of the image"
RUN go build -o main . \
    && cp main /bin/main
ADD id_rsa /root/.ssh/id_rsa
#   ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
RUN chmod 600 /root/.ssh/id_rsa
RUN echo "StrictHostKeyChecking no " > /root/.ssh/config
CMD ["main"]
#---- refused: "Mount id_rsa as a secret: no step reads it; the program may need it at run time"
#---- refused: "Mount id_rsa as a secret: no step reads it; the program may need it at run time"

#---- a key that comes along with the project too, and that a step names there
#---- file id_rsa
-----BEGIN OPENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ
-----END OPENSSH PRIVATE KEY-----
#---- file Dockerfile
FROM golang:latest
COPY id_rsa /root/.ssh/
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of stage 0, in the build cache"
WORKDIR /app
COPY . .
#    ^ warning: "This COPY includes `id_rsa`, which contains credentials and stays in a layer of stage 0, in the build cache"
RUN ssh -i id_rsa git@github.com true
FROM golang:latest
COPY id_rsa /root/.ssh/
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
WORKDIR /app
COPY . .
#    ^ warning: "This COPY includes `id_rsa`, which contains credentials and stays in a layer of the image"
RUN echo "IdentityFile /app/id_rsa" >> /etc/ssh/ssh_config
RUN go get ./...
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa, and mount id_rsa as a secret"
FROM golang:latest
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=id_rsa,target=/root/.ssh/id_rsa,required=true \
    --mount=type=secret,id=id_rsa,target=/app/id_rsa,required=true \
    ssh -i id_rsa git@github.com true
FROM golang:latest
WORKDIR /app
COPY . .
RUN echo "IdentityFile /app/id_rsa" >> /etc/ssh/ssh_config
RUN --mount=type=ssh go get ./...
#---- fixed .dockerignore
id_rsa
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa, and mount id_rsa as a secret"
FROM golang:latest
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=id_rsa,target=/root/.ssh/id_rsa,required=true \
    --mount=type=secret,id=id_rsa,target=/app/id_rsa,required=true \
    ssh -i id_rsa git@github.com true
FROM golang:latest
WORKDIR /app
COPY . .
RUN echo "IdentityFile /app/id_rsa" >> /etc/ssh/ssh_config
RUN --mount=type=ssh go get ./...
#---- fixed .dockerignore
id_rsa
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa, and mount id_rsa as a secret"
FROM golang:latest
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=id_rsa,target=/root/.ssh/id_rsa,required=true \
    --mount=type=secret,id=id_rsa,target=/app/id_rsa,required=true \
    ssh -i id_rsa git@github.com true
FROM golang:latest
WORKDIR /app
COPY . .
RUN echo "IdentityFile /app/id_rsa" >> /etc/ssh/ssh_config
RUN --mount=type=ssh go get ./...
#---- fixed .dockerignore
id_rsa
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa, and mount id_rsa as a secret"
FROM golang:latest
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=id_rsa,target=/root/.ssh/id_rsa,required=true \
    --mount=type=secret,id=id_rsa,target=/app/id_rsa,required=true \
    ssh -i id_rsa git@github.com true
FROM golang:latest
WORKDIR /app
COPY . .
RUN echo "IdentityFile /app/id_rsa" >> /etc/ssh/ssh_config
RUN --mount=type=ssh go get ./...
#---- fixed .dockerignore
id_rsa

#---- the folder of a key is made for the first command that works in it
FROM maven:3.8.4-jdk-11-slim
RUN apt-get update && apt-get install -y git
COPY id_rsa /root/.ssh/id_rsa
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of stage 0, in the build cache"
RUN chmod 600 /root/.ssh/id_rsa
RUN touch /root/.ssh/known_hosts
RUN ssh-keyscan github.com >> /root/.ssh/known_hosts
WORKDIR /app
RUN git clone git@github.com:acme/lib.git .
FROM debian:12
COPY id_rsa /root/.ssh/id_rsa
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of stage 1, in the build cache"
RUN chmod 700 /root/.ssh && cd /root/.ssh && ssh-keyscan github.com > known_hosts
RUN git clone git@github.com:acme/lib.git .
FROM debian:12
COPY id_rsa /root/.ssh/id_rsa
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of stage 2, in the build cache"
RUN chown -R root:root ~/.ssh && chmod 600 /root/.ssh/id_rsa
RUN git clone git@github.com:acme/lib.git . && rm -r /root/.ssh
FROM debian:12
COPY id_rsa /root/.ssh/id_rsa
#    ^^^^^^ warning: "`id_rsa` contains credentials and stays in a layer of the image"
COPY hosts /tmp/hosts
RUN cp /tmp/hosts ~/.ssh/known_hosts
RUN git clone git@github.com:acme/lib.git . && rm -rf /root/.ssh
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM maven:3.8.4-jdk-11-slim
RUN apt-get update && apt-get install -y git
RUN mkdir -p /root/.ssh && touch /root/.ssh/known_hosts
RUN ssh-keyscan github.com >> /root/.ssh/known_hosts
WORKDIR /app
RUN --mount=type=ssh git clone git@github.com:acme/lib.git .
FROM debian:12
COPY id_rsa /root/.ssh/id_rsa
RUN chmod 700 /root/.ssh && cd /root/.ssh && ssh-keyscan github.com > known_hosts
RUN git clone git@github.com:acme/lib.git .
FROM debian:12
COPY id_rsa /root/.ssh/id_rsa
RUN chown -R root:root ~/.ssh && chmod 600 /root/.ssh/id_rsa
RUN git clone git@github.com:acme/lib.git . && rm -r /root/.ssh
FROM debian:12
COPY id_rsa /root/.ssh/id_rsa
COPY hosts /tmp/hosts
RUN cp /tmp/hosts ~/.ssh/known_hosts
RUN git clone git@github.com:acme/lib.git . && rm -rf /root/.ssh
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM maven:3.8.4-jdk-11-slim
RUN apt-get update && apt-get install -y git
COPY id_rsa /root/.ssh/id_rsa
RUN chmod 600 /root/.ssh/id_rsa
RUN touch /root/.ssh/known_hosts
RUN ssh-keyscan github.com >> /root/.ssh/known_hosts
WORKDIR /app
RUN git clone git@github.com:acme/lib.git .
FROM debian:12
RUN mkdir -p /root/.ssh && cd /root/.ssh && ssh-keyscan github.com > known_hosts
RUN --mount=type=ssh git clone git@github.com:acme/lib.git .
FROM debian:12
COPY id_rsa /root/.ssh/id_rsa
RUN chown -R root:root ~/.ssh && chmod 600 /root/.ssh/id_rsa
RUN git clone git@github.com:acme/lib.git . && rm -r /root/.ssh
FROM debian:12
COPY id_rsa /root/.ssh/id_rsa
COPY hosts /tmp/hosts
RUN cp /tmp/hosts ~/.ssh/known_hosts
RUN git clone git@github.com:acme/lib.git . && rm -rf /root/.ssh
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM maven:3.8.4-jdk-11-slim
RUN apt-get update && apt-get install -y git
COPY id_rsa /root/.ssh/id_rsa
RUN chmod 600 /root/.ssh/id_rsa
RUN touch /root/.ssh/known_hosts
RUN ssh-keyscan github.com >> /root/.ssh/known_hosts
WORKDIR /app
RUN git clone git@github.com:acme/lib.git .
FROM debian:12
COPY id_rsa /root/.ssh/id_rsa
RUN chmod 700 /root/.ssh && cd /root/.ssh && ssh-keyscan github.com > known_hosts
RUN git clone git@github.com:acme/lib.git .
FROM debian:12
RUN --mount=type=ssh git clone git@github.com:acme/lib.git .
FROM debian:12
COPY id_rsa /root/.ssh/id_rsa
COPY hosts /tmp/hosts
RUN cp /tmp/hosts ~/.ssh/known_hosts
RUN git clone git@github.com:acme/lib.git . && rm -rf /root/.ssh
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM maven:3.8.4-jdk-11-slim
RUN apt-get update && apt-get install -y git
COPY id_rsa /root/.ssh/id_rsa
RUN chmod 600 /root/.ssh/id_rsa
RUN touch /root/.ssh/known_hosts
RUN ssh-keyscan github.com >> /root/.ssh/known_hosts
WORKDIR /app
RUN git clone git@github.com:acme/lib.git .
FROM debian:12
COPY id_rsa /root/.ssh/id_rsa
RUN chmod 700 /root/.ssh && cd /root/.ssh && ssh-keyscan github.com > known_hosts
RUN git clone git@github.com:acme/lib.git .
FROM debian:12
COPY id_rsa /root/.ssh/id_rsa
RUN chown -R root:root ~/.ssh && chmod 600 /root/.ssh/id_rsa
RUN git clone git@github.com:acme/lib.git . && rm -r /root/.ssh
FROM debian:12
COPY hosts /tmp/hosts
RUN mkdir -p /root/.ssh && cp /tmp/hosts ~/.ssh/known_hosts
RUN --mount=type=ssh git clone git@github.com:acme/lib.git . && rm -rf /root/.ssh
