# One image for each process; docker-compose.yml puts them together.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY pickmeup-protocol/pom.xml pickmeup-protocol/
COPY pickmeup-identity/pom.xml pickmeup-identity/
COPY pickmeup-city/pom.xml pickmeup-city/
COPY pickmeup-broker/pom.xml pickmeup-broker/
COPY pickmeup-backend/pom.xml pickmeup-backend/
COPY pickmeup-web/pom.xml pickmeup-web/
COPY pickmeup-simulator/pom.xml pickmeup-simulator/
COPY pickmeup-app/pom.xml pickmeup-app/
ENV BUILD="-B -q -ntp -Dmaven.test.skip -Dspotless.check.skip -pl pickmeup-broker,pickmeup-backend,pickmeup-web,pickmeup-simulator -am"
# Without sources this only downloads what a build needs: a layer that changes with the poms alone.
RUN mvn $BUILD -Dspring-boot.repackage.skip package
COPY . .
RUN mvn $BUILD package && \
    for module in broker backend web simulator; do \
      java -Djarmode=tools -jar pickmeup-$module/target/*-exec.jar extract --layers --application-filename app.jar --destination /layers/$module || exit 1; \
    done

FROM eclipse-temurin:25-jre AS runtime
# A named volume takes over the owner of the folder that it is mounted on.
RUN useradd --system --no-create-home --shell /usr/sbin/nologin pickmeup && \
    mkdir -p /data/broker /data/backend /data/identity && chown -R pickmeup /data
USER pickmeup
WORKDIR /pickmeup
ENV PICKMEUP_DATA_DIR=/data SERVER_PORT=8080 SPRING_MAIN_BANNER_MODE=off LOGGING_LEVEL_ROOT=warn LOGGING_LEVEL_ORG_PICKMEUP=info
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=6 CMD ["bash", "-c", "exec 3<>/dev/tcp/localhost/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "app.jar"]

FROM runtime AS broker
EXPOSE 1883 8083
COPY --from=build /layers/broker/dependencies/ ./
COPY --from=build /layers/broker/snapshot-dependencies/ ./
COPY --from=build /layers/broker/application/ ./

FROM runtime AS backend
COPY --from=build /layers/backend/dependencies/ ./
COPY --from=build /layers/backend/snapshot-dependencies/ ./
COPY --from=build /layers/backend/application/ ./

FROM runtime AS web
COPY --from=build /layers/web/dependencies/ ./
COPY --from=build /layers/web/snapshot-dependencies/ ./
COPY --from=build /layers/web/application/ ./

FROM runtime AS simulator
# It has no web server to ask.
HEALTHCHECK NONE
COPY --from=build /layers/simulator/dependencies/ ./
COPY --from=build /layers/simulator/snapshot-dependencies/ ./
COPY --from=build /layers/simulator/application/ ./
