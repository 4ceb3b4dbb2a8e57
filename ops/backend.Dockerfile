FROM eclipse-temurin:25-jdk AS build
WORKDIR /src/backend
COPY backend/mvnw backend/pom.xml ./
COPY backend/.mvn ./.mvn
COPY backend/src ./src
# The build also writes the contract beside the module.
RUN --mount=type=cache,target=/root/.m2 mkdir -p ../openapi && ./mvnw -q -B package -DskipTests -Pserver

FROM eclipse-temurin:25-jre
WORKDIR /app
COPY --from=build /src/backend/target/quarkus-app ./
USER 10001:10001
ENV PORT=8080 QUARKUS_PROFILE=prod
EXPOSE 8080
# Metrics and the API's description: port 9000, from inside the container only.
# The image has no HTTP client worth relying on; bash speaks enough.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$PORT && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r answer <&3 && [[ $answer == *' 200 '* ]]"]
# Arguments are the operator's commands, e.g. docker compose run --rm backend tenant ...
ENTRYPOINT ["java", "-XX:+UseParallelGC", "-XX:MaxRAMPercentage=60", \
  "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED", \
  "--sun-misc-unsafe-memory-access=allow", "-jar", "quarkus-run.jar"]
