using Dapper;

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Claims.Hosting.Storage;

/// <summary>Ready means that storage answers a query.</summary>
internal sealed class StorageHealth(Database database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await database.ReadAsync(connection => connection.ExecuteScalarAsync<int>("SELECT 1"), cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
