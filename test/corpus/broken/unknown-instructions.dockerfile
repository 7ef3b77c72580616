FROM debian:12
RUNN echo x
run: echo x
INCLUDE common.dockerfile
apt-get install -y curl
&& echo orphaned
EXPOSE 80 # web
ENV A=1 # one
LABEL b=2 # two
STOPSIGNAL SIGTERM # stop
