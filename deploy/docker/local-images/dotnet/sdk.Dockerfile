FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends libssl3t64 libgcc-s1 libstdc++6 zlib1g \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/*
COPY dotnet /usr/share/dotnet
RUN ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet
COPY machine/ca-certificates.crt /etc/ssl/certs/
COPY machine/NuGet.Confi[g] machine/ca-certificates.crt /root/.nuget/NuGet/
ENV DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=true \
    DOTNET_RUNNING_IN_CONTAINER=true NUGET_XMLDOC_MODE=skip NUGET_CERT_REVOCATION_MODE=offline
