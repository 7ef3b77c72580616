ARG ELIXIR="1.17.3"
ARG OTP="27.2"
ARG ALPINE="3.20.3"

FROM hexpm/elixir:$ELIXIR-erlang-$OTP-alpine-$ALPINE as compile

ENV MIX_ENV=prod HEX_HTTP_TIMEOUT=120
RUN apk add --no-cache build-base git npm \
	&& mix do local.hex --force, local.rebar --force
WORKDIR /src

COPY mix.exs mix.lock ./
RUN mix deps.get --only $MIX_ENV

# deps read config/config.exs and prod.exs, nothing else of the project
COPY config/config.exs config/prod.exs config/
RUN mix deps.compile

COPY assets/package.json assets/package-lock.json assets/
RUN npm --prefix ./assets ci --no-audit

COPY assets assets/
COPY lib lib/
COPY priv priv/
RUN npm --prefix ./assets run deploy && mix phx.digest
RUN mix compile --warnings-as-errors

COPY config/runtime.exs config/
COPY rel rel/
RUN mix release lighthouse --path /release

FROM alpine:$ALPINE
RUN apk add --no-cache libgcc libstdc++ ncurses-libs openssl
RUN adduser -D -h /srv/lighthouse beam
USER beam
WORKDIR /srv/lighthouse
COPY --from=compile --chown=beam:beam /release ./
ENV LANG C.UTF-8
ENV PHX_SERVER true
EXPOSE 4000
ENTRYPOINT ["bin/lighthouse"]
CMD ["start"]
