#---- flags and layout are repeated
FROM node:22
RUN --mount=type=cache,target=/root/.npm \
    npm ci && \
#          ^ cursor
    npm run build && npm prune
#---- after (unsafe): "Split this RUN here"
FROM node:22
RUN --mount=type=cache,target=/root/.npm \
    npm ci
RUN --mount=type=cache,target=/root/.npm \
    npm run build && npm prune

#---- lower case (crlf)
from debian
run a && b
#     ^ cursor
#---- after (unsafe): "Split this RUN here"
from debian
run a
run b

#---- a folder holds for what follows
FROM node:22
RUN cd /app && npm ci
#           ^ cursor
#---- refused: "Split this RUN here: the commands after it depend on `cd /app`"

#---- a variable
FROM node:22
RUN V=$(date) && echo $V
#             ^ cursor
#---- refused: "Split this RUN here: the commands after it depend on a variable that is set before it"

#---- another operator
FROM node:22
RUN a && b || c
#     ^ cursor
#---- refused: "Split this RUN here: some of its commands are not joined by `&&`"

#---- a comment
FROM node:22
RUN a && \
#     ^ cursor
# why
    b
#---- refused: "Split this RUN here: there is a comment here"

#---- a secret that a later command removes
FROM node:22
RUN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > ~/.npmrc && npm i && rm ~/.npmrc
#                                                                 ^ cursor
#---- refused: "Split this RUN here: what the commands before it write would stay in a layer, although `rm ~/.npmrc` removes it"

#---- a secret that the next command removes
FROM node:22
RUN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > ~/.npmrc && npm i && rm ~/.npmrc
#                                                                          ^ cursor
#---- refused: "Split this RUN here: what the commands before it write would stay in a layer, although `rm ~/.npmrc` removes it"

#---- lists and packages of the system that are removed at the end
FROM debian:12
RUN apt-get update && apt-get install -y gcc && rm -rf /var/lib/apt/lists/*
#                                            ^ cursor
#---- refused: "Split this RUN here: what the commands before it write would stay in a layer, although `rm -rf /var/lib/apt/lists/*` removes it"

#---- lists that the install needs
FROM debian:12
RUN echo a && apt-get update && apt-get install -y gcc
#                            ^ cursor
#---- refused: "Split this RUN here: `apt-get update` would stay cached when the install after it changes"

#---- lists that the second part fetches itself
FROM debian:12
RUN apt-get update && apt-get update && apt-get install -y gcc
#                  ^ cursor
#---- after (unsafe): "Split this RUN here"
FROM debian:12
RUN apt-get update
RUN apt-get update && apt-get install -y gcc

#---- an install of its own above the cut
FROM debian:12
RUN apt-get update && apt-get install -y gcc && apt-get install -y make
#                                            ^ cursor
#---- after (unsafe): "Split this RUN here"
FROM debian:12
RUN apt-get update && apt-get install -y gcc
RUN apt-get install -y make

#---- packages that are needed by one command only
FROM alpine:3.22
RUN apk add --no-cache --virtual .build gcc && make && apk del .build
#                                           ^ cursor
#---- refused: "Split this RUN here: what the commands before it write would stay in a layer, although `apk del .build` removes it"

#---- packages of a manager with two programs
FROM debian:12
RUN apt-get install -y gcc && make && apt purge -y gcc
#                                  ^ cursor
#---- refused: "Split this RUN here: what the commands before it write would stay in a layer, although `apt purge -y gcc` removes it"

#---- what is not known to be of the second part
FROM debian:12
RUN ./fetch.sh && make && rm -rf /src
#              ^ cursor
#---- refused: "Split this RUN here: what the commands before it write would stay in a layer, although `rm -rf /src` removes it"

#---- what the second part alone makes and removes
FROM debian:12
RUN npm ci && curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && tar xf /tmp/a.tgz && rm /tmp/a.tgz
#          ^ cursor
#---- after (unsafe): "Split this RUN here"
FROM debian:12
RUN npm ci
RUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && tar xf /tmp/a.tgz && rm /tmp/a.tgz

#---- a clean-up of another manager, and one above the cut
FROM node:22
RUN apt-get update && apt-get install -y gcc && rm -rf /var/lib/apt/lists/* && npm ci && npm cache clean --force
#                                                                           ^ cursor
#---- after (unsafe): "Split this RUN here"
FROM node:22
RUN apt-get update && apt-get install -y gcc && rm -rf /var/lib/apt/lists/*
RUN npm ci && npm cache clean --force

#---- a function
FROM debian:12
RUN f() { echo; } && f && g
#                 ^ cursor
#---- refused: "Split this RUN here: a function or variable that is set before it may be used after it"

#---- eval
FROM debian:12
RUN eval $(ssh-agent) && ssh-add k && git clone x
#                     ^ cursor
#---- refused: "Split this RUN here: the commands after it depend on `eval $(ssh-agent)`"

#---- a server
FROM debian:12
RUN service postgresql start && psql -c y
#                            ^ cursor
#---- refused: "Split this RUN here: what `service postgresql start` starts would no longer run"

#---- a server by its own script
FROM debian:12
RUN /etc/init.d/pg start && psql
#                        ^ cursor
#---- refused: "Split this RUN here: what `/etc/init.d/pg start` starts would no longer run"

#---- a server in the background
FROM debian:12
RUN mysqld --daemonize && mysql -e x
#                      ^ cursor
#---- refused: "Split this RUN here: what `mysqld --daemonize` starts would no longer run"

#---- a folder for what is temporary
FROM debian:12
RUN --mount=type=tmpfs,target=/tmp touch /tmp/a && cat /tmp/a
#                                               ^ cursor
#---- refused: "Split this RUN here: what is written to the tmpfs mount would be gone"

#---- another folder from within braces
FROM debian:12
RUN { cd /x; } && make
#              ^ cursor
#---- refused: "Split this RUN here: the commands after it depend on `cd /x`"

#---- another folder under a condition
FROM debian:12
RUN if true; then cd /x; fi && make
#                           ^ cursor
#---- refused: "Split this RUN here: the commands after it depend on `cd /x`"

#---- another folder through a builtin
FROM debian:12
RUN command cd /x && make
#                 ^ cursor
#---- refused: "Split this RUN here: the commands after it depend on `command cd`"

#---- an environment that is activated
FROM debian:12
RUN conda activate x && pip install y
#                    ^ cursor
#---- refused: "Split this RUN here: the commands after it depend on `conda activate`"

#---- a variable by printf
FROM debian:12
RUN printf -v X 5 && echo $X
#                 ^ cursor
#---- refused: "Split this RUN here: the commands after it depend on `printf -v`"

#---- a variable that is computed
FROM debian:12
RUN ((X=5)) && echo $X
#           ^ cursor
#---- refused: "Split this RUN here: a function or variable that is set before it may be used after it"

#---- the names of the step
FROM debian:12
RUN echo "1.2.3.4 host" >> /etc/hosts && curl host
#                                     ^ cursor
#---- refused: "Split this RUN here: each step has a `/etc/hosts` of its own"

#---- another folder in a subshell
FROM debian:12
RUN (cd /x && make) && make
#                   ^ cursor
#---- after (unsafe): "Split this RUN here"
FROM debian:12
RUN (cd /x && make)
RUN make

#---- a server that is only checked
FROM debian:12
RUN nginx -t && make
#            ^ cursor
#---- after (unsafe): "Split this RUN here"
FROM debian:12
RUN nginx -t
RUN make

#---- a program by its full name
FROM debian:12
RUN printf "%s" a && make
#                 ^ cursor
#---- after (unsafe): "Split this RUN here"
FROM debian:12
RUN printf "%s" a
RUN make

#---- ok: elsewhere
FROM node:22
RUN a && b
#        ^ cursor
RUN echo "a && b"
