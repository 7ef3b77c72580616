#---- no FROM
ARG VERSION=1
# <--- error: "The file has no FROM: there is nothing to build"
ARG OTHER

#---- instructions above FROM
# a comment
ARG VERSION=1
RUN ls
# <--- error: "RUN is above the first FROM: only ARG is allowed there"
ONBUILD COPY . .
# <------- error: "ONBUILD is above the first FROM: only ARG is allowed there"
FROM busybox

#---- no FROM, and no ARG
RUN ls
# <--- error: "The file has no FROM: there is nothing to build"
CMD ["a"]

#---- ok: a misspelled FROM says it all
FORM busybox
RUN ls

#---- nothing is written yet, which editors do not speak of
# a comment
# <- error: "The file has no instructions: there is nothing to build"

#---- ok: arguments above FROM
ARG VERSION=1
FROM busybox:$VERSION

#---- ok: another frontend
# syntax=example.com/frontend:1
RUN ls

#---- a trigger that declares an argument
ONBUILD ARG A
# <------- error: "ONBUILD is above the first FROM: only ARG is allowed there"
FROM busybox
