using System.Data.Common;

using Dapper;

namespace Claims.Hosting.Storage;

/// <summary>Applies the migrations that a database does not have yet, in order, in the caller's transaction.</summary>
internal static class MigrationRun
{
    public static async Task ApplyAsync(DbTransaction transaction, string service, IReadOnlyList<Migration> migrations, Func<string, string> translate)
    {
        var connection = transaction.Connection!;
        await connection.ExecuteAsync(
            "CREATE TABLE IF NOT EXISTS schema_migration (service TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (service, name))",
            transaction: transaction);
        var applied = (await connection.QueryAsync<string>(
            "SELECT name FROM schema_migration WHERE service = @service", new { service }, transaction)).ToHashSet(StringComparer.Ordinal);

        foreach (var migration in migrations.Where(m => !applied.Contains(m.Name)))
        {
            await connection.ExecuteAsync(translate(migration.Sql), transaction: transaction);
            await connection.ExecuteAsync(
                "INSERT INTO schema_migration (service, name) VALUES (@service, @Name)", new { service, migration.Name }, transaction);
        }
    }
}
