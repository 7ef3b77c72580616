#---- a misspelled instruction
FORM node:22 AS build
# <---- error: "Unknown instruction `FORM`. Did you mean `FROM`?"
COPPY . .
# <----- error: "Unknown instruction `COPPY`. Did you mean `COPY`?"
#---- fixed (unsafe): "Change to 'FROM'"
FROM node:22 AS build
COPPY . .
#---- fixed (unsafe): "Change to 'COPY'"
FORM node:22 AS build
COPY . .

#---- in the case it is written in
from busybox
rum ls
# <--- error: "Unknown instruction `rum`. Did you mean `run`?"
Coppy a b
# <----- error: "Unknown instruction `Coppy`. Did you mean `COPY`?"
#---- fixed (unsafe): "Change to 'run'"
from busybox
run ls
Coppy a b
#---- fixed (unsafe): "Change to 'COPY'"
from busybox
rum ls
COPY a b

#---- two are as near, or none is
FROM busybox
AND x
# <--- error: "Unknown instruction `AND`. Did you mean `ADD`?"
HELLO world
# <----- error: "Unknown instruction `HELLO`"
#---- fixed (unsafe): "Change to 'ADD'"
FROM busybox
ADD x
HELLO world

#---- a line that lost its backslash
FROM debian:12
RUN apt-get update
  && apt-get install -y curl
# ^^ error: "Unknown instruction `&&`: the line above doesn't end with `\`"
#---- fixed (unsafe): "Continue the line above"
FROM debian:12
RUN apt-get update \
  && apt-get install -y curl

#---- an indented line below ENV
FROM debian:12
ENV A=1 \
    B=2
    C=3
#   ^^^ error: "Unknown instruction `C=3`: the line above doesn't end with `\`"
#---- fixed (unsafe): "Continue the line above"
FROM debian:12
ENV A=1 \
    B=2 \
    C=3

#---- no line above to continue: a blank line, a heredoc
FROM debian:12
RUN apt-get update

  && apt-get install -y curl
# ^^ error: "Unknown instruction `&&`"
RUN <<EOF
ls
EOF
  && ls
# ^^ error: "Unknown instruction `&&`"

#---- with another escape character (crlf)
# escape=`
FROM debian:12
RUN apt-get update
  && apt-get install -y curl
# ^^ error: "Unknown instruction `&&`: the line above doesn't end with a backtick"
#---- fixed (unsafe): "Continue the line above"
# escape=`
FROM debian:12
RUN apt-get update `
  && apt-get install -y curl

#---- a marker of a conflict
FROM debian:12
<<<<<<< HEAD
# <------- error: "`<<<<<<<` is a merge conflict marker: keep one version and remove the markers"
RUN a
=======
# <------- error: "`=======` is a merge conflict marker: keep one version and remove the markers"
RUN b
>>>>>>> main
# <------- error: "`>>>>>>>` is a merge conflict marker: keep one version and remove the markers"

#---- ok: a frontend that may know more
# syntax=example.com/frontend:1
FROM busybox
INCLUDE other

#---- ok: any case, and triggers, which are read in the build that they run in
FROM busybox
Run ls
ONBUILD FOO

#---- several lines that lost their backslashes
FROM debian:12
RUN apt-get update
    && apt-get install -y
#   ^^ error: "Unknown instruction `&&`: the line above doesn't end with `\`"
       curl
#      ^^^^ error: "Unknown instruction `curl`"
       git \
#      ^^^ error: "Unknown instruction `git`"
       vim
CMD ["bash"]
  --login
# ^^^^^^^ error: "Unknown instruction `--login`"
#---- fixed (unsafe): "Continue 3 lines"
FROM debian:12
RUN apt-get update \
    && apt-get install -y \
       curl \
       git \
       vim
CMD ["bash"]
  --login

#---- tags of a template
FROM debian:12
RUN set -eux; \
{{ if .dev -}}
	git init; \
#^^^ error: "Unknown instruction `git`"
{{ else -}}
	git clone .
#^^^ error: "Unknown instruction `git`"
{% endif %}
# <-- error: "Unknown instruction `{%`"
  ls
# ^^ error: "Unknown instruction `ls`"

#---- an unusual space behind the instruction
FROM busybox
# <------------ error: "Unknown instruction `FROM busybox`: replace the Ogham space mark after `FROM` with a space"
RUN ls -l
# <--------- error: "Unknown instruction `RUN ls -l`: replace the no-break space after `RUN` with a space"
#---- fixed (unsafe): "Replace with a space"
FROM busybox
RUN ls -l
#---- fixed (unsafe): "Replace with a space"
FROM busybox
RUN ls -l

#---- no space behind the instruction
FROMbusybox
# <----------- error: "Unknown instruction `FROMbusybox`: add a space after `FROM`"
WORKDIR/app
# <----------- error: "Unknown instruction `WORKDIR/app`: add a space after `WORKDIR`"
COPY./a /a
# <------- error: "Unknown instruction `COPY./a`: add a space after `COPY`"
RUNtrue
# <------- error: "Unknown instruction `RUNtrue`: add a space after `RUN`"
CMD["node", "index.js"]
# <----------- error: "Unknown instruction `CMD["node",`: add a space after `CMD`"
#---- fixed (unsafe): "Add a space after FROM"
FROM busybox
WORKDIR/app
COPY./a /a
RUNtrue
CMD["node", "index.js"]
#---- fixed (unsafe): "Add a space after WORKDIR"
FROMbusybox
WORKDIR /app
COPY./a /a
RUNtrue
CMD["node", "index.js"]
#---- fixed (unsafe): "Add a space after COPY"
FROMbusybox
WORKDIR/app
COPY ./a /a
RUNtrue
CMD["node", "index.js"]
#---- fixed (unsafe): "Add a space after RUN"
FROMbusybox
WORKDIR/app
COPY./a /a
RUN true
CMD["node", "index.js"]
#---- fixed (unsafe): "Add a space after CMD"
FROMbusybox
WORKDIR/app
COPY./a /a
RUNtrue
CMD ["node", "index.js"]

#---- comments of other languages
FROM busybox
  // a
# ^^ error: "Comments start with `#`, not with `//`"
//b
# <--- error: "Comments start with `#`, not with `//`"
/* c */
# <-- error: "Comments start with `#`, not with `/*`"
<!-- d -->
# <---- error: "Comments start with `#`, not with `<!--`"
#---- fixed (unsafe): "Change to '#'"
FROM busybox
  # a
//b
/* c */
<!-- d -->
#---- fixed (unsafe): "Change to '#'"
FROM busybox
  // a
#b
/* c */
<!-- d -->

#---- words that begin like an instruction
FROM busybox
USERNAME=me
# <----------- error: "Unknown instruction `USERNAME=me`"
ENV_FILE=.env
# <------------- error: "Unknown instruction `ENV_FILE=.env`"
run.sh
# <------ error: "Unknown instruction `run.sh`"
add-apt-repository x
# <------------------ error: "Unknown instruction `add-apt-repository`"

#---- ok: below a heredoc that does not end, nothing is read
FROM busybox
RUN cat <<EOF
hello
world
