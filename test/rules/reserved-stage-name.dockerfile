#---- both names, in any case
FROM busybox AS scratch
#               ^^^^^^^ warning: "`scratch` is a name that BuildKit reserves; what reads it may not get this stage"
FROM busybox AS Context
#               ^^^^^^^ warning: "`Context` is a name that BuildKit reserves; what reads it may not get this stage"
FROM busybox AS contexts
