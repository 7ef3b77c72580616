#---- the second and the third
FROM debian:12
RUN a
RUN b
# <--- hint: "This RUN can be joined with the one above"
# why
RUN c
# <--- hint: "This RUN can be joined with the one above"

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
