#---- characters that are not allowed
FROM busybox AS a/b
#               ^^^ error: "Invalid stage name `a/b`: start with a letter and use only letters, digits, `-`, `_` and `.`"
FROM busybox AS 1st
#               ^^^ error: "Invalid stage name `1st`: start with a letter and use only letters, digits, `-`, `_` and `.`"
FROM busybox AS x-$NAME
#               ^^^^^^^ error: "Invalid stage name `x-$NAME`: start with a letter and use only letters, digits, `-`, `_` and `.`"
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
#               ^^^^^^^^^ error: "Invalid stage name `web@build`: start with a letter and use only letters, digits, `-`, `_` and `.`"
FROM busybox
COPY --from=web@build /a /a
#---- fixed (unsafe): "Change to 'web-build' everywhere"
FROM busybox AS web-build
FROM busybox
COPY --from=web-build /a /a

#---- the better name is taken
FROM busybox AS web-build
FROM busybox AS web/build
#               ^^^^^^^^^ error: "Invalid stage name `web/build`: start with a letter and use only letters, digits, `-`, `_` and `.`"

#---- ok: letters, digits and three signs, in any case
FROM busybox AS A1-b_c.d
