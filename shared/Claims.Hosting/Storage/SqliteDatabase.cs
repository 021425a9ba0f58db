using System.Data.Common;
using System.Globalization;

using Dapper;

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Claims.Hosting.Storage;

/// <summary>
/// One SQLite file, for the embedded default. SQLite has one writer at a time: a gate in front of it replaces its busy errors by waiting.
/// Every commit reaches the disk (synchronous=FULL), so that an answer of 202 outlives a power cut.
/// </summary>
public sealed class SqliteDatabase : Database, IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly string _connectionString;
    private readonly string _pragmas;

    public SqliteDatabase(IOptions<StorageOptions> options)
    {
        SQLitePCL.Batteries_V2.Init();
        // The log's length is counted in pages of 4 KiB.
        _pragmas = string.Create(
            CultureInfo.InvariantCulture,
            $"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 60000; PRAGMA cache_size = {-1024 * options.Value.CacheMegabytes}; PRAGMA wal_autocheckpoint = {256 * options.Value.LogMegabytes}");
        var directory = Directory.CreateDirectory(options.Value.DataDirectory);
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(directory.FullName, "claims.db"),
            DefaultTimeout = 60,
            Pooling = true,
        }.ToString();
    }

    public override async Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation = default)
    {
        await _writer.WaitAsync(cancellation);
        try
        {
            await using var connection = await OpenAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            var result = await work(transaction);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        finally
        {
            _writer.Release();
        }
    }

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellation);
        await connection.ExecuteAsync(_pragmas);
        return connection;
    }

    public override Task MigrateAsync(string service, IReadOnlyList<Migration> migrations, CancellationToken cancellation) =>
        WriteAsync(transaction => MigrationRun.ApplyAsync(transaction, service, migrations, Translate), cancellation);

    public void Dispose() => _writer.Dispose();

    private static string Translate(string sql) => sql
        .Replace("{bytes}", "BLOB", StringComparison.Ordinal)
        .Replace("{moment}", "TEXT", StringComparison.Ordinal)
        .Replace("{id}", "INTEGER PRIMARY KEY AUTOINCREMENT", StringComparison.Ordinal)
        .Replace("{ordinal}", "TEXT", StringComparison.Ordinal)
        .Replace("{clustered}", "WITHOUT ROWID", StringComparison.Ordinal);
}
