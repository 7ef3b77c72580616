FROM node:18

WORKDIR /usr/src/app

# Copy everything, then install
COPY . .

RUN npm install \
    && npm run build

ENV API_TOKEN=4c1f-local-7712 \
    PORT=3000

EXPOSE 3000
CMD ["npm", "start"]
