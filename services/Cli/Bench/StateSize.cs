using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Cli.Bench;

/// <summary>Bytes that storage takes: the files of SQLite with their log, or the database of PostgreSQL.</summary>
internal sealed class StateSize(Database database, DirectoryInfo folder)
{
    /// <summary>Takes SQLite's log into its file, so that nothing is counted twice.</summary>
    public Task SettleAsync() => database is SqliteDatabase
        ? database.ReadAsync(connection => connection.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)"))
        : Task.CompletedTask;

    public async Task<long> BytesAsync() => database is SqliteDatabase
        ? folder.EnumerateFiles().Sum(file => file.Length)
        : await database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT pg_database_size(current_database())"));
}
