#---- alone, and relative
FROM debian:12
RUN ln -sf /bin/bash /bin/sh
#   ^^ info: "`/bin/sh` becomes `/bin/bash` for the whole image: use SHELL to change it for the build only"
FROM debian:12
RUN rm /bin/sh && ln -s bash /bin/sh
#                 ^^ info: "`/bin/sh` becomes `/bin/bash` for the whole image: use SHELL to change it for the build only"
#---- fixed (unsafe): "Use SHELL ["/bin/bash", "-c"]"
FROM debian:12
SHELL ["/bin/bash", "-c"]
FROM debian:12
RUN rm /bin/sh && ln -s bash /bin/sh

#---- ok: other links
FROM debian:12
RUN ln -s /usr/bin/python3 /usr/bin/python && ln -s /bin/sh /sh
