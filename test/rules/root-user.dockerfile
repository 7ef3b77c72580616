#---- by name, number and group
FROM debian:12
USER root
#    ^^^^ info: "The image runs as root: switch to a user without privileges at the end of the stage"
CMD ["a"]

#---- by number
FROM debian:12
USER app
USER 0:0
#    ^^^ info: "The image runs as root: switch to a user without privileges at the end of the stage"

#---- ok: another user at the end, other stages, a variable
FROM debian:12
USER root
FROM debian:12
USER root
RUN true
USER app

#---- ok: a variable decides
FROM debian:12
ARG WHO
USER $WHO

#---- ok: nothing said
FROM debian:12
CMD ["a"]
