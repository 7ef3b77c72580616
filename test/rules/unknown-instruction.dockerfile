#---- a misspelled instruction
FORM node:22 AS build
# <---- error: "unknown instruction `FORM`; did you mean `FROM`?"
COPPY . .
# <----- error: "unknown instruction `COPPY`; did you mean `COPY`?"
#---- fixed (unsafe): "Change to 'FROM'"
FROM node:22 AS build
COPPY . .
#---- fixed (unsafe): "Change to 'COPY'"
FORM node:22 AS build
COPY . .

#---- in the case it is written in
from busybox
rum ls
# <--- error: "unknown instruction `rum`; did you mean `run`?"
Coppy a b
# <----- error: "unknown instruction `Coppy`; did you mean `COPY`?"
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
# <--- error: "unknown instruction `AND`; did you mean `ADD`?"
HELLO world
# <----- error: "unknown instruction `HELLO`, so the build fails"
#---- fixed (unsafe): "Change to 'ADD'"
FROM busybox
ADD x
HELLO world

#---- a line that lost its backslash
FROM debian:12
RUN apt-get update
  && apt-get install -y curl
# ^^ error: "unknown instruction `&&`; the line above does not end with `\`, so this one begins anew"
#---- fixed (unsafe): "Continue the line above"
FROM debian:12
RUN apt-get update \
  && apt-get install -y curl

#---- an indented line below ENV
FROM debian:12
ENV A=1 \
    B=2
    C=3
#   ^^^ error: "unknown instruction `C=3`; the line above does not end with `\`, so this one begins anew"
#---- fixed (unsafe): "Continue the line above"
FROM debian:12
ENV A=1 \
    B=2 \
    C=3

#---- no line above to continue: a blank line, a heredoc
FROM debian:12
RUN apt-get update

  && apt-get install -y curl
# ^^ error: "unknown instruction `&&`, so the build fails"
RUN <<EOF
ls
EOF
  && ls
# ^^ error: "unknown instruction `&&`, so the build fails"

#---- with another escape character (crlf)
# escape=`
FROM debian:12
RUN apt-get update
  && apt-get install -y curl
# ^^ error: "unknown instruction `&&`; the line above does not end with ```, so this one begins anew"
#---- fixed (unsafe): "Continue the line above"
# escape=`
FROM debian:12
RUN apt-get update `
  && apt-get install -y curl

#---- a marker of a conflict
FROM debian:12
<<<<<<< HEAD
# <------- error: "unknown instruction `<<<<<<<`, so the build fails"
RUN a
=======
# <------- error: "unknown instruction `=======`, so the build fails"
RUN b
>>>>>>> main
# <------- error: "unknown instruction `>>>>>>>`, so the build fails"

#---- ok: a frontend that may know more
# syntax=example.com/frontend:1
FROM busybox
INCLUDE other

#---- ok: any case, and triggers, which are read in the build that they run in
FROM busybox
Run ls
ONBUILD FOO
