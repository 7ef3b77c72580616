#---- services and terminals
FROM debian:12
RUN service nginx start && ps aux
#   ^^^^^^^ hint: "`service` has no use in a build"
#                          ^^ hint: "`ps` has no use in a build"

#---- ok: installed
FROM debian:12
RUN apt-get install -y vim ssh
