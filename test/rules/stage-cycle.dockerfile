#---- two stages read each other
FROM busybox AS a
COPY --from=b /x /x
FROM busybox AS b
COPY --from=a /x /x
#           ^ error: "Circular dependency between stages: a -> b -> a"

#---- a stage copies from itself
FROM busybox AS a
COPY --from=a /x /y
#           ^ error: "Circular dependency: stage `a` reads itself"

#---- a stage copies from itself by index
FROM busybox
COPY --from=0 /x /y
#           ^ error: "Circular dependency: stage 0 reads itself"

#---- a long way around, through a mount and a base, in stages that are not reached
FROM busybox AS one
RUN --mount=from=three,target=/x ls /x
FROM one AS two
#    ^^^ error: "Circular dependency between stages: one -> three -> two -> one"
FROM busybox AS three
COPY --from=two /x /x
FROM busybox

#---- ok: a diamond
FROM busybox AS base
FROM base AS left
FROM base AS right
FROM base
COPY --from=left /x /x
COPY --from=right /y /y

#---- ok: an ONBUILD trigger does not read for its own stage
FROM busybox AS base
ONBUILD COPY --from=base /x /x
