#---- comments between, flags alike
FROM node:22
RUN --mount=type=cache,target=/root/.npm npm ci
# <- cursor
# the pages
RUN --mount=type=cache,target=/root/.npm npm run build
#                                                    ^ cursor
#---- after (unsafe): "Join the selected RUNs"
FROM node:22
RUN --mount=type=cache,target=/root/.npm npm ci && \
# the pages
    npm run build

#---- lower case (crlf)
from debian
run a
# <- cursor
run b && c
#        ^ cursor
#---- after (unsafe): "Join the selected RUNs"
from debian
run a && \
    b && c

#---- other flags
FROM node:22
RUN npm ci
# <- cursor
RUN --network=none npm test
#                         ^ cursor
#---- refused: "Join the selected RUNs: line 3 has different flags"

#---- a folder would hold for what follows
FROM node:22
RUN cd /app && npm ci
# <- cursor
RUN npm test
#          ^ cursor
#---- refused: "Join the selected RUNs: `cd` in line 2 would affect the steps below"

#---- what happens when a command fails
FROM node:22
RUN npm ci
# <- cursor
RUN npm test || true
#                  ^ cursor
#---- refused: "Join the selected RUNs: when a command of line 3 fails, the result would depend on the steps above"

#---- a heredoc
FROM node:22
RUN <<EOF
# <- cursor
a
EOF
RUN b
#   ^ cursor
#---- refused: "Join the selected RUNs: the step in line 2 has a heredoc"

#---- another shell
FROM node:22
SHELL ["pwsh", "-c"]
RUN a
# <- cursor
RUN b
#   ^ cursor
#---- refused: "Join the selected RUNs: the step in line 3 is not a readable shell script"

#---- a command in the background
FROM node:22
RUN server &
# <- cursor
RUN b
#   ^ cursor
#---- refused: "Join the selected RUNs: line 2 does not end with a command"

#---- ok: one RUN, or others among them
FROM node:22
RUN a
# <- cursor
COPY . .
RUN b
#   ^ cursor

#---- a comment of the shell behind a command
FROM debian:13
RUN touch /i # the marker
# <- cursor
RUN touch /j
#          ^ cursor
#---- refused: "Join the selected RUNs: the comment at the end of line 2 would hide the steps below"
