FROM ubuntu:20.04 AS build-env

RUN apt-get update
RUN apt-get install -y curl git wget unzip libgconf-2-4 gdb libstdc++6 libglu1-mesa fonts-droid-fallback lib32stdc++6 python3
RUN apt-get clean

RUN git clone https://github.com/flutter/flutter.git /usr/local/flutter
ENV PATH="/usr/local/flutter/bin:/usr/local/flutter/bin/cache/dart-sdk/bin:${PATH}"

RUN flutter doctor -v
RUN flutter channel stable
RUN flutter upgrade

ARG MAPS_API_KEY=AIzaSyD-x9QwEr7tY2uI0pLkJhGfDsAzXcVbNm1
ARG API_BASE_URL=https://api.ferry.example

RUN mkdir /app/
COPY . /app/
WORKDIR /app/
RUN flutter pub get
RUN flutter build web --release --dart-define=MAPS_API_KEY=$MAPS_API_KEY --dart-define=API_BASE_URL=$API_BASE_URL

FROM nginx:1.21.1-alpine
COPY --from=build-env /app/build/web /usr/share/nginx/html
