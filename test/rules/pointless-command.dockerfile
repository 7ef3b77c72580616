#---- services and terminals
FROM debian:12
RUN service nginx start && ps aux
#   ^^^^^^^ hint: "`service` has no effect in a build: remove it"
#                          ^^ hint: "`ps` has no effect in a build: remove it"

#---- ok: installed
FROM debian:12
RUN apt-get install -y vim ssh
