#---- a program and its arguments
FROM busybox
ENTRYPOINT exec /app --port=80 "a b"
# <---------- hint: "ENTRYPOINT runs in a shell: write it as a JSON list"
#---- fixed (unsafe): "Write it as a JSON list"
FROM busybox
ENTRYPOINT ["/app", "--port=80", "a b"]

#---- a command of an image that starts another program, which is not read beside ENTRYPOINT in a shell
FROM busybox
ENTRYPOINT exec /app --port=80 "a b"
# <---------- hint: "ENTRYPOINT runs in a shell: write it as a JSON list"
CMD node server.js
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
#---- refused: "Write it as a JSON list: line 3 would then give it arguments"
#---- fixed (unsafe): "Start the program without a shell, so that it gets signals"
FROM busybox
ENTRYPOINT exec /app --port=80 "a b"
CMD ["node", "server.js"]

#---- what needs a shell
FROM busybox
CMD cd /app && node server.js
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM busybox
CMD node $FILE
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM busybox
CMD A=1 node
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM busybox
CMD export A
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
#---- refused: "Start the program without a shell, so that it gets signals: the shell has more to do"
#---- refused: "Start the program without a shell, so that it gets signals: the shell has more to do"
#---- fixed (unsafe): "Let the shell make way for the program, so that it gets signals"
FROM busybox
CMD ["/bin/sh", "-c", "cd /app && exec node server.js"]
FROM busybox
CMD node $FILE
FROM busybox
CMD A=1 node
FROM busybox
CMD export A
#---- fixed (unsafe): "Let the shell make way for the program, so that it gets signals"
FROM busybox
CMD cd /app && node server.js
FROM busybox
CMD ["/bin/sh", "-c", "exec node $FILE"]
FROM busybox
CMD A=1 node
FROM busybox
CMD export A

#---- over several lines
FROM busybox
CMD node \
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
  server.js

#---- ok: lists, other shells, and what means to be a list
FROM busybox
CMD ["node", "server.js"]
FROM busybox AS base
SHELL ["/bin/bash", "-c"]
CMD node server.js
FROM base
CMD node server.js
FROM busybox
CMD ["node", 'server.js']
HEALTHCHECK CMD ls
ONBUILD CMD ls

#---- in front of which `exec` stands
FROM alpine:3.24
CMD exec node server.js
# <--- hint: "CMD runs in a shell: write it as a JSON list"
#---- fixed (unsafe): "Write it as a JSON list"
FROM alpine:3.24
CMD ["node", "server.js"]

#---- of Windows
FROM mcr.microsoft.com/windows/servercore:ltsc2022
CMD node server.js
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"

#---- what a shell has more to do for than to start one program
FROM busybox AS pipe
CMD node a.js | tee log
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM busybox AS behind
CMD node a.js & node b.js
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM busybox AS either
CMD node a.js || node b.js
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM busybox AS bash
CMD source a && node $B
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM busybox AS trap
CMD trap stop TERM; node $B
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM busybox AS group
CMD (node $B)
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM busybox AS open
CMD $PROGRAM --port 80
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM busybox AS more
CMD node $B; sleep 1; rm x &
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
#---- refused: "Start the program without a shell, so that it gets signals: the shell has more to do"
#---- refused: "Start the program without a shell, so that it gets signals: the shell has more to do"
#---- refused: "Start the program without a shell, so that it gets signals: the shell has more to do"
#---- refused: "Start the program without a shell, so that it gets signals: the shell has more to do"
#---- refused: "Start the program without a shell, so that it gets signals: the shell has more to do"
#---- refused: "Start the program without a shell, so that it gets signals: the shell has more to do"
#---- refused: "Start the program without a shell, so that it gets signals: the shell has more to do"
#---- refused: "Start the program without a shell, so that it gets signals: the shell has more to do"

#---- a shell that is given a script as text
FROM python:3.13
CMD sh -c "alembic upgrade head && uvicorn app:app"
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
#---- refused: "Write it as a JSON list: it starts a shell itself"

#---- a script that does not say what reads it
#---- file start.sh
echo started
#---- file Dockerfile
FROM debian:13
COPY start.sh /start.sh
CMD /start.sh
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
#---- refused: "Write it as a JSON list: `start.sh` does not begin with `#!`, so a shell has to read it"

#---- words that an ENTRYPOINT hands to a shell
FROM debian:13
ENTRYPOINT ["/bin/bash", "-c", "source /venv/bin/activate && $0 $*"]
CMD /bin/bash
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
#---- refused: "Start the program without a shell, so that it gets signals: line 2 hands it to a shell"

#---- an entrypoint of the project that looks at the program
#---- file docker-entrypoint.sh
#!/bin/sh
if [ "${1}" = "./bin/rails" ]; then ./bin/rails db:prepare; fi
exec "$@"
#---- file start.sh
#!/bin/sh
export READY=1
exec "$@"
#---- file Dockerfile
FROM ruby:3.4 AS rails
ENTRYPOINT ["/rails/docker-entrypoint.sh"]
CMD ./bin/rails server
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM ruby:3.4 AS plain
COPY start.sh /
ENTRYPOINT ["tini", "--", "/start.sh"]
CMD ./bin/rails server
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM ruby:3.4
ENTRYPOINT ["/elsewhere/entrypoint.sh"]
CMD ./bin/rails server
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
#---- refused: "Start the program without a shell, so that it gets signals: `docker-entrypoint.sh` would see the program in place of the shell, and may do something else with it"
#---- refused: "Start the program without a shell, so that it gets signals: `entrypoint.sh` would see the program in place of the shell, and may do something else with it"
#---- fixed (unsafe): "Start the program without a shell, so that it gets signals"
FROM ruby:3.4 AS rails
ENTRYPOINT ["/rails/docker-entrypoint.sh"]
CMD ./bin/rails server
FROM ruby:3.4 AS plain
COPY start.sh /
ENTRYPOINT ["tini", "--", "/start.sh"]
CMD ["./bin/rails", "server"]
FROM ruby:3.4
ENTRYPOINT ["/elsewhere/entrypoint.sh"]
CMD ./bin/rails server

#---- an image whose entrypoint changes the user for its own program
FROM redis:8
CMD redis-server /redis.conf
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
#---- refused: "Start the program without a shell, so that it gets signals: the entrypoint of `redis` would see the program in place of the shell, and may do something else with it"

#---- ok: a program that takes the place of the shell, which expands its words
FROM python:3.13
CMD exec uvicorn api.main:app --port ${PORT:-8000}
FROM eclipse-temurin:21
ENTRYPOINT exec java $JAVA_OPTS \
  -jar /app.jar
FROM node:22
CMD exec node "--port=$(cat /port)" >> /log 2>&1
FROM node:22
CMD node migrate.js && exec node server.js
FROM node:22
CMD set -e; test -f /ready || node setup.js; exec node server.js --port=$PORT

#---- one that does so only on occasion, in the background or with another
FROM node:22
CMD test -f /ready || exec node setup.js
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM node:22
CMD exec node $FILE & node b.js
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM node:22
CMD exec node $FILE | tee log
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
#---- refused: "Start the program without a shell, so that it gets signals: the shell has more to do"
#---- refused: "Start the program without a shell, so that it gets signals: the shell has more to do"
#---- refused: "Start the program without a shell, so that it gets signals: the shell has more to do"

#---- a shell with a script that starts the program and stays
#---- file up.sh
#!/bin/bash
npm run migrate
node ./server.js
#---- file Dockerfile
FROM node:22
CMD npm install && bash ./up.sh
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM node:22
CMD npm install && ./up.sh
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM node:22
CMD npm install && gosu node sh -e /srv/up.sh $PORT
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM node:22
CMD npm install && bash ./other.sh
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM node:22
CMD npm install && sh -c "node $FILE; rm $FILE"
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM node:22
CMD bash ./up.sh
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM node:22
CMD ./up.sh
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
#---- refused: "Start the program without a shell, so that it gets signals: `up.sh` keeps signals, as it does not end with `exec`"
#---- refused: "Start the program without a shell, so that it gets signals: `up.sh` keeps signals, as it does not end with `exec`"
#---- refused: "Start the program without a shell, so that it gets signals: `up.sh` keeps signals, as it does not end with `exec`"
#---- refused: "Start the program without a shell, so that it gets signals: `other.sh` is not known, and may keep signals from the program"
#---- refused: "Start the program without a shell, so that it gets signals: the shell has more to do"
#---- fixed (unsafe): "Write it as a JSON list"
FROM node:22
CMD npm install && bash ./up.sh
FROM node:22
CMD npm install && ./up.sh
FROM node:22
CMD npm install && gosu node sh -e /srv/up.sh $PORT
FROM node:22
CMD npm install && bash ./other.sh
FROM node:22
CMD npm install && sh -c "node $FILE; rm $FILE"
FROM node:22
CMD ["bash", "./up.sh"]
FROM node:22
CMD ./up.sh
#---- fixed (unsafe): "Write it as a JSON list"
FROM node:22
CMD npm install && bash ./up.sh
FROM node:22
CMD npm install && ./up.sh
FROM node:22
CMD npm install && gosu node sh -e /srv/up.sh $PORT
FROM node:22
CMD npm install && bash ./other.sh
FROM node:22
CMD npm install && sh -c "node $FILE; rm $FILE"
FROM node:22
CMD bash ./up.sh
FROM node:22
CMD ["./up.sh"]

#---- one that hands over to the program, by way of another or by a signal
#---- file up.sh
#!/bin/bash
npm run migrate
exec node \
  ./server.js
#---- file first.sh
exec sh ./up.sh # all in all
#---- file trap.sh
trap 'kill -TERM $pid' TERM INT
node server.js &
pid=$!
wait $pid
#---- file late.sh
exec ./up.sh &
wait
#---- file Dockerfile
FROM node:22
CMD npm install && bash ./up.sh
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM node:22
CMD npm install && sh ./first.sh
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM node:22
CMD npm install && sh trap.sh
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM node:22
CMD npm install && sh late.sh
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM node:22
CMD ./up.sh
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
#---- refused: "Start the program without a shell, so that it gets signals: `late.sh` keeps signals, as it does not end with `exec`"
#---- fixed (unsafe): "Let the shell make way for the program, so that it gets signals"
FROM node:22
CMD ["/bin/sh", "-c", "npm install && exec bash ./up.sh"]
FROM node:22
CMD npm install && sh ./first.sh
FROM node:22
CMD npm install && sh trap.sh
FROM node:22
CMD npm install && sh late.sh
FROM node:22
CMD ./up.sh
#---- fixed (unsafe): "Let the shell make way for the program, so that it gets signals"
FROM node:22
CMD npm install && bash ./up.sh
FROM node:22
CMD ["/bin/sh", "-c", "npm install && exec sh ./first.sh"]
FROM node:22
CMD npm install && sh trap.sh
FROM node:22
CMD npm install && sh late.sh
FROM node:22
CMD ./up.sh
#---- fixed (unsafe): "Let the shell make way for the program, so that it gets signals"
FROM node:22
CMD npm install && bash ./up.sh
FROM node:22
CMD npm install && sh ./first.sh
FROM node:22
CMD ["/bin/sh", "-c", "npm install && exec sh trap.sh"]
FROM node:22
CMD npm install && sh late.sh
FROM node:22
CMD ./up.sh
#---- fixed (unsafe): "Start the program without a shell, so that it gets signals"
FROM node:22
CMD npm install && bash ./up.sh
FROM node:22
CMD npm install && sh ./first.sh
FROM node:22
CMD npm install && sh trap.sh
FROM node:22
CMD npm install && sh late.sh
FROM node:22
CMD ["./up.sh"]

#---- a script of another language
#---- file docker-entrypoint
#!/usr/bin/env python3
print(1)
#---- file Dockerfile
FROM python:3.13
COPY docker-entrypoint /
CMD pip install . && /docker-entrypoint
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
#---- fixed (unsafe): "Let the shell make way for the program, so that it gets signals"
FROM python:3.13
COPY docker-entrypoint /
CMD ["/bin/sh", "-c", "pip install . && exec /docker-entrypoint"]

#---- ok: what only keeps the container running
FROM debian:12
CMD tail -f /dev/null
FROM debian:12
CMD tail -F -n 0 /dev/null
FROM debian:12
CMD exec sleep infinity
FROM debian:12
ENTRYPOINT sh -c "while true; do sleep 1000; done"
FROM debian:12
CMD while :; do sleep 60; done
FROM debian:12
CMD /bin/bash -c 'trap : TERM INT; echo ready; sleep infinity & wait'
FROM debian:12
CMD echo "started" && tail --follow /dev/null

#---- what starts a program beside it
FROM debian:12
CMD service nginx start && tail -f /dev/null
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM debian:12
CMD tail -f /var/log/nginx.log
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM debian:12
CMD while true; do node poll.js; sleep 60; done
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
#---- refused: "Start the program without a shell, so that it gets signals: the shell has more to do"
#---- fixed (unsafe): "Let the shell make way for the program, so that it gets signals"
FROM debian:12
CMD ["/bin/sh", "-c", "service nginx start && exec tail -f /dev/null"]
FROM debian:12
CMD tail -f /var/log/nginx.log
FROM debian:12
CMD while true; do node poll.js; sleep 60; done
#---- fixed (unsafe): "Start the program without a shell, so that it gets signals"
FROM debian:12
CMD service nginx start && tail -f /dev/null
FROM debian:12
CMD ["tail", "-f", "/var/log/nginx.log"]
FROM debian:12
CMD while true; do node poll.js; sleep 60; done

#---- ok: a stage that hands its files to the image, and that nothing starts
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm run build
CMD npm start
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html

#---- a stage that hands its files to the image, and that Compose starts
#---- file compose.yaml
services:
  web:
    build:
      context: .
      target: build
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
CMD npm start
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
#---- fixed (unsafe): "Start the program without a shell, so that it gets signals"
FROM node:22 AS build
WORKDIR /app
CMD ["npm", "start"]
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html

#---- a stage that hands its files to one that is built on it
FROM node:22 AS base
WORKDIR /app
CMD npm start
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM base AS build
RUN npm run build
FROM base
COPY --from=build /app/dist dist
COPY --from=base /app/package.json ./
#---- fixed (unsafe): "Start the program without a shell, so that it gets signals"
FROM node:22 AS base
WORKDIR /app
CMD ["npm", "start"]
FROM base AS build
RUN npm run build
FROM base
COPY --from=build /app/dist dist
COPY --from=base /app/package.json ./

#---- a stage for development that others copy from
FROM node:22 AS dev
WORKDIR /app
CMD npm start
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
FROM nginx
COPY --from=dev /app/dist /usr/share/nginx/html
#---- fixed (unsafe): "Start the program without a shell, so that it gets signals"
FROM node:22 AS dev
WORKDIR /app
CMD ["npm", "start"]
FROM nginx
COPY --from=dev /app/dist /usr/share/nginx/html

#---- no signals are promised where Apache's script, which waits for the server, is started
FROM debian:13
RUN apt-get update && apt-get install -y apache2
CMD apachectl -D FOREGROUND
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
#---- fixed (unsafe): "Write it as a JSON list"
FROM debian:13
RUN apt-get update && apt-get install -y apache2
CMD ["apachectl", "-D", "FOREGROUND"]

#---- the program that runs for long is not the last one
FROM debian:13
CMD rm -rf /out/* && java -jar /codegen.jar -o /out && cp /out/a.ts /server/a.ts
# <--- hint: "CMD runs in a shell, which may keep signals from the program: use a JSON list"
#---- refused: "Start the program without a shell, so that it gets signals: `cp`, with which it ends, is no program that runs for long"
