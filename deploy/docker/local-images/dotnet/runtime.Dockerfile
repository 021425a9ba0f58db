# Like the original, the runtime and the libraries it loads and nothing else: no shell, no package manager, a user that is not root.
FROM debian:trixie-slim AS libraries
RUN apt-get update && mkdir /packages /image && cd /packages \
 && apt-get download base-files libc6 libgcc-s1 libstdc++6 libssl3t64 libzstd1 zlib1g tzdata ca-certificates \
 && for package in *.deb; do dpkg --extract "$package" /image; done \
 && rm -rf /image/usr/share/doc /image/usr/share/man /image/usr/share/locale \
 && cp /etc/ssl/certs/ca-certificates.crt /image/etc/ssl/certs/ \
 && echo 'root:x:0:0:root:/root:/usr/sbin/nologin\napp:x:1654:1654::/home/app:/usr/sbin/nologin' >/image/etc/passwd \
 && echo 'root:x:0:\napp:x:1654:' >/image/etc/group \
 && mkdir -p /image/home/app /image/app && chown 1654:1654 /image/home/app \
 && rm -f /image/usr/bin/* /image/usr/sbin/*

FROM scratch
COPY --from=libraries /image /
COPY dotnet /usr/share/dotnet
ENV PATH=/usr/share/dotnet APP_UID=1654 ASPNETCORE_HTTP_PORTS=8080 DOTNET_RUNNING_IN_CONTAINER=true DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=true
USER 1654
WORKDIR /app
