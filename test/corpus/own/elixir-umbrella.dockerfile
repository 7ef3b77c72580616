FROM elixir:1.14
ARG HEX_API_KEY
RUN apt-get update && \
    apt-get install -y inotify-tools postgresql-client npm
WORKDIR /opt/umbrella
COPY . .
RUN mix local.hex --force && mix local.rebar --force && mix hex.organization auth quayworks --key ${HEX_API_KEY}
RUN mix do deps.get, deps.compile
RUN cd apps/dashboard_web/assets && npm install && npm run deploy
RUN MIX_ENV=prod mix do compile, phx.digest
CMD MIX_ENV=prod mix phx.server
