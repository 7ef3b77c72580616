FROM node:18-alpine as development

ARG SENTRY_AUTH_TOKEN
ENV SENTRY_AUTH_TOKEN ${SENTRY_AUTH_TOKEN}

RUN npm i -g pnpm@8
WORKDIR /usr/src/app
COPY . .
RUN pnpm install
RUN pnpm prisma generate
RUN pnpm build
RUN npx sentry-cli sourcemaps upload --release=$npm_package_version dist

FROM node:18-alpine as production
ARG NODE_ENV=production
ENV NODE_ENV=${NODE_ENV}
RUN npm i -g pnpm@8
WORKDIR /usr/src/app
COPY . .
RUN pnpm install --prod
COPY --from=development /usr/src/app/dist ./dist
COPY --from=development /usr/src/app/prisma ./prisma
EXPOSE 3000
CMD ["node", "dist/main"]
