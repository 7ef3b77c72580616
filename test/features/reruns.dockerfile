#---- a COPY: the steps below it, the stages built on it, and what is copied or mounted from those
FROM node:22 AS deps
WORKDIR /app
COPY package.json ./
#                 ^ cursor
RUN npm ci
# <--- again
ENV A=1
FROM deps AS build
COPY . .
# <---- again
RUN npm run build
# <--- again
FROM node:22-slim
WORKDIR /app
RUN --mount=from=build,target=/b ls /b
# <--- again
CMD ["node", "."]
FROM scratch
COPY --from=build /app/dist /
# <---- again
COPY other /
# <---- again

#---- an ARG: every RUN below, and whoever expands it
FROM node:22
WORKDIR /app
COPY package.json ./
ARG VERSION=1
#     ^ cursor
COPY a /a
ENV RELEASE=$VERSION
WORKDIR /app/$RELEASE
# <------- again
COPY b /b
# <---- again
RUN npm ci
# <--- again

#---- an ARG that is read by COPY alone
FROM busybox
ARG DIR
#    ^ cursor
COPY a /a
COPY b /$DIR
# <---- again
COPY c /c
# <---- again
LABEL dir=$DIR

#---- an ARG above the first FROM: the base that it names, and the ARG that takes it over
ARG TAG=22
#    ^ cursor
FROM busybox AS a
RUN echo a
FROM node:$TAG AS b
RUN echo b
# <--- again
FROM busybox AS c
ARG TAG
RUN echo c
# <--- again

#---- COPY --link does not wait for what stands above
FROM busybox
COPY a /a
#       ^ cursor
COPY --link b /b
COPY c /c
# <---- again

#---- the environment goes along into the stages that are built on it
FROM busybox AS base
ENV A=1
#    ^ cursor
COPY a /a
FROM base
COPY b /b
RUN echo
# <--- again

#---- a trigger is no step of this build
FROM busybox
COPY a /a
#       ^ cursor
ONBUILD RUN echo
RUN ls
# <--- again

#---- ok: a RUN, of which nothing is shown
FROM busybox
RUN echo
#     ^ cursor
RUN ls
