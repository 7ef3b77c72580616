#---- letters, ends, doubles, Docker's own
FROM debian:12
LABEL Maintainer=me
#     ^^^^^^^^^^ hint: "the label `Maintainer` is not of the recommended form: lower-case letters, digits, single dots and hyphens"
LABEL a..b=1
#     ^^^^ hint: "the label `a..b` is not of the recommended form: lower-case letters, digits, single dots and hyphens"
LABEL a-=1
#     ^^ hint: "the label `a-` is not of the recommended form: lower-case letters, digits, single dots and hyphens"
LABEL com.docker.x=1
#     ^^^^^^^^^^^^ hint: "the label `com.docker.x` is not of the recommended form: lower-case letters, digits, single dots and hyphens"

#---- ok: of the form, or not known
FROM debian:12
ARG KEY
LABEL org.opencontainers.image.title=x "quoted.key"=1 a-b=2
LABEL $KEY=1
