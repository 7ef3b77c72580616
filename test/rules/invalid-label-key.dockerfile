#---- letters, ends, doubles, Docker's own
FROM debian:12
LABEL Maintainer=me
#     ^^^^^^^^^^ hint: "Label key `Maintainer` is not in the recommended format: use lower-case letters, digits, single dots and hyphens"
LABEL a..b=1
#     ^^^^ hint: "Label key `a..b` is not in the recommended format: use lower-case letters, digits, single dots and hyphens"
LABEL a-=1
#     ^^ hint: "Label key `a-` is not in the recommended format: use lower-case letters, digits, single dots and hyphens"
LABEL com.docker.x=1
#     ^^^^^^^^^^^^ hint: "Label key `com.docker.x` is not in the recommended format: use lower-case letters, digits, single dots and hyphens"

#---- ok: of the form, or not known
FROM debian:12
ARG KEY
LABEL org.opencontainers.image.title=x "quoted.key"=1 a-b=2
LABEL $KEY=1
