#---- a copied key
FROM alpine
COPY id_rsa /root/.ssh/id_rsa
#    ^^^^^^ related: "Added here"
RUN git clone git@example.com:team/app.git
RUN rm /root/.ssh/id_rsa
#   ^^ warning: "`/root/.ssh/id_rsa` stays in the layer of line 2, although this step removes it: mount it as a secret"
#---- fixed (unsafe): "Use the SSH agent instead of id_rsa"
FROM alpine
RUN --mount=type=ssh git clone git@example.com:team/app.git

#---- a file written from a token
FROM node:22
ARG NPM_TOKEN
RUN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc
#                                                        ^^^^^^ related: "Added here"
RUN npm ci
RUN npm cache clean --force && rm -f .npmrc
#                              ^^ warning: "`.npmrc` stays in the layer of line 3, although this step removes it: mount it as a secret"
#---- fixed (unsafe): "Mount .npmrc as a secret"
FROM node:22
# The secret npmrc is a file with: //registry.npmjs.org/:_authToken=<NPM_TOKEN>
RUN --mount=type=secret,id=npmrc,target=/.npmrc,required=true npm ci
RUN npm cache clean --force

#---- ok: within one step
FROM node:22
ARG NPM_TOKEN
RUN echo "$NPM_TOKEN" > .npmrc && npm ci && rm .npmrc

#---- ok: no secret
FROM node:22
COPY build.log /build.log
RUN rm /build.log
RUN echo hello > /tmp/a
RUN rm /tmp/a

#---- ok: a trigger writes it in another build
FROM node:22
WORKDIR /app
ONBUILD RUN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc
RUN rm -f .npmrc
