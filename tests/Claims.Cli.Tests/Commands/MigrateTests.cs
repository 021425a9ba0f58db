using Claims.Cli.Commands;
using Claims.Hosting;
using Claims.Hosting.Storage;
using Claims.Testing;

using Dapper;

using Microsoft.Extensions.Options;

using RabbitMQ.Client;

namespace Claims.Cli.Tests.Commands;

/// <summary>What <c>claims migrate</c> leaves behind for services that have never run.</summary>
public sealed class MigrateTests
{
    [Fact]
    public async Task Queues_and_tables_of_all_services_are_there_and_a_second_run_changes_nothing()
    {
        var (broker, database) = (await TestServers.NewBrokerAsync(), await TestServers.NewDatabaseAsync());
        string[] arguments = [$"--Bus:Broker={broker}", $"--Storage:Database={database}"];

        await ServiceHost.MigrateAsync(arguments, ServiceModules.All(), TestContext.Current.CancellationToken);
        var first = await TablesAsync(database);
        await ServiceHost.MigrateAsync(arguments, ServiceModules.All(), TestContext.Current.CancellationToken);

        Assert.Equal(first, await TablesAsync(database));
        Assert.Superset(new HashSet<string> { "ingest_claims", "fraud_assessment", "metrics_prediction", "review_case" }, first);
        await using var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        foreach (var queue in (string[])["claims.submit", "claims.scoring.score-claims", "claims.fraud.assess-claims", "claims.review.open-cases", "claims.metrics.file-predictions"])
        {
            Assert.Equal(queue, (await channel.QueueDeclarePassiveAsync(queue)).QueueName);
        }
    }

    private static async Task<HashSet<string>> TablesAsync(string database)
    {
        await using var storage = new PostgresDatabase(Options.Create(new StorageOptions { Database = database }));
        return [.. await storage.ReadAsync(connection => connection.QueryAsync<string>("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))];
    }
}
