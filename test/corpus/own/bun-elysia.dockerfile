FROM oven/bun
WORKDIR /app
COPY . .
RUN bun install
ENV NODE_ENV production
CMD ["bun", "src/index.ts"]
EXPOSE 3000
