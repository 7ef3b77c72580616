#---- no FROM
ARG VERSION=1
# <--- error: "the file has no FROM, so there is nothing to build"
ARG OTHER

#---- instructions above FROM
# a comment
ARG VERSION=1
RUN ls
# <--- error: "RUN stands above the first FROM, where only ARG may stand"
ONBUILD COPY . .
# <------- error: "ONBUILD stands above the first FROM, where only ARG may stand"
FROM busybox

#---- no FROM, and no ARG
RUN ls
# <--- error: "the file has no FROM, so there is nothing to build"
CMD ["a"]

#---- ok: a misspelled FROM says it all
FORM busybox
RUN ls

#---- ok: nothing is written yet
# a comment

#---- ok: arguments above FROM
ARG VERSION=1
FROM busybox:$VERSION

#---- ok: another frontend
# syntax=example.com/frontend:1
RUN ls
