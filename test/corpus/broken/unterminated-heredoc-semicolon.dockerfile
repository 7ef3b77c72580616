FROM debian:12
RUN cat <<A; cat <<B
one
A
two
B
RUN echo next
