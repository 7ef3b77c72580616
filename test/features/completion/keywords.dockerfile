# Instructions: which may stand here, the usual ones first.

#---- an empty file: whole Dockerfiles, FROM and ARG

# <- complete: "FROM ... node | FROM ... go | FROM ... rust | FROM ... python | FROM ... java | FROM ... site | FROM | FROM image AS name | ARG | ARG NAME=default"
# <- cursor

#---- the patterns that fit the project come first
#---- file go.mod
module x
#---- file Dockerfile

# <- complete: "FROM ... go | FROM ... node | FROM ... rust | FROM ... python | FROM ... java | FROM ... site | FROM | FROM image AS name | ARG | ARG NAME=default"
# <- cursor

#---- above the first FROM only FROM and ARG may stand
ARG VERSION=1

# <- complete: "FROM | FROM image AS name | ARG | ARG NAME=default"
# <- cursor

#---- the first line of a stage
FROM debian:12

# <- complete: "WORKDIR | RUN | RUN --mount=type=cache,target=/root/.cache command | RUN --mount=type=secret,id=token,env=TOKEN command | RUN <<EOF | COPY | COPY --from=stage source destination | COPY <<EOF /path | ENV | ENV NAME=value | ..."
# <- cursor

#---- a letter
FROM debian:12
RU
# <-- complete: "RUN | RUN --mount=type=cache,target=/root/.cache command | RUN --mount=type=secret,id=token,env=TOKEN command | RUN <<EOF"
# ^ cursor

#---- the file's letter case
from debian:12
workdir /app

# <- complete: "run | run --mount=type=cache,target=/root/.cache command | run --mount=type=secret,id=token,env=TOKEN command | run <<EOF | copy | copy --from=stage source destination | copy <<EOF /path | workdir | env | env NAME=value | ..."
# <- cursor
run make

#---- in the middle of a keyword, all of it is replaced
FROM debian:12
RUN make
# <--- complete: "RUN | RUN --mount=type=cache,target=/root/.cache command | RUN --mount=type=secret,id=token,env=TOKEN command | RUN <<EOF"
#^ cursor

#---- what counts once comes last when it is given
FROM debian:12
WORKDIR /app
CMD ["a"]

# <- complete: "RUN | RUN --mount=type=cache,target=/root/.cache command | RUN --mount=type=secret,id=token,env=TOKEN command | RUN <<EOF | COPY | COPY --from=stage source destination | COPY <<EOF /path | WORKDIR | ENV | ENV NAME=value | ..."
# <- cursor

#---- behind ONBUILD: neither FROM nor ONBUILD
FROM debian:12
ONBUILD 
#       ^ complete: "RUN | RUN --mount=type=cache,target=/root/.cache command | RUN --mount=type=secret,id=token,env=TOKEN command | RUN <<EOF | COPY | COPY --from=stage source destination | COPY <<EOF /path | WORKDIR | ENV | ENV NAME=value | ..."
#       ^ cursor

#---- a trigger that is being typed
FROM debian:12
ONBUILD CO
#       ^^ complete: "COPY | COPY --from=stage source destination | COPY <<EOF /path"
#         ^ cursor

#---- a frontend that knows no mounts gets no mounts
# syntax=docker/dockerfile:1.1
FROM debian:12
RUN
# <--- complete: "RUN"
#  ^ cursor

#---- inserted in the file's letter case
#---- settings
{ "pick": "from" }
#---- file Dockerfile
from debian:12 as a
workdir /
fr
# <-- complete: "from | from image as name"
# ^ cursor
#---- after
from debian:12 as a
workdir /
from 

#---- a form with places to fill in
#---- settings
{ "pick": "FROM image AS name" }
#---- file Dockerfile
FROM debian:12
FR
# <-- complete: "FROM | FROM image AS name"
# ^ cursor
#---- after
FROM debian:12
FROM ${1:image} AS ${2:name}

#---- after a heredoc
FROM debian:12
RUN <<EOF
make
EOF
US
# <-- complete: "USER"
# ^ cursor

#---- an indented line
FROM debian:12
  EX
# ^^ complete: "EXPOSE"
#   ^ cursor

#---- a deprecated instruction is still known
FROM debian:12
M
# <- complete: "MAINTAINER"
#^ cursor

#---- a byte order mark before it (bom)
F
# <- complete: "FROM ... node | FROM ... go | FROM ... rust | FROM ... python | FROM ... java | FROM ... site | FROM | FROM image AS name"
#^ cursor

#---- a line that ends with a carriage return (crlf)
FROM debian:12
WO
# <-- complete: "WORKDIR"
# ^ cursor
