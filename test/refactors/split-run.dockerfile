#---- flags and layout are repeated
FROM node:22
RUN --mount=type=cache,target=/root/.npm \
    npm ci && \
#          ^ cursor
    npm run build && npm prune
#---- after (unsafe): "Split this RUN here"
FROM node:22
RUN --mount=type=cache,target=/root/.npm \
    npm ci
RUN --mount=type=cache,target=/root/.npm \
    npm run build && npm prune

#---- lower case (crlf)
from debian
run a && b
#     ^ cursor
#---- after (unsafe): "Split this RUN here"
from debian
run a
run b

#---- a folder holds for what follows
FROM node:22
RUN cd /app && npm ci
#           ^ cursor
#---- refused: "Split this RUN here: the commands after it depend on `cd`"

#---- a variable
FROM node:22
RUN V=$(date) && echo $V
#             ^ cursor
#---- refused: "Split this RUN here: the commands after it depend on a variable that is set before it"

#---- another operator
FROM node:22
RUN a && b || c
#     ^ cursor
#---- refused: "Split this RUN here: some of its commands are not joined by `&&`"

#---- a comment
FROM node:22
RUN a && \
#     ^ cursor
# why
    b
#---- refused: "Split this RUN here: there is a comment here"

#---- ok: elsewhere
FROM node:22
RUN a && b
#        ^ cursor
RUN echo "a && b"
