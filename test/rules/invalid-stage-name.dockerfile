#---- characters that are not allowed
FROM busybox AS a/b
#               ^^^ error: "`a/b` cannot be the name of a stage: it begins with a letter and holds letters, digits, `-`, `_` and `.` only"
FROM busybox AS 1st
#               ^^^ error: "`1st` cannot be the name of a stage: it begins with a letter and holds letters, digits, `-`, `_` and `.` only"
FROM busybox AS x-$NAME
#               ^^^^^^^ error: "`x-$NAME` cannot be the name of a stage: it begins with a letter and holds letters, digits, `-`, `_` and `.` only"
#---- fixed (unsafe): "Change to 'a-b' everywhere"
FROM busybox AS a-b
FROM busybox AS 1st
FROM busybox AS x-$NAME
#---- fixed (unsafe): "Change to 'x--name' everywhere"
FROM busybox AS a/b
FROM busybox AS 1st
FROM busybox AS x--name

#---- the name is used
FROM busybox AS web@build
#               ^^^^^^^^^ error: "`web@build` cannot be the name of a stage: it begins with a letter and holds letters, digits, `-`, `_` and `.` only"
FROM busybox
COPY --from=web@build /a /a
#---- fixed (unsafe): "Change to 'web-build' everywhere"
FROM busybox AS web-build
FROM busybox
COPY --from=web-build /a /a

#---- the better name is taken
FROM busybox AS web-build
FROM busybox AS web/build
#               ^^^^^^^^^ error: "`web/build` cannot be the name of a stage: it begins with a letter and holds letters, digits, `-`, `_` and `.` only"

#---- ok: letters, digits and three signs, in any case
FROM busybox AS A1-b_c.d
