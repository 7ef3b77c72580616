FROM dart:3.6 AS compile
WORKDIR /work

COPY pubspec.yaml pubspec.lock ./
COPY packages/tides/pubspec.yaml packages/tides/
RUN dart pub get --enforce-lockfile

COPY analysis_options.yaml ./
COPY packages packages
COPY bin bin
COPY lib lib
RUN dart analyze --fatal-infos
RUN dart compile exe bin/tided.dart -o /out/tided

FROM scratch
COPY --from=compile /runtime/ /
COPY --from=compile /out/tided /usr/bin/tided
COPY harbours.yaml /etc/tided/
WORKDIR /etc/tided
EXPOSE 8080
ENTRYPOINT ["/usr/bin/tided", "harbours.yaml"]
