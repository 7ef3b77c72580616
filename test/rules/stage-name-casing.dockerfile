#---- the readers change too
FROM busybox AS Build_Tools
#               ^^^^^^^^^^^ info: "Stage name `Build_Tools` has upper-case letters: `FROM Build_Tools` can't find it"
FROM busybox
COPY --chown=1 --from=Build_Tools /x /x
RUN --mount=from=BUILD_TOOLS,target=/x ls /x
COPY --from=build_tools /y /y
COPY --from=0 /z /z
#---- fixed (safe): "Change to 'build_tools' everywhere"
FROM busybox AS build_tools
FROM busybox
COPY --chown=1 --from=build_tools /x /x
RUN --mount=from=build_tools,target=/x ls /x
COPY --from=build_tools /y /y
COPY --from=0 /z /z

#---- ok: keywords may be in upper case
FROM busybox AS build

#---- line endings stay (crlf)
FROM busybox AS Build
#               ^^^^^ info: "Stage name `Build` has upper-case letters: `FROM Build` can't find it"
FROM busybox
COPY --from=Build /x /x
#---- fixed (safe): "Change to 'build' everywhere"
FROM busybox AS build
FROM busybox
COPY --from=build /x /x
