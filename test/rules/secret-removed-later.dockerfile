#---- a copied key
FROM alpine
COPY id_rsa /root/.ssh/id_rsa
#    ^^^^^^ related: "Added here"
RUN git clone git@example.com:team/app.git
RUN rm /root/.ssh/id_rsa
#   ^^ warning: "`/root/.ssh/id_rsa` stays in the layer of line 2, although this step removes it: mount it as a secret"
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM alpine
RUN --mount=type=ssh git clone git@example.com:team/app.git

#---- a file written from a token
FROM node:22
ARG NPM_TOKEN
RUN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc
#                                                        ^^^^^^ related: "Added here"
RUN npm ci
RUN npm cache clean --force && rm -f .npmrc
#                              ^^ warning: "`.npmrc` stays in the layer of line 3, although this step removes it: mount it as a secret"
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
# The secret npmrc is a file with: //registry.npmjs.org/:_authToken=<NPM_TOKEN>
RUN --mount=type=secret,id=npmrc,target=/.npmrc,required=true npm ci
RUN npm cache clean --force

#---- ok: within one step
FROM node:22
ARG NPM_TOKEN
RUN echo "$NPM_TOKEN" > .npmrc && npm ci && rm .npmrc

#---- ok: no secret
FROM node:22
COPY build.log /build.log
RUN rm /build.log
RUN echo hello > /tmp/a
RUN rm /tmp/a

#---- ok: a trigger writes it in another build
FROM node:22
WORKDIR /app
ONBUILD RUN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc
RUN rm -f .npmrc

#---- an argument that is the whole file
FROM golang:1.23 AS builder
ARG GITHUB_NETRC
WORKDIR /app
# github setup
RUN echo $GITHUB_NETRC > ~/.netrc
#                        ^^^^^^^^ related: "Added here"
COPY go.mod go.sum ./
RUN go mod download && go mod verify
COPY . .
RUN go build -o ./bin/app ./cmd/app/main.go
RUN rm -f ~/.netrc
#   ^^ warning: "`~/.netrc` stays in the layer of line 5, although this step removes it: mount it as a secret"
FROM alpine:latest
COPY --from=builder /app/bin/app /app
#---- fixed (unsafe): "Mount .netrc as a secret"
FROM golang:1.23 AS builder
WORKDIR /app
# github setup
COPY go.mod go.sum ./
# The secret netrc is a file with: <GITHUB_NETRC>
RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true go mod download && go mod verify
COPY . .
RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true \
    go build -o ./bin/app ./cmd/app/main.go
FROM alpine:latest
COPY --from=builder /app/bin/app /app

#---- an argument that is a key
FROM python:3.12
ARG DEPLOY_RSA
RUN mkdir -p /root/.ssh && echo "$DEPLOY_RSA" > /root/.ssh/id_rsa && chmod 600 /root/.ssh/id_rsa
#                                               ^^^^^^^^^^^^^^^^^ related: "Added here"
RUN pip install git+ssh://git@github.com/team/app.git
RUN rm /root/.ssh/id_rsa
#   ^^ warning: "`/root/.ssh/id_rsa` stays in the layer of line 3, although this step removes it: mount it as a secret"
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM python:3.12
RUN mkdir -p /root/.ssh
RUN --mount=type=ssh pip install git+ssh://git@github.com/team/app.git

#---- an argument that is printed into the file
FROM python:3.12
ARG DEPLOY_RSA
RUN mkdir -p /root/.ssh && printf '%s\n' "${DEPLOY_RSA}" > /root/.ssh/id_rsa && chmod 600 /root/.ssh/id_rsa
#                                                          ^^^^^^^^^^^^^^^^^ related: "Added here"
RUN pip install git+ssh://git@github.com/team/app.git
RUN rm /root/.ssh/id_rsa
#   ^^ warning: "`/root/.ssh/id_rsa` stays in the layer of line 3, although this step removes it: mount it as a secret"
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM python:3.12
RUN mkdir -p /root/.ssh
RUN --mount=type=ssh pip install git+ssh://git@github.com/team/app.git

#---- an argument that a heredoc holds
FROM golang:1.23
ARG GITHUB_NETRC
RUN cat <<EOF > /root/.netrc
#               ^^^^^^^^^^^^ related: "Added here"
${GITHUB_NETRC}
EOF
RUN go install example.com/team/app@v1.2.0
RUN rm -f /root/.netrc
#   ^^ warning: "`/root/.netrc` stays in the layer of line 3, although this step removes it: mount it as a secret"
#---- fixed (unsafe): "Mount .netrc as a secret"
FROM golang:1.23
# The secret netrc is a file with: <GITHUB_NETRC>
RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true \
    go install example.com/team/app@v1.2.0
