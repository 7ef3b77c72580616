#---- a declaration writes, a reader reads
FROM busybox AS base
#               ^ cursor
#               ^^^^ ref: "write"
FROM base
#    ^^^^ ref: "read"
