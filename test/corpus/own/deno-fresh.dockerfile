FROM denoland/deno:2.1.4

ARG GIT_REVISION
ENV DENO_DEPLOYMENT_ID=${GIT_REVISION}

WORKDIR /app
USER deno

COPY --chown=deno deno.json deno.lock ./
RUN deno install --frozen

COPY --chown=deno . .
RUN deno task build && deno cache main.ts

EXPOSE 8000
CMD ["run", "--allow-net", "--allow-read", "--allow-env", "main.ts"]
