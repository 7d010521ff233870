# docker build -t rapport . && docker run -p 3000:3000 -v rapport:/data -e BASE_URL=https://desk.example.com -e RAPPORT_DEMO=off rapport
# To look at the demo: docker run -p 127.0.0.1:3000:3000 -e RAPPORT_DEMO_ANYWHERE=on rapport
FROM node:20-bookworm AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 RAPPORT_DATA=/data
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json tsconfig.json ./
COPY db ./db
COPY scripts ./scripts
COPY src ./src
COPY views ./views
RUN install -d -o node -g node -m 0700 /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "src/server.ts"]
