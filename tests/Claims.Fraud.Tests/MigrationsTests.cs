using Claims.Hosting.Storage;
using Claims.Testing;

using Dapper;

using Microsoft.Extensions.Options;

namespace Claims.Fraud.Tests;

public sealed class MigrationsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claims-migrations");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_database_of_the_first_version_keeps_what_was_assessed_and_the_volumes(bool postgres)
    {
        var options = Options.Create(new StorageOptions { DataDirectory = _folder.FullName, Database = postgres ? await TestServers.NewDatabaseAsync() : null });
        Database database = postgres ? new PostgresDatabase(options) : new SqliteDatabase(options);
        var all = new FraudModule().Migrations;
        await database.MigrateAsync("fraud", all.Take(3).ToList(), TestContext.Current.CancellationToken);
        await database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO fraud_claim (claim_id, submitter, number) VALUES ('c', 's', 'n');
            INSERT INTO fraud_provider_period (provider, peer, period, start_day, claims, charge_cents) VALUES ('p', 'Dental', 'Day', 9, 2, 300);
            INSERT INTO fraud_peer_level (peer, period, measure, level, periods) VALUES ('Dental', 'Day', 'Claims', 12, 1);
            """,
            transaction: transaction));

        await database.MigrateAsync("fraud", all, TestContext.Current.CancellationToken);

        var kept = await database.ReadAsync(connection => connection.QuerySingleAsync<string>(
            "SELECT claim_id || provider || claims || charge_cents || periods FROM fraud_known_claim, fraud_provider_period, fraud_peer_level"));
        Assert.Equal("cp23001", kept);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
