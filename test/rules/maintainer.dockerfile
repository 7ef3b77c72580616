#---- an author
FROM busybox
MAINTAINER Ada <ada@example.com>
# <---------- info: "MAINTAINER is deprecated: use a label"
maintainer "Ada"
# <---------- info: "maintainer is deprecated: use a label"
#---- fixed (unsafe): "Use a label"
FROM busybox
LABEL org.opencontainers.image.authors="Ada <ada@example.com>"
maintainer "Ada"
#---- fixed (unsafe): "Use a label"
FROM busybox
MAINTAINER Ada <ada@example.com>
label org.opencontainers.image.authors="Ada"

#---- in a way that quotes would change
FROM busybox
MAINTAINER Ada "the countess"
# <---------- info: "MAINTAINER is deprecated: use a label"
MAINTAINER Ada \
# <---------- info: "MAINTAINER is deprecated: use a label"
  Lovelace

#---- ok: a label
FROM busybox
LABEL maintainer=ada
