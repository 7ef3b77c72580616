# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/playwright:v1.49.1-noble
WORKDIR /tests
RUN --mount=type=bind,source=e2e/package.json,target=package.json \
    --mount=type=bind,source=e2e/package-lock.json,target=package-lock.json \
    --mount=type=cache,target=/root/.npm \
    npm ci
COPY e2e ./
ENV BASE_URL=http://web:8080 PWTEST_SKIP_TEST_OUTPUT=1
USER pwuser
ENTRYPOINT ["npx", "playwright", "test"]
CMD ["--reporter=line,html", "--retries=1"]
