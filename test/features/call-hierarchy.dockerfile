#---- a stage's callers are its readers
FROM busybox AS base
FROM base AS build
#            ^ cursor
COPY --from=tools /a /a
FROM busybox AS tools
FROM busybox
COPY --from=build /a /a
COPY --from=1 /b /b
#---- shown
build (base)
read by stage 3: line 6, 7
reads base: line 2
reads tools: line 3

#---- inside of a stage without a name
FROM busybox
RUN true
#    ^ cursor
#---- shown
stage 0 (busybox)

#---- nothing yet
ARG A
#   ^ cursor
#---- shown
no stage
