#---- the second and the third
FROM debian:12
RUN a
RUN b
# <--- hint: "this RUN could be part of the one above"
# why
RUN c
# <--- hint: "this RUN could be part of the one above"

#---- ok: something between, mounts, heredocs, other stages
FROM debian:12
RUN a
WORKDIR /x
RUN b
RUN --mount=type=cache,target=/c c
RUN <<E
d
E
FROM debian:12
RUN e
