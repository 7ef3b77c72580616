/** Whole Dockerfiles to start from, one for each kind of project; in the words of an editor's snippets. */
export interface Pattern {
  readonly name: string;
  readonly title: string;
  /** What stands at the top of a project that it fits. */
  readonly file: RegExp;
  readonly body: string;
}

const node = `# syntax=docker/dockerfile:1
FROM node:\${1:24}-slim AS base
WORKDIR /app

FROM base AS deps
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci

FROM deps AS build
COPY . .
RUN npm run \${2:build}

FROM base AS prod-deps
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev

FROM base AS runtime
ENV NODE_ENV=production
COPY --from=prod-deps /app/node_modules ./node_modules
COPY --from=build /app/\${3:dist} ./\${3:dist}
COPY package.json ./
USER node
EXPOSE \${4:3000}
CMD ["node", "\${3:dist}/\${5:index.js}"]
`;

const go = `# syntax=docker/dockerfile:1
FROM --platform=\\$BUILDPLATFORM golang:\${1:1.27} AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
ARG TARGETOS TARGETARCH
RUN --mount=type=cache,target=/go/pkg/mod \\\\
    --mount=type=cache,target=/root/.cache/go-build \\\\
    CGO_ENABLED=0 GOOS=\\$TARGETOS GOARCH=\\$TARGETARCH go build -o /out/\${2:app} \${3:.}

FROM gcr.io/distroless/static-debian12:nonroot AS runtime
COPY --from=build /out/\${2:app} /usr/local/bin/\${2:app}
ENTRYPOINT ["/usr/local/bin/\${2:app}"]
`;

const rust = `# syntax=docker/dockerfile:1
FROM rust:\${1:1}-bookworm AS chef
RUN --mount=type=cache,target=/usr/local/cargo/registry cargo install cargo-chef --locked
WORKDIR /app

FROM chef AS planner
COPY . .
RUN cargo chef prepare --recipe-path recipe.json

FROM chef AS build
COPY --from=planner /app/recipe.json recipe.json
RUN --mount=type=cache,target=/usr/local/cargo/registry cargo chef cook --release --recipe-path recipe.json
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry cargo build --release --bin \${2:app}

FROM debian:bookworm-slim AS runtime
RUN useradd --system --uid 10001 \${2:app}
COPY --from=build /app/target/release/\${2:app} /usr/local/bin/\${2:app}
USER \${2:app}
ENTRYPOINT ["/usr/local/bin/\${2:app}"]
`;

const python = `# syntax=docker/dockerfile:1
FROM python:\${1:3.14}-slim AS build
WORKDIR /src
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:\\$PATH
COPY requirements.txt ./
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt

FROM python:\${1:3.14}-slim AS runtime
ENV PATH=/opt/venv/bin:\\$PATH PYTHONUNBUFFERED=1
WORKDIR /app
RUN useradd --system --uid 10001 app
COPY --from=build /opt/venv /opt/venv
COPY . .
USER app
EXPOSE \${2:8000}
CMD ["python", "\${3:main.py}"]
`;

const java = `# syntax=docker/dockerfile:1
FROM maven:3.9-eclipse-temurin-\${1:21} AS build
WORKDIR /src
COPY pom.xml ./
RUN --mount=type=cache,target=/root/.m2 mvn -B dependency:go-offline
COPY src ./src
RUN --mount=type=cache,target=/root/.m2 mvn -B package -DskipTests

FROM eclipse-temurin:\${1:21}-jre AS runtime
WORKDIR /app
RUN useradd --system --uid 10001 app
COPY --from=build /src/target/\${2:*.jar} app.jar
USER app
EXPOSE \${3:8080}
ENTRYPOINT ["java", "-jar", "app.jar"]
`;

const site = `# syntax=docker/dockerfile:1
FROM node:\${1:24}-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN npm run \${2:build}

FROM nginx:\${3:stable}-alpine AS runtime
COPY --from=build /app/\${4:dist} /usr/share/nginx/html
EXPOSE 80
`;

export const patterns: readonly Pattern[] = [
  {
    name: 'node',
    title: 'Node.js: dependencies, build and runtime in stages of their own',
    file: /^package\.json$/,
    body: node,
  },
  { name: 'go', title: 'Go: cross-compiled, on distroless', file: /^go\.mod$/, body: go },
  { name: 'rust', title: 'Rust: dependencies cached by cargo-chef', file: /^Cargo\.toml$/, body: rust },
  {
    name: 'python',
    title: 'Python: a virtual environment moved to a small image',
    file: /^(?:requirements\.txt|pyproject\.toml)$/,
    body: python,
  },
  { name: 'java', title: 'Java: built by Maven, run on a JRE', file: /^pom\.xml$/, body: java },
  { name: 'site', title: 'Static site: built by Node.js, served by nginx', file: /^index\.html$/, body: site },
];
