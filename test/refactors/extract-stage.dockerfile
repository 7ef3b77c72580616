#---- the middle of a named stage, with the comment above
FROM node:22 AS app
WORKDIR /app
# the dependencies
COPY package.json ./
# <- cursor
RUN npm ci
#         ^ cursor
COPY . .
FROM scratch
COPY --from=app /app /app
#---- after (unsafe): "Extract into a new stage"
FROM node:22 AS app-base
WORKDIR /app

FROM app-base AS app-extracted
# the dependencies
COPY package.json ./
RUN npm ci

FROM app-extracted AS app
COPY . .
FROM scratch
COPY --from=app /app /app

#---- the beginning
FROM node:22 AS app
RUN a
# <- cursor
RUN b
#    ^ cursor
RUN c
#---- after (unsafe): "Extract into a new stage"
FROM node:22 AS app-extracted
RUN a
RUN b

FROM app-extracted AS app
RUN c

#---- the end
FROM node:22 AS app
RUN a
RUN b
# <- cursor
RUN c
#    ^ cursor
#---- after (unsafe): "Extract into a new stage"
FROM node:22 AS app-base
RUN a

FROM app-base AS app
RUN b
RUN c

#---- readers by index behind it
FROM busybox
FROM node:22
RUN a
RUN b
# <-- cursor
RUN c
FROM scratch
COPY --from=0 /a /a
COPY --from=1 /b /b
#---- after (unsafe): "Extract into a new stage"
FROM busybox
FROM node:22 AS stage1-base
RUN a

FROM stage1-base AS stage1-extracted
RUN b

FROM stage1-extracted
RUN c
FROM scratch
COPY --from=0 /a /a
COPY --from=3 /b /b

#---- lower case (crlf)
from node:22 as app
run a
run b
# <-- cursor
run c
#---- after (unsafe): "Extract into a new stage"
from node:22 as app-base
run a

from app-base as app-extracted
run b

from app-extracted as app
run c

#---- no line break at the end
FROM node:22 AS app
RUN a
RUN b
# <-- cursor
\ No newline at end of file
#---- after (unsafe): "Extract into a new stage"
FROM node:22 AS app-base
RUN a

FROM app-base AS app
RUN b
\ No newline at end of file

#---- a heredoc
FROM node:22 AS app
RUN a
RUN <<EOF
# <- cursor
b
EOF
#  ^ cursor
RUN c
#---- after (unsafe): "Extract into a new stage"
FROM node:22 AS app-base
RUN a

FROM app-base AS app-extracted
RUN <<EOF
b
EOF

FROM app-extracted AS app
RUN c

#---- names that are taken
FROM node:22 AS app
RUN a
RUN b
# <-- cursor
RUN c
FROM busybox AS app-base
FROM busybox AS app-extracted
#---- after (unsafe): "Extract into a new stage"
FROM node:22 AS app-base-2
RUN a

FROM app-base-2 AS app-extracted-2
RUN b

FROM app-extracted-2 AS app
RUN c
FROM busybox AS app-base
FROM busybox AS app-extracted

#---- the whole stage
FROM node:22 AS app
RUN a
# <- cursor
RUN b
#    ^ cursor
#---- refused: "Extract into a new stage: the whole stage is selected"

#---- FROM is selected
FROM node:22 AS app
# <- cursor
RUN b
#    ^ cursor
RUN c
#---- refused: "Extract into a new stage: select instructions below FROM"

#---- another stage is selected
FROM node:22 AS app
RUN a
RUN b
# <- cursor
FROM busybox
RUN c
#    ^ cursor
#---- refused: "Extract into a new stage: the selection includes another stage"

#---- triggers
FROM node:22 AS app
RUN a
# <-- cursor
ONBUILD RUN b
#---- refused: "Extract into a new stage: its ONBUILD triggers would run in the new stages"

#---- ok: nothing is selected
FROM node:22 AS app
RUN a
#   ^ cursor
RUN b
