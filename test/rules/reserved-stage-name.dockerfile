#---- both names, in any case
FROM busybox AS scratch
#               ^^^^^^^ want: "`scratch` is a name that BuildKit reserves; what reads it may not get this stage"
FROM busybox AS Context
#               ^^^^^^^ want: "`Context` is a name that BuildKit reserves; what reads it may not get this stage"
FROM busybox AS contexts
