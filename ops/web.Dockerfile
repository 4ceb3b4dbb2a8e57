FROM node:22-bookworm-slim AS resident
WORKDIR /src/resident-ui
COPY resident-ui/package.json resident-ui/package-lock.json resident-ui/.npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
COPY openapi/openapi.yaml /src/openapi/openapi.yaml
COPY resident-ui ./
RUN npm run build

FROM node:22-bookworm-slim AS admin
WORKDIR /src/admin-ui
COPY admin-ui/package.json admin-ui/package-lock.json admin-ui/.npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
COPY openapi/openapi.yaml /src/openapi/openapi.yaml
COPY admin-ui ./
RUN npm run build

# Compressed once here, not for every visitor.
FROM node:22-bookworm-slim AS site
COPY --from=resident /src/resident-ui/dist /site
COPY --from=admin /src/admin-ui/dist /site/admin
RUN find /site -path '*/assets/*' -type f \( -name '*.js' -o -name '*.css' -o -name '*.svg' \) -exec gzip -9 -k {} +

FROM nginxinc/nginx-unprivileged:1.28-alpine
COPY ops/nginx/machiyaku.conf.template /etc/nginx/templates/default.conf.template
COPY ops/nginx/pages.conf /etc/nginx/machiyaku/pages.conf
COPY --from=site /site /usr/share/nginx/html
ENV TRUSTED_PROXY=127.0.0.1
EXPOSE 8080
