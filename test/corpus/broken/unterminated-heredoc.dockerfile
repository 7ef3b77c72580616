FROM debian:12
COPY <<EOF /etc/app.conf
listen = 80
name = app

RUN echo "is this text or an instruction?"
FROM alpine
CMD ["app"]
