#---- a name, with and without a group
FROM node:22
USER node
#    ^^^^ hint: "User `node` is a name: use its number, which Kubernetes can check"
USER node:1000
#    ^^^^^^^^^ hint: "User `node` is a name: use its number, which Kubernetes can check"
USER "www-data"
#    ^^^^^^^^^^ hint: "User `www-data` is a name: use its number, which Kubernetes can check"

#---- ok: numbers and variables
FROM node:22
ARG UID
USER 1000
USER 1000:node
USER $UID
USER ${UID}:${UID}
ONBUILD USER node
